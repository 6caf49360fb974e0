import { recordedMeasure } from "../metrics/own-measure.ts";
import type { ClassPredictions, PredictionSet } from "../metrics/predictions.ts";
import { topRanks } from "../metrics/probability-scores.ts";
import { valueScores } from "../metrics/regression.ts";
import { type ScoredClasses, scoreClasses } from "../metrics/score.ts";
import type { Scores } from "../metrics/scores.ts";
import { selectPredictions } from "../metrics/selection.ts";
import { labelStatistic, type MetricKey } from "../resampling/label-statistic.ts";

/** The way in which a metric is computed from rows. It determines the statistical test. */
export type Measure = {
  /** Ascending numbers of the rows that the metric is about. Undefined for all rows. */
  rows: Int32Array | undefined;
} & (
  | {
      /** Share of correct rows, among rows that do not depend on the model: accuracy, recall. */
      kind: "share";
      /** A row is correct if the true class is among this many most probable ones. */
      top?: number;
    }
  /** Area under the ROC curve of the class with index `positive`. */
  | { kind: "area"; positive: number }
  /** Any other metric, tested by resampling. */
  | { kind: "resampled"; key: MetricKey }
);

export interface MeasureOptions {
  /** Index of the positive class, for metrics such as `recall` and `roc_auc`. */
  positive: number | undefined;
  /** Returns the rows of a slice by its name. */
  sliceRows?(name: string): Int32Array | undefined;
  /** Metrics of the user's own by name, as evaluation.json records them. */
  own?: Readonly<Record<string, string>> | undefined;
  /** True if rows have groups, which rules out tests for independent rows. */
  grouped?: boolean;
}

/** Metrics that equal the share of correct rows if each row has one class. */
const SHARES_OF_ALL = new Set(["accuracy", "precision_micro", "recall_micro", "f1_micro", "recall_weighted"]);

/** Metrics that resampling computes from numbers per row. */
const OF_ROW_VALUES = {
  classification: new Set(["log_loss", "brier", "ece"]),
  regression: new Set(["mse", "rmse", "mae", "mape", "median_ae", "r2"]),
};

/** Returns the measure behind the metric at `path` of `metrics.json`. Undefined if it cannot be computed. */
export function measureOf(
  path: readonly string[],
  predictions: PredictionSet,
  options: MeasureOptions,
): Measure | undefined {
  if (path[0] === "slices" && path.length > 2) {
    const rows = options.sliceRows?.(path[1]!);
    if (rows === undefined || rows.length === 0) return undefined;
    const own = measureOf(path.slice(2), selectPredictions(predictions, rows), {
      ...options,
      sliceRows: () => undefined,
    });
    return own && { ...own, rows: own.rows === undefined ? rows : own.rows.map((row) => rows[row]!) };
  }
  const [name = ""] = path.length === 1 ? path : [];
  if (options.own !== undefined && Object.hasOwn(options.own, name)) {
    const own = recordedMeasure(name, options.own, { positive: options.positive, features: undefined });
    return own && { kind: "resampled", key: { name, own }, rows: undefined };
  }
  const independent = options.grouped !== true && predictions.weights === undefined;
  if (predictions.task === "classification" && independent) {
    const measure = independentMeasure(path, predictions, options.positive);
    if (measure !== "other") return measure;
  }
  const key = keyOf(path, predictions);
  if (key === undefined || !isResampled(key, predictions, options.positive)) return undefined;
  return Number.isFinite(metricValue(key, predictions, options.positive))
    ? { kind: "resampled", key, rows: undefined }
    : undefined;
}

function independentMeasure(
  path: readonly string[],
  predictions: ClassPredictions,
  positive: number | undefined,
): Measure | undefined | "other" {
  const [name = ""] = path.length === 1 ? path : [];
  if (SHARES_OF_ALL.has(name)) return { kind: "share", rows: undefined };
  const [, top] = /^top_(\d+)_accuracy$/.exec(name) ?? [];
  if (top !== undefined && predictions.probabilities !== undefined && Number(top) < predictions.classes.length)
    return { kind: "share", top: Number(top), rows: undefined };
  const recalled = recalledClass(path, predictions, positive);
  if (recalled !== undefined) {
    const rows = Int32Array.from(predictions.truth.keys()).filter((row) => predictions.truth[row] === recalled);
    return rows.length === 0 ? undefined : { kind: "share", rows };
  }
  if (name === "roc_auc" && predictions.classes.length === 2 && predictions.probabilities !== undefined)
    return positive === undefined ? undefined : { kind: "area", positive, rows: undefined };
  return "other";
}

