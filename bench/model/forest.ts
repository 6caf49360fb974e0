/** Converts a forest of scikit-learn to ours, with 32-bit thresholds that route alike and leaves in units of 2^-24. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../../src/models/bundle/model.ts";
import type { ClassificationForest } from "../../src/models/forest/forest.ts";

export const COLUMNS = 20;

const arrays = ["roots", "feature", "threshold", "left", "right", "leaves"] as const;

/** Leaves the forest in files of its own arrays, so that a process can hold it without ever having held more. */
export function convert(folder: string): void {
  const forest = peerForest(folder);
  for (const name of arrays) writeFileSync(join(folder, `our-${name}.bin`), forest[name]);
}

export function convertedModel(folder: string): Model {
  const int32 = (name: string) => new Int32Array(file(folder, `our-${name}`));
  const forest: ClassificationForest = {
    task: "classification",
    features: COLUMNS,
    classes: 2,
    roots: int32("roots"),
    feature: int32("feature"),
    threshold: new Float32Array(file(folder, "our-threshold")),
    left: int32("left"),
    right: int32("right"),
    leaves: int32("leaves"),
  };
  return {
    task: "classification",
    target: "y",
    classes: ["0", "1"],
    classType: "integer",
    preparation: {
      columns: Array.from({ length: COLUMNS }, (_, index) => ({ name: `x${index}`, type: "number", impute: 0 })),
    },
    forest,
    parameters: { "n-estimators": forest.roots.length - 1, seed: 1 },
  };
}

function file(folder: string, name: string): ArrayBuffer {
  const { buffer, byteOffset, length } = readFileSync(join(folder, `${name}.bin`));
  // Small files come in a buffer that others share.
  const own = byteOffset === 0 && buffer.byteLength === length;
  return (own ? buffer : buffer.slice(byteOffset, byteOffset + length)) as ArrayBuffer;
}

function peerForest(folder: string): ClassificationForest {
  const counts = new Int32Array(file(folder, "counts"));
  const feature = new Int32Array(file(folder, "feature"));
  const bounds = new Float64Array(file(folder, "threshold"));
  const left = new Int32Array(file(folder, "children_left"));
  const right = new Int32Array(file(folder, "children_right"));
  const share = new Float64Array(file(folder, "share"));
  const trees = counts.length;
  const roots = new Int32Array(trees + 1);
  counts.forEach((count, tree) => {
    roots[tree + 1] = roots[tree]! + count;
  });
  const threshold = new Float32Array(feature.length);
  const leaves = new Int32Array(2 * feature.filter((each) => each < 0).length);
  let leaf = 0;
  for (let tree = 0; tree < trees; tree++) {
    const root = roots[tree]!;
    const whole = Math.floor((2 ** 24 * (tree + 1)) / trees) - Math.floor((2 ** 24 * tree) / trees);
    for (let node = root; node < roots[tree + 1]!; node++) {
      if (feature[node]! < 0) {
        const units = Math.round(whole * share[node]!);
        leaves[2 * leaf] = whole - units;
        leaves[2 * leaf + 1] = units;
        feature[node] = -1;
        left[node] = leaf++;
        right[node] = 0;
      } else {
        threshold[node] = atMost(bounds[node]!);
        left[node]! += root;
        right[node]! += root;
      }
    }
  }
  return { task: "classification", features: COLUMNS, classes: 2, roots, feature, threshold, left, right, leaves };
}

const bits = new Int32Array(1);
const float = new Float32Array(bits.buffer);

/** The largest 32-bit float that is at most x. */
function atMost(x: number): number {
  float[0] = x;
  if (float[0]! > x) bits[0]! += float[0]! > 0 ? -1 : 1;
  return float[0]!;
}
