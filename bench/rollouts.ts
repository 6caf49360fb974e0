/**
 * How often `verify-deployment` is wrong: 1,000 simulated rollouts, half of them with a fault that platforms have reported as a
 * success. The code of the action's checks runs below the HTTP edge, with a clock that passes only when it waits. Seeded.
 *
 * Claims: no rollout with a fault passes, none without a fault fails, each message names the fault, and the old model is proven
 * to serve after each rollback. A single old replica among more than ten is found by chance only; its share is printed next to
 * the one that theory gives.
 *
 * `npm run bench -- rollouts [COUNT]` takes a few seconds.
 */

import { Random } from "../src/core/random.ts";
import type { Verification } from "../src/delivery/deployment/check.ts";
import type { VerificationPlan } from "../src/delivery/deployment/plan.ts";
import { verifyDeployment } from "../src/delivery/deployment/verification.ts";
import { claim } from "./measure.ts";
import { type Fault, faults, replacedAt } from "./rollouts/faults.ts";
import { digests, knownAnswers, type Replica, SimulatedClock, SimulatedPlatform } from "./rollouts/platform.ts";

const count = Number(process.argv[3] ?? 1000);
if (!Number.isInteger(count) || count < 1) throw new Error(`expected a number of rollouts, got ${process.argv[3]}`);

/** The defaults of the action, with a limit of the latency and a soak time. */
const plan: VerificationPlan = {
  timeoutMs: 300_000,
  connections: 100,
  quietMs: 10_000,
  requests: 200,
  concurrency: 4,
  mostLatencyMs: 100,
  soakMs: 60_000,
};
const { signal } = new AbortController();

const wrong = { passed: 0, failed: 0, reason: 0, rollback: 0 };
const rollouts = { good: 0, faulty: 0 };
for (let number = 0; number < count; number++) {
  const random = new Random(20_261_128, number);
  const fault = number % 2 === 0 ? undefined : faults[((number - 1) / 2) % faults.length];
  const { platform, clock } = rollout(random, fault);
  // Without the header, right answers are the only identity.
  const verification = await verify(platform, clock, "new");
  const failed = verification.checks.find(({ ends }) => ends === "failed");
  rollouts[fault === undefined ? "good" : "faulty"]++;
  if (fault === undefined && failed !== undefined) {
    wrong.failed++;
    console.log(`rollout ${number} has no fault: ${failed.name}: ${failed.text}`);
  }
  if (fault === undefined) continue;
  if (failed === undefined) {
    wrong.passed++;
    console.log(`rollout ${number} passed: ${fault.name}`);
    continue;
  }
  if (!fault.found.includes(failed.name) || !fault.reason.test(failed.text)) {
    wrong.reason++;
    console.log(`rollout ${number}, ${fault.name}: ${failed.name}: ${failed.text}`);
  }
  platform.rollBack();
  const after = await verify(platform, clock, "old");
  if (after.checks.some(({ ends }) => ends === "failed")) wrong.rollback++;
}

claim(`false "passed" among ${rollouts.faulty} rollouts with a fault`, wrong.passed, "at most", 0);
claim(`false "failed" among ${rollouts.good} rollouts without a fault`, wrong.failed, "at most", 0);
claim("messages that do not name the fault", wrong.reason, "at most", 0);
claim("rollbacks that were not proven", wrong.rollback, "at most", 0);

for (const replicas of [20, 50]) {
  let missed = 0;
  const runs = 400;
  for (let number = 0; number < runs; number++) {
    const stale: Replica[] = Array.from({ length: replicas }, (_, index) => replacedAt(index === 0 ? 1e12 : 0));
    const { platform, clock } = simulated(new Random(7, replicas * runs + number), { replicas: stale });
    const { checks } = await verify(platform, clock, "new", { soakMs: 0, timeoutMs: 15_000 });
    if (checks.every(({ ends }) => ends !== "failed")) missed++;
  }
  const theory = (1 - 1 / replicas) ** plan.connections;
  console.log(
    `one old replica among ${replicas}: missed in ${((100 * missed) / runs).toFixed(1)} % of ${runs}; ${plan.connections} connections in a row give ${(100 * theory).toFixed(1)} % per attempt`,
  );
}

function verify(
  platform: SimulatedPlatform,
  clock: SimulatedClock,
  model: "old" | "new",
  changed: Partial<VerificationPlan> = {},
): Promise<Verification> {
  const expected = { digest: digests[model], answers: knownAnswers(model) };
  return verifyDeployment(platform, { expected, plan: { ...plan, ...changed }, clock, signal });
}

/** A rolling update of 1 to 10 replicas that starts before or while it is verified, and ends in time. */
function rollout(random: Random, fault: Fault | undefined) {
  const replicas = 1 + Math.floor(random.unit() * 10);
  const start = random.unit() * 60_000;
  const replaced = Array.from({ length: replicas }, (_, index) => start + index * random.unit() * 15_000);
  // Some platforms stop the only replica before they start the next one.
  const pauseMs = replicas === 1 && random.unit() < 0.5 ? random.unit() * 30_000 : 0;
  return simulated(
    random,
    fault?.platform(random, replaced) ?? { replicas: replaced.map((ms) => replacedAt(ms, pauseMs)) },
  );
}

function simulated(random: Random, changed: ReturnType<Fault["platform"]>) {
  const clock = new SimulatedClock();
  const platform = new SimulatedPlatform({
    clock,
    random,
    showsDigest: random.unit() < 0.7,
    failingShare: 0,
    latencyMs: 3 + random.unit() * 12,
    refusesBadInput: true,
    ...changed,
  });
  return { platform, clock };
}
