import { NodeAttributes } from "./attributes.ts";
import { linearModel, treeEnsemble } from "./model-operators.ts";
import { floats, logistic, type PrepareOperator } from "./operator.ts";

/** An operator that changes numbers one by one. */
function each(change: (value: number, column: number) => number): PrepareOperator {
  return (_, { widths: [columns = 0], float }) => ({
    widths: [columns],
    run([input]) {
      const values = input!.values.map((value, index) => change(value, index % columns));
      return [{ columns, values: float ? floats(values) : values }];
    },
  });
}

const identity: PrepareOperator = (_, { widths }) => ({ widths: [widths[0]!], run: ([input]) => [input!] });

const concat: PrepareOperator = (node, { file, widths }) => {
  const attributes = new NodeAttributes(node, file);
  const axis = attributes.number("axis", 1);
  if (axis !== 1 && axis !== -1) throw attributes.fail(`axis: expected 1, got ${axis}`);
  const columns = widths.reduce((sum, width) => sum + width, 0);
  return {
    widths: [columns],
    run(inputs, rows) {
      const values = new Float64Array(rows * columns);
      let from = 0;
      for (const input of inputs) {
        for (let row = 0; row < rows; row++) {
          values.set(input.values.subarray(row * input.columns, (row + 1) * input.columns), row * columns + from);
        }
        from += input.columns;
      }
      return [{ columns, values }];
    },
  };
};

const imputer: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  const floats = attributes.numbers("imputed_value_floats");
  const filling = floats.length > 0 ? floats : attributes.numbers("imputed_value_int64s");
  checkLength(attributes, filling, context.widths[0]!);
  const missing = attributes.number("replaced_value_float", Number.NaN);
  return each((value, column) =>
    value === missing || (Number.isNaN(missing) && Number.isNaN(value)) ? filling[column % filling.length]! : value,
  )(node, context);
};

const scaler: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  const offset = attributes.numbers("offset");
  const scale = attributes.numbers("scale");
  for (const list of [offset, scale]) checkLength(attributes, list, context.widths[0]!);
  const round = context.float ? Math.fround : Number;
  return each((value, column) => round(value - offset[column % offset.length]!) * scale[column % scale.length]!)(
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

/** Arithmetic with a constant of one number, or of one per column. */
const arithmetic =
  (compute: (a: number, b: number) => number): PrepareOperator =>
  (node, context) => {
    const { constants, widths, file } = context;
    const attributes = new NodeAttributes(node, file);
    const [first, second] = node.inputs.map((name) => constants.get(name));
    const constant = first ?? second;
    if (constant === undefined || (first !== undefined && second !== undefined)) {
      throw attributes.fail("expected one input and one constant");
    }
    const { numbers } = constant;
    checkLength(attributes, numbers, widths[0]!);
    const at = (column: number) => numbers[column % numbers.length]!;
    const change = (value: number, column: number) =>
      first === undefined ? compute(value, at(column)) : compute(at(column), value);
    return each(change)(node, context);
  };

/** The supported operators. Others are refused by name. */
export const operators: Readonly<Record<string, PrepareOperator>> = {
  Identity: identity,
  Cast: identity,
  Reshape: identity,
  Flatten: identity,
  Concat: concat,
  FeatureVectorizer: concat,
  Imputer: imputer,
  Scaler: scaler,
  Normalizer: normalizer,
  OneHotEncoder: oneHot,
  TreeEnsembleClassifier: treeEnsemble(true),
  TreeEnsembleRegressor: treeEnsemble(false),
  LinearClassifier: linearModel(true),
  LinearRegressor: linearModel(false),
  Add: arithmetic((a, b) => a + b),
  Sub: arithmetic((a, b) => a - b),
  Mul: arithmetic((a, b) => a * b),
  Div: arithmetic((a, b) => a / b),
  Sigmoid: each(logistic),
};
