import type { PythonObject } from "../pickle/values.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import type { TreeSource } from "../trees/tree-source.ts";
import { boostedClassifier, boostedRegressor } from "./adaptive-boosting.ts";
import type { Estimator, EstimatorContext } from "./estimator.ts";
import { requiredCount, requiredList, unsupported } from "./fields.ts";
import { gradientBoosting } from "./gradient-boosting.ts";
import { histogramBoosting } from "./histogram-boosting.ts";
import { fittedLabels } from "./labels.ts";
import { generalizedLinear, linear, logisticRegression, stochasticGradient } from "./linear-models.ts";
import { sklearnTree } from "./trees.ts";

/** Regressions whose answer is the intercept and the sum of products. */
const linearModels = new Set(
  "LinearRegression Ridge RidgeCV Lasso LassoCV ElasticNet ElasticNetCV Lars LarsCV LassoLars LassoLarsCV LassoLarsIC BayesianRidge ARDRegression HuberRegressor OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV SGDRegressor PassiveAggressiveRegressor QuantileRegressor TheilSenRegressor LinearSVR".split(
    " ",
  ),
);

/** Classifiers without probabilities, which everything here needs. */
const scoresOnly = new Set([
  "LinearSVC",
  "Perceptron",
  "RidgeClassifier",
  "RidgeClassifierCV",
  "PassiveAggressiveClassifier",
]);

/** @throws {Failure} that names a class which cannot be computed here. */
export function estimatorOf(object: PythonObject, context: EstimatorContext): Estimator {
  const name = object.type.split(".").at(-1)!;
  switch (name) {
    case "DecisionTreeClassifier":
    case "ExtraTreeClassifier":
    case "DecisionTreeRegressor":
    case "ExtraTreeRegressor":
      return forest(object, [object], context);
    case "RandomForestClassifier":
    case "ExtraTreesClassifier":
    case "RandomForestRegressor":
    case "ExtraTreesRegressor":
      return forest(object, requiredList(object, "estimators_", context.table.file), context);
    case "GradientBoostingClassifier":
    case "GradientBoostingRegressor":
      return gradientBoosting(object, context);
    case "HistGradientBoostingClassifier":
    case "HistGradientBoostingRegressor":
      return histogramBoosting(object, context);
    case "AdaBoostClassifier":
      return boostedClassifier(object, context);
    case "AdaBoostRegressor":
      return boostedRegressor(object, context);
    case "LogisticRegression":
    case "LogisticRegressionCV":
      return logisticRegression(object, context);
    case "SGDClassifier":
      return stochasticGradient(object, context);
    case "PoissonRegressor":
    case "GammaRegressor":
    case "TweedieRegressor":
      return generalizedLinear(object, context);
    default:
      if (linearModels.has(name)) return linear(object, context);
      if (scoresOnly.has(name)) {
        throw unsupported(context.table.file, `the estimator ${name}, which has no probabilities`);
      }
      throw unsupported(context.table.file, `the estimator ${name}`);
  }
}

/** The mean of the trees' shares, or of their values. */
function forest(object: PythonObject, estimators: readonly unknown[], { table, columns }: EstimatorContext): Estimator {
  const { file } = table;
  if (object.has("n_outputs_") && requiredCount(object, "n_outputs_", file) !== 1)
    throw unsupported(file, "several targets");
  const labels = object.type.endsWith("Classifier") ? fittedLabels(object, file) : undefined;
  const width = labels?.count ?? 1;
  const leaf = labels === undefined ? (values: Float64Array) => values : shares;
  const sources = estimators.map((each): TreeSource => sklearnTree(each, { file, width, leaf }));
  if (sources.length === 0) throw unsupported(file, "a forest without trees");
  const trees = packTrees(sources, { file, features: columns.length, outputs: width });
  return {
    task: labels === undefined ? "regression" : "classification",
    classes: labels?.classes ?? [],
    classType: labels?.classType ?? "string",
    outputs: width,
    facts: { trees: sources.length, nodes: trees.nodes, depth: trees.depth },
    predict(cells, rows) {
      const sums = new Float64Array(rows * width);
      sumTrees(trees, { cells, rows, sums, float: true });
      for (let index = 0; index < sums.length; index++) sums[index]! /= sources.length;
      return sums;
    },
  };
}

/** Leaves hold numbers of rows before version 1.3, and shares since. */
function shares(values: Float64Array): Float64Array {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return Math.abs(total - 1) < 1e-9 || total === 0 ? values : values.map((value) => value / total);
}
