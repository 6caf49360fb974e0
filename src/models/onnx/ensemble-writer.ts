import { varintSize, writeVarint } from "../../core/varint.ts";
import type { ClassificationForest, Forest, RegressionForest } from "../forest/forest.ts";
import { type Attribute, FLOATS, INTS, TEXTS } from "./onnx.ts";
import { FIXED32, LENGTH, type Sized, VARINT, varints } from "./wire.ts";

/*
 * Writes a forest as the attributes of `TreeEnsembleClassifier` or `TreeEnsembleRegressor`
 * (https://onnx.ai/onnx/operators/onnx_aionnxml_TreeEnsembleClassifier.html). Each array is written directly from the
 * forest's arrays into the file. The cost is a call and a few bytes per node and attribute, in two passes (size, then
 * content).
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
  const nodes: Record<string, Attribute> = {
    nodes_treeids: nodeIntegers(forest, (_node, tree) => tree),
    nodes_nodeids: nodeIntegers(forest, (node, _tree, root) => node - root),
    nodes_featureids: nodeIntegers(forest, (node) => Math.max(feature[node]!, 0)),
    nodes_modes: modes(forest),
    nodes_values: thresholds(forest),
    nodes_truenodeids: nodeIntegers(forest, (node, _tree, root) => (feature[node]! < 0 ? 0 : left[node]! - root)),
    nodes_falsenodeids: nodeIntegers(forest, (node, _tree, root) => (feature[node]! < 0 ? 0 : right[node]! - root)),
  };
  const leaves = forest.task === "classification" ? classWeights(forest) : targetWeights(forest);
  return { ...nodes, ...leaves };
}

function targetWeights(forest: RegressionForest): Record<string, Attribute> {
  return {
    target_treeids: leafIntegers(forest, (_node, tree) => tree),
    target_nodeids: leafIntegers(forest, (node, _tree, root) => node - root),
    target_ids: leafIntegers(forest, () => 0),
    target_weights: leafFloats(forest, (leaf) => forest.leaves[leaf]!),
    base_values: { kind: "floats", values: [forest.base] },
  };
}

/** Returns the weights of classes. A class that a leaf lacks has weight 0. */
function classWeights(forest: ClassificationForest): Record<string, Attribute> {
  const of = forest.classes === 2 ? "target" : "class";
  return {
    [`${of}_treeids`]: weightIntegers(forest, (_node, tree) => tree),
    [`${of}_nodeids`]: weightIntegers(forest, (node) => node),
    [`${of}_ids`]: weightIntegers(forest, (_node, _tree, klass) => klass),
    [`${of}_weights`]: weightFloats(forest),
  };
}

type NodeValue = (node: number, tree: number, root: number) => number;
/** @param node Position in the tree. */
type WeightValue = (node: number, tree: number, klass: number) => number;

function nodeIntegers({ roots }: Forest, at: NodeValue): Attribute {
  return integers((take) => {
    for (let tree = 0; tree + 1 < roots.length; tree++) {
      const root = roots[tree]!;
      const end = roots[tree + 1]!;
      for (let node = root; node < end; node++) take(at(node, tree, root));
    }
  });
}

function leafIntegers({ roots, feature }: Forest, at: NodeValue): Attribute {
  return integers((take) => {
    for (let tree = 0; tree + 1 < roots.length; tree++) {
      const root = roots[tree]!;
      const end = roots[tree + 1]!;
      for (let node = root; node < end; node++) if (feature[node]! < 0) take(at(node, tree, root));
    }
  });
}

function weightIntegers({ roots, feature, left, leaves, classes }: ClassificationForest, at: WeightValue): Attribute {
  return integers((take) => {
    for (let tree = 0; tree + 1 < roots.length; tree++) {
      const root = roots[tree]!;
      const end = roots[tree + 1]!;
      for (let node = root; node < end; node++) {
        if (feature[node]! >= 0) continue;
        const first = left[node]! * classes;
        for (let klass = 0; klass < classes; klass++) {
          if (leaves[first + klass]! > 0) take(at(node - root, tree, klass));
        }
      }
    }
  });
}

function integers(walk: (take: (value: number) => void) => void): Attribute {
  let payload = 0;
  walk((value) => {
    payload += varintSize(value);
  });
  const head = varints([(INTS << 3) | LENGTH, payload]);
  const content: Sized = {
    size: head.length + payload,
    write(bytes, start) {
      bytes.set(head, start);
      let at = start + head.length;
      walk((value) => {
        if (value < 128) bytes[at++] = value;
        else at = writeVarint(bytes, at, value);
      });
    },
  };
  return { kind: "ints", content };
}

/** Returns an array of floats. `floats` passes `count` values. */
function floats(count: number, walk: (take: (value: number) => void) => void): Attribute {
  const head = varints([(FLOATS << 3) | LENGTH, 4 * count]);
  const content: Sized = {
    size: head.length + 4 * count,
    write(bytes, start) {
      bytes.set(head, start);
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      let at = start + head.length;
      walk((value) => {
        view.setFloat32(at, value, true);
        at += 4;
      });
    },
  };
  return { kind: "floats", content };
}

function thresholds({ feature, threshold }: Forest): Attribute {
  return floats(feature.length, (take) => {
    for (let node = 0; node < feature.length; node++) take(feature[node]! < 0 ? 0 : threshold[node]!);
  });
}

function leafFloats({ feature, left }: Forest, at: (leaf: number) => number): Attribute {
  return floats(leafCount(feature), (take) => {
    for (let node = 0; node < feature.length; node++) if (feature[node]! < 0) take(at(left[node]!));
  });
}

function weightFloats({ feature, left, leaves, classes }: ClassificationForest): Attribute {
  let count = 0;
  for (let index = 0; index < leaves.length; index++) if (leaves[index]! > 0) count++;
  return floats(count, (take) => {
    for (let node = 0; node < feature.length; node++) {
      if (feature[node]! >= 0) continue;
      const first = left[node]! * classes;
      for (let klass = 0; klass < classes; klass++) {
        const units = leaves[first + klass]!;
        if (units > 0) take(units * UNIT);
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
