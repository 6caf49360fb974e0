import { CURVE_TERMS } from "../../data/profile/calibration.ts";
import { inverse, solve } from "./cholesky.ts";

/**
 * Prior of the coefficients: scores are probabilities as they are, (1, 1, 0, 0), with a standard deviation of 2. It
 * keeps the coefficients finite when the scores separate the classes, and has no weight in a thousand rows.
 */
const PRIOR_MEAN = [1, 1, 0, 0];
const PRIOR_PRECISION = 1 / 4;
const MOST_STEPS = 50;
const TOLERANCE = 1e-10;

export interface FittedCurve {
  coefficients: number[];
  /** Lower triangle of the covariance matrix, row by row. */
  covariance: number[];
}

/** Returns log s and -log(1 - s) of a score, moved away from 0 and 1. */
export function scoreTerms(score: number, clip: number): [number, number] {
  const s = Math.min(Math.max(score, clip), 1 - clip);
  return [Math.log(s), -Math.log1p(-s)];
}

/**
 * Fits the curve of one class by Newton's method: the mode of the posterior, and the inverse of the curvature there as its
 * covariance (Laplace's approximation). Each step costs one exponential per row.
 *
 * @param scores Shape (rows).
 * @param hits 1 for rows of the class, shape (rows).
 */
export function fitCurve(scores: Float64Array, hits: Uint8Array, clip: number): FittedCurve {
  const rows = scores.length;
  const terms = new Float64Array(rows * CURVE_TERMS);
  for (let row = 0; row < rows; row++) {
    const [low, high] = scoreTerms(scores[row]!, clip);
    const start = row * CURVE_TERMS;
    terms[start] = low;
    terms[start + 1] = high;
    terms[start + 2] = 1;
    terms[start + 3] = scores[row]! >= 0.5 ? 1 : 0;
  }
  let coefficients = [...PRIOR_MEAN];
  let at = posterior(terms, hits, coefficients);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = solve(at.curvature, at.gradient);
    // The Newton decrement: twice the gain that the step promises.
    const gain = direction.reduce((sum, each, i) => sum + each * at.gradient[i]!, 0);
    if (gain < TOLERANCE * TOLERANCE) break;
    let scale = 1;
    for (; ; scale /= 2) {
      const next = coefficients.map((each, i) => each + scale * direction[i]!);
      const reached = posterior(terms, hits, next);
      // Near the mode the gain is smaller than the rounding error of the sum.
      if (reached.value >= at.value - 1e-12 * Math.abs(at.value) || scale < 1e-6) {
        coefficients = next;
        at = reached;
        break;
      }
    }
    if (scale < 1e-6) break;
  }
  return { coefficients, covariance: inverse(at.curvature) };
}

/** Log posterior density, its gradient, and the negative second derivatives as a lower triangle. */
interface Posterior {
  value: number;
  gradient: number[];
  curvature: number[];
}

function posterior(terms: Float64Array, hits: Uint8Array, coefficients: readonly number[]): Posterior {
  const sums = likelihood(terms, hits, coefficients);
  let value = sums[0]!;
  const gradient = [...sums.subarray(1, 1 + CURVE_TERMS)];
  const curvature = [...sums.subarray(1 + CURVE_TERMS)];
  for (let i = 0; i < CURVE_TERMS; i++) {
    const off = coefficients[i]! - PRIOR_MEAN[i]!;
    value -= (PRIOR_PRECISION / 2) * off * off;
    gradient[i]! -= PRIOR_PRECISION * off;
    curvature[(i * (i + 3)) / 2]! += PRIOR_PRECISION;
  }
  return { value, gradient, curvature };
}

/**
 * Returns the log likelihood, its gradient, and the negative second derivatives as a lower triangle, in one array. About
 * 50 ns per row. No closure shares the sums, so that V8 keeps them in registers.
 */
function likelihood(terms: Float64Array, hits: Uint8Array, coefficients: readonly number[]): Float64Array {
  const b0 = coefficients[0]!;
  const b1 = coefficients[1]!;
  const b2 = coefficients[2]!;
  const b3 = coefficients[3]!;
  let value = 0;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  let g3 = 0;
  let h00 = 0;
  let h10 = 0;
  let h11 = 0;
  let h20 = 0;
  let h21 = 0;
  let h22 = 0;
  let h30 = 0;
  let h31 = 0;
  let h33 = 0;
  for (let row = 0; row < hits.length; row++) {
    const x0 = terms[4 * row]!;
    const x1 = terms[4 * row + 1]!;
    const x3 = terms[4 * row + 3]!;
    const hit = hits[row]!;
    const z = b0 * x0 + b1 * x1 + b2 + b3 * x3;
    const tail = Math.exp(-Math.abs(z));
    const p = z >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    const rest = hit - p;
    const weight = tail / (1 + tail) / (1 + tail);
    value -= Math.log1p(tail) + Math.max(0, hit === 1 ? -z : z);
    g0 += rest * x0;
    g1 += rest * x1;
    g2 += rest;
    g3 += rest * x3;
    h00 += weight * x0 * x0;
    h10 += weight * x0 * x1;
    h11 += weight * x1 * x1;
    h20 += weight * x0;
    h21 += weight * x1;
    h22 += weight;
    h30 += weight * x0 * x3;
    h31 += weight * x1 * x3;
    // The step is 0 or 1, so its square and its product with the constant are the same.
    h33 += weight * x3;
  }
  return Float64Array.of(value, g0, g1, g2, g3, h00, h10, h11, h20, h21, h22, h30, h31, h33, h33);
}
