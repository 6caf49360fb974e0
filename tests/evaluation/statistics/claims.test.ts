/** The statistical tests behind rules and slices, compared with SciPy and NumPy (fixtures/claims.py). */
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { errorEvidence } from "../../../src/evaluation/comparison/error-evidence.ts";
import { countEvidence, exactCount, medianEvidence } from "../../../src/evaluation/comparison/exact-count.ts";
import { type Measure, measureOf } from "../../../src/evaluation/comparison/measure.ts";
import { sampleOf } from "../../../src/evaluation/comparison/measure-sample.ts";
import { evaluate } from "../../../src/evaluation/metrics/evaluate.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "../../../src/evaluation/metrics/predictions.ts";
import { resample, resampledClaims, swapTest } from "../../../src/evaluation/resampling/resampling.ts";
import {
  calibrationClaims,
  calibrationError,
  calibrationInterval,
} from "../../../src/evaluation/statistics/calibration.ts";
import { meanInterval } from "../../../src/evaluation/statistics/mean-interval.ts";
import {
  detectableLoss,
  likelyDiscordance,
  lossBeyond,
  rowsToDetect,
  rowsToShow,
} from "../../../src/evaluation/statistics/power.ts";
import { benjaminiHochberg, fisherTest, mannWhitney } from "../../../src/evaluation/statistics/two-samples.ts";

interface CountCase {
  metric: "precision" | "f1";
  bound: number;
  estimate: number;
  below: number;
  above: number;
  low: number;
  high: number;
}

const fixture: {
  fisher: { table: [number, number, number, number]; p: number }[];
  mann_whitney: { first: number[]; second: number[]; p: number; above: number }[];
  benjamini_hochberg: { p: number[]; adjusted: number[] };
  counts: { tp: number; fp: number; fn: number; tn: number; cases: CountCase[] };
  median: { errors: number[]; bound: number; below: number; above: number; median: number };
  swap: { ours: number[]; theirs: number[]; rmse: number; mae: number };
  unseen: { cells: [number, number, number, number][]; threshold: number; above: number; low: number };
  calibration: { bins: [number, number, number][]; error: number; p: number };
  skewed_mean: { values: number[]; low: number; high: number };
  unseen_mean: {
    truth: number[];
    errors: number[];
    bounds: { metric: "mae" | "rmse" | "r2"; bound: number; below: number; above: number }[];
  } & Record<"mae" | "rmse" | "r2", [low: number, high: number]>;
  calibration_bound: { bins: [number, number, number][]; bound: number; p: number[] };
  power: { discordance: number; margin?: number; loss?: number; rows: number; shown?: number; found?: number }[];
} = JSON.parse(readFileSync(new URL("fixtures/claims.json", import.meta.url), "utf8"));

const close = (actual: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(actual - expected), `${actual}, expected ${expected}`).toBeLessThanOrEqual(tolerance);

/** Rows of truth, candidate and baseline, each so often. */
function labels(cells: readonly (readonly [truth: number, ours: number, theirs: number, rows: number])[]) {
  const rows = cells.flatMap(([truth, ours, theirs, count]) =>
    Array.from({ length: count }, () => [truth, ours, theirs]),
  );
  const model = (which: 1 | 2): ClassPredictions => ({
    task: "classification",
    rows: rows.length,
    ids: undefined,
    weights: undefined,
    classes: ["no", "yes"],
    truth: Int32Array.from(rows, (row) => row[0]!),
    predicted: Int32Array.from(rows, (row) => row[which]!),
    probabilities: undefined,
  });
  return { candidate: model(1), baseline: model(2) };
}

function errors(sizes: readonly number[]): ValuePredictions {
  return {
    task: "regression",
    rows: sizes.length,
    ids: undefined,
    weights: undefined,
    truth: new Float64Array(sizes.length),
    predicted: Float64Array.from(sizes),
  };
}

const resampledMeasure = (name: string, predictions: PredictionSet) =>
  measureOf([name], predictions, { positive: 1 }) as Measure & { kind: "resampled" };

