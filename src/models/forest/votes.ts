import type { Bins } from "./bins.ts";
import type { NodeStore } from "./tree-stores.ts";

/**
 * Sums of predictions, in whole units, by the trees that did not see a row. Such sums do not depend on the order of
 * addition. The arrays are in shared memory.
 */
export interface Votes {
  /** Numbers per row: the number of classes, or 1 for regression. */
  width: number;
  /** True if several threads add to these sums. */
  atomic: boolean;
  /** Shape (rows, width). */
  units: Int32Array;
  /** Shape (rows): trees that did not see the row. */
  trees: Int32Array;
}

/** Most memory that the sums of all threads may take, in bytes. */
const mostBytes = 2 ** 28;

/**
 * Allocates sums for each thread, which takes a third of the time of adding atomically. If they would need more than
 * `mostBytes`, all threads share one.
 */
export function emptyVotes(rows: number, width: number, threads: number): Votes[] {
  const bytes = 4 * rows * (width + 1);
  const atomic = threads > 1 && bytes * threads > mostBytes;
  return Array.from({ length: atomic ? 1 : threads }, () => ({
    width,
    atomic,
    units: new Int32Array(new SharedArrayBuffer(rows * width * 4)),
    trees: new Int32Array(new SharedArrayBuffer(rows * 4)),
  }));
}

/** The sums to which a thread adds. */
export function votesOf(thread: number, votes: Votes[]): Votes {
  const own = votes[0]!.atomic ? votes[0] : votes[thread];
  if (own === undefined) throw new RangeError(`expected votes for thread ${thread}, got those of ${votes.length}`);
  return own;
}

/** The sums of all threads, added to those of the first. */
export function mergedVotes([first, ...others]: Votes[]): Votes {
  const { units, trees } = first!;
  for (const other of others) {
    for (let i = 0; i < units.length; i++) units[i] = units[i]! + other.units[i]!;
    for (let row = 0; row < trees.length; row++) trees[row] = trees[row]! + other.trees[row]!;
  }
  return first!;
}

/** Adds the votes of a tree: divides its out-of-bag rows down the tree, at 1.5 ns per row and level. */
export class VoteCollector {
  readonly #votes: Votes;
  readonly #bins: Bins;
  readonly #rows: Int32Array;
  readonly #moved: Int32Array;
  #waiting = new Int32Array(256);

  constructor(votes: Votes, bins: Bins) {
    this.#votes = votes;
    this.#bins = bins;
    this.#rows = new Int32Array(bins.rows);
    this.#moved = new Int32Array(bins.rows);
  }

  /**
   * @param counts Shape (rows): how often each row was drawn.
   * @param leaves Shape (leaves, width): units.
   */
  collect(counts: Uint8Array, { feature, bin, left }: NodeStore, leaves: Int32Array): void {
    const rows = this.#rows;
    let end = 0;
    for (let row = 0; row < counts.length; row++) {
      rows[end] = row;
      end += counts[row] === 0 ? 1 : 0;
    }
    const { codes, columns } = this.#bins;
    const { width } = this.#votes;
    const add = this.#votes.atomic ? addAtomically : addAlone;
    let waiting = 0;
    let start = 0;
    let node = 0;
    for (;;) {
      if (start === end || feature[node]! < 0) {
        if (start < end) add(this.#votes, rows, start, end, leaves, left[node]! * width);
        if (waiting === 0) return;
        waiting -= 3;
        node = this.#waiting[waiting]!;
        start = this.#waiting[waiting + 1]!;
        end = this.#waiting[waiting + 2]!;
        continue;
      }
      const middle = divide(rows, this.#moved, start, end, codes, columns, feature[node]!, bin[node]!);
      if (waiting + 3 > this.#waiting.length) {
        const larger = new Int32Array(this.#waiting.length * 2);
        larger.set(this.#waiting);
        this.#waiting = larger;
      }
      this.#waiting[waiting] = left[node]! + 1;
      this.#waiting[waiting + 1] = middle;
      this.#waiting[waiting + 2] = end;
      waiting += 3;
      node = left[node]!;
      end = middle;
    }
  }
}

/** Adds a leaf's answer to the rows from `start` to `end` - 1. */
function addAlone(
  { width, units, trees }: Votes,
  rows: Int32Array,
  start: number,
  end: number,
  leaves: Int32Array,
  leaf: number,
): void {
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    trees[row] = trees[row]! + 1;
    for (let k = 0; k < width; k++) units[row * width + k] = units[row * width + k]! + leaves[leaf + k]!;
  }
}

/** `addAlone` for sums to which other threads add too. */
function addAtomically(
  { width, units, trees }: Votes,
  rows: Int32Array,
  start: number,
  end: number,
  leaves: Int32Array,
  leaf: number,
): void {
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    Atomics.add(trees, row, 1);
    for (let k = 0; k < width; k++) {
      if (leaves[leaf + k] !== 0) Atomics.add(units, row * width + k, leaves[leaf + k]!);
    }
  }
}

function divide(
  rows: Int32Array,
  moved: Int32Array,
  start: number,
  end: number,
  codes: Uint8Array,
  columns: number,
  feature: number,
  low: number,
): number {
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    const goesRight = (low - codes[row * columns + feature]!) >>> 31;
    rows[left] = row;
    moved[right] = row;
    right += goesRight;
    left += 1 - goesRight;
  }
  for (let i = 0; i < right; i++) rows[left + i] = moved[i]!;
  return left;
}
