import { labelSample } from "../resampling/label-sample.ts";
import { rankSample } from "../resampling/rank-sample.ts";
import { resample, resampledClaims, rescaled } from "../resampling/resampling.ts";
import type { Sample } from "../resampling/sample.ts";
import { determinationOf, meanOf, valueSample } from "../resampling/value-sample.ts";
import { binomialCdf } from "../statistics/binomial.ts";
import { calibrationInterval } from "../statistics/calibration.ts";
import { leastTailIndex, meanInterval, medianInterval } from "../statistics/mean-interval.ts";
import { wilson } from "../statistics/wilson.ts";
import { margins } from "./confusion.ts";
import type { MetricInterval } from "./evaluation.ts";
import { aucInterval, overallAucIntervals, proportionIntervals } from "./intervals.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "./predictions.ts";
import { rowBrier, rowLogLoss, topRanks } from "./probability-scores.ts";
import type { ScoredClasses } from "./score.ts";
import { byName, type Scores } from "./scores.ts";
import { sampleRows, selectPredictions } from "./selection.ts";

export interface IntervalOptions {
  /** Two-sided. */
  confidence: number;
  seed: number;
  resamples: number;
  signal: AbortSignal | undefined;
}

type Intervals = Record<string, MetricInterval>;

/** Of more rows, so many are drawn for metrics that are resampled row by row. */
const MOST_ROWS = 20_000;
/** A confusion matrix of more classes is too large to be resampled, metric by metric. */
const MOST_CLASSES = 100;

const LABELS = [
  ...["accuracy", "balanced_accuracy", "precision", "recall", "f1", "mcc", "kappa"],
  ...["precision", "recall", "f1"].flatMap((name) => ["macro", "micro", "weighted"].map((mean) => `${name}_${mean}`)),
];

/** Why a metric that has a value has no interval. */
const FEW_ROWS_DECIDE = "no interval: a few rows decide this number";

interface Found {
  intervals: Intervals;
  notes: Record<string, string>;
}

interface RowNumbers {
  name: string;
  /** One number a row, whose mean the metric is. */
  values: Float64Array;
  /** What makes the metric of the mean: a root. */
  root?: (mean: number) => number;
  /** Values without an upper end, which may have heavy tails. */
  unbounded?: true;
}

/** The interval of a mean over rows, or a note why the rows give none to rely on. Weighted rows are resampled. */
async function addMean(
  { intervals, notes }: Found,
  { name, values, root = (each) => each, unbounded }: RowNumbers,
  predictions: PredictionSet,
  options: IntervalOptions,
): Promise<void> {
  const { confidence } = options;
  if (predictions.weights !== undefined) {
    const combine = meanOf(root);
    const sample = valueSample(
      { own: values, other: undefined, combine },
      { candidate: predictions, groups: undefined },
    );
    await addResampled(intervals, name, { sample, rows: predictions.rows, estimate: Number.NaN }, options);
    return;
  }
  const interval = meanInterval(values, confidence, unbounded ? leastTailIndex : 0);
  if (interval === undefined) notes[name] ??= FEW_ROWS_DECIDE;
  else
    intervals[name] = {
      low: root(Math.max(0, interval.low)),
      high: root(interval.high),
      confidence,
      method: "student",
    };
}

/** The interval of every metric of classes that has one: exact or closed forms where there are some, resampling for the rest. */
export async function classIntervals(
  predictions: ClassPredictions,
  scores: ScoredClasses,
  positive: number | undefined,
  options: IntervalOptions,
): Promise<Intervals> {
  const { confidence } = options;
  const { matrix, values, notes } = scores;
  const weighted = predictions.weights !== undefined;
  const intervals = weighted ? byName<MetricInterval>() : proportionIntervals(matrix, positive, confidence);
  if (!weighted) addAucs(intervals, predictions, scores, { positive, confidence });
  if (predictions.classes.length <= MOST_CLASSES) {
    for (const name of LABELS) {
      if (intervals[name] !== undefined || values[name] === undefined) continue;
      const sample = labelSample(
        { name },
        { candidate: predictions, baseline: undefined, positive, groups: undefined },
      );
      if (sample !== undefined && sample.units <= MOST_ROWS)
        await addResampled(intervals, name, { sample, rows: predictions.rows, estimate: values[name]! }, options);
    }
  }
  if (predictions.probabilities !== undefined)
    await addProbabilityIntervals({ intervals, notes }, predictions, scores, { ...options, positive });
  return intervals;
}

function addAucs(
  intervals: Intervals,
  predictions: ClassPredictions,
  scores: ScoredClasses,
  { positive, confidence }: { positive: number | undefined; confidence: number },
): void {
  const { ranking, matrix } = scores;
  const { truth, total } = margins(matrix);
  if (ranking !== undefined && positive !== undefined) {
    const sizes = [truth[positive]!, total - truth[positive]!] as const;
    const interval = aucInterval({ ...ranking, sizes }, confidence);
    if (interval !== undefined) intervals["roc_auc"] = interval;
  }
  if (predictions.classes.length > 2 && predictions.probabilities !== undefined)
    Object.assign(intervals, overallAucIntervals(predictions, scores, confidence));
}

