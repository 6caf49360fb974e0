import { Failure } from "../../core/failure.ts";
import { type LinearLeaf, type MissingRule, missingRules, type TreeSource } from "../trees/tree-source.ts";
import { blockCount, blockNumbers, type TextBlock } from "./text.ts";

/** Bits of `decision_type`. */
const CATEGORICAL = 1;
const DEFAULT_LEFT = 2;

/** Missing values by bits 2 and 3 of `decision_type`, and by the direction of bit 1. */
const rules: Record<number, readonly [right: MissingRule, left: MissingRule]> = {
  0: [missingRules.zero, missingRules.zero],
  1: [missingRules.zeroRight, missingRules.zeroLeft],
  2: [missingRules.right, missingRules.left],
};

/** A tree: its splits first, then its leaves. */
export function lightgbmTree(block: TextBlock, { file, output }: { file: string; output: number }): TreeSource {
  const leaves = blockCount(block, "num_leaves", { file, min: 1, max: 2 ** 24 });
  const splits = leaves - 1;
  const size = splits + leaves;
  const read = (key: string, length: number) => blockNumbers(block, key, { file, length });
  const leafValues = read("leaf_value", leaves);
  const feature = new Int32Array(size).fill(-1);
  const threshold = new Float64Array(size);
  const left = new Float64Array(size);
  const right = new Float64Array(size);
  const missing = new Uint8Array(size);
  const values = new Float64Array(size);
  values.set(leafValues, splits);
  const sets = new Map<number, Set<number>>();
  if (splits > 0) {
    feature.set(read("split_feature", splits));
    threshold.set(read("threshold", splits));
    const decisions = read("decision_type", splits);
    const place = (child: number) => (child >= 0 ? child : splits + ~child);
    left.set(read("left_child", splits).map(place));
    right.set(read("right_child", splits).map(place));
    const categories = categoriesOf(block, file);
    for (let node = 0; node < splits; node++) {
      const decision = decisions[node]!;
      if ((decision & CATEGORICAL) !== 0) {
        sets.set(node, categories(threshold[node]!));
        missing[node] = missingRules.right;
        continue;
      }
      const rule = rules[(decision >> 2) & 3];
      if (rule === undefined)
        throw new Failure(`${file}: expected a decision type of LightGBM, got ${decision} (it is damaged)`);
      missing[node] = rule[(decision & DEFAULT_LEFT) === 0 ? 0 : 1];
    }
    if (feature.subarray(0, splits).some((each) => each < 0)) {
      throw new Failure(`${file}: split_feature: expected features, got a negative one (the file is damaged)`);
    }
  }
  return {
    root: 0,
    feature,
    threshold,
    left,
    right,
    missing,
    values,
    width: 1,
    output,
    ...(sets.size > 0 && { sets }),
    ...(block.get("is_linear") === "1" && { linear: linearLeaves(block, { file, leaves, splits }) }),
  };
}

/** Sets of categories by their index: bits in 32-bit words. */
function categoriesOf(block: TextBlock, file: string): (index: number) => Set<number> {
  const boundaries = blockNumbers(block, "cat_boundaries", { file });
  const words = blockNumbers(block, "cat_threshold", { file });
  return (index) => {
    const start = boundaries[index];
    const end = boundaries[index + 1];
    if (start === undefined || end === undefined || !(start >= 0 && start <= end && end <= words.length)) {
      throw new Failure(`${file}: cat_boundaries: expected the bounds of set ${index}, got none (the file is damaged)`);
    }
    const set = new Set<number>();
    for (let word = start; word < end; word++) {
      for (let bit = 0; bit < 32; bit++) if ((words[word]! & (1 << bit)) !== 0) set.add((word - start) * 32 + bit);
    }
    return set;
  };
}

function linearLeaves(
  block: TextBlock,
  { file, leaves, splits }: { file: string; leaves: number; splits: number },
): Map<number, LinearLeaf> {
  const constants = blockNumbers(block, "leaf_const", { file, length: leaves });
  const counts = blockNumbers(block, "num_features", { file, length: leaves });
  const total = counts.reduce((sum, count) => sum + count, 0);
  // Blanks separate leaves, so that an empty one leaves two of them.
  const list = (key: string) => {
    const words = (block.get(key) ?? "")
      .split(" ")
      .filter((word) => word !== "")
      .join(" ");
    return blockNumbers(new Map([[key, words]]), key, { file, length: total });
  };
  const features = list("leaf_features");
  const coefficients = list("leaf_coeff");
  const linear = new Map<number, LinearLeaf>();
  let at = 0;
  for (let leaf = 0; leaf < leaves; leaf++) {
    const end = at + counts[leaf]!;
    linear.set(splits + leaf, {
      constant: constants[leaf]!,
      features: Int32Array.from(features.subarray(at, end)),
      coefficients: coefficients.slice(at, end),
    });
    at = end;
  }
  return linear;
}
