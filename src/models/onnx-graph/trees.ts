import { Failure } from "../../core/failure.ts";
import { type PackedTrees, packTrees } from "../trees/packed-trees.ts";
import { missingRules, type TreeSource } from "../trees/tree-source.ts";
import { NodeAttributes } from "./attributes.ts";
import type { GraphNode } from "./protobuf.ts";

/** Trees of `TreeEnsembleClassifier` and `TreeEnsembleRegressor`, with what their outputs need. */
export interface OnnxTrees {
  trees: PackedTrees;
  /** Added to each output. */
  base: Float64Array;
  /** Identifiers of outputs that leaves have values for. */
  ids: ReadonlySet<number>;
  positive: boolean;
  average: boolean;
}

/** Values in the leaves of all trees at most: 400 MB. */
export const MOST_LEAF_VALUES = 50_000_000;

const modes = ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ", "LEAF"];

export interface GraphTreeContext {
  file: string;
  features: number;
  outputs: number;
  /** Rows and thresholds are 32-bit floats. */
  float: boolean;
}

/** @throws {Failure} for links that are no trees, and for modes that are not known. */
export function readTrees(node: GraphNode, prefix: "class" | "target", context: GraphTreeContext): OnnxTrees {
  const { file, outputs } = context;
  const attributes = new NodeAttributes(node, file);
  const treeIds = attributes.numbers("nodes_treeids");
  const size = treeIds.length;
  const aggregate = attributes.text("aggregate_function", "SUM");
  if (aggregate !== "SUM" && aggregate !== "AVERAGE")
    throw attributes.fail(`expected SUM or AVERAGE, got ${aggregate}`);
  const nodeIds = attributes.numbers("nodes_nodeids", size);
  const place = placesOf(treeIds, nodeIds);
  const linked = (name: string) => {
    const children = attributes.numbers(name, size);
    const places = new Float64Array(size);
    for (let index = 0; index < size; index++) places[index] = place(treeIds[index]!, children[index]!) ?? -1;
    return places;
  };
  const split = splitsOf(attributes, {
    ...context,
    size,
    links: [linked("nodes_truenodeids"), linked("nodes_falsenodeids")],
  });
  if (size * outputs > MOST_LEAF_VALUES)
    throw attributes.fail(`expected fewer values in leaves than ${size} × ${outputs}`);
  const weightIds = attributes.numbers(`${prefix}_ids`);
  const ids = new Set(weightIds);
  // Leaves hold one value where all have the same output.
  const [output = 0] = ids.size === 1 ? ids : [];
  const width = ids.size === 1 ? 1 : outputs;
  const values = new Float64Array(size * width);
  const weights = attributes.numbers(`${prefix}_weights`, weightIds.length);
  const weightTrees = attributes.numbers(`${prefix}_treeids`, weightIds.length);
  const weightNodes = attributes.numbers(`${prefix}_nodeids`, weightIds.length);
  for (let index = 0; index < weights.length; index++) {
    const leaf = place(weightTrees[index]!, weightNodes[index]!);
    const id = weightIds[index]!;
    if (leaf === undefined) throw attributes.fail("expected weights of leaves, got one of another node");
    if (!(id >= 0 && id < outputs)) throw attributes.fail(`expected outputs below ${outputs}, got ${id}`);
    values[leaf * width + id - output]! += weights[index]!;
  }
  const roots = rootsOf(treeIds, split);
  const shared = { ...split, values, width, output };
  const sources = roots.map((root): TreeSource => ({ ...shared, root }));
  const base = attributes.numbers("base_values");
  if (base.length !== 0 && base.length !== outputs && !(base.length === 1 && outputs === 2)) {
    throw attributes.fail(`base_values: expected ${outputs} numbers, got ${base.length}`);
  }
  return {
    trees: packTrees(sources, context),
    base,
    ids,
    positive: weights.every((weight) => weight >= 0),
    average: aggregate === "AVERAGE",
  };
}

/**
 * Finds the place of a node in the lists by its tree and its number. Tools write the nodes of a tree one after the other and number
 * them from 0, so that the place is known from the first; otherwise a table of all nodes is made.
 */
function placesOf(treeIds: Float64Array, nodeIds: Float64Array): (tree: number, node: number) => number | undefined {
  const first = new Map<number, number>();
  for (let index = treeIds.length - 1; index >= 0; index--) if (nodeIds[index] === 0) first.set(treeIds[index]!, index);
  let table: Map<string, number> | undefined;
  // Nodes of the same tree are looked up one after the other.
  let last = Number.NaN;
  let start = 0;
  return (tree, node) => {
    if (tree !== last) {
      start = first.get(tree) ?? 0;
      last = tree;
    }
    const guess = start + node;
    if (treeIds[guess] === tree && nodeIds[guess] === node) return guess;
    table ??= new Map(Array.from(nodeIds, (each, index) => [`${treeIds[index]} ${each}`, index]));
    return table.get(`${tree} ${node}`);
  };
}

