import type { ClassificationForest, RegressionForest, Trees } from "./forest.ts";
import type { GrownTree } from "./tree.ts";

/** Puts trees one after the other. Each tree's arrays are let go as soon as they are copied: a large forest is in memory once. */
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

/** `step`: what a unit of a leaf stands for. */
export function assembleRegression(grown: GrownTree[], features: number, base: number, step: number): RegressionForest {
  const trees = assembleTrees(grown, features, 1);
  const leaves = new Float32Array(leafValuesOf(grown));
  let at = 0;
  for (const tree of grown) {
    scale(tree.leaves, step, leaves, at);
    at += tree.leaves.length;
  }
  return { task: "regression", base, ...trees, leaves };
}

/** An array of the kind without elements. Its memory is given back at once where Node can (21 and later), else with the next garbage. */
function letGo<Kind extends Int32Array | Float32Array>(array: Kind): Kind {
  const empty = array.slice(0, 0) as Kind;
  (array.buffer as { transfer?(bytes: number): void }).transfer?.(0);
  return empty;
}

/** Of all trees, whatever a leaf is made of. */
function leafValuesOf(grown: GrownTree[]): number {
  return grown.reduce((sum, tree) => sum + tree.leaves.length, 0);
}

function assembleTrees(grown: GrownTree[], features: number, width: number): Trees {
  const roots = new Int32Array(grown.length + 1);
  grown.forEach((tree, index) => {
    roots[index + 1] = roots[index]! + tree.feature.length;
  });
  const nodes = roots[grown.length]!;
  // One kind of array after the other: what the trees held of one may be given back while the next is made.
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
    placeChildren(tree, roots[index]!, leaf, left, right);
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

/** A function a tree, so that it is compiled after the first and not in the middle of a loop over all. */
function placeChildren(
  { feature, left: children }: GrownTree,
  root: number,
  leaf: number,
  left: Int32Array,
  right: Int32Array,
): void {
  for (let node = 0; node < children.length; node++) {
    const splits = feature[node]! >= 0;
    const child = children[node]! + (splits ? root : leaf);
    left[root + node] = child;
    right[root + node] = splits ? child + 1 : -1;
  }
}

function scale(units: Int32Array, step: number, leaves: Float32Array, at: number): void {
  for (let leaf = 0; leaf < units.length; leaf++) leaves[at + leaf] = units[leaf]! * step;
}
