import { Failure } from "../../core/failure.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import { missingRules, type TreeSource } from "../trees/tree-source.ts";
import { NodeAttributes } from "./attributes.ts";
import { treeRows } from "./model-operators.ts";
import type { PrepareOperator } from "./operator.ts";
import type { GraphNode } from "./protobuf.ts";
import { MOST_LEAF_VALUES, thresholdBelow } from "./trees.ts";

/** Comparisons by their numbers. */
const comparisons = ["leq", "lt", "gte", "gt", "eq", "neq", "member"] as const;
const AVERAGE = 0;
const SUM = 1;

/** `TreeEnsemble` of ai.onnx.ml 5, which replaces the two operators for classes and targets. */
export const treeEnsemble5: PrepareOperator = (node, { file, float: narrow, widths: [features = 0] }) => {
  const attributes = new NodeAttributes(node, file);
  const outputs = attributes.number("n_targets", 1);
  if (!(Number.isInteger(outputs) && outputs >= 1 && outputs <= 10_000))
    throw attributes.fail(`n_targets: expected 1 to 10,000, got ${outputs}`);
  const aggregate = attributes.number("aggregate_function", SUM);
  if (aggregate !== SUM && aggregate !== AVERAGE)
    throw attributes.fail(`aggregate_function: expected the sum or the average, got ${aggregate}`);
  const post = attributes.number("post_transform", 0);
  if (post !== 0) {
    throw new Failure(
      `${file}: TreeEnsemble: post_transform: expected 0, got ${post}, which the standard and ONNX Runtime read differently (export the model with an operator such as Softmax behind the trees)`,
    );
  }
  const float = narrow && !isDouble(node, "nodes_splits");
  const sources = treesOf(attributes, { outputs, float });
  const trees = packTrees(sources, { file, features, outputs });
  return {
    widths: [outputs],
    run([input], rows) {
      const sums = float ? new Float32Array(rows * outputs) : new Float64Array(rows * outputs);
      sumTrees(trees, treeRows(input!, { rows, sums, float: narrow }));
      if (aggregate === AVERAGE) for (let at = 0; at < sums.length; at++) sums[at]! /= sources.length;
      return [{ columns: outputs, values: new Float64Array(sums) }];
    },
  };
};

function isDouble(node: GraphNode, name: string): boolean {
  const value = node.attributes.get(name);
  return typeof value === "object" && "double" in value && value.double;
}

/** Splits first, then a node for each branch that ends in a leaf: branches may share a leaf, but a node has one parent. */
function treesOf(attributes: NodeAttributes, { outputs, float }: { outputs: number; float: boolean }): TreeSource[] {
  const ids = attributes.numbers("nodes_featureids");
  const size = ids.length;
  const modes = attributes.numbers("nodes_modes", size);
  const splits = attributes.numbers("nodes_splits", size);
  const tracks = attributes.has("nodes_missing_value_tracks_true")
    ? attributes.numbers("nodes_missing_value_tracks_true", size)
    : new Float64Array(size);
  const branches = [
    { children: attributes.numbers("nodes_truenodeids", size), leaves: attributes.numbers("nodes_trueleafs", size) },
    { children: attributes.numbers("nodes_falsenodeids", size), leaves: attributes.numbers("nodes_falseleafs", size) },
  ];
  const targets = attributes.numbers("leaf_targetids");
  const weights = attributes.numbers("leaf_weights", targets.length);
  const ends = branches.reduce((sum, { leaves }) => sum + leaves.reduce((n, each) => n + (each === 0 ? 0 : 1), 0), 0);
  const nodes = size + ends;
  if (nodes * outputs > MOST_LEAF_VALUES)
    throw attributes.fail(`expected fewer values in leaves than ${nodes} × ${outputs}`);
  const feature = new Int32Array(nodes).fill(-1);
  const threshold = new Float64Array(nodes);
  const missing = new Uint8Array(nodes);
  const values = new Float64Array(nodes * outputs);
  const links = [new Float64Array(nodes), new Float64Array(nodes)];
  const equal = new Set<number>();
  const sets = new Map<number, Set<number>>();
  const members = memberSets(attributes.numbers("membership_values"));
  let next = size;
  for (let node = 0; node < size; node++) {
    const mode = comparisons[modes[node]!];
    if (mode === undefined) throw attributes.fail(`nodes_modes: expected 0 to 6, got ${modes[node]}`);
    if (!(ids[node]! >= 0)) throw attributes.fail(`nodes_featureids: expected a feature, got ${ids[node]}`);
    const swapped = mode === "gte" || mode === "gt" || mode === "neq";
    const tracked = tracks[node] !== 0;
    feature[node] = ids[node]!;
    threshold[node] = mode === "lt" || mode === "gte" ? thresholdBelow(splits[node]!, float) : splits[node]!;
    missing[node] = tracked === swapped ? missingRules.right : missingRules.left;
    if (mode === "eq" || mode === "neq") {
      equal.add(node);
      if (mode === "eq" && tracked) throw attributes.fail("expected `=` without missing values");
      missing[node] = missingRules.right;
    }
    if (mode === "member") {
      const set = members.next().value;
      if (set === undefined) throw attributes.fail("membership_values: expected a set for each node that tests one");
      if ([...set].some((each) => !Number.isInteger(each)))
        throw attributes.fail("membership_values: expected whole numbers, got others");
      sets.set(node, set);
    }
    for (const [side, { children, leaves }] of branches.entries()) {
      const child = children[node]!;
      const link = links[swapped ? 1 - side : side]!;
      if (leaves[node] === 0) {
        link[node] = child < size ? child : -1;
        continue;
      }
      const target = targets[child];
      if (target === undefined || !(target >= 0 && target < outputs))
        throw attributes.fail(`expected a leaf with a target below ${outputs}, got ${target ?? `leaf ${child}`}`);
      values[next * outputs + target] = weights[child]!;
      link[node] = next++;
    }
  }
  const [left, right] = links as [Float64Array, Float64Array];
  const shared = { feature, threshold, left, right, missing, values, width: outputs, output: 0, equal, sets };
  return Array.from(attributes.numbers("tree_roots"), (root): TreeSource => ({ ...shared, exactSets: true, root }));
}

/** Sets in one list, each with NaN at its end. */
function* memberSets(values: Float64Array): Generator<Set<number>, undefined> {
  let set = new Set<number>();
  for (const value of values) {
    if (!Number.isNaN(value)) set.add(value);
    else {
      yield set;
      set = new Set();
    }
  }
  if (set.size > 0) yield set;
  return undefined;
}
