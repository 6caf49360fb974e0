import type { PackedTrees } from "./packed-trees.ts";
import { groupLength, type TreeKernel, treeKernel } from "./tree-kernel.ts";
import { walkBalanced, walkPlain, walkSpecial } from "./walk.ts";

/** A block of rows stays in the first-level cache next to the nodes of a tree. */
const BLOCK_BYTES = 32_768;
const LEAST_ROWS = 32;
/** The sums of a block stay in the second-level cache. */
const SUMS_BYTES = 262_144;

/** LightGBM counts numbers of at most this size as zero: 1e-35 as a 32-bit float. */
const ZERO = Math.fround(1e-35);

export interface TreeRows {
  /** Column after column: element (row, column) at `column * rows + row`. */
  cells: Float64Array;
  rows: number;
  /** Shape (rows, outputs). The element type is the precision of the sum. */
  sums: Float32Array | Float64Array;
  /** True if the trees compare values as 32-bit floats. */
  float?: boolean;
  /** True if numbers of at most 1e-35 count as 0, also where 0 is not missing. */
  flushed?: boolean;
  /** False to compute without WebAssembly, which gives the same sums. */
  kernel?: boolean;
}

/** Rows of a block that are summed: those from `start` of all rows. */
interface BlockRows extends TreeRows {
  block: Float64Array;
  reached: Int32Array;
  start: number;
  count: number;
}

/** Adds what the trees say of each row to `sums`, tree after tree. */
export function sumTrees(trees: PackedTrees, task: TreeRows): void {
  const { slots, outputs, roots } = trees;
  const { rows, sums } = task;
  const kernel = task.kernel !== false ? kernelOf(trees) : undefined;
  const size = blockRows(trees);
  const block = kernel?.block ?? new Float64Array((size / 8) * groupLength(slots.length));
  const reached = trees.plain && kernel !== undefined ? none : new Int32Array(size);
  for (let start = 0; start < rows; start += size) {
    const count = Math.min(size, rows - start);
    fillBlock(trees, task, { block, start, count });
    if (kernel !== undefined && trees.plain) {
      addPlain(kernel, { first: 0, end: roots.length, sums, from: start * outputs, rows: count, outputs });
      continue;
    }
    const part: BlockRows = { ...task, block, reached, start, count };
    for (let tree = 0; tree < roots.length; ) {
      const end = kernel === undefined ? tree : endOfPlain(trees, tree);
      if (end > tree) addPlain(kernel!, { first: tree, end, sums, from: start * outputs, rows: count, outputs });
      else addTree(trees, tree, part);
      tree = Math.max(end, tree + 1);
    }
  }
}

const none = new Int32Array(0);

/** Rows of a block, a multiple of eight. */
function blockRows({ slots, outputs }: PackedTrees): number {
  const cells = Math.max(LEAST_ROWS, Math.floor(BLOCK_BYTES / 8 / slots.length) & ~7);
  return Math.min(cells, Math.max(8, Math.floor(SUMS_BYTES / 8 / outputs) & ~7));
}

function kernelOf(trees: PackedTrees): TreeKernel | undefined {
  if (!("kernel" in trees)) trees.kernel = treeKernel(trees, blockRows(trees));
  return trees.kernel;
}

/** The first special tree from `tree` on. */
function endOfPlain({ special }: PackedTrees, tree: number): number {
  let end = tree;
  while (end < special.length && special[end] === 0) end++;
  return end;
}

interface PlainTrees {
  /** Number of the first tree, and of the one after the last. */
  first: number;
  end: number;
  rows: number;
  sums: Float32Array | Float64Array;
  /** Place of the block's first sum. */
  from: number;
  outputs: number;
}

/** The kernel sums in 64 bits, and rounds after each tree to 32 if the sums are such: that is 32-bit addition. */
function addPlain(kernel: TreeKernel, { first, end, rows, sums, from, outputs }: PlainTrees): void {
  const length = rows * outputs;
  for (let at = 0; at < length; at++) kernel.sums[at] = sums[from + at]!;
  kernel.add({ first, end, rows, float: sums instanceof Float32Array });
  for (let at = 0; at < length; at++) sums[from + at] = kernel.sums[at]!;
}

/** Adds one tree of any kind to the sums of a block. */
function addTree(trees: PackedTrees, tree: number, { block, reached, count, cells, rows, sums, start }: BlockRows) {
  const { roots, special, balanced, depths, outputs, output, width, leaf, single, values, linear } = trees;
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

/** Writes the values of rows into a block, in the layout of `RowBlock`: 1 to 2 ns per cell. */
function fillBlock(
  { slots, inputs }: PackedTrees,
  { cells, rows, float = false, flushed = false }: TreeRows,
  { block, start, count }: { block: Float64Array; start: number; count: number },
): void {
  const { feature, filling, zeroMissing } = inputs;
  const flat = flushed ? ZERO : -1;
  const skip = groupLength(slots.length) - 7;
  for (let slot = 0; slot < feature.length; slot++) {
    const from = feature[slot]! * rows + start;
    const missing = filling[slot]!;
    // A value counts if it is above this in size: NaN never is, and every number is above -1.
    const zero = zeroMissing[slot] === 1 ? ZERO : -1;
    let at = 8 * slot;
    for (let row = 0; row < count; row++) {
      const cell = cells[from + row]!;
      const value = float ? Math.fround(cell) : cell;
      const size = Math.abs(value);
      block[at] = size > zero ? (size > flat ? value : 0) : missing;
      at += (row & 7) === 7 ? skip : 1;
    }
  }
}
