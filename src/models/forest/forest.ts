/**
 * Trees in flat arrays, one tree after the other. Node n is a leaf if `feature[n]` is -1, and its leaf index is
 * `left[n]`. Otherwise a row goes to `left[n]` if `x[feature[n]] <= threshold[n]`, and to `right[n]` if not (or if it
 * is NaN). Thresholds and rows are 32-bit floats. `left` and `right` are node indices greater than n.
 */
export interface Trees {
  /** Columns of the matrix the trees were grown on. */
  features: number;
  /** Trees + 1: the first node of each tree, then the number of nodes. */
  roots: Int32Array;
  feature: Int32Array;
  threshold: Float32Array;
  left: Int32Array;
  right: Int32Array;
}

/**
 * `leaves`: leaf-major, `classes` integers each, in units of 2^-24. The leaves of tree t sum to the quota
 * floor(2^24 (t+1)/n) - floor(2^24 t/n), so that probabilities are exact sums in 32-bit floats, in any order of the trees.
 */
export interface ClassificationForest extends Trees {
  task: "classification";
  classes: number;
  leaves: Int32Array;
}

/**
 * A tree's prediction is `leaves[leaf]`, a multiple of a grid step of which 2^24 can represent any sum. The forest's
 * prediction is fround(fround(sum / trees) + base).
 */
export interface RegressionForest extends Trees {
  task: "regression";
  base: number;
  leaves: Float32Array;
}

export type Forest = ClassificationForest | RegressionForest;
