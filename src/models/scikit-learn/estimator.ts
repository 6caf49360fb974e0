import type { InputTable, PipelineColumn } from "./columns.ts";

/** What the last step of a pipeline predicts. */
export interface Estimator {
  task: "classification" | "regression";
  classes: string[] | undefined;
  classType: "string" | "integer";
  outputs: number;
  facts: Record<string, number | string>;
  /** Probabilities, or predictions, of rows as columns one after the other. */
  predict(cells: Float64Array, rows: number): Float64Array;
}

export interface EstimatorContext {
  table: InputTable;
  columns: readonly PipelineColumn[];
}
