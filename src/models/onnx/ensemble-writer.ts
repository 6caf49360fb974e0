import type { ClassificationForest, Forest, RegressionForest } from "../forest/forest.ts";
import { countedFrom0, floatArray, integerArray, repeatedTrees } from "./array-writer.ts";
import { leafSizes, nodeSizes, weightSizes } from "./ensemble-sizes.ts";
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
  const { roots, feature, left, right } = forest;
  const sizes = nodeSizes(forest);
  const counts = Int32Array.from({ length: roots.length - 1 }, (_, tree) => roots[tree + 1]! - roots[tree]!);
  const children = (size: number, child: Int32Array) =>
    integerArray(forest, {
      size,
      width: 1,
      fill(block, { root, end }) {
        for (let node = root; node < end; node++) block[node - root] = feature[node]! < 0 ? 0 : child[node]! - root;
        return end - root;
      },
    });
  const nodes: Record<string, Attribute> = {
    nodes_treeids: repeatedTrees(counts),
    nodes_nodeids: countedFrom0(counts),
    nodes_featureids: integerArray(forest, {
      size: sizes.features,
      width: 1,
      fill(block, { root, end }) {
        for (let node = root; node < end; node++) block[node - root] = feature[node]! < 0 ? 0 : feature[node]!;
        return end - root;
      },
    }),
    nodes_modes: modes(forest),
    nodes_values: thresholds(forest),
    nodes_truenodeids: children(sizes.left, left),
    nodes_falsenodeids: children(sizes.right, right),
  };
  const leaves = forest.task === "classification" ? classWeights(forest) : targetWeights(forest);
  return { ...nodes, ...leaves };
}

function targetWeights(forest: RegressionForest): Record<string, Attribute> {
  const { feature } = forest;
  const { counts, nodes } = leafSizes(forest);
  const leaves = leafCount(feature);
  return {
    target_treeids: repeatedTrees(counts),
    target_nodeids: integerArray(forest, {
      size: nodes,
      width: 1,
      fill(block, { root, end }) {
        let count = 0;
        for (let node = root; node < end; node++) if (feature[node]! < 0) block[count++] = node - root;
        return count;
      },
    }),
    target_ids: repeatedTrees(Int32Array.of(leaves)),
    target_weights: leafFloats(forest, (leaf) => forest.leaves[leaf]!),
    base_values: { kind: "floats", values: [forest.base] },
  };
}

/** Returns the weights of classes. A class that a leaf lacks has weight 0. */
function classWeights(forest: ClassificationForest): Record<string, Attribute> {
  const of = forest.classes === 2 ? "target" : "class";
  const { feature, left, leaves, classes } = forest;
  const { counts, nodes, ids } = weightSizes(forest);
  return {
    [`${of}_treeids`]: repeatedTrees(counts),
    [`${of}_nodeids`]: integerArray(forest, {
      size: nodes,
      width: classes,
      fill(block, { root, end }) {
        let count = 0;
        for (let node = root; node < end; node++) {
          if (feature[node]! >= 0) continue;
          const first = left[node]! * classes;
          for (let klass = 0; klass < classes; klass++) if (leaves[first + klass]! > 0) block[count++] = node - root;
        }
        return count;
      },
    }),
    [`${of}_ids`]: integerArray(forest, {
      size: ids,
      width: classes,
      fill(block, { root, end }) {
        let count = 0;
        for (let node = root; node < end; node++) {
          if (feature[node]! >= 0) continue;
          const first = left[node]! * classes;
          for (let klass = 0; klass < classes; klass++) if (leaves[first + klass]! > 0) block[count++] = klass;
        }
        return count;
      },
    }),
    [`${of}_weights`]: weightFloats(forest, counts),
  };
}

function thresholds({ feature, threshold }: Forest): Attribute {
  return floatArray(feature.length, (view) => {
    for (let node = 0; node < feature.length; node++) {
      view.setFloat32(4 * node, feature[node]! < 0 ? 0 : threshold[node]!, true);
    }
  });
}

function leafFloats({ feature, left }: Forest, at: (leaf: number) => number): Attribute {
  return floatArray(leafCount(feature), (view) => {
    let place = 0;
    for (let node = 0; node < feature.length; node++) {
      if (feature[node]! >= 0) continue;
      view.setFloat32(place, at(left[node]!), true);
      place += 4;
    }
  });
}

function weightFloats({ feature, left, leaves, classes }: ClassificationForest, counts: Int32Array): Attribute {
  const count = counts.reduce((sum, each) => sum + each, 0);
  return floatArray(count, (view) => {
    let place = 0;
    for (let node = 0; node < feature.length; node++) {
      if (feature[node]! >= 0) continue;
      const first = left[node]! * classes;
      for (let klass = 0; klass < classes; klass++) {
        const units = leaves[first + klass]!;
        if (units <= 0) continue;
        view.setFloat32(place, units * UNIT, true);
        place += 4;
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
      // Whole words: a call of `set` for so few bytes would take longer.
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const [branch, leaf] = [wordsOf(BRANCH), wordsOf(LEAF)];
      let at = start;
      for (let node = 0; node < feature.length; node++) {
        const mode = feature[node]! < 0 ? leaf : branch;
        for (let index = 0; index < mode.length; index++) {
          view.setUint16(at, mode[index]!);
          at += 2;
        }
      }
    },
  };
  return { kind: "texts", content };
}

/** Returns an even number of bytes as words of 16 bits. */
function wordsOf(bytes: Uint8Array): Uint16Array {
  return Uint16Array.from({ length: bytes.length / 2 }, (_, word) => bytes[2 * word]! * 256 + bytes[2 * word + 1]!);
}

/** Tags of one byte, which precede the elements of an array that is not packed. */
export const TAGS = { ints: (INTS << 3) | VARINT, floats: (FLOATS << 3) | FIXED32 };
