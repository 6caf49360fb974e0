import { isMember } from "./category-sets.ts";
import { groupLength } from "./kernel-layout.ts";
import { nodeKinds, type PackedTrees } from "./packed-trees.ts";

/** Rows that walk a tree, and the leaf that each reached. */
interface RowBlock {
  /** Cells in groups of eight rows, slot after slot: row `r` of a group has slot `s` at `8 * s + r`. */
  block: Float64Array;
  count: number;
  reached: Int32Array;
}

/**
 * Walks four rows at a time without a branch per node: waiting for memory and mispredicted branches take longer than the
 * comparison. A comparison is 0 for the right child and 1 for the left one, which follows it.
 */
export function walkPlain(
  { words, thresholds, slots }: PackedTrees,
  root: number,
  { block, count, reached }: RowBlock,
): void {
  const group = groupLength(slots.length);
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const rowA = (row >> 3) * group + (row & 7);
    const rowB = rowA + 1;
    const rowC = rowA + 2;
    const rowD = rowA + 3;
    let a = root;
    let b = root;
    let c = root;
    let d = root;
    for (;;) {
      const nextA = words[4 * a + 3]! + (+(block[rowA + words[4 * a + 2]!]! <= thresholds[2 * a]!) | 0);
      const nextB = words[4 * b + 3]! + (+(block[rowB + words[4 * b + 2]!]! <= thresholds[2 * b]!) | 0);
      const nextC = words[4 * c + 3]! + (+(block[rowC + words[4 * c + 2]!]! <= thresholds[2 * c]!) | 0);
      const nextD = words[4 * d + 3]! + (+(block[rowD + words[4 * d + 2]!]! <= thresholds[2 * d]!) | 0);
      if (((nextA ^ a) | (nextB ^ b) | (nextC ^ c) | (nextD ^ d)) === 0) break;
      a = nextA;
      b = nextB;
      c = nextC;
      d = nextD;
    }
    reached[row] = a;
    reached[row + 1] = b;
    reached[row + 2] = c;
    reached[row + 3] = d;
  }
  for (; row < count; row++) {
    const at = (row >> 3) * group + (row & 7);
    let node = root;
    for (;;) {
      const next = words[4 * node + 3]! + (+(block[at + words[4 * node + 2]!]! <= thresholds[2 * node]!) | 0);
      if (next === node) break;
      node = next;
    }
    reached[row] = node;
  }
}

/** The same for trees whose paths are about equally long: as many steps for every row, which stays at the leaf that it reached. */
export function walkBalanced(
  { words, thresholds, slots }: PackedTrees,
  root: number,
  { block, count, reached, depth }: RowBlock & { depth: number },
): void {
  const group = groupLength(slots.length);
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const rowA = (row >> 3) * group + (row & 7);
    const rowB = rowA + 1;
    const rowC = rowA + 2;
    const rowD = rowA + 3;
    let a = root;
    let b = root;
    let c = root;
    let d = root;
    for (let step = 0; step < depth; step++) {
      a = words[4 * a + 3]! + (+(block[rowA + words[4 * a + 2]!]! <= thresholds[2 * a]!) | 0);
      b = words[4 * b + 3]! + (+(block[rowB + words[4 * b + 2]!]! <= thresholds[2 * b]!) | 0);
      c = words[4 * c + 3]! + (+(block[rowC + words[4 * c + 2]!]! <= thresholds[2 * c]!) | 0);
      d = words[4 * d + 3]! + (+(block[rowD + words[4 * d + 2]!]! <= thresholds[2 * d]!) | 0);
    }
    reached[row] = a;
    reached[row + 1] = b;
    reached[row + 2] = c;
    reached[row + 3] = d;
  }
  for (; row < count; row++) {
    const at = (row >> 3) * group + (row & 7);
    let node = root;
    for (let step = 0; step < depth; step++) {
      node = words[4 * node + 3]! + (+(block[at + words[4 * node + 2]!]! <= thresholds[2 * node]!) | 0);
    }
    reached[row] = node;
  }
}

/** The same for trees with nodes that compare otherwise. */
export function walkSpecial(
  { words, thresholds, slots, kinds, setWords }: PackedTrees,
  root: number,
  { block, count, reached }: RowBlock,
): void {
  const group = groupLength(slots.length);
  for (let row = 0; row < count; row++) {
    const at = (row >> 3) * group + (row & 7);
    let node = root;
    for (;;) {
      const child = words[4 * node + 3]!;
      if (child === node) break;
      const value = block[at + words[4 * node + 2]!]!;
      const kind = kinds[node]!;
      let left: boolean;
      if (kind === nodeKinds.plain) left = value <= thresholds[2 * node]!;
      else if (kind === nodeKinds.equal) left = value === thresholds[2 * node]!;
      else left = isMember(setWords, { start: words[4 * node]!, flags: words[4 * node + 1]! }, value);
      node = left ? child + 1 : child;
    }
    reached[row] = node;
  }
}
