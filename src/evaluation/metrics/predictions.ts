/** A model's predictions of some rows with their true values. Arrays have one element per row. */
export type PredictionSet = ClassPredictions | ValuePredictions;

interface Rows {
  rows: number;
  /** Unique id of each row, by which two files are joined. */
  ids: string[] | undefined;
  weights: Float64Array | undefined;
}

export interface ClassPredictions extends Rows {
  task: "classification";
  /** Classes in scikit-learn's order. */
  classes: string[];
  /** Indices into `classes`. */
  truth: Int32Array;
  predicted: Int32Array;
  /** Row-major probabilities of shape (rows, classes). */
  probabilities: Float64Array | undefined;
}

export interface ValuePredictions extends Rows {
  task: "regression";
  truth: Float64Array;
  predicted: Float64Array;
}
