/** `decision-threshold` of `test-model` through dist: for predictions, programs, servers and a model of XGBoost. */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cli, folder, root } from "../../runner.ts";

/** Probabilities of "yes" in eight validation rows, and their truth. */
const VALIDATION: [p: number, truth: "yes" | "no"][] = [
  [0.9, "yes"],
  [0.8, "yes"],
  [0.7, "no"],
  [0.6, "yes"],
  [0.4, "no"],
  [0.3, "yes"],
  [0.2, "no"],
  [0.1, "no"],
];
const TEST: typeof VALIDATION = [
  [0.95, "yes"],
  [0.65, "no"],
  [0.5, "yes"],
  [0.35, "yes"],
  [0.25, "no"],
  [0.05, "no"],
];

/** Predictions as a framework writes them: the label is the more probable class. */
const predictionsOf = (rows: typeof VALIDATION) =>
  `y_true,y_pred,proba_no,proba_yes\n${rows.map(([p, truth]) => `${truth},${p > 0.5 ? "yes" : "no"},${1 - p},${p}`).join("\n")}\n`;
/** The same rows as a table whose column `x` a program turns into the probability. */
const tableOf = (rows: typeof VALIDATION) => `x,truth\n${rows.map(([p, truth]) => `${p},${truth}`).join("\n")}\n`;

const PROGRAM = `
let text = "";
process.stdin.on("data", (piece) => (text += piece)).on("end", () => {
  console.log("y_pred,proba_no,proba_yes");
  for (const x of text.trim().split("\\n").slice(1).map(Number)) console.log([x > 0.5 ? "yes" : "no", 1 - x, x].join());
});`;

function workspace(): string {
  const cwd = folder();
  writeFileSync(join(cwd, "valid.csv"), predictionsOf(VALIDATION));
  writeFileSync(join(cwd, "test.csv"), predictionsOf(TEST));
  writeFileSync(join(cwd, "valid-rows.csv"), tableOf(VALIDATION));
  writeFileSync(join(cwd, "test-rows.csv"), tableOf(TEST));
  writeFileSync(join(cwd, "predict.cjs"), PROGRAM);
  return cwd;
}

const evaluationIn = (cwd: string) => JSON.parse(readFileSync(join(cwd, "report/evaluation.json"), "utf8"));

/** From 0.3, all of the test rows' three "yes" and the "no" at 0.65 are "yes". */
const FROM_0_3 = {
  decision_threshold: 0.3,
  positive_class: "yes",
  confusion_matrix: [
    [2, 1],
    [0, 3],
  ],
};

test("max-f1 is chosen on the validation predictions, and the test predictions answer with it", async () => {
  const cwd = workspace();
  const args = ["--predictions", "test.csv", "--decision-threshold", "max-f1", "--threshold-data", "valid.csv"];
  const { code, stdout, stderr } = await cli(["test-model", ...args], { cwd });
  expect(code, stderr).toBe(0);
  // By hand, F1 from 0.9 down: 0.4, 0.667, 0.571, 0.75, 0.667, 0.8 (at 0.3: 4 true, 2 false positives), 0.727, 0.667.
  expect(stderr).toContain(
    'decision threshold 0.3 for "yes", chosen on 8 rows of valid.csv: precision 0.667, recall 1.000 there',
  );
  expect(evaluationIn(cwd)).toMatchObject(FROM_0_3);
  expect(evaluationIn(cwd).inputs).toMatchObject({ "decision-threshold": "max-f1", "threshold-data": "valid.csv" });
  expect(stdout).toContain("Positive class: yes from a probability of 0.3.");
  const labels = readFileSync(join(cwd, "report/predictions.csv"), "utf8").trim().split("\n").slice(1);
  expect(labels.map((line) => line.split(",")[2])).toEqual(["yes", "yes", "yes", "yes", "no", "no"]);
});

test("recall>=0.75 for a program, which answers the validation rows too", async () => {
  const cwd = workspace();
  const args = ["--command", `"${process.execPath}" predict.cjs`, "--test-data", "test-rows.csv", "--target", "truth"];
  const rule = ["--decision-threshold", "recall>=0.75", "--threshold-data", "valid-rows.csv"];
  const { code, stderr } = await cli(["test-model", ...args, ...rule], { cwd });
  expect(code, stderr).toBe(0);
  // Three of four "yes" are at 0.6 or above. In the test rows, 0.95 is right and 0.65 wrong there.
  expect(evaluationIn(cwd)).toMatchObject({
    decision_threshold: 0.6,
    confusion_matrix: [
      [2, 1],
      [2, 1],
    ],
  });
});

