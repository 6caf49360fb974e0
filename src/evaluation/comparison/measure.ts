import type { ClassPredictions, PredictionSet } from "../metrics/predictions.ts";
import { type Statistics, statisticsOf } from "../metrics/resampled.ts";
import { scoreClasses } from "../metrics/score.ts";
import { selectPredictions } from "../metrics/selection.ts";
import { auc } from "../statistics/delong.ts";

/** How a metric is computed from rows, and so which test is made for it. */
export type Measure = {
  /** Row numbers the metric is about, ascending; undefined for all. */
  rows: Int32Array | undefined;
} /** The share of rows that are right, where which rows count does not depend on the model: accuracy, recall. */ & (
  | { kind: "share" }
  /** Area under the ROC curve of the class with index `positive`. */
  | { kind: "area"; positive: number }
  /** Anything else: by resampling. */
  | { kind: "resampled"; name: string }
);

export interface MeasureOptions {
  /** Index of the positive class, for `recall`, `roc_auc` and the like. */
  positive: number | undefined;
  /** The rows of a slice by its name. */
  sliceRows?(name: string): Int32Array | undefined;
  /** Rows come in clusters, so that no test that takes them for independent may be used. */
  clustered?: boolean;
}

/** All rows right over all rows: what these come to when each row has one class. */
const SHARES_OF_ALL = new Set(["accuracy", "precision_micro", "recall_micro", "f1_micro", "recall_weighted"]);

/** How the metric at `path` of `metrics.json` is computed from predictions; undefined when it cannot be. */
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
  const name = path.join("\0");
  const independent = options.clustered !== true && predictions.weights === undefined;
  if (predictions.task === "classification" && independent) {
    if (SHARES_OF_ALL.has(name)) return { kind: "share", rows: undefined };
    const recalled = recalledClass(path, predictions, options.positive);
    if (recalled !== undefined) {
      const rows = Int32Array.from(predictions.truth.keys()).filter((row) => predictions.truth[row] === recalled);
      return rows.length === 0 ? undefined : { kind: "share", rows };
    }
    if (name === "roc_auc" && predictions.classes.length === 2 && predictions.probabilities !== undefined) {
      return options.positive === undefined ? undefined : { kind: "area", positive: options.positive, rows: undefined };
    }
  }
  return Number.isFinite(allOf(predictions, options.positive)[name])
    ? { kind: "resampled", name, rows: undefined }
    : undefined;
}

/** The metric's value on all of its rows. */
export function metricOf(measure: Measure, predictions: PredictionSet, positive: number | undefined): number {
  const own = measure.rows === undefined ? predictions : selectPredictions(predictions, measure.rows);
  if (measure.kind === "share") return right(own).reduce((sum, each) => sum + each, 0) / own.rows;
  if (measure.kind === "area") return auc(scoresOf(own, measure.positive), isClass(own, measure.positive));
  return allOf(own, positive)[measure.name]!;
}

const known = new WeakMap<PredictionSet, Record<string, number>>();

/** Every metric that resampling knows, of all rows; remembered, since every rule asks. */
function allOf(predictions: PredictionSet, positive: number | undefined): Record<string, number> {
  const remembered = known.get(predictions);
  if (remembered !== undefined) return remembered;
  const once = new Int32Array(predictions.rows).fill(1);
  const others = predictions.task === "classification" ? scoreClasses(predictions, positive).values : {};
  const values = { ...others, ...statisticsOf(predictions, positive)(once) };
  known.set(predictions, values);
  return values;
}

/** 1 for each row that is right. */
export function right({ truth, predicted, rows }: PredictionSet): Uint8Array {
  const result = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) result[row] = truth[row] === predicted[row] ? 1 : 0;
  return result;
}

/** Each row's probability of a class. */
export function scoresOf(predictions: PredictionSet, index: number): Float64Array {
  const { probabilities, classes, rows } = predictions as ClassPredictions;
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) scores[row] = probabilities![row * classes.length + index]!;
  return scores;
}

/** 1 for each row that is truly of a class. */
export function isClass({ truth, rows }: PredictionSet, index: number): Uint8Array {
  const result = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) result[row] = truth[row] === index ? 1 : 0;
  return result;
}

/**
 * The named metrics as functions of how often each row counts. Those without a formula for that are computed anew from the
 * repeated rows, which is slow and the same.
 */
export function statistics(
  predictions: PredictionSet,
  positive: number | undefined,
  names: readonly string[],
): (counts: Int32Array) => number[] {
  const fast: Statistics = statisticsOf(predictions, positive);
  const known = fast(new Int32Array(predictions.rows).fill(1));
  const slow = names.some((name) => known[name] === undefined);
  return (counts) => {
    const values = fast(counts);
    const others = slow && predictions.task === "classification" ? scoresOfCounts(predictions, positive, counts) : {};
    return names.map((name) => values[name] ?? others[name] ?? Number.NaN);
  };
}

function scoresOfCounts(
  predictions: ClassPredictions,
  positive: number | undefined,
  counts: Int32Array,
): Record<string, number> {
  const rows = new Int32Array(counts.reduce((sum, each) => sum + each, 0));
  let next = 0;
  for (let row = 0; row < counts.length; row++) for (let i = 0; i < counts[row]!; i++) rows[next++] = row;
  return scoreClasses(selectPredictions(predictions, rows), positive).values;
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
