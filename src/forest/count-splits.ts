import type { Random } from "../random.ts";
import type { Bins } from "./bins.ts";
import { drawBootstrap } from "./bootstrap.ts";
import { FeatureDraw } from "./features.ts";
import {
  fillLanes,
  fillLanes4,
  fillSlots,
  fillSlots4,
  type Layout,
  scanPairs,
  scanQuads,
  scanSlots,
  scanSorted,
} from "./packed-counts.ts";
import type { Plan } from "./parameters.ts";
import { noSplit, type Splits } from "./splits.ts";
import type { LeafStore } from "./tree.ts";

/** Up to so many rows, sorting beats any histogram. */
const rowsToSort = 6;
/** Two classes fit lanes of 16 bits, so that lanes stay worth their masks in larger nodes too. */
const rowsForPairs = 512;
const classBits = 2;

/**
 * Whether `CountSplits` can grow such a forest: up to four classes, gini, rows that weigh only what the bootstrap draws, and a
 * row's number, class and count in one word. At least four bits are left for the count; a row drawn more often takes several entries.
 */
export function countsFit(plan: Plan, weighted: boolean): boolean {
  return (
    plan.classes <= 4 &&
    plan.criterion === "gini" &&
    plan.minSamplesLeaf === 1 &&
    !weighted &&
    rowBitsOf(plan.rows) + classBits + 4 <= 32
  );
}

/** Gini splits over bootstrap counts: the fast way that most tables take. */
export class CountSplits implements Splits {
  readonly best = noSplit();
  readonly counts: Uint8Array;
  gain = 0;
  readonly #plan: Plan;
  readonly #bins: Bins;
  readonly #classes: Uint8Array | Int32Array;
  readonly #layout: Layout;
  readonly #laneShift: number;
  readonly #features: FeatureDraw;
  readonly #sample: Int32Array;
  readonly #moved: Int32Array;
  readonly #node = new Int32Array(4);
  readonly #left = new Int32Array(4);
  #stack = new Int32Array(256);
  #stacked = 0;
  readonly #four = new Int32Array(4);
  readonly #keys = new Int32Array(rowsToSort);
  readonly #lanes = new Int32Array(4 * 256);
  readonly #masks = new Int32Array(4 * 8);
  readonly #slots = new Int32Array(4 * 256 * 4);

  constructor(plan: Plan, bins: Bins, classes: Uint8Array | Int32Array, random: Random) {
    const rowBits = rowBitsOf(plan.rows);
    this.#plan = plan;
    this.#bins = bins;
    this.#classes = classes;
    this.#layout = { codes: bins.codes, columns: bins.columns, rowMask: 2 ** rowBits - 1, rowBits };
    this.#laneShift = plan.classes === 2 ? 4 : 3;
    this.#features = new FeatureDraw(plan.columns, plan.maxFeatures === plan.columns, random);
    this.counts = new Uint8Array(plan.rows);
    const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
    this.#sample = new Int32Array(entries);
    this.#moved = new Int32Array(entries);
  }

