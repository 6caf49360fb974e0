/** The treatment of a missing value in a node. The rules differ between tools, and in LightGBM between nodes. */
export const missingRules = {
  /** NaN goes to the right. */
  right: 0,
  /** NaN goes to the left. */
  left: 1,
  /** NaN counts as 0. */
  zero: 2,
  /** NaN and 0 go to the right. */
  zeroRight: 3,
  /** NaN and 0 go to the left. */
  zeroLeft: 4,
} as const;

export type MissingRule = (typeof missingRules)[keyof typeof missingRules];

/**
 * One tree as a reader found it. A node with `feature` -1 is a leaf. Otherwise a row goes to `left` when its value is at most
 * `threshold`, or, at a node with a category set, when its value is in the set.
 */
export interface TreeSource {
  root: number;
  feature: ArrayLike<number>;
  threshold: ArrayLike<number>;
  left: ArrayLike<number>;
  right: ArrayLike<number>;
  /** One of `missingRules` for each node. */
  missing: ArrayLike<number>;
  /** Categories by node. */
  sets?: ReadonlyMap<number, ReadonlySet<number>>;
  /** True if a value that is no whole number is in no set. Otherwise it is cut to one. */
  exactSets?: boolean;
  /** Nodes that compare with `=` instead of `<=`. */
  equal?: ReadonlySet<number>;
  /** Value of leaf `n` for output `k`, at `n * width + k`. */
  values: ArrayLike<number>;
  /** Outputs per leaf. */
  width: number;
  /** The output that a leaf of width 1 adds to; the first output of wider leaves. */
  output: number;
  /** Linear models by leaf. */
  linear?: ReadonlyMap<number, LinearLeaf>;
}

/** `constant + sum of coefficients × features`, or the leaf's value when one of the features is missing. */
export interface LinearLeaf {
  constant: number;
  features: Int32Array;
  coefficients: Float64Array;
}
