import type { Bins } from "../bins.ts";
import type { BestSplit } from "./best-split.ts";
import type { Tandem } from "./tandem.ts";

/*
 * Sums of weighted targets and of weights by bin, for up to four features at a time. Two separate arrays are filled in two thirds
 * of the time of one interleaved array. The arrays are global because a thread sums one node at a time, and V8 omits bounds
 * checks for an array that it knows and an index of so few bits. A scan leaves its slot zeroed.
 */

/** Shape (4 slots, 256 bins): sums of weight × target. */
const targets = new Float64Array(4 * 256);
/** Shape (4 slots, 256 bins): sums of weights. */
const weights = new Float64Array(4 * 256);
/** Shape (4 slots, 256 bins): rows. Only counted when `minSamplesLeaf` is above 1. */
const counts = new Int32Array(4 * 256);
/** One bit for each bin that holds rows, while they are listed. */
const mask = new Int32Array(32);
/** Shape (256): the listed bins in ascending order. */
const bins = new Int32Array(256);

/** Totals of the node that is being split: its rows, and the sums of weight × target and of weights. */
export interface ValueTotals {
  rows: number;
  target: number;
  weight: number;
}

/**
 * Sums four features in one pass over the places from `start` to `end` - 1: 0.65 ns per row and feature.
 *
 * @param features Shape (4): the columns to sum, for slots 0 to 3.
 */
export function fillValues4(
  { rows, first, weight }: Tandem<Float64Array>,
  start: number,
  end: number,
  { codes, columns }: Bins,
  features: Int32Array,
): void {
  const f0 = features[0]!;
  const f1 = features[1]!;
  const f2 = features[2]!;
  const f3 = features[3]!;
  for (let i = start; i < end; i++) {
    const at = rows[i]! * columns;
    const y = first[i]!;
    const w = weight[i]!;
    const b0 = codes[at + f0]!;
    const b1 = codes[at + f1]! + 256;
    const b2 = codes[at + f2]! + 512;
    const b3 = codes[at + f3]! + 768;
    targets[b0] = targets[b0]! + y;
    weights[b0] = weights[b0]! + w;
    targets[b1] = targets[b1]! + y;
    weights[b1] = weights[b1]! + w;
    targets[b2] = targets[b2]! + y;
    weights[b2] = weights[b2]! + w;
    targets[b3] = targets[b3]! + y;
    weights[b3] = weights[b3]! + w;
  }
}

/** Sums one feature in slot 0: 1.05 ns per row. */
export function fillValues(
  { rows, first, weight }: Tandem<Float64Array>,
  start: number,
  end: number,
  { codes, columns }: Bins,
  feature: number,
): void {
  for (let i = start; i < end; i++) {
    const bin = codes[rows[i]! * columns + feature]!;
    targets[bin] = targets[bin]! + first[i]!;
    weights[bin] = weights[bin]! + weight[i]!;
  }
}

/** Lists the bins that hold rows of the node, in ascending order, and returns their number. */
export function listBins(
  rows: Int32Array,
  start: number,
  end: number,
  { codes, columns }: Bins,
  feature: number,
): number {
  for (let i = start; i < end; i++) {
    const bin = codes[rows[i]! * columns + feature]!;
    mask[bin >> 5] = mask[bin >> 5]! | (1 << bin);
  }
  let count = 0;
  for (let word = 0; word < 8; word++) {
    let bits = mask[word]!;
    mask[word] = 0;
    while (bits !== 0) {
      bins[count++] = (word << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
    }
  }
  return count;
}

/** Lists all bins of a column, and returns their number. */
export function listAllBins(count: number): number {
  for (let bin = 0; bin < count; bin++) bins[bin] = bin;
  return count;
}

/** Counts the rows of the node by bin. */
export function countRows(
  rows: Int32Array,
  start: number,
  end: number,
  { codes, columns }: Bins,
  feature: number,
  slot: number,
): void {
  for (let i = start; i < end; i++) {
    const bin = codes[rows[i]! * columns + feature]! + (slot << 8);
    counts[bin] = counts[bin]! + 1;
  }
}

/**
 * Scores the boundaries between the listed bins: maximises the sum over both sides of (sum of weighted targets)² / weight. 2 ns
 * per bin: the loop does not branch on whether a bin holds rows, which a processor would predict badly.
 *
 * @param listed Number of listed bins.
 * @param least Rows that each side must hold at least.
 * @returns Whether the feature separates any rows.
 */
export function scanValues(
  slot: number,
  listed: number,
  { rows, target: all, weight: total }: ValueTotals,
  least: number,
  feature: number,
  best: BestSplit,
): boolean {
  const base = (slot & 3) << 8;
  // Weights are positive: a bin of weight 0 holds no rows.
  let last = listed - 1;
  while (weights[base | (bins[last & 255]! & 255)] === 0) last--;
  let score = best.score;
  let bar = barOf(score);
  let target = 0;
  let weight = 0;
  let rowsLeft = 0;
  let open = false;
  for (let i = 0; i < last; i++) {
    const bin = bins[i & 255]! & 255;
    const at = base | bin;
    const own = weights[at]!;
    if (open && own !== 0) {
      best.high = bin;
      open = false;
    }
    target += targets[at]!;
    weight += own;
    targets[at] = 0;
    weights[at] = 0;
    if (least > 1) {
      rowsLeft += counts[at]!;
      counts[at] = 0;
    }
    const targetRight = all - target;
    const weightRight = total - weight;
    const squareLeft = target * target;
    const squareRight = targetRight * targetRight;
    // The boundary after an empty bin divides the same rows as the one before it, so it never scores higher.
    if (squareLeft * weightRight + squareRight * weight > bar * weight * weightRight) {
      const each = squareLeft / weight + squareRight / weightRight;
      // A difference of real weights may be rounded to 0.
      if (each > score && weightRight > 0 && (least === 1 || (rowsLeft >= least && rows - rowsLeft >= least))) {
        score = each;
        bar = barOf(each);
        best.score = each;
        best.feature = feature;
        best.low = bin;
        open = true;
      }
    }
  }
  const bin = bins[last & 255]! & 255;
  if (open) best.high = bin;
  targets[base | bin] = 0;
  weights[base | bin] = 0;
  counts[base | bin] = 0;
  return weight > 0;
}

/** A bound to compare a / u + b / v with a score without dividing: it can only be higher when a v + b u > bound × u v. */
function barOf(score: number): number {
  return score * (1 - 1e-12);
}
