import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { realClock } from "../../delivery/deployment/clock.ts";
import type { Endpoint } from "../../delivery/deployment/endpoint.ts";
import type { VerificationPlan } from "../../delivery/deployment/plan.ts";
import { verifyDeployment } from "../../delivery/deployment/verification.ts";
import { runCommand } from "../../platform/process/command.ts";
import { splitCommand } from "../../platform/process/command-line.ts";

/** Result of a rollback. */
export interface Rollback {
  /** True if the previous model serves again, and nothing else. */
  verified: boolean;
  text: string;
}

export interface RollbackOptions {
  command: string;
  /** Digest that must be served afterwards, if it is known. */
  previous: string | undefined;
  timeoutMs: number;
  plan: VerificationPlan;
  endpoint: Endpoint;
  context: Context;
}

/** Runs the user's command and verifies that the previous model serves again. A failed command is a result, not an error. */
export async function rollBack(options: RollbackOptions): Promise<Rollback> {
  const { command, previous, timeoutMs, plan, endpoint, context } = options;
  if (previous === undefined) {
    return {
      verified: false,
      text: "there is nothing to go back to: no other model was seen, and previous-digest is not set (is this the first deployment?)",
    };
  }
  const { cwd, env, signal, reporter } = context;
  reporter.info(`rolling back to ${previous}: ${command}`);
  try {
    const ended = await runCommand(splitCommand(command, "rollback"), {
      cwd,
      env: { ...env, PREVIOUS_DIGEST: previous },
      input: [],
      timeoutMs,
      signal,
    });
    if (ended.timedOut)
      return { verified: false, text: `rollback: expected its end within ${timeoutMs / 1000} s, got none` };
    if (ended.code !== 0) {
      const said = ended.lastLines.length === 0 ? "" : `: ${ended.lastLines.slice(-3).join(" / ")}`;
      return { verified: false, text: `rollback: expected exit code 0, got ${ended.code ?? ended.signal}${said}` };
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { verified: false, text: error.message };
  }
  const { checks } = await verifyDeployment(endpoint, {
    expected: { digest: previous, answers: undefined },
    plan: { ...plan, timeoutMs, requests: 0, soakMs: 0 },
    clock: realClock,
    signal,
  });
  const failed = checks.find(({ ends }) => ends === "failed");
  return failed === undefined
    ? { verified: true, text: `${previous} serves again` }
    : { verified: false, text: `after the rollback: ${failed.name}: ${failed.text}` };
}
