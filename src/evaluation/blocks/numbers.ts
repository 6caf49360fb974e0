import { columnNumber, plainNumber, signedNumber } from "../../core/number-text.ts";
import type { MetricInterval } from "../metrics/evaluation.ts";

export function range(interval: Pick<MetricInterval, "low" | "high"> | undefined): string {
  return interval === undefined ? "" : `${columnNumber(interval.low)} to ${columnNumber(interval.high)}`;
}

/** Formats a value for a column, with the unit of its metric if the name implies one. */
export function inMetric(name: string, value: number): string {
  return columnNumber(value) + unitOf(name);
}

/** Formats a difference of two such values. */
export function changeInMetric(name: string, change: number): string {
  return signedNumber(change) + unitOf(name);
}

/** Formats a value for a sentence. */
export function inUnit(value: number, metric: string): string {
  return plainNumber(value) + unitOf(metric);
}

/** Returns the unit that a metric's name ends with, after a space. Empty if there is none. */
export function unitOf(metric: string): string {
  if (/(_|\b)ms$/.test(metric)) return " ms";
  return /(_|\b)bytes$/.test(metric) ? " bytes" : "";
}
