/** Predictions with known counts, and what is refused as a metric of the user's own. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { cli, folder } from "../../runner.ts";

/** 40 rows: 12 true positives, 4 false negatives, 6 false positives, 18 true negatives. */
const COUNTS = { tp: 12, fn: 4, fp: 6, tn: 18 };

export function workspace(counts = COUNTS): string {
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

/** Writes a program that gets the predictions as `rows`. @returns the command that runs it. */
export const program = (cwd: string, body: string) => {
  writeFileSync(
    join(cwd, "metric.mjs"),
    `let text = ""; for await (const piece of process.stdin) text += piece;\nconst rows = text.trim().split("\\n").slice(1).map((line) => line.split(","));\n${body}`,
  );
  return `${process.execPath} metric.mjs`;
};

export const wrongFormulas: [what: string, formulas: string, message: RegExp][] = [
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
  ["a formula of itself", "cost = cost + 1", /^derived-metrics: cost: expected formulas above it, got itself/],
  ["one below", "a = b\nb = fn", /^derived-metrics: a: expected formulas above it, got b, which is below it/],
  ["a name twice", "a = fn\na = fp", /expected each name once, got a twice/],
  ["a pattern", "a = *.recall", /expected the name of one metric at character 1, got a pattern of several/],
];

export async function expectFormulaRefused(_: string, formulas: string, message: RegExp): Promise<void> {
  const words = formulas.split("\n").flatMap((line) => ["--derived-metrics", line]);
  const result = await cli(["test-model", "--predictions", "predictions.csv", "--positive-class", "yes", ...words], {
    cwd: workspace(),
  });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
}

export const wrongCommands: [what: string, body: string, message: RegExp][] = [
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
];

export async function expectCommandRefused(_: string, body: string, message: RegExp): Promise<void> {
  const cwd = workspace();
  const words = ["--predictions", "predictions.csv", "--positive-class", "yes", "--timeout", "2"];
  const result = await cli(["test-model", ...words, "--metric-command", program(cwd, body)], { cwd });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
}
