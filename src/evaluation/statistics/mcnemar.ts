import { binomialSf } from "./binomial.ts";

export interface McNemar {
  /** One-sided p-values of "the first wins no more often than the second". */
  exact: number;
  /**
   * p-value without half of the observed table's probability, which brings the error near the level. For a nominal 5
   * %, the exact error is at most 5.0 % if up to half of the rows differ, 5.1 % if up to 90 % do (30 rows), and 5.9 %
   * if every row differs (50 rows). tests/evaluation/statistics/fixtures/worst.py computes these.
   */
  midP: number;
}

/**
 * Runs McNemar's conditional test on paired yes/no outcomes, from the rows on which two models differ: `first` rows
 * where one is correct, and `second` rows where the other is (McNemar 1947; mid-p as in Fagerland, Lydersen and Laake
 * 2013). One-sided: the p-values are small if `first` is too large for chance. Both are 1 if no row differs.
 */
export function mcnemar(first: number, second: number): McNemar {
  const differing = first + second;
  if (differing === 0) return { exact: 1, midP: 1 };
  const exact = binomialSf(first, differing, 0.5);
  return { exact, midP: (exact + binomialSf(first + 1, differing, 0.5)) / 2 };
}

/** Returns the two-sided p-values: twice the smaller one-sided one, at most 1. */
export function mcnemarTwoSided(first: number, second: number): McNemar {
  const larger = mcnemar(Math.max(first, second), Math.min(first, second));
  // If both sides are equal, doubling the mid-p gives 1 minus the table's probability (Fagerland 2013, formula 4).
  return {
    exact: Math.min(1, 2 * larger.exact),
    midP: first === second && first > 0 ? tied(first) : Math.min(1, 2 * larger.midP),
  };
}

function tied(each: number): number {
  const probability = binomialSf(each, 2 * each, 0.5) - binomialSf(each + 1, 2 * each, 0.5);
  return 1 - probability / 2;
}
