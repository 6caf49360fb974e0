import { treeKernelCode } from "./kernel-code.ts";
import { HEAD_ADDRESS, type KernelTask, kernelLayout } from "./kernel-layout.ts";
import { writeTrees } from "./kernel-memory.ts";
import type { PackedTrees } from "./packed-trees.ts";

const PAGE = 65_536;
/** Larger models stay in JavaScript's memory. */
const MOST_PAGES = 16_384;

/** Functions of kernels/trees.ts. */
interface TreeFunctions {
  sumRows(
    head: number,
    raw: number,
    columnBytes: number,
    rows: number,
    cells: number,
    sums: number,
    reached: number,
  ): void;
  sumRow(head: number, raw: number, sums: number): void;
}

type Floats = Float32Array | Float64Array;

/** Rows whose sums are wanted: see `TreeRows`. */
interface KernelRows {
  cells: Float64Array;
  rows: number;
  sums: Floats;
}

/** Trees in the memory of the WebAssembly kernel, with a place for a block of rows. */
export interface TreeKernel {
  task: KernelTask;
  /** Adds the trees to the sums of `count` rows, at most those of a block. */
  addBlock(task: KernelRows, start: number, count: number): void;
  /** Adds the trees to the sums of one row. */
  addRow(task: KernelRows, row: number): void;
}

let compiled: WebAssembly.Module | undefined;

/**
 * Copies trees into a memory of the kernel's own, which has no other use. `packTrees` has checked every link and slot, so that no
 * walk leaves it. Returns undefined where WebAssembly is off, or without memory for it.
 *
 * @param most The most rows of a block.
 */
export function treeKernel(trees: PackedTrees, task: KernelTask, most: number): TreeKernel | undefined {
  const { outputs } = trees;
  const layout = kernelLayout(trees, task, most);
  const { columns, rowSums, raw, cells, sums } = layout;
  const pages = Math.ceil(layout.end / PAGE);
  if (typeof WebAssembly === "undefined" || pages > MOST_PAGES) return undefined;
  let memory: WebAssembly.Memory;
  let functions: TreeFunctions;
  try {
    compiled ??= new WebAssembly.Module(Buffer.from(treeKernelCode, "base64"));
    memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    functions = functionsOf(new WebAssembly.Instance(compiled, { env: { memory } }));
  } catch (error) {
    // The host allows no WebAssembly, or has no address space left for it.
    if (error instanceof RangeError || error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
  const { buffer } = memory;
  writeTrees(trees, buffer, layout);
  const { sumRows, sumRow } = functions;
  const numbers = new Float64Array(buffer);
  const values = layout.sumBytes === 4 ? new Float32Array(buffer) : numbers;
  const blockAt = sums / layout.sumBytes;
  const rowAt = rowSums / layout.sumBytes;
  const rawAt = raw / 8;
  return {
    task,
    addBlock({ cells: given, rows, sums: into }, start, count) {
      for (let place = 0; place < columns.length; place++) {
        const from = columns[place]! * rows + start;
        numbers.set(given.subarray(from, from + count), rawAt + place * most);
      }
      const first = start * outputs;
      const length = count * outputs;
      values.set(into.subarray(first, first + length), blockAt);
      sumRows(HEAD_ADDRESS, raw, 8 * most, count, cells, sums, 0);
      into.set(values.subarray(blockAt, blockAt + length), first);
    },
    addRow({ cells: given, rows, sums: into }, row) {
      for (let place = 0; place < columns.length; place++)
        numbers[rawAt + place] = given[columns[place]! * rows + row]!;
      const first = row * outputs;
      for (let k = 0; k < outputs; k++) values[rowAt + k] = into[first + k]!;
      sumRow(HEAD_ADDRESS, raw, rowSums);
      for (let k = 0; k < outputs; k++) into[first + k] = values[rowAt + k]!;
    },
  };
}

/** The exports of kernels/trees.ts, which `WebAssembly.Instance` does not type. */
function functionsOf({ exports }: WebAssembly.Instance): TreeFunctions {
  return exports as WebAssembly.Exports & TreeFunctions;
}
