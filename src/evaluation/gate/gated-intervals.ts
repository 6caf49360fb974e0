import { metricOfRule } from "../rules/rule-metric.ts";
import type { Interval } from "../statistics/wilson.ts";
import type { GateFile } from "./gate-file.ts";

export interface GatedIntervals {
  /** Two-sided level: the gate's if it tested a difference, otherwise 0.95. */
  confidence: number;
  /** Intervals of the difference from the baseline, by metric. */
  intervals: Map<string, Interval>;
}

/**
 * Returns the intervals that a gate computed for differences from a baseline with these metrics. A report shows the
 * same ones, so that a difference has only one interval.
 */
export function gatedIntervals(gate: GateFile | undefined, baseline: Record<string, number>): GatedIntervals {
  const intervals = new Map<string, Interval>();
  let confidence = 0.95;
  for (const { expression, interval, baseline: theirs } of gate?.results ?? []) {
    if (interval === null || interval.of !== "difference" || interval.one_sided_confidence === undefined) continue;
    confidence = interval.confidence;
    const metric = metricOfRule(expression);
    if (metric?.to === "baseline" && metric.whole && theirs === baseline[metric.name])
      intervals.set(metric.name, interval);
  }
  return { confidence, intervals };
}
