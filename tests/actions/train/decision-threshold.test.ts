/** `decision-threshold` through dist: chosen on rows that the trees did not see, and used by predict, serve and test-model. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { cli, folder, step } from "../../runner.ts";
import { serve } from "../../serving/server.ts";

/** 400 rows of which one in five is fraud; its amounts are higher, and overlap with the others'. */
function table(): string {
  let state = 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const rows = Array.from({ length: 400 }, (_, id) => {
    const fraud = id % 5 === 0;
    return `${id},${(random() * 10 + (fraud ? 4 : 0)).toFixed(2)},${(random() * 5).toFixed(2)},${fraud ? "fraud" : "good"}`;
  });
  return `id,amount,noise,kind\n${rows.join("\n")}\n`;
}

const common = [
  "--data",
  "rows.csv",
  "--target",
  "kind",
  "--id-column",
  "id",
  "--n-estimators",
  "50",
  "--positive-class",
  "fraud",
];

function workspace(): string {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv"), table());
  return cwd;
}

const parameters = (cwd: string) => parse(readFileSync(join(cwd, "model/params.yaml"), "utf8"));
const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

let trained = "";
beforeAll(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  trained = mkdtempSync(join(tmpdir(), "trainyard-"));
  writeFileSync(join(trained, "rows.csv"), table());
  const result = await cli(["train", ...common, "--decision-threshold", "cost(fp=1,fn=5)"], { cwd: trained });
  if (result.code !== 0) throw new Error(result.stderr);
});

test("predict, serve and test-model answer with the threshold that the bundle keeps", async () => {
  const cwd = trained;
  const { "decision-threshold": threshold, "positive-class": positive } = parameters(cwd);
  expect(positive).toBe("fraud");
  expect(threshold).toBeGreaterThan(0);
  expect(threshold).toBeLessThan(0.5);
  const predicted = await cli(["predict", "--data", "report/test.csv"], { cwd });
  const rows = lines(predicted.stdout);
  // id, y_true, y_pred, proba_fraud, proba_good
  for (const [, , label, fraud] of rows) expect(label).toBe(Number(fraud) >= threshold ? "fraud" : "good");
  // Where the more probable class is the other one, the threshold decides.
  expect(rows.some(([, , label, fraud]) => label === "fraud" && Number(fraud) < 0.5)).toBe(true);

  const tested = await step("test-model", { "test-data": "report/test.csv" }, { cwd });
  expect(tested.code, tested.stdout).toBe(0);
  const evaluation = JSON.parse(readFileSync(join(cwd, "report/evaluation.json"), "utf8"));
  expect(evaluation).toMatchObject({ decision_threshold: threshold, positive_class: "fraud" });
  const right = rows.filter(([, truth, label]) => truth === label).length;
  expect(evaluation.metrics.accuracy).toBe(right / rows.length);

  const server = await serve(join(cwd, "model"), []);
  const held = readFileSync(join(cwd, "report/test.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const body = held.map(([, amount, noise]) => ({ amount: Number(amount), noise: Number(noise) }));
  const answers = (await (
    await fetch(new URL("predict", server.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  ).json()) as { prediction: string }[];
  expect(answers.map(({ prediction }) => prediction)).toEqual(rows.map(([, , label]) => label));
});

test("recall>=R: the highest threshold that keeps the recall of the out-of-bag rows", async () => {
  const { stderr } = await cli(["train", ...common, "--decision-threshold", "recall>=0.5", "--test-size", "0.2"], {
    cwd: workspace(),
  });
  // 320 training rows, 64 of them fraud, are out of bag for some of 50 trees.
  const [, threshold, rows, precision, recall] =
    /decision threshold ([\d.]+) for "fraud", chosen on (\d+) out-of-bag rows: precision ([\d.]+), recall ([\d.]+) there/.exec(
      stderr,
    ) ?? [];
  expect(Number(rows)).toBe(320);
  expect(Number(threshold)).toBeLessThan(0.5);
  // One row more or less would be 1/64, unless rows share a probability.
  expect(Number(recall)).toBeGreaterThanOrEqual(0.5);
  expect(Number(recall)).toBeLessThan(0.5 + 4 / 64);
  // One row in five is fraud.
  expect(Number(precision)).toBeGreaterThan(0.2);
});

test("without a bootstrap it is chosen on rows of a cross-validation", async () => {
  const cwd = workspace();
  const result = await cli(
    ["train", ...common, "--bootstrap", "false", "--max-depth", "4", "--decision-threshold", "max-f1"],
    { cwd },
  );
  expect(result.code).toBe(0);
  expect(result.stderr).toMatch(/chosen on 300 rows of a cross-validation in 5 folds/);
});

test("the same data and seed give the same threshold; another threshold is another model", async () => {
  const [cwd, other] = [workspace(), workspace()];
  const words = ["train", ...common, "--json"];
  const digest = async (where: string, rule: string) =>
    JSON.parse((await cli([...words, "--decision-threshold", rule], { cwd: where })).stdout.trim().split("\n").at(-1)!)[
      "model-digest"
    ];
  const first = await digest(cwd, "0.3");
  expect(parameters(cwd)).toMatchObject({ "decision-threshold": 0.3, "positive-class": "fraud" });
  expect(await digest(other, "0.3")).toBe(first);
  expect(await digest(other, "0.4")).not.toBe(first);
});

test.each([
  [
    "a rule that is none",
    ["--target", "kind", "--decision-threshold", "best"],
    /^decision-threshold: expected a number from 0 to 1, max-f1/,
  ],
  [
    "a class that is none",
    ["--target", "kind", "--decision-threshold", "max-f1", "--positive-class", "frau"],
    /^positive-class: expected one of "fraud", "good", got "frau" \(did you mean "fraud"\?\)/,
  ],
  [
    "numbers to predict",
    ["--target", "amount", "--decision-threshold", "max-f1"],
    /^decision-threshold: expected a target of two classes, got numbers in amount/,
  ],
])("%s is refused", async (_, words, message) => {
  const args = ["train", "--data", "rows.csv", "--id-column", "id", "--n-estimators", "5", ...words];
  const result = await cli(args, { cwd: workspace() });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
});

test("the whole pipeline: a threshold, own metrics and a rule about them", async () => {
  const cwd = workspace();
  writeFileSync(join(cwd, "metric.mjs"), "for await (const _ of process.stdin);\nconsole.log('{\"reviews\": 7}');\n");
  const result = await step(
    "run",
    {
      data: "rows.csv",
      target: "kind",
      "id-column": "id",
      "n-estimators": "20",
      "positive-class": "fraud",
      "decision-threshold": "0.25",
      "derived-metrics": "cost = 5 * fn + fp",
      "metric-command": `${process.execPath} metric.mjs`,
      "operating-points": "recall>=0.5",
      timeout: "60",
      rules: "reviews == 7\ncost >= 0\nprecision_at_recall_0.5 > 0",
    },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  const rows = lines(readFileSync(join(cwd, "report/predictions.csv"), "utf8"));
  // id, y_true, y_pred
  const missed = rows.filter(([, truth, label]) => truth === "fraud" && label === "good").length;
  const alarms = rows.filter(([, truth, label]) => truth === "good" && label === "fraud").length;
  expect(JSON.parse(result.outputs["metrics"]!)).toMatchObject({ cost: 5 * missed + alarms, reviews: 7 });
  for (const [, , label, fraud] of rows) expect(label).toBe(Number(fraud) >= 0.25 ? "fraud" : "good");
});
