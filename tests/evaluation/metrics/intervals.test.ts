import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/evaluation/metrics/evaluate.ts";
import type { Evaluation } from "../../../src/evaluation/metrics/evaluation.ts";
import { newcombe } from "../../../src/evaluation/metrics/intervals.ts";
import type { ClassPredictions, ValuePredictions } from "../../../src/evaluation/metrics/predictions.ts";
import { mostProbable } from "../../../src/evaluation/metrics/probabilities.ts";
import type { Slice } from "../../../src/evaluation/metrics/slices.ts";

type Ends = [low: number, high: number];

// The expected values are SciPy's intervals and p-values, and definitions in NumPy: fixtures/intervals.py.
const expected: {
  binary: {
    truth: number[];
    score: number[];
    wilson: Record<string, Ends>;
    delong: Ends;
    /** Newcombe's interval of the same AUC. */
    newcombe: Ends;
    bootstrap: Record<string, Ends>;
    better_than_trivial_p: number;
  };
  many: { truth: number[]; probabilities: number[]; ovr: Ends; ovr_weighted: Ends };
  regression: { truth: number[]; predicted: number[]; bootstrap: Record<string, Ends>; rmse_gain: Ends };
  newcombe: [auc: number, m: number, n: number, low: number, high: number][];
  slice_p: number[];
  slice_adjusted_p: number[];
  slice_rank_p: number[];
} = JSON.parse(readFileSync(new URL("fixtures/intervals.json", import.meta.url), "utf8"));

const { binary, many, regression } = expected;

const two: ClassPredictions = {
  task: "classification",
  rows: binary.truth.length,
  ids: undefined,
  weights: undefined,
  classes: ["no", "yes"],
  truth: Int32Array.from(binary.truth),
  predicted: Int32Array.from(binary.score, (score) => (score >= 0.5 ? 1 : 0)),
  probabilities: Float64Array.from(binary.score.flatMap((score) => [1 - score, score])),
};

const probabilities = Float64Array.from(many.probabilities);
const three: ClassPredictions = {
  ...two,
  rows: many.truth.length,
  classes: ["a", "b", "c"],
  truth: Int32Array.from(many.truth),
  predicted: mostProbable(probabilities, 3, many.truth.length),
  probabilities,
};

const values: ValuePredictions = {
  task: "regression",
  rows: regression.truth.length,
  ids: undefined,
  weights: undefined,
  truth: Float64Array.from(regression.truth),
  predicted: Float64Array.from(regression.predicted),
};

/** Two resamplings of the same rows differ by chance: each end by a tenth of the width at most, with a wide margin. */
function expectResampled(evaluation: Evaluation, name: string, [low, high]: Ends): void {
  const interval = evaluation.intervals[name]!;
  const width = high - low;
  expect(Math.abs(interval.low - low) / width, `${name}: ${interval.low}, numpy ${low}`).toBeLessThan(0.12);
  expect(Math.abs(interval.high - high) / width, `${name}: ${interval.high}, numpy ${high}`).toBeLessThan(0.12);
}

test("Wilson's, DeLong's and the bootstrap's intervals of two classes", async () => {
  const evaluation = await evaluate(two);
  for (const [name, [low, high]] of Object.entries(binary.wilson)) {
    expect(evaluation.intervals[name]).toMatchObject({ method: "wilson", confidence: 0.95 });
    expect(evaluation.intervals[name]!.low).toBeCloseTo(low, 12);
    expect(evaluation.intervals[name]!.high).toBeCloseTo(high, 12);
  }
  expect(evaluation.intervals["roc_auc"]).toMatchObject({ method: "delong" });
  // Whichever of DeLong's and Newcombe's reaches further.
  expect(evaluation.intervals["roc_auc"]!.low).toBeCloseTo(Math.min(binary.delong[0], binary.newcombe[0]), 9);
  expect(evaluation.intervals["roc_auc"]!.high).toBeCloseTo(Math.max(binary.delong[1], binary.newcombe[1]), 9);
  for (const [name, ends] of Object.entries(binary.bootstrap))
    if (name !== "average_precision") expectResampled(evaluation, name, ends);
  // An unseen row of each class makes it a little wider than resampling the rows alone.
  const { low, high } = evaluation.intervals["average_precision"]!;
  const [from, to] = binary.bootstrap["average_precision"]!;
  expect(low).toBeLessThan(from);
  expect(high).toBeGreaterThan(from);
  expect(high - low).toBeLessThan(1.6 * (to - from));
});

