import { nodeKinds, type PackedTrees } from "./packed-trees.ts";

/** Types of cells and of sums, by the numbers that kernels/trees.ts has for them. */
export const kernelTypes = {
  /** Both are 32-bit floats. */
  float: 0,
  /** Cells are 32-bit floats, sums have 64 bits. */
  mixed: 1,
  /** Both have 64 bits. */
  double: 2,
} as const;

/** The treatment of numbers and sums. */
export interface KernelTask {
  types: KernelTypes;
  /** True if numbers are rounded to 32 bits. */
  float: boolean;
  /** True if numbers of at most 1e-35 count as 0, also where 0 is not missing. */
  flushed: boolean;
}

export type KernelTypes = (typeof kernelTypes)[keyof typeof kernelTypes];

/** Address of the facts about the model, behind the leaves that eight walkers reached. */
export const HEAD_ADDRESS = 64;
/** Address of a single row's cells. */
export const ROW_ADDRESS = 128;

/** Bytes of a slot, and of a tree's entry in the table. */
export const SLOT_BYTES = 16;
export const TREE_BYTES = 24;
/** Entries of single leaves behind the last tree: eight trees walk together. */
export const MORE_TREES = 7;
/** Bytes of the entry of a category set. */
const SET_ENTRY = 8;

/** Addresses of the parts of a kernel's memory, and sizes in bytes. */
export interface KernelLayout extends KernelTask {
  cellBytes: number;
  sumBytes: number;
  /** Bytes of the cells of eight rows. */
  group: number;
  /** The columns that trees read, in the order in which the kernel has them. */
  columns: Int32Array;
  slots: number;
  rowSums: number;
  /** The table of trees, from the first to behind the last. */
  table: number;
  tableEnd: number;
  nodes: number;
  /** The leaf of an entry without a tree. */
  noTree: number;
  values: number;
  setEntries: number;
  sets: number;
  /** Numbers of a block of rows, `columnBytes` for each column, their cells and sums. */
  raw: number;
  columnBytes: number;
  cells: number;
  sums: number;
  /** Bytes of all that, and the end of this block, behind which further blocks have the same parts. */
  blockBytes: number;
  end: number;
}

/** Number of values that a group of eight rows has in a block: one more slot than the trees read, which is NaN. */
export function groupLength(slots: number): number {
  return 8 * (slots + 1);
}

/** @param rows The most rows of a block. */
export function kernelLayout(trees: PackedTrees, task: KernelTask, rows: number): KernelLayout {
  const { types } = task;
  const cellBytes = types === kernelTypes.double ? 8 : 4;
  const sumBytes = types === kernelTypes.float ? 4 : 8;
  const group = cellBytes * groupLength(trees.slots.length);
  let end = ROW_ADDRESS + group;
  const part = (bytes: number) => {
    const start = Math.ceil(end / 64) * 64;
    end = start + bytes;
    return start;
  };
  const pair = pairBytes(types);
  const rowSums = part(sumBytes * trees.outputs);
  const table = part(TREE_BYTES * (trees.roots.length + MORE_TREES));
  // A root takes the place of two siblings.
  const pairs = (trees.nodes + trees.roots.length) / 2;
  const nodes = part(pair * (pairs + 1));
  const values = part(sumBytes * trees.values.length);
  const setEntries = part(SET_ENTRY * trees.kinds.reduce((sum, kind) => sum + (kind === nodeKinds.member ? 1 : 0), 0));
  const sets = part(4 * trees.setWords.length);
  const columns = Int32Array.from(new Set(trees.inputs.feature));
  const slots = part(SLOT_BYTES * trees.slots.length);
  const raw = part(8 * rows * columns.length);
  const cells = part(Math.ceil(rows / 8) * group);
  const sums = part(sumBytes * rows * trees.outputs);
  const blocksEnd = part(0);
  return {
    ...task,
    cellBytes,
    sumBytes,
    group,
    rowSums,
    table,
    tableEnd: table + TREE_BYTES * trees.roots.length,
    nodes,
    noTree: nodes + pair * pairs,
    values,
    setEntries,
    sets,
    columns,
    slots,
    raw,
    columnBytes: 8 * rows,
    cells,
    sums,
    blockBytes: blocksEnd - raw,
    end: blocksEnd,
  };
}

/** Bytes of two siblings. */
export function pairBytes(types: KernelTypes): number {
  return types === kernelTypes.double ? 32 : 24;
}
