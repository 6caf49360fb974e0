import { meanOf, valueSample } from "../resampling/value-sample.ts";
import { meanInterval, unseenValue } from "../statistics/mean-interval.ts";
import type { PredictionSet } from "./predictions.ts";
import { addResampled, type IntervalOptions, type Intervals } from "./resampled-interval.ts";

/** Reason why a metric has a value but no interval. */
export const FEW_ROWS_DECIDE = "no interval: a few rows decide this number";

export interface FoundIntervals {
  intervals: Intervals;
  notes: Record<string, string>;
}

export interface RowNumbers {
  name: string;
  predictions: PredictionSet;
  /** One number per row, whose mean is the metric. */
  values: Float64Array;
  /** Function from the mean to the metric, such as a square root. */
  root?: (mean: number) => number;
  /** True for errors, which have no upper limit. The interval allows for larger ones than were seen. */
  errors?: true;
}

/** Adds the interval of a mean, or a note why the rows are not enough for one. Weighted rows are resampled. */
export async function addMean(
  { intervals, notes }: FoundIntervals,
  { name, predictions, values, root = (each) => each, errors }: RowNumbers,
  options: IntervalOptions,
): Promise<void> {
  const { confidence } = options;
  if (predictions.weights !== undefined) {
    const combine = meanOf(root);
    const sample = valueSample(
      { own: values, other: undefined, combine },
      { candidate: predictions, groups: undefined },
    );
    await addResampled(intervals, { name, sample, rows: predictions.rows, estimate: Number.NaN }, options);
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
