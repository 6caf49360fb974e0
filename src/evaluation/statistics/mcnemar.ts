import { binomialSf } from "./binomial.ts";

export interface McNemar {
  /** One-sided p-values of "the first wins no more often than the second". */
  exact: number;
  /**
   * Half of the observed table's own probability left out, which brings the error near the level. For a nominal 5 % the exact
   * error is at most 5.0 % while half of the rows differ, 5.1 % while up to 90 % do (30 rows), and 5.9 % where every row differs
   * (50 rows): enumerated by tests/evaluation/statistics/fixtures/worst.py.
   */
  midP: number;
}

/**
 * McNemar's conditional test on paired yes/no outcomes, from the rows on which two models differ: `first` where the one was
 * right, `second` where the other was (McNemar 1947; mid-p as in Fagerland, Lydersen and Laake 2013). One-sided: small when
 * `first` is too large for chance. Without any row that differs there is nothing to test: both are 1.
 */
export function mcnemar(first: number, second: number): McNemar {
  const differing = first + second;
  if (differing === 0) return { exact: 1, midP: 1 };
  const exact = binomialSf(first, differing, 0.5);
  return { exact, midP: (exact + binomialSf(first + 1, differing, 0.5)) / 2 };
}

/** Both sides: twice the smaller one-sided p-value, at most 1. */
export function mcnemarTwoSided(first: number, second: number): McNemar {
  const larger = mcnemar(Math.max(first, second), Math.min(first, second));
  // When both sides are equal, doubling the mid-p leaves 1 minus the table's probability counted once (Fagerland 2013, formula 4).
  return {
    exact: Math.min(1, 2 * larger.exact),
    midP: first === second && first > 0 ? tied(first) : Math.min(1, 2 * larger.midP),
  };
}

function tied(each: number): number {
  const probability = binomialSf(each, 2 * each, 0.5) - binomialSf(each + 1, 2 * each, 0.5);
  return 1 - probability / 2;
}
