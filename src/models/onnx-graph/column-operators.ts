import { NodeAttributes } from "./attributes.ts";
import { constantNumbers, type OperatorContext, type PrepareOperator } from "./operator.ts";
import type { GraphNode } from "./protobuf.ts";

export const identity: PrepareOperator = (_, { widths }) => ({ widths: [widths[0]!], run: ([input]) => [input!] });

export const concat: PrepareOperator = (node, { file, widths }) => {
  const attributes = new NodeAttributes(node, file);
  const axis = attributes.number("axis", 1);
  if (axis !== 1 && axis !== -1) throw attributes.fail(`axis: expected 1, got ${axis}`);
  if (widths.length !== node.inputs.length) throw attributes.fail("expected inputs of the rows, got a constant");
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

/** A shape of rows by the columns that there are. */
export const reshape: PrepareOperator = (node, context) => {
  const { widths, file } = context;
  const [columns = 0] = widths;
  const shape = constantNumbers(node, 1, { ...context, name: "shape" });
  const fits =
    shape === undefined ||
    (shape.length === 1 && shape[0] === -1 && columns === 1) ||
    (shape.length === 2 && (shape[1] === columns || shape[1] === 0 || (shape[1] === -1 && shape[0] === 0)));
  if (!fits) {
    throw new NodeAttributes(node, file).fail(
      `expected a shape of rows by ${columns} columns, got ${shape?.join(" × ")}`,
    );
  }
  return identity(node, context);
};

/** Columns by their positions: `ArrayFeatureExtractor`, and `Gather` along the columns. */
export const selection: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  const axis = node.op === "Gather" ? attributes.number("axis", 0) : 1;
  if (axis !== 1 && axis !== -1) throw attributes.fail(`axis: expected 1, got ${axis}`);
  const positions = constantNumbers(node, 1, { ...context, name: "indices" });
  return selected(node, Array.from(positions ?? []), context);
};

export const slice: PrepareOperator = (node, context) => {
  const attributes = new NodeAttributes(node, context.file);
  const list = (place: number, name: string) => constantNumbers(node, place, { ...context, name });
  const [starts, ends, axes, steps] = [list(1, "starts"), list(2, "ends"), list(3, "axes"), list(4, "steps")];
  if (starts?.length !== 1 || ends?.length !== 1 || axes?.length !== 1 || (axes[0] !== 1 && axes[0] !== -1)) {
    throw attributes.fail("expected a slice of the columns");
  }
  if (steps !== undefined && steps[0] !== 1) throw attributes.fail(`steps: expected 1, got ${steps[0]}`);
  const [columns = 0] = context.widths;
  const place = (bound: number) => Math.max(0, Math.min(columns, bound < 0 ? columns + bound : bound));
  const first = place(starts[0]!);
  const count = Math.max(0, place(ends[0]!) - first);
  return selected(
    node,
    Array.from({ length: count }, (_, index) => first + index),
    context,
  );
};

function selected(node: GraphNode, given: readonly number[], { widths: [columns = 0], file }: OperatorContext) {
  const attributes = new NodeAttributes(node, file);
  const positions = given.map((position) => (position < 0 ? columns + position : position));
  if (
    positions.length === 0 ||
    positions.length > 1_000_000 ||
    positions.some((each) => !(each >= 0 && each < columns))
  ) {
    throw attributes.fail(`expected positions of ${columns} columns`);
  }
  const width = positions.length;
  const operator: ReturnType<PrepareOperator> = {
    widths: [width],
    run([input], rows) {
      const values = new Float64Array(rows * width);
      for (let row = 0; row < rows; row++) {
        for (let k = 0; k < width; k++) values[row * width + k] = input!.values[row * columns + positions[k]!]!;
      }
      return [{ columns: width, values }];
    },
  };
  return operator;
}

/** The number or text for each text or number. */
export const labelEncoder: PrepareOperator = (node, { file, widths: [columns = 0], position }) => {
  const attributes = new NodeAttributes(node, file);
  const texts = attributes.texts("keys_strings");
  const keys = texts.length > 0 ? texts.map(position) : Array.from(firstNumbers(attributes, "keys"));
  const named = attributes.texts("values_strings");
  const values = named.length > 0 ? named.map(position) : Array.from(firstNumbers(attributes, "values"));
  if (keys.length !== values.length || keys.length === 0) {
    throw attributes.fail(`expected as many keys as values, got ${keys.length} and ${values.length}`);
  }
  const found = new Map(keys.map((key, index) => [key, values[index]!]));
  const other =
    named.length > 0
      ? position(attributes.text("default_string", "_Unused"))
      : attributes.has("values_int64s")
        ? attributes.number("default_int64", -1)
        : attributes.number("default_float", 0);
  return {
    widths: [columns],
    run: ([input]) => [{ columns, values: input!.values.map((value) => found.get(value) ?? other) }],
  };
};

function firstNumbers(attributes: NodeAttributes, what: "keys" | "values"): Float64Array {
  for (const kind of ["int64s", "floats", "tensor"]) {
    const numbers = attributes.numbers(`${what}_${kind}`);
    if (numbers.length > 0) return numbers;
  }
  return new Float64Array(0);
}
