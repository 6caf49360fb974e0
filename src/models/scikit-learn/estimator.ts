import type { InputTable, PipelineColumn } from "./columns.ts";

/** The predictions of a pipeline's last step. */
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
