import type { Failure } from "../../core/failure.ts";
import type { FileContent } from "../bundle/content.ts";
import type { Forest, Trees } from "../forest/forest.ts";
import { unitsOfTree } from "../forest/units.ts";
import {
  brokenEnsemble,
  brokenNode,
  type EnsembleSource,
  Floats,
  floatCount,
  Integers,
  type NodePlace,
} from "./ensemble-arrays.ts";
import { countLeaves, readNodes } from "./ensemble-nodes.ts";
import type { EnsembleLayout } from "./ensemble-writer.ts";
import type { Attribute, Node } from "./onnx.ts";

/*
 * Reads the attributes of a tree operator as a forest, in one pass over all of them. Only the forest is allocated,
 * after the counts have been checked against the file.
 */

const nodeArrays = ["treeids", "nodeids", "featureids", "modes", "values", "truenodeids", "falsenodeids"];

const leafArrays = ["treeids", "nodeids", "ids", "weights"];

/** Returns the names of the attributes that are read here. */
export function ensembleArrays(layout: EnsembleLayout): string[] {
  const leaves = leafArrays.map((name) => `${leafPrefix(layout)}_${name}`);
  return [...nodeArrays.map((name) => `nodes_${name}`), ...leaves, ...(layout === "one target" ? ["base_values"] : [])];
}

function leafPrefix(layout: EnsembleLayout): "class" | "target" {
  return layout === "classifier" || layout === "binary classifier" ? "class" : "target";
}

/** Maximum number of leaf values (1 GiB). Our forests never have more. */
const MOST_LEAF_VALUES = 2 ** 28;

export interface EnsembleOptions {
  layout: EnsembleLayout;
  /** Number of matrix columns. A node must not use any other. */
  features: number;
  /** Number of classes, or 0 for regression. */
  classes: number;
  content: FileContent;
}

/**
 * @param node Node of type `TreeEnsembleClassifier` or `TreeEnsembleRegressor`, as `ensembleAttributes` writes it,
 * packed or not.
 * @throws {Failure} that names the tree and node that differ from trainyard's format.
 */
export function readEnsemble(node: Node, { layout, features, classes, content }: EnsembleOptions): Forest {
  const { file } = content;
  const source = { node, content, file };
  const count = floatCount(source, "nodes_values");
  const leafCount = countLeaves(source, count);
  const values = Math.max(classes, 1) * leafCount;
  if (values > MOST_LEAF_VALUES) throw brokenEnsemble(file, `${leafCount} leaves of ${classes} classes`);
  const shape = readNodes(source, count, features);
  return classes === 0
    ? { task: "regression", ...shape, ...readTargets(source, shape, leafCount) }
    : { task: "classification", ...shape, classes, leaves: readClasses(source, shape, { layout, leafCount, classes }) };
}

function readTargets(source: EnsembleSource, { roots, feature }: Trees, leafCount: number) {
  const { file, node } = source;
  const treeIds = new Integers(source, "target_treeids");
  const nodeIds = new Integers(source, "target_nodeids");
  const ids = new Integers(source, "target_ids");
  const weights = new Floats(source, "target_weights");
  if (floatCount(source, "target_weights") !== leafCount)
    throw brokenEnsemble(file, "another number of leaf values than of leaves");
  const base = node.attributes["base_values"];
  const base32 = base === undefined ? Number.NaN : scalarFloat(base, source);
  const leaves = new Float32Array(leafCount);
  let leaf = 0;
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const root = roots[tree]!;
    for (let index = root; index < roots[tree + 1]!; index++) {
      if (feature[index]! >= 0) continue;
      const fits = treeIds.next() === tree && nodeIds.next() === index - root && ids.next() === 0;
      const value = weights.next();
      if (!fits || !Number.isFinite(value))
        throw brokenNode(file, { tree, node: index - root }, "a leaf without its value");
      leaves[leaf++] = value;
    }
  }
  for (const each of [treeIds, nodeIds, ids]) each.finish();
  if (!Number.isFinite(base32)) throw brokenEnsemble(file, "base_values that are not one number");
  return { base: base32, leaves };
}

function readClasses(
  source: EnsembleSource,
  { roots, feature }: Trees,
  { layout, leafCount, classes }: { layout: EnsembleLayout; leafCount: number; classes: number },
): Int32Array {
  const { file } = source;
  const of = leafPrefix(layout);
  const treeIds = new Integers(source, `${of}_treeids`);
  const nodeIds = new Integers(source, `${of}_nodeids`);
  const ids = new Integers(source, `${of}_ids`);
  const weights = new Floats(source, `${of}_weights`);
  const trees = roots.length - 1;
  let entries = floatCount(source, `${of}_weights`);
  const leaves = new Int32Array(leafCount * classes);
  let at = 0;
  for (let tree = 0; tree < trees; tree++) {
    const root = roots[tree]!;
    const whole = unitsOfTree(tree, trees);
    for (let index = root; index < roots[tree + 1]!; index++) {
      if (feature[index]! >= 0) continue;
      const node = index - root;
      let rest = whole;
      let klass = -1;
      do {
        if (entries-- === 0 || treeIds.next() !== tree || nodeIds.next() !== node)
          throw brokenWeights(file, { tree, node });
        const id = ids.next();
        const units = weights.next() * 2 ** 24;
        if (!Number.isInteger(units) || units < 0 || units > rest) throw brokenWeights(file, { tree, node });
        if (layout === "binary classifier") {
          // Each leaf has one weight: that of the second class, with id 0.
          if (id !== 0) throw brokenWeights(file, { tree, node });
          leaves[at] = whole - units;
          leaves[at + 1] = units;
          rest = 0;
        } else {
          if (id <= klass || id >= classes || units === 0) throw brokenWeights(file, { tree, node });
          leaves[at + id] = units;
          klass = id;
          rest -= units;
        }
      } while (rest > 0);
      at += classes;
    }
  }
  for (const each of [treeIds, nodeIds, ids]) each.finish();
  if (entries !== 0) throw brokenEnsemble(file, "weights without leaves");
  return leaves;
}

function scalarFloat(attribute: Attribute, source: EnsembleSource): number {
  if (attribute.kind !== "floats" || floatCount(source, "base_values") !== 1) return Number.NaN;
  return new Floats(source, "base_values").next();
}

function brokenWeights(file: string, place: NodePlace): Failure {
  return brokenNode(file, place, "weights that are not its share of 2^24 units");
}
