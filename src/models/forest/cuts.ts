import { floatBits, floatKey, isNanBits, sortKeys } from "./float-keys.ts";

/** Above this many rows, edges are placed by every k-th row: 100,000 to 200,000 rows place 255 edges well enough. */
const rowsToSort = 200_000;

/** Buffers for sorting the keys of a column. They are reused for each column, else garbage would grow to half the table. */
export interface CutRoom {
  keys: Int32Array;
  spare: Int32Array;
}

export function cutRoom(rows: number): CutRoom {
  const sampled = Math.ceil(rows / strideOf(rows));
  return { keys: new Int32Array(sampled), spare: new Int32Array(sampled) };
}

function strideOf(rows: number): number {
  return rows > rowsToSort ? Math.ceil(rows / (rowsToSort / 2)) : 1;
}

/**
 * Computes the edges that split a column of 32-bit floats into at most `maxBins` bins. If there are no more distinct
 * values than bins, each value has its own bin. Otherwise all bins have about the same number of rows. Every edge is
 * between two neighbouring distinct values: at least the lower one, and less than the upper. NaNs have the last bin
 * for themselves, and the edge below it is Infinity.
 */
export function cutColumn(
  values: Float32Array,
  maxBins: number,
  { keys, spare } = cutRoom(values.length),
): Float32Array {
  const stride = strideOf(values.length);
  const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
  let count = 0;
  let missing = false;
  for (let row = 0; row < values.length; row += stride) {
    const own = bits[row]!;
    if (isNanBits(own)) missing = true;
    else keys[count++] = floatKey(own);
  }
  const sorted = keys.subarray(0, count);
  sortKeys(sorted, spare);
  let { distinct, counts } = runs(sorted, spare);
  if (stride > 1) {
    for (let row = 0; row < bits.length && !missing; row++) missing = isNanBits(bits[row]!);
    // The sampled rows may lack a rare value of a column with few values.
    const all = distinct.length <= maxBins ? everyKey(bits, maxBins) : undefined;
    if (all !== undefined) {
      distinct = all;
      counts = new Int32Array(all.length).fill(1);
    }
  }
  const bins = missing ? maxBins - 1 : maxBins;
  const edges = distinct.length <= bins ? everyGap(distinct) : evenGaps(distinct, counts, bins);
  return missing ? Float32Array.of(...edges, Number.POSITIVE_INFINITY) : edges;
}

/** A 32-bit float t with a <= t < b, near the middle of a < b. Rounding the middle alone may give b. */
export function between(a: number, b: number): number {
  const middle = Math.fround((a + b) / 2);
  return middle >= a && middle < b ? middle : a;
}

/** Replaces sorted keys by the distinct ones, and writes how often each occurs to `counts`. */
function runs(sorted: Int32Array, counts: Int32Array): { distinct: Int32Array; counts: Int32Array } {
  let length = 0;
  for (let i = 0; i < sorted.length; i++) {
    const key = sorted[i]!;
    if (length > 0 && sorted[length - 1] === key) counts[length - 1] = counts[length - 1]! + 1;
    else {
      sorted[length] = key;
      counts[length++] = 1;
    }
  }
  return { distinct: sorted.subarray(0, length), counts: counts.subarray(0, length) };
}

/** The distinct keys of a column in ascending order, or undefined when there are more than `most`. */
function everyKey(bits: Int32Array, most: number): Int32Array | undefined {
  const seen = new Set<number>();
  let last = 0;
  for (let row = 0; row < bits.length; row++) {
    const each = bits[row]!;
    // Runs of one value are common in such columns, and a comparison is cheaper than a look-up.
    if (each === last && row > 0) continue;
    last = each;
    if (isNanBits(each)) continue;
    seen.add(floatKey(each));
    if (seen.size > most) return undefined;
  }
  return Int32Array.from(seen).sort();
}

function everyGap(distinct: Int32Array): Float32Array {
  const values = valuesOf(distinct);
  const edges = new Float32Array(Math.max(0, values.length - 1));
  for (let i = 0; i < edges.length; i++) edges[i] = between(values[i]!, values[i + 1]!);
  return edges;
}

/** Closes a bin as soon as it holds its share of the remaining rows, so that frequent values do not use up other bins. */
function evenGaps(distinct: Int32Array, counts: Int32Array, bins: number): Float32Array {
  const values = valuesOf(distinct);
  const edges = new Float32Array(bins - 1);
  let length = 0;
  let rowsLeft = 0;
  for (let i = 0; i < counts.length; i++) rowsLeft += counts[i]!;
  let held = 0;
  for (let i = 0; i + 1 < values.length && length < edges.length; i++) {
    held += counts[i]!;
    if (held * (bins - length) < rowsLeft) continue;
    edges[length++] = between(values[i]!, values[i + 1]!);
    rowsLeft -= held;
    held = 0;
  }
  return edges.slice(0, length);
}

/** Replaces keys by their values. */
function valuesOf(keys: Int32Array): Float32Array {
  for (let i = 0; i < keys.length; i++) keys[i] = floatBits(keys[i]!);
  return new Float32Array(keys.buffer, keys.byteOffset, keys.length);
}
