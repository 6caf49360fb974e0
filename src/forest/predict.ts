import type { Matrix } from "../table/table.ts";
import type { ClassificationForest } from "./forest.ts";

/** Class probabilities, row-major, rows × classes: exact sums of 24-bit shares. */
export function predictProbabilities(forest: ClassificationForest, x: Matrix): Float64Array {
  const { roots, feature, threshold, left, right, leaves, classes } = forest;
  const sums = new Float64Array(x.rows * classes);
  for (let tree = 0; tree < roots.length - 1; tree++) {
    for (let row = 0; row < x.rows; row++) {
      let node = roots[tree]!;
      while (feature[node]! >= 0) {
        node = x.data[feature[node]! * x.rows + row]! <= threshold[node]! ? left[node]! : right[node]!;
      }
      for (let code = 0; code < classes; code++) sums[row * classes + code]! += leaves[left[node]! * classes + code]!;
    }
  }
  return sums.map((units) => units / 2 ** 24);
}
