import type { Interval } from "../statistics/wilson.ts";
import { differenceOfAreas, differenceOfShares, type Evidence, identicalEvidence } from "./evidence.ts";
import { measureOf } from "./measure.ts";
import type { Pair } from "./pair.ts";
import { resampledEvidence } from "./resampled-evidence.ts";

/** By how much a metric of the candidate is above the baseline's on the same rows. */
export interface Difference {
  estimate: number;
  /** Two-sided. */
  interval: Interval;
  method: Evidence["method"];
  /** Two-sided p-value of "the models are equally good", not adjusted. */
  p: number;
}

export interface DifferenceOptions {
  /** Index of the positive class. */
  positive: number | undefined;
  seed: number;
  signal: AbortSignal;
  /** Two-sided. */
  confidence?: number;
  resamples?: number;
}

/**
 * The paired difference of each metric that the predictions give: Tango's interval for shares, DeLong's for areas, that of
 * resampling for others. Metrics that the rows do not give (latency, size) are left out.
 *
 * Intervals are not corrected for the number of metrics: they inform, a gate judges.
 */
export async function differences(
  names: readonly string[],
  pair: Pair,
  { positive, seed, signal, confidence = 0.95, resamples = 1000 }: DifferenceOptions,
): Promise<Map<string, Difference>> {
  const asked = { threshold: 0, confidence: (1 + confidence) / 2 };
  const found = new Map<string, Difference>();
  const { candidate, baseline } = pair;
  for (const name of names) {
    const measure = measureOf([name], candidate, { positive });
    if (measure === undefined || measureOf([name], baseline, { positive }) === undefined) continue;
    const evidence = pair.identical
      ? identicalEvidence(candidate.rows)
      : measure.kind === "share"
        ? differenceOfShares(measure, pair, asked)
        : measure.kind === "area"
          ? differenceOfAreas(measure, pair, asked)
          : await resampledEvidence(measure, {
              ...asked,
              candidate,
              baseline,
              positive,
              groups: undefined,
              level: 1 - asked.confidence,
              seed,
              signal,
              resamples,
            });
    const { estimate, interval, method, below, above } = evidence;
    found.set(name, { estimate, interval, method, p: Math.min(1, 2 * Math.min(below, above)) });
  }
  return found;
}
