import { type CategoryColumn, compareText } from "../table/table.ts";
import { sortNumbers } from "./radix-sort.ts";

/** Returns the values of some rows, or of all, that are not missing, sorted. */
export function sortedValues(values: Float64Array, rows?: Int32Array): Float64Array {
  return sortNumbers(presentValues(values, rows));
}

/** Returns the values of some rows, or of all, that are not missing. */
export function presentValues(values: Float64Array, rows?: Int32Array): Float64Array {
  const all = rows?.length ?? values.length;
  const present = new Float64Array(all);
  let count = 0;
  for (let i = 0; i < all; i++) {
    const value = values[rows === undefined ? i : rows[i]!]!;
    if (!Number.isNaN(value)) present[count++] = value;
  }
  return present.subarray(0, count);
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

/** The upper bits by which `unsortedMedian` divides numbers: the sign, the exponent and four binary digits. */
const bucketShift = 16;

/** Returns the median of unsorted numbers without NaN: only those that share their upper bits with it are sorted. */
export function unsortedMedian(values: Float64Array): number {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
  const counts = new Int32Array(2 ** bucketShift);
  for (let i = upper; i < words.length; i += 2) counts[bucketOf(words[i]!)]!++;
  const below = (values.length - 1) >> 1;
  let first = 0;
  let before = 0;
  for (; before + counts[first]! <= below; first++) before += counts[first]!;
  let last = first;
  let end = before + counts[first]!;
  for (; end <= values.length >> 1; end += counts[last]!) last++;
  const near = new Float64Array(end - before);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const bucket = bucketOf(words[2 * i + upper]!);
    if (bucket >= first && bucket <= last) near[count++] = values[i]!;
  }
  sortNumbers(near);
  const low = near[below - before]!;
  return values.length % 2 === 1 ? low : (low + near[below - before + 1]!) / 2;
}

/** The order of the buckets is that of the numbers: the bits of negative ones are in descending order. */
function bucketOf(upperWord: number): number {
  return (upperWord < 0 ? ~upperWord : upperWord ^ 0x8000_0000) >>> bucketShift;
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
