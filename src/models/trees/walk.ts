import type { PackedTrees } from "./packed-trees.ts";

/** Rows that walk a tree, slot by slot, and the leaf that each reached. */
interface RowBlock {
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
  const stride = slots.length;
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const rowA = row * stride;
    const rowB = rowA + stride;
    const rowC = rowB + stride;
    const rowD = rowC + stride;
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
    const at = row * stride;
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
  const stride = slots.length;
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const rowA = row * stride;
    const rowB = rowA + stride;
    const rowC = rowB + stride;
    const rowD = rowC + stride;
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
    let node = root;
    for (let step = 0; step < depth; step++) {
      node = words[4 * node + 3]! + (+(block[row * stride + words[4 * node + 2]!]! <= thresholds[2 * node]!) | 0);
    }
    reached[row] = node;
  }
}

/** The same for trees with category sets. */
export function walkSpecial(trees: PackedTrees, root: number, { block, count, reached }: RowBlock): void {
  const { words, thresholds, slots, sets, equal } = trees;
  for (let row = 0; row < count; row++) {
    const at = row * slots.length;
    let node = root;
    for (;;) {
      const child = words[4 * node + 3]!;
      if (child === node) break;
      const value = block[at + words[4 * node + 2]!]!;
      const set = sets.get(node);
      let left: boolean;
      if (set === undefined) left = equal.has(node) ? value === thresholds[2 * node]! : value <= thresholds[2 * node]!;
      else if (Number.isNaN(value)) left = set.missingLeft;
      else {
        // A category is cut to an integer: -0.5 is category 0.
        const category = value > -1 && value < 2 ** 31 ? value | 0 : -1;
        left =
          category >= 0 &&
          (!set.exact || category === value) &&
          ((set.words[category >> 5] ?? 0) & (1 << (category & 31))) !== 0;
      }
      node = left ? child + 1 : child;
    }
    reached[row] = node;
  }
}

/**
 * Walks one row down all trees, four trees at a time: waiting for memory takes longer than the comparison. The four take as many
 * steps as the deepest of them, because a row stays at the leaf that it reached, unless paths differ much in length.
 */
export function walkRow({ words, thresholds, roots, depths, balanced, scratch }: PackedTrees): void {
  const { inputs, reached } = scratch;
  let tree = 0;
  for (; tree + 4 <= roots.length; tree += 4) {
    let a = roots[tree]!;
    let b = roots[tree + 1]!;
    let c = roots[tree + 2]!;
    let d = roots[tree + 3]!;
    const even = (balanced[tree]! & balanced[tree + 1]! & balanced[tree + 2]! & balanced[tree + 3]!) === 1;
    const steps = Math.max(depths[tree]!, depths[tree + 1]!, depths[tree + 2]!, depths[tree + 3]!);
    for (let step = 0; step < steps; step++) {
      const nextA = words[4 * a + 3]! + (+(inputs[words[4 * a + 2]!]! <= thresholds[2 * a]!) | 0);
      const nextB = words[4 * b + 3]! + (+(inputs[words[4 * b + 2]!]! <= thresholds[2 * b]!) | 0);
      const nextC = words[4 * c + 3]! + (+(inputs[words[4 * c + 2]!]! <= thresholds[2 * c]!) | 0);
      const nextD = words[4 * d + 3]! + (+(inputs[words[4 * d + 2]!]! <= thresholds[2 * d]!) | 0);
      if (!even && ((nextA ^ a) | (nextB ^ b) | (nextC ^ c) | (nextD ^ d)) === 0) break;
      a = nextA;
      b = nextB;
      c = nextC;
      d = nextD;
    }
    reached[tree] = a;
    reached[tree + 1] = b;
    reached[tree + 2] = c;
    reached[tree + 3] = d;
  }
  for (; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (let step = depths[tree]!; step > 0; step--) {
      node = words[4 * node + 3]! + (+(inputs[words[4 * node + 2]!]! <= thresholds[2 * node]!) | 0);
    }
    reached[tree] = node;
  }
}