interface Splits {
  feature: Int32Array;
  threshold: Float64Array;
  left: Float64Array;
  right: Float64Array;
  missing: Uint8Array;
  equal: Set<number>;
}

/** Every comparison as `<=`, with the children exchanged where it is the other way around. */
function splitsOf(
  attributes: NodeAttributes,
  {
    size,
    links: [whenTrue, whenFalse],
    float,
  }: GraphTreeContext & { size: number; links: [Float64Array, Float64Array] },
): Splits {
  const names = attributes.texts("nodes_modes");
  if (names.length !== size) throw attributes.fail(`nodes_modes: expected ${size} texts, got ${names.length}`);
  const ids = attributes.numbers("nodes_featureids", size);
  const values = attributes.numbers("nodes_values", size);
  const tracks = attributes.has("nodes_missing_value_tracks_true")
    ? attributes.numbers("nodes_missing_value_tracks_true", size)
    : new Float64Array(size);
  const splits: Splits = {
    feature: new Int32Array(size).fill(-1),
    threshold: new Float64Array(size),
    left: new Float64Array(size),
    right: new Float64Array(size),
    missing: new Uint8Array(size),
    equal: new Set(),
  };
  for (let node = 0; node < size; node++) {
    const mode = modes.indexOf(names[node]!);
    if (mode < 0)
      throw attributes.fail(`expected a mode such as BRANCH_LEQ, got ${JSON.stringify(names[node]!.slice(0, 20))}`);
    if (mode === 6) continue;
    if (!(ids[node]! >= 0)) throw attributes.fail(`expected a feature, got ${ids[node]}`);
    const swapped = mode === 2 || mode === 3 || mode === 5;
    const trueLeft = !swapped;
    splits.feature[node] = ids[node]!;
    splits.threshold[node] = mode === 1 || mode === 2 ? thresholdBelow(values[node]!, float) : values[node]!;
    splits.left[node] = swapped ? whenFalse[node]! : whenTrue[node]!;
    splits.right[node] = swapped ? whenTrue[node]! : whenFalse[node]!;
    if (mode >= 4) {
      splits.equal.add(node);
      if (mode === 4 && tracks[node] !== 0) throw attributes.fail("expected BRANCH_EQ without missing values");
      splits.missing[node] = missingRules.right;
    } else {
      splits.missing[node] = (tracks[node] !== 0) === trueLeft ? missingRules.left : missingRules.right;
    }
  }
  return splits;
}

/** The node of each tree that is no child of another, in the order of the file. */
function rootsOf(treeIds: Float64Array, { feature, left, right }: Splits): number[] {
  const child = new Uint8Array(treeIds.length);
  for (let node = 0; node < treeIds.length; node++) {
    if (feature[node]! < 0) continue;
    if (left[node]! >= 0) child[left[node]!] = 1;
    if (right[node]! >= 0) child[right[node]!] = 1;
  }
  const roots = new Map<number, number>();
  for (let node = 0; node < treeIds.length; node++) {
    if (child[node] === 0 && !roots.has(treeIds[node]!)) roots.set(treeIds[node]!, node);
  }
  const trees = new Set(treeIds);
  if (roots.size !== trees.size) throw new Failure("expected a root in each tree, got a circle (the file is damaged)");
  return [...roots.values()];
}

/** The largest number below one, of 32 or 64 bits. */
export function thresholdBelow(value: number, float: boolean): number {
  return float ? floatBelow(value) : doubleBelow(value);
}

const bits = new DataView(new ArrayBuffer(8));

function floatBelow(value: number): number {
  if (value === 0) return -(2 ** -149);
  if (!Number.isFinite(value)) return value;
  bits.setFloat32(0, value);
  const pattern = bits.getInt32(0);
  bits.setInt32(0, pattern < 0 ? pattern + 1 : pattern - 1);
  return bits.getFloat32(0);
}

function doubleBelow(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  if (!Number.isFinite(value)) return value;
  bits.setFloat64(0, value);
  const pattern = bits.getBigInt64(0);
  bits.setBigInt64(0, pattern < 0n ? pattern + 1n : pattern - 1n);
  return bits.getFloat64(0);
}
