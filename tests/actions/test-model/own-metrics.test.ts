/** `derived-metrics`, `metric-command` and `operating-points` through dist: values by hand, in the metrics, the gate and the report. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root, step } from "../../runner.ts";
import {
  expectCommandRefused,
  expectFormulaRefused,
  program,
  workspace,
  wrongCommands,
  wrongFormulas,
} from "./own-metrics.ts";

const given = { predictions: "predictions.csv", "positive-class": "yes" };
const evaluated = (cwd: string) => JSON.parse(readFileSync(join(cwd, "report/evaluation.json"), "utf8"));

test("a formula of counts and metrics, with an interval, in slices, the gate and the report", async () => {
  const cwd = workspace();
  const formulas = "cost = 5 * fn + fp\ncost_per_row = cost / n\nlift = precision / ((tp + fn) / n)";
  const result = await step("test-model", { ...given, "derived-metrics": formulas, slices: "half" }, { cwd });
  expect(result.code, result.stdout).toBe(0);
  const { metrics, intervals, own_metrics, slices } = evaluated(cwd);
  // 5 · 4 + 6, and 12/18 over 16/40.
  expect(metrics.cost).toBe(26);
  expect(metrics.cost_per_row).toBe(26 / 40);
  expect(metrics.lift).toBeCloseTo(12 / 18 / (16 / 40), 12);
  expect(own_metrics.cost).toBe("5 * fn + fp");
  // The standard error of the sum is √(40 · Var), with 5 in 4 rows, 1 in 6 and 0 in 30: √(106 - 26²/40) = 9.44.
  expect(intervals.cost.method).toBe("bootstrap");
  const width = intervals.cost.high - intervals.cost.low;
  expect(width / (2 * 1.96 * Math.sqrt(106 - 26 ** 2 / 40))).toBeGreaterThan(0.85);
  expect(width / (2 * 1.96 * Math.sqrt(106 - 26 ** 2 / 40))).toBeLessThan(1.2);
  expect(intervals.cost_per_row.low).toBeCloseTo(intervals.cost.low / 40, 9);
  const [even, odd] = slices;
  expect(even.metrics.cost + odd.metrics.cost).toBe(26);
  expect(result.summary).toMatch(/\| cost \| 26 \|/);
  const gate = await step("gate-on-metric", { rules: 'cost <= 25\nlift >= 1\nslices."half=odd".cost <= 100' }, { cwd });
  expect(JSON.parse(gate.outputs["results"]!).map(({ status }: { status: string }) => status)).toEqual([
    "fail",
    "pass",
    "pass",
  ]);
  const report = await step("report-model", {}, { cwd });
  expect(report.summary).toMatch(/\| cost \| 26 \| [\d.]+ (–|to) [\d.]+ \|/);
});

test("a formula is tested against a baseline on the same rows", async () => {
  const cwd = workspace();
  const inputs = { ...given, "derived-metrics": "cost = 5 * fn + fp" };
  await step("test-model", { ...inputs, "report-dir": "before" }, { cwd });
  // The same 40 rows, with 8 instead of 4 false negatives in the first rows.
  const worse = readFileSync(join(cwd, "predictions.csv"), "utf8").replace(
    /^(\d),yes,yes,0\.8,0\.2/gm,
    "$1,yes,no,0.2,0.8",
  );
  writeFileSync(join(cwd, "predictions.csv"), worse);
  await step("test-model", inputs, { cwd });
  const gate = await step(
    "gate-on-metric",
    { rules: "cost <= baseline", baseline: "before", mode: "no-worse", direction: "cost: lower" },
    { cwd },
  );
  const [result] = JSON.parse(gate.outputs["results"]!);
  // Ten rows are worse and none is better: by the swap test p = 2⁻¹⁰, from 2,000 resamples at least 1/2001.
  expect(result).toMatchObject({ status: "fail", value: 26 + 50, baseline: 26 });
  expect(gate.code).toBe(1);
});

// tests/parts/ has the other formulas and commands that are refused.
test.each(wrongFormulas.slice(0, 3))("derived-metrics: %s is refused", expectFormulaRefused);

test("a formula without a value says why, and a rule about it is not green", async () => {
  const cwd = workspace();
  await step("test-model", { ...given, "derived-metrics": "odd = fn / (tp - 12)" }, { cwd });
  expect(evaluated(cwd).absent.odd).toBe("a metric in it has no value, or it divides by zero");
  const gate = await cli(["gate-on-metric", "--rules", "odd <= 1"], { cwd });
  expect(gate.code).not.toBe(0);
});

test("a program's number and list per row: in metrics, slices and formulas; no tokens in its environment", async () => {
  const cwd = workspace();
  const command = program(
    cwd,
    `const wrong = rows.map(([, truth, predicted]) => (truth === predicted ? 0 : 10));
    console.log(JSON.stringify({ loss: wrong, seen: rows.length, secrets: Object.keys(process.env).filter((name) => /^INPUT_|^GITHUB_(OUTPUT|ENV|TOKEN)/.test(name)).length }));`,
  );
  const result = await step(
    "test-model",
    { ...given, "metric-command": command, "derived-metrics": "total = loss * n", slices: "half" },
    { cwd, env: { GITHUB_TOKEN: "s3cret" }, token: "t" },
  );
  expect(result.code, result.stdout).toBe(0);
  const { metrics, intervals, notes, slices } = evaluated(cwd);
  // Ten of forty rows are wrong.
  expect([metrics.loss, metrics.seen, metrics.secrets, metrics.total]).toEqual([2.5, 40, 0, 100]);
  // The standard error of the mean of 0 and 10 with a share of 1/4: 10 · √(0.25 · 0.75 / 40) = 0.685.
  const width = (intervals.loss.high - intervals.loss.low) / (2 * 1.96 * 10 * Math.sqrt((0.25 * 0.75) / 40));
  expect(width).toBeGreaterThan(0.85);
  expect(width).toBeLessThan(1.25);
  expect(intervals.seen).toBeUndefined();
  expect(notes.seen).toContain("no interval");
  expect(
    slices
      .map((slice: { n: number; metrics: { loss: number } }) => slice.metrics.loss * slice.n)
      .reduce((a: number, b: number) => a + b),
  ).toBeCloseTo(100, 9);
});

test.each(wrongCommands.slice(0, 2))("metric-command that %s: exit 2, nothing written", expectCommandRefused);

test("operating points: scikit-learn's values, with intervals, as rules", async () => {
  const cwd = folder();
  const fixture = (name: string) => readFileSync(join(root, "tests/fixtures/threshold", name), "utf8");
  const expected = JSON.parse(fixture("expected.json"));
  const rows = fixture("scores.csv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const csv = rows.map(([y, score]) => `${y},${Number(score) >= 0.5 ? 1 : 0},${score},${1 - Number(score)}`);
  writeFileSync(join(cwd, "predictions.csv"), `y_true,y_pred,proba_1,proba_0\n${csv.join("\n")}\n`);
  const points = "recall>=0.9, precision>=0.6\nfpr<=0.1";
  const result = await step(
    "test-model",
    { predictions: "predictions.csv", task: "classification", "operating-points": points },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  const { metrics, intervals } = evaluated(cwd);
  for (const name of ["precision_at_recall_0.9", "recall_at_precision_0.6", "recall_at_fpr_0.1"]) {
    expect(metrics[name]).toBeCloseTo(expected[name], 12);
    expect(intervals[name].low).toBeLessThan(metrics[name]);
    expect(intervals[name].high).toBeGreaterThan(metrics[name]);
  }
  const gate = await step(
    "gate-on-metric",
    { rules: "precision_at_recall_0.9 >= 0.5\nrecall_at_fpr_0.1 >= 0.4" },
    { cwd },
  );
  expect(JSON.parse(gate.outputs["results"]!).map(({ status }: { status: string }) => status)).toEqual([
    "fail",
    "pass",
  ]);
});

test("an operating point that is none is refused", async () => {
  const result = await cli(["test-model", "--predictions", "predictions.csv", "--operating-points", "recall>=90"], {
    cwd: workspace(),
  });
  expect([result.code, result.stderr]).toEqual([
    2,
    'operating-points: expected recall>=R, precision>=P or fpr<=F with a number from 0 to 1, got "recall>=90"\n',
  ]);
});
