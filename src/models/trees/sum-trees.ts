import type { PackedTrees, TreeInput } from "./packed-trees.ts";
import { missingRules } from "./tree-source.ts";

/** Rows per block: a block of 20 columns and a tree of 1,000 nodes fit in the second-level cache together. */
const BLOCK_ROWS = 512;

/** LightGBM counts numbers up to this as zero, which is 1e-35 as a 32-bit float. */
const ZERO = Math.fround(1e-35);

/**
 * Adds what the trees say of each row to `sums`, shape (rows, outputs), tree after tree. The element type of
 * `sums` is the precision of the sum.
 *
 * @param cells column after column: element (row, column) at `column * rows + row`.
 */
export function sumTrees(
  trees: PackedTrees,
  { cells, rows, sums }: { cells: Float64Array; rows: number; sums: Float32Array | Float64Array },
): void {
  const { slots, roots, special, outputs, output, width, leaf, values, linear } = trees;
  if (rows < FEW_ROWS && special.every((flags) => flags === 0)) {
    for (let row = 0; row < rows; row++) sumRow(trees, { cells, rows, sums, row });
    return;
  }
  const size = Math.min(rows, BLOCK_ROWS);
  const block = new Float64Array(size * slots.length);
  const reached = new Int32Array(size);
  for (let start = 0; start < rows; start += size) {
    const count = Math.min(size, rows - start);
    for (const [index, slot] of slots.entries()) {
      fillSlot(slot, cells.subarray(slot.feature * rows + start, slot.feature * rows + start + count), {
        block,
        index,
        stride: slots.length,
      });
    }
    for (let tree = 0; tree < roots.length; tree++) {
      if ((special[tree]! & 1) !== 0) walkSpecial(trees, roots[tree]!, { block, count, reached });
      else walk(trees, roots[tree]!, { block, count, reached });
      const first = start * outputs + output[tree]!;
      if ((special[tree]! & 2) !== 0) {
        for (let row = 0; row < count; row++) {
          const model = linear.get(reached[row]!);
          let value = values[leaf[reached[row]!]!]!;
          if (model !== undefined) {
            let sum = model.constant;
            for (const [i, feature] of model.features.entries()) {
              sum += model.coefficients[i]! * cells[feature * rows + start + row]!;
            }
            if (!Number.isNaN(sum)) value = sum;
          }
          sums[first + row * outputs]! += value;
        }
      } else if (width[tree] === 1) {
        for (let row = 0; row < count; row++) sums[first + row * outputs]! += values[leaf[reached[row]!]!]!;
      } else {
        for (let row = 0; row < count; row++) {
          const at = leaf[reached[row]!]!;
          for (let k = 0; k < width[tree]!; k++) sums[first + row * outputs + k]! += values[at + k]!;
        }
      }
    }
  }
}

/** Below this many rows, walking trees row by row costs less than preparing a block. */
const FEW_ROWS = 4;

/** All trees for one row, a walk per tree without a block of rows. */
function sumRow(
  { slots, words, thresholds, roots, outputs, output, width, leaf, values }: PackedTrees,
  { cells, rows, sums, row }: { cells: Float64Array; rows: number; sums: Float32Array | Float64Array; row: number },
): void {
  const block = new Float64Array(slots.length);
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]!;
    fillSlot(slot, cells.subarray(slot.feature * rows + row, slot.feature * rows + row + 1), {
      block,
      index,
      stride: 1,
    });
  }
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (;;) {
      const next = words[4 * node + 3]! + (+(block[words[4 * node + 2]!]! <= thresholds[2 * node]!) | 0);
      if (next === node) break;
      node = next;
    }
    const first = row * outputs + output[tree]!;
    const at = leaf[node]!;
    for (let k = 0; k < width[tree]!; k++) sums[first + k]! += values[at + k]!;
  }
}

/** Missing values become the number that sends them where the node's rule says, so that nodes only compare. */
function fillSlot(
  { missing }: TreeInput,
  values: Float64Array,
  { block, index, stride }: { block: Float64Array; index: number; stride: number },
): void {
  const { left, zero, zeroLeft, zeroRight } = missingRules;
  const counted = missing === zeroLeft || missing === zeroRight;
  const filling =
    missing === "kept"
      ? Number.NaN
      : missing === zero
        ? 0
        : missing === left || missing === zeroLeft
          ? Number.NEGATIVE_INFINITY
          : Number.POSITIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const absent = Number.isNaN(value) || (counted && value <= ZERO && value >= -ZERO);
    block[row * stride + index] = absent ? filling : value;
  }
}

interface Block {
  block: Float64Array;
  count: number;
  reached: Int32Array;
}

/**
 * Walks four rows at a time without a branch per node: waiting for memory and mispredicted branches take longer than the
 * comparison. A comparison is 0 for the right child and 1 for the left one, which follows it.
 */
function walk({ words, thresholds, slots }: PackedTrees, root: number, { block, count, reached }: Block): void {
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

/** The same for trees with category sets. */
function walkSpecial(trees: PackedTrees, root: number, { block, count, reached }: Block): void {
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
