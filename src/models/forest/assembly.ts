import type { ClassificationForest, RegressionForest, Trees } from "./forest.ts";
import type { GrownTree } from "./tree.ts";

/** Copies the trees into one forest. Each tree's arrays are released once they are copied, so a forest is in memory once. */
export function assembleClassification(grown: GrownTree[], features: number, classes: number): ClassificationForest {
  const trees = assembleTrees(grown, features, classes);
  const leaves = new Int32Array(leafValuesOf(grown));
  let at = 0;
  for (const tree of grown) {
    leaves.set(tree.leaves, at);
    at += tree.leaves.length;
    tree.leaves = letGo(tree.leaves);
  }
  return { task: "classification", classes, ...trees, leaves };
}

/** @param step Value of one step of a leaf. */
export function assembleRegression(
  grown: GrownTree[],
  features: number,
  { base, step }: { base: number; step: number },
): RegressionForest {
  const trees = assembleTrees(grown, features, 1);
  const leaves = new Float32Array(leafValuesOf(grown));
  let at = 0;
  for (const tree of grown) {
    scale(tree.leaves, step, leaves.subarray(at));
    at += tree.leaves.length;
  }
  return { task: "regression", base, ...trees, leaves };
}

/** An empty array of the same kind. The memory is released at once on Node 21 and later, else at the next garbage collection. */
function letGo<Kind extends Int32Array | Float32Array>(array: Kind): Kind {
  const empty = array.slice(0, 0) as Kind;
  (array.buffer as { transfer?(bytes: number): void }).transfer?.(0);
  return empty;
}

/** Concatenates the nodes of all trees, for either kind of leaf. */
function leafValuesOf(grown: GrownTree[]): number {
  return grown.reduce((sum, tree) => sum + tree.leaves.length, 0);
}

function assembleTrees(grown: GrownTree[], features: number, width: number): Trees {
  const roots = new Int32Array(grown.length + 1);
  grown.forEach((tree, index) => {
    roots[index + 1] = roots[index]! + tree.feature.length;
  });
  const nodes = roots[grown.length]!;
  // Copy one kind of array after the other, so that the trees' arrays of one kind are released before the next is allocated.
  const threshold = new Float32Array(nodes);
  grown.forEach((tree, index) => {
    threshold.set(tree.threshold, roots[index]!);
    tree.threshold = letGo(tree.threshold);
  });
  const left = new Int32Array(nodes);
  const right = new Int32Array(nodes);
  let leaf = 0;
  for (let index = 0; index < grown.length; index++) {
    const tree = grown[index]!;
    placeChildren(tree, { root: roots[index]!, leaf }, { left, right });
    leaf += tree.leaves.length / width;
    tree.left = letGo(tree.left);
  }
  const feature = new Int32Array(nodes);
  grown.forEach((tree, index) => {
    feature.set(tree.feature, roots[index]!);
    tree.feature = letGo(tree.feature);
  });
  return { features, roots, feature, threshold, left, right };
}

/** One call per tree lets V8 optimise it after the first tree. */
function placeChildren(
  { feature, left: children }: GrownTree,
  { root, leaf }: { root: number; leaf: number },
  { left, right }: Pick<Trees, "left" | "right">,
): void {
  for (let node = 0; node < children.length; node++) {
    const splits = feature[node]! >= 0;
    const child = children[node]! + (splits ? root : leaf);
    left[root + node] = child;
    right[root + node] = splits ? child + 1 : -1;
  }
}

function scale(units: Int32Array, step: number, leaves: Float32Array): void {
  for (let leaf = 0; leaf < units.length; leaf++) leaves[leaf] = units[leaf]! * step;
}
