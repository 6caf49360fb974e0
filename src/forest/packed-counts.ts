import type { Best } from "./splits.ts";

/*
 * Class counts of a node by bin, in three layouts; which is fastest depends on the node's size (see CountSplits).
 * A sample is one 32-bit word a row: row | class << rowBits | weight << (rowBits + 2), with at most four classes. It is
 * read once for four features. Everything is left zeroed by the scans.
 */

export interface Layout {
  codes: Uint8Array;
  columns: number;
  rowMask: number;
  rowBits: number;
}

/**
 * Lanes: all classes of a bin in one word, 2^laneShift bits each (8 bits for up to four classes, 16 for two), so that one
 * addition moves a bin and no lane overflows while the node weighs less than a lane holds. A mask of 256 bits says which
 * bins hold rows. 1.0 ns a row and feature.
 */
export function fillLanes4(
  sample: Int32Array,
  start: number,
  end: number,
  { codes, columns, rowMask, rowBits }: Layout,
  laneShift: number,
  features: Int32Array,
  lanes: Int32Array,
  masks: Int32Array,
): void {
  const f0 = features[0]!;
  const f1 = features[1]!;
  const f2 = features[2]!;
  const f3 = features[3]!;
  const weightShift = rowBits + 2;
  for (let i = start; i < end; i++) {
    const each = sample[i]!;
    const at = (each & rowMask) * columns;
    const added = (each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift);
    const b0 = codes[at + f0]!;
    const b1 = codes[at + f1]! + 256;
    const b2 = codes[at + f2]! + 512;
    const b3 = codes[at + f3]! + 768;
    lanes[b0] = lanes[b0]! + added;
    lanes[b1] = lanes[b1]! + added;
    lanes[b2] = lanes[b2]! + added;
    lanes[b3] = lanes[b3]! + added;
    masks[b0 >> 5] = masks[b0 >> 5]! | (1 << b0);
    masks[b1 >> 5] = masks[b1 >> 5]! | (1 << b1);
    masks[b2 >> 5] = masks[b2 >> 5]! | (1 << b2);
    masks[b3 >> 5] = masks[b3 >> 5]! | (1 << b3);
  }
}

export function fillLanes(
  sample: Int32Array,
  start: number,
  end: number,
  { codes, columns, rowMask, rowBits }: Layout,
  laneShift: number,
  feature: number,
  lanes: Int32Array,
  masks: Int32Array,
): void {
  const weightShift = rowBits + 2;
  for (let i = start; i < end; i++) {
    const each = sample[i]!;
    const bin = codes[(each & rowMask) * columns + feature]!;
    lanes[bin] = lanes[bin]! + ((each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift));
    masks[bin >> 5] = masks[bin >> 5]! | (1 << bin);
  }
}

