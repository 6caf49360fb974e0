import { Failure } from "../../core/failure.ts";
import { CategorySets } from "./category-sets.ts";
import { type LinearLeaves, linearLeaves } from "./linear-leaves.ts";
import { inputsOf, SlotTable, type TreeInput, type TreeInputs } from "./tree-inputs.ts";
import type { TreeKernel } from "./tree-kernel.ts";
import { type LinearLeaf, type MissingRule, missingRules, type TreeSource } from "./tree-source.ts";

/**
 * The trees of any model in flat arrays. A node takes 16 bytes: a 64-bit threshold, the slot it reads, and its right child; the
 * left child follows the right one. A leaf compares with NaN, which is never true, and is its own child.
 */
export interface PackedTrees {
  slots: TreeInput[];
  /** The same slots as arrays. */
  inputs: TreeInputs;
  outputs: number;
  /** Nodes, 4 words each: threshold (two words), place of the slot in a group of eight rows, child. */
  words: Int32Array;
  /** The same memory, two elements per node. */
  thresholds: Float64Array;
  /** First node of each tree. */
  roots: Int32Array;
  /** True for each tree with nodes that do not compare with `<=`. */
  special: Uint8Array;
  /** The comparison of each node, one of `nodeKinds`. */
  kinds: Uint8Array;
  /** Bits of all category sets. The node of a set has the start and the flags of its `CategorySet` in place of the threshold. */
  setWords: Int32Array;
  /** Output of each tree, and how many outputs a leaf has values for. */
  output: Int32Array;
  width: Int32Array;
  /** Splits on the longest path of each tree. */
  depths: Int32Array;
  /** True for trees whose paths are of about the same length. */
  balanced: Uint8Array;
  /** Start of each leaf's values in `values`. */
  leaf: Int32Array;
  /** The value of each leaf that has one, by its node. */
  single: Float64Array;
  values: Float64Array;
  /** True if every value of a leaf is a 32-bit float. */
  narrow: boolean;
  /** True if every threshold that is compared with `=` is a 32-bit float. */
  narrowEqual: boolean;
  /** Linear models of leaves; undefined if no leaf has one. */
  linear: LinearLeaves | undefined;
  nodes: number;
  /** Number of splits on the longest path. */
  depth: number;
  /** The trees in the memory of the WebAssembly kernel, from the first prediction on. Undefined without it. */
  kernel?: TreeKernel | undefined;
}

/** What a node asks: whether the value is at most the threshold, equals it, or is a category of a set. */
export const nodeKinds = { plain: 0, equal: 1, member: 2 } as const;

/** Splits by which the longest path of a balanced tree exceeds the mean one at most. */
const BALANCED_SPLITS = 1.5;

/** Facts that a reader adds to the trees. */
export interface PackOptions {
  /** Name of the file in messages. */
  file: string;
  features: number;
  outputs: number;
}

/**
 * Lays trees out for the evaluator. A node may have one parent only, so that no path is endless.
 *
 * @throws {Failure} that names the tree for links, features and thresholds that no tool writes.
 */
