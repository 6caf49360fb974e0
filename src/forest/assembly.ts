import type { ClassificationForest, RegressionForest, Trees } from "./forest.ts";
import type { GrownTree } from "./tree.ts";

/** Puts trees one after the other. Each tree's arrays are let go as soon as they are copied: a large forest is in memory once. */
export function assembleClassification(grown: GrownTree[], features: number, classes: number): ClassificationForest {
  const trees = assembleTrees(grown, features, classes);
  const leaves = new Int32Array(leavesOf(grown) * classes);
  let at = 0;
  for (const tree of grown) {
    leaves.set(tree.leaves, at);
    at += tree.leaves.length;
    tree.leaves = nothing;
  }
  return { task: "classification", classes, ...trees, leaves };
}

/** `step`: what a unit of a leaf stands for. */
export function assembleRegression(grown: GrownTree[], features: number, base: number, step: number): RegressionForest {
  const trees = assembleTrees(grown, features, 1);
  const leaves = new Float32Array(leavesOf(grown));
  let at = 0;
  for (const tree of grown) for (const units of tree.leaves) leaves[at++] = units * step;
  return { task: "regression", base, ...trees, leaves };
}

const nothing = new Int32Array(0);

function leavesOf(grown: GrownTree[]): number {
  return grown.reduce((sum, tree) => sum + tree.leaves.length, 0);
}

function assembleTrees(grown: GrownTree[], features: number, width: number): Trees {
  const roots = new Int32Array(grown.length + 1);
  grown.forEach((tree, index) => {
    roots[index + 1] = roots[index]! + tree.feature.length;
  });
  const nodes = roots[grown.length]!;
  const feature = new Int32Array(nodes);
  const threshold = new Float32Array(nodes);
  const left = new Int32Array(nodes);
  const right = new Int32Array(nodes).fill(-1);
  let leaf = 0;
  for (let index = 0; index < grown.length; index++) {
    const tree = grown[index]!;
    const root = roots[index]!;
    feature.set(tree.feature, root);
    threshold.set(tree.threshold, root);
    for (let node = 0; node < tree.left.length; node++) {
      const splits = tree.feature[node]! >= 0;
      left[root + node] = tree.left[node]! + (splits ? root : leaf);
      if (splits) right[root + node] = left[root + node]! + 1;
    }
    leaf += tree.leaves.length / width;
    tree.feature = nothing;
    tree.threshold = new Float32Array(0);
    tree.left = nothing;
  }
  return { features, roots, feature, threshold, left, right };
}
