import { normalQuantile } from "./normal.ts";

export interface PowerPlan {
  /** Of the one-sided claim: 0.95 for a level of 5 %. */
  confidence: number;
  /** Probability of telling a difference that is there. */
  power?: number;
}

/**
 * Rows needed to tell a `difference` from none, when `rows` of them measured it with `standardError`:
 * rows · ((z_α + z_β) · standardError / difference)², since the variance falls with the number of rows.
 * For proportions of which a share d differs, standardError² = d / rows, and this is d (z_α + z_β)² / difference².
 */
export function rowsNeeded(rows: number, standardError: number, difference: number, plan: PowerPlan): number {
  return Math.ceil(rows * ((quantiles(plan) * standardError) / difference) ** 2 - 1e-9);
}

/** The smallest difference that a measurement with this standard error can tell from none. */
export function detectable(standardError: number, plan: PowerPlan): number {
  return quantiles(plan) * standardError;
}

function quantiles({ confidence, power = 0.8 }: PowerPlan): number {
  return normalQuantile(confidence) + normalQuantile(power);
}
