import { sampleQuantile } from "../../evaluation/statistics/bootstrap.ts";

/** Number of rows that are predicted one by one to measure the latency. */
export const TIMED_ROWS = 200;

/** Returns the median and the 95th percentile of the latencies under the names of the metrics. */
export function latencyOf(durationsMs: number[]): Record<string, number> {
  const values = Float64Array.from(durationsMs);
  return { latency_p50_ms: sampleQuantile(values, 0.5), latency_p95_ms: sampleQuantile(values, 0.95) };
}

/** Returns at most `most` row numbers, evenly spread. */
export function spreadRows(rows: number, most = TIMED_ROWS): Int32Array {
  const count = Math.min(rows, most);
  return Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count));
}

export function withoutLatency(reason: string): Record<string, string> {
  return { latency_p50_ms: reason, latency_p95_ms: reason };
}
