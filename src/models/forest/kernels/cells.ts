import type { BestSplit } from "./best-split.ts";
import type { PackedSample } from "./packed-sample.ts";

/**
 * Counts of a node by bin and class, for more than four classes. Up to four features are counted in one pass over the rows; slot s
 * holds the 256 bins of the s-th. A scan leaves its slot zeroed.
 */
export interface Cells {
  /** Shape (4 slots, 256 bins, 2^classBits classes). */
  counts: Int32Array;
  /** Shape (classes): counts in the bins that a scan has passed. */
  left: Int32Array;
  classBits: number;
}

/** Shape (4 slots, 256 bins): classes in a bin. Bit b is set for the classes b, b + 32, b + 64, … Global as in `lanes.ts`. */
const held = new Int32Array(4 * 256);

export function emptyCells(classes: number, classBits: number): Cells {
  return {
    counts: new Int32Array(4 << (8 + classBits)),
    left: new Int32Array(classes),
    classBits,
  };
}

/** Class counts of the node that is being split. */
export interface ClassTotals {
  counts: Int32Array;
  /** Sum of the counts. */
  weight: number;
  /** Sum of the squared counts. */
  squares: number;
}

/**
 * Counts four features in one pass: 2 ns per row and feature.
 *
 * @param start First word of the node in `words`; `end` is the word after its last.
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
export function fillCells4(
  { words, codes, columns, rowMask, rowBits, classMask, classBits, weightShift }: PackedSample,
  start: number,
  end: number,
  features: Int32Array,
  { counts }: Cells,
): void {
  const f0 = features[0]!;
  const f1 = features[1]!;
  const f2 = features[2]!;
  const f3 = features[3]!;
  for (let i = start; i < end; i++) {
    const each = words[i]!;
    const at = (each & rowMask) * columns;
    const own = (each >>> rowBits) & classMask;
    const weight = each >>> weightShift;
    const bit = 1 << own;
    const b0 = codes[at + f0]!;
    const b1 = codes[at + f1]! + 256;
    const b2 = codes[at + f2]! + 512;
    const b3 = codes[at + f3]! + 768;
    const c0 = (b0 << classBits) | own;
    const c1 = (b1 << classBits) | own;
    const c2 = (b2 << classBits) | own;
    const c3 = (b3 << classBits) | own;
    counts[c0] = counts[c0]! + weight;
    counts[c1] = counts[c1]! + weight;
    counts[c2] = counts[c2]! + weight;
    counts[c3] = counts[c3]! + weight;
    held[b0] = held[b0]! | bit;
    held[b1] = held[b1]! | bit;
    held[b2] = held[b2]! | bit;
    held[b3] = held[b3]! | bit;
  }
}

/** Counts one feature in slot 0. */
export function fillCells(
  { words, codes, columns, rowMask, rowBits, classMask, classBits, weightShift }: PackedSample,
  start: number,
  end: number,
  feature: number,
  { counts }: Cells,
): void {
  for (let i = start; i < end; i++) {
    const each = words[i]!;
    const bin = codes[(each & rowMask) * columns + feature]!;
    const own = (each >>> rowBits) & classMask;
    const at = (bin << classBits) | own;
    counts[at] = counts[at]! + (each >>> weightShift);
    held[bin] = held[bin]! | (1 << own);
  }
}

/**
 * Gini: maximises the sum over both sides of (sum of squared class counts) / count. With l and n the counts of a class on the
 * left and in all, the squares of the right side sum to those of n, less twice the products of n and l, plus those of l.
 * 3 ns per bin and class that hold rows.
 *
 * @param bins Bins of the feature.
 * @param leftOfBest Shape (classes): receives the counts of the left side when the split is a new best.
 */
export function scanCells(
  { counts, left, classBits }: Cells,
  slot: number,
  bins: number,
  { counts: all, weight, squares: squaresOfAll }: ClassTotals,
  feature: number,
  best: BestSplit,
  leftOfBest: Int32Array,
): void {
  const classes = all.length;
  const base = (slot & 3) << 8;
  let score = best.score;
  let weightLeft = 0;
  let squares = 0;
  let products = 0;
  let previous = -1;
  for (let bin = base; bin < base + bins; bin++) {
    let bits = held[bin & 1023]!;
    if (bits === 0) continue;
    held[bin & 1023] = 0;
    if (previous >= 0) {
      const each = squares / weightLeft + (squaresOfAll - 2 * products + squares) / (weight - weightLeft);
      if (each > score) {
        score = each;
        best.score = each;
        best.feature = feature;
        best.low = previous - base;
        best.high = bin - base;
        for (let k = 0; k < classes; k++) leftOfBest[k] = left[k]!;
      }
    }
    const first = bin << classBits;
    do {
      const bit = 31 - Math.clz32(bits);
      bits ^= 1 << bit;
      for (let k = bit; k < classes; k += 32) {
        const count = counts[first + k]!;
        counts[first + k] = 0;
        const below = left[k]!;
        left[k] = below + count;
        squares += count * (2 * below + count);
        products += count * all[k]!;
        weightLeft += count;
      }
    } while (bits !== 0);
    previous = bin;
  }
  for (let k = 0; k < classes; k++) left[k] = 0;
}

/** Scores a small node by sorting its rows by bin and moving them to the left side one by one. */
export function scanSortedCells(
  { words, codes, columns, rowMask, rowBits, classMask, weightShift }: PackedSample,
  start: number,
  end: number,
  { left }: Cells,
  { counts: all, weight, squares: squaresOfAll }: ClassTotals,
  feature: number,
  keys: Int32Array,
  best: BestSplit,
  leftOfBest: Int32Array,
): void {
  const length = end - start;
  for (let i = 0; i < length; i++) {
    const each = words[start + i]!;
    const bin = codes[(each & rowMask) * columns + feature]!;
    const key = (bin << 16) | (((each >>> rowBits) & classMask) << 8) | (each >>> weightShift);
    let at = i;
    while (at > 0 && keys[at - 1]! > key) {
      keys[at] = keys[at - 1]!;
      at--;
    }
    keys[at] = key;
  }
  if (keys[0]! >> 16 === keys[length - 1]! >> 16) return;
  let weightLeft = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < length - 1; i++) {
    const key = keys[i]!;
    const count = key & 255;
    const k = (key >> 8) & 255;
    const below = left[k]!;
    left[k] = below + count;
    squares += count * (2 * below + count);
    products += count * all[k]!;
    weightLeft += count;
    const bin = key >> 16;
    const next = keys[i + 1]! >> 16;
    if (next === bin) continue;
    const each = squares / weightLeft + (squaresOfAll - 2 * products + squares) / (weight - weightLeft);
    if (each > best.score) {
      best.score = each;
      best.feature = feature;
      best.low = bin;
      best.high = next;
      for (let c = 0; c < all.length; c++) leftOfBest[c] = left[c]!;
    }
  }
  for (let i = 0; i < length - 1; i++) left[(keys[i]! >> 8) & 255] = 0;
}