function keyOf(path: readonly string[], predictions: PredictionSet): MetricKey | undefined {
  if (path.length === 1) return { name: path[0]! };
  if (path.length !== 3 || path[0] !== "per_class" || predictions.task !== "classification") return undefined;
  const ofClass = predictions.classes.indexOf(path[1]!);
  return ofClass < 0 ? undefined : { name: path[2]!, ofClass };
}

function isResampled(key: MetricKey, predictions: PredictionSet, positive: number | undefined): boolean {
  if (predictions.task === "regression") return key.ofClass === undefined && OF_ROW_VALUES.regression.has(key.name);
  const k = predictions.classes.length;
  if (labelStatistic(key, k, positive) !== undefined) return true;
  if (key.ofClass !== undefined || predictions.probabilities === undefined) return false;
  if (/^(average_precision|roc_auc)$/.test(key.name)) return k === 2 && positive !== undefined;
  return (
    OF_ROW_VALUES.classification.has(key.name) ||
    /^(roc_auc_ovr|roc_auc_ovo|average_precision)(_weighted)?$/.test(key.name)
  );
}

/** Returns the metric's value on all of its rows. */
export function metricOf(measure: Measure, predictions: PredictionSet, positive: number | undefined): number {
  const own = measure.rows === undefined ? predictions : selectPredictions(predictions, measure.rows);
  if (measure.kind === "share") return right(own, measure.top).reduce((sum, each) => sum + each, 0) / own.rows;
  return metricValue(measure.kind === "area" ? { name: "roc_auc" } : measure.key, own, positive);
}

const known = new WeakMap<PredictionSet, Scores | ScoredClasses>();

/** Returns a metric of all rows. It is cached, because every rule needs it. */
function metricValue(
  { name, ofClass, own }: MetricKey,
  predictions: PredictionSet,
  positive: number | undefined,
): number {
  if (own !== undefined)
    return own.metricOf(predictions)(predictions.weights ?? new Float64Array(predictions.rows).fill(1));
  let scores = known.get(predictions);
  if (scores === undefined) {
    scores =
      predictions.task === "classification" ? scoreClasses(predictions, positive) : valueScores(predictions, undefined);
    known.set(predictions, scores);
  }
  if (ofClass === undefined) return scores.values[name] ?? Number.NaN;
  const { classes } = predictions as ClassPredictions;
  return (scores as ScoredClasses).perClass[classes[ofClass]!]?.[name] ?? Number.NaN;
}

/** Returns 1 for each correct row: its class is predicted, or among the `top` most probable ones. */
export function right(predictions: PredictionSet, top?: number): Uint8Array {
  const { truth, predicted, rows } = predictions;
  const result = new Uint8Array(rows);
  if (top !== undefined) {
    const ranks = topRanks(predictions as ClassPredictions);
    for (let row = 0; row < rows; row++) result[row] = ranks[row]! < top ? 1 : 0;
    return result;
  }
  for (let row = 0; row < rows; row++) result[row] = truth[row] === predicted[row] ? 1 : 0;
  return result;
}

/** Returns each row's probability of a class. */
export function scoresOf(predictions: PredictionSet, index: number): Float64Array {
  const { probabilities, classes, rows } = predictions as ClassPredictions;
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) scores[row] = probabilities![row * classes.length + index]!;
  return scores;
}

/** Returns 1 for each row whose true class is the given one. */
export function isClass({ truth, rows }: PredictionSet, index: number): Uint8Array {
  const result = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) result[row] = truth[row] === index ? 1 : 0;
  return result;
}

function recalledClass(
  path: readonly string[],
  { classes }: ClassPredictions,
  positive: number | undefined,
): number | undefined {
  if (path.length === 1 && path[0] === "recall") return positive;
  if (path.length !== 3 || path[0] !== "per_class" || path[2] !== "recall") return undefined;
  const index = classes.indexOf(path[1]!);
  return index < 0 ? undefined : index;
}
