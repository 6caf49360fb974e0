import type { PythonObject } from "../pickle/values.ts";
import type { Estimator, EstimatorContext } from "./estimator.ts";
import { optionalNumbers, requiredNumbers, unsupported, wrongField } from "./fields.ts";
import { type FittedLabels, fittedLabels } from "./labels.ts";
import { softmaxRow } from "./softmax.ts";

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

export function linear(object: PythonObject, context: EstimatorContext): Estimator {
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

/** Poisson, gamma and Tweedie regressions: the sum, or e to its power. */
export function generalizedLinear(object: PythonObject, context: EstimatorContext): Estimator {
  const model = linear(object, context);
  const link = object.get("link");
  const power = object.get("power");
  const identity =
    link === "identity" || ((link === undefined || link === "auto") && typeof power === "number" && power <= 0);
  return identity ? model : { ...model, predict: (cells, rows) => model.predict(cells, rows).map(Math.exp) };
}

/** Turns the margins of a row, which fill the last places, into probabilities. */
type RowProbabilities = (row: Float64Array) => void;

/** Two classes have one row of coefficients; more of them are normalised together, or each alone where the model was fitted so. */
export function logisticRegression(object: PythonObject, context: EstimatorContext): Estimator {
  const kind = object.get("multi_class");
  const alone = kind === "ovr" || object.get("solver") === "liblinear";
  return classifier(object, context, {
    // A model of `multinomial` has the margin of both classes in one.
    factor: kind === "multinomial" ? 2 : 1,
    share: sigmoid,
    several: alone ? normalizeAlone : softmaxRow,
  });
}

/** `SGDClassifier` has probabilities for two of its losses. */
export function stochasticGradient(object: PythonObject, context: EstimatorContext): Estimator {
  const loss = object.get("loss");
  if (loss === "log_loss" || loss === "log") {
    return classifier(object, context, { factor: 1, share: sigmoid, several: normalizeAlone });
  }
  if (loss !== "modified_huber") {
    throw unsupported(
      context.table.file,
      `an SGDClassifier with loss ${JSON.stringify(String(loss).slice(0, 40))}, which has no probabilities`,
    );
  }
  return classifier(object, context, { factor: 1, share: clippedShare, several: normalizeClipped });
}

interface Sharing {
  /** Factor of the margin of two classes. */
  factor: number;
  /** Probability of the second of two classes. */
  share(margin: number): number;
  several: RowProbabilities;
}

function classifier(object: PythonObject, context: EstimatorContext, { factor, share, several }: Sharing): Estimator {
  const { file } = context.table;
  const labels: FittedLabels = fittedLabels(object, file);
  const { outputs, sums } = sumsOf(object, context);
  const { count } = labels;
  if (outputs !== count && !(count === 2 && outputs === 1))
    throw wrongField({ object, name: "coef_", file }, `${count} rows`);
  return {
    task: "classification",
    classes: labels.classes,
    classType: labels.classType,
    outputs: count,
    facts: { coefficients: outputs * context.columns.length },
    predict(cells, rows) {
      const margins = sums(cells, rows);
      if (outputs > 1) {
        for (let row = 0; row < rows; row++) several(margins.subarray(row * count, (row + 1) * count));
        return margins;
      }
      const values = new Float64Array(rows * count);
      for (let row = 0; row < rows; row++) {
        values[2 * row + 1] = share(margins[row]! * factor);
        values[2 * row] = 1 - values[2 * row + 1]!;
      }
      return values;
    },
  };
}

const sigmoid = (margin: number) => 1 / (1 + Math.exp(-margin));
const clippedShare = (margin: number) => (Math.min(Math.max(margin, -1), 1) + 1) / 2;

function normalizeAlone(row: Float64Array): void {
  let total = 0;
  for (let k = 0; k < row.length; k++) {
    row[k] = sigmoid(row[k]!);
    total += row[k]!;
  }
  for (let k = 0; k < row.length; k++) row[k]! /= total;
}

/** Equal shares where every class has none. */
function normalizeClipped(row: Float64Array): void {
  let total = 0;
  for (let k = 0; k < row.length; k++) {
    row[k] = clippedShare(row[k]!);
    total += row[k]!;
  }
  for (let k = 0; k < row.length; k++) row[k] = total === 0 ? 1 / row.length : row[k]! / total;
}
