import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { betaQuantile, regularizedBeta } from "../../../src/evaluation/statistics/beta.ts";
import {
  bootstrap,
  bootstrapPatiently,
  percentileInterval,
  sampleQuantile,
} from "../../../src/evaluation/statistics/bootstrap.ts";
import { auc, delong } from "../../../src/evaluation/statistics/delong.ts";
import { normalCdf, normalQuantile } from "../../../src/evaluation/statistics/normal.ts";
import { wilson } from "../../../src/evaluation/statistics/wilson.ts";

interface RocCase {
  name: string;
  positive: number[];
  scores: number[][];
  weights: number[];
  aucs: number[];
  weighted_aucs: number[];
  covariance: number[][];
}

// Values of scipy and scikit-learn: fixtures/make.py.
const expected = JSON.parse(readFileSync(new URL("fixtures/stats.json", import.meta.url), "utf8")) as {
  normal_cdf: [number, number][];
  normal_quantile: [number, number][];
  beta: [number, number, number, number, number][];
  wilson: [number, number, number, number, number][];
  quantile: [number[], number, number][];
  roc: RocCase[];
};

/** Relative for what is far from 1, so that a tail probability of 1e-300 is held to its digits as well. */
function expectClose(actual: number, wanted: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}

describe("normal distribution", () => {
  test.each(expected.normal_cdf)("Φ(%d) = %d", (x, p) => expectClose(normalCdf(x), p));
  test.each(expected.normal_quantile)("quantile of %d = %d", (p, x) => expectClose(normalQuantile(p), x));

  test("the ends and what lies beyond", () => {
    expect([0, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN].map(normalCdf)).toEqual([0, 1, Number.NaN]);
  });
});

describe("beta distribution", () => {
  test.each(expected.beta)("I_%d(%d, %d) = %d", (x, a, b, p, q) => {
    expectClose(regularizedBeta(x, a, b), p, 1e-11);
    expectClose(betaQuantile(q, a, b), x, 1e-9);
  });

  test("the ends, symmetry and impossible shapes", () => {
    expect([0, 1].map((x) => regularizedBeta(x, 2, 3))).toEqual([0, 1]);
    expect([0, 1].map((p) => betaQuantile(p, 2, 3))).toEqual([0, 1]);
    for (const a of [1e-3, 7, 1e6]) expect(regularizedBeta(0.5, a, a)).toBeCloseTo(0.5, 11);
    expect([regularizedBeta(0.5, 0, 1), betaQuantile(0.5, 1, -1), betaQuantile(2, 1, 1)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("wilson", () => {
  test.each(expected.wilson)("%d of %d at %d", (successes, n, confidence, low, high) => {
    const interval = wilson(successes, n, confidence);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  test("no rows say nothing", () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));
});

describe.each(expected.roc)("ROC: $name", (roc) => {
  const positive = Uint8Array.from(roc.positive);
  const scores = roc.scores.map((each) => Float64Array.from(each));

  test("AUC as scikit-learn's", () => {
    scores.forEach((each, i) => {
      expect(auc(each, positive)).toBeCloseTo(roc.aucs[i]!, 12);
      expect(auc(each, positive, Float64Array.from(roc.weights))).toBeCloseTo(roc.weighted_aucs[i]!, 12);
    });
  });

  test("DeLong's covariance as its definition gives", () => {
    const { aucs, covariance } = delong(positive, ...scores);
    aucs.forEach((each, i) => {
      expect(each).toBeCloseTo(roc.aucs[i]!, 12);
    });
    covariance.flat().forEach((each, i) => {
      expect(each).toBeCloseTo(roc.covariance.flat()[i]!, 13);
    });
  });
});

test("an AUC needs both classes, its variance two rows of each", () => {
  expect(auc(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeNaN();
  expect(auc(Float64Array.of(1, 2), Uint8Array.of(0, 1), Float64Array.of(0, 1))).toBeNaN();
  expect(delong(Uint8Array.of(0, 0, 1), Float64Array.of(1, 2, 3))).toEqual({ aucs: [1], covariance: [[Number.NaN]] });
});

describe("bootstrap", () => {
  const values = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i) * 10);
  const meanOf = (counts: Int32Array) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i]! * counts[i]!;
    return [sum / values.length, counts.reduce((total, each) => total + each, 0)];
  };

  test("its spread is the standard error, every resample has all rows", () => {
    const [means, sizes] = bootstrap({ rows: 400, resamples: 4000, seed: 1 }, meanOf);
    const centre = values.reduce((sum, each) => sum + each) / 400;
    const sd = Math.sqrt(values.reduce((sum, each) => sum + (each - centre) ** 2, 0) / 400);
    const spread = Math.sqrt(means!.reduce((sum, each) => sum + (each - centre) ** 2, 0) / 4000);
    // The Monte Carlo error of a standard deviation from 4,000 draws is 1.1 %.
    expect(spread / (sd / 20)).toBeGreaterThan(0.95);
    expect(spread / (sd / 20)).toBeLessThan(1.05);
    expect(new Set(sizes)).toEqual(new Set([400]));
  });

  test("the seed decides, patience does not", async () => {
    const options = { rows: 400, resamples: 50, seed: 7 };
    const first = bootstrap(options, meanOf);
    expect(bootstrap(options, meanOf)).toEqual(first);
    expect(await bootstrapPatiently(options, meanOf)).toEqual(first);
    expect(bootstrap({ ...options, seed: 8 }, meanOf)[0]).not.toEqual(first[0]);
  });

  test("clusters are drawn whole", () => {
    const clusters = Int32Array.of(0, 1, 1, 2, 0);
    bootstrap({ rows: 5, resamples: 20, seed: 3, clusters }, (counts) => {
      expect([counts[0], counts[1]]).toEqual([counts[4], counts[2]]);
      expect(counts[0]! + counts[1]! + counts[3]!).toBe(3);
      return [0];
    });
  });

  test("an aborted one stops", async () => {
    const controller = new AbortController();
    const options = { rows: 1_000_000, resamples: 100_000, seed: 1, signal: controller.signal };
    setTimeout(() => controller.abort(), 20);
    await expect(bootstrapPatiently(options, () => [0])).rejects.toThrow("aborted");
  });

  test.each(expected.quantile)("quantile of %j at %d = %d", (sample, q, value) => {
    expect(sampleQuantile(Float64Array.from(sample), q)).toBeCloseTo(value, 14);
  });

  test("undefined resamples are left out", () => {
    expect(sampleQuantile(Float64Array.of(Number.NaN, 2, Number.NaN), 0.3)).toBe(2);
    expect(sampleQuantile(Float64Array.of(Number.NaN), 0.3)).toBeNaN();
    const hundred = Float64Array.from({ length: 101 }, (_, i) => i);
    expect(percentileInterval(hundred, 0.9).low).toBeCloseTo(5, 12);
    expect(percentileInterval(hundred, 0.9).high).toBeCloseTo(95, 12);
  });
});
