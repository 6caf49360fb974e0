/** The two-sample Kolmogorov-Smirnov test: "both samples come from the same distribution". */

/** Largest sample for which the p-value is computed exactly. */
const mostExactRows = 200;

/**
 * Returns the largest distance between the empirical distribution functions of two sorted samples, D. One pass over
 * both samples.
 */
export function ksDistance(first: Float64Array, second: Float64Array): number {
  const [m, n] = [first.length, second.length];
  let [i, j, largest] = [0, 0, 0];
  while (i < m && j < n) {
    const value = Math.min(first[i]!, second[j]!);
    while (i < m && first[i]! <= value) i++;
    while (j < n && second[j]! <= value) j++;
    // Whole numbers are compared, so that equal shares of different sample sizes differ by exactly 0.
    largest = Math.max(largest, Math.abs(i * n - j * m));
  }
  return largest / (m * n);
}

/**
 * Returns P(D ≥ `distance`) for two samples of sizes `m` and `n` from one distribution. It is exact for continuous
 * values up to 200 rows, and Kolmogorov's limit beyond. Ties make it larger, so the test stays valid (Noether 1963).
 */
export function ksPValue(distance: number, m: number, n: number): number {
  if (distance <= 0) return 1;
  if (m <= mostExactRows && n <= mostExactRows) return exactKsPValue(distance, m, n);
  return kolmogorovSf(distance * Math.sqrt((m * n) / (m + n)));
}

/**
 * Counts the orders of m + n values whose path leaves the band |i/m - j/n| < distance (Hodges 1957), as a probability:
 * the last step to (i, j) came from the first sample with probability i / (i + j). All terms are positive, so small
 * p-values keep their digits. It takes m · n steps.
 */
export function exactKsPValue(distance: number, m: number, n: number): number {
  const limit = Math.round(distance * m * n) - 0.5;
  const outside = new Float64Array(n + 1);
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      if (Math.abs(i * n - j * m) > limit) outside[j] = 1;
      else if (i === 0) outside[j] = j === 0 ? 0 : outside[j - 1]!;
      else if (j > 0) outside[j] = (i * outside[j]! + j * outside[j - 1]!) / (i + j);
    }
  }
  return Math.min(1, outside[n]!);
}

/** Returns P(K ≥ `x`) of Kolmogorov's distribution, by the series that converges faster. */
export function kolmogorovSf(x: number): number {
  if (x <= 0) return 1;
  if (x < 1.18) {
    const step = Math.exp((-Math.PI * Math.PI) / (8 * x * x));
    const sum = step + step ** 9 + step ** 25 + step ** 49;
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  let sum = 0;
  for (let k = 1; k <= 10; k++) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, 2 * sum);
}

/**
 * Returns the smallest distance D that a test at `level` can find in samples of these sizes. At 5 % it is
 * 1.36 √(1/m + 1/n).
 */
export function smallestDetectableDistance(level: number, m: number, n: number): number {
  return Math.sqrt(-Math.log(level / 2) / 2) * Math.sqrt(1 / m + 1 / n);
}

/** Returns a lower bound of the true distance at confidence 1 - `level` (Massart 1990, for both samples together). */
export function distanceLowerBound(distance: number, level: number, sizes: readonly [number, number]): number {
  const [m, n] = sizes;
  const margin = Math.sqrt(Math.log(4 / level) / 2) * (1 / Math.sqrt(m) + 1 / Math.sqrt(n));
  return Math.max(0, distance - margin);
}
