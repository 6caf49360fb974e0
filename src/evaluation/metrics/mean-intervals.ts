import { meanOf, valueSample } from "../resampling/value-sample.ts";
import { meanInterval, unseenValue } from "../statistics/mean-interval.ts";
import type { PredictionSet } from "./predictions.ts";
import { addResampled, type IntervalOptions, type Intervals } from "./resampled-interval.ts";

/** Why a metric that has a value has no interval. */
export const FEW_ROWS_DECIDE = "no interval: a few rows decide this number";

export interface FoundIntervals {
  intervals: Intervals;
  notes: Record<string, string>;
}

export interface RowNumbers {
  name: string;
  /** One number a row, whose mean the metric is. */
  values: Float64Array;
  /** What makes the metric of the mean: a root. */
  root?: (mean: number) => number;
  /** Errors have no upper end: the interval allows for a larger one than was seen. */
  errors?: true;
}

/** The interval of a mean over rows, or a note why the rows give none to rely on. Weighted rows are resampled. */
export async function addMean(
  { intervals, notes }: FoundIntervals,
  { name, values, root = (each) => each, errors }: RowNumbers,
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
  const interval = meanInterval(values, confidence, errors && unseenValue(values));
  if (interval === undefined) notes[name] ??= FEW_ROWS_DECIDE;
  else
    intervals[name] = {
      low: root(Math.max(0, interval.low)),
      high: root(interval.high),
      confidence,
      method: "student",
    };
}