test("one-versus-rest AUCs, as resampling has them", async () => {
  const evaluation = await evaluate(three, { resamples: 100 });
  expectResampled(evaluation, "roc_auc_ovr", many.ovr);
  expectResampled(evaluation, "roc_auc_ovr_weighted", many.ovr_weighted);
});

test("regression, and the gain over the mean", async () => {
  const evaluation = await evaluate(values);
  expectResampled(evaluation, "median_ae", regression.bootstrap["median_ae"]!);
  // An error larger than any that was seen widens the end on its side: statistics/claims.test.ts holds both ends exactly.
  for (const name of ["rmse", "mae", "r2"]) {
    const { low, high } = evaluation.intervals[name]!;
    const [from, to] = regression.bootstrap[name]!;
    const width = to - from;
    const [near, far] =
      name === "r2" ? [(high - to) / width, (from - low) / width] : [(low - from) / width, (high - to) / width];
    expect(Math.abs(near), name).toBeLessThan(0.12);
    expect(far, name).toBeGreaterThan(0);
    expect(far, name).toBeLessThan(0.4);
  }
  const [gain] = evaluation.trivial!.comparisons;
  expect(gain).toMatchObject({ metric: "rmse", verdict: "better" });
  const width = regression.rmse_gain[1] - regression.rmse_gain[0];
  expect(Math.abs(gain!.interval!.low - regression.rmse_gain[0]) / width).toBeLessThan(0.12);
});

test.each(expected.newcombe)("an AUC of %d of %d and %d rows: %d to %d", (auc, m, n, low, high) => {
  expect(newcombe({ auc, sizes: [m, n] }, 0.95).low).toBeCloseTo(low, 8);
  expect(newcombe({ auc, sizes: [m, n] }, 0.95).high).toBeCloseTo(high, 8);
});

test("a perfect AUC claims no certainty", async () => {
  const truth = Int32Array.from({ length: 30 }, (_, row) => (row < 10 ? 1 : 0));
  const sure = Float64Array.from({ length: 60 }, (_, i) => (i % 2 === truth[i >> 1] ? 1 : 0));
  const { intervals } = await evaluate({ ...two, rows: 30, truth, predicted: truth, probabilities: sure });
  expect(intervals["roc_auc"]).toMatchObject({ method: "newcombe", high: 1 });
  expect(intervals["roc_auc"]!.low).toBeCloseTo(expected.newcombe[0]![3], 8);
});

describe("compared with the trivial model", () => {
  test("accuracy by McNemar's exact test", async () => {
    const { trivial } = await evaluate(two);
    expect(trivial!.predicts).toBe("no");
    expect(trivial!.comparisons[0]!.p! / binary.better_than_trivial_p).toBeCloseTo(1, 9);
    expect(trivial!.comparisons[0]).toMatchObject({ metric: "accuracy", verdict: "better" });
  });

  test("a model that always says the same shows no difference, one that is always wrong is worse", async () => {
    const rows = 40;
    const truth = Int32Array.from({ length: rows }, (_, row) => (row < 30 ? 0 : 1));
    const shared = { ...two, rows, truth, probabilities: undefined };
    const same = await evaluate({ ...shared, predicted: new Int32Array(rows) });
    expect(same.trivial!.comparisons[0]).toMatchObject({ gain: 0, p: 1, verdict: "undecided" });
    const wrong = await evaluate({ ...shared, predicted: truth.map((code) => 1 - code) });
    expect(wrong.trivial!.comparisons[0]).toMatchObject({ gain: -0.75, verdict: "worse" });
  });

  test("three rows decide nothing", async () => {
    const few = { ...values, rows: 3, truth: Float64Array.of(1, 2, 3), predicted: Float64Array.of(1, 2, 3) };
    expect((await evaluate(few)).trivial!.comparisons.map(({ verdict }) => verdict)).toEqual([
      "undecided",
      "undecided",
    ]);
  });
});

