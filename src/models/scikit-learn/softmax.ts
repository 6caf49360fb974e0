/** Replaces scores by their softmax, in place. */
export function softmaxRow(row: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of row) most = Math.max(most, value);
  let total = 0;
  for (let k = 0; k < row.length; k++) {
    row[k] = Math.exp(row[k]! - most);
    total += row[k]!;
  }
  for (let k = 0; k < row.length; k++) row[k]! /= total;
}

/** Sums of boosted trees as probabilities of classes: one sum for two of them, else one sum each. */
export function classProbabilities(sums: Float64Array, groups: number, slope = 1): Float64Array {
  if (groups > 1) {
    for (let at = 0; at < sums.length; at += groups) softmaxRow(sums.subarray(at, at + groups));
    return sums;
  }
  const both = new Float64Array(2 * sums.length);
  for (const [row, sum] of sums.entries()) {
    both[2 * row + 1] = 1 / (1 + Math.exp(-slope * sum));
    both[2 * row] = 1 - both[2 * row + 1]!;
  }
  return both;
}
