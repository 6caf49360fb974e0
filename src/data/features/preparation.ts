/**
 * What was fitted on the training rows, in the order of the matrix' columns. Plain data: it is saved in the model, and the
 * ONNX graph is written from it. A number column gives one matrix column, a category one per level (and one for `infrequent`),
 * a date one per part.
 */
export interface Preparation {
  columns: PreparedColumn[];
}

export type PreparedColumn = PreparedNumber | PreparedCategory | PreparedDate;

/** In 32-bit floats, as ONNX Runtime's Imputer and Scaler compute: fround(fround(x - offset) * factor). */
export interface PreparedNumber {
  name: string;
  type: "number";
  /** Median of the training rows; what NaN becomes. */
  impute: number;
  scale?: { offset: number; factor: number };
}

export interface PreparedCategory {
  name: string;
  type: "category";
  /** Each has a column of its own; a level in neither list is unseen: all zeros. */
  levels: string[];
  /** Rare levels that share the one column after those of `levels`. */
  infrequent: string[];
  /** Most frequent level of the training rows; what a missing value becomes. */
  impute: string;
}

export interface PreparedDate {
  name: string;
  type: "date";
  /** UTC. Month 1 to 12, weekday 0 (Monday) to 6, hour 0 to 23. */
  parts: ("year" | "month" | "weekday" | "hour")[];
  /** A median a part. */
  impute: number[];
}
