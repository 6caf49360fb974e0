/** The best split found so far: a boundary between two bins that hold rows of the node, while bins between them are empty. */
export interface BestSplit {
  /** The quantity that the splitter maximises; see `CountSplits`, `WeightedSplits` and `ValueSplits`. */
  score: number;
  /** Column of the matrix, or -1 while no feature separates the rows. */
  feature: number;
  /** Highest bin that goes left. */
  low: number;
  /** Lowest bin that goes right. */
  high: number;
  /** Class counts of the left side in lanes. Only the kernels of `lanes.ts` set it. */
  left: number;
}

export function noSplit(): BestSplit {
  return { score: Number.NEGATIVE_INFINITY, feature: -1, low: 0, high: 0, left: 0 };
}
