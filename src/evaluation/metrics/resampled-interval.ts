import { resample, resampledClaims, rescaled } from "../resampling/resampling.ts";
import type { Sample } from "../resampling/sample.ts";
import type { MetricInterval } from "./evaluation.ts";
import type { PredictionSet } from "./predictions.ts";
import { sampleRows, selectPredictions } from "./selection.ts";

export interface IntervalOptions {
  /** Two-sided confidence level. */
  confidence: number;
  seed: number;
  resamples: number;
  signal: AbortSignal | undefined;
}

export type Intervals = Record<string, MetricInterval>;

/** Maximum number of rows for metrics that are resampled row by row. More rows are sampled at random. */
export const MOST_ROWS = 20_000;
export function drawnRows<P extends PredictionSet>(predictions: P, seed: number): P {
  if (predictions.rows <= MOST_ROWS) return predictions;
  return selectPredictions(predictions, sampleRows(predictions.rows, MOST_ROWS, seed));
}

interface ResampledMetric {
  name: string;
  sample: Sample;
  rows: number;
  estimate: number;
}

export async function addResampled(
  intervals: Intervals,
  { name, sample, rows, estimate }: ResampledMetric,
  { confidence, seed, resamples, signal }: IntervalOptions,
): Promise<void> {
  const drawn = await resample(sample, false, { seed, resamples, signal });
  const scaled = sample.rows < rows ? rescaled(drawn, { estimate, rows: sample.rows, all: rows }) : drawn;
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

/** Ends of the scale, if they are not 0 and 1. */
const RANGES: Record<string, readonly [number, number]> = {
  mcc: [-1, 1],
  kappa: [-1, 1],
  r2: [Number.NEGATIVE_INFINITY, 1],
};
