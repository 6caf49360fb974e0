import type { Bins } from "./bins.ts";
import type { Tandem } from "./divide.ts";
import type { Best } from "./splits.ts";

/*
 * Sums of weighted targets and of weights of a node by bin, in arrays of their own (interleaved they take half as long again),
 * up to four features at a time, a slot of 256 bins each. One node at a time is summed on a thread, and scans leave everything
 * zeroed: so the arrays are the module's own. A compiler that knows an array knows its length, and that an index of so many bits
 * is within it, and checks nothing.
 */
const targets = new Float64Array(4 * 256);
const weights = new Float64Array(4 * 256);
/** Rows; counted only where leaves have a least size above 1. */
const counts = new Int32Array(4 * 256);
/** A bit for each bin that holds rows, where it is worth knowing. */
const mask = new Int32Array(32);
/** Bins to look at, in order. */
const bins = new Int32Array(256);

/** What a scan needs to know of its node: number of rows, sums of weighted targets and of weights. */
export interface ValueTotals {
  rows: number;
  target: number;
  weight: number;
}

/** 0.65 ns a row and feature. */
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

/** 1.05 ns a row. */
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

/** Lists the bins that hold rows, in order; returns how many there are. */
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

/** Lists all bins of a column. */
export function listAllBins(count: number): number {
  for (let bin = 0; bin < count; bin++) bins[bin] = bin;
  return count;
}

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
 * Offers a feature's splits of a node with these totals: of the `listed` bins. `least`: rows a side must hold at least. Returns
 * whether the feature tells any rows apart. 2 ns a bin: nothing depends on whether it holds rows, which nobody could foresee.
 */
export function scanValues(
  slot: number,
  listed: number,
  { rows, target: all, weight: total }: ValueTotals,
  least: number,
  feature: number,
  best: Best,
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
    // A boundary behind a bin that holds no rows is the one before it, and no better.
    if (squareLeft * weightRight + squareRight * weight > bar * weight * weightRight) {
      const each = squareLeft / weight + squareRight / weightRight;
      // Differences of real weights may round to nothing.
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

/** Whether quotients of positive terms a / u + b / v exceed a score is seen without dividing, safely: when a v + b u > bar u v. */
function barOf(score: number): number {
  return score * (1 - 1e-12);
}
