import type { MetricInterval } from "../metrics/evaluation.ts";

export function range(interval: Pick<MetricInterval, "low" | "high"> | undefined): string {
  return interval === undefined ? "" : `${short(interval.low)} to ${short(interval.high)}`;
}

/** A value in its metric's own unit. */
export function inMetric(name: string, value: number): string {
  if (name === "model_bytes") return value.toLocaleString("en-US");
  return short(value);
}

/** Four decimals, or as many digits as a number that is much smaller or larger needs. */
export function short(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 0.001 && size < 1000 ? value.toFixed(4) : value.toPrecision(4);
}
