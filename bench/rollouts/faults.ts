import type { Random } from "../../src/core/random.ts";
import type { CheckName } from "../../src/delivery/deployment/check.ts";
import type { PlatformOptions, Replica, ReplicaState } from "./platform.ts";

/** Difference between a simulated rollout and one that goes well. */
export interface Fault {
  name: string;
  /** Checks of which one must find the fault. */
  found: readonly CheckName[];
  /** The message must match it. */
  reason: RegExp;
  /** Returns the replicas, and what else differs. `replaced` are the times at which a good rollout replaces each replica. */
  platform(random: Random, replaced: readonly number[]): Partial<PlatformOptions> & { replicas: readonly Replica[] };
}

const old: ReplicaState = { serves: "old" };
const fresh: ReplicaState = { serves: "new" };
const unavailable: ReplicaState = { serves: "nothing", reply: "unavailable" };

/** A replica that serves the old model until it is replaced, with a pause in some platforms. */
export function replacedAt(ms: number, pauseMs = 0): Replica {
  return (now) => (now < ms ? old : now < ms + pauseMs ? unavailable : fresh);
}

const between = (random: Random, low: number, high: number) => low + random.unit() * (high - low);
const constant = (count: number, state: ReplicaState): Replica[] => Array.from({ length: count }, () => () => state);

/** The faults that were seen on platforms which reported a success. */
export const faults: readonly Fault[] = [
  {
    name: "nothing was deployed",
    found: ["serves the model"],
    reason: /the new model was not deployed/,
    platform: (_random, replaced) => ({ replicas: constant(replaced.length, old) }),
  },
  {
    name: "some replicas stay old (at least one of ten)",
    found: ["serves the model"],
    reason: /some replicas still serve the old model/,
    platform(random, replaced) {
      const count = Math.max(2, replaced.length);
      const stale = 1 + Math.floor((random.unit() * count) / 2);
      const upgraded = replaced[0]!;
      return {
        replicas: Array.from({ length: count }, (_, index) => (index < stale ? () => old : replacedAt(upgraded))),
      };
    },
  },
  {
    name: "silent rollback while it is verified",
    found: ["serves the model", "answers as tested", "stays so", "answers under load"],
    reason: /gone back|some replicas|same model all the time|expected the answer|not deployed/,
    platform(random, replaced) {
      const back = Math.max(...replaced) + between(random, 0, 40_000);
      return { replicas: replaced.map((ms) => (now) => (now < ms || now >= back ? old : fresh)) };
    },
  },
  {
    name: "restart loop",
    found: ["ready", "serves the model", "stays so", "answers as tested", "refuses bad input", "answers under load"],
    reason: /restart|no healthy upstream|connection refused/,
    platform(random, replaced) {
      const up = between(random, 3000, 45_000);
      const down = between(random, 2000, 20_000);
      const start = replaced[0]!;
      return {
        replicas: [(now) => (now < start ? old : (now - start) % (up + down) < up ? fresh : unavailable)],
      };
    },
  },
  {
    name: "wrong port, or pings that are never answered",
    found: ["reachable", "ready"],
    reason: /expected a server/,
    platform(random, replaced) {
      const reply = random.unit() < 0.5 ? "refused" : "unavailable";
      return { replicas: constant(replaced.length, { serves: "nothing", reply }) };
    },
  },
  {
    name: "ready only after the time limit",
    found: ["ready", "reachable"],
    reason: /expected a server/,
    platform: (random, replaced) => ({
      replicas: replaced.map(() => replacedAt(-1, between(random, 330_000, 900_000))),
    }),
  },
  {
    name: "right digest, wrong answers",
    found: ["answers as tested"],
    reason: /expected the answer of the new model/,
    platform: (_random, replaced) => ({
      showsDigest: true,
      replicas: constant(replaced.length, { serves: "wrong answers" }),
    }),
  },
  {
    name: "one in twelve predictions fails",
    found: ["serves the model", "answers as tested", "answers under load", "ready", "stays so"],
    reason: /HTTP 500/,
    platform: (_random, replaced) => ({ failingShare: 1 / 12, replicas: replaced.map((ms) => replacedAt(ms)) }),
  },
  {
    name: "ten times slower than the limit",
    found: ["answers under load"],
    reason: /95th percentile/,
    platform: (_random, replaced) => ({ latencyMs: 1000, replicas: replaced.map((ms) => replacedAt(ms)) }),
  },
  {
    name: "any input gets a prediction",
    found: ["refuses bad input"],
    reason: /hides errors/,
    platform: (_random, replaced) => ({ refusesBadInput: false, replicas: replaced.map((ms) => replacedAt(ms)) }),
  },
];
