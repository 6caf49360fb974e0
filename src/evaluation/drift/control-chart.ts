import { normalQuantile } from "../statistics/normal.ts";

/** A chart that left its limits. */
export interface ChartSignal {
  chart: "shewhart" | "cusum";
  /** Look at which the change began, from 0. */
  began: number;
}

/** Shewhart's limit in standard deviations. */
const shewhartLimit = 3;
/** The usual allowance and limit of a CUSUM chart (Page 1954; Montgomery 2019). */
const allowance = 0.5;
const cusumLimit = 5;
/** No single look counts for more than this. */
const largestScore = 8;

/**
 * Draws control charts of independent p-values, one per look: they are turned into standard normal scores. Shewhart's
 * chart signals one extreme look, the CUSUM many small deviations; its change began after the sum was last 0.
 *
 * @returns The signals that the last look confirms, none if everything is within the limits.
 */
export function controlCharts(pValues: readonly number[]): ChartSignal[] {
  let sum = 0;
  let began = 0;
  let score = 0;
  for (const [at, p] of pValues.entries()) {
    score = Math.max(-largestScore, Math.min(largestScore, -normalQuantile(p)));
    if (sum === 0) began = at;
    sum = Math.max(0, sum + score - allowance);
  }
  const signals: ChartSignal[] = [];
  if (score > shewhartLimit) signals.push({ chart: "shewhart", began: pValues.length - 1 });
  if (sum > cusumLimit) signals.push({ chart: "cusum", began });
  return signals;
}
