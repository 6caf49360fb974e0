import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Calibration } from "../../../src/data/profile/calibration.ts";
import { estimateMetrics } from "../../../src/evaluation/estimation/estimate.ts";
import type { UnlabelledPredictions } from "../../../src/evaluation/estimation/score-cells.ts";

interface Expected {
  clip: number;
  binary: { scores: number[]; coefficients: number[]; metrics: number[]; accuracy: [number, number] };
  many: { scores: number[][]; coefficients: number[]; metrics: number[] };
}

const { clip, binary, many }: Expected = JSON.parse(
  readFileSync(join(import.meta.dirname, "fixtures/estimate.json"), "utf8"),
);
/** The lower triangle of the covariance of coefficients that are known exactly, up to 1e-6. */
function certain(size: number): number[] {
  return Array.from({ length: size }, (_, i) => [...new Array<number>(i).fill(0), 1e-12]).flat();
}

function calibrationOf(name: string, coefficients: number[]): Calibration {
  return {
    source: "data",
    rows: 1000,
    clip,
    curves: [{ class: name, rows: 500, coefficients, covariance: certain(4) }],
    metrics: {},
  };
}

function binaryPredictions(scores: readonly number[]): UnlabelledPredictions {
  return {
    rows: scores.length,
    classes: ["no", "yes"],
    predicted: Int32Array.from(scores, (score) => (score >= 0.5 ? 1 : 0)),
    probabilities: Float64Array.from(scores.flatMap((score) => [1 - score, score])),
  };
}

test("two classes: the expected metrics by brute force, and the exact quantiles of the accuracy", async () => {
  const found = await estimateMetrics(binaryPredictions(binary.scores), {
    calibration: calibrationOf("yes", binary.coefficients),
    seed: 1,
    draws: 4000,
  });
  expect(found.map(({ name }) => name)).toEqual(["accuracy", "f1", "roc_auc", "log_loss"]);
  for (const [i, value] of binary.metrics.entries()) expect(found[i]!.value).toBeCloseTo(value, 9);
  // A quantile of 4,000 draws is off by one row of 250 at most.
  expect(Math.abs(found[0]!.low - binary.accuracy[0])).toBeLessThanOrEqual(0.0041);
  expect(Math.abs(found[0]!.high - binary.accuracy[1])).toBeLessThanOrEqual(0.0041);
});

test("three classes: the expected metrics by brute force", async () => {
  const classes = ["a", "b", "c"];
  const found = await estimateMetrics(
    {
      rows: many.scores.length,
      classes,
      predicted: Int32Array.from(many.scores, (row) => row.indexOf(Math.max(...row))),
      probabilities: Float64Array.from(many.scores.flat()),
    },
    {
      calibration: {
        source: "data",
        rows: 1000,
        clip,
        curves: [],
        joint: { classes, coefficients: many.coefficients, covariance: certain(many.coefficients.length) },
        metrics: {},
      },
      seed: 1,
      draws: 100,
    },
  );
  expect(found.map(({ name }) => name)).toEqual(["accuracy", "f1_macro", "roc_auc_ovr", "log_loss"]);
  for (const [i, value] of many.metrics.entries()) expect(found[i]!.value).toBeCloseTo(value, 9);
  for (const { low, value, high } of found) expect(low <= value && value <= high).toBe(true);
});

test("the same rows many times are summarised in a thousand cells with the same metrics", async () => {
  const repeated = Array.from({ length: 40 }, () => binary.scores).flat();
  const found = await estimateMetrics(binaryPredictions(repeated), {
    calibration: calibrationOf("yes", binary.coefficients),
    seed: 1,
    draws: 200,
  });
  for (const i of [0, 1, 3]) expect(found[i]!.value).toBeCloseTo(binary.metrics[i]!, 9);
  // The interval shrinks with the square root of the number of rows.
  const width = binary.accuracy[1] - binary.accuracy[0];
  expect((found[0]!.high - found[0]!.low) / width).toBeCloseTo(1 / Math.sqrt(40), 1);
});

test("one row, and rows that all have one score, have an accuracy but perhaps no AUC", async () => {
  const calibration = calibrationOf("yes", binary.coefficients);
  const one = await estimateMetrics(binaryPredictions([0.9]), { calibration, seed: 1, draws: 50 });
  expect(one.map(({ name }) => name)).toContain("accuracy");
  const tied = await estimateMetrics(binaryPredictions(new Array(60).fill(0.3)), { calibration, seed: 1, draws: 50 });
  expect(tied.find(({ name }) => name === "roc_auc")).toMatchObject({ value: 0.5, low: 0.5, high: 0.5 });
});