const pairSample = (name: string, candidate: PredictionSet, baseline: PredictionSet) =>
  sampleOf(resampledMeasure(name, candidate), {
    candidate,
    baseline,
    positive: 1,
    groups: undefined,
    mostRows: 1000,
    seed: 1,
  });

describe("two groups of rows", () => {
  it.each(fixture.fisher)("Fisher's exact test of $table", ({ table: [a, n, b, m], p }) => {
    const own = fisherTest({ first: { right: a, rows: n }, second: { right: b, rows: m } });
    close(own / p, 1, 1e-9);
  });

  it.each(fixture.mann_whitney)("Mann and Whitney's test: p = $p", ({ first, second, p, above }) => {
    const own = mannWhitney(Float64Array.from(first), Float64Array.from(second));
    close(own.p, p);
    close(own.above, above);
  });

  test("Benjamini and Hochberg", () => {
    const { p, adjusted } = fixture.benjamini_hochberg;
    benjaminiHochberg(p).forEach((each, i) => {
      close(each, adjusted[i]!);
    });
  });
});

describe("one model against a bound", () => {
  const { tp, fp, fn, tn } = fixture.counts;
  const { candidate } = labels([
    [1, 1, 1, tp],
    [0, 1, 1, fp],
    [1, 0, 0, fn],
    [0, 0, 0, tn],
  ]);

  it.each(fixture.counts.cases)("$metric against $bound is exact", ({ metric, bound, ...expected }) => {
    const count = exactCount(resampledMeasure(metric, candidate), candidate, 1)!;
    const own = countEvidence(count, candidate.rows, { threshold: bound, confidence: 0.95 });
    close(own.estimate, expected.estimate);
    close(own.below, expected.below);
    close(own.above, expected.above);
    close(own.interval.low, expected.low);
    close(own.interval.high, expected.high);
  });

  test("the median of the errors, by its ranks", () => {
    const { errors: sizes, bound, ...expected } = fixture.median;
    const predictions = errors(sizes);
    const own = medianEvidence(resampledMeasure("median_ae", predictions), predictions, {
      threshold: bound,
      confidence: 0.95,
    });
    close(own.estimate, expected.median);
    close(own.below, expected.below);
    close(own.above, expected.above);
  });
});

describe("two models on the same rows", () => {
  it.each(["rmse", "mae"] as const)("the swap test of %s", async (name) => {
    const { ours, theirs } = fixture.swap;
    const sample = pairSample(name, errors(ours), errors(theirs));
    const { below } = await swapTest(sample, { seed: 1, resamples: 40_000 });
    // Its own error and that of SciPy's 200,000 resamples, three and a half times over.
    close(below, fixture.swap[name], 0.01);
  });

  test("a difference of F1, with an unseen row of each class", async () => {
    const { cells, threshold, above, low } = fixture.unseen;
    const { candidate, baseline } = labels(cells);
    const drawn = await resample(pairSample("f1", candidate, baseline), true, { seed: 1, resamples: 40_000 });
    close(drawn.lowered.filter((value) => value <= threshold).length / 40_000, above, 0.01);
    close(drawn.lowered.slice().sort()[2000]!, low, 0.003);
  });

  test("no loss among rows that differ proves nothing about a loss of one point", async () => {
    // One of 50 rows differs, a gain. A model that loses 1 % of the rows shows no loss in 50 rows 60 % of the time.
    const { candidate, baseline } = labels([
      [1, 1, 1, 20],
      [1, 1, 0, 1],
      [0, 0, 0, 29],
    ]);
    const drawn = await resample(pairSample("f1", candidate, baseline), true, { seed: 1, resamples: 4000 });
    expect(resampledClaims(drawn, -0.01, 0.95).above).toBeGreaterThan(0.1);
  });
});

