/** The results that a runner gets from a step, at GitHub's limits and in a workspace that persists between runs. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GitHubStandIn } from "../github.ts";
import { folder, step } from "../runner.ts";

function workspace(metrics: Record<string, number>): string {
  const cwd = folder();
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify(metrics));
  return cwd;
}

test("the verdict is the first annotation, and ten errors are all that is written", async () => {
  const names = Array.from({ length: 12 }, (_, i) => `m${i}`);
  const cwd = workspace(Object.fromEntries(names.map((name) => [name, 0.5])));
  const rules = names.map((name) => `${name} >= 0.9`).join("\n");
  const { code, annotations } = await step("gate-on-metric", { rules }, { cwd });
  expect(code).toBe(1);
  const errors = annotations.filter(({ level }) => level === "error");
  expect(errors).toHaveLength(10);
  expect(errors[0]?.message).toMatch(/^12 of 12 rules failed/);
});

test("results fit into an environment variable, and the log says where the rest is", async () => {
  const names = Array.from({ length: 2000 }, (_, i) => `metric_number_${i}`);
  const cwd = workspace(Object.fromEntries(names.map((name) => [name, 0.5])));
  const rules = names.map((name, i) => `${name} >= ${i === 1999 ? 0.9 : 0.1}`).join("\n");
  const { outputs, annotations } = await step("gate-on-metric", { rules, "on-failure": "warn" }, { cwd });
  // The kernel refuses what is too long.
  const env = { RESULTS: outputs["results"]!, FAILED: outputs["failed-rules"]! };
  expect(execFileSync("/usr/bin/env", { env, encoding: "utf8" })).toContain("RESULTS=[");
  const listed = JSON.parse(outputs["results"]!);
  expect(listed[0].expression).toBe("metric_number_1999 >= 0.9");
  expect(annotations.map(({ message }) => message)).toContain(
    `the output \`results\` has the first ${listed.length} of 2000 rules, failed ones first; all are in report/gate.json`,
  );
});

test("summaries of a step together stay under one MiB", async () => {
  const cwd = workspace({ accuracy: 0.95 });
  const summary = join(cwd, "summary.md");
  for (const [filled, whole] of [
    [1_000_000, true],
    [1_048_450, false],
  ] as const) {
    writeFileSync(summary, `${"x".repeat(filled - 1)}\n`);
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { code } = await step("gate-on-metric", { rules: "accuracy >= 0.9" }, { cwd, env });
    expect(code).toBe(0);
    expect(statSync(summary).size).toBeLessThanOrEqual(1_048_576);
    const text = readFileSync(summary, "utf8");
    expect(text.includes("The rest is left out")).toBe(!whole);
  }
});

test("rules as a YAML list: the dash is no minus; a rule that cannot fail is refused", async () => {
  const cwd = workspace({ log_loss: 0.5, accuracy: 0.9 });
  const list = await step("gate-on-metric", { rules: "- log_loss <= 0.001\n- warn: accuracy >= 0.95" }, { cwd });
  expect(list.code).toBe(1);
  expect(list.outputs["failed-rules"]).toBe("log_loss <= 0.001");
  for (const rule of ["-log_loss <= 0.001", "log_loss >= 0", "accuracy <= 1", "0 <= accuracy"]) {
    const { code, annotations } = await step("gate-on-metric", { rules: rule }, { cwd });
    expect([rule, code]).toEqual([rule, 1]);
    expect(annotations[0]?.message).toMatch(/expected a rule that can fail, got one that holds for every model/);
  }
  const minus = await step("gate-on-metric", { rules: "-log_loss >= -0.4" }, { cwd });
  expect(minus.outputs["failed-rules"]).toBe("-log_loss >= -0.4");
});

const predictions = "y_true,y_pred\na,a\nb,b\na,a\nb,b\n";

/** A workspace in which run 77 tested and gated a model of accuracy 1. */
async function kept() {
  const standIn = await GitHubStandIn.start();
  const cwd = folder();
  writeFileSync(join(cwd, "p.csv"), predictions);
  const env = standIn.pullRequest(5);
  const tested = await step("test-model", { predictions: "p.csv" }, { cwd, env });
  expect(tested.code, tested.stdout).toBe(0);
  const gated = await step("gate-on-metric", { rules: "accuracy >= 0.9" }, { cwd, env });
  expect(gated.code, gated.stdout).toBe(0);
  return { standIn, cwd, env };
}

test("a file carries the run, the attempt, the job and the commit that wrote it", async () => {
  const { cwd } = await kept();
  const run = { id: 77, attempt: 1, job: "model", commit: "a".repeat(40) };
  for (const file of ["evaluation.json", "gate.json"])
    expect(JSON.parse(readFileSync(join(cwd, "report", file), "utf8")).run).toEqual(run);
});

test.each([
  ["another run", { GITHUB_RUN_ID: "78" }, /got one of attempt 1 of run 77 \(commit aaaaaaa\)/],
  [
    "another attempt of the same job",
    { GITHUB_RUN_ATTEMPT: "2" },
    /this run, attempt 2 of run 77, got one of attempt 1/,
  ],
])("results that %s left in a kept workspace are refused by the gate and not reported", async (_, now, message) => {
  const { standIn, cwd, env } = await kept();
  const later = { ...env, ...now };
  const gated = await step("gate-on-metric", { rules: "accuracy >= 0.9" }, { cwd, env: later });
  expect(gated.code).toBe(1);
  expect(gated.annotations[0]?.message).toMatch(message);
  const reported = await step("report-model", { token: "t" }, { cwd, env: later });
  expect(reported.outputs).toMatchObject({ passed: "false", verdict: "inconclusive" });
  expect(reported.annotations.map((each) => each.message).join()).toMatch(message);
  expect(standIn.state.comments[0]?.body).not.toContain("kept");
});

test("results of another job of the run, and of the run that a workflow_run is about, are read", async () => {
  const { standIn, cwd, env } = await kept();
  const partly = { ...env, GITHUB_RUN_ATTEMPT: "2", GITHUB_JOB: "report" };
  expect((await step("report-model", { token: "t" }, { cwd, env: partly })).outputs["verdict"]).toBe("pass");
  const payload = { workflow_run: { id: 77, head_sha: "b".repeat(40) } };
  const after = { ...standIn.environment({ event: "workflow_run", payload }), GITHUB_RUN_ID: "90" };
  expect((await step("report-model", { token: "t" }, { cwd, env: after })).outputs["verdict"]).toBe("pass");
});

test("legs of a matrix have comments of their own", async () => {
  const { standIn, cwd, env } = await kept();
  for (const leg of ['{\n  "model": "churn"\n}', '{"model": "fraud", "python": 3.12}'])
    await step("report-model", { key: leg, token: "t" }, { cwd, env });
  expect(standIn.state.comments.map(({ body }) => /Model report, [^\n<]*/.exec(body)?.[0])).toEqual([
    expect.stringContaining("Model report, model=churn"),
    expect.stringContaining("Model report, model=fraud, python=3.12"),
  ]);
});

test("a command in a comment (`issue_comment`) gets its report there", async () => {
  const { standIn, cwd } = await kept();
  const payload = { issue: { number: 5, pull_request: { url: "x" } }, comment: { body: "/report" } };
  const env = standIn.environment({ event: "issue_comment", payload });
  const { outputs } = await step("report-model", { token: "t" }, { cwd, env });
  expect(outputs["comment-url"]).toBeTruthy();
  expect(standIn.state.comments.map(({ issue }) => issue)).toEqual(["5"]);
});
