import { describe, expect, it, test } from "vitest";
import { differences } from "../../../src/evaluation/comparison/differences.ts";
import { area, differenceOfAreas, differenceOfShares } from "../../../src/evaluation/comparison/evidence.ts";
import { countEvidence, exactCount } from "../../../src/evaluation/comparison/exact-count.ts";
import { type Measure, measureOf, metricOf } from "../../../src/evaluation/comparison/measure.ts";
import { sampleOf } from "../../../src/evaluation/comparison/measure-sample.ts";
import { pair } from "../../../src/evaluation/comparison/pair.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "../../../src/evaluation/metrics/predictions.ts";
import { resample, resampledClaims, swapTest } from "../../../src/evaluation/resampling/resampling.ts";
import { aucDifference, aucDifferenceTest } from "../../../src/evaluation/statistics/auc-difference.ts";
import { mcnemar } from "../../../src/evaluation/statistics/mcnemar.ts";
import fixture from "./fixtures/comparison.json" with { type: "json" };

const rows = fixture.truth.length;

function model(index: 0 | 1, more: Partial<ClassPredictions> = {}): ClassPredictions {
  return {
    task: "classification",
    rows,
    ids: fixture.truth.map((_, row) => `row ${row}`),
    weights: undefined,
    classes: ["no", "yes"],
    truth: Int32Array.from(fixture.truth),
    predicted: Int32Array.from(fixture.predicted[index]!),
    probabilities: Float64Array.from(fixture.scores[index]!.flatMap((score) => [1 - score, score])),
    ...more,
  };
}

function pairOf(candidate: PredictionSet, baseline: PredictionSet) {
  return pair({ predictions: candidate, name: "candidate.csv" }, { predictions: baseline, name: "baseline.csv" });
}

const paired = pairOf(model(0), model(1));
const options = { positive: 1 };
const measure = (...path: string[]) => measureOf(path, paired.candidate, options)!;
const accuracy = measure("accuracy") as Measure & { kind: "share" };

function close(actual: number, expected: number, tolerance = 1e-9) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);
}

describe("the measure made for each metric", () => {
  it.each<[path: string[], kind: string | undefined]>([
    [["accuracy"], "share"],
    [["recall_weighted"], "share"],
    [["recall"], "share"],
    [["per_class", "no", "recall"], "share"],
    [["roc_auc"], "area"],
    [["f1_macro"], "resampled"],
    [["per_class", "yes", "f1"], "resampled"],
    [["log_loss"], "resampled"],
    [["average_precision"], "resampled"],
    [["latency_p95_ms"], undefined],
    [["per_class", "maybe", "recall"], undefined],
    [["slices", "sex=F", "recall"], undefined],
  ])("%s: %s", (path, kind) => {
    expect(measureOf(path, paired.candidate, options)?.kind).toBe(kind);
  });

  test("rows in clusters or with weights are never taken for independent", () => {
    expect(measureOf(["accuracy"], paired.candidate, { ...options, grouped: true })?.kind).toBe("resampled");
    expect(measureOf(["roc_auc"], model(0, { weights: new Float64Array(rows).fill(2) }), options)?.kind).toBe(
      "resampled",
    );
  });

  test("a slice is its own rows", () => {
    const half = Int32Array.from({ length: rows / 2 }, (_, row) => row);
    const inSlice = { ...options, sliceRows: (name: string) => (name === "first" ? half : undefined) };
    const recall = measureOf(["slices", "first", "recall"], paired.candidate, inSlice)!;
    // Every fourth row is positive.
    expect(Array.from(recall.rows!)).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36]);
    const hits = fixture.predicted[0]!.filter((each, row) => row < rows / 2 && row % 4 === 0 && each === 1).length;
    close(metricOf(recall, paired.candidate, 1), hits / 10);
  });
});

describe("shares", () => {
  test("the rows on which the models differ are counted as NumPy counts them", () => {
    const { gains, losses } = fixture.shares;
    const evidence = differenceOfShares(accuracy, paired, { threshold: 0, confidence: 0.95 });
    close(evidence.estimate, (gains - losses) / rows);
    expect(evidence.differing).toBe(gains + losses);
    close(evidence.below, mcnemar(losses, gains).midP);
    close(evidence.above, mcnemar(gains, losses).midP);
    expect(evidence.method).toBe("mcnemar");
    expect(differenceOfShares(accuracy, paired, { threshold: -0.02, confidence: 0.95 }).method).toBe("tango");
  });

  test("a recall against a bound is exact, as SciPy's binomial", () => {
    const evidence = countEvidence(exactCount(measure("recall"), paired.candidate, 1)!, fixture.recall.rows, {
      threshold: 0.8,
      confidence: 0.95,
    });
    expect(evidence).toMatchObject({ rows: fixture.recall.rows, method: "binomial" });
    close(evidence.below, fixture.recall.below);
    close(evidence.above, fixture.recall.above);
  });
});

