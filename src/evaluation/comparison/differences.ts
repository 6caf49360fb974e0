import type { Interval } from "../statistics/wilson.ts";
import { differenceOfAreas, differenceOfShares, type Evidence, identicalEvidence } from "./evidence.ts";
import { type Measure, measureOf } from "./measure.ts";
import type { Pair } from "./pair.ts";
import { resample, resampledEvidence } from "./resampling.ts";

/** By how much a metric of the candidate is above the baseline's on the same rows. */
export interface Difference {
  estimate: number;
  /** Two-sided. */
  interval: Interval;
  method: Evidence["method"];
}

export interface DifferenceOptions {
  /** Index of the positive class. */
  positive: number | undefined;
  seed: number;
  signal: AbortSignal;
  /** Two-sided. */
  confidence?: number;
  resamples?: number;
  /** Rows up to which all are resampled. */
  mostRows?: number;
}

/**
 * The paired difference of each metric that the predictions give: Tango's interval for shares, DeLong's for areas, the
 * percentile bootstrap for others. Metrics that the rows do not give (latency, size) are left out.
 *
 * Not corrected for the number of metrics: it tells, a gate judges.
 */
export async function differences(
  names: readonly string[],
  pair: Pair,
  { positive, seed, signal, confidence = 0.95, resamples = 1000, mostRows = 20_000 }: DifferenceOptions,
): Promise<Map<string, Difference>> {
  const oneSided = (1 + confidence) / 2;
  const found = new Map<string, Difference>();
  const keep = (name: string, { estimate, interval, method }: Evidence) =>
    found.set(name, { estimate, interval, method });
  const resampled: [string, Measure & { kind: "resampled" }][] = [];
  for (const name of names) {
    const measure = measureOf([name], pair.candidate, { positive });
    if (measure === undefined || measureOf([name], pair.baseline, { positive }) === undefined) continue;
    if (pair.identical) keep(name, identicalEvidence(pair.candidate.rows));
    else if (measure.kind === "share") keep(name, differenceOfShares(measure, pair, 0, oneSided));
    else if (measure.kind === "area") keep(name, differenceOfAreas(measure, pair, 0, oneSided));
    else resampled.push([name, measure]);
  }
  if (resampled.length > 0) {
    const measures = resampled.map(([, measure]) => measure);
    const drawn = await resample(measures, pair, { seed, resamples, positive, signal, mostRows });
    resampled.forEach(([name], index) => {
      keep(name, resampledEvidence(drawn.differences[index]!, 0, oneSided));
    });
  }
  return found;
}
