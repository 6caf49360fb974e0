/** What a model said of some rows beside what is true. Arrays are as long as there are rows. */
export type PredictionSet = ClassPredictions | ValuePredictions;

interface Rows {
  rows: number;
  /** One id a row, unique: what pairs the rows of two files. */
  ids: string[] | undefined;
  weights: Float64Array | undefined;
}

export interface ClassPredictions extends Rows {
  task: "classification";
  /** Sorted as scikit-learn sorts labels. */
  classes: string[];
  /** Indices into `classes`. */
  truth: Int32Array;
  predicted: Int32Array;
  /** Row-major, rows × classes. */
  probabilities: Float64Array | undefined;
}

export interface ValuePredictions extends Rows {
  task: "regression";
  truth: Float64Array;
  predicted: Float64Array;
}