describe("areas under the ROC curve", () => {
  const roc = measure("roc_auc") as Parameters<typeof differenceOfAreas>[0];

  test("the difference and DeLong's error of it", () => {
    const evidence = differenceOfAreas(roc, paired, { threshold: 0, confidence: 0.95 });
    close(evidence.estimate, fixture.area.estimate);
    close(evidence.standardError, fixture.area.standardError);
    const [low, high] = [evidence.interval.low, evidence.interval.high];
    // DeLong's end where it lies on the far side of zero; wider than it on the near one.
    expect(low).toBeLessThanOrEqual(fixture.area.low + 1e-9);
    expect(high).toBeGreaterThanOrEqual(fixture.area.high - 1e-9);
  });

  it.each(fixture.area.tests)("against $difference", ({ difference, larger, smaller }) => {
    const evidence = differenceOfAreas(roc, paired, { threshold: difference, confidence: 0.95 });
    close(evidence.above, larger);
    close(evidence.below, smaller);
  });

  test("the ends of the interval are where the tests are at their level", () => {
    const evidence = differenceOfAreas(roc, paired, { threshold: 0, confidence: 0.95 });
    close(differenceOfAreas(roc, paired, { threshold: evidence.interval.low, confidence: 0.95 }).above, 0.05, 1e-6);
    close(differenceOfAreas(roc, paired, { threshold: evidence.interval.high, confidence: 0.95 }).below, 0.05, 1e-6);
  });

  test("swapping the models mirrors everything", () => {
    const swapped = pairOf(model(1), model(0));
    for (const difference of [-0.05, 0, 0.03]) {
      const one = differenceOfAreas(roc, paired, { threshold: difference, confidence: 0.9 });
      const other = differenceOfAreas(roc, swapped, { threshold: -difference, confidence: 0.9 });
      close(one.above, other.below);
      close(one.interval.low, -other.interval.high, 1e-9);
    }
  });

  test("two models that both rank perfectly: no certainty from 40 rows, and no exception", () => {
    const positive = Uint8Array.from({ length: 40 }, (_, row) => row % 2);
    const scores = Float64Array.from(positive, (each) => each);
    const compared = aucDifference(positive, scores, scores);
    expect(aucDifferenceTest(compared, 0)).toEqual({ larger: 1, smaller: 1 });
    const { larger } = aucDifferenceTest(compared, -0.01);
    expect(larger).toBeGreaterThan(0.05);
    expect(larger).toBeLessThan(0.5);
  });

  test("one model against a bound: where it is, and never surer than its class sizes allow", () => {
    const evidence = area(roc, paired.candidate, { threshold: 0.5, confidence: 0.95 });
    close(area(roc, paired.candidate, { threshold: evidence.interval.low, confidence: 0.95 }).above, 0.05, 1e-6);
    const perfect = model(0, { probabilities: Float64Array.from(fixture.truth.flatMap((each) => [1 - each, each])) });
    const { interval, above } = area(roc, perfect, { threshold: 0.95, confidence: 0.95 });
    expect(interval.high).toBe(1);
    expect(interval.low).toBeLessThan(1);
    expect(above).toBeGreaterThan(0);
  });
});

