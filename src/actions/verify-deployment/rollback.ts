import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { realClock } from "../../delivery/deployment/clock.ts";
import type { Endpoint } from "../../delivery/deployment/endpoint.ts";
import type { VerificationPlan } from "../../delivery/deployment/plan.ts";
import { type ExpectedImage, expectedImage } from "../../delivery/deployment/platform-word.ts";
import { goBack } from "../../delivery/deployment/rollout.ts";
import { verifyDeployment } from "../../delivery/deployment/verification.ts";
import type { RolloutFile } from "../../evaluation/served-model/rollout-file.ts";
import { runCommand } from "../../platform/process/command.ts";
import { splitCommand } from "../../platform/process/command-line.ts";
import type { DeployedPlatform } from "./platform.ts";

/** The value of `rollback` that goes back as deploy-model does. */
export const deployModelRollback = "deploy-model";

/** Result of a rollback. */
export interface Rollback {
  /** True if the previous model serves again, and nothing else. */
  verified: boolean;
  text: string;
}

/** A way to bring the previous model back. */
interface RollbackWay {
  name: string;
  /** The image that must run afterwards, if the platform can be asked. */
  image: ExpectedImage | undefined;
  /** Goes back. Resolves to what went wrong, if anything did. */
  run(): Promise<string | undefined>;
}

export interface RollbackOptions {
  /** The user's program, or undefined for the rollback of deploy-model. */
  command: string | undefined;
  platform: DeployedPlatform | undefined;
  /** Digest that must be served afterwards, if it is known. */
  previous: string | undefined;
  timeoutMs: number;
  plan: VerificationPlan;
  endpoint: Endpoint;
  context: Context;
}

/** Goes back and verifies that the previous model serves again. A rollback that fails is a result, not an error. */
export async function rollBack(options: RollbackOptions): Promise<Rollback> {
  const { previous, timeoutMs, plan, endpoint, context } = options;
  const way = options.command === undefined ? deployModelWay(options) : commandWay(options.command, options);
  if (typeof way === "string") return { verified: false, text: way };
  const { signal, reporter } = context;
  reporter.info(`rolling back: ${way.name}`);
  const problem = await way.run();
  if (problem !== undefined) return { verified: false, text: problem };
  const { checks, servedDigest } = await verifyDeployment(endpoint, {
    expected: { digest: previous, answers: undefined, image: way.image },
    plan: { ...plan, timeoutMs, requests: 0, soakMs: 0 },
    clock: realClock,
    signal,
    waiting: (text) => reporter.info(text),
  });
  const failed = checks.find(({ ends }) => ends === "failed");
  if (failed !== undefined) return { verified: false, text: `after the rollback: ${failed.name}: ${failed.text}` };
  const back = previous ?? servedDigest ?? `the image ${way.image?.digest}`;
  return { verified: true, text: `${back} serves again` };
}

/** Runs the user's program, which finds the digest in its environment. */
function commandWay(command: string, { previous, timeoutMs, context }: RollbackOptions): RollbackWay | string {
  if (previous === undefined) {
    return "there is nothing to go back to: no other model was seen, and previous-digest is not set (is this the first deployment?)";
  }
  const { cwd, env, signal } = context;
  const run = async () => {
    const ended = await runCommand(splitCommand(command, "rollback"), {
      cwd,
      env: { ...env, PREVIOUS_DIGEST: previous },
      input: [],
      timeoutMs,
      signal,
    });
    if (ended.timedOut) return `rollback: expected its end within ${timeoutMs / 1000} s, got none`;
    if (ended.code === 0) return undefined;
    const said = ended.lastLines.length === 0 ? "" : `: ${ended.lastLines.slice(-3).join(" / ")}`;
    return `rollback: expected exit code 0, got ${ended.code ?? ended.signal}${said}`;
  };
  return { name: `${command} (to ${previous})`, image: undefined, run: () => withoutFailure(run) };
}

/** Goes back to the revisions that deploy-model recorded before its first change. */
function deployModelWay({ platform, timeoutMs, context }: RollbackOptions): RollbackWay | string {
  const { target, rollout } = platform!;
  if (rollout.state === "unchanged") return "there is nothing to go back to: deploy-model changed nothing";
  const [first, ...others] = rollout.previous?.revisions ?? [];
  if (first === undefined) return `there is nothing to go back to: it was the first deployment of ${target.name}`;
  const { signal, reporter } = context;
  const run = async () => {
    const { reason } = await goBack(target, [served(first), ...others.map(served)], {
      dryRun: false,
      canaryPercent: 0,
      canaryMs: 0,
      timeoutMs,
      pollMs: Math.min(5000, timeoutMs / 100),
      clock: realClock,
      signal,
      beforeChange: async () => {},
      onEvent: (text) => reporter.info(text),
    });
    return reason === undefined ? undefined : `rollback of ${target.name} to ${first.revision}: ${reason}`;
  };
  const image = first.digest === undefined || others.length > 0 ? undefined : expectedImage(target, first.digest);
  return { name: `${target.name} to ${first.revision}`, image, run: () => withoutFailure(run) };
}

type ServedRevision = NonNullable<RolloutFile["previous"]>["revisions"][number];

const served = ({ revision, digest, percent }: ServedRevision) => ({ revision, digest, percent });

async function withoutFailure(run: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.message;
  }
}
