import type { Bins } from "./bins.ts";
import type { Tandem, Weights } from "./divide.ts";

/*
 * Sums of weighted targets and of weights of a node by bin, in arrays of their own (interleaved they take half as long again),
 * up to four features at a time. All are left zeroed by the scans.
 */
export interface ValueSums {
  /** 4 × 256. */
  target: Float64Array;
  weight: Weights;
  /** Rows; counted only where leaves have a least size above 1. */
  rows: Int32Array;
  /** 4 × 8: a bit for each bin to look at. */
  masks: Int32Array;
}

export function valueSums(weighted: boolean): ValueSums {
  return {
    target: new Float64Array(1024),
    weight: new (weighted ? Float64Array : Int32Array)(1024),
    rows: new Int32Array(1024),
    masks: new Int32Array(32),
  };
}

/** 0.65 ns a row and feature. */
export function fillValues4(
  { rows, first, weight }: Tandem<Float64Array>,
  start: number,
  end: number,
  { codes, columns }: Bins,
  features: Int32Array,
  sums: ValueSums,
): void {
  const f0 = features[0]!;
  const f1 = features[1]!;
  const f2 = features[2]!;
  const f3 = features[3]!;
  const targets = sums.target;
  const weights = sums.weight;
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
  slot: number,
  sums: ValueSums,
): void {
  const targets = sums.target;
  const weights = sums.weight;
  const base = slot << 8;
  for (let i = start; i < end; i++) {
    const bin = codes[rows[i]! * columns + feature]! + base;
    targets[bin] = targets[bin]! + first[i]!;
    weights[bin] = weights[bin]! + weight[i]!;
  }
}

/** Marks the bins that hold rows. */
export function markBins(
  rows: Int32Array,
  start: number,
  end: number,
  { codes, columns }: Bins,
  feature: number,
  slot: number,
  masks: Int32Array,
): void {
  for (let i = start; i < end; i++) {
    const bin = codes[rows[i]! * columns + feature]! + (slot << 8);
    masks[bin >> 5] = masks[bin >> 5]! | (1 << bin);
  }
}

export function countRows(
  rows: Int32Array,
  start: number,
  end: number,
  { codes, columns }: Bins,
  feature: number,
  slot: number,
  counts: Int32Array,
): void {
  for (let i = start; i < end; i++) {
    const bin = codes[rows[i]! * columns + feature]! + (slot << 8);
    counts[bin] = counts[bin]! + 1;
  }
}