/** Gini over lanes of 8 bits: maximises the sum over both sides of (sum of squared class counts) / count. 5 ns a bin that holds rows. */
export function scanQuads(
  lanes: Int32Array,
  masks: Int32Array,
  slot: number,
  total: number,
  feature: number,
  best: Best,
): void {
  const base = slot << 8;
  let score = best.score;
  let left = 0;
  let previous = -1;
  for (let word = slot << 3; word < (slot + 1) << 3; word++) {
    let bits = masks[word]!;
    if (bits === 0) continue;
    masks[word] = 0;
    while (bits !== 0) {
      const bin = (word << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      if (previous >= 0) {
        const right = (total - left) | 0;
        const l0 = left & 255;
        const l1 = (left >>> 8) & 255;
        const l2 = (left >>> 16) & 255;
        const l3 = left >>> 24;
        const r0 = right & 255;
        const r1 = (right >>> 8) & 255;
        const r2 = (right >>> 16) & 255;
        const r3 = right >>> 24;
        const each =
          (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
          (r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
        if (each > score) {
          score = each;
          best.score = each;
          best.feature = feature;
          best.low = previous - base;
          best.high = bin - base;
          best.left = left;
        }
      }
      left = (left + lanes[bin]!) | 0;
      lanes[bin] = 0;
      previous = bin;
    }
  }
}

/** The same over two lanes of 16 bits. */
export function scanPairs(
  lanes: Int32Array,
  masks: Int32Array,
  slot: number,
  total: number,
  feature: number,
  best: Best,
): void {
  const base = slot << 8;
  let score = best.score;
  let left = 0;
  let previous = -1;
  for (let word = slot << 3; word < (slot + 1) << 3; word++) {
    let bits = masks[word]!;
    if (bits === 0) continue;
    masks[word] = 0;
    while (bits !== 0) {
      const bin = (word << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      if (previous >= 0) {
        const right = (total - left) | 0;
        const l0 = left & 65_535;
        const l1 = left >>> 16;
        const r0 = right & 65_535;
        const r1 = right >>> 16;
        const each = (l0 * l0 + l1 * l1) / (l0 + l1) + (r0 * r0 + r1 * r1) / (r0 + r1);
        if (each > score) {
          score = each;
          best.score = each;
          best.feature = feature;
          best.low = previous - base;
          best.high = bin - base;
          best.left = left;
        }
      }
      left = (left + lanes[bin]!) | 0;
      lanes[bin] = 0;
      previous = bin;
    }
  }
}

/** A node of a few rows: sorts them by bin instead, then moves them one by one. Lanes of 8 bits. */
export function scanSorted(
  sample: Int32Array,
  start: number,
  end: number,
  { codes, columns, rowMask, rowBits }: Layout,
  total: number,
  feature: number,
  keys: Int32Array,
  best: Best,
): void {
  const length = end - start;
  for (let i = 0; i < length; i++) {
    const each = sample[start + i]!;
    const bin = codes[(each & rowMask) * columns + feature]!;
    const key = (bin << 16) | (((each >>> rowBits) & 3) << 11) | (each >>> (rowBits + 2));
    let at = i;
    while (at > 0 && keys[at - 1]! > key) {
      keys[at] = keys[at - 1]!;
      at--;
    }
    keys[at] = key;
  }
  if (keys[0]! >> 16 === keys[length - 1]! >> 16) return;
  let left = 0;
  for (let i = 0; i < length - 1; i++) {
    const key = keys[i]!;
    left = (left + ((key & 255) << ((key >> 8) & 24))) | 0;
    const bin = key >> 16;
    const next = keys[i + 1]! >> 16;
    if (next === bin) continue;
    const right = (total - left) | 0;
    const l0 = left & 255;
    const l1 = (left >>> 8) & 255;
    const l2 = (left >>> 16) & 255;
    const l3 = left >>> 24;
    const r0 = right & 255;
    const r1 = (right >>> 8) & 255;
    const r2 = (right >>> 16) & 255;
    const r3 = right >>> 24;
    const each =
      (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
      (r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
    if (each > best.score) {
      best.score = each;
      best.feature = feature;
      best.low = bin;
      best.high = next;
      best.left = left;
    }
  }
}

/** Slots: four words a bin, one a class; for nodes of any weight. 1.0 to 1.1 ns a row and feature. */
export function fillSlots4(
  sample: Int32Array,
  start: number,
  end: number,
  { codes, columns, rowMask, rowBits }: Layout,
  features: Int32Array,
  slots: Int32Array,
): void {
  const f0 = features[0]!;
  const f1 = features[1]!;
  const f2 = features[2]!;
  const f3 = features[3]!;
  const weightShift = rowBits + 2;
  for (let i = start; i < end; i++) {
    const each = sample[i]!;
    const at = (each & rowMask) * columns;
    const own = (each >>> rowBits) & 3;
    const weight = each >>> weightShift;
    const s0 = (codes[at + f0]! << 2) | own;
    const s1 = ((codes[at + f1]! << 2) | own) + 1024;
    const s2 = ((codes[at + f2]! << 2) | own) + 2048;
    const s3 = ((codes[at + f3]! << 2) | own) + 3072;
    slots[s0] = slots[s0]! + weight;
    slots[s1] = slots[s1]! + weight;
    slots[s2] = slots[s2]! + weight;
    slots[s3] = slots[s3]! + weight;
  }
}

export function fillSlots(
  sample: Int32Array,
  start: number,
  end: number,
  { codes, columns, rowMask, rowBits }: Layout,
  feature: number,
  slots: Int32Array,
): void {
  const weightShift = rowBits + 2;
  for (let i = start; i < end; i++) {
    const each = sample[i]!;
    const at = (codes[(each & rowMask) * columns + feature]! << 2) | ((each >>> rowBits) & 3);
    slots[at] = slots[at]! + (each >>> weightShift);
  }
}

/** Gini over slots; the counts that go left are in `left` when the score is a new best. 5.5 ns a bin. */
export function scanSlots(
  slots: Int32Array,
  slot: number,
  bins: number,
  totals: Int32Array,
  feature: number,
  best: Best,
  left: Int32Array,
): void {
  const base = slot << 10;
  const t0 = totals[0]!;
  const t1 = totals[1]!;
  const t2 = totals[2]!;
  const t3 = totals[3]!;
  let score = best.score;
  let l0 = 0;
  let l1 = 0;
  let l2 = 0;
  let l3 = 0;
  let previous = -1;
  for (let bin = 0; bin < bins; bin++) {
    const at = base + (bin << 2);
    const c0 = slots[at]!;
    const c1 = slots[at + 1]!;
    const c2 = slots[at + 2]!;
    const c3 = slots[at + 3]!;
    if ((c0 | c1 | c2 | c3) === 0) continue;
    slots[at] = 0;
    slots[at + 1] = 0;
    slots[at + 2] = 0;
    slots[at + 3] = 0;
    if (previous >= 0) {
      const r0 = t0 - l0;
      const r1 = t1 - l1;
      const r2 = t2 - l2;
      const r3 = t3 - l3;
      const each =
        (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
        (r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
      if (each > score) {
        score = each;
        best.score = each;
        best.feature = feature;
        best.low = previous;
        best.high = bin;
        left[0] = l0;
        left[1] = l1;
        left[2] = l2;
        left[3] = l3;
      }
    }
    l0 += c0;
    l1 += c1;
    l2 += c2;
    l3 += c3;
    previous = bin;
  }
}
