import type { PredictionSet } from "../metrics/predictions.ts";
import { selectPredictions } from "../metrics/selection.ts";
import { meanInterval, meanTest, unseenValue } from "../statistics/mean-interval.ts";
import { unexplained } from "../statistics/unexplained.ts";
import type { Interval } from "../statistics/wilson.ts";
import type { Evidence, Threshold } from "./evidence.ts";
import type { Measure } from "./measure.ts";

/** The unseen error is one that three times as many rows would be expected to have. */
const UNSEEN_TIMES = 3;

/**
 * An error of predicted numbers against a bound, by Student's test with Hall's transformation for skewed values and one error
 * larger than any that was seen. Rows have to be independent and count alike. Undefined for other metrics, and when all errors
 * are equal.
 */
export function errorEvidence(
  measure: Measure & { kind: "resampled" },
  predictions: PredictionSet,
  { threshold, confidence }: Threshold,
): Evidence | undefined {
  const { truth, predicted, rows } =
    measure.rows === undefined ? predictions : selectPredictions(predictions, measure.rows);
  const sizes = Float64Array.from(predicted, (each, row) => Math.abs(each - truth[row]!));
  const error = meanOf(measure.key.name, { sizes, truth: Float64Array.from(truth) });
  if (error === undefined) return undefined;
  const { values, unseen, meanFor, metricFor } = error;
  const claims = meanTest(values, meanFor(threshold), unseen);
  const interval = meanInterval(values, 2 * confidence - 1, unseen);
  if (claims === undefined || interval === undefined) return undefined;
  const falling = measure.key.name === "r2";
  return {
    method: "student",
    estimate: metricFor(values.reduce((sum, each) => sum + each, 0) / rows),
    interval: ordered(metricFor(interval.low), metricFor(interval.high)),
    below: falling ? claims.above : claims.below,
    above: falling ? claims.below : claims.above,
    standardError: Number.NaN,
    rows,
  };
}

interface MeanError {
  values: Float64Array;
  unseen: number;
  /** The mean at which the metric has this value, and the other way round. */
  meanFor(metric: number): number;
  metricFor(mean: number): number;
}

function meanOf(name: string, { sizes, truth }: { sizes: Float64Array; truth: Float64Array }): MeanError | undefined {
  const itself = (value: number) => value;
  if (name === "mae")
    return { values: sizes, unseen: unseenValue(sizes, UNSEEN_TIMES), meanFor: itself, metricFor: itself };
  const squares = sizes.map((each) => each * each);
  const unseen = unseenValue(squares, UNSEEN_TIMES);
  if (name === "mse") return { values: squares, unseen, meanFor: itself, metricFor: itself };
  if (name === "rmse")
    return {
      values: squares,
      unseen,
      meanFor: (metric) => Math.sign(metric) * metric * metric,
      metricFor: (mean) => Math.sqrt(Math.max(0, mean)),
    };
  if (name !== "r2") return undefined;
  const { parts, spread } = unexplained(truth, squares);
  return { values: parts, unseen: unseen / spread, meanFor: (metric) => 1 - metric, metricFor: (mean) => 1 - mean };
}

function ordered(first: number, second: number): Interval {
  return { low: Math.min(first, second), high: Math.max(first, second) };
}
