import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluationFile } from "../../evaluation-file.ts";
import { cli, folder, step } from "../../runner.ts";

function workspace(metrics: string): string {
  const cwd = folder();
  writeFileSync(join(cwd, "metrics.json"), metrics);
  return cwd;
}

const good = '{"accuracy": 0.95, "per_class": {"a": {"recall": 0.8}}}';

test("a step whose rules hold ends green, with its results", async () => {
  const cwd = workspace(good);
  const result = await step(
    "gate-on-metric",
    { metrics: "metrics.json", rules: "accuracy >= 0.9 # floor\nper_class.a.recall > 0.7", "report-dir": "r" },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  expect(result.outputs).toMatchObject({ passed: "true", verdict: "pass", "gate-path": join(cwd, "r/gate.json") });
  expect(JSON.parse(readFileSync(join(cwd, "r/gate.json"), "utf8")).verdict).toBe("pass");
  expect(JSON.parse(result.outputs["results"]!)).toHaveLength(2);
});

test("a failed rule ends red, says by how much, and writes everything all the same", async () => {
  const cwd = workspace(good);
  const result = await step(
    "gate-on-metric",
    { metrics: "metrics.json", rules: "accuracy >= 0.999\nper_class.a.recall >= 0.5" },
    { cwd },
  );
  expect(result.code).toBe(1);
  expect(result.outputs).toMatchObject({ passed: "false", verdict: "fail" });
  expect(result.annotations.map(({ level }) => level)).toContain("error");
  // 0.999 - 0.95 = 0.049
  expect(result.stdout).toContain("0.049");
  expect(result.summary).toContain("0.049");
});

test("in a terminal red is exit 1, and --json is all of stdout also then", async () => {
  const cwd = workspace(good);
  const result = await cli(["gate-on-metric", "--metrics", "metrics.json", "--rules", "accuracy >= 0.999", "--json"], {
    cwd,
  });
  expect(result.code).toBe(1);
  expect(JSON.parse(result.stdout)).toMatchObject({ passed: false, verdict: "fail" });
  expect(result.stderr).toContain("0.049");
});

test("the short form: metric with min and max", async () => {
  const cwd = workspace(good);
  const run = (...words: string[]) =>
    cli(["gate-on-metric", "--metrics", "metrics.json", "--metric", "accuracy", ...words], { cwd });
  expect((await run("--min", "0.9", "--max", "0.96")).code).toBe(0);
  expect((await run("--max", "0.9")).code).toBe(1);
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringMatching(/min or max|expected min/) });
});

test("on-failure: warn keeps the step green and the verdict red", async () => {
  const cwd = workspace(good);
  const result = await step(
    "gate-on-metric",
    { metrics: "metrics.json", metric: "accuracy", min: "0.99", max: "", "on-failure": "warn" },
    { cwd },
  );
  expect(result.code).toBe(0);
  expect(result.outputs).toMatchObject({ passed: "false", verdict: "fail" });
  expect(result.annotations.map(({ level }) => level)).toEqual(["warning"]);
});

test.each([
  ["NaN as text", '{"accuracy": "NaN"}'],
  ["Infinity as text", '{"accuracy": "Infinity"}'],
])("%s is red, never a pass", async (_, metrics) => {
  const cwd = workspace(metrics);
  for (const rule of ["accuracy >= 0.9", "accuracy <= 0.9", "accuracy != 1"]) {
    expect((await cli(["gate-on-metric", "--metrics", "metrics.json", "--rules", rule], { cwd })).code).toBe(1);
  }
});

test.each<[what: string, metrics: string, args: string[], message: RegExp]>([
  ["an unknown metric", good, ["--rules", "acuracy >= 0.9"], /acuracy.*did you mean accuracy\?/],
  ["no rule at all", good, [], /expected at least one rule/],
  ["only comments", good, ["--rules", "# nothing"], /expected at least one rule/],
  ["a rule that cannot be read", good, ["--rules", "accuracy is good"], /rule|accuracy is good/],
  ["metrics that are no JSON", "accuracy: high", ["--rules", "accuracy >= 0.9"], /metrics\.json: expected/],
  ["metrics that are a list", "[]", ["--rules", "accuracy >= 0.9"], /metrics\.json: expected/],
  ["metrics without a number", "{}", ["--rules", "accuracy >= 0.9"], /metrics\.json: expected/],
])("%s cannot be judged: exit 2, no gate.json", async (_, metrics, args, message) => {
  const cwd = workspace(metrics);
  const result = await cli(["gate-on-metric", "--metrics", "metrics.json", ...args], { cwd });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
  expect(() => readFileSync(join(cwd, "report/gate.json"))).toThrow();
});

test("gate.json carries the digests of the evaluation next to the metrics", async () => {
  const cwd = workspace(good);
  const digests = { model_digest: `sha256:${"a".repeat(64)}`, data_digest: `sha256:${"b".repeat(64)}` };
  writeFileSync(join(cwd, "evaluation.json"), evaluationFile(digests));
  await cli(["gate-on-metric", "--metrics", "metrics.json", "--rules", "accuracy >= 0.9"], { cwd });
  expect(JSON.parse(readFileSync(join(cwd, "report/gate.json"), "utf8"))).toMatchObject(digests);
});

test("a model compared with one that says the same passes in every mode, as a step too", async () => {
  const cwd = folder();
  // 3 of 4 rows are right; of the two "yes" one is found: recall 0.5.
  const rows = "id,y_true,y_pred\n1,yes,yes\n2,yes,no\n3,no,no\n4,no,no\n";
  for (const name of ["new", "old"]) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, "said.csv"), rows);
    writeFileSync(join(cwd, name, "metrics.json"), '{"accuracy": 0.75, "recall": 0.5}');
  }
  const given = {
    metrics: "new/metrics.json",
    predictions: "new/said.csv",
    baseline: "old",
    "baseline-predictions": "old/said.csv",
    rules: "recall >= baseline",
    "positive-class": "yes",
    confidence: "0.9",
    token: "t",
  };
  for (const mode of ["point", "no-worse", "non-inferior"]) {
    const result = await step("gate-on-metric", { ...given, mode }, { cwd });
    expect(result.code, result.stdout).toBe(0);
    expect(result.outputs["verdict"]).toBe("pass");
  }
});
