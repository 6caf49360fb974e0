import { treeKernelCode } from "./kernel-code.ts";
import type { PackedTrees } from "./packed-trees.ts";

/** Bytes of a node, and of a tree's entry in the table. */
const ENTRY = 16;
const PAGE = 65_536;
/** Larger models stay in JavaScript's memory. */
const MOST_PAGES = 16_384;
/** Bytes in which the kernel keeps the leaves that eight walkers reached. */
const REACHED = 64;

type SumTrees = (
  first: number,
  end: number,
  rows: number,
  cells: number,
  groupBytes: number,
  sums: number,
  rowBytes: number,
  float: boolean,
  reached: number,
) => void;

/** Trees in the memory of the WebAssembly kernel, with a place for the cells and the sums of a block of rows. */
export interface TreeKernel {
  /** Cells of a block, as `fillBlock` lays them out. */
  block: Float64Array;
  /** Sums of a block, shape (rows, outputs). */
  sums: Float64Array;
  /** Adds trees to the sums of the block's first rows. */
  add(part: KernelPart): void;
}

/** The trees from `first` to before `end`, and the number of rows. Sums are rounded to 32 bits if `float` is true. */
interface KernelPart {
  first: number;
  end: number;
  rows: number;
  float: boolean;
}

/** Number of values that a group of eight rows has in a block: one more slot than the trees read, which is NaN. */
export function groupLength(slots: number): number {
  return 8 * (slots + 1);
}

let compiled: WebAssembly.Module | undefined;

/**
 * Copies trees into a memory of the kernel's own, which has no other use. `packTrees` has checked every link and slot, so that no
 * walk leaves it. Returns undefined where WebAssembly is off, or without memory for it.
 *
 * @param rows The most rows of a block.
 */
export function treeKernel(trees: PackedTrees, rows: number): TreeKernel | undefined {
  const { nodes, roots, slots, outputs, values } = trees;
  const table = REACHED;
  // A root takes the place of two nodes, so that no two siblings are in different lines of the cache.
  const firstNode = Math.ceil((table + ENTRY * roots.length) / 64) * 64;
  const firstValue = firstNode + ENTRY * (nodes + roots.length);
  const group = 8 * groupLength(slots.length);
  const cells = Math.ceil((firstValue + 8 * values.length) / 64) * 64;
  const sums = cells + Math.ceil(rows / 8) * group;
  const pages = Math.ceil((sums + 8 * rows * outputs) / PAGE);
  if (typeof WebAssembly === "undefined" || pages > MOST_PAGES) return undefined;
  let memory: WebAssembly.Memory;
  let sumTrees: SumTrees;
  try {
    compiled ??= new WebAssembly.Module(Buffer.from(treeKernelCode, "base64"));
    memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    sumTrees = new WebAssembly.Instance(compiled, { env: { memory } }).exports["sumTrees"] as SumTrees;
  } catch (error) {
    // The host allows no WebAssembly, or has no address space left for it.
    if (error instanceof RangeError || error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
  const words = new Uint32Array(memory.buffer);
  const numbers = new Float64Array(memory.buffer);
  numbers.set(values, firstValue / 8);
  writeNodes(trees, { words, numbers, firstNode, firstValue });
  for (let tree = 0; tree < roots.length; tree++) {
    const at = (table + ENTRY * tree) / 4;
    words[at] = firstNode + ENTRY * (roots[tree]! + tree);
    words[at + 1] = trees.balanced[tree] === 1 ? trees.depths[tree]! : -trees.depths[tree]!;
    words[at + 2] = 8 * trees.output[tree]!;
    words[at + 3] = trees.width[tree]!;
  }
  const block = numbers.subarray(cells / 8, sums / 8).fill(Number.NaN);
  return {
    block,
    sums: numbers.subarray(sums / 8, sums / 8 + rows * outputs),
    add(part) {
      const { first, end, float } = part;
      sumTrees(table + ENTRY * first, table + ENTRY * end, part.rows, cells, group, sums, 8 * outputs, float, 0);
    },
  };
}

interface KernelMemory {
  words: Uint32Array;
  numbers: Float64Array;
  firstNode: number;
  firstValue: number;
}

/**
 * Writes the nodes tree after tree. The children of the heavier child follow a pair of siblings: a walk then finds two of three
 * steps in a line of the cache that it has read already.
 */
function writeNodes(trees: PackedTrees, { words, numbers, firstNode, firstValue }: KernelMemory): void {
  const { roots, width, thresholds, slots, leaf, single, nodes } = trees;
  const missing = 64 * slots.length;
  const size = new Int32Array(nodes).fill(1);
  const places = new Int32Array(nodes);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!;
    const end = roots[tree + 1] ?? nodes;
    for (let node = end - 1; node >= root; node--) {
      const child = trees.words[4 * node + 3]!;
      if (child !== node) size[node] = size[child]! + size[child + 1]! + 1;
    }
    let pair = firstNode + ENTRY * (root + tree);
    places[root] = pair;
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const child = trees.words[4 * node + 3]!;
      if (child === node) continue;
      pair += 2 * ENTRY;
      places[child] = pair;
      places[child + 1] = pair + 8;
      const right = size[child]! >= size[child + 1]!;
      waiting.push(right ? child + 1 : child, right ? child : child + 1);
    }
    for (let node = root; node < end; node++) {
      const at = places[node]!;
      const child = trees.words[4 * node + 3]!;
      words[at / 4 + 5] = places[child]!;
      if (child !== node) {
        numbers[at / 8] = thresholds[2 * node]!;
        words[at / 4 + 4] = 8 * trees.words[4 * node + 2]!;
        continue;
      }
      if (width[tree] === 1) numbers[at / 8] = single[node]!;
      else words[at / 4] = firstValue + 8 * leaf[node]!;
      words[at / 4 + 4] = missing;
    }
  }
}
