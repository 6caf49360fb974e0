import { binomialCdf, binomialSf } from "../../src/evaluation/statistics/binomial.ts";
import type { Cell } from "./cells.ts";
import type { Counts } from "./simulate.ts";

/** The largest share of wrong verdicts. */
export const LARGEST_ERROR = 0.055;
const LEAST_SETS = 150;
/** Required certainty that a share is below, or above, the largest one. */
const SURELY_BELOW = 0.005;
const SURELY_ABOVE = 1e-5;

/** A claim about a share that is clear from 150 test sets takes no more of them: the time goes to the cells near the claim. */
export function enoughFor({ kind, sets: most, counts: counted }: Cell): (counts: Counts) => boolean {
  return (counts) => {
    const { sets } = counts;
    if (sets >= most) return true;
    if (kind !== "error" || sets < LEAST_SETS) return false;
    return counted.every(
      (verdict) =>
        binomialCdf(counts[verdict], sets, LARGEST_ERROR) < SURELY_BELOW ||
        binomialSf(counts[verdict], sets, LARGEST_ERROR) < SURELY_ABOVE,
    );
  };
}
