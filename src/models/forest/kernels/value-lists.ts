import type { Bins } from "../bins.ts";
import type { ForestPlan } from "../parameters.ts";
import type { BestSplit } from "./best-split.ts";
import type { Tandem } from "./tandem.ts";
import type { ValueTotals } from "./value-sums.ts";

/** Up to this many rows, insertion sort is faster than counting sort. */
const rowsToInsert = 24;

/** Rows of the largest node whose subtree is grown on lists. 128 was the fastest of 32, 64, 128 and 256. */
export const rowsInLists = 128;

/*
 * Values of the rows in the lists, by place. The arrays are global for the reason given in `value-sums.ts`: a thread grows one
 * subtree at a time.
 */
const targets = new Float64Array(rowsInLists);
const values = new Float64Array(rowsInLists);
const weights = new Float64Array(rowsInLists);
const goesRight = new Uint8Array(rowsInLists);
const moved = new Int32Array(rowsInLists);
const starts = new Int32Array(256);

/**
 * A node's rows, sorted by bin once for every feature. Each split then divides the lists in place, so no row of the subtree is
 * sorted or binned again. An entry is bin << 7 | place, where place numbers the node's rows from 0. The lists have the shape
 * (columns, `rowsInLists`), and every node of the subtree is a range of all of them. Scanning and dividing take 2 ns each per row
 * and feature.
 */
export class ValueLists {
  readonly #bins: Bins;
  readonly #leastInLeaf: number;
  readonly #leastToSplit: number;
  readonly #best: BestSplit;
  readonly #lists: Int32Array;
  #start = 0;
  #end = 0;

  constructor(bins: Bins, { minSamplesLeaf, minSamplesSplit }: ForestPlan, best: BestSplit) {
    this.#bins = bins;
    this.#leastInLeaf = minSamplesLeaf;
    this.#leastToSplit = Math.max(minSamplesSplit, 2 * minSamplesLeaf);
    this.#best = best;
    this.#lists = new Int32Array(bins.columns * rowsInLists);
  }

  reset(): void {
    this.#start = 0;
    this.#end = 0;
  }

  /** Returns true if the node is in the subtree for which the lists were loaded. */
  holds(start: number, end: number): boolean {
    return start >= this.#start && end <= this.#end;
  }

