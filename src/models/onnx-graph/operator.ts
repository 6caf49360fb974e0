import { NodeAttributes } from "./attributes.ts";
import type { GraphNode, GraphTensor } from "./protobuf.ts";

/** A batch: rows × columns of numbers, or of positions in the table of texts; row after row. */
export interface Batch {
  readonly columns: number;
  readonly values: Float64Array;
  /** The numbers of an input of the graph, column after column and not yet rounded to 32 bits. */
  readonly cells?: Float64Array | undefined;
}

/** The parts of the graph that an operator needs when it is prepared. */
export interface OperatorContext {
  file: string;
  /** Numbers are rounded to 32 bits after each step. */
  float: boolean;
  /** Columns of each input. */
  widths: readonly number[];
  constants: ReadonlyMap<string, GraphTensor>;
  /** Position of a text in the table of texts. */
  position(text: string): number;
}

/** A prepared operator: the columns of its outputs, and how they come from the inputs that are no constants. */
export interface GraphOperator {
  widths: number[];
  run(inputs: readonly Batch[], rows: number): Batch[];
}

export type PrepareOperator = (node: GraphNode, context: OperatorContext) => GraphOperator;

/** Rounds to 32-bit floats. A loop takes half the time of `map`. */
export function floats(values: Float64Array): Float64Array {
  const rounded = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) rounded[at] = Math.fround(values[at]!);
  return rounded;
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** An operator that changes numbers one by one. */
export function eachNumber(change: (value: number, column: number) => number): PrepareOperator {
  return (_, { widths: [columns = 0], float }) => ({
    widths: [columns],
    run([input]) {
      const values = input!.values.map((value, index) => change(value, index % columns));
      return [{ columns, values: float ? floats(values) : values }];
    },
  });
}

/** Constants of an input by its place in the node; an attribute of that name in old versions of the operator. */
export function constantNumbers(
  node: GraphNode,
  place: number,
  { name, file, constants }: { name: string } & Pick<OperatorContext, "file" | "constants">,
): Float64Array | undefined {
  const input = node.inputs[place];
  if (input !== undefined && input !== "") {
    const constant = constants.get(input);
    if (constant === undefined) throw new NodeAttributes(node, file).fail(`${name}: expected a constant`);
    return constant.numbers;
  }
  const attributes = new NodeAttributes(node, file);
  return attributes.has(name) ? attributes.numbers(name) : undefined;
}
