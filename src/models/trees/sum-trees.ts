import { groupLength, kernelTypes } from "./kernel-layout.ts";
import { linearValue } from "./linear-leaves.ts";
import type { PackedTrees } from "./packed-trees.ts";
import { treeCrew } from "./tree-crew.ts";
import { TreeKernel } from "./tree-kernel.ts";
import { walkBalanced, walkPlain, walkSpecial } from "./walk.ts";

/** A block of rows stays in the first-level cache next to the nodes of a tree. */
const BLOCK_BYTES = 32_768;
const LEAST_ROWS = 32;
/** The sums of a block stay in the second-level cache. */
const SUMS_BYTES = 262_144;

/** Rows at the end of a batch that walk alone: a group of eight takes as long as five of them. */
const MOST_ALONE = 4;

/** Time of a step down a tree. */
const STEP_MS = 1e-6;

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

/** Adds what the trees say of each row to `sums`, tree after tree. */
export function sumTrees(trees: PackedTrees, task: TreeRows): void {
  const { rows } = task;
  const kernel = task.kernel !== false ? kernelOf(trees, task) : undefined;
  if (kernel === undefined) {
    sumPlainly(trees, task);
    return;
  }
  const size = blockRows(trees);
  let start = rows < 2 * size ? 0 : treeCrew.sum(kernel, task, { size, estimateMs: estimateMs(trees, rows) });
  while (start < rows) {
    const count = Math.min(size, rows - start);
    if (count <= MOST_ALONE) kernel.addRow(task, start++);
    else {
      kernel.addBlock(task, start, count);
      start += count;
    }
  }
}

/** Estimates how long one thread takes. */
function estimateMs({ depths }: PackedTrees, rows: number): number {
  return rows * depths.reduce((sum, depth) => sum + depth, 0) * STEP_MS;
}

/** Rows of a block, a multiple of eight. */
function blockRows({ slots, outputs }: PackedTrees): number {
  const cells = Math.max(LEAST_ROWS, Math.floor(BLOCK_BYTES / 8 / slots.length) & ~7);
  return Math.min(cells, Math.max(8, Math.floor(SUMS_BYTES / 8 / outputs) & ~7));
}

/** The kernel for the types of the task. Its 32-bit sums need values that are 32-bit floats, and it has no linear leaves. */
function kernelOf(trees: PackedTrees, { sums, float = false, flushed = false }: TreeRows): TreeKernel | undefined {
  const floatSums = sums instanceof Float32Array;
  if (!("kernel" in trees)) {
    const narrow = float && trees.narrowEqual;
    const able = trees.linear === undefined && (!floatSums || (narrow && trees.narrow));
    const types = floatSums ? kernelTypes.float : narrow ? kernelTypes.mixed : kernelTypes.double;
    trees.kernel = able ? TreeKernel.of(trees, { types, float, flushed }, blockRows(trees)) : undefined;
  }
  const task = trees.kernel?.layout;
  const fits = task?.float === float && task.flushed === flushed && (task.types === kernelTypes.float) === floatSums;
  return fits ? trees.kernel : undefined;
}

/** The same in JavaScript. */
function sumPlainly(trees: PackedTrees, task: TreeRows): void {
  const { slots, outputs, roots, special, balanced, depths, output, width, leaf, single, values, linear } = trees;
  const { rows, sums, cells } = task;
  const size = blockRows(trees);
  const block = new Float64Array((size / 8) * groupLength(slots.length)).fill(Number.NaN);
  const reached = new Int32Array(size);
  for (let start = 0; start < rows; start += size) {
    const count = Math.min(size, rows - start);
    fillBlock(trees, task, { block, start, count });
    for (let tree = 0; tree < roots.length; tree++) {
      const root = roots[tree]!;
      if (special[tree] === 1) walkSpecial(trees, root, { block, count, reached });
      else if (balanced[tree] === 1) walkBalanced(trees, root, { block, count, reached, depth: depths[tree]! });
      else walkPlain(trees, root, { block, count, reached });
      const first = start * outputs + output[tree]!;
      for (let row = 0; row < count; row++) {
        const node = reached[row]!;
        const sum = first + row * outputs;
        if (width[tree] !== 1) {
          for (let k = 0; k < width[tree]!; k++) sums[sum + k]! += values[leaf[node]! + k]!;
        } else if (linear === undefined) sums[sum]! += single[node]!;
        else sums[sum]! += linearValue(linear, { node, value: single[node]!, cells, rows, row: start + row });
      }
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
