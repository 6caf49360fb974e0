import { Random } from "../../core/random.ts";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { Interval } from "./wilson.ts";

export interface BootstrapOptions {
  rows: number;
  resamples: number;
  /** Resample r draws from stream r of this seed: the same on every machine, whatever ran before. */
  seed: number;
  /** One cluster number a row, from 0 without gaps: whole clusters are drawn, for rows that are not independent. */
  clusters?: Int32Array;
  /** Looked at before each resample. */
  signal?: AbortSignal;
}

/** The statistics of one resample, from how often it holds each row. `counts` is used again: copy what must last. */
export type Statistic = (counts: Int32Array) => number[];

/**
 * Efron's bootstrap: `resamples` times draws as many rows (or clusters) as there are, with replacement.
 * Returns one array a statistic, each with one value a resample, in the order they were drawn.
 */
export function bootstrap(options: BootstrapOptions, statistic: Statistic): Float64Array[] {
  const values: Float64Array[] = [];
  for (const resample of draws(options, statistic, values)) void resample;
  return values;
}

/** As `bootstrap`, but lets timers and signals in now and then, so that a cancelled run ends at once. */
export async function bootstrapPatiently(options: BootstrapOptions, statistic: Statistic): Promise<Float64Array[]> {
  const values: Float64Array[] = [];
  let rows = 0;
  for (const resample of draws(options, statistic, values)) {
    void resample;
    rows += options.rows;
    // Some 10 to 50 ms of work.
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
 * The share `q` quantile of values in any order, interpolated linearly as numpy does (Hyndman and Fan's type 7).
 * NaN values are left out: a statistic that a resample left undefined. NaN when none is left.
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

/** The percentile interval of bootstrapped values. */
export function percentileInterval(values: Float64Array, confidence = 0.95): Interval {
  return { low: sampleQuantile(values, 0.5 - confidence / 2), high: sampleQuantile(values, 0.5 + confidence / 2) };
}
