import type { PlainColumn } from "../../data/features/preparation.ts";

/** A model of another tool in memory. */
export interface ForeignModel {
  /** Name and version of the tool, as far as the file says: `XGBoost 3.2.0`. */
  tool: string;
  /** Description for a person, such as `gbtree, binary:logistic`. */
  kind: string;
  task: "classification" | "regression";
  /** Labels from the file; undefined where it holds none. Empty for regression. */
  classes: string[] | undefined;
  classType: "string" | "integer";
  /** Number of probabilities per row; 1 for regression. */
  outputs: number;
  columns: PlainColumn[];
  /** False where the file has no names: its columns are called by their position then. */
  named: boolean;
  facts: Record<string, number | string>;
  /** Remarks for the user, such as a choice that the reader made. */
  notices: string[];
  /**
   * Probabilities, shape (rows, outputs), or predictions, shape (rows).
   *
   * @param cells column after column; NaN where missing, and -1 for a category that the model does not know.
   */
  predict(cells: Float64Array, rows: number): Float64Array;
}

/** The input of a reader. */
export interface ForeignFile {
  /** Name of the file in messages. */
  file: string;
  bytes: Uint8Array;
}
