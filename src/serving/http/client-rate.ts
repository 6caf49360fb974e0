import { HttpProblem } from "./problem.ts";

/** Buckets kept at most: a flood of addresses must not become a flood of memory. */
const MOST_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  atMs: number;
}

/** A token bucket a client: `perSecond` requests on average, a second's worth of them at once. */
export class ClientRate {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
    this.#burst = Math.max(1, perSecond);
  }

  /** @throws {HttpProblem} 429 with the seconds to wait. */
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

  /** Full buckets say nothing; if there are none, the one that has been there longest goes. */
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

/** An IPv4 address is a client; of IPv6 the first 64 bits are, for whoever has one address there has them all (RFC 4291). */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%", 1)[0]!.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill("0"), ...back];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