describe("resampling", () => {
  const f1 = measure("f1") as Measure & { kind: "resampled" };
  const shared = { candidate: paired.candidate, positive: 1, groups: undefined, seed: 1, mostRows: 20_000 };
  const f1Sample = (baseline: PredictionSet | undefined) => sampleOf(f1, { ...shared, baseline });
  const settings = { seed: 1, resamples: 4000 };

  test("a paired difference of F1 spreads as 200,000 resamples of NumPy's do", async () => {
    const drawn = await resample(f1Sample(paired.baseline), true, settings);
    close(drawn.estimate, fixture.f1.estimate, 1e-12);
    // 4,000 resamples give the error to 1.1 %; the unseen rows add some.
    close(drawn.standardError, fixture.f1.standardError, 0.12 * fixture.f1.standardError);
    const { interval } = resampledClaims(drawn, 0, 0.95);
    expect(interval.low).toBeLessThan(fixture.f1.low);
    expect(interval.high).toBeGreaterThan(fixture.f1.high);
  });

  test("of a share of rows it gives Clopper and Pearson's bounds", async () => {
    const resampledAccuracy = { kind: "resampled", key: { name: "accuracy" }, rows: undefined } as const;
    const sample = sampleOf(resampledAccuracy, { ...shared, baseline: undefined });
    const { interval } = resampledClaims(await resample(sample, false, { seed: 1, resamples: 20_000 }), 0, 0.95);
    const count = exactCount(measure("accuracy"), paired.candidate, 1)!;
    const exact = countEvidence(count, rows, { threshold: 0.5, confidence: 0.95 }).interval;
    // 20,000 resamples place a 5 % quantile to about 0.0006.
    close(interval.low, exact.low, 0.003);
    close(interval.high, exact.high, 0.003);
  });

  test("is the same for a seed, and another for another", async () => {
    const sample = f1Sample(paired.baseline);
    const [a, b, c] = await Promise.all([1, 1, 2].map((seed) => resample(sample, true, { seed, resamples: 200 })));
    expect(a!.lowered).toEqual(b!.lowered);
    expect(a!.lowered).not.toEqual(c!.lowered);
  });

  test("whole groups are drawn: ten copies of a row say no more than one", async () => {
    const few = (copies: number): PredictionSet => {
      const repeated = (values: Int32Array) => Int32Array.from({ length: 20 * copies }, (_, i) => values[i % 20]!);
      return {
        ...model(0),
        rows: 20 * copies,
        ids: undefined,
        truth: repeated(model(0).truth),
        predicted: repeated(model(0).predicted),
        probabilities: undefined,
      };
    };
    const resampledAccuracy = { kind: "resampled", key: { name: "accuracy" }, rows: undefined } as const;
    const errorOf = async (candidate: PredictionSet, groups?: Int32Array) => {
      const sample = {
        ...sampleOf(resampledAccuracy, { ...shared, candidate, baseline: undefined, groups }),
        unseen: 0,
      };
      return (await resample(sample, false, settings)).standardError;
    };
    const one = await errorOf(few(1));
    const tenfold = Int32Array.from({ length: 200 }, (_, i) => i % 20);
    close(await errorOf(few(10), tenfold), one, 0.05 * one);
    close(await errorOf(few(10)), one / Math.sqrt(10), 0.06 * one);
  });

  test("areas over many classes are computed for each resample", async () => {
    const three: ClassPredictions = {
      ...model(0),
      classes: ["a", "b", "c"],
      probabilities: new Float64Array(rows * 3).fill(1 / 3),
    };
    // The metric is undefined if only two of the classes occur in the truth.
    expect(measureOf(["roc_auc_ovr"], three, { positive: undefined })).toBeUndefined();
    const truth = Int32Array.from({ length: rows }, (_, row) => row % 3);
    const known = measureOf(["roc_auc_ovr"], { ...three, truth }, { positive: undefined });
    const sample = sampleOf(known as Measure & { kind: "resampled" }, {
      ...shared,
      candidate: { ...three, truth },
      baseline: undefined,
      positive: undefined,
    });
    const drawn = await resample(sample, false, { seed: 1, resamples: 50 });
    // Scores that say nothing: one half, whatever is drawn.
    expect(drawn.estimate).toBe(0.5);
    expect(new Set(drawn.lowered)).toEqual(new Set([0.5]));
  });

  test("no p-value is 0, and resamples that all agree prove nothing", () => {
    const same = new Float64Array(1999);
    const agreed = { estimate: 0, lowered: same, raised: same, standardError: 0, independent: 10 };
    expect(resampledClaims(agreed, 0, 0.95)).toMatchObject({ below: 1, above: 1 });
    expect(resampledClaims(agreed, 1, 0.95)).toMatchObject({ below: 1, above: 1 });
    const apart = { ...agreed, standardError: 1e-9 };
    expect(resampledClaims(apart, 1, 0.95).below).toBe(1 / 2000);
  });

  test("the swap test of a few rows is the sign test", async () => {
    // All five rows that differ are losses: 1 of 32 ways to swap them is as bad. SciPy: binom.sf(4, 5, .5) = 0.03125.
    const truth = Int32Array.from({ length: 40 }, (_, row) => row % 2);
    const candidate = {
      ...model(0),
      rows: 40,
      ids: undefined,
      truth,
      predicted: truth.map((each, row) => (row < 5 ? 1 - each : each)),
      probabilities: undefined,
    };
    const sample = sampleOf(f1, { ...shared, candidate, baseline: { ...candidate, predicted: truth } });
    const { above, below } = await swapTest(sample, { seed: 1, resamples: 20_000 });
    close(below, 1 / 32, 0.004);
    expect(above).toBe(1);
  });
});

