import { yieldToEventLoop } from "../../core/yield.ts";
import { normalCdf } from "../statistics/normal.ts";
import { margins } from "./confusion.ts";
import type { SliceEvaluation } from "./evaluation.ts";
import { aucInterval, proportionIntervals } from "./intervals.ts";
import type { PredictionSet } from "./predictions.ts";
import { valueScores } from "./regression.ts";
import { scoreClasses } from "./score.ts";
import { byName } from "./scores.ts";
import { selectPredictions } from "./selection.ts";

/** Some of the rows, and what they have in common: `sex=F`. */
export interface Slice {
  name: string;
  /** Row numbers, ascending. */
  rows: Int32Array;
}

/** Fewer rows than these are too few for a normal approximation, and for a verdict. */
const SMALL = 30;

export interface SliceOptions {
  positive: number | undefined;
  features: number | undefined;
  confidence: number;
  signal?: AbortSignal | undefined;
}

/**
 * Every metric on each slice, and whether the slice differs from all other rows: in accuracy (two proportions, pooled) or
 * mean absolute error (Welch). Many slices are looked at, so their p-values are adjusted by Benjamini and Hochberg.
 */
export async function evaluateSlices(
  predictions: PredictionSet,
  slices: Slice[],
  options: SliceOptions,
): Promise<SliceEvaluation[]> {
  const evaluated: SliceEvaluation[] = [];
  for (const slice of slices) {
    evaluated.push(evaluateSlice(predictions, slice, options));
    // Lets a cancelled run end between two slices.
    await yieldToEventLoop();
    options.signal?.throwIfAborted();
  }
  adjust(evaluated.flatMap(({ difference: each }) => (each === undefined ? [] : [each])));
  return evaluated;
}

function evaluateSlice(predictions: PredictionSet, { name, rows }: Slice, options: SliceOptions): SliceEvaluation {
  const small = rows.length < SMALL;
  if (rows.length === 0) {
    return {
      name,
      n: 0,
      small,
      metrics: byName(),
      absent: { accuracy: "no row is in this slice" },
      intervals: byName(),
    };
  }
  const own = selectPredictions(predictions, rows);
  const compared = small || predictions.rows - rows.length < SMALL ? undefined : difference(predictions, rows);
  return { name, n: rows.length, small, ...scoresOf(own, options), ...(compared && { difference: compared }) };
}

function scoresOf(own: PredictionSet, { positive, features, confidence }: SliceOptions) {
  if (own.task === "regression") {
    const { values, absent } = valueScores(own, features);
    return { metrics: values, absent, intervals: byName<never>() };
  }
  const { values, absent, perClass, matrix, ranking } = scoreClasses(own, positive);
  const intervals = own.weights === undefined ? proportionIntervals(matrix, positive, confidence) : byName<never>();
  if (ranking !== undefined && positive !== undefined) {
    const { truth, total } = margins(matrix);
    const interval = aucInterval(
      ranking.auc,
      ranking.variance,
      [truth[positive]!, total - truth[positive]!],
      confidence,
    );
    if (interval !== undefined) intervals["roc_auc"] = interval;
  }
  return { metrics: values, absent, per_class: perClass, intervals };
}

type Difference = NonNullable<SliceEvaluation["difference"]>;

function difference(predictions: PredictionSet, rows: Int32Array): Difference | undefined {
  if (predictions.weights !== undefined) return undefined;
  const inside = new Uint8Array(predictions.rows);
  for (const row of rows) inside[row] = 1;
  const classification = predictions.task === "classification";
  const sums = [0, 0];
  const squares = [0, 0];
  for (let row = 0; row < predictions.rows; row++) {
    const value = classification
      ? predictions.truth[row] === predictions.predicted[row]
        ? 1
        : 0
      : Math.abs(predictions.truth[row]! - predictions.predicted[row]!);
    sums[inside[row]!]! += value;
    squares[inside[row]!]! += value * value;
  }
  const n = rows.length;
  const m = predictions.rows - n;
  const slice = sums[1]! / n;
  const rest = sums[0]! / m;
  const pooled = (sums[0]! + sums[1]!) / (n + m);
  const variance = classification
    ? pooled * (1 - pooled) * (1 / n + 1 / m)
    : (squares[1]! / n - slice * slice) / (n - 1) + (squares[0]! / m - rest * rest) / (m - 1);
  const p = variance > 0 ? 2 * normalCdf(-Math.abs(slice - rest) / Math.sqrt(variance)) : slice === rest ? 1 : 0;
  return { metric: classification ? "accuracy" : "mae", slice, rest, p, adjusted_p: p };
}

/** Benjamini and Hochberg (1995): p · m / rank, made monotone from the largest p down. */
function adjust(differences: Difference[]): void {
  const sorted = [...differences].sort((a, b) => b.p - a.p);
  let least = 1;
  sorted.forEach((each, index) => {
    least = Math.min(least, (each.p * sorted.length) / (sorted.length - index));
    each.adjusted_p = least;
  });
}
