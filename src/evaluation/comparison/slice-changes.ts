import { holm } from "../statistics/holm.ts";
import { differenceOfShares, type Evidence, identicalEvidence } from "./evidence.ts";
import { type Measure, measureOf, metricOf } from "./measure.ts";
import type { Pair } from "./pair.ts";
import { resampledEvidence } from "./resampled-evidence.ts";

/** A slice in which the candidate is compared with the baseline on the same rows. */
export interface SliceChange {
  name: string;
  rows: number;
  metric: "accuracy" | "mae";
  candidate: number;
  baseline: number;
  /** Two-sided p-value, adjusted by Holm over the slices. */
  adjustedP: number;
}

export interface SliceChangeOptions {
  /** The rows of a slice by its name. */
  sliceRows(name: string): Int32Array | undefined;
  positive: number | undefined;
  seed: number;
  signal: AbortSignal;
}

/** Smaller slices are not compared. */
const leastRows = 30;
/** More slices are not compared: each of a regression is resampled. */
const mostSlices = 100;

/**
 * How the candidate differs from the baseline in each slice: in accuracy by the exact test of McNemar, in the mean absolute error
 * by swapping the models' predictions at random. Slices that have fewer than 30 rows, or that the predictions cannot give, are
 * left out.
 */
export async function sliceChanges(
  names: readonly string[],
  pair: Pair,
  { sliceRows, positive, seed, signal }: SliceChangeOptions,
): Promise<SliceChange[]> {
  const metric = pair.candidate.task === "classification" ? "accuracy" : "mae";
  const changes: (SliceChange & { p: number })[] = [];
  for (const name of names) {
    const rows = sliceRows(name);
    if (rows === undefined || rows.length < leastRows || changes.length === mostSlices) continue;
    const measure = measureOf(["slices", name, metric], pair.candidate, { positive, sliceRows });
    if (measure === undefined) continue;
    const { above, below } = await evidenceOf(measure, pair, { positive, seed, signal });
    changes.push({
      name,
      rows: rows.length,
      metric,
      candidate: metricOf(measure, pair.candidate, positive),
      baseline: metricOf(measure, pair.baseline, positive),
      p: Math.min(1, 2 * Math.min(above, below)),
      adjustedP: 1,
    });
  }
  const adjusted = holm(changes.map(({ p }) => p));
  return changes.map(({ p, ...change }, i) => ({ ...change, adjustedP: adjusted[i]! }));
}

async function evidenceOf(
  measure: Measure,
  pair: Pair,
  options: Pick<SliceChangeOptions, "positive" | "seed" | "signal">,
): Promise<Pick<Evidence, "above" | "below">> {
  const asked = { threshold: 0, confidence: 0.975 };
  if (pair.identical) return identicalEvidence(pair.candidate.rows);
  if (measure.kind === "share") return differenceOfShares(measure, pair, asked);
  if (measure.kind === "area") throw new TypeError("no slice is compared by its area");
  const { candidate, baseline } = pair;
  return resampledEvidence(measure, { ...asked, ...options, candidate, baseline, groups: undefined, level: 0.025 });
}
