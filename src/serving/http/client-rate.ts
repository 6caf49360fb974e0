import { HttpProblem } from "./problem.ts";

/** Maximum number of buckets, so that many addresses do not take much memory. */
const MOST_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  atMs: number;
}

/** A token bucket per client: `perSecond` requests on average, and as many at once. */
export class ClientRate {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
    this.#burst = Math.max(1, perSecond);
  }

  /** Takes a token. @throws {HttpProblem} 429 with the seconds to wait. */
  take(address: string, nowMs: number): void {
    const client = clientOf(address);
    let bucket = this.#buckets.get(client);
    if (bucket === undefined) {
      if (this.#buckets.size >= MOST_CLIENTS) this.#forget(nowMs);
      bucket = { tokens: this.#burst, atMs: nowMs };
      this.#buckets.set(client, bucket);
    }
    bucket.tokens = Math.min(this.#burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * this.#perSecond);
    bucket.atMs = nowMs;
    if (bucket.tokens < 1) {
      const seconds = Math.ceil((1 - bucket.tokens) / this.#perSecond);
      throw new HttpProblem(
        429,
        `expected at most ${this.#perSecond} requests a second, got more (wait ${seconds} s)`,
        { headers: ["retry-after", String(seconds)] },
      );
    }
    bucket.tokens--;
  }

  /** Removes full buckets, which are not needed, or else the oldest one. */
  #forget(nowMs: number): void {
    const refillMs = (this.#burst / this.#perSecond) * 1000;
    for (const [client, { atMs }] of this.#buckets) if (nowMs - atMs >= refillMs) this.#buckets.delete(client);
    if (this.#buckets.size < MOST_CLIENTS) return;
    for (const client of this.#buckets.keys()) {
      this.#buckets.delete(client);
      return;
    }
  }
}

/** Returns the client of an address: IPv4 as it is, or the first 64 bits of IPv6, which one client owns (RFC 4291). */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%", 1)[0]!.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill("0"), ...back];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
