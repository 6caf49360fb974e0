/** `on-…: fail | warn | pass` and `comment` have the same effect in every action that has them. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GitHubStandIn } from "../github.ts";
import { cli, folder, step } from "../runner.ts";

/** Actions with a negative verdict about the files of `workspace`. */
const negative: Record<string, Record<string, string>> = {
  "gate-on-metric": { metrics: "metrics.json", rules: "accuracy >= 0.9" },
  "publish-junit": { files: "junit.xml", comment: "never" },
  "test-model": { command: "false", "test-data": "rows.csv", target: "y" },
};

function workspace(): string {
  const cwd = folder();
  writeFileSync(join(cwd, "metrics.json"), '{"accuracy": 0.5}');
  writeFileSync(
    join(cwd, "junit.xml"),
    '<testsuite name="s"><testcase name="t"><failure message="no"/></testcase></testsuite>',
  );
  writeFileSync(join(cwd, "rows.csv"), "x,y\n1,a\n2,b\n");
  return cwd;
}

describe.each(Object.entries(negative))("%s", (action, inputs) => {
  test.each([
    ["fail", 1, ["error"]],
    ["warn", 0, ["warning"]],
    ["pass", 0, []],
  ])("on-failure: %s", async (policy, code, levels) => {
    const result = await step(action, { ...inputs, "on-failure": policy }, { cwd: workspace() });
    expect(result.code).toBe(code);
    // The verdict is negative whatever the step does about it.
    expect(result.outputs).toMatchObject({ passed: "false", verdict: "fail" });
    expect([...new Set(result.annotations.map(({ level }) => level))]).toEqual(levels);
  });
});

test("on-broken: pass says nothing about a truncated file", async () => {
  const cwd = workspace();
  writeFileSync(join(cwd, "junit.xml"), '<testsuite name="s"><testcase name="t"/>');
  const [fail, warn, pass] = await Promise.all(
    ["fail", "warn", "pass"].map((policy) =>
      step("publish-junit", { files: "junit.xml", "on-broken": policy, comment: "never" }, { cwd }),
    ),
  );
  const said = (result: typeof fail) => [result?.code, result?.annotations.map(({ level }) => level)];
  expect(said(fail)).toEqual([1, ["error", "error"]]);
  expect(said(warn)).toEqual([0, ["warning"]]);
  expect(said(pass)).toEqual([0, []]);
});

test("comment: auto is the default: a comment on a pull request, and not a request elsewhere", async () => {
  const standIn = await GitHubStandIn.start();
  const cwd = workspace();
  const env = standIn.pullRequest(5);
  await step("publish-junit", { files: "junit.xml" }, { cwd, env, token: "t" });
  expect(standIn.state.comments).toHaveLength(1);
  const requests = standIn.log.length;
  const alone = await step("publish-junit", { files: "junit.xml" }, { cwd });
  expect(alone.annotations.map(({ level }) => level)).not.toContain("notice");
  expect(standIn.log).toHaveLength(requests);
});

test("comment: on-failure begins a comment for a negative verdict alone, in both actions that write one", async () => {
  const standIn = await GitHubStandIn.start();
  const cwd = workspace();
  const env = standIn.pullRequest(5);
  const green = { comment: "on-failure" };
  writeFileSync(join(cwd, "green.xml"), '<testsuite name="s"><testcase name="t"/></testsuite>');
  await step("publish-junit", { ...green, files: "green.xml" }, { cwd, env, token: "t" });
  await step("gate-on-metric", { metrics: "metrics.json", rules: "accuracy >= 0.1" }, { cwd });
  await step("report-model", green, { cwd, env, token: "t" });
  expect(standIn.state.comments).toEqual([]);
  await step("gate-on-metric", { metrics: "metrics.json", rules: "accuracy >= 0.9" }, { cwd });
  await step("report-model", green, { cwd, env, token: "t" });
  await step("publish-junit", { ...green, files: "junit.xml" }, { cwd, env, token: "t" });
  expect(standIn.state.comments).toHaveLength(2);
});

test("output: - is stdout for prepared rows, as it is for predictions", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv"), "n,c\n1,a\n2,b\n");
  const result = await cli(["preprocess", "--data", "rows.csv", "--features", "n,c"], { cwd });
  expect(result.code).toBe(0);
  expect(result.stdout).toBe("n,c=a,c=b\n1,1,0\n2,0,1\n");
  expect(existsSync(join(cwd, "-"))).toBe(false);
});

test("a container cannot listen on port 0, which serve takes for any free port", async () => {
  const result = await cli(["build-push-image", "--port", "0", "--dry-run"]);
  expect([result.code, result.stderr]).toEqual([2, 'port: expected a whole number from 1 to 65535, got "0"\n']);
});