export function packTrees(trees: readonly TreeSource[], { file, features, outputs }: PackOptions): PackedTrees {
  const space = new Int32Array(trees.reduce((most, { feature }) => Math.max(most, feature.length), 0));
  // Trees that share their arrays share the marks too: a node belongs to one tree.
  const marks = new Map<ArrayLike<number>, Uint8Array>();
  for (const { output, width } of trees) {
    if (!(Number.isInteger(output) && output >= 0 && width >= 1 && output + width <= outputs)) {
      throw new Failure(`${file}: expected leaves for ${outputs} outputs, got ${width} from ${output} on`);
    }
  }
  const orders = trees.map((tree, index) => {
    const seen = marks.get(tree.feature) ?? new Uint8Array(tree.feature.length);
    marks.set(tree.feature, seen);
    return breadthFirst(tree, { seen, space }, { file, index, features });
  });
  const nodes = orders.reduce((sum, { length }) => sum + length, 0);
  const valuesLength = trees.reduce(
    (sum, { width }, index) => sum + width * leavesOf(trees[index]!, orders[index]!),
    0,
  );
  const buffer = new ArrayBuffer(16 * nodes);
  const packed: PackedTrees = {
    slots: [],
    inputs: inputsOf([]),
    outputs,
    words: new Int32Array(buffer),
    thresholds: new Float64Array(buffer),
    roots: new Int32Array(trees.length),
    special: new Uint8Array(trees.length),
    kinds: new Uint8Array(nodes),
    setWords: new Int32Array(0),
    output: Int32Array.from(trees, ({ output }) => output),
    width: Int32Array.from(trees, ({ width }) => width),
    depths: new Int32Array(trees.length),
    balanced: new Uint8Array(trees.length),
    leaf: new Int32Array(nodes),
    single: new Float64Array(nodes),
    values: new Float64Array(valuesLength),
    narrow: true,
    narrowEqual: true,
    linear: undefined,
    nodes,
    depth: 0,
  };
  const slots = new SlotTable(packed.slots);
  let start = 0;
  let value = 0;
  const sets = new CategorySets(file);
  const linearModels = new Map<number, LinearLeaf>();
  for (const [index, tree] of trees.entries()) {
    const order = orders[index]!;
    packed.roots[index] = start;
    let next = start + 1;
    let ends = 0;
    let leaves = 0;
    const depths = new Int32Array(order.length);
    for (let place = 0; place < order.length; place++) {
      const node = order[place]!;
      const at = start + place;
      const feature = tree.feature[node]!;
      if (feature < 0) {
        packed.thresholds[2 * at] = Number.NaN;
        packed.words[4 * at + 3] = at;
        packed.leaf[at] = value;
        packed.single[at] = tree.values[node * tree.width]!;
        ends += depths[place]!;
        leaves++;
        for (let k = 0; k < tree.width; k++) packed.values[value + k] = tree.values[node * tree.width + k]!;
        const linear = tree.linear?.get(node);
        if (linear !== undefined) linearModels.set(at, linear);
        value += tree.width;
        continue;
      }
      const missing = tree.missing[node] as MissingRule;
      const set = tree.sets?.get(node);
      if (set !== undefined) {
        const exact = tree.exactSets === true;
        const { start: first, flags } = sets.add(set, { missingLeft: missing === missingRules.left, exact });
        packed.words[4 * at] = first;
        packed.words[4 * at + 1] = flags;
        packed.kinds[at] = nodeKinds.member;
        packed.special[index] = 1;
      } else {
        packed.thresholds[2 * at] = tree.threshold[node]!;
        if (tree.equal?.has(node) === true) {
          packed.kinds[at] = nodeKinds.equal;
          packed.narrowEqual &&= Math.fround(tree.threshold[node]!) === tree.threshold[node];
          packed.special[index] = 1;
        }
      }
      packed.words[4 * at + 2] = 8 * slots.of(feature, set === undefined ? missing : "kept");
      packed.words[4 * at + 3] = next;
      depths[next - start] = depths[next + 1 - start] = depths[place]! + 1;
      packed.depths[index] = Math.max(packed.depths[index]!, depths[place]! + 1);
      next += 2;
    }
    packed.depth = Math.max(packed.depth, packed.depths[index]!);
    packed.balanced[index] = packed.depths[index]! <= ends / leaves + BALANCED_SPLITS ? 1 : 0;
    start += order.length;
  }
  packed.narrow = packed.values.every((each) => Math.fround(each) === each);
  packed.setWords = sets.words();
  packed.linear = linearLeaves(linearModels, nodes);
  // A model of leaves only reads nothing, but the evaluator's leaves read slot 0.
  if (packed.slots.length === 0) packed.slots.push({ feature: 0, missing: missingRules.right });
  packed.inputs = inputsOf(packed.slots);
  return packed;
}

interface OrderMemory {
  /** Marks nodes that have a place. */
  seen: Uint8Array;
  /** Room for the order of one tree. */
  space: Int32Array;
}

/** Nodes from the root down, siblings next to each other, the right one first. */
function breadthFirst(
  { root, feature, threshold, left, right, sets, linear }: TreeSource,
  { seen, space }: OrderMemory,
  { file, index, features }: { file: string; index: number; features: number },
): Int32Array {
  const size = feature.length;
  const fail = (what: string) => new Failure(`${file}: tree ${index}: ${what} (the file is damaged)`);
  if (!(root >= 0 && root < size)) throw fail(`expected a root among ${size} nodes, got ${root}`);
  let count = 1;
  space[0] = root;
  seen[root] = 1;
  const add = (node: number, child: number) => {
    if (!(Number.isInteger(child) && child >= 0 && child < size))
      throw fail(`node ${node}: expected a child among ${size} nodes, got ${child}`);
    if (seen[child] === 1) throw fail(`node ${child}: expected one parent, got two`);
    seen[child] = 1;
    space[count++] = child;
  };
  for (let place = 0; place < count; place++) {
    const node = space[place]!;
    const column = feature[node]!;
    if (column < 0) {
      for (const each of linear?.get(node)?.features ?? []) {
        if (!(each >= 0 && each < features)) throw fail(`expected a feature below ${features}, got ${each}`);
      }
      continue;
    }
    if (!(column < features)) throw fail(`node ${node}: expected a feature below ${features}, got ${column}`);
    if (Number.isNaN(threshold[node]) && sets?.has(node) !== true) {
      throw fail(`node ${node}: expected a threshold, got NaN`);
    }
    add(node, right[node]!);
    add(node, left[node]!);
  }
  return space.slice(0, count);
}

function leavesOf({ feature }: TreeSource, order: Int32Array): number {
  let leaves = 0;
  for (const node of order) if (feature[node]! < 0) leaves++;
  return leaves;
}
