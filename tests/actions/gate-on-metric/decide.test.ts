/** What the gate concludes from evidence that a test of a few rows cannot give. */
import { expect, test } from "vitest";
import { decide } from "../../../src/actions/gate-on-metric/decide.ts";
import { reasonUnshowable, type TestedRule } from "../../../src/actions/gate-on-metric/unshowable.ts";
import type { RuleEvidence } from "../../../src/actions/gate-on-metric/weigh.ts";
import { measureOf } from "../../../src/evaluation/comparison/measure.ts";
import type { PredictionSet } from "../../../src/evaluation/metrics/predictions.ts";
import { Metrics } from "../../../src/evaluation/metrics-file/metrics.ts";
import { judgeRules } from "../../../src/evaluation/rules/judgement.ts";
import { parseRules } from "../../../src/evaluation/rules/rule.ts";

/** A candidate that is far worse in every resample of 20,000, which is as far as so many rows can be resampled. */
function verdictsOf(names: string[], confidence: number) {
  const values = (value: number) => Object.fromEntries(names.map((name) => [name, value]));
  const judgements = judgeRules(parseRules(names.map((name) => `${name} >= baseline`).join("\n")).rules, {
    metrics: new Metrics(values(0.31), "candidate"),
    baseline: new Metrics(values(0.87), "baseline"),
  });
  const answer: RuleEvidence = {
    mode: "no-worse",
    of: "baseline",
    evidence: {
      method: "swap",
      estimate: -0.56,
      interval: { low: -0.6, high: -0.5 },
      below: 1 / 20_001,
      above: 1,
      standardError: 0.01,
      rows: 100_000,
      smallestP: 1 / 20_001,
    },
    threshold: 0,
    higher: true,
    inPoints: false,
    broken: 1 / 20_001,
    kept: 1,
  };
  return decide(judgements, new Map(judgements.map((judgement) => [judgement, answer])), {
    confidence,
    looks: 1,
    onInconclusive: "fail",
    onMissingBaseline: "fail",
    absent: {},
  });
}

test("a confidence that no number of resamples can reach is never a silent pass", () => {
  // One rule: 1 / 20,001 is below 0.0001. Holm triples it for three rules, and 3 / 20,001 is above.
  expect(verdictsOf(["f1"], 0.9999).map(({ status }) => status)).toEqual(["fail"]);
  const three = verdictsOf(["f1", "precision", "mcc"], 0.9999);
  expect(three.map(({ status, ends }) => [status, ends])).toEqual(Array(3).fill(["inconclusive", "red"]));
  expect(three[0]!.reason).toContain("so many rows allow too few resamples for a confidence of 0.9999");
  expect(verdictsOf(["f1", "precision", "mcc"], 0.999).map(({ status }) => status)).toEqual(Array(3).fill("fail"));
});

test("a margin on average precision needs thirty positive rows, and a bound does not", () => {
  const rows = (positives: number): PredictionSet => ({
    task: "classification",
    rows: 60,
    ids: undefined,
    weights: undefined,
    classes: ["no", "yes"],
    truth: new Int32Array(60).map((_, row) => (row < positives ? 1 : 0)),
    predicted: new Int32Array(60),
    probabilities: new Float64Array(120).fill(0.5),
  });
  const reason = (positives: number, form: TestedRule["form"], threshold: number) => {
    const measure = measureOf(["average_precision"], rows(positives), { positive: 1 })!;
    return reasonUnshowable({ form, measure, threshold }, rows(positives), 1);
  };
  const relative: TestedRule["form"] = {
    kind: "relative",
    to: "baseline",
    pattern: ["average_precision"],
    higher: true,
    offset: -0.05,
  };
  expect(reason(29, relative, -0.05)).toBe(
    "29 positive rows are too few to show that two average precisions are close, which takes 30",
  );
  expect(reason(30, relative, -0.05)).toBeUndefined();
  // Which of two models is better is found by the swap test, which is exact.
  expect(reason(29, relative, 0)).toBeUndefined();
  expect(
    reason(29, { kind: "absolute", pattern: ["average_precision"], higher: true, bound: 0.7 }, 0.7),
  ).toBeUndefined();
});
