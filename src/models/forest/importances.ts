/**
 * Impurity importances as scikit-learn has them: each tree's sum to 1, then their mean over the trees that split at all.
 * They favour columns of many values and say nothing of rows not seen; permutation importances do not.
 */
export function impurityImportances(ofTrees: Float64Array[], features: number): Float64Array {
  const mean = new Float64Array(features);
  for (const importances of ofTrees) {
    const sum = importances.reduce((total, each) => total + each, 0);
    if (!(sum > 0)) continue;
    for (let feature = 0; feature < features; feature++) mean[feature] = mean[feature]! + importances[feature]! / sum;
  }
  const total = mean.reduce((sum, each) => sum + each, 0);
  return total > 0 ? mean.map((each) => each / total) : mean;
}
