import { betaQuantile, regularizedBeta } from "./beta.ts";

/** Student's t distribution function with `freedom` degrees of freedom, which may be fractional. */
export function studentCdf(t: number, freedom: number): number {
  if (t === 0) return 0.5;
  const tail = regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** Returns the t at which `studentCdf` is `p`, for 0 < p < 1. */
export function studentQuantile(p: number, freedom: number): number {
  if (p === 0.5) return 0;
  const x = betaQuantile(2 * Math.min(p, 1 - p), freedom / 2, 0.5);
  const t = Math.sqrt((freedom * (1 - x)) / x);
  return p < 0.5 ? -t : t;
}
