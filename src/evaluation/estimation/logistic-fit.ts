import { CURVE_TERMS } from "../../data/profile/calibration.ts";
import { inverse, solve } from "./cholesky.ts";

/**
 * Prior of the coefficients: scores are probabilities as they are, (1, 1, 0, 0), with a standard deviation of 2, and features
 * add nothing, with a standard deviation of 1. It keeps the coefficients finite when the scores separate the classes, and has no
 * weight in a thousand rows.
 */
const PRIOR_MEAN = [1, 1, 0, 0];
const SCORE_PRECISION = 1 / 4;
const FEATURE_PRECISION = 1;
const MOST_STEPS = 50;

export interface FittedCurve {
  /** Those of the four terms of the score, and then those of the features. */
  coefficients: number[];
  /** Lower triangle of the covariance matrix, row by row. */
  covariance: number[];
}

/** Rows to fit a curve to. */
export interface CurveRows {
  /** Score of the class, shape (rows). */
  scores: Float64Array;
  /** 1 for rows of the class, shape (rows). */
  hits: Uint8Array;
  /** Scores are moved to the range from this to 1 minus this. */
  clip: number;
  /** Further terms, shape (rows, features). */
  features?: Float64Array | undefined;
  /** First guess of the coefficients. The result does not depend on it, but a close one saves most steps. */
  start?: readonly number[] | undefined;
}

/** Returns log s and -log(1 - s) of a score, moved away from 0 and 1. */
export function scoreTerms(score: number, clip: number): [number, number] {
  const s = Math.min(Math.max(score, clip), 1 - clip);
  return [Math.log(s), -Math.log1p(-s)];
}

/**
 * Fits the curve of one class by Newton's method: the mode of the posterior, and the inverse of the curvature there as its
 * covariance (Laplace's approximation). Each step costs one exponential and (4 + features)² / 2 multiplications per row.
 *
 * @param tolerance Length of the last step, in standard errors of the coefficients.
 */
export function fitCurve(rows: CurveRows, tolerance = 1e-10): FittedCurve {
  const { scores, hits, clip, features, start = PRIOR_MEAN } = rows;
  const own = features === undefined || scores.length === 0 ? 0 : features.length / scores.length;
  const width = CURVE_TERMS + own;
  const terms = new Float64Array(scores.length * width);
  for (let row = 0; row < scores.length; row++) {
    const [low, high] = scoreTerms(scores[row]!, clip);
    const first = row * width;
    terms[first] = low;
    terms[first + 1] = high;
    terms[first + 2] = 1;
    terms[first + 3] = scores[row]! >= 0.5 ? 1 : 0;
    for (let i = 0; i < own; i++) terms[first + CURVE_TERMS + i] = features![row * own + i]!;
  }
  let coefficients: number[] = Array.from({ length: width }, (_, i) => start[i] ?? 0);
  let at = posterior(terms, hits, coefficients);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = solve(at.curvature, at.gradient);
    // The Newton decrement: twice the gain that the step promises.
    const gain = direction.reduce((sum, each, i) => sum + each * at.gradient[i]!, 0);
    if (gain < tolerance * tolerance) break;
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
  const width = coefficients.length;
  const gradient = new Float64Array(width);
  const curvature = new Float64Array((width * (width + 1)) / 2);
  let value = likelihood(terms, hits, { coefficients: Float64Array.from(coefficients), gradient, curvature });
  for (let i = 0; i < width; i++) {
    const off = coefficients[i]! - (PRIOR_MEAN[i] ?? 0);
    const precision = i < CURVE_TERMS ? SCORE_PRECISION : FEATURE_PRECISION;
    value -= (precision / 2) * off * off;
    gradient[i]! -= precision * off;
    curvature[(i * (i + 3)) / 2]! += precision;
  }
  return { value, gradient: [...gradient], curvature: [...curvature] };
}

/** Returns the log likelihood, and adds its gradient and the negative second derivatives to the arrays. */
function likelihood(
  terms: Float64Array,
  hits: Uint8Array,
  { coefficients, gradient, curvature }: Record<"coefficients" | "gradient" | "curvature", Float64Array>,
): number {
  const width = coefficients.length;
  let value = 0;
  for (let row = 0; row < hits.length; row++) {
    const start = row * width;
    const hit = hits[row]!;
    let z = 0;
    for (let i = 0; i < width; i++) z += coefficients[i]! * terms[start + i]!;
    const tail = Math.exp(-Math.abs(z));
    const p = z >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    const weight = tail / (1 + tail) / (1 + tail);
    value -= Math.log1p(tail) + Math.max(0, hit === 1 ? -z : z);
    for (let i = 0, place = 0; i < width; i++) {
      const term = terms[start + i]!;
      gradient[i]! += (hit - p) * term;
      const weighted = weight * term;
      for (let j = 0; j <= i; j++) curvature[place++]! += weighted * terms[start + j]!;
    }
  }
  return value;
}