  load(sample: Tandem<Float64Array>, valuesOfRows: Float64Array, start: number, end: number): void {
    this.#start = start;
    this.#end = end;
    const { rows, first, weight } = sample;
    const length = end - start;
    for (let place = 0; place < length; place++) {
      targets[place] = first[start + place]!;
      weights[place] = weight[start + place]!;
      values[place] = valuesOfRows[rows[start + place]!]!;
    }
    const { codes, columns } = this.#bins;
    for (let feature = 0; feature < columns; feature++) {
      const base = feature * rowsInLists;
      if (length <= rowsToInsert) insertSorted(this.#lists, base, codes, columns, feature, rows, start, length);
      else countSorted(this.#lists, base, codes, columns, feature, rows, start, length);
    }
  }

  /** Sums the node into `node`. Returns whether all its rows have the same target. */
  enter(start: number, end: number, node: ValueTotals): boolean {
    const lists = this.#lists;
    const value = values[lists[start - this.#start]! & 127];
    let target = 0;
    let weight = 0;
    let pure = true;
    for (let i = start - this.#start; i < end - this.#start; i++) {
      const place = lists[i]! & 127;
      target += targets[place]!;
      weight += weights[place]!;
      if (values[place] !== value) pure = false;
    }
    node.target = target;
    node.weight = weight;
    return pure;
  }

  /** Scores the splits of all features, beginning with the feature `first`: ties then favour no column. */
  scan(start: number, end: number, first: number, node: ValueTotals): void {
    const { columns } = this.#bins;
    scanLists(this.#lists, columns, first, start - this.#start, end - this.#start, node, this.#leastInLeaf, this.#best);
  }

  divide(start: number, end: number, feature: number, low: number): number {
    const lists = this.#lists;
    const base = feature * rowsInLists - this.#start;
    let middle = start;
    for (let i = start; i < end; i++) {
      const key = lists[base + i]!;
      const right = (low - (key >> 7)) >>> 31;
      goesRight[key & 127] = right;
      middle += 1 - right;
    }
    // If both children are leaves, only one list is read again, to sum their rows.
    const leaves = middle - start < this.#leastToSplit && end - middle < this.#leastToSplit;
    divideLists(lists, leaves ? 1 : this.#bins.columns, start - this.#start, end - this.#start);
    return middle;
  }
}

function insertSorted(
  lists: Int32Array,
  base: number,
  codes: Uint8Array,
  columns: number,
  feature: number,
  rows: Int32Array,
  start: number,
  length: number,
): void {
  for (let place = 0; place < length; place++) {
    const key = (codes[rows[start + place]! * columns + feature]! << 7) | place;
    let at = base + place;
    while (at > base && lists[at - 1]! > key) {
      lists[at] = lists[at - 1]!;
      at--;
    }
    lists[at] = key;
  }
}

function countSorted(
  lists: Int32Array,
  base: number,
  codes: Uint8Array,
  columns: number,
  feature: number,
  rows: Int32Array,
  start: number,
  length: number,
): void {
  starts.fill(0);
  for (let place = 0; place < length; place++) {
    const bin = codes[rows[start + place]! * columns + feature]!;
    starts[bin] = starts[bin]! + 1;
  }
  // Reading the sum from the array again would wait for its writing, which takes five times as long.
  let before = 0;
  for (let bin = 0; bin < 256; bin++) {
    const count = starts[bin]!;
    starts[bin] = before;
    before += count;
  }
  for (let place = 0; place < length; place++) {
    const bin = codes[rows[start + place]! * columns + feature]!;
    lists[base + starts[bin]!] = (bin << 7) | place;
    starts[bin] = starts[bin]! + 1;
  }
}

/** Scans all lists in one call: most nodes hold a few rows, and a call per list would take as long as its scan. */
function scanLists(
  lists: Int32Array,
  columns: number,
  first: number,
  start: number,
  end: number,
  { target, weight }: ValueTotals,
  least: number,
  best: BestSplit,
): void {
  let score = best.score;
  for (let turn = 0; turn < columns; turn++) {
    const feature = first + turn < columns ? first + turn : first + turn - columns;
    const from = feature * rowsInLists + start;
    const last = feature * rowsInLists + end - least;
    let i = from;
    let key = lists[i]!;
    if (key >> 7 === lists[last + least - 1]! >> 7) continue;
    let targetLeft = 0;
    let weightLeft = 0;
    // The first rows are fewer than a leaf must hold.
    for (; i < from + least - 1; i++) {
      targetLeft += targets[key & 127]!;
      weightLeft += weights[key & 127]!;
      key = lists[i + 1]!;
    }
    for (; i < last; i++) {
      targetLeft += targets[key & 127]!;
      weightLeft += weights[key & 127]!;
      const next = lists[i + 1]!;
      const targetRight = target - targetLeft;
      const weightRight = weight - weightLeft;
      const each = (targetLeft * targetLeft) / weightLeft + (targetRight * targetRight) / weightRight;
      if (each > score && next >> 7 !== key >> 7 && weightRight > 0) {
        score = each;
        best.score = each;
        best.feature = feature;
        best.low = key >> 7;
        best.high = next >> 7;
      }
      key = next;
    }
    // Two rows are separated by the first feature in which they differ.
    if (end - start === 2 && best.feature >= 0) return;
  }
}

/** Moves the entries of rows that go right behind the others in every list, stable. */
function divideLists(lists: Int32Array, columns: number, start: number, end: number): void {
  for (let feature = 0; feature < columns; feature++) {
    const to = feature * rowsInLists + end;
    let left = feature * rowsInLists + start;
    let count = 0;
    for (let i = left; i < to; i++) {
      const key = lists[i]!;
      const right = goesRight[key & 127]!;
      lists[left] = key;
      moved[count & 127] = key;
      count = (count + right) | 0;
      left = (left + 1 - right) | 0;
    }
    for (let i = 0; i < count; i++) lists[left + i] = moved[i & 127]!;
  }
}
