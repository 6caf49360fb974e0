/** Thresholds and operating points, against what scikit-learn chose and measured on the same scores (tests/fixtures/threshold). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCondition, parseOperatingPoints, Thresholds } from "../../../src/evaluation/metrics/operating-point.ts";
import { chooseThreshold, parseThresholdRule } from "../../../src/evaluation/metrics/threshold-choice.ts";
import { root } from "../../runner.ts";

const fixture = (name: string) => readFileSync(join(root, "tests/fixtures/threshold", name), "utf8");
const expected = JSON.parse(fixture("expected.json"));
const cells = fixture("scores.csv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map(Number));
const scores = Float64Array.from(cells, ([, score]) => score!);
const truth = Uint8Array.from(cells, ([y]) => y!);

function chosen(text: string, weights?: Float64Array) {
  const rule = parseThresholdRule(text);
  if (rule === undefined || rule.kind === "number") throw new Error(`${text} is no rule`);
  return chooseThreshold(rule, new Thresholds(scores, truth), weights);
}

test.each(["max-f1", "cost(fp=1,fn=5)", "recall>=0.9", "precision>=0.6"])("%s: scikit-learn's threshold", (text) => {
  expect(chosen(text)?.threshold).toBe(expected[text].threshold);
});

test("max-f1: the F1 that TunedThresholdClassifierCV reached", () => {
  const { precision, recall } = chosen("max-f1")!;
  expect((2 * precision * recall) / (precision + recall)).toBeCloseTo(expected["max-f1"].score, 12);
});

test("fpr<=0.1 reaches the recall of scikit-learn's ROC curve", () => {
  expect(chosen("fpr<=0.1")?.recall).toBeCloseTo(expected["recall_at_fpr_0.1"], 12);
});

test("weights count as copies of rows, and rows without a score are left out", () => {
  const doubled = new Thresholds(Float64Array.from([...scores, ...scores]), Uint8Array.from([...truth, ...truth]));
  const rule = parseThresholdRule("cost(fp=1,fn=5)");
  if (rule === undefined || rule.kind === "number") throw new Error("no rule");
  const twice = new Float64Array(scores.length).fill(2);
  expect(chosen("cost(fp=1,fn=5)", twice)).toEqual(chooseThreshold(rule, doubled, undefined));
  const holes = new Thresholds(Float64Array.from([...scores, Number.NaN]), Uint8Array.from([...truth, 1]));
  expect(chooseThreshold(rule, holes, undefined)).toEqual(chosen("cost(fp=1,fn=5)"));
});

test("where false positives cost everything, nothing is positive", () => {
  expect(chosen("cost(fp=1000,fn=0)")!.threshold).toBeGreaterThan(Math.max(...scores));
});

test.each(["recall>=0.9", "precision>=0.6", "fpr<=0.1"])("a metric at %s", (text) => {
  const [point] = parseOperatingPoints([text]);
  expect(new Thresholds(scores, truth).best(point!.condition, undefined)).toBeCloseTo(expected[point!.name], 12);
});

test("no threshold keeps a precision of 1 when the highest score is a negative row's", () => {
  const thresholds = new Thresholds(Float64Array.of(0.9, 0.5), Uint8Array.of(0, 1));
  expect(thresholds.best({ of: "precision", bound: 1 }, undefined)).toBeNaN();
});

test.each(["", "recall", "recall<=0.9", "fpr>=0.1", "recall>=90", "recall>=0.9.1", "f1>=0.5"])(
  "%j is no condition",
  (text) => {
    expect(parseCondition(text)).toBeUndefined();
  },
);

test.each(["1.5", "-0.1", "max-f2", "cost(fp=1)", "cost(fp=0,fn=0)", "cost(fn=1,fp=1)", "NaN"])(
  "%j is no rule",
  (text) => {
    expect(parseThresholdRule(text)).toBeUndefined();
  },
);
