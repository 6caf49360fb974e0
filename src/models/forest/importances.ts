/**
 * Computes impurity importances like scikit-learn: each tree's are scaled to sum to 1, and then averaged over the
 * trees that have a split. They favour columns with many values and only describe training rows. Permutation
 * importances have neither problem.
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