async function addProbabilityIntervals(
  into: Found,
  predictions: ClassPredictions,
  { values, reliability }: ScoredClasses,
  options: IntervalOptions & { positive: number | undefined },
): Promise<void> {
  const { intervals } = into;
  const { confidence, positive, seed } = options;
  const { rows, weights, classes } = predictions;
  const perRow = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
  const about = classes.length === 2 ? positive : undefined;
  for (const [name, of] of [
    ["log_loss", (row: number) => rowLogLoss(predictions, row)],
    ["brier", (row: number) => rowBrier(predictions, row, about)],
  ] as const)
    if (values[name] !== undefined) await addMean(into, { name, values: perRow(of) }, predictions, options);
  if (weights === undefined) {
    const ranks = topRanks(predictions);
    for (const k of [2, 3, 5]) {
      const name = `top_${k}_accuracy`;
      if (values[name] !== undefined) addTop(intervals, name, ranks, k, confidence);
    }
    if (reliability !== undefined && values["ece"] !== undefined) {
      const bins = reliability.map(({ support, accuracy, confidence: mean }) => ({
        rows: support,
        right: Math.round(accuracy * support),
        confidence: mean,
      }));
      const oneSided = (1 + confidence) / 2;
      const interval = calibrationInterval(bins, oneSided, { seed, resamples: options.resamples });
      intervals["ece"] = { ...interval, confidence, method: "calibration" };
    }
  }
  for (const name of ["roc_auc", "average_precision"] as const) {
    if (about === undefined || intervals[name] !== undefined || values[name] === undefined) continue;
    const drawn = drawnRows(predictions, seed);
    const k = classes.length;
    const sample = rankSample(name, {
      own: Float64Array.from({ length: drawn.rows }, (_, row) => drawn.probabilities![row * k + about]!),
      other: undefined,
      positive: Uint8Array.from(drawn.truth, (each) => (each === about ? 1 : 0)),
      weights: drawn.weights,
      groups: undefined,
    });
    await addResampled(intervals, name, { sample, rows, estimate: values[name]! }, options);
  }
}

function addTop(intervals: Intervals, name: string, ranks: Int32Array, k: number, confidence: number): void {
  let hits = 0;
  for (const rank of ranks) if (rank < k) hits++;
  intervals[name] = { ...wilson(hits, ranks.length, confidence), confidence, method: "wilson" };
}

function drawnRows<P extends PredictionSet>(predictions: P, seed: number): P {
  if (predictions.rows <= MOST_ROWS) return predictions;
  return selectPredictions(predictions, sampleRows(predictions.rows, MOST_ROWS, seed));
}

interface ResampledMetric {
  sample: Sample;
  rows: number;
  estimate: number;
}

async function addResampled(
  intervals: Intervals,
  name: string,
  { sample, rows, estimate }: ResampledMetric,
  { confidence, seed, resamples, signal }: IntervalOptions,
): Promise<void> {
  const drawn = await resample(sample, false, { seed, resamples, signal });
  const scaled = sample.rows < rows ? rescaled(drawn, estimate, sample.rows, rows) : drawn;
  const { interval } = resampledClaims(scaled, 0, (1 + confidence) / 2);
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) return;
  const note =
    sample.rows < rows
      ? { note: `from ${sample.rows} rows drawn at random, its width scaled by √(${sample.rows}/${rows})` }
      : {};
  const [least, most] = RANGES[name] ?? [0, UNBOUNDED.test(name) ? Number.POSITIVE_INFINITY : 1];
  intervals[name] = {
    low: Math.max(least, interval.low),
    high: Math.min(most, interval.high),
    confidence,
    method: "bootstrap",
    ...note,
  };
}

const UNBOUNDED = /^(log_loss|brier|mse|rmse|mae|mape)$/;

/** The ends of the scale, where they are not 0 and 1. */
const RANGES: Record<string, readonly [number, number]> = {
  mcc: [-1, 1],
  kappa: [-1, 1],
  r2: [Number.NEGATIVE_INFINITY, 1],
};

/** The interval of every error of predicted numbers that has one. */
export async function valueIntervals(
  predictions: ValuePredictions,
  { values, notes }: Scores,
  options: IntervalOptions,
): Promise<Intervals> {
  const intervals = byName<MetricInterval>();
  const { truth, predicted, rows, weights } = predictions;
  const { confidence, seed } = options;
  const sizes = Float64Array.from({ length: rows }, (_, row) => Math.abs(truth[row]! - predicted[row]!));
  const squares = sizes.map((each) => each * each);
  const shares = sizes.map((each, row) => each / Math.max(Math.abs(truth[row]!), 2 ** -52));
  const means: RowNumbers[] = [
    { name: "mse", values: squares, unbounded: true },
    { name: "rmse", values: squares, root: Math.sqrt, unbounded: true },
    { name: "mae", values: sizes, unbounded: true },
    { name: "mape", values: shares, unbounded: true },
  ];
  for (const each of means)
    if (values[each.name] !== undefined) await addMean({ intervals, notes }, each, predictions, options);
  const median =
    weights === undefined ? medianInterval(sizes, (k) => binomialCdf(k, rows, 0.5), confidence) : undefined;
  if (median !== undefined) intervals["median_ae"] = { ...median, confidence, method: "ranks" };
  if (values["r2"] !== undefined && intervals["mse"] !== undefined) {
    const drawn = drawnRows(predictions, seed);
    const own = Float64Array.from({ length: drawn.rows }, (_, row) => (drawn.truth[row]! - drawn.predicted[row]!) ** 2);
    const sample = valueSample(
      { own, other: undefined, combine: determinationOf(drawn.truth) },
      { candidate: drawn, groups: undefined },
    );
    await addResampled(intervals, "r2", { sample, rows, estimate: values["r2"]! }, options);
  } else if (values["r2"] !== undefined) notes["r2"] ??= FEW_ROWS_DECIDE;
  return intervals;
}
