import { determinationOf, valueSample } from "../resampling/value-sample.ts";
import { binomialCdf } from "../statistics/binomial.ts";
import { leastTailIndex, meanInterval, medianInterval, tailIndex, unseenValue } from "../statistics/mean-interval.ts";
import { unexplained } from "../statistics/unexplained.ts";
import type { MetricInterval } from "./evaluation.ts";
import { addMean, FEW_ROWS_DECIDE, type FoundIntervals, type RowNumbers } from "./mean-intervals.ts";
import type { ValuePredictions } from "./predictions.ts";
import { addResampled, drawnRows, type IntervalOptions, type Intervals } from "./resampled-interval.ts";
import { byName, type Scores } from "./scores.ts";

/** Computes the interval of every regression error that has one. */
export async function valueIntervals(
  predictions: ValuePredictions,
  { values, notes }: Scores,
  options: IntervalOptions,
): Promise<Intervals> {
  const intervals = byName<MetricInterval>();
  const { truth, predicted, rows, weights } = predictions;
  const { confidence } = options;
  const sizes = Float64Array.from({ length: rows }, (_, row) => Math.abs(truth[row]! - predicted[row]!));
  const squares = sizes.map((each) => each * each);
  const shares = sizes.map((each, row) => each / Math.max(Math.abs(truth[row]!), 2 ** -52));
  const means: RowNumbers[] = [
    { name: "mse", predictions, values: squares, errors: true },
    { name: "rmse", predictions, values: squares, root: Math.sqrt, errors: true },
    { name: "mae", predictions, values: sizes, errors: true },
  ];
  // Shares of true values near 0 have no mean.
  if (weights !== undefined || tailIndex(shares) >= leastTailIndex)
    means.push({ name: "mape", predictions, values: shares, errors: true });
  else if (values["mape"] !== undefined) notes["mape"] ??= FEW_ROWS_DECIDE;
  for (const each of means) if (values[each.name] !== undefined) await addMean({ intervals, notes }, each, options);
  const median =
    weights === undefined ? medianInterval(sizes, (k) => binomialCdf(k, rows, 0.5), confidence) : undefined;
  if (median !== undefined) intervals["median_ae"] = { ...median, confidence, method: "ranks" };
  if (values["r2"] !== undefined)
    await addDetermination({ intervals, notes }, { predictions, squares, r2: values["r2"] }, options);
  return intervals;
}

/** The denominator varies, too, so a larger unseen error is assumed than elsewhere. */
const UNSEEN_TIMES = 3;

async function addDetermination(
  { intervals, notes }: FoundIntervals,
  { predictions, squares, r2 }: { predictions: ValuePredictions; squares: Float64Array; r2: number },
  options: IntervalOptions,
): Promise<void> {
  const { truth, rows, weights } = predictions;
  const { confidence, seed } = options;
  if (weights !== undefined) {
    const drawn = drawnRows(predictions, seed);
    const own = Float64Array.from({ length: drawn.rows }, (_, row) => (drawn.truth[row]! - drawn.predicted[row]!) ** 2);
    const sample = valueSample(
      { own, other: undefined, combine: determinationOf(drawn.truth) },
      { candidate: drawn, groups: undefined },
    );
    await addResampled(intervals, { name: "r2", sample, rows, estimate: r2 }, options);
    return;
  }
  const { parts, spread } = unexplained(truth, squares);
  const interval = meanInterval(parts, confidence, unseenValue(squares, UNSEEN_TIMES) / spread);
  if (interval === undefined) notes["r2"] ??= FEW_ROWS_DECIDE;
  else intervals["r2"] = { low: 1 - interval.high, high: Math.min(1, 1 - interval.low), confidence, method: "student" };
}
