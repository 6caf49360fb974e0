import type { PythonObject } from "../pickle/values.ts";
import { packTrees } from "../trees/packed-trees.ts";
import { sumTrees } from "../trees/sum-trees.ts";
import type { TreeSource } from "../trees/tree-source.ts";
import type { Estimator, EstimatorContext } from "./estimator.ts";
import { optionalNumbers, requiredCount, requiredList, requiredNumbers, unsupported, wrongField } from "./fields.ts";
import { gradientBoosting } from "./gradient-boosting.ts";
import { histogramBoosting } from "./histogram-boosting.ts";
import { fittedLabels } from "./labels.ts";
import { softmaxRow } from "./softmax.ts";
import { sklearnTree } from "./trees.ts";

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
    case "LogisticRegression":
      return logistic(object, context);
    case "LinearRegression":
    case "Ridge":
    case "RidgeCV":
    case "Lasso":
    case "LassoCV":
    case "ElasticNet":
    case "ElasticNetCV":
      return linear(object, context);
    default:
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
      sumTrees(trees, { cells: cells.map(Math.fround), rows, sums });
      for (let index = 0; index < sums.length; index++) sums[index]! /= sources.length;
      return sums;
    },
  };
}

/** Leaves hold numbers of rows before version 1.3, and shares since. */
function shares(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  return Math.abs(total - 1) < 1e-9 || total === 0 ? values : values.map((value) => value / total);
}

/** A row of coefficients per output: intercept + sum of coefficient × value. */
function sumsOf(object: PythonObject, { table, columns }: EstimatorContext) {
  const { file } = table;
  const coefficients = requiredNumbers(object, "coef_", file);
  const outputs = coefficients.length / columns.length;
  const intercepts = optionalNumbers(object, "intercept_", file) ?? new Float64Array(1);
  if (!Number.isInteger(outputs) || outputs < 1 || (intercepts.length !== outputs && intercepts.length !== 1)) {
    throw wrongField({ object, name: "coef_", file }, `coefficients of ${columns.length} columns`);
  }
  const sums = (cells: Float64Array, rows: number): Float64Array => {
    const values = new Float64Array(rows * outputs);
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < outputs; k++) {
        let sum = 0;
        for (let column = 0; column < columns.length; column++) {
          sum += cells[column * rows + row]! * coefficients[k * columns.length + column]!;
        }
        values[row * outputs + k] = sum + intercepts[k % intercepts.length]!;
      }
    }
    return values;
  };
  return { outputs, sums };
}

function linear(object: PythonObject, context: EstimatorContext): Estimator {
  const { outputs, sums } = sumsOf(object, context);
  if (outputs !== 1) throw unsupported(context.table.file, "several targets");
  const { columns } = context;
  return {
    task: "regression",
    classes: [],
    classType: "string",
    outputs: 1,
    facts: { coefficients: columns.length },
    predict: sums,
  };
}

/** Two classes have one row of coefficients; more of them are normalised together, or each alone where the model was fitted so. */
function logistic(object: PythonObject, context: EstimatorContext): Estimator {
  const { file } = context.table;
  const labels = fittedLabels(object, file);
  const { outputs, sums } = sumsOf(object, context);
  const { count } = labels;
  if (outputs !== count && !(count === 2 && outputs === 1))
    throw wrongField({ object, name: "coef_", file }, `${count} rows`);
  const kind = object.get("multi_class");
  const alone = kind === "ovr" || object.get("solver") === "liblinear";
  return {
    task: "classification",
    classes: labels.classes,
    classType: labels.classType,
    outputs: count,
    facts: { coefficients: outputs * context.columns.length },
    predict(cells, rows) {
      const margins = sums(cells, rows);
      const values = new Float64Array(rows * count);
      for (let row = 0; row < rows; row++) {
        const part = values.subarray(row * count, (row + 1) * count);
        if (outputs === 1) {
          // A model of `multinomial` has the margin of both classes in one.
          const margin = margins[row]! * (kind === "multinomial" ? 2 : 1);
          part[1] = 1 / (1 + Math.exp(-margin));
          part[0] = 1 - part[1];
        } else {
          part.set(margins.subarray(row * count, (row + 1) * count));
          if (alone) normalizeAlone(part);
          else softmaxRow(part);
        }
      }
      return values;
    },
  };
}

function normalizeAlone(row: Float64Array): void {
  let total = 0;
  for (let k = 0; k < row.length; k++) {
    row[k] = 1 / (1 + Math.exp(-row[k]!));
    total += row[k]!;
  }
  for (let k = 0; k < row.length; k++) row[k]! /= total;
}