  begin(random: Random): number {
    this.#features.reset(random);
    drawBootstrap(this.counts, this.#plan.draws, random);
    this.#node.fill(0);
    this.#stacked = 0;
    const { rowBits } = this.#layout;
    const weightShift = rowBits + classBits;
    const most = 2 ** Math.min(30, 32 - weightShift) - 1;
    const sample = this.#sample;
    const node = this.#node;
    let length = 0;
    for (let row = 0; row < this.counts.length; row++) {
      let count = this.counts[row]!;
      if (count === 0) continue;
      const own = this.#classes[row]!;
      node[own] = node[own]! + count;
      for (; count > most; count -= most) sample[length++] = row | (own << rowBits) | (most << weightShift);
      sample[length++] = row | (own << rowBits) | (count << weightShift);
    }
    return length;
  }

  enter(): boolean {
    const node = this.#node;
    const weight = node[0]! + node[1]! + node[2]! + node[3]!;
    return node[0] === weight || node[1] === weight || node[2] === weight || node[3] === weight;
  }

  find(start: number, end: number): boolean {
    const node = this.#node;
    const n0 = node[0]!;
    const n1 = node[1]!;
    const n2 = node[2]!;
    const n3 = node[3]!;
    const weight = n0 + n1 + n2 + n3;
    const rows = end - start;
    const { columns, maxFeatures, classes } = this.#plan;
    const best = this.best;
    best.score = -1;
    best.feature = -1;
    this.#features.restart();
    // A split into pure children scores the node's weight: no other feature can do better.
    if (weight <= 255 && rows <= rowsToSort) {
      const total = n0 | (n1 << 8) | (n2 << 16) | (n3 << 24);
      for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < weight; seen++) {
        const feature = this.#features.next();
        scanSorted(this.#sample, start, end, this.#layout, total, feature, this.#keys, best);
      }
      this.#unpack(8);
    } else if (weight <= 255 && classes > 2)
      this.#findInLanes(start, end, weight, n0 | (n1 << 8) | (n2 << 16) | (n3 << 24), 8);
    else if (weight <= 65_535 && rows <= rowsForPairs && classes === 2)
      this.#findInLanes(start, end, weight, n0 | (n1 << 16), 16);
    else this.#findInSlots(start, end, weight);
    if (best.feature < 0) return false;
    this.gain = best.score - (n0 * n0 + n1 * n1 + n2 * n2 + n3 * n3) / weight;
    return true;
  }

  #findInLanes(start: number, end: number, weight: number, total: number, bits: 8 | 16): void {
    const { columns, maxFeatures } = this.#plan;
    const { best } = this;
    const four = this.#four;
    const scan = bits === 8 ? scanQuads : scanPairs;
    for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < weight; ) {
      if (maxFeatures - seen >= 4) {
        for (let i = 0; i < 4; i++) four[i] = this.#features.next();
        fillLanes4(this.#sample, start, end, this.#layout, this.#laneShift, four, this.#lanes, this.#masks);
        for (let i = 0; i < 4; i++) scan(this.#lanes, this.#masks, i, total, four[i]!, best);
        seen += 4;
      } else {
        const feature = this.#features.next();
        fillLanes(this.#sample, start, end, this.#layout, this.#laneShift, feature, this.#lanes, this.#masks);
        scan(this.#lanes, this.#masks, 0, total, feature, best);
        seen++;
      }
    }
    this.#unpack(bits);
  }

  #findInSlots(start: number, end: number, weight: number): void {
    const { columns, maxFeatures } = this.#plan;
    const { edges } = this.#bins;
    const { best } = this;
    const four = this.#four;
    for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < weight; ) {
      if (maxFeatures - seen >= 4) {
        for (let i = 0; i < 4; i++) four[i] = this.#features.next();
        fillSlots4(this.#sample, start, end, this.#layout, four, this.#slots);
        for (let i = 0; i < 4; i++) {
          scanSlots(this.#slots, i, edges[four[i]!]!.length + 1, this.#node, four[i]!, best, this.#left);
        }
        seen += 4;
      } else {
        const feature = this.#features.next();
        fillSlots(this.#sample, start, end, this.#layout, feature, this.#slots);
        scanSlots(this.#slots, 0, edges[feature]!.length + 1, this.#node, feature, best, this.#left);
        seen++;
      }
    }
  }

  /** Class counts of the left child out of the lanes of the best split. */
  #unpack(bits: 8 | 16): void {
    const { left } = this.best;
    if (bits === 8) {
      this.#left[0] = left & 255;
      this.#left[1] = (left >>> 8) & 255;
      this.#left[2] = (left >>> 16) & 255;
      this.#left[3] = left >>> 24;
    } else {
      this.#left[0] = left & 65_535;
      this.#left[1] = left >>> 16;
      this.#left[2] = 0;
      this.#left[3] = 0;
    }
  }

  divide(start: number, end: number): number {
    return divide(this.#sample, this.#moved, start, end, this.#layout, this.best.feature, this.best.low);
  }

  descend(): void {
    const at = this.#stacked;
    if (at + 4 > this.#stack.length) {
      const larger = new Int32Array(this.#stack.length * 2);
      larger.set(this.#stack);
      this.#stack = larger;
    }
    for (let i = 0; i < 4; i++) {
      this.#stack[at + i] = this.#node[i]! - this.#left[i]!;
      this.#node[i] = this.#left[i]!;
    }
    this.#stacked = at + 4;
  }

  resume(): void {
    this.#stacked -= 4;
    for (let i = 0; i < 4; i++) this.#node[i] = this.#stack[this.#stacked + i]!;
  }

  close(leaves: LeafStore, tree: number): void {
    leaves.addCounts(this.#node, tree);
  }
}

/** A stable partition without branches, which a processor would guess wrong half the time: 1.5 ns a row. */
function divide(
  sample: Int32Array,
  moved: Int32Array,
  start: number,
  end: number,
  { codes, columns, rowMask }: Layout,
  feature: number,
  low: number,
): number {
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const each = sample[i]!;
    const goesRight = (low - codes[(each & rowMask) * columns + feature]!) >>> 31;
    sample[left] = each;
    moved[right] = each;
    right += goesRight;
    left += 1 - goesRight;
  }
  for (let i = 0; i < right; i++) sample[left + i] = moved[i]!;
  return left;
}

function rowBitsOf(rows: number): number {
  return Math.max(1, 32 - Math.clz32(rows - 1));
}
