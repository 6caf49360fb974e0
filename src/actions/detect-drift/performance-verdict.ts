import type { PerformanceMetric } from "../../evaluation/drift/performance-shape.ts";
import { direction } from "../../evaluation/metrics/direction.ts";
import { normalQuantile } from "../../evaluation/statistics/normal.ts";

/** A metric on the current rows, with what it is compared with. */
export interface MetricChange {
  name: string;
  current: number;
  reference: number | null;
  /** Standard error of `current` minus `reference`. */
  error: number;
}

export interface VerdictOptions {
  /** Probability that any of the metrics is called worse, or better, by chance. */
  level: number;
  /** Number of metrics that share the level. */
  metrics: number;
  /** Largest drop that is accepted: absolute, or for losses and errors as a share of the reference. */
  maxDrop: number;
}

/** A change counts if it is significant and larger than what is accepted. A larger one that is not significant is open. */
export function metricVerdict(
  { name, current, reference, error }: MetricChange,
  { level, metrics, maxDrop }: VerdictOptions,
): PerformanceMetric["verdict"] {
  if (reference === null) return "inconclusive";
  const higher = direction(name) === "higher";
  const drop = higher ? reference - current : current - reference;
  const limit = higher ? maxDrop : maxDrop * Math.abs(reference);
  if (Math.abs(drop) <= limit) return "same";
  const proven = Math.abs(drop) > -normalQuantile(level / metrics) * error;
  if (drop < 0) return proven ? "better" : "same";
  return proven ? "worse" : "inconclusive";
}
