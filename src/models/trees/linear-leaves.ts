import type { LinearLeaf } from "./tree-source.ts";

/** Linear models of leaves in flat arrays: that of leaf `node` has the number `at[node]`, or is absent if that is -1. */
export interface LinearLeaves {
  at: Int32Array;
  constants: Float64Array;
  /** First coefficient of each model, and the end of the last. */
  starts: Int32Array;
  features: Int32Array;
  coefficients: Float64Array;
}

/** Lays out the models of the leaves among `nodes` nodes. Returns undefined if there are none. */
export function linearLeaves(models: ReadonlyMap<number, LinearLeaf>, nodes: number): LinearLeaves | undefined {
  if (models.size === 0) return undefined;
  const all = [...models.values()];
  const starts = new Int32Array(all.length + 1);
  for (const [index, { features }] of all.entries()) starts[index + 1] = starts[index]! + features.length;
  const linear: LinearLeaves = {
    at: new Int32Array(nodes).fill(-1),
    constants: Float64Array.from(all, ({ constant }) => constant),
    starts,
    features: new Int32Array(starts[all.length]!),
    coefficients: new Float64Array(starts[all.length]!),
  };
  for (const [index, { features, coefficients }] of all.entries()) {
    linear.features.set(features, starts[index]!);
    linear.coefficients.set(coefficients, starts[index]!);
  }
  for (const [index, node] of [...models.keys()].entries()) linear.at[node] = index;
  return linear;
}

/** Returns the output of a leaf's model for a row, or `value` where the leaf has none or the row lacks one of its features. */
export function linearValue(
  { at, constants, starts, features, coefficients }: LinearLeaves,
  { node, value, cells, rows, row }: { node: number; value: number; cells: Float64Array; rows: number; row: number },
): number {
  const model = at[node]!;
  if (model < 0) return value;
  let sum = constants[model]!;
  const end = starts[model + 1]!;
  for (let i = starts[model]!; i < end; i++) sum += coefficients[i]! * cells[features[i]! * rows + row]!;
  return Number.isNaN(sum) ? value : sum;
}
