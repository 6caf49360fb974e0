import { placements } from "./delong.ts";
import { mean, variance } from "./moments.ts";
import { normalCdf } from "./normal.ts";
import { studentCdf, studentQuantile } from "./student.ts";
import type { Interval } from "./wilson.ts";

/** The difference between two models' rankings of the same rows, as each row's change in placement, per class. */
export interface AucDifference {
  /** AUC of the first minus AUC of the second. */
  estimate: number;
  standardError: number;
  freedom: number;
  ofPositives: Float64Array;
  ofNegatives: Float64Array;
  /** Largest move of a placement when a score moves to the next value: half with hard labels, 1 / rows without ties. */
  stepOfPositives: number;
  stepOfNegatives: number;
}

/** Compares the AUCs of two models' `scores` on the same rows (DeLong, DeLong and Clarke-Pearson 1988). */
export function aucDifference(positive: Uint8Array, first: Float64Array, second: Float64Array): AucDifference {
  const a = placements(first, positive);
  const b = placements(second, positive);
  const ofPositives = a.ofPositives.map((placement, row) => placement - b.ofPositives[row]!);
  const ofNegatives = a.ofNegatives.map((placement, row) => placement - b.ofNegatives[row]!);
  const m = ofPositives.length;
  const n = ofNegatives.length;
  const v = variance(ofPositives) / m;
  const w = variance(ofNegatives) / n;
  // Degrees of freedom by Welch and Satterthwaite. With ten positive rows, the normal quantile has 6 % error, not 5 %.
  const freedom = v + w === 0 ? m + n - 2 : (v + w) ** 2 / (v ** 2 / (m - 1) + w ** 2 / (n - 1));
  const step = (of: 0 | 1) => Math.max(stepAmong(first, positive, of), stepAmong(second, positive, of));
  return {
    estimate: mean(ofPositives),
    standardError: Math.sqrt(v + w),
    freedom,
    ofPositives,
    ofNegatives,
    // Positive rows are placed among the negative ones, and vice versa.
    stepOfPositives: step(0),
    stepOfNegatives: step(1),
  };
}

/** Returns the largest mean share of two neighbouring scores among the rows of one class. */
function stepAmong(scores: Float64Array, positive: Uint8Array, of: 0 | 1): number {
  const sorted = Float64Array.from(scores).sort();
  const counts = new Map<number, number>();
  for (const score of sorted) counts.set(score, 0);
  let rows = 0;
  for (let row = 0; row < scores.length; row++) {
    if (positive[row] !== of) continue;
    counts.set(scores[row]!, counts.get(scores[row]!)! + 1);
    rows++;
  }
  let most = 0;
  let before = 0;
  for (const count of counts.values()) {
    most = Math.max(most, (before + count) / 2);
    before = count;
  }
  return most / rows;
}

/**
 * Returns one-sided p-values of the hypotheses that the true difference is at most, and at least, `difference`.
 *
 * Away from zero, this is DeLong's test. The claim that a loss (or gain) is smaller than `difference` depends on rows
 * whose ranks a worse model would have changed and this one did not. Such rows may be missing by chance. DeLong's
 * variance ignores this and is wrong up to 20 % of the time (AUC .97, 50 rows). The variance is therefore computed
 * under the hypothesis, as in Tango's test: from the most likely weights of the rows (Owen's empirical likelihood)
 * that give a mean of `difference`. They include one unseen row whose placement changes by the largest of these: any
 * seen change of its class, five times `difference`, and a step to a neighbouring score. With hard labels, a row that
 * changes sides passes half of the other class.
 */
