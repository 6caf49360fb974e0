import type { Random } from "../../src/core/random.ts";
import type { Clock } from "../../src/delivery/deployment/clock.ts";
import type { Endpoint, EndpointReply } from "../../src/delivery/deployment/endpoint.ts";
import type { KnownAnswers } from "../../src/delivery/deployment/plan.ts";

/** Time that passes only when somebody waits or a request takes some. */
export class SimulatedClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#now += ms;
  }

  pass(ms: number): void {
    this.#now += ms;
  }
}

/** Answer of a replica to a request at some moment. */
export type ReplicaState =
  | { serves: "old" | "new" | "wrong answers" }
  | { serves: "nothing"; reply: "refused" | "unavailable" };

export type Replica = (ms: number) => ReplicaState;

export interface PlatformOptions {
  clock: SimulatedClock;
  random: Random;
  replicas: readonly Replica[];
  /** True if the platform passes on the header with the digest. */
  showsDigest: boolean;
  /** Share of predictions that fail with HTTP 500. */
  failingShare: number;
  latencyMs: number;
  refusesBadInput: boolean;
}

export const digests = { old: `sha256:${"0".repeat(64)}`, new: `sha256:${"1".repeat(64)}` } as const;

/** Rows whose answers are the numbers of the rows, scaled by a factor that depends on the model. */
export function knownAnswers(model: "old" | "new"): KnownAnswers {
  return {
    rows: 100,
    request: (start, end) => JSON.stringify({ rows: [start, end] }),
    difference: (text, start, end) =>
      text === answerOf(model, start, end) ? undefined : `row ${start}: expected the answer of the ${model} model`,
  };
}

function answerOf(model: "old" | "new" | "wrong answers", start: number, end: number): string {
  const factor = { old: 1, new: 2, "wrong answers": 3 }[model];
  return JSON.stringify(Array.from({ length: end - start }, (_, index) => (start + index) * factor));
}

/** A platform that routes each new connection to a random replica, and a kept one to the same as long as it serves. */
export class SimulatedPlatform implements Endpoint {
  readonly name = "simulated";
  #options: PlatformOptions;
  /** The replica of the connection that is kept open. */
  #kept: number | undefined;

  constructor(options: PlatformOptions) {
    this.#options = options;
  }

  /** Makes all replicas serve the old model, as a rollback does. */
  rollBack(): void {
    this.#options = {
      ...this.#options,
      replicas: [() => ({ serves: "old" })],
      failingShare: 0,
      latencyMs: 5,
      refusesBadInput: true,
    };
  }

  async health(): Promise<EndpointReply> {
    const state = this.#route("own");
    return state.serves === "nothing" ? this.#nothing(state.reply) : this.#reply(200, state.serves, '{"status":"ok"}');
  }

  async predict(body: string, connection: "own" | "kept"): Promise<EndpointReply> {
    const state = this.#route(connection);
    if (state.serves === "nothing") return this.#nothing(state.reply);
    const rows = /^\{"rows":\[(\d+),(\d+)\]\}$/.exec(body);
    if (rows === null) return this.#reply(this.#options.refusesBadInput ? 400 : 200, state.serves, "[]");
    if (this.#options.random.unit() < this.#options.failingShare) return this.#reply(500, state.serves, "failed");
    return this.#reply(200, state.serves, answerOf(state.serves, Number(rows[1]), Number(rows[2])));
  }

  #route(connection: "own" | "kept"): ReplicaState {
    const { replicas, random, clock } = this.#options;
    const pick = () => Math.floor(random.unit() * replicas.length);
    const now = clock.now();
    if (connection === "own") return replicas[pick()]!(now);
    const kept = this.#kept === undefined ? undefined : replicas[this.#kept]?.(now);
    if (kept !== undefined && kept.serves !== "nothing") return kept;
    this.#kept = pick();
    return replicas[this.#kept]!(now);
  }

  #reply(status: number, model: "old" | "new" | "wrong answers", text: string): EndpointReply {
    const durationMs = this.#latency();
    const digest = model === "old" ? digests.old : digests.new;
    return { status, digest: this.#options.showsDigest ? digest : undefined, text, durationMs };
  }

  #nothing(reply: "refused" | "unavailable"): EndpointReply {
    const durationMs = this.#latency();
    return reply === "refused"
      ? { status: undefined, problem: "connection refused", durationMs }
      : { status: 503, digest: undefined, text: "no healthy upstream", durationMs };
  }

  /** Latency between half and three times the usual one. */
  #latency(): number {
    const { latencyMs, random, clock } = this.#options;
    const ms = latencyMs * (0.5 + 2.5 * random.unit() ** 3);
    clock.pass(ms);
    return ms;
  }
}
