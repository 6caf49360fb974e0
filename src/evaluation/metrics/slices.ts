import { yieldToEventLoop } from "../../core/yield.ts";
import { mean } from "../statistics/moments.ts";
import { benjaminiHochberg, fisherTest, mannWhitney } from "../statistics/two-samples.ts";
import { margins } from "./confusion.ts";
import type { SliceEvaluation } from "./evaluation.ts";
import { aucInterval, proportionIntervals } from "./intervals.ts";
import type { PredictionSet, ValuePredictions } from "./predictions.ts";
import { valueScores } from "./regression.ts";
import { scoreClasses } from "./score.ts";
import { byName } from "./scores.ts";
import { selectPredictions } from "./selection.ts";

/** Rows with a common property: `sex=F`. */
export interface Slice {
  name: string;
  /** Row numbers, ascending. */
  rows: Int32Array;
}

/** Minimum number of rows for a verdict. */
const SMALL = 30;

export interface SliceOptions {
  positive: number | undefined;
  features: number | undefined;
  confidence: number;
  signal?: AbortSignal | undefined;
}

/**
 * Computes every metric on each slice, and tests whether the slice differs from all other rows: in accuracy by
 * Fisher's exact test, or in the size of errors by the Mann-Whitney test. The p-values are adjusted by Benjamini and
 * Hochberg's method for the number of slices.
 */
export async function evaluateSlices(
  predictions: PredictionSet,
  slices: Slice[],
  options: SliceOptions,
): Promise<SliceEvaluation[]> {
  const evaluated: SliceEvaluation[] = [];
  for (const slice of slices) {
    evaluated.push(evaluateSlice(predictions, slice, options));
    // Yielding here lets a cancelled run end between two slices.
    await yieldToEventLoop();
    options.signal?.throwIfAborted();
  }
  const compared = evaluated.flatMap(({ difference: each }) => each ?? []);
  const adjusted = benjaminiHochberg(compared.map(({ p }) => p));
  compared.forEach((each, index) => {
    each.adjusted_p = adjusted[index]!;
  });
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
    const sizes = [truth[positive]!, total - truth[positive]!] as const;
    const interval = aucInterval({ ...ranking, sizes }, confidence);
    if (interval !== undefined) intervals["roc_auc"] = interval;
  }
  return { metrics: values, absent, per_class: perClass, intervals };
}

type Difference = NonNullable<SliceEvaluation["difference"]>;

/** Tests the difference. Weighted rows are not compared, because no test used here supports weights. */
function difference(predictions: PredictionSet, rows: Int32Array): Difference | undefined {
  if (predictions.weights !== undefined) return undefined;
  const inside = new Uint8Array(predictions.rows);
  for (const row of rows) inside[row] = 1;
  if (predictions.task === "regression") return differenceOfErrors(predictions, inside, rows.length);
  const right = [0, 0];
  for (let row = 0; row < predictions.rows; row++)
    if (predictions.truth[row] === predictions.predicted[row]) right[inside[row]!]!++;
  const first = { right: right[1]!, rows: rows.length };
  const second = { right: right[0]!, rows: predictions.rows - rows.length };
  const p = fisherTest({ first, second });
  return { metric: "accuracy", slice: first.right / first.rows, rest: second.right / second.rows, p, adjusted_p: p };
}

/** Compares ranks rather than means, because a few large errors would make any slice with one look worse. */
function differenceOfErrors(
  { truth, predicted, rows }: ValuePredictions,
  inside: Uint8Array,
  size: number,
): Difference {
  const errors = [new Float64Array(rows - size), new Float64Array(size)];
  const filled = [0, 0];
  for (let row = 0; row < rows; row++) {
    const of = inside[row]!;
    errors[of]![filled[of]!++] = Math.abs(truth[row]! - predicted[row]!);
  }
  const [slice, rest] = [mean(errors[1]!), mean(errors[0]!)];
  const { p, above } = mannWhitney(errors[1]!, errors[0]!);
  // If most errors are smaller but their mean is larger, neither "better" nor "worse" would be true.
  const agrees = above > 0.5 === slice > rest;
  return { metric: "mae", slice, rest, p: agrees ? p : 1, adjusted_p: agrees ? p : 1 };
}
