import { setTimeout as sleep } from "node:timers/promises";

/** Time that passes, and waiting. A simulation has its own. */
export interface Clock {
  /** Milliseconds since some moment. The value never decreases. */
  now(): number;
  /** Waits. Rejects when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  },
};
