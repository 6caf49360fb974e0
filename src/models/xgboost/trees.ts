import { Failure } from "../../core/failure.ts";
import { damaged, ModelFields } from "../foreign/fields.ts";
import { missingRules, type TreeSource } from "../trees/tree-source.ts";

/** Properties that all trees share. */
export interface BoosterTrees {
  file: string;
  groups: number;
  /** Factors of dart; undefined for other boosters. */
  weights: ArrayLike<number> | undefined;
}

/** Trees `from 0 to count` of a gbtree model, in the order of their sums. */
export function xgboostTrees(model: ModelFields, count: number, context: BoosterTrees): TreeSource[] {
  const trees = model.list("trees");
  const groups = model.numbers("tree_info", trees.length);
  return trees.slice(0, count).map((tree, index) => {
    const fields = new ModelFields(tree, `${model.where}.trees[${index}]`);
    return treeOf(fields, { ...context, output: groups[index]!, weight: Math.fround(context.weights?.[index] ?? 1) });
  });
}

interface TreePlace extends BoosterTrees {
  output: number;
  /** Factor of the tree, 1 without dart. */
  weight: number;
}

function treeOf(tree: ModelFields, { groups, output, weight }: TreePlace): TreeSource {
  const size = tree.fields("tree_param").count("num_nodes", { min: 1 });
  const vector = tree.fields("tree_param").count("size_leaf_vector");
  const left = tree.numbers("left_children", size);
  const right = tree.numbers("right_children", size);
  const indices = tree.numbers("split_indices", size);
  const conditions = tree.numbers("split_conditions", size);
  const defaults = tree.numbers("default_left", size);
  const types = tree.has("split_type") ? tree.numbers("split_type", size) : undefined;
  if (!(output >= 0 && output < groups)) throw damaged(tree.where, `an output below ${groups}`, output);
  const width = vector > 1 ? vector : 1;
  if (width !== 1 && width !== groups) throw damaged(tree.where, `leaves of ${groups} values`, width);
  const leafWeights = width === 1 ? undefined : leafVectors(tree, { size, width });
  const feature = new Int32Array(size).fill(-1);
  const threshold = new Float64Array(size);
  const missing = new Uint8Array(size);
  const values = new Float32Array(size * width);
  const sets = types === undefined ? undefined : categorySets(tree, types);
  const swapped = { left: new Float64Array(left), right: new Float64Array(right) };
  for (let node = 0; node < size; node++) {
    if (left[node] === -1) {
      if (leafWeights === undefined) values[node] = Math.fround(conditions[node]!) * weight;
      else for (let k = 0; k < width; k++) values[node * width + k] = leafWeights(node, k) * weight;
      continue;
    }
    feature[node] = indices[node]!;
    const missingLeft = defaults[node] !== 0;
    if (sets?.has(node) === true) {
      // Categories in the set go to the right.
      swapped.left[node] = right[node]!;
      swapped.right[node] = left[node]!;
      missing[node] = missingLeft ? missingRules.right : missingRules.left;
      continue;
    }
    // x < threshold, of 32-bit floats.
    threshold[node] = floatBelow(conditions[node]!);
    missing[node] = missingLeft ? missingRules.left : missingRules.right;
  }
  return {
    root: 0,
    feature,
    threshold,
    ...swapped,
    missing,
    values,
    width,
    output: width === 1 ? output : 0,
    ...(sets !== undefined && { sets }),
  };
}

/** Since 3.1 a leaf's values are a row of `leaf_weights`, which `right_children` names; earlier versions have those of each node in `base_weights`. */
function leafVectors(tree: ModelFields, { size, width }: { size: number; width: number }) {
  if (!tree.has("leaf_weights")) {
    const weights = tree.numbers("base_weights", size * width);
    return (node: number, k: number) => Math.fround(weights[node * width + k]!);
  }
  const weights = tree.numbers("leaf_weights");
  const right = tree.numbers("right_children", size);
  return (node: number, k: number) => {
    const value = weights[right[node]! * width + k];
    if (value === undefined) throw damaged(tree.where, "a row of leaf_weights for each leaf", `${right[node]}`);
    return Math.fround(value);
  };
}

function categorySets(tree: ModelFields, types: ArrayLike<number>): Map<number, Set<number>> | undefined {
  let categorical = false;
  for (let node = 0; node < types.length; node++) categorical ||= types[node] === 1;
  if (!categorical) return undefined;
  const nodes = tree.numbers("categories_nodes");
  const segments = tree.numbers("categories_segments", nodes.length);
  const sizes = tree.numbers("categories_sizes", nodes.length);
  const categories = Array.from(tree.numbers("categories"));
  const sets = new Map<number, Set<number>>();
  for (let index = 0; index < nodes.length; index++) {
    const start = segments[index]!;
    const end = start + sizes[index]!;
    if (!(start >= 0 && end <= categories.length)) {
      throw new Failure(`${tree.where}: expected categories up to ${end}, got ${categories.length} (it is damaged)`);
    }
    sets.set(nodes[index]!, new Set(categories.slice(start, end)));
  }
  for (let node = 0; node < types.length; node++) if (types[node] === 1 && !sets.has(node)) sets.set(node, new Set());
  return sets;
}

const bits = new DataView(new ArrayBuffer(4));

/** The largest 32-bit float below one. */
function floatBelow(value: number): number {
  bits.setFloat32(0, value);
  const pattern = bits.getInt32(0);
  if (bits.getFloat32(0) === 0) return -(2 ** -149);
  if (value === Number.NEGATIVE_INFINITY || Number.isNaN(value)) return value;
  bits.setInt32(0, pattern < 0 ? pattern + 1 : pattern - 1);
  return bits.getFloat32(0);
}
