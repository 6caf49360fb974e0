import type { Bins } from "../bins.ts";

/** Counts when rows weigh only what the bootstrap draws, else real weights. */
export type Weights = Int32Array | Float64Array;

/**
 * The rows of the tree that is being grown, when they do not fit one word each: row numbers and two more values per row, which
 * are moved together. Each array has the shape (rows drawn for the tree), at most. `moved…` hold the right side while a node is
 * divided.
 */
export interface Tandem<First extends Weights> {
  rows: Int32Array;
  first: First;
  weight: Weights;
  movedRows: Int32Array;
  movedFirst: First;
  movedWeight: Weights;
}

export function tandem<First extends Weights>(first: First, movedFirst: First, weighted: boolean): Tandem<First> {
  const numbers = weighted ? Float64Array : Int32Array;
  const { length } = first;
  return {
    rows: new Int32Array(length),
    first,
    weight: new numbers(length),
    movedRows: new Int32Array(length),
    movedFirst,
    movedWeight: new numbers(length),
  };
}

/**
 * Moves the rows with bins up to `low` before the others, in their present order, without a branch: 3 ns per row.
 *
 * @returns The first place of the right side.
 */
export function divideTandem(
  { rows, first, weight, movedRows, movedFirst, movedWeight }: Tandem<Weights>,
  { codes, columns }: Bins,
  feature: number,
  low: number,
  start: number,
  end: number,
): number {
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i]!;
    const one = first[i]!;
    const other = weight[i]!;
    const goesRight = (low - codes[row * columns + feature]!) >>> 31;
    rows[left] = row;
    first[left] = one;
    weight[left] = other;
    movedRows[right] = row;
    movedFirst[right] = one;
    movedWeight[right] = other;
    right += goesRight;
    left += 1 - goesRight;
  }
  for (let i = 0; i < right; i++) {
    rows[left + i] = movedRows[i]!;
    first[left + i] = movedFirst[i]!;
    weight[left + i] = movedWeight[i]!;
  }
  return left;
}
