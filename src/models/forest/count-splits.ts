import type { Random } from "../../core/random.ts";
import type { Bins } from "./bins.ts";
import { drawBootstrap } from "./bootstrap.ts";
import { FeatureDraw } from "./features.ts";
import { noSplit } from "./kernels/best-split.ts";
import {
  type Cells,
  type ClassTotals,
  emptyCells,
  fillCells,
  fillCells4,
  scanCells,
  scanSortedCells,
} from "./kernels/cells.ts";
import { fillLanes, fillLanes3, fillLanes4, laneShiftOf, scanPairs, scanQuads, scanSorted } from "./kernels/lanes.ts";
import { copyNear, forgetCopies, type NearRows, nearRows } from "./kernels/near-rows.ts";
import { dividePacked, fitsWord, type PackedSample, pack, packedSample } from "./kernels/packed-sample.ts";
import { fillSlots, fillSlots3, fillSlots4, scanSlots, scanSlots3 } from "./kernels/slots.ts";
import type { ForestPlan } from "./parameters.ts";
import type { SplitSource, Splits } from "./splits.ts";
import type { LeafStore } from "./tree-stores.ts";

/** Up to this many rows, sorting is faster than any histogram. */
const rowsToSort = 6;
/** The same for more than four classes. */
const rowsToSortCells = 12;
/** Maximum number of rows that are counted in lanes of 16 bits if there are two classes. */
const rowsForPairs = 512;

/** The kernels that count a node: `quads` and `pairs` are those of `lanes.ts` for up to four classes and for two. */
type Counting = "quads" | "pairs" | "slots" | "cells";

/** Returns true if `CountSplits` can grow this forest: Gini, leaf size 1, and no weights except bootstrap counts. */
export function countsFit(plan: ForestPlan, weighted: boolean): boolean {
  return plan.criterion === "gini" && plan.minSamplesLeaf === 1 && !weighted && fitsWord(plan);
}

/** Gini splits over bootstrap counts: the fastest splitter, which most tables use. */
export class CountSplits implements Splits {
  readonly best = noSplit();
  readonly counts: Uint8Array;
  gain = 0;
  readonly #plan: ForestPlan;
  readonly #bins: Bins;
  readonly #classes: Uint8Array | Int32Array;
  readonly #features: FeatureDraw;
  readonly #sample: PackedSample;
  readonly #near: NearRows;
  readonly #laneShift: number;
  readonly #cells: Cells;
  readonly #drawn = new Int32Array(4);
  readonly #keys = new Int32Array(rowsToSortCells);
  /** Class counts of the current node, with room for at least four classes. `#left` holds those of the best split's left side. */
  readonly #node: ClassTotals;
  readonly #left: Int32Array;
  /** Class counts of the right children on the stack. */
  #stack = new Int32Array(256);
  #stacked = 0;

  constructor({ plan, bins, random }: SplitSource, classes: Uint8Array | Int32Array) {
    const few = plan.classes <= 4;
    const width = Math.max(4, plan.classes);
    this.#plan = plan;
    this.#bins = bins;
    this.#classes = classes;
    this.#features = new FeatureDraw(plan.columns, plan.maxFeatures === plan.columns, random);
    this.#sample = packedSample(plan, bins);
    this.#near = nearRows(bins.codes, bins.columns, this.#sample.words.length);
    this.#laneShift = laneShiftOf(plan.classes);
    this.#cells = emptyCells(width, few ? 0 : this.#sample.classBits);
    this.#node = { counts: new Int32Array(width), weight: 0, squares: 0 };
    this.#left = new Int32Array(width);
    this.counts = new Uint8Array(plan.rows);
  }

