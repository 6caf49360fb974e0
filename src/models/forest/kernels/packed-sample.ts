import type { Bins } from "../bins.ts";
import type { ForestPlan } from "../parameters.ts";

/** Where the parts of a word are. */
export interface WordLayout {
  rowBits: number;
  rowMask: number;
  classBits: number;
  classMask: number;
  weightShift: number;
  /** Largest weight of a word. */
  mostWeight: number;
}

/**
 * The rows of the tree that is being grown, one 32-bit word each: row | class << rowBits | weight << weightShift. Every node is a
 * range of words, so a pass over a node reads each word once for up to four features.
 */
export interface PackedSample extends WordLayout {
  /** Shape (rows drawn for the tree), at most. */
  words: Int32Array;
  /** Buffer of the same shape for the words of the right side while a node is split. */
  moved: Int32Array;
  /** Shape (rows of the table or of a copy, columns): bins of the rows of the current node. */
  codes: Uint8Array;
  columns: number;
}

/** Least number of bits for a weight. A row that is drawn more often takes several words. */
const leastWeightBits = 4;

/** Returns true if a row's number, class and weight fit into one word. */
export function fitsWord(plan: ForestPlan): boolean {
  return plan.classes <= 256 && bitsOf(plan.rows) + classBitsOf(plan) + leastWeightBits <= 32;
}

export function packedSample(plan: ForestPlan, { codes, columns }: Bins): PackedSample {
  const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
  return { ...wordLayout(plan), words: new Int32Array(entries), moved: new Int32Array(entries), codes, columns };
}

export function wordLayout(plan: ForestPlan): WordLayout {
  const rowBits = bitsOf(plan.rows);
  const classBits = classBitsOf(plan);
  const weightShift = rowBits + classBits;
  return {
    rowBits,
    rowMask: 2 ** rowBits - 1,
    classBits,
    classMask: 2 ** classBits - 1,
    weightShift,
    mostWeight: 2 ** Math.min(30, 32 - weightShift) - 1,
  };
}

/**
 * Packs the rows that were drawn at least once, and adds the weight of each class to `totals`.
 *
 * @param counts Shape (rows of the table): how often each row was drawn.
 * @returns Number of words.
 */
export function pack(
  { words, rowBits, weightShift, mostWeight }: WordLayout & { words: Int32Array },
  counts: Uint8Array,
  classes: Uint8Array | Int32Array,
  totals: Int32Array,
): number {
  let length = 0;
  for (let row = 0; row < counts.length; row++) {
    let count = counts[row]!;
    if (count === 0) continue;
    const own = classes[row]!;
    totals[own] = totals[own]! + count;
    for (; count > mostWeight; count -= mostWeight) {
      words[length++] = row | (own << rowBits) | (mostWeight << weightShift);
    }
    words[length++] = row | (own << rowBits) | (count << weightShift);
  }
  return length;
}

/**
 * Moves the rows with bins up to `low` before the others, in their present order: 1.5 ns per row. The loop has no branch, which a
 * processor would predict wrong half the time.
 *
 * @returns The first word of the right side.
 */
export function dividePacked(
  { words, moved, codes, columns, rowMask }: PackedSample,
  feature: number,
  low: number,
  start: number,
  end: number,
): number {
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const each = words[i]!;
    const goesRight = (low - codes[(each & rowMask) * columns + feature]!) >>> 31;
    words[left] = each;
    moved[right] = each;
    right += goesRight;
    left += 1 - goesRight;
  }
  for (let i = 0; i < right; i++) words[left + i] = moved[i]!;
  return left;
}

/** Returns the number of bits for a class. It is at least two, because lanes and slots always hold four classes. */
function classBitsOf({ classes }: ForestPlan): number {
  return Math.max(2, bitsOf(classes));
}

function bitsOf(numbers: number): number {
  return Math.max(1, 32 - Math.clz32(numbers - 1));
}
