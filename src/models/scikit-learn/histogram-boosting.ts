import { elementsOf, isObject } from "../pickle/numpy.ts";
import { PythonArray, type PythonObject } from "../pickle/values.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import { missingRules, type TreeSource } from "../trees/tree-source.ts";
import type { Transformer } from "./columns.ts";
import type { Estimator, EstimatorContext } from "./estimator.ts";
import { requiredList, requiredNumbers, unsupported, wrongField } from "./fields.ts";
import { fittedLabels } from "./labels.ts";
import { classProbabilities } from "./softmax.ts";
import { transformerOf } from "./transformers.ts";

/** Losses whose sums are logarithms of the answer. */
const logarithmic = new Set(["poisson", "gamma"]);

/** `HistGradientBoosting…`: trees of doubles, with missing values and category sets. */
export function histogramBoosting(object: PythonObject, { table, columns: given }: EstimatorContext): Estimator {
  const { file } = table;
  const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
  const groups = labels === undefined || labels.count === 2 ? 1 : labels.count;
  const preprocessor = object.get("_preprocessor");
  // Categories become codes, and their columns the first ones.
  const before: Transformer | undefined = isObject(preprocessor)
    ? transformerOf(preprocessor, given, { table })
    : undefined;
  const features = before?.columns.length ?? given.length;
  const rounds = requiredList(object, "_predictors", file);
  const sources = rounds.flatMap((round, index) => {
    if (!Array.isArray(round) || round.length !== groups)
      throw wrongField({ object, name: "_predictors", file }, `lists of ${groups}`);
    return round.map((tree, output) => histogramTree(tree, { file: `${file}: round ${index}`, output }));
  });
  const trees = packTrees(sources, { file, features, outputs: groups });
  const baseline = requiredNumbers(object, "_baseline_prediction", file);
  if (baseline.length !== groups) throw wrongField({ object, name: "_baseline_prediction", file }, `${groups} numbers`);
  const known = knownCategories(object, features);
  const exponential = labels === undefined && logarithmic.has(String(object.get("loss")));
  return {
    task: labels === undefined ? "regression" : "classification",
    classes: labels?.classes ?? [],
    classType: labels?.classType ?? "string",
    outputs: labels?.count ?? 1,
    facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
    predict(cells, rows) {
      const prepared = before === undefined ? cells.slice() : joined(before.run(separate(cells, rows), rows), rows);
      for (const [column, categories] of known) {
        for (let at = column * rows; at < (column + 1) * rows; at++) {
          // A category that training did not have counts as missing.
          if (!categories.has(prepared[at]!)) prepared[at] = Number.NaN;
        }
      }
      const sums = new Float64Array(rows * groups);
      for (let index = 0; index < sums.length; index++) sums[index] = baseline[index % groups]!;
      sumTrees(trees, { cells: prepared, rows, sums });
      if (labels !== undefined) return classProbabilities(sums, groups);
      return exponential ? sums.map(Math.exp) : sums;
    },
  };
}

export function separate(cells: Float64Array, rows: number): Float64Array[] {
  return Array.from({ length: cells.length / rows }, (_, column) => cells.subarray(column * rows, (column + 1) * rows));
}

export function joined(columns: readonly Float64Array[], rows: number): Float64Array {
  const cells = new Float64Array(columns.length * rows);
  for (const [index, column] of columns.entries()) cells.set(column, index * rows);
  return cells;
}

function knownCategories(object: PythonObject, features: number): Map<number, Set<unknown>> {
  const mapper = object.get("_bin_mapper");
  const flags = isObject(mapper) ? mapper.get("is_categorical_") : undefined;
  const thresholds = isObject(mapper) ? mapper.get("bin_thresholds_") : undefined;
  const known = new Map<number, Set<unknown>>();
  if (!(flags instanceof PythonArray) || !Array.isArray(thresholds)) return known;
  for (const [index, flag] of elementsOf(flags).entries()) {
    const list: unknown = thresholds[index];
    if (flag && index < features && list instanceof PythonArray) known.set(index, new Set(elementsOf(list)));
  }
  return known;
}

function histogramTree(tree: unknown, { file, output }: { file: string; output: number }): TreeSource {
  const nodes = isObject(tree, "TreePredictor") ? tree.get("nodes") : undefined;
  const bitsets = isObject(tree, "TreePredictor") ? tree.get("raw_left_cat_bitsets") : undefined;
  if (!(nodes instanceof PythonArray)) throw unsupported(file, "a tree without nodes");
  const column = (name: string): Float64Array => {
    const found = Float64Array.from(elementsOf(nodes, name), Number);
    if (found.length === 0) throw unsupported(file, `trees without ${name}`);
    return found;
  };
  const leaf = column("is_leaf");
  const feature = column("feature_idx");
  const threshold = column("num_threshold");
  const categorical = column("is_categorical");
  const bitset = column("bitset_idx");
  const missingLeft = column("missing_go_to_left");
  const words = bitsets instanceof PythonArray ? elementsOf(bitsets).map(Number) : [];
  const sets = new Map<number, Set<number>>();
  for (let node = 0; node < leaf.length; node++) {
    if (leaf[node] === 1 || categorical[node] !== 1) continue;
    const start = 8 * bitset[node]!;
    if (!(start + 8 <= words.length)) throw unsupported(file, "a category split without its categories");
    const set = new Set<number>();
    for (let bit = 0; bit < 256; bit++) if ((words[start + (bit >> 5)]! & (1 << (bit & 31))) !== 0) set.add(bit);
    sets.set(node, set);
  }
  return {
    root: 0,
    feature: feature.map((each, node) => (leaf[node] === 1 ? -1 : each)),
    threshold,
    left: column("left"),
    right: column("right"),
    missing: Uint8Array.from(missingLeft, (flag) => (flag === 1 ? missingRules.left : missingRules.right)),
    values: column("value"),
    width: 1,
    output,
    sets,
  };
}
