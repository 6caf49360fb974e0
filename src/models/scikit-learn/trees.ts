import { arrayNumbers, elementsOf, isObject } from "../pickle/numpy.ts";
import { PythonArray } from "../pickle/values.ts";
import { missingRules, type TreeSource } from "../trees/tree-source.ts";
import { unsupported } from "./fields.ts";

export interface LeafOptions {
  file: string;
  /** Values per leaf. */
  width: number;
  /** Output of the first value. */
  output?: number;
  /** Converts the values of a leaf to its contribution. */
  leaf(values: Float64Array): Float64Array;
}

/** The tree of a fitted `DecisionTree…`. Rows are 32-bit floats, thresholds doubles. */
export function sklearnTree(estimator: unknown, { file, width, output = 0, leaf }: LeafOptions): TreeSource {
  const tree = isObject(estimator) ? estimator.get("tree_") : undefined;
  const nodes = isObject(tree, "Tree") ? tree.get("nodes") : undefined;
  const held = isObject(tree, "Tree") ? tree.get("values") : undefined;
  if (!(nodes instanceof PythonArray) || !(held instanceof PythonArray))
    throw unsupported(file, "a tree without nodes");
  const column = (name: string, needed = true): Float64Array => {
    const found = arrayNumbers(nodes, name) ?? Float64Array.from(elementsOf(nodes, name), Number);
    if (found.length === 0 && needed) throw unsupported(file, `trees without ${name}`);
    return found;
  };
  const left = column("left_child");
  const right = column("right_child");
  const feature = column("feature");
  const size = left.length;
  const all = arrayNumbers(held) ?? Float64Array.from(elementsOf(held), Number);
  if (held.shape[0] !== size || held.shape[1] !== 1) throw unsupported(file, "trees of several targets");
  const per = all.length / size;
  const missing = column("missing_go_to_left", false);
  const values = new Float64Array(size * width);
  const features = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const isLeaf = left[node] === -1;
    features[node] = isLeaf ? -1 : feature[node]!;
    if (isLeaf) {
      const shares = leaf(all.subarray(node * per, (node + 1) * per));
      for (let k = 0; k < width && k < shares.length; k++) values[node * width + k] = shares[k]!;
    } else if (feature[node]! < 0) throw unsupported(file, "a tree that splits by no feature");
  }
  const rules = new Uint8Array(size);
  for (let node = 0; node < size; node++) rules[node] = missing[node] === 1 ? missingRules.left : missingRules.right;
  return {
    root: 0,
    feature: features,
    threshold: column("threshold"),
    left,
    right,
    missing: rules,
    values,
    width,
    output,
  };
}