describe("joining by id", () => {
  const values = (ids: string[], truth: number[]): ValuePredictions => ({
    task: "regression",
    rows: ids.length,
    ids,
    weights: undefined,
    truth: Float64Array.from(truth),
    predicted: Float64Array.from(truth, (each) => each + 1),
  });

  test("rows are joined whatever their order, and identity is seen", () => {
    const joined = pairOf(values(["a", "b", "c"], [1, 2, 3]), values(["c", "a", "b"], [3, 1, 2]));
    expect(joined.baseline.ids).toEqual(["a", "b", "c"]);
    expect(joined.identical).toBe(true);
    expect(pairOf(model(0), model(0)).identical).toBe(true);
    expect(paired.identical).toBe(false);
    // The same labels from other probabilities are another model's.
    const other = model(0, { probabilities: model(0).probabilities!.map((each) => each * 0.9 + 0.05) });
    expect(pairOf(model(0), other).identical).toBe(false);
  });

  test("classes that one of the two never met are joined by name", () => {
    const three = model(1, {
      classes: ["maybe", "no", "yes"],
      truth: model(1).truth.map((each) => each + 1),
      predicted: model(1).predicted.map((each) => each + 1),
      probabilities: undefined,
    });
    const joined = pairOf(model(0, { probabilities: undefined }), three);
    expect((joined.candidate as ClassPredictions).classes).toEqual(["maybe", "no", "yes"]);
    const { gains, losses } = fixture.shares;
    close(differenceOfShares(accuracy, joined, { threshold: 0, confidence: 0.95 }).estimate, (gains - losses) / rows);
  });

  it.each<[what: string, candidate: PredictionSet, baseline: PredictionSet, message: string]>([
    [
      "no ids",
      model(0, { ids: undefined }),
      model(1),
      "candidate.csv: expected a column id, which joins the rows of two models, got none",
    ],
    [
      "other rows",
      values(["a", "b"], [1, 2]),
      values(["b", "c"], [2, 3]),
      'expected the same ids in both, got 1 shared of 2 and 2 (for example "a" is in the first only, "c" in the second',
    ],
    ["fewer rows", values(["a"], [1]), values(["a", "b"], [1, 2]), '"b" is in the second only'],
    ["other truth", values(["a"], [1]), values(["a"], [2]), 'expected the same truth in both, got 1 and 2 for id "a"'],
    [
      "another task",
      values(["a"], [1]),
      model(1),
      "expected predictions of one task, got regression and classification",
    ],
    [
      "other weights",
      { ...values(["a"], [1]), weights: Float64Array.of(1) },
      values(["a"], [1]),
      'expected the same weights, got others for id "a"',
    ],
  ])("%s: refused", (_, candidate, baseline, message) => {
    expect(() => pairOf(candidate, baseline)).toThrow(message);
  });
});

describe("differences, told metric by metric", () => {
  const told = (names: string[], of = paired) =>
    differences(names, of, {
      positive: 1,
      seed: 1,
      signal: new AbortController().signal,
      confidence: 0.9,
      resamples: 4000,
    });

  test("each metric by the interval made for it, in one pass", async () => {
    const found = await told(["accuracy", "roc_auc", "f1", "latency_p95_ms", "no_such_metric"]);
    expect([...found].map(([name, { method }]) => [name, method]).sort()).toEqual([
      ["accuracy", "mcnemar"],
      ["f1", "swap"],
      ["roc_auc", "delong"],
    ]);
    const { gains, losses } = fixture.shares;
    close(found.get("accuracy")!.estimate, (gains - losses) / rows);
    close(found.get("roc_auc")!.estimate, fixture.area.estimate);
    const f1 = found.get("f1")!;
    close(f1.estimate, fixture.f1.estimate, 1e-12);
    expect(f1.interval.low).toBeLessThan(fixture.f1.low);
    expect(f1.interval.high).toBeGreaterThan(fixture.f1.high);
  });

  test("a model compared with itself: no difference, whatever the metric", async () => {
    const found = await told(["accuracy", "roc_auc", "f1", "log_loss"], pairOf(model(0), model(0)));
    for (const difference of found.values())
      expect(difference).toEqual({
        estimate: 0,
        interval: { low: 0, high: 0 },
        method: "identical",
        p: 1,
        adjustedP: 1,
      });
    expect(found.size).toBe(4);
  });
});
