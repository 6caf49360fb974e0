import { NodeAttributes } from "./attributes.ts";
import {
  type Batch,
  constantNumbers,
  eachNumber,
  floats,
  type OperatorContext,
  type PrepareOperator,
} from "./operator.ts";

/** Arithmetic of two inputs, or of an input and a constant: one number, one per column, or the same number of columns. */
export const arithmetic =
  (compute: (a: number, b: number) => number): PrepareOperator =>
  (node, context) => {
    const { constants, widths, file } = context;
    const attributes = new NodeAttributes(node, file);
    const [first, second] = node.inputs.map((name) => constants.get(name)?.numbers);
    if (node.inputs.length !== 2) throw attributes.fail(`expected 2 inputs, got ${node.inputs.length}`);
    if (first === undefined && second === undefined) return ofBatches(compute, context, attributes);
    const numbers = (first ?? second)!;
    if (numbers.length !== 1 && numbers.length !== widths[0]) {
      throw attributes.fail(`expected 1 or ${widths[0]} constants, got ${numbers.length}`);
    }
    const at = (column: number) => numbers[column % numbers.length]!;
    const change = (value: number, column: number) =>
      first === undefined ? compute(value, at(column)) : compute(at(column), value);
    return eachNumber(change)(node, context);
  };

function ofBatches(
  compute: (a: number, b: number) => number,
  { widths: [a = 0, b = 0], float }: OperatorContext,
  attributes: NodeAttributes,
) {
  if (a !== b && a !== 1 && b !== 1) throw attributes.fail(`expected inputs of as many columns, got ${a} and ${b}`);
  const columns = Math.max(a, b);
  return {
    widths: [columns],
    run([left, right]: readonly Batch[], rows: number) {
      const values = new Float64Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const x = left!.values[row * a + (a === 1 ? 0 : column)]!;
          const y = right!.values[row * b + (b === 1 ? 0 : column)]!;
          values[row * columns + column] = compute(x, y);
        }
      }
      return [{ columns, values: float ? floats(values) : values }];
    },
  };
}

/** Products with the columns of a constant. */
export const matrixProduct: PrepareOperator = (node, context) => {
  const { widths, file, constants, float } = context;
  const attributes = new NodeAttributes(node, file);
  const matrix = constants.get(node.inputs[1] ?? "");
  const [inner = 0] = widths;
  if (matrix === undefined || matrix.dimensions[0] !== inner || matrix.dimensions.length > 2) {
    throw attributes.fail(`expected a constant of ${inner} rows as the second input`);
  }
  const columns = matrix.dimensions[1] ?? 1;
  return {
    widths: [columns],
    run([input], rows) {
      const values = new Float64Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          let sum = 0;
          for (let k = 0; k < inner; k++)
            sum += input!.values[row * inner + k]! * matrix.numbers[k * columns + column]!;
          values[row * columns + column] = sum;
        }
      }
      return [{ columns, values: float ? floats(values) : values }];
    },
  };
};

/** The sum of each row. */
export const rowSum: PrepareOperator = (node, context) => {
  const axes = constantNumbers(node, 1, { ...context, name: "axes" });
  const attributes = new NodeAttributes(node, context.file);
  if (axes?.length !== 1 || (axes[0] !== 1 && axes[0] !== -1)) throw attributes.fail("axes: expected 1");
  return rowOperator(1, (row) => Float64Array.of(row.reduce((sum, value) => sum + value, 0)))(node, context);
};

export const softmax: PrepareOperator = (node, context) => {
  const axis = new NodeAttributes(node, context.file).number("axis", -1);
  if (axis !== 1 && axis !== -1) throw new NodeAttributes(node, context.file).fail(`axis: expected 1, got ${axis}`);
  return rowOperator(undefined, (row) => {
    const most = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const powers = row.map((value) => Math.exp(value - most));
    const total = powers.reduce((sum, value) => sum + value, 0);
    return powers.map((value) => value / total);
  })(node, context);
};

function rowOperator(width: number | undefined, change: (row: Float64Array) => Float64Array): PrepareOperator {
  return (_, { widths: [given = 0], float }) => {
    const columns = width ?? given;
    return {
      widths: [columns],
      run([input], rows) {
        const values = new Float64Array(rows * columns);
        for (let row = 0; row < rows; row++)
          values.set(change(input!.values.subarray(row * given, (row + 1) * given)), row * columns);
        return [{ columns, values: float ? floats(values) : values }];
      },
    };
  };
}

export const bounded: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  // Versions before 11 have the bounds as attributes.
  const bound = (place: number, name: string, fallback: number) => {
    if ((node.inputs[place] ?? "") === "") return attributes.number(name, fallback);
    const numbers = constantNumbers(node, place, { ...context, name });
    if (numbers?.length !== 1) throw attributes.fail(`${name}: expected one number`);
    return numbers[0]!;
  };
  const least = bound(1, "min", Number.NEGATIVE_INFINITY);
  const most = bound(2, "max", Number.POSITIVE_INFINITY);
  return eachNumber((value) => Math.min(Math.max(value, least), most))(node, context);
};

const [FLOAT, INT32, INT64, TEXT, BOOLEAN, DOUBLE] = [1, 6, 7, 8, 9, 11];

/** Numbers become whole, or true and false. Texts stay texts. */
export const cast: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  const to = attributes.number("to", 0);
  if (to === FLOAT) return eachNumber(Math.fround)(node, context);
  if (to === INT32 || to === INT64) return eachNumber(Math.trunc)(node, context);
  if (to === BOOLEAN) return eachNumber((value) => (value === 0 ? 0 : 1))(node, context);
  if (to === DOUBLE || to === TEXT) return eachNumber((value) => value)(node, context);
  throw attributes.fail(`to: expected a type of floats, whole numbers, booleans or texts, got ${to}`);
};
