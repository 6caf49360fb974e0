import type { GraphNode, GraphTensor } from "./protobuf.ts";

/** A batch: rows × columns of numbers, or of positions in the table of texts; row after row. */
export interface Batch {
  columns: number;
  values: Float64Array;
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

export function floats(values: Float64Array): Float64Array {
  return values.map(Math.fround);
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