export function aucDifferenceTest(compared: AucDifference, difference: number): { larger: number; smaller: number } {
  const { estimate, standardError, freedom, ofPositives, ofNegatives, stepOfPositives, stepOfNegatives } = compared;
  const distance = estimate - difference;
  // Ranks that agree completely say nothing about either model.
  if (distance === 0) return { larger: standardError === 0 ? 1 : 0.5, smaller: standardError === 0 ? 1 : 0.5 };
  const towardsZero = difference < 0 === distance > 0 && difference !== 0;
  if (!towardsZero) {
    const t = standardError === 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY : distance / standardError;
    const smaller = Number.isFinite(t) ? studentCdf(t, freedom) : t < 0 ? 0 : 1;
    return { larger: Number.isFinite(t) ? studentCdf(-t, freedom) : t > 0 ? 0 : 1, smaller };
  }
  const z =
    distance /
    Math.sqrt(
      restrictedVariance(ofPositives, difference, reachOf(ofPositives, stepOfPositives)) / (ofPositives.length - 1) +
        restrictedVariance(ofNegatives, difference, reachOf(ofNegatives, stepOfNegatives)) / (ofNegatives.length - 1),
    );
  return { larger: normalCdf(-z), smaller: normalCdf(z) };
}

/** Number of rows from which on both variances agree, so that the interval is DeLong's. */
const MANY_ROWS = 20_000;

/** Returns the differences that neither one-sided test rejects. */
export function aucDifferenceInterval(compared: AucDifference, confidence: number): Interval {
  const { estimate, standardError, freedom, ofPositives, ofNegatives } = compared;
  const tail = (1 - confidence) / 2;
  const half = standardError === 0 ? 0 : -studentQuantile(tail, freedom) * standardError;
  const end = (direction: -1 | 1) => {
    const plain = estimate + direction * half;
    const many = ofPositives.length + ofNegatives.length > MANY_ROWS;
    // DeLong's test is used on this side of zero.
    if (many || (direction === -1 ? plain > 0 : plain < 0)) return plain;
    let inside = direction === -1 ? Math.min(estimate, 0) : Math.max(estimate, 0);
    let outside: number = direction;
    for (let i = 0; i < 40; i++) {
      const middle = (inside + outside) / 2;
      const { larger, smaller } = aucDifferenceTest(compared, middle);
      if ((direction === -1 ? larger : smaller) > tail) inside = middle;
      else outside = middle;
    }
    return Math.abs(inside) < 1e-12 ? 0 : inside;
  };
  return { low: end(-1), high: end(1) };
}

/** Finds the λ up to `highest` where Σ e / (1 + λ e) is 0, with e = sign (value - centre), by Newton's method. */
function balance(
  values: Float64Array,
  { sign, centre, highest }: { sign: number; centre: number; highest: number },
): number {
  let low = 0;
  let high = highest;
  let lambda = 0;
  for (let i = 0; i < 60; i++) {
    let sum = 0;
    let slope = 0;
    for (const value of values) {
      const share = 1 / (1 / (sign * (value - centre)) + lambda);
      sum += share;
      slope += share * share;
    }
    if (sum > 0) low = lambda;
    else high = lambda;
    const newton = lambda + sum / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - lambda) <= 1e-13 * highest) return next;
    lambda = next;
  }
  return lambda;
}

/** Returns the largest move of an unseen row: that of any seen row of its class, but at least one step. */
function reachOf(values: Float64Array, step: number): number {
  let reach = step;
  for (const value of values) reach = Math.max(reach, Math.abs(value));
  return reach;
}

/** Returns the variance of `values` around `centre`, with the most likely weights that make `centre` their mean. */
function restrictedVariance(values: Float64Array, centre: number, reach: number): number {
  const sign = mean(values) >= centre ? 1 : -1;
  const largest = Math.max(reach, 5 * Math.abs(centre));
  let nearest = Number.POSITIVE_INFINITY;
  for (const value of values) {
    nearest = Math.min(nearest, sign * (value - centre));
  }
  // This is the unseen row beyond the centre.
  const unseen = Math.min(-Math.min(1, largest) - sign * centre, nearest, -Number.EPSILON);
  // Weights are 1 / (n (1 + λ e)). λ makes the weighted mean of e zero, or is where the unseen row's weight begins.
  const lambda = balance(values, { sign, centre, highest: (-1 / unseen) * (1 - 1e-13) });
  let squares = 0;
  let weights = 0;
  for (const value of values) {
    const e = sign * (value - centre);
    const weight = 1 / (values.length * (1 + lambda * e));
    squares += weight * e * e;
    weights += weight;
  }
  return squares + Math.max(0, 1 - weights) * unseen * unseen;
}
