import { type CategoryColumn, compareText } from "../table/table.ts";
import { sortNumbers } from "./radix-sort.ts";

/** Returns the values of some rows, or of all, that are not missing, sorted. */
export function sortedValues(values: Float64Array, rows?: Int32Array): Float64Array {
  const all = rows?.length ?? values.length;
  const present = new Float64Array(all);
  let count = 0;
  for (let i = 0; i < all; i++) {
    const value = values[rows === undefined ? i : rows[i]!]!;
    if (!Number.isNaN(value)) present[count++] = value;
  }
  return sortNumbers(present.subarray(0, count));
}

/** Returns the number of sorted values below `limit`. It is 0 if `limit` is NaN. */
export function countBelow(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Returns the number of sorted values above `limit`. It is 0 if `limit` is NaN. */
export function countAbove(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! > limit) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

/** Returns a quantile of `sorted`, ascending and not empty, interpolated linearly like NumPy's `quantile`. */
export function sortedQuantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const below = sorted[low]!;
  const above = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return below === above ? below : below + (above - below) * (at - low);
}

/** Returns the middle value, or the mean of the two middle ones. */
export function median(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Returns the mean and population standard deviation in two passes. The second corrects the first one's rounding. */
export function moments(values: Float64Array): { mean: number; deviation: number } {
  // Indices are several times as fast as iterators here.
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  let mean = sum / values.length;
  let rest = 0;
  for (let i = 0; i < values.length; i++) rest += values[i]! - mean;
  mean += rest / values.length;
  let squares = 0;
  let linear = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - mean;
    squares += deviation * deviation;
    linear += deviation;
  }
  const variance = (squares - linear ** 2 / values.length) / values.length;
  return { mean, deviation: Math.sqrt(Math.max(0, variance)) };
}

export interface LevelCount {
  level: string;
  count: number;
}

/** Counts the values of a category in `rows`, sorted by text. Values that do not occur are left out. */
export function countLevels(column: CategoryColumn, rows: Int32Array): { counts: LevelCount[]; missing: number } {
  const counts = new Int32Array(column.levels.length);
  let missing = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = column.codes[rows[i]!]!;
    if (code === -1) missing++;
    else counts[code]!++;
  }
  const found: LevelCount[] = [];
  for (let code = 0; code < counts.length; code++) {
    if (counts[code]! > 0) found.push({ level: column.levels[code]!, count: counts[code]! });
  }
  return { counts: found.sort((a, b) => compareText(a.level, b.level)), missing };
}

/** Returns the row numbers 0 to `count` - 1. */
export function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
