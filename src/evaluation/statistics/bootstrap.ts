import { Random } from "../../core/random.ts";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { Interval } from "./wilson.ts";

export interface BootstrapOptions {
  rows: number;
  resamples: number;
  /** Seed. Resample r uses stream r, so the result is the same on every machine and in any order. */
  seed: number;
  /** Cluster number per row, from 0 without gaps. Whole clusters are drawn if rows are not independent. */
  clusters?: Int32Array;
  /** Checked before each resample. */
  signal?: AbortSignal;
}

/** The statistics of one resample, from each row's count. `counts` is reused, so copy what must last. */
export type Statistic = (counts: Int32Array) => number[];

/**
 * Runs Efron's bootstrap: draws as many rows (or clusters) as there are with replacement, `resamples` times. Returns
 * one array per statistic with one value per resample, in the order of the draws.
 */
export function bootstrap(options: BootstrapOptions, statistic: Statistic): Float64Array[] {
  const values: Float64Array[] = [];
  for (const resample of draws(options, statistic, values)) void resample;
  return values;
}

/** Does the same as `bootstrap` but yields to the event loop, so that a cancelled run ends at once. */
export async function bootstrapPatiently(options: BootstrapOptions, statistic: Statistic): Promise<Float64Array[]> {
  const values: Float64Array[] = [];
  let rows = 0;
  for (const resample of draws(options, statistic, values)) {
    void resample;
    rows += options.rows;
    // This is about 10 to 50 ms of work.
    if (rows >= 1_000_000) {
      rows = 0;
      await yieldToEventLoop();
    }
  }
  return values;
}

function* draws(options: BootstrapOptions, statistic: Statistic, values: Float64Array[]): Generator<number> {
  const { rows, resamples, seed, clusters, signal } = options;
  const units = clusters === undefined ? rows : clusters.reduce((most, each) => Math.max(most, each + 1), 0);
  const drawn = new Int32Array(units);
  const counts = clusters === undefined ? drawn : new Int32Array(rows);
  for (let resample = 0; resample < resamples; resample++) {
    signal?.throwIfAborted();
    const random = new Random(seed, resample);
    drawn.fill(0);
    for (let i = 0; i < units; i++) drawn[random.below(units)]!++;
    if (clusters !== undefined) for (let row = 0; row < rows; row++) counts[row] = drawn[clusters[row]!]!;
    const statistics = statistic(counts);
    for (let j = 0; j < statistics.length; j++) {
      values[j] ??= new Float64Array(resamples);
      values[j]![resample] = statistics[j]!;
    }
    yield resample;
  }
}

/**
 * Returns the quantile `q` of values in any order, interpolated linearly as in NumPy (Hyndman and Fan's type 7). NaN
 * values, where a resample left the statistic undefined, are ignored. NaN if no value is left.
 */
export function sampleQuantile(values: Float64Array, q: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * q;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low === high ? low : low + (high - low) * (at - below);
}

/** Returns the percentile interval of bootstrapped values. */
export function percentileInterval(values: Float64Array, confidence = 0.95): Interval {
  return { low: sampleQuantile(values, 0.5 - confidence / 2), high: sampleQuantile(values, 0.5 + confidence / 2) };
}
