import { labelSample } from "../resampling/label-sample.ts";
import { rankSample } from "../resampling/rank-sample.ts";
import { calibrationInterval } from "../statistics/calibration.ts";
import { wilson } from "../statistics/wilson.ts";
import { margins } from "./confusion.ts";
import type { MetricInterval } from "./evaluation.ts";
import { aucInterval, overallAucIntervals, proportionIntervals } from "./intervals.ts";
import { addMean, type FoundIntervals } from "./mean-intervals.ts";
import type { ClassPredictions } from "./predictions.ts";
import { rowBrier, rowLogLoss, topRanks } from "./probability-scores.ts";
import { addResampled, drawnRows, type IntervalOptions, type Intervals, MOST_ROWS } from "./resampled-interval.ts";
import type { ScoredClasses } from "./score.ts";
import { byName } from "./scores.ts";

/** A confusion matrix with more classes is too large to resample each metric. */
const MOST_CLASSES = 100;

const LABELS = [
  ...["accuracy", "balanced_accuracy", "precision", "recall", "f1", "mcc", "kappa"],
  ...["precision", "recall", "f1"].flatMap((name) => ["macro", "micro", "weighted"].map((mean) => `${name}_${mean}`)),
];

/** The options, and the index of the positive class, if there is one. */
export interface ClassIntervalOptions extends IntervalOptions {
  positive: number | undefined;
}

/** Computes the interval of each metric of classes: exact or closed forms if possible, else by resampling. */
export async function classIntervals(
  predictions: ClassPredictions,
  scores: ScoredClasses,
  options: ClassIntervalOptions,
): Promise<Intervals> {
  const { confidence, positive } = options;
  const { matrix, values, notes } = scores;
  const weighted = predictions.weights !== undefined;
  const intervals = weighted ? byName<MetricInterval>() : proportionIntervals(matrix, positive, confidence);
  if (!weighted) Object.assign(intervals, aucIntervals(predictions, scores, options));
  if (predictions.classes.length <= MOST_CLASSES) {
    for (const name of LABELS) {
      if (intervals[name] !== undefined || values[name] === undefined) continue;
      const sample = labelSample(
        { name },
        { candidate: predictions, baseline: undefined, positive, groups: undefined },
      );
      if (sample !== undefined && sample.units <= MOST_ROWS)
        await addResampled(intervals, { name, sample, rows: predictions.rows, estimate: values[name]! }, options);
    }
  }
  if (predictions.probabilities !== undefined)
    await addProbabilityIntervals({ intervals, notes }, { predictions, scores }, options);
  return intervals;
}

function aucIntervals(
  predictions: ClassPredictions,
  scores: ScoredClasses,
  { positive, confidence }: ClassIntervalOptions,
): Intervals {
  const intervals = byName<MetricInterval>();
  const { ranking, matrix } = scores;
  const { truth, total } = margins(matrix);
  if (ranking !== undefined && positive !== undefined) {
    const sizes = [truth[positive]!, total - truth[positive]!] as const;
    const interval = aucInterval({ ...ranking, sizes }, confidence);
    if (interval !== undefined) intervals["roc_auc"] = interval;
  }
  if (predictions.classes.length > 2 && predictions.probabilities !== undefined)
    Object.assign(intervals, overallAucIntervals(predictions, scores, confidence));
  return intervals;
}

async function addProbabilityIntervals(
  into: FoundIntervals,
  { predictions, scores }: { predictions: ClassPredictions; scores: ScoredClasses },
  options: ClassIntervalOptions,
): Promise<void> {
  const { intervals } = into;
  const { values, reliability } = scores;
  const { confidence, positive, seed } = options;
  const { rows, weights, classes } = predictions;
  const perRow = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
  const about = classes.length === 2 ? positive : undefined;
  for (const [name, of] of [
    ["log_loss", (row: number) => rowLogLoss(predictions, row)],
    ["brier", (row: number) => rowBrier(predictions, row, about)],
  ] as const)
    if (values[name] !== undefined) await addMean(into, { name, predictions, values: perRow(of) }, options);
  if (weights === undefined) {
    const ranks = topRanks(predictions);
    for (const k of [2, 3, 5]) {
      const name = `top_${k}_accuracy`;
      if (values[name] !== undefined) intervals[name] = topInterval(ranks, k, confidence);
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
    await addResampled(intervals, { name, sample, rows, estimate: values[name]! }, options);
  }
}

function topInterval(ranks: Int32Array, k: number, confidence: number): MetricInterval {
  let hits = 0;
  for (const rank of ranks) if (rank < k) hits++;
  return { ...wilson(hits, ranks.length, confidence), confidence, method: "wilson" };
}
