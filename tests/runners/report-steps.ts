/** Steps of report-model on a pull request, with a stand-in for the server. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { GitHubStandIn } from "../github.ts";
import { folder, type StepResult, step } from "../runner.ts";

export function workspace(): string {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "report/metrics.json"), '{"accuracy": 0.9}');
  return cwd;
}

export function reported(env: Record<string, string>): Promise<StepResult> {
  return step("report-model", { token: "t", comment: "always" }, { cwd: workspace(), env });
}

/** Expects that several runs with a token of `user` edit one comment. */
export async function expectOneComment(user: GitHubStandIn["user"]): Promise<void> {
  const standIn = await GitHubStandIn.start();
  Object.assign(standIn.user, user);
  if (user.type === undefined) standIn.forge = "gitea";
  const env = standIn.pullRequest(5);
  for (const run of ["77", "78", "79"]) {
    const result = await reported({ ...env, GITHUB_RUN_ID: run });
    expect(result.code, result.stdout).toBe(0);
  }
  expect(standIn.state.comments).toHaveLength(1);
}

/** Expects that GitHub's refusal of a comment becomes a notice that matches `expected`. */
export async function expectNotice(message: string, expected: RegExp): Promise<void> {
  const standIn = await GitHubStandIn.start();
  standIn.faults.push({ operation: "issues/create-comment", times: 9, answer: { status: 403, message } });
  const { code, annotations } = await reported(standIn.pullRequest(5));
  expect([code, annotations[0]?.level, annotations[0]?.message]).toEqual([
    0,
    "notice",
    expect.stringMatching(expected),
  ]);
}
