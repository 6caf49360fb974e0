import { benjaminiHochberg } from "../statistics/two-samples.ts";
import type { Interval } from "../statistics/wilson.ts";
import { differenceOfAreas, differenceOfShares, type Evidence, identicalEvidence } from "./evidence.ts";
import { measureOf } from "./measure.ts";
import type { Pair } from "./pair.ts";
import { resampledEvidence } from "./resampled-evidence.ts";

/** The candidate's metric minus the baseline's on the same rows. */
export interface Difference {
  estimate: number;
  /** Two-sided confidence interval. */
  interval: Interval;
  method: Evidence["method"];
  /** Two-sided p-value of "the models are equally good" for this metric alone. */
  p: number;
  /** This p-value, adjusted for the number of metrics by Benjamini and Hochberg. */
  adjustedP: number;
}

/** Largest adjusted p-value of a significant difference. Fewer are significant when the intervals are of a higher level. */
const SIGNIFICANT = 0.05;

/**
 * Whether a difference may be called better or worse next to its interval, whose two-sided level is `confidence`. The p-value,
 * adjusted for the number of metrics, is at most 1 − confidence and at most 5 %, and the interval does not hold 0. The two can
 * disagree otherwise, because a test and an interval of another method need not be exact duals.
 */
export function isSignificant(
  { adjustedP, interval: { low, high } }: Pick<Difference, "adjustedP" | "interval">,
  confidence: number,
): boolean {
  // The rounding error of 1 - 0.95 must not decide.
  const level = Math.min(SIGNIFICANT, 1 - confidence + 1e-12);
  return adjustedP <= level && (low > 0 || high < 0);
}

export interface DifferenceOptions {
  /** Index of the positive class. */
  positive: number | undefined;
  seed: number;
  /** Metrics of the user's own, as evaluation.json records them. */
  own?: Readonly<Record<string, string>> | undefined;
  signal: AbortSignal;
  /** Two-sided confidence level of the intervals. */
  confidence?: number;
  resamples?: number;
}

/**
 * Computes the paired difference of each metric that can be computed from the predictions. The interval is Tango's
 * for shares, DeLong's for areas, and by resampling for others. Other metrics (latency, size) are left out.
 *
 * Each interval is for its metric alone. The adjusted p-values account for the number of metrics: one in twenty
 * reports of equal models has one of at most 5 %.
 */
export async function differences(
  names: readonly string[],
  pair: Pair,
  { positive, own, seed, signal, confidence = 0.95, resamples = 1000 }: DifferenceOptions,
): Promise<Map<string, Difference>> {
  const asked = { threshold: 0, confidence: (1 + confidence) / 2 };
  const found = new Map<string, Difference>();
  const { candidate, baseline } = pair;
  for (const name of names) {
    const measure = measureOf([name], candidate, { positive, own });
    if (measure === undefined || measureOf([name], baseline, { positive, own }) === undefined) continue;
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
    const p = Math.min(1, 2 * Math.min(below, above));
    found.set(name, { estimate, interval, method, p, adjustedP: p });
  }
  const all = [...found.values()];
  benjaminiHochberg(all.map(({ p }) => p)).forEach((adjusted, index) => {
    all[index]!.adjustedP = adjusted;
  });
  return found;
}