describe("calibration", () => {
  const bins = fixture.calibration.bins.map(([rows, confidence, right]) => ({ rows, confidence, right }));

  test("a calibrated model is not proven to be off, as NumPy's resampling has it", () => {
    close(calibrationError(bins), fixture.calibration.error);
    close(calibrationClaims(bins, 0, { seed: 1, resamples: 40_000 }).above, fixture.calibration.p, 0.01);
  });

  test("a bound is judged by the more careful of two hypotheses, with the rows of each bin drawn, as NumPy has it", () => {
    const { bins: seen, bound, p } = fixture.calibration_bound;
    const some = seen.map(([rows, confidence, right]) => ({ rows, confidence, right }));
    close(calibrationClaims(some, bound, { seed: 1, resamples: 40_000 }).above, Math.max(...p), 0.01);
  });

  test("its interval reaches from no error to more than the one that was seen", () => {
    const { low, high } = calibrationInterval(bins, 0.975, { seed: 1, resamples: 1000 });
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(fixture.calibration.error);
    expect(high).toBeLessThan(0.2);
  });
});

test("the interval of a skewed mean, by Hall's transformation", () => {
  const { values, low, high } = fixture.skewed_mean;
  const own = meanInterval(values, 0.95)!;
  close(own.low, low, 1e-7);
  close(own.high, high, 1e-7);
  expect(meanInterval([...values, 1e6], 0.95)).toBeUndefined();
  expect(meanInterval([1, 1, 1], 0.95)).toBeUndefined();
});

it.each(["mae", "rmse", "r2"] as const)("the interval of %s allows for a larger error than was seen", async (name) => {
  const { truth, errors: off, [name]: ends } = fixture.unseen_mean;
  const predictions = { ...errors(truth), truth: Float64Array.from(truth) };
  const { intervals } = await evaluate({ ...predictions, predicted: predictions.truth.map((y, row) => y + off[row]!) });
  close(intervals[name]!.low, ends[0], 1e-7);
  close(intervals[name]!.high, ends[1], 1e-7);
});

it.each(fixture.unseen_mean.bounds)("$metric against $bound, with a larger error than was seen", (expected) => {
  const { truth, errors: off } = fixture.unseen_mean;
  const predictions = { ...errors(truth), truth: Float64Array.from(truth) };
  const candidate = { ...predictions, predicted: predictions.truth.map((y, row) => y + off[row]!) };
  const measure = resampledMeasure(expected.metric, candidate);
  const { below, above } = errorEvidence(measure, candidate, { threshold: expected.bound, confidence: 0.95 })!;
  close(below, expected.below, 1e-7);
  close(above, expected.above, 1e-7);
});

describe("what a test set can detect, against exact power", () => {
  const plan = { level: 0.05 };

  it.each(fixture.power.filter(({ margin }) => margin !== undefined))(
    "$rows rows show a loss below $margin when $discordance differ",
    ({ discordance, margin, rows, shown }) => {
      expect(rowsToShow(margin!, discordance, plan)).toBe(rows);
      expect(shown).toBeGreaterThan(0.78);
      expect(shown).toBeLessThan(0.92);
    },
  );

  it.each(fixture.power.filter(({ loss }) => loss !== undefined))(
    "$rows rows find a loss of $loss when $discordance differ",
    ({ discordance, loss, rows, found }) => {
      close(detectableLoss(discordance, rows, plan), loss!, 5e-5);
      expect(found).toBeGreaterThan(0.78);
      expect(found).toBeLessThan(0.92);
    },
  );

  test("the rows that a loss takes, and the loss that rows find, agree", () => {
    close(detectableLoss(0.1, rowsToDetect(0.05, 0.1, plan), plan), 0.05, 0.002);
  });

  test("two rows of 375 may well be 1.1 %", () => {
    // SciPy: beta.ppf(0.8, 3, 373).
    close(likelyDiscordance(2, 375), 0.01138, 5e-5);
  });

  test("with a margin a loss has to exceed it", () => {
    expect(lossBeyond({ margin: 0.01, discordance: 0.02, rows: 1250 }, plan)).toBeGreaterThan(0.018);
    expect(lossBeyond({ margin: 0.01, discordance: 0.02, rows: 1250 }, plan)).toBeLessThan(0.023);
  });
});
