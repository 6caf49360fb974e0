import { arithmetic, bounded, cast, matrixProduct, rowSum, softmax } from "./arithmetic-operators.ts";
import { NodeAttributes } from "./attributes.ts";
import { concat, identity, labelEncoder, reshape, selection, slice } from "./column-operators.ts";
import { linearModel, treeEnsemble } from "./model-operators.ts";
import { eachNumber, floats, logistic, type PrepareOperator } from "./operator.ts";
import { treeEnsemble5 } from "./tree-ensemble.ts";

const imputer: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  const floats = attributes.numbers("imputed_value_floats");
  const filling = floats.length > 0 ? floats : attributes.numbers("imputed_value_int64s");
  checkLength(attributes, filling, context.widths[0]!);
  const missing = attributes.number("replaced_value_float", Number.NaN);
  return eachNumber((value, column) =>
    value === missing || (Number.isNaN(missing) && Number.isNaN(value)) ? filling[column % filling.length]! : value,
  )(node, context);
};

const scaler: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  const offset = attributes.numbers("offset");
  const scale = attributes.numbers("scale");
  for (const list of [offset, scale]) checkLength(attributes, list, context.widths[0]!);
  const round = context.float ? Math.fround : Number;
  return eachNumber((value, column) => round(value - offset[column % offset.length]!) * scale[column % scale.length]!)(
    node,
    context,
  );
};

function checkLength(attributes: NodeAttributes, { length }: Float64Array, columns: number): void {
  if (length !== 1 && length !== columns) throw attributes.fail(`expected 1 or ${columns} constants, got ${length}`);
}

const normalizer: PrepareOperator = (node, { file, widths: [columns = 0], float }) => {
  const attributes = new NodeAttributes(node, file);
  const norm = attributes.text("norm", "MAX");
  const size = (row: Float64Array) => {
    if (norm === "L1") return row.reduce((sum, value) => sum + Math.abs(value), 0);
    if (norm === "L2") return Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    return row.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  };
  return {
    widths: [columns],
    run([input], rows) {
      const values = Float64Array.from(input!.values);
      for (let row = 0; row < rows; row++) {
        const part = values.subarray(row * columns, (row + 1) * columns);
        const length = size(part);
        if (length !== 0) for (let k = 0; k < columns; k++) part[k]! /= length;
      }
      return [{ columns, values: float ? floats(values) : values }];
    },
  };
};

const oneHot: PrepareOperator = (node, { file, widths: [columns = 0], position }) => {
  const attributes = new NodeAttributes(node, file);
  const texts = attributes.texts("cats_strings");
  const known = texts.length > 0 ? texts.map(position) : Array.from(attributes.numbers("cats_int64s"));
  const width = known.length * columns;
  return {
    widths: [width],
    run([input], rows) {
      const values = new Float64Array(rows * width);
      for (let index = 0; index < rows * columns; index++) {
        const found = known.indexOf(input!.values[index]!);
        if (found >= 0) values[index * known.length + found] = 1;
      }
      return [{ columns: width, values }];
    },
  };
};

/** The supported operators. Others are refused by name. */
export const operators: Readonly<Record<string, PrepareOperator>> = {
  Identity: identity,
  Cast: cast,
  Reshape: reshape,
  Flatten: identity,
  Concat: concat,
  FeatureVectorizer: concat,
  Imputer: imputer,
  Scaler: scaler,
  Normalizer: normalizer,
  OneHotEncoder: oneHot,
  LabelEncoder: labelEncoder,
  ArrayFeatureExtractor: selection,
  Gather: selection,
  Slice: slice,
  TreeEnsembleClassifier: treeEnsemble(true),
  TreeEnsembleRegressor: treeEnsemble(false),
  TreeEnsemble: treeEnsemble5,
  LinearClassifier: linearModel(true),
  LinearRegressor: linearModel(false),
  Add: arithmetic((a, b) => a + b),
  Sub: arithmetic((a, b) => a - b),
  Mul: arithmetic((a, b) => a * b),
  Div: arithmetic((a, b) => a / b),
  Sigmoid: eachNumber(logistic),
  MatMul: matrixProduct,
  ReduceSum: rowSum,
  Softmax: softmax,
  Clip: bounded,
  Exp: eachNumber(Math.exp),
  Abs: eachNumber(Math.abs),
  Neg: eachNumber((value) => -value),
  Reciprocal: eachNumber((value) => 1 / value),
  Not: eachNumber((value) => (value === 0 ? 1 : 0)),
};
