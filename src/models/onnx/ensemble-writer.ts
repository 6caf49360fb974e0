import type { ClassificationForest, Forest, RegressionForest } from "../forest/forest.ts";
import { floatArray, integerArray } from "./array-writer.ts";
import { type Attribute, FLOATS, INTS, TEXTS } from "./onnx.ts";
import { FIXED32, LENGTH, type Sized, VARINT } from "./wire.ts";

/*
 * Writes a forest as the attributes of `TreeEnsembleClassifier` or `TreeEnsembleRegressor`
 * (https://onnx.ai/onnx/operators/onnx_aionnxml_TreeEnsembleClassifier.html). Each array is written directly from the
 * forest's arrays into the file, in two passes (size, then content).
 */

/** Unit of class weights in leaves. Sums of up to 2^24 units are exact in 32-bit floats. */
export const UNIT = 2 ** -24;

/**
 * The layout of a forest in the file. Two classes are stored as a regression with two targets, because ONNX Runtime
 * 1.26 and 1.27 compute wrong probabilities for a classifier of two classes (microsoft/onnxruntime#28557). trainyard
 * 0.1.0 wrote a `binary classifier`, which can still be read.
 */
export type EnsembleLayout = "classifier" | "binary classifier" | "two targets" | "one target";

export function layoutOf(classes: number): EnsembleLayout {
  return classes === 0 ? "one target" : classes === 2 ? "two targets" : "classifier";
}

/** Returns the labels of a classifier in the attribute that ONNX requires. */
export function classLabels(classes: string[], type: "string" | "integer"): Record<string, Attribute> {
  return type === "integer"
    ? { classlabels_int64s: { kind: "ints", values: classes.map(BigInt) } }
    : { classlabels_strings: { kind: "texts", values: classes } };
}

/** Converts the index of the more probable of two classes to its label. */
export function positionLabels(classes: string[], type: "string" | "integer"): Record<string, Attribute> {
  const keys: Attribute = { kind: "ints", values: classes.map((_, index) => BigInt(index)) };
  return type === "integer"
    ? { keys_int64s: keys, values_int64s: { kind: "ints", values: classes.map(BigInt) } }
    : { keys_int64s: keys, values_strings: { kind: "texts", values: classes } };
}

/** Returns the tree operator's attributes without arrays and labels. Other values would have another meaning. */
export function ensembleSettings(layout: EnsembleLayout): Record<string, Attribute> {
  const settings: Record<string, Attribute> = { post_transform: { kind: "text", value: "NONE" } };
  if (layout === "classifier" || layout === "binary classifier") return settings;
  return {
    ...settings,
    n_targets: { kind: "int", value: layout === "two targets" ? 2 : 1 },
    aggregate_function: { kind: "text", value: layout === "two targets" ? "SUM" : "AVERAGE" },
  };
}

/** Returns the tree operator's arrays. */
export function ensembleAttributes(forest: Forest): Record<string, Attribute> {
  const { feature, left, right } = forest;
  const children = (child: Int32Array) =>
    integerArray(forest, 1, (block, { root, end }) => {
      for (let node = root; node < end; node++) block[node - root] = feature[node]! < 0 ? 0 : child[node]! - root;
      return end - root;
    });
  const nodes: Record<string, Attribute> = {
    nodes_treeids: integerArray(forest, 1, (block, { tree, root, end }) => {
      block.fill(tree, 0, end - root);
      return end - root;
    }),
    nodes_nodeids: integerArray(forest, 1, (block, { root, end }) => {
      for (let node = root; node < end; node++) block[node - root] = node - root;
      return end - root;
    }),
    nodes_featureids: integerArray(forest, 1, (block, { root, end }) => {
      for (let node = root; node < end; node++) block[node - root] = feature[node]! < 0 ? 0 : feature[node]!;
      return end - root;
    }),
    nodes_modes: modes(forest),
    nodes_values: thresholds(forest),
    nodes_truenodeids: children(left),
    nodes_falsenodeids: children(right),
  };
  const leaves = forest.task === "classification" ? classWeights(forest) : targetWeights(forest);
  return { ...nodes, ...leaves };
}

