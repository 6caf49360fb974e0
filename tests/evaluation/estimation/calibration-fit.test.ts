import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fitCalibration } from "../../../src/evaluation/estimation/calibration-fit.ts";
import { fitJoint } from "../../../src/evaluation/estimation/joint-fit.ts";
import { fitCurve } from "../../../src/evaluation/estimation/logistic-fit.ts";
import type { ClassPredictions } from "../../../src/evaluation/metrics/predictions.ts";

interface Curve {
  clip: number;
  scores: number[];
  hits: number[];
  coefficients: number[];
  covariance: number[];
}

const expected: Curve = JSON.parse(readFileSync(join(import.meta.dirname, "fixtures/curve.json"), "utf8"));
const { scores, hits, clip } = expected;

interface Joint {
  clip: number;
  scores: number[];
  truth: number[];
  feature: number[];
  plain: Pick<Curve, "coefficients" | "covariance">;
  adjusted: Pick<Curve, "coefficients" | "covariance">;
}

const joint: Joint = JSON.parse(readFileSync(join(import.meta.dirname, "fixtures/joint.json"), "utf8"));

function predictionsOf(positives: readonly number[], truth: readonly number[]): ClassPredictions {
  return {
    task: "classification",
    rows: truth.length,
    ids: undefined,
    weights: undefined,
    classes: ["no", "yes"],
    truth: Int32Array.from(truth),
    predicted: Int32Array.from(positives, (score) => (score >= 0.5 ? 1 : 0)),
    probabilities: Float64Array.from(positives.flatMap((score) => [1 - score, score])),
  };
}

test("a curve as SciPy fits it", () => {
  const found = fitCurve({ scores: Float64Array.from(scores), hits: Uint8Array.from(hits), clip });
  for (const [i, value] of expected.coefficients.entries()) expect(found.coefficients[i]).toBeCloseTo(value, 9);
  for (const [i, value] of expected.covariance.entries()) expect(found.covariance[i]).toBeCloseTo(value, 9);
});

test("the joint curves of three classes as SciPy fits them, with and without a feature", () => {
  const rows = {
    classes: 3,
    scores: Float64Array.from(joint.scores),
    truth: Int32Array.from(joint.truth),
    clip: joint.clip,
  };
  const plain = fitJoint(rows);
  // The result does not depend on the first guess.
  const adjusted = fitJoint({ ...rows, features: Float64Array.from(joint.feature), start: plain.coefficients });
  for (const [found, fit] of [
    [plain, joint.plain],
    [adjusted, joint.adjusted],
  ] as const) {
    expect(found.coefficients).toHaveLength(fit.coefficients.length);
    for (const [i, value] of fit.coefficients.entries()) expect(found.coefficients[i]).toBeCloseTo(value, 9);
    for (const [i, value] of fit.covariance.entries()) expect(found.covariance[i]).toBeCloseTo(value, 9);
  }
});

test("scores that separate the classes have a finite curve", () => {
  const separate = Float64Array.from({ length: 200 }, (_, i) => (i < 100 ? 0.01 : 0.99));
  const { coefficients, covariance } = fitCurve({
    scores: separate,
    hits: Uint8Array.from(separate, (score) => Math.round(score)),
    clip: 1e-6,
  });
  expect([...coefficients, ...covariance].every(Number.isFinite)).toBe(true);
  const truth = Int32Array.from({ length: 150 }, (_, i) => i % 3);
  const certain = Float64Array.from(truth, () => 0);
  const three = Float64Array.from({ length: 450 }, (_, i) => (truth[Math.floor(i / 3)] === i % 3 ? 1 : 0));
  const all = fitJoint({ classes: 3, scores: three, truth, clip: 1e-6, features: certain });
  expect([...all.coefficients, ...all.covariance].every(Number.isFinite)).toBe(true);
});

test("rows without a probability are left out, and the metrics are those of the others", () => {
  const some = predictionsOf([...scores, Number.NaN], [...hits, 1]);
  const calibration = fitCalibration(some, { source: "out-of-bag", seed: 0 })!;
  expect(calibration.rows).toBe(400);
  expect(calibration.positive_class).toBe("yes");
  const right = scores.filter((score, i) => score >= 0.5 === (hits[i] === 1)).length;
  expect(calibration.metrics["accuracy"]).toBe(right / 400);
  expect(Object.keys(calibration.metrics)).toEqual(["accuracy", "f1", "roc_auc", "log_loss"]);
  // The smallest distance of a score from 0 and 1 is 0.01, or a score is 0 or 1.
  expect(calibration.clip).toBeCloseTo(0.005, 12);
  expect(calibration.curves[0]!.coefficients[0]).toBeCloseTo(expected.coefficients[0]!, 6);
});

test("too few rows, one class, and answers without probabilities have no calibration", () => {
  const options = { source: "data", seed: 0 } as const;
  expect(fitCalibration(predictionsOf(scores.slice(0, 49), hits.slice(0, 49)), options)).toBeUndefined();
  expect(fitCalibration({ ...predictionsOf(scores, hits), probabilities: undefined }, options)).toBeUndefined();
  const one = { ...predictionsOf(scores, hits), classes: ["yes"] };
  expect(fitCalibration(one, options)).toBeUndefined();
});
