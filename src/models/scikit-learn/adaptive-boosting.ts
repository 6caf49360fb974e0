import { isObject } from "../pickle/numpy.ts";
import type { PythonObject } from "../pickle/values.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import type { Estimator, EstimatorContext } from "./estimator.ts";
import { requiredList, requiredNumbers, unsupported, wrongField } from "./fields.ts";
import { fittedLabels } from "./labels.ts";
import { softmaxRow } from "./softmax.ts";
import { sklearnTree } from "./trees.ts";

/** The smallest share that SAMME.R takes the logarithm of: the spacing of doubles at 1. */
const LEAST_SHARE = Number.EPSILON;

/** AdaBoost over trees. What a leaf adds depends on its own shares alone, so that leaves hold it. */
export function boostedClassifier(object: PythonObject, { table, columns }: EstimatorContext): Estimator {
  const { file } = table;
  const labels = fittedLabels(object, file);
  const { count } = labels;
  const { trees: estimators, weights } = boosted(object, file);
  const voteOf = votes(object, { count, file });
  const sources = estimators.map((each, index) =>
    sklearnTree(each, { file, width: count, leaf: (values) => voteOf(values, weights[index]!) }),
  );
  const trees = packTrees(sources, { file, features: columns.length, outputs: count });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    task: "classification",
    classes: labels.classes,
    classType: labels.classType,
    outputs: count,
    facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
    predict(cells, rows) {
      const sums = new Float64Array(rows * count);
      sumTrees(trees, { cells, rows, sums, float: true });
      for (let row = 0; row < rows; row++) {
        const part = sums.subarray(row * count, (row + 1) * count);
        if (count === 2) {
          const margin = -part[0]! / total + part[1]! / total;
          part[0] = -margin / 2;
          part[1] = margin / 2;
        } else for (let k = 0; k < count; k++) part[k] = part[k]! / total / (count - 1);
        softmaxRow(part);
      }
      return sums;
    },
  };
}

/** Returns the contribution of a leaf: its vote, or the logarithms of its class shares. */
function votes(object: PythonObject, { count, file }: { count: number; file: string }) {
  const algorithm = object.get("algorithm");
  const version = String(object.get("_sklearn_version") ?? "");
  const minor = Number(/^1\.(\d+)/.exec(version)?.[1] ?? Number.NaN);
  if (algorithm === "SAMME.R") {
    return (values: Float64Array): Float64Array => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const logs = values.map((value) => Math.log(Math.max(value / total, LEAST_SHARE)));
      const mean = (1 / count) * logs.reduce((sum, value) => sum + value, 0);
      return logs.map((value) => (count - 1) * (value - mean));
    };
  }
  // Votes against a class count since 1.4; a repair of 1.3 may have that already.
  if (!(minor <= 2 || minor >= 4)) {
    throw unsupported(file, `an AdaBoostClassifier with algorithm SAMME of scikit-learn ${version.slice(0, 20)}`);
  }
  return (values: Float64Array, weight: number): Float64Array => {
    const best = values.indexOf(values.reduce((a, b) => Math.max(a, b), 0));
    const against = minor >= 4 ? (-1 / (count - 1)) * weight : 0;
    return values.map((_, k) => (k === best ? weight : against));
  };
}

/** The prediction of the tree in the middle, by weight. */
export function boostedRegressor(object: PythonObject, { table, columns }: EstimatorContext): Estimator {
  const { file } = table;
  const { trees: estimators, weights } = boosted(object, file);
  const count = estimators.length;
  const sources = estimators.map((each, output) =>
    sklearnTree(each, { file, width: 1, output, leaf: (values) => values }),
  );
  const trees = packTrees(sources, { file, features: columns.length, outputs: count });
  return {
    task: "regression",
    classes: [],
    classType: "string",
    outputs: 1,
    facts: { trees: count, nodes: trees.nodes, depth: trees.depth },
    predict(cells, rows) {
      const predicted = new Float64Array(rows * count);
      sumTrees(trees, { cells, rows, sums: predicted, float: true });
      const order = Array.from({ length: count }, (_, index) => index);
      return Float64Array.from({ length: rows }, (_, row) => {
        const part = predicted.subarray(row * count, (row + 1) * count);
        return weightedMedian(part, weights, order);
      });
    },
  };
}

function weightedMedian(values: Float64Array, weights: Float64Array, order: number[]): number {
  order.sort((a, b) => values[a]! - values[b]! || a - b);
  let total = 0;
  for (const index of order) total += weights[index]!;
  let sum = 0;
  for (const index of order) {
    sum += weights[index]!;
    if (sum >= 0.5 * total) return values[index]!;
  }
  return Number.NaN;
}

function boosted(object: PythonObject, file: string): { trees: unknown[]; weights: Float64Array } {
  const trees = requiredList(object, "estimators_", file);
  const weights = requiredNumbers(object, "estimator_weights_", file).slice(0, trees.length);
  if (trees.length === 0 || weights.length !== trees.length)
    throw wrongField({ object, name: "estimator_weights_", file }, `${trees.length} numbers`);
  if (!trees.every((each) => isObject(each) && each.has("tree_")))
    throw unsupported(file, "AdaBoost over other models than trees");
  return { trees, weights };
}
