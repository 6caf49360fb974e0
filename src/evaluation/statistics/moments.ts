/** Returns the mean of `values`. NaN if there are none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Returns the unbiased covariance of two samples of the same rows. NaN for fewer than two rows. */
export function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanA) * (b[i]! - meanB);
  return a.length < 2 ? Number.NaN : sum / (a.length - 1);
}

/** Returns the unbiased variance of `values`. NaN for fewer than two. */
export function variance(values: ArrayLike<number>): number {
  return covariance(values, values);
}