test("cost(fp=1,fn=5) for a server", async () => {
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify((JSON.parse(text) as { x: number }[]).map(({ x }) => [1 - x, x])));
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.on("listening", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const cwd = workspace();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/predict`;
  const args = ["--url", url, "--test-data", "test-rows.csv", "--target", "truth"];
  const rule = ["--decision-threshold", "cost(fp=1,fn=5)", "--threshold-data", "valid-rows.csv"];
  const { code, stderr } = await cli(["test-model", ...args, ...rule], { cwd });
  expect(code, stderr).toBe(0);
  // Two false positives at 0.3 cost 2, and no other threshold costs less: 0.6 costs 1 + 5.
  expect(evaluationIn(cwd)).toMatchObject(FROM_0_3);
});

test("max-f1 for a model of XGBoost: by the probabilities that XGBoost itself gives", async () => {
  const place = join(root, "tests/fixtures/models/xgboost-3.2.0");
  const answers = JSON.parse(readFileSync(join(place, "binary.expected"), "utf8")).predicted as number[];
  const [header, ...lines] = readFileSync(join(place, "rows.csv"), "utf8").trim().split("\n");
  // Rows above the 70 % quantile of XGBoost's probabilities are positive. Even rows choose, and odd rows test.
  const cut = [...answers].sort((a, b) => a - b)[Math.floor(0.7 * answers.length)]!;
  const cwd = folder();
  const part = (odd: number) =>
    [
      `${header},truth`,
      ...lines.flatMap((line, row) => (row % 2 === odd ? [`${line},${answers[row]! > cut ? 1 : 0}`] : [])),
    ].join("\n");
  writeFileSync(join(cwd, "valid.csv"), `${part(0)}\n`);
  writeFileSync(join(cwd, "test.csv"), `${part(1)}\n`);
  const args = ["--model", join(place, "binary.ubj"), "--test-data", "test.csv", "--target", "truth"];
  const rule = ["--decision-threshold", "max-f1", "--threshold-data", "valid.csv"];
  const { code, stderr } = await cli(["test-model", ...args, ...rule], { cwd });
  expect(code, stderr).toBe(0);
  const even = answers.filter((_, row) => row % 2 === 0);
  const odd = answers.filter((_, row) => row % 2 === 1);
  const threshold = Math.min(...even.filter((p) => p > cut));
  const right = odd.filter((p) => p >= threshold === p > cut).length;
  expect(evaluationIn(cwd)).toMatchObject({ decision_threshold: threshold, metrics: { accuracy: right / odd.length } });
});

test("a number needs no further rows", async () => {
  const cwd = workspace();
  const args = ["--predictions", "test.csv", "--decision-threshold", "0.3"];
  expect((await cli(["test-model", ...args], { cwd })).code).toBe(0);
  expect(evaluationIn(cwd)).toMatchObject(FROM_0_3);
});

test.each<[what: string, args: string[], message: string]>([
  [
    "a rule without validation rows",
    ["--predictions", "test.csv", "--decision-threshold", "max-f1"],
    "threshold-data: expected the validation rows on which the rule of decision-threshold chooses, got nothing (the test rows cannot choose it: their metrics would look better than those of new rows)",
  ],
  [
    "the test rows themselves",
    ["--predictions", "test.csv", "--decision-threshold", "max-f1", "--threshold-data", "copy.csv"],
    "threshold-data: expected rows other than the test rows, got rows of test.csv in copy.csv (hold out a validation part of the training rows)",
  ],
  [
    "some of the test rows, by their ids",
    ["--predictions", "ids.csv", "--decision-threshold", "recall>=0.9", "--threshold-data", "some-ids.csv"],
    "threshold-data: expected rows other than the test rows, got rows of ids.csv in some-ids.csv",
  ],
  [
    "labels without probabilities",
    ["--predictions", "labels.csv", "--decision-threshold", "0.3"],
    "decision-threshold: expected probabilities of two classes for labels.csv, got labels without probabilities",
  ],
  [
    "numbers",
    ["--predictions", "numbers.csv", "--decision-threshold", "0.3", "--task", "regression"],
    "decision-threshold: expected probabilities of two classes for numbers.csv, got numbers",
  ],
  [
    "rows for no rule",
    ["--predictions", "test.csv", "--decision-threshold", "0.3", "--threshold-data", "valid.csv"],
    "threshold-data: expected a rule to choose by in decision-threshold, such as max-f1, got the number 0.3",
  ],
  [
    "a condition that no threshold keeps",
    ["--predictions", "test.csv", "--decision-threshold", "precision>=0.9", "--threshold-data", "no-good.csv"],
    "decision-threshold: expected a threshold that keeps the condition on 2 rows of no-good.csv, got none (allow more, or set a number)",
  ],
])("%s is refused", async (_, args, message) => {
  const cwd = workspace();
  writeFileSync(join(cwd, "copy.csv"), predictionsOf(TEST));
  const numbered = predictionsOf(TEST).split("\n");
  const ids = numbered.flatMap((line, row) => (line === "" ? [] : [`${row === 0 ? "id" : `r${row}`},${line}`]));
  writeFileSync(join(cwd, "ids.csv"), ids.join("\n"));
  writeFileSync(join(cwd, "some-ids.csv"), [...ids.slice(0, 4), "v1,no,no,0.6,0.4", "v2,yes,no,0.6,0.4"].join("\n"));
  writeFileSync(join(cwd, "labels.csv"), "y_true,y_pred\nyes,yes\nno,no\n");
  writeFileSync(join(cwd, "numbers.csv"), "y_true,y_pred\n1.5,1.25\n2.5,2\n");
  writeFileSync(join(cwd, "no-good.csv"), "y_true,y_pred,proba_no,proba_yes\nno,yes,0.1,0.9\nyes,no,0.8,0.2\n");
  const { code, stderr } = await cli(["test-model", ...args], { cwd });
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test("a bundle is refused: it answers with the threshold that it keeps", async () => {
  const model = join(root, "tests/fixtures/bundles/two-classes-0.1.0/model");
  const args = ["--model", model, "--test-data", "test-rows.csv", "--decision-threshold", "0.3"];
  const { code, stderr } = await cli(["test-model", ...args], { cwd: workspace() });
  expect(stderr).toContain(
    `decision-threshold: expected predictions, or a model of another tool, got the bundle ${model}, which answers with the threshold that it keeps (train it with decision-threshold)`,
  );
  expect(code).toBe(2);
});