function targetWeights(forest: RegressionForest): Record<string, Attribute> {
  const { feature } = forest;
  return {
    target_treeids: integerArray(forest, 1, (block, { tree, root, end }) => {
      const leaves = (end - root + 1) >> 1;
      block.fill(tree, 0, leaves);
      return leaves;
    }),
    target_nodeids: integerArray(forest, 1, (block, { root, end }) => {
      let count = 0;
      for (let node = root; node < end; node++) if (feature[node]! < 0) block[count++] = node - root;
      return count;
    }),
    target_ids: integerArray(forest, 1, (block, { root, end }) => {
      const leaves = (end - root + 1) >> 1;
      block.fill(0, 0, leaves);
      return leaves;
    }),
    target_weights: leafFloats(forest, (leaf) => forest.leaves[leaf]!),
    base_values: { kind: "floats", values: [forest.base] },
  };
}

/** Returns the weights of classes. A class that a leaf lacks has weight 0. */
function classWeights(forest: ClassificationForest): Record<string, Attribute> {
  const of = forest.classes === 2 ? "target" : "class";
  const { feature, left, leaves, classes } = forest;
  const weights = (part: "tree" | "node" | "class") =>
    integerArray(forest, classes, (block, { tree, root, end }) => {
      let count = 0;
      for (let node = root; node < end; node++) {
        if (feature[node]! >= 0) continue;
        const first = left[node]! * classes;
        for (let klass = 0; klass < classes; klass++) {
          if (leaves[first + klass]! > 0)
            block[count++] = part === "tree" ? tree : part === "node" ? node - root : klass;
        }
      }
      return count;
    });
  return {
    [`${of}_treeids`]: weights("tree"),
    [`${of}_nodeids`]: weights("node"),
    [`${of}_ids`]: weights("class"),
    [`${of}_weights`]: weightFloats(forest),
  };
}

function thresholds({ feature, threshold }: Forest): Attribute {
  return floatArray(feature.length, (values) => {
    for (let node = 0; node < feature.length; node++) values[node] = feature[node]! < 0 ? 0 : threshold[node]!;
  });
}

function leafFloats({ feature, left }: Forest, at: (leaf: number) => number): Attribute {
  return floatArray(leafCount(feature), (values) => {
    let count = 0;
    for (let node = 0; node < feature.length; node++) if (feature[node]! < 0) values[count++] = at(left[node]!);
  });
}

function weightFloats({ feature, left, leaves, classes }: ClassificationForest): Attribute {
  let count = 0;
  for (let index = 0; index < leaves.length; index++) if (leaves[index]! > 0) count++;
  return floatArray(count, (values) => {
    let at = 0;
    for (let node = 0; node < feature.length; node++) {
      if (feature[node]! >= 0) continue;
      const first = left[node]! * classes;
      for (let klass = 0; klass < classes; klass++) {
        const units = leaves[first + klass]!;
        if (units > 0) values[at++] = units * UNIT;
      }
    }
  });
}

function leafCount(feature: Int32Array): number {
  let count = 0;
  for (let node = 0; node < feature.length; node++) if (feature[node]! < 0) count++;
  return count;
}

/** Formats an element with its tag and length, because repeated texts cannot be packed. */
const element = (mode: string) =>
  Uint8Array.from([(TEXTS << 3) | LENGTH, mode.length, ...new TextEncoder().encode(mode)]);
export const BRANCH = element("BRANCH_LEQ");
export const LEAF = element("LEAF");

function modes({ feature }: Forest): Attribute {
  const leaves = leafCount(feature);
  const content: Sized = {
    size: leaves * LEAF.length + (feature.length - leaves) * BRANCH.length,
    write(bytes, start) {
      let at = start;
      for (let node = 0; node < feature.length; node++) {
        const mode = feature[node]! < 0 ? LEAF : BRANCH;
        for (let index = 0; index < mode.length; index++) bytes[at++] = mode[index]!;
      }
    },
  };
  return { kind: "texts", content };
}

/** Tags of one byte, which precede the elements of an array that is not packed. */
export const TAGS = { ints: (INTS << 3) | VARINT, floats: (FLOATS << 3) | FIXED32 };
