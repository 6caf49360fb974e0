import type { BestSplit } from "./best-split.ts";
import type { PackedSample } from "./packed-sample.ts";

/*
 * Lanes: the counts of all classes of a bin share one word, with 2^laneShift bits each: 8 bits for up to four classes, 16 bits
 * for two. One addition moves a bin, and no lane overflows while the node weighs at most what a lane holds. A mask has one bit
 * for each bin that holds rows. Up to four features are counted in one pass over the rows, each in a slot of 256 words. A scan
 * leaves its slot zeroed. 1.0 ns per row and feature, or 1.5 when a pass counts one feature.
 *
 * The arrays are global because a thread counts one node at a time, and V8 omits bounds checks for an array that it knows.
 */

/** Shape (4 slots, 256 bins). */
const lanes = new Int32Array(4 * 256);
/** Shape (4 slots, 8 words): one bit per bin. */
const masks = new Int32Array(4 * 8);

/** Logarithm of the bits per lane: 4 for two classes, which get 16 bits each, else 3. */
export function laneShiftOf(classes: number): number {
  return classes === 2 ? 4 : 3;
}

/**
 * Counts four features in one pass over the words from `start` to `end` - 1.
 *
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
export function fillLanes4(
  { words, codes, columns, rowMask, rowBits, weightShift }: PackedSample,
  start: number,
  end: number,
  features: Int32Array,
  laneShift: number,
): void {
  const f0 = features[0]!;
  const f1 = features[1]!;
  const f2 = features[2]!;
  const f3 = features[3]!;
  for (let i = start; i < end; i++) {
    const each = words[i]!;
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

/** Counts three features in one pass, as many as `sqrt` draws from 9 to 15 columns. */
export function fillLanes3(
  { words, codes, columns, rowMask, rowBits, weightShift }: PackedSample,
  start: number,
  end: number,
  features: Int32Array,
  laneShift: number,
): void {
  const f0 = features[0]!;
  const f1 = features[1]!;
  const f2 = features[2]!;
  for (let i = start; i < end; i++) {
    const each = words[i]!;
    const at = (each & rowMask) * columns;
    const added = (each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift);
    const b0 = codes[at + f0]!;
    const b1 = codes[at + f1]! + 256;
    const b2 = codes[at + f2]! + 512;
    lanes[b0] = lanes[b0]! + added;
    lanes[b1] = lanes[b1]! + added;
    lanes[b2] = lanes[b2]! + added;
    masks[b0 >> 5] = masks[b0 >> 5]! | (1 << b0);
    masks[b1 >> 5] = masks[b1 >> 5]! | (1 << b1);
    masks[b2 >> 5] = masks[b2 >> 5]! | (1 << b2);
  }
}

/** Counts one feature in slot 0. */
export function fillLanes(
  { words, codes, columns, rowMask, rowBits, weightShift }: PackedSample,
  start: number,
  end: number,
  feature: number,
  laneShift: number,
): void {
  for (let i = start; i < end; i++) {
    const each = words[i]!;
    const bin = codes[(each & rowMask) * columns + feature]!;
    lanes[bin] = lanes[bin]! + ((each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift));
    masks[bin >> 5] = masks[bin >> 5]! | (1 << bin);
  }
}

/**
 * Gini for lanes of 8 bits: maximises the sum over both sides of (sum of squared class counts) / count. 5 ns per bin that holds
 * rows.
 *
 * @param total Class counts of the node in lanes.
 */
export function scanQuads(slot: number, total: number, feature: number, best: BestSplit): void {
  const base = (slot & 3) << 8;
  let score = best.score;
  let left = 0;
  let previous = -1;
  for (let word = base >> 5; word < (base >> 5) + 8; word++) {
    let bits = masks[word & 31]!;
    if (bits === 0) continue;
    masks[word & 31] = 0;
    while (bits !== 0) {
      const bin = ((word & 31) << 5) | (31 - Math.clz32(bits & -bits));
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

/** `scanQuads` for two lanes of 16 bits. */
export function scanPairs(slot: number, total: number, feature: number, best: BestSplit): void {
  const base = (slot & 3) << 8;
  let score = best.score;
  let left = 0;
  let previous = -1;
  for (let word = base >> 5; word < (base >> 5) + 8; word++) {
    let bits = masks[word & 31]!;
    if (bits === 0) continue;
    masks[word & 31] = 0;
    while (bits !== 0) {
      const bin = ((word & 31) << 5) | (31 - Math.clz32(bits & -bits));
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

/**
 * Scores a small node by sorting its rows by bin and moving them to the left side one by one, with lanes of 8 bits.
 *
 * @param keys Shape (rows of the node), at least: receives bin << 16 | class << 11 | weight.
 */
export function scanSorted(
  { words, codes, columns, rowMask, rowBits, weightShift }: PackedSample,
  start: number,
  end: number,
  total: number,
  feature: number,
  keys: Int32Array,
  best: BestSplit,
): void {
  const length = end - start;
  for (let i = 0; i < length; i++) {
    const each = words[start + i]!;
    const bin = codes[(each & rowMask) * columns + feature]!;
    const key = (bin << 16) | (((each >>> rowBits) & 3) << 11) | (each >>> weightShift);
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
