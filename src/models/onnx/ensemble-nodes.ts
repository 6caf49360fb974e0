import type { Trees } from "../forest/forest.ts";
import { arrayRange, brokenEnsemble, brokenNode, type EnsembleSource, Floats, Integers } from "./ensemble-arrays.ts";
import { BRANCH, LEAF } from "./ensemble-writer.ts";

/*
 * Reads the structure of the trees: which node splits which feature where, and where its branches lead. Their leaf
 * values are in other arrays.
 */

/** Counts the leaves among `count` modes, and rejects any other spelling than ours. */
export function countLeaves(source: EnsembleSource, count: number): number {
  const { file } = source;
  const modes = source.content.window();
  const { start, end } = arrayRange(source, "nodes_modes", "texts");
  let at = start;
  let leaves = 0;
  for (let index = 0; index < count; index++) {
    const mode = at + 1 < end && modes.byte(at + 1) === LEAF.length - 2 ? LEAF : BRANCH;
    if (at + mode.length > end) throw brokenEnsemble(file, "fewer modes than nodes");
    for (let each = 0; each < mode.length; each++) {
      if (modes.byte(at + each) !== mode[each])
        throw brokenEnsemble(file, `node ${index}: a mode other than BRANCH_LEQ and LEAF`);
    }
    if (mode === LEAF) leaves++;
    at += mode.length;
  }
  if (at !== end) throw brokenEnsemble(file, "more modes than nodes");
  return leaves;
}

export function readNodes(source: EnsembleSource, count: number, features: number): Trees {
  const { file } = source;
  const modes = source.content.window();
  const treeIds = new Integers(source, "nodes_treeids");
  const nodeIds = new Integers(source, "nodes_nodeids");
  const featureIds = new Integers(source, "nodes_featureids");
  const thresholds = new Floats(source, "nodes_values");
  const trues = new Integers(source, "nodes_truenodeids");
  const falses = new Integers(source, "nodes_falsenodeids");
  let mode = arrayRange(source, "nodes_modes", "texts").start;

  const feature = new Int32Array(count);
  const threshold = new Float32Array(count);
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  const roots: number[] = [];
  let leaf = 0;
  let root = 0;
  for (let index = 0; index < count; index++) {
    const tree = treeIds.next();
    if (tree !== roots.length - 1) {
      if (tree !== roots.length) throw brokenEnsemble(file, `tree ${tree} after tree ${roots.length - 1}`);
      roots.push(index);
      root = index;
    }
    if (nodeIds.next() !== index - root)
      throw brokenNode(file, { tree, node: index - root }, "ids that are not in order");
    const column = featureIds.next();
    const bound = thresholds.next();
    const yes = trues.next();
    const no = falses.next();
    if (modes.byte(mode + 1) === LEAF.length - 2) {
      mode += LEAF.length;
      if (column !== 0 || yes !== 0 || no !== 0 || bound !== 0)
        throw brokenNode(file, { tree, node: index - root }, "a leaf with branches");
      feature[index] = -1;
      left[index] = leaf++;
      continue;
    }
    mode += BRANCH.length;
    if (column >= features) throw brokenNode(file, { tree, node: index - root }, `feature ${column} of ${features}`);
    if (Number.isNaN(bound)) throw brokenNode(file, { tree, node: index - root }, "a threshold that is not a number");
    // Branches may only point forwards, so that every row reaches a leaf in any file.
    if (yes <= index - root || no <= index - root || yes === no)
      throw brokenNode(file, { tree, node: index - root }, `branches to nodes ${yes} and ${no}`);
    feature[index] = column;
    threshold[index] = bound;
    left[index] = root + yes;
    right[index] = root + no;
  }
  for (const each of [treeIds, nodeIds, featureIds, trues, falses]) each.finish();
  if (roots.length === 0) throw brokenEnsemble(file, "no trees");
  const shape = { features, roots: Int32Array.from(roots.concat(count)), feature, threshold, left, right };
  checkParents(shape, file);
  return shape;
}

/** Checks that every node except roots has one parent in its own tree. It allocates nothing per node. */
function checkParents({ roots, feature, left, right }: Trees, file: string): void {
  const reached = new Uint8Array(Math.ceil(feature.length / 8));
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const root = roots[tree]!;
    const end = roots[tree + 1]!;
    for (let node = root; node < end; node++) {
      if (node > root && (reached[node >> 3]! & (1 << (node & 7))) === 0) {
        throw brokenNode(file, { tree, node: node - root }, "no branch leads to it");
      }
      if (feature[node]! < 0) continue;
      const yes = left[node]!;
      const no = right[node]!;
      if (yes >= end || no >= end) throw brokenNode(file, { tree, node: node - root }, "a branch out of its tree");
      if ((reached[yes >> 3]! & (1 << (yes & 7))) !== 0 || (reached[no >> 3]! & (1 << (no & 7))) !== 0) {
        throw brokenNode(file, { tree, node: node - root }, "a branch to a node that another leads to");
      }
      reached[yes >> 3]! |= 1 << (yes & 7);
      reached[no >> 3]! |= 1 << (no & 7);
    }
  }
}
