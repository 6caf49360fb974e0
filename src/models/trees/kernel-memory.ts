import {
  HEAD_ADDRESS,
  type KernelLayout,
  kernelTypes,
  MORE_TREES,
  pairBytes,
  ROW_ADDRESS,
  SLOT_BYTES,
  TREE_BYTES,
} from "./kernel-layout.ts";
import { nodeKinds, type PackedTrees } from "./packed-trees.ts";

/** Flags of a model: see kernels/trees.ts. */
const FLUSHED = 1;
const ROUNDED = 2;

/** Flags of a tree and of the eight trees from it on. */
const SPECIAL = 1;
const NEAR_SPECIAL = 2;
const ALIKE = 4;

/** Cells of such bytes are NaN, or the largest integer. */
const NAN_BYTE = 0xff;

/** Writes the cells of a block's last slot, which no row changes. */
export function prepareBlock(buffer: ArrayBufferLike, { cells, sums, blockBytes }: KernelLayout, block: number): void {
  new Uint8Array(buffer, cells + block * blockBytes, sums - cells).fill(NAN_BYTE);
}

/** Writes trees as kernels/trees.ts reads them. */
export function writeTrees(trees: PackedTrees, buffer: ArrayBufferLike, layout: KernelLayout): void {
  const words = new Int32Array(buffer);
  const values = layout.sumBytes === 4 ? new Float32Array(buffer) : new Float64Array(buffer);
  values.set(trees.values, layout.values / layout.sumBytes);
  words.set(trees.setWords, layout.sets / 4);
  new Uint8Array(buffer, ROW_ADDRESS, layout.group).fill(NAN_BYTE);
  prepareBlock(buffer, layout, 0);
  writeHead(trees, buffer, layout);
  writeNodes(trees, buffer, layout);
  writeTable(trees, words.subarray(layout.table / 4), layout);
}

/** Writes the facts about the model, and its slots. */
function writeHead({ inputs, outputs }: PackedTrees, buffer: ArrayBufferLike, layout: KernelLayout): void {
  const { table, tableEnd, slots, group, types, float: rounded, flushed, columns } = layout;
  const words = new Int32Array(buffer);
  const numbers = new Float64Array(buffer);
  const { feature, filling, zeroMissing } = inputs;
  const flags = (flushed ? FLUSHED : 0) + (rounded ? ROUNDED : 0);
  words.set(
    [table, tableEnd, slots, slots + SLOT_BYTES * feature.length, group, outputs, types, flags],
    HEAD_ADDRESS / 4,
  );
  const places = new Map(Array.from(columns, (column, place) => [column, place]));
  for (let slot = 0; slot < feature.length; slot++) {
    const at = slots + SLOT_BYTES * slot;
    words[at / 4] = places.get(feature[slot]!)!;
    words[at / 4 + 1] = zeroMissing[slot]!;
    numbers[at / 8 + 1] = filling[slot]!;
  }
}

/** Writes an entry for each tree. */
function writeTable(
  { roots, depths, balanced, special, output, width }: PackedTrees,
  table: Int32Array,
  { nodes, noTree, types }: KernelLayout,
): void {
  const pair = pairBytes(types);
  const count = roots.length;
  for (let tree = 0; tree < count + MORE_TREES; tree++) {
    const at = (TREE_BYTES / 4) * tree;
    table[at] = noTree;
    if (tree >= count) continue;
    let steps = 0;
    let even = true;
    let flags = (special[tree] === 1 ? SPECIAL : 0) | (tree + 8 <= count ? ALIKE : 0);
    for (let near = tree; near < Math.min(tree + 8, count); near++) {
      steps = Math.max(steps, depths[near]!);
      even &&= balanced[near] === 1;
      if (special[near] === 1) flags |= NEAR_SPECIAL;
      if (width[near] !== 1 || output[near] !== output[tree]) flags &= ~ALIKE;
    }
    table[at] = nodes + (pair * (roots[tree]! + tree)) / 2;
    table[at + 1] = balanced[tree] === 1 ? depths[tree]! : -depths[tree]!;
    table[at + 2] = output[tree]!;
    table[at + 3] = width[tree]!;
    table[at + 4] = even ? steps : -steps;
    table[at + 5] = flags;
  }
}

/**
 * Writes the nodes tree after tree. The children of the heavier child follow a pair of siblings: a walk then finds two of three
 * steps in a line of the cache that it has read already.
 */
function writeNodes(trees: PackedTrees, buffer: ArrayBufferLike, layout: KernelLayout): void {
  const { roots, width, slots, leaf, single, nodes, kinds } = trees;
  const { cellBytes, sumBytes, types } = layout;
  const words = new Int32Array(buffer);
  const values = sumBytes === 4 ? new Float32Array(buffer) : new Float64Array(buffer);
  const pair = pairBytes(types);
  const wide = types === kernelTypes.double;
  // Places of the second and the third field, in words from the first.
  const reads = wide ? 4 : 2;
  const links = wide ? 5 : 4;
  const missing = 8 * cellBytes * slots.length;
  const size = new Int32Array(nodes).fill(1);
  const places = new Int32Array(nodes);
  const waiting = new Int32Array(nodes + 1);
  let set = layout.setEntries / 4;
  words[layout.noTree / 4 + reads] = missing;
  words[layout.noTree / 4 + links] = layout.noTree;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!;
    const end = roots[tree + 1] ?? nodes;
    for (let node = end - 1; node >= root; node--) {
      const child = trees.words[4 * node + 3]!;
      if (child !== node) size[node] = size[child]! + size[child + 1]! + 1;
    }
    let next = layout.nodes + (pair * (root + tree)) / 2;
    places[root] = next;
    waiting[0] = root;
    for (let count = 1; count > 0; ) {
      const node = waiting[--count]!;
      const child = trees.words[4 * node + 3]!;
      if (child === node) continue;
      next += pair;
      places[child] = next;
      places[child + 1] = next + cellBytes;
      const heavier = size[child]! >= size[child + 1]! ? child : child + 1;
      waiting[count++] = 2 * child + 1 - heavier;
      waiting[count++] = heavier;
    }
    for (let node = root; node < end; node++) {
      const at = places[node]! / 4;
      const child = trees.words[4 * node + 3]!;
      words[at + links] = places[child]!;
      if (child === node) {
        words[at + reads] = missing;
        if (width[tree] === 1 && sumBytes <= cellBytes) values[places[node]! / sumBytes] = single[node]!;
        else words[at] = layout.values + sumBytes * leaf[node]!;
        continue;
      }
      const kind = kinds[node]!;
      words[at + reads] = cellBytes * trees.words[4 * node + 2]! + kind;
      if (kind !== nodeKinds.member) {
        if (wide) values[places[node]! / 8] = trees.thresholds[2 * node]!;
        else words[at] = boundOf(trees.thresholds[2 * node]!);
        continue;
      }
      words[at] = 4 * set;
      words[set++] = layout.sets + 4 * trees.words[4 * node]!;
      words[set++] = trees.words[4 * node + 1]!;
    }
  }
}

const float = new Float32Array(1);
const floatBits = new Int32Array(float.buffer);

/** Returns the integer right above that of a threshold: see `toKeys` in kernels/trees.ts. */
function boundOf(threshold: number): number {
  // A 32-bit float is at most a number if it is at most the largest 32-bit float that is.
  float[0] = threshold;
  const above = float[0]! > threshold ? 0 : 1;
  const bits = floatBits[0]!;
  return (float[0]! < 0 ? ~bits : bits | 0x8000_0000) + above;
}
