import { isObject } from "../pickle/numpy.ts";
import type { PythonObject } from "../pickle/values.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import type { Estimator, EstimatorContext } from "./estimator.ts";
import { requiredList, requiredNumbers, unsupported, wrongField } from "./fields.ts";
import { fittedLabels } from "./labels.ts";
import { classProbabilities } from "./softmax.ts";
import { sklearnTree } from "./trees.ts";

/** 32-bit floats differ by this much next to 1: shares of classes keep away from 0 and 1 by it. */
const EPSILON = 2 ** -23;

/** `GradientBoostingClassifier` and `GradientBoostingRegressor`: a start, and a share of each tree's value. */
export function gradientBoosting(object: PythonObject, { table, columns }: EstimatorContext): Estimator {
  const { file } = table;
  const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
  const groups = labels === undefined || labels.count === 2 ? 1 : labels.count;
  const [rate] = requiredNumbers(object, "learning_rate", file);
  const exponential = object.get("loss") === "exponential";
  const sources = requiredList(object, "estimators_", file).map((tree, index) =>
    sklearnTree(tree, {
      file,
      width: 1,
      output: index % groups,
      leaf: (values) => values.map((value) => value * rate!),
    }),
  );
  const trees = packTrees(sources, { file, features: columns.length, outputs: groups });
  const start = startOf(object, { file, groups, classifier: labels !== undefined, exponential });
  return {
    task: labels === undefined ? "regression" : "classification",
    classes: labels?.classes ?? [],
    classType: labels?.classType ?? "string",
    outputs: labels?.count ?? 1,
    facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
    predict(cells, rows) {
      const sums = new Float64Array(rows * groups);
      for (let index = 0; index < sums.length; index++) sums[index] = start[index % groups]!;
      sumTrees(trees, { cells, rows, sums, float: true });
      return labels === undefined ? sums : classProbabilities(sums, groups, exponential ? 2 : 1);
    },
  };
}

/** The start value of each row: log-odds of the classes, or the mean or quantile of the target. */
function startOf(
  object: PythonObject,
  {
    file,
    groups,
    classifier,
    exponential,
  }: { file: string; groups: number; classifier: boolean; exponential: boolean },
): Float64Array {
  const init = object.get("init_");
  if (object.get("init") === "zero") return new Float64Array(groups);
  if (!classifier) {
    if (!isObject(init, "DummyRegressor")) throw unsupported(file, "gradient boosting that starts from another model");
    return requiredNumbers(init, "constant_", file);
  }
  if (!isObject(init, "DummyClassifier")) throw unsupported(file, "gradient boosting that starts from another model");
  const shares = requiredNumbers(init, "class_prior_", file).map((share) =>
    Math.min(Math.max(share, EPSILON), 1 - EPSILON),
  );
  if (shares.length !== Math.max(groups, 2)) throw wrongField({ object, name: "init_", file }, `${groups} classes`);
  if (groups > 1) return shares.map(Math.log);
  const odds = Math.log(shares[1]! / (1 - shares[1]!));
  return Float64Array.of(exponential ? odds / 2 : odds);
}
