/** `derived-metrics`, `metric-command` and `operating-points` through dist: values by hand, in the metrics, the gate and the report. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root, step } from "../../runner.ts";

/** 40 rows: 12 true positives, 4 false negatives, 6 false positives, 18 true negatives. */
const COUNTS = { tp: 12, fn: 4, fp: 6, tn: 18 };

function workspace(counts = COUNTS): string {
  const cwd = folder();
  const rows = [
    ...Array(counts.tp).fill("yes,yes,0.8"),
    ...Array(counts.fn).fill("yes,no,0.3"),
    ...Array(counts.fp).fill("no,yes,0.6"),
    ...Array(counts.tn).fill("no,no,0.1"),
  ];
  const text = rows.map((row, id) => {
    const [truth, predicted, p] = row.split(",");
    return `${id},${truth},${predicted},${p},${(1 - Number(p)).toFixed(1)},${id % 2 === 0 ? "even" : "odd"}`;
  });
  writeFileSync(join(cwd, "predictions.csv"), `id,y_true,y_pred,proba_yes,proba_no,half\n${text.join("\n")}\n`);
  return cwd;
}

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

test.each([
  ["no formula", "cost", /^derived-metrics: expected a formula such as cost = 5 \* fn \+ fp, got "cost"/],
  ["a comparison", "cost = fn > 3", /^derived-metrics: cost: expected a number at character 1, got a comparison/],
  [
    "a name that is taken",
    "accuracy = fn",
    /^derived-metrics, metric-command: expected names of your own, got accuracy/,
  ],
  ["a count as a name", "fn = 2", /expected names of your own, got fn/],
  ["a word of rules", "baseline = fn", /expected a name of your own, got baseline, which rules use/],
  [
    "an unknown metric",
    "cost = fnn",
    /^derived-metrics: cost: expected metrics and counts \(n, tp, fp, tn, fn\), got fnn/,
  ],
  [
    "a formula of itself",
    "cost = cost + 1",
    /^derived-metrics: cost: expected formulas above it, got cost, which stands here/,
  ],
  ["one below", "a = b\nb = fn", /^derived-metrics: a: expected formulas above it, got b, which stands below it/],
  ["a name twice", "a = fn\na = fp", /expected each name once, got a twice/],
  ["a pattern", "a = *.recall", /expected the name of one metric at character 1, got a pattern of several/],
])("derived-metrics: %s is refused", async (_, formulas, message) => {
  const words = formulas.split("\n").flatMap((line) => ["--derived-metrics", line]);
  const result = await cli(["test-model", "--predictions", "predictions.csv", "--positive-class", "yes", ...words], {
    cwd: workspace(),
  });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
});

test("a formula without a value says why, and a rule about it is not green", async () => {
  const cwd = workspace();
  await step("test-model", { ...given, "derived-metrics": "odd = fn / (tp - 12)" }, { cwd });
  expect(evaluated(cwd).absent.odd).toBe("a metric in it has no value, or it divides by zero");
  const gate = await cli(["gate-on-metric", "--rules", "odd <= 1"], { cwd });
  expect(gate.code).not.toBe(0);
});

const program = (cwd: string, body: string) => {
  writeFileSync(
    join(cwd, "metric.mjs"),
    `let text = ""; for await (const piece of process.stdin) text += piece;\nconst rows = text.trim().split("\\n").slice(1).map((line) => line.split(","));\n${body}`,
  );
  return `${process.execPath} metric.mjs`;
};

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

test.each([
  [
    "ends with 3",
    "console.error('no data'); process.exit(3);",
    /^metric-command: expected it to end with 0, got 3\nno data/,
  ],
  ["prints nothing", "", /^metric-command: expected a JSON object of metrics on stdout, got nothing/],
  ["prints no JSON", "console.log('cost: 3');", /^metric-command: stdout: expected JSON, got something else/],
  ["prints a list", "console.log('[1]');", /^metric-command: expected a JSON object of metrics such as/],
  [
    "prints too few rows",
    `console.log('{"a": [1, 2]}');`,
    /^metric-command: a: expected one number per row, 40 of them, got 2/,
  ],
  [
    "prints text",
    `console.log('{"a": "1"}');`,
    /^metric-command: a: expected a number, or a list with one number per row, got "1"/,
  ],
  [
    "prints a bad name",
    `console.log('{"a b": 1}');`,
    /^metric-command: expected a name of letters, digits and underscores, got "a b"/,
  ],
  ["prints a known name", `console.log('{"accuracy": 1}');`, /expected names of your own, got accuracy/],
  ["prints a name twice", `console.log('{"a": 1, "a": 2}');`, /expected each name once in an object, got "a" twice/],
  ["hangs", "await new Promise((done) => setTimeout(done, 60000));", /^metric-command: expected it to end within 2 s/],
])("metric-command that %s: exit 2, nothing written", async (_, body, message) => {
  const cwd = workspace();
  const words = ["--predictions", "predictions.csv", "--positive-class", "yes", "--timeout", "2"];
  const result = await cli(["test-model", ...words, "--metric-command", program(cwd, body)], { cwd });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
});

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