  begin(random: Random): number {
    this.#features.reset(random);
    drawBootstrap(this.counts, this.#plan.draws, random);
    this.#stacked = 0;
    forgetCopies(this.#near);
    return pack(this.#sample, this.counts, this.#classes, this.#node.counts.fill(0));
  }

  enter(start: number, end: number): boolean {
    const sample = this.#sample;
    sample.codes = copyNear(this.#near, sample.words, sample.rowMask, sample.columns, start, end);
    const node = this.#node;
    const { counts } = node;
    let weight = 0;
    let squares = 0;
    for (let k = 0; k < counts.length; k++) {
      const count = counts[k]!;
      weight += count;
      squares += count * count;
    }
    node.weight = weight;
    node.squares = squares;
    // All rows are of one class.
    return squares === weight * weight;
  }

  find(start: number, end: number): boolean {
    const { weight, squares } = this.#node;
    const best = this.best;
    const rows = end - start;
    best.score = -1;
    best.feature = -1;
    this.#features.restart();
    if (this.#plan.classes > 4) {
      if (rows <= rowsToSortCells) this.#sort(start, end);
      else this.#count("cells", start, end);
    } else if (weight <= 255 && rows <= rowsToSort) this.#sort(start, end);
    else if (weight <= 255 && this.#plan.classes > 2) this.#count("quads", start, end);
    else if (weight <= 65_535 && rows <= rowsForPairs && this.#plan.classes === 2) this.#count("pairs", start, end);
    else this.#count("slots", start, end);
    if (best.feature < 0) return false;
    this.gain = best.score - squares / weight;
    return true;
  }

  /** A split into pure children scores the node's weight, which no other feature can exceed. */
  #sort(start: number, end: number): void {
    const { columns, maxFeatures, classes } = this.#plan;
    const { best } = this;
    const node = this.#node;
    const total = this.#lanesOf(8);
    for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < node.weight; seen++) {
      const feature = this.#features.next();
      if (classes <= 4) scanSorted(this.#sample, start, end, total, feature, this.#keys, best);
      else scanSortedCells(this.#sample, start, end, this.#cells, node, feature, this.#keys, best, this.#left);
    }
    if (classes <= 4) this.#unpack(8);
  }

  #count(counting: Counting, start: number, end: number): void {
    const { columns, maxFeatures } = this.#plan;
    const { weight } = this.#node;
    const { best } = this;
    const features = this.#drawn;
    const total = counting === "quads" ? this.#lanesOf(8) : counting === "pairs" ? this.#lanesOf(16) : 0;
    for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < weight; ) {
      const width = featuresOfPass(maxFeatures - seen, counting);
      for (let slot = 0; slot < width; slot++) features[slot] = this.#features.next();
      this.#fill(counting, width, start, end);
      let needed = 0;
      for (let slot = 0; slot < width; slot++) {
        if (best.score < weight) needed++;
        this.#scan(counting, slot, features[slot]!, total);
      }
      if (needed < width) this.#features.putBack(width - needed);
      seen += width;
    }
    if (counting === "quads") this.#unpack(8);
    else if (counting === "pairs") this.#unpack(16);
  }

  #fill(counting: Counting, width: number, start: number, end: number): void {
    const sample = this.#sample;
    const features = this.#drawn;
    if (counting === "cells") {
      if (width === 4) fillCells4(sample, start, end, features, this.#cells);
      else fillCells(sample, start, end, features[0]!, this.#cells);
    } else if (counting === "slots") {
      if (width === 4) fillSlots4(sample, start, end, features);
      else if (width === 3) fillSlots3(sample, start, end, features);
      else fillSlots(sample, start, end, features[0]!);
    } else if (width === 4) fillLanes4(sample, start, end, features, this.#laneShift);
    else if (width === 3) fillLanes3(sample, start, end, features, this.#laneShift);
    else fillLanes(sample, start, end, features[0]!, this.#laneShift);
  }

  #scan(counting: Counting, slot: number, feature: number, total: number): void {
    const { best } = this;
    if (counting === "quads") scanQuads(slot, total, feature, best);
    else if (counting === "pairs") scanPairs(slot, total, feature, best);
    else {
      const bins = this.#bins.edges[feature]!.length + 1;
      const node = this.#node;
      if (counting === "cells") scanCells(this.#cells, slot, bins, node, feature, best, this.#left);
      else if (this.#plan.classes < 4) scanSlots3(slot, bins, node.counts, feature, best, this.#left);
      else scanSlots(slot, bins, node.counts, feature, best, this.#left);
    }
  }

  /** The node's class counts in lanes. */
  #lanesOf(bits: 8 | 16): number {
    const { counts } = this.#node;
    return bits === 8
      ? counts[0]! | (counts[1]! << 8) | (counts[2]! << 16) | (counts[3]! << 24)
      : counts[0]! | (counts[1]! << 16);
  }

  /** Unpacks the class counts of the left child from the lanes of the best split. */
  #unpack(bits: 8 | 16): void {
    const { left } = this.best;
    const to = this.#left;
    if (bits === 8) {
      to[0] = left & 255;
      to[1] = (left >>> 8) & 255;
      to[2] = (left >>> 16) & 255;
      to[3] = left >>> 24;
    } else {
      to[0] = left & 65_535;
      to[1] = left >>> 16;
    }
  }

  divide(start: number, end: number): number {
    return dividePacked(this.#sample, this.best.feature, this.best.low, start, end);
  }

  descend(): void {
    const { counts } = this.#node;
    const at = this.#stacked;
    if (at + counts.length > this.#stack.length) {
      const larger = new Int32Array(this.#stack.length * 2 + counts.length);
      larger.set(this.#stack);
      this.#stack = larger;
    }
    for (let k = 0; k < counts.length; k++) {
      this.#stack[at + k] = counts[k]! - this.#left[k]!;
      counts[k] = this.#left[k]!;
    }
    this.#stacked = at + counts.length;
  }

  resume(): void {
    const { counts } = this.#node;
    this.#stacked -= counts.length;
    for (let k = 0; k < counts.length; k++) counts[k] = this.#stack[this.#stacked + k]!;
  }

  close(leaves: LeafStore, tree: number): void {
    leaves.addCounts(this.#node.counts, tree);
  }
}

/** Features of the next pass: as many as a kernel counts at once. */
function featuresOfPass(left: number, counting: Counting): number {
  if (counting !== "cells" && (left === 3 || left === 6)) return 3;
  return left >= 4 ? 4 : 1;
}