describe("slices", () => {
  const range = (name: string, from: number, to: number): Slice => ({
    name,
    rows: Int32Array.from({ length: to - from }, (_, i) => from + i),
  });

  test("differences in accuracy, adjusted by Benjamini and Hochberg; small ones are shown, not judged", async () => {
    const slices = [range("a", 0, 50), range("b", 50, 150), range("c", 150, 300), range("d", 0, 10), range("e", 0, 0)];
    const evaluated = (await evaluate(two, { slices, resamples: 100 })).slices;
    evaluated.slice(0, 3).forEach(({ difference }, i) => {
      expect(difference!.p / expected.slice_p[i]!).toBeCloseTo(1, 9);
      expect(difference!.adjusted_p / expected.slice_adjusted_p[i]!).toBeCloseTo(1, 9);
    });
    expect(evaluated[3]).toMatchObject({ n: 10, small: true, metrics: { accuracy: expect.any(Number) } });
    expect(evaluated[3]).not.toHaveProperty("difference");
    expect(evaluated[4]).toMatchObject({
      n: 0,
      small: true,
      metrics: {},
      absent: { accuracy: "no row is in this slice" },
    });
  });

  test("differences in absolute error by the test of Mann and Whitney", async () => {
    const slices = [range("a", 0, 60), range("b", 60, 250)];
    const evaluated = (await evaluate(values, { slices, resamples: 100 })).slices;
    evaluated.forEach(({ difference }, i) => {
      expect(difference!.p / expected.slice_rank_p[i]!).toBeCloseTo(1, 9);
    });
  });
});

test("the seed decides", async () => {
  const options = { resamples: 200, seed: 5 };
  const first = await evaluate(two, options);
  expect(await evaluate(two, options)).toEqual(first);
  expect((await evaluate(two, { ...options, seed: 6 })).intervals["mcc"]).not.toEqual(first.intervals["mcc"]);
});

test("beyond 20,000 rows some are resampled, which a note says", async () => {
  const rows = 120_000;
  const repeated = <T extends Int32Array | Float64Array>(array: T, width: number): T =>
    array.constructor === Int32Array
      ? (Int32Array.from({ length: rows * width }, (_, i) => array[i % array.length]!) as T)
      : (Float64Array.from({ length: rows * width }, (_, i) => array[i % array.length]!) as T);
  const large = {
    ...two,
    rows,
    truth: repeated(two.truth, 1),
    predicted: repeated(two.predicted, 1),
    probabilities: repeated(two.probabilities!, 2),
  };
  const evaluation = await evaluate(large, { resamples: 100 });
  const { low, high, note } = evaluation.intervals["average_precision"]!;
  expect(note).toBe("from 20000 rows drawn at random, its width scaled by √(20000/120000)");
  // 400 copies of the 300 rows: the interval is 20 times as narrow.
  const [from, to] = binary.bootstrap["average_precision"]!;
  expect((high - low) / ((to - from) / 20)).toBeGreaterThan(0.8);
  expect((high - low) / ((to - from) / 20)).toBeLessThan(1.6);
  expect(low).toBeLessThan(evaluation.metrics["average_precision"]!);
  expect(high).toBeGreaterThan(evaluation.metrics["average_precision"]!);
});
