/** `git:` baselines of the gate in the kinds of checkouts that users have. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../git.ts";
import { GitHubStandIn } from "../github.ts";
import { folder, type StepResult, step } from "../runner.ts";

function commit(cwd: string, accuracy: number): string {
  mkdirSync(join(cwd, "report"), { recursive: true });
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify({ accuracy }));
  git(cwd, "add", "-A");
  git(cwd, "commit", "-q", "-m", `accuracy ${accuracy}`);
  return git(cwd, "rev-parse", "HEAD");
}

/** main: 0.5 – 0.9, with the tag `old` at the first; feature: from 0.5, then 0.7. */
function origin(): { url: string; cwd: string; main: string[]; feature: string } {
  const cwd = folder();
  git(cwd, "init", "-q", "-b", "main");
  git(cwd, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(cwd, "config", "uploadpack.allowFilter", "true");
  const main = [commit(cwd, 0.5)];
  git(cwd, "tag", "old");
  git(cwd, "checkout", "-q", "-b", "feature");
  const feature = commit(cwd, 0.7);
  git(cwd, "checkout", "-q", "main");
  main.push(commit(cwd, 0.9));
  return { cwd, url: `file://${cwd}`, main, feature };
}

function clone(url: string, ...options: string[]): string {
  const cwd = folder();
  git(cwd, "clone", "-q", ...options, url, ".");
  return cwd;
}

/** A gate on an accuracy of 0.8 that may not fall under the baseline's. */
function gated(
  cwd: string,
  baseline: string,
  { env = {}, missing = "pass" }: { env?: Record<string, string>; missing?: string } = {},
): Promise<StepResult> {
  writeFileSync(join(cwd, "now.json"), '{"accuracy": 0.8}');
  const inputs = { metrics: "now.json", "report-dir": "now", rules: "accuracy >= baseline", baseline };
  return step(
    "gate-on-metric",
    { ...inputs, "on-missing-baseline": missing, ...(env["GITHUB_API_URL"] !== undefined && { token: "t" }) },
    { cwd, env: { HOME: "/nonexistent", GIT_CONFIG_NOSYSTEM: "1", ...env } },
  );
}

/** The exit code, and the baseline's accuracy or else the first error. */
function outcome({ code, outputs, annotations }: StepResult): unknown[] {
  const [rule] = JSON.parse(outputs["results"] ?? "[]");
  return [code, rule?.baseline ?? annotations[0]?.message];
}

test("depth 1: the older commit is fetched", async () => {
  const { url } = origin();
  expect(outcome(await gated(clone(url, "--depth=1"), "git:old:report"))).toEqual([0, 0.5]);
  expect(outcome(await gated(clone(url, "--depth=1"), "git:HEAD:report/metrics.json"))).toEqual([1, 0.9]);
});

test("blobless and sparse without credentials: what cannot be read is no missing baseline, and nothing is written", async () => {
  const { url } = origin();
  for (const path of ["report", "report/metrics.json", "report\\metrics.json"]) {
    const cwd = clone(url, "--filter=blob:none", "--sparse");
    git(cwd, "remote", "set-url", "origin", "file:///nonexistent");
    const temporary = folder();
    const result = await gated(cwd, `git:old:${path}`, { env: { RUNNER_TEMP: temporary } });
    expect(outcome(result)).toEqual([1, expect.stringMatching(/^baseline: report.* exists but could not be read: /)]);
    expect(readdirSync(temporary)).toEqual([]);
  }
});

test("a path with backslashes", async () => {
  expect(outcome(await gated(clone(origin().url), "git:old:report\\metrics.json"))).toEqual([0, 0.5]);
});

test("a path in a submodule", async () => {
  const { url, main } = origin();
  const cwd = folder();
  git(cwd, "init", "-q", "-b", "main");
  git(cwd, "-c", "protocol.file.allow=always", "submodule", "add", "-q", "-b", "main", url, "models/churn");
  git(join(cwd, "models/churn"), "checkout", "-q", main[0]!);
  git(cwd, "add", "-A");
  git(cwd, "commit", "-q", "-m", "fixed to the first");
  expect(outcome(await gated(cwd, "git:main:models/churn/report/metrics.json"))).toEqual([0, 0.5]);
  const without = clone(`file://${cwd}`);
  expect(outcome(await gated(without, "git:main:models/churn/report"))).toEqual([
    1,
    expect.stringContaining("is in the submodule models/churn, which is not checked out (set submodules: true"),
  ]);
});

test("a checkout with `path:`", async () => {
  const workspace = folder();
  git(workspace, "clone", "-q", origin().url, "code");
  expect(outcome(await gated(workspace, "git:old:report"))).toEqual([0, 0.5]);
});

test("GitHub's download without git says what to do", async () => {
  expect(outcome(await gated(folder(), "git:main:report"))).toEqual([
    1,
    expect.stringMatching(/expected a git repository, got a folder outside one.*checkout/),
  ]);
});

test("the workspace of a container job, which belongs to another user", async () => {
  // Git's own switch for its tests.
  const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
  expect(outcome(await gated(clone(origin().url), "git:old:report", { env }))).toEqual([0, 0.5]);
});

test("git:merge-base: from the branch as it is now, whatever the event says", async () => {
  const { url, main, feature, cwd: from } = origin();
  git(from, "checkout", "-q", "-b", "later", "main");
  const later = commit(from, 0.75);
  git(from, "checkout", "-q", "main");
  const standIn = await GitHubStandIn.start();
  const event = (sha: string, base: string) => ({
    pull_request: {
      number: 5,
      head: { sha, repo: { full_name: "octo/models" } },
      base: { sha: base, ref: "main", repo: { full_name: "octo/models" } },
    },
  });
  const env = (sha: string, base: string) =>
    standIn.environment({ event: "pull_request", payload: event(sha, base), GITHUB_SHA: sha });
  // Opened when main was at its first commit; the branch has been brought up to date since.
  const updated = clone(url, "--branch", "later");
  expect(outcome(await gated(updated, "git:merge-base:report", { env: env(later, main[0]!) }))).toEqual([1, 0.9]);
  const behind = clone(url, "--branch", "feature");
  expect(outcome(await gated(behind, "git:merge-base:report", { env: env(feature, main[1]!) }))).toEqual([0, 0.5]);
});
