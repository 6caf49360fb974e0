import { treeKernelCode } from "./kernel-code.ts";
import { HEAD_ADDRESS, type KernelLayout, type KernelTask, kernelLayout } from "./kernel-layout.ts";
import { prepareBlock, writeTrees } from "./kernel-memory.ts";
import type { PackedTrees } from "./packed-trees.ts";

const PAGE = 65_536;
/** Larger models stay in JavaScript's memory. */
const MOST_PAGES = 16_384;

/** Functions of kernels/trees.ts. */
export interface TreeFunctions {
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

/** The exports of kernels/trees.ts, which `WebAssembly.Instance` does not type. */
export function functionsOf({ exports }: WebAssembly.Instance): TreeFunctions {
  return exports as WebAssembly.Exports & TreeFunctions;
}

/** Rows whose sums are wanted: see `TreeRows`. */
export interface KernelRows {
  cells: Float64Array;
  rows: number;
  sums: Float32Array | Float64Array;
}

/** Rows from `start` on, and the number of the block of the kernel's memory that they are in. */
interface BlockRows {
  start: number;
  count: number;
  block: number;
}

let compiled: WebAssembly.Module | undefined;

/** Trees in the memory of the WebAssembly kernel, with places for blocks of rows. */
export class TreeKernel {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly functions: TreeFunctions;
  readonly layout: KernelLayout;
  readonly #outputs: number;
  #numbers: Float64Array;
  #values: Float32Array | Float64Array;

  /**
   * Copies trees into a memory of the kernel's own, which has no other use. `packTrees` has checked every link and slot, so that no
   * walk leaves it. Returns undefined where WebAssembly is off, or without memory for it.
   *
   * @param rows The most rows of a block.
   */
  static of(trees: PackedTrees, task: KernelTask, rows: number): TreeKernel | undefined {
    const layout = kernelLayout(trees, task, rows);
    const pages = Math.ceil(layout.end / PAGE);
    if (typeof WebAssembly === "undefined" || pages > MOST_PAGES) return undefined;
    try {
      compiled ??= new WebAssembly.Module(Buffer.from(treeKernelCode, "base64"));
      const memory = new WebAssembly.Memory({ initial: pages, maximum: 2 * MOST_PAGES, shared: true });
      writeTrees(trees, memory.buffer, layout);
      return new TreeKernel(compiled, memory, { layout, outputs: trees.outputs });
    } catch (error) {
      // The host allows no WebAssembly, or has no address space left for it.
      if (error instanceof RangeError || error instanceof WebAssembly.CompileError) return undefined;
      throw error;
    }
  }

  private constructor(
    module: WebAssembly.Module,
    memory: WebAssembly.Memory,
    { layout, outputs }: { layout: KernelLayout; outputs: number },
  ) {
    this.module = module;
    this.memory = memory;
    this.functions = functionsOf(new WebAssembly.Instance(module, { env: { memory } }));
    this.layout = layout;
    this.#outputs = outputs;
    this.#numbers = new Float64Array(memory.buffer);
    this.#values = layout.sumBytes === 4 ? new Float32Array(memory.buffer) : this.#numbers;
  }

  /** Makes room behind the first block, for further blocks and other data. Returns false without memory for it. */
  grow(bytes: number, blocks: number): boolean {
    const { memory, layout } = this;
    const missing = layout.end + bytes - memory.buffer.byteLength;
    try {
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
    this.#numbers = new Float64Array(memory.buffer);
    this.#values = layout.sumBytes === 4 ? new Float32Array(memory.buffer) : this.#numbers;
    for (let block = 1; block <= blocks; block++) prepareBlock(memory.buffer, layout, block);
    return true;
  }

  /** Adds the trees to the sums of `count` rows, at most those of a block. */
  addBlock(task: KernelRows, start: number, count: number): void {
    const { raw, columnBytes, cells, sums } = this.layout;
    this.fill(task, { start, count, block: 0 });
    this.functions.sumRows(HEAD_ADDRESS, raw, columnBytes, count, cells, sums, 0);
    this.collect(task, { start, count, block: 0 });
  }

  /** Copies rows and their sums into a block. */
  fill({ cells, rows, sums }: KernelRows, { start, count, block }: BlockRows): void {
    const { columns, raw, columnBytes, blockBytes } = this.layout;
    for (let place = 0; place < columns.length; place++) {
      const from = columns[place]! * rows + start;
      this.#numbers.set(cells.subarray(from, from + count), (raw + block * blockBytes + place * columnBytes) / 8);
    }
    const outputs = this.#outputs;
    this.#values.set(sums.subarray(start * outputs, (start + count) * outputs), this.#sumsAt(block));
  }

  /** Copies the sums of a block back. */
  collect({ sums }: KernelRows, { start, count, block }: BlockRows): void {
    const at = this.#sumsAt(block);
    sums.set(this.#values.subarray(at, at + count * this.#outputs), start * this.#outputs);
  }

  #sumsAt(block: number): number {
    const { sums, blockBytes, sumBytes } = this.layout;
    return (sums + block * blockBytes) / sumBytes;
  }

  /** Adds the trees to the sums of one row. */
  addRow({ cells, rows, sums }: KernelRows, row: number): void {
    const { columns, raw, rowSums, sumBytes } = this.layout;
    const numbers = this.#numbers;
    const values = this.#values;
    const outputs = this.#outputs;
    const rawAt = raw / 8;
    for (let place = 0; place < columns.length; place++) numbers[rawAt + place] = cells[columns[place]! * rows + row]!;
    const first = row * outputs;
    const at = rowSums / sumBytes;
    for (let k = 0; k < outputs; k++) values[at + k] = sums[first + k]!;
    this.functions.sumRow(HEAD_ADDRESS, raw, rowSums);
    for (let k = 0; k < outputs; k++) sums[first + k] = values[at + k]!;
  }
}
