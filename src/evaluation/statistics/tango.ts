import { normalCdf, normalQuantile } from "./normal.ts";
import type { Interval } from "./wilson.ts";

/** The rows of a paired yes/no comparison. */
export interface Pairs {
  rows: number;
  /** Number of rows where the first says yes and the second says no. */
  gains: number;
  /** Number of rows where the first says no and the second says yes. */
  losses: number;
}

/**
 * Returns Tango's score statistic for "first minus second is `difference`" in paired proportions. It is standard
 * normal if this is true, and large if the true difference is larger (Tango 1998, Statistics in Medicine 17, 891,
 * formulas 20 to 22). -1 < `difference` < 1. `correction` is the number of rows by which the distance is reduced for
 * continuity.
 */
export function tangoZ({ rows, gains, losses }: Pairs, difference: number, correction = 0): number {
  const a = 2 * rows;
  const b = -gains - losses + (2 * rows - gains + losses) * difference;
  const c = -losses * difference * (1 - difference);
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  // This form of the root avoids cancellation.
  const q = Math.max(0, b > 0 ? (-2 * c) / (b + root) : (root - b) / (2 * a));
  const variance = rows * (2 * q + difference * (1 - difference));
  const apart = gains - losses - rows * difference;
  const distance = Math.sign(apart) * Math.max(0, Math.abs(apart) - correction);
  // If no row differs and the hypothesis is no difference, nothing speaks against it.
  if (distance === 0) return 0;
  return distance / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
}

/**
 * Returns one-sided p-values of the hypotheses that the true difference is at most, and at least, `difference`. The
 * continuity correction is half a row for a claim that a loss or gain is smaller than `difference`, and a whole row
 * for a claim that it is larger. For a nominal 5 %, the exact error is then at most 4.8 % if the models differ on up
 * to 90 % of the rows. If they differ on every row, it is at most 5.6 % from 50 rows (75 rows, margin 0.05) and 6.0 %
 * below (30 rows). tests/evaluation/statistics/fixtures/worst.py computes these. Tango's own test reaches 5.8 % and
 * 7.3 %, because the statistic is coarse if few rows differ.
 */
export function tangoTest(pairs: Pairs, difference: number): { larger: number; smaller: number } {
  return {
    larger: normalCdf(-tangoZ(pairs, difference, correctionFor("larger", difference))),
    smaller: normalCdf(tangoZ(pairs, difference, correctionFor("smaller", difference))),
  };
}

function correctionFor(claim: "larger" | "smaller", difference: number): number {
  return (claim === "larger" ? difference > 0 : difference < 0) ? 1 : 0.5;
}

/**
 * Returns Tango's two-sided score interval of a difference of paired proportions. Its one-sided error is at most 5.3
 * % in a case where Wald's is 37 % (50 rows, 2 % of which differ). If no row differs, it reaches ±z²/(n + z²) rather
 * than zero.
 */
export function tangoInterval(pairs: Pairs, confidence = 0.95): Interval {
  const z = normalQuantile(0.5 + confidence / 2);
  const estimate = (pairs.gains - pairs.losses) / pairs.rows;
  return {
    low: crossing((at) => tangoZ(pairs, at) > z, -1, estimate),
    high: crossing((at) => tangoZ(pairs, at) > -z, estimate, 1),
  };
}

/** Returns the differences that `tangoTest` does not reject at (1 - confidence) / 2 on either side. */
export function correctedTangoInterval(pairs: Pairs, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  const estimate = (pairs.gains - pairs.losses) / pairs.rows;
  return {
    low: crossing((at) => tangoTest(pairs, at).larger < tail, -1, estimate),
    high: crossing((at) => tangoTest(pairs, at).smaller > tail, estimate, 1),
  };
}

/** Bisects until no number is left between the last point where `below` is true and the first where it is false. */
function crossing(below: (at: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (below(middle)) low = middle;
    else high = middle;
  }
  const end = (low + high) / 2;
  // Halving towards zero would never end.
  return Math.abs(end) < 1e-12 ? 0 : end;
}
