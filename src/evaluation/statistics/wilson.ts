import { normalQuantile } from "./normal.ts";

/** Both ends of a confidence interval, in the unit of the estimated number. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Returns Wilson's two-sided score interval of a proportion (Wilson 1927). Unlike the normal approximation, it is
 * valid for small `n` and near 0 and 1. `n` = 0 gives 0 to 1.
 */
export function wilson(successes: number, n: number, confidence = 0.95): Interval {
  if (!(n > 0)) return { low: 0, high: 1 };
  const z = normalQuantile(0.5 + confidence / 2);
  const share = successes / n;
  const centre = (successes + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt(n * share * (1 - share) + (z * z) / 4);
  // The ends are set exactly, because the subtraction would leave a rounding error.
  return {
    low: successes <= 0 ? 0 : Math.max(0, centre - half),
    high: successes >= n ? 1 : Math.min(1, centre + half),
  };
}
