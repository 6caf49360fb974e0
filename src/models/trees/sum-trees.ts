import type { PackedTrees, TreeInput } from "./packed-trees.ts";
import { missingRules } from "./tree-source.ts";
import { walkBalanced, walkPlain, walkRow, walkSpecial } from "./walk.ts";

/** A block of rows stays in the first-level cache next to the nodes of a tree. */
const BLOCK_BYTES = 32_768;
const LEAST_ROWS = 32;

/** LightGBM counts numbers up to this as zero, which is 1e-35 as a 32-bit float. */
const ZERO = Math.fround(1e-35);

export interface TreeRows {
  /** Column after column: element (row, column) at `column * rows + row`. */
  cells: Float64Array;
  rows: number;
  /** Shape (rows, outputs). The element type is the precision of the sum. */
  sums: Float32Array | Float64Array;
  /** True if the trees compare values as 32-bit floats. */
  float?: boolean;
}

/** Adds what the trees say of each row to `sums`, tree after tree. */
export function sumTrees(trees: PackedTrees, { cells, rows, sums, float = false }: TreeRows): void {
  const { slots, roots, special, balanced, depths, outputs, output, width, leaf, single, values, linear } = trees;
  if (rows < FEW_ROWS && trees.plain) {
    for (let row = 0; row < rows; row++) sumRow(trees, { cells, rows, sums, row, float });
    return;
  }
  const most = Math.max(LEAST_ROWS, Math.floor(BLOCK_BYTES / 8 / slots.length) & ~3);
  const size = Math.min(rows, most);
  const block = new Float64Array(size * slots.length);
  const reached = new Int32Array(size);
  for (let start = 0; start < rows; start += size) {
    const count = Math.min(size, rows - start);
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index]!;
      fillSlot(slot, { cells, from: slot.feature * rows + start, count, block, index, stride: slots.length, float });
    }
    for (let tree = 0; tree < roots.length; tree++) {
      const root = roots[tree]!;
      if ((special[tree]! & 1) !== 0) walkSpecial(trees, root, { block, count, reached });
      else if (balanced[tree] === 1) walkBalanced(trees, root, { block, count, reached, depth: depths[tree]! });
      else walkPlain(trees, root, { block, count, reached });
      const first = start * outputs + output[tree]!;
      if ((special[tree]! & 2) !== 0) {
        for (let row = 0; row < count; row++) {
          const model = linear.get(reached[row]!);
          let value = single[reached[row]!]!;
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
        for (let row = 0; row < count; row++) sums[first + row * outputs]! += single[reached[row]!]!;
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
function sumRow(trees: PackedTrees, { cells, rows, sums, row, float }: Required<TreeRows> & { row: number }): void {
  const { slots, outputs, output, width, leaf, single, values, scratch } = trees;
  const { inputs, reached } = scratch;
  for (let index = 0; index < slots.length; index++) {
    const { feature, missing } = slots[index]!;
    const cell = cells[feature * rows + row]!;
    const value = float ? Math.fround(cell) : cell;
    inputs[index] = isMissing(value, missing) ? fillings[missing] : value;
  }
  walkRow(trees);
  const first = row * outputs;
  for (let tree = 0; tree < reached.length; tree++) {
    const node = reached[tree]!;
    const place = first + output[tree]!;
    const count = width[tree]!;
    if (count === 1) {
      sums[place]! += single[node]!;
      continue;
    }
    const at = leaf[node]!;
    for (let k = 0; k < count; k++) sums[place + k]! += values[at + k]!;
  }
}

/** The number that takes the place of a missing value, so that nodes only compare. */
const fillings: Readonly<Record<TreeInput["missing"], number>> = {
  kept: Number.NaN,
  [missingRules.right]: Number.POSITIVE_INFINITY,
  [missingRules.left]: Number.NEGATIVE_INFINITY,
  [missingRules.zero]: 0,
  [missingRules.zeroRight]: Number.POSITIVE_INFINITY,
  [missingRules.zeroLeft]: Number.NEGATIVE_INFINITY,
};

function isMissing(value: number, missing: TreeInput["missing"]): boolean {
  const counted = missing === missingRules.zeroLeft || missing === missingRules.zeroRight;
  return Number.isNaN(value) || (counted && value <= ZERO && value >= -ZERO);
}

interface SlotRows {
  cells: Float64Array;
  /** Place of the first cell. */
  from: number;
  count: number;
  block: Float64Array;
  index: number;
  stride: number;
  float: boolean;
}

function fillSlot({ missing }: TreeInput, { cells, from, count, block, index, stride, float }: SlotRows): void {
  const counted = missing === missingRules.zeroLeft || missing === missingRules.zeroRight;
  const filling = fillings[missing];
  for (let row = 0; row < count; row++) {
    const cell = cells[from + row]!;
    const value = float ? Math.fround(cell) : cell;
    const absent = Number.isNaN(value) || (counted && value <= ZERO && value >= -ZERO);
    block[row * stride + index] = absent ? filling : value;
  }
}
