import { inverse, solve } from "./cholesky.ts";
import { type FittedCurve, scoreTerms } from "./logistic-fit.ts";

/** Terms of a class: the logarithm of its score, and a constant. */
export const JOINT_TERMS = 2;
/**
 * Prior: scores are probabilities as they are, with a standard deviation of 2, and features add nothing, with a standard
 * deviation of 1. Without it, a number added to the constants of all classes would change nothing, and there would be no mode.
 */
const PRIOR_MEAN = [1, 0];
const SCORE_PRECISION = 1 / 4;
const FEATURE_PRECISION = 1;
const MOST_STEPS = 50;

/** Rows to fit the curves of three or more classes to. */
export interface JointRows {
  classes: number;
  /** Score of each class, shape (rows, classes). */
  scores: Float64Array;
  /** True class, shape (rows). */
  truth: Int32Array;
  /** Scores are moved to the range from this to 1 minus this. */
  clip: number;
  /** Further terms, shape (rows, features). */
  features?: Float64Array | undefined;
  /** First guess of the coefficients. */
  start?: readonly number[] | undefined;
}

/** Returns the place of the largest of `classes` scores from `first` on. The first of equals counts. */
export function largestScore(scores: Float64Array, first: number, classes: number): number {
  let best = 0;
  for (let at = 1; at < classes; at++) if (scores[first + at]! > scores[first + best]!) best = at;
  return best;
}

/**
 * Fits all classes together by Newton's method. The log-odds of two classes are the difference of their curves. The curve of a
 * class is linear in the logarithm of its score s, 1, and the features; a step for the class with the largest score, which all
 * classes share, is added. (Dirichlet calibration of Kull et al. 2019 with a diagonal matrix, and a step.)
 *
 * Each step costs (classes × (2 + features))² / 2 multiplications per row.
 *
 * @param tolerance Length of the last step, in standard errors of the coefficients.
 * @returns The coefficients of the terms of the first class, of the second one and so on, and that of the step.
 */
export function fitJoint(rows: JointRows, tolerance = 1e-10): FittedCurve {
  const { classes: k, truth, features, start } = rows;
  const own = features === undefined || truth.length === 0 ? 0 : features.length / truth.length;
  const width = JOINT_TERMS + own;
  const logs = Float64Array.from(rows.scores, (score) => scoreTerms(score, rows.clip)[0]);
  const largest = Int32Array.from(truth, (_, row) => largestScore(rows.scores, row * k, k));
  const prior = priorOf(k, width);
  const problem = { classes: k, width, logs, largest, truth, features, prior };
  let coefficients = started(start, { classes: k, width, prior });
  let at = posterior(problem, coefficients);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = solve(at.curvature, at.gradient);
    // The Newton decrement: twice the gain that the step promises.
    const gain = direction.reduce((sum, each, i) => sum + each * at.gradient[i]!, 0);
    if (gain < tolerance * tolerance) break;
    let scale = 1;
    for (; ; scale /= 2) {
      const next = coefficients.map((each, i) => each + scale * direction[i]!);
      const reached = posterior(problem, next);
      // Near the mode the gain is smaller than the rounding error of the sum.
      if (reached.value >= at.value - 1e-12 * Math.abs(at.value) || scale < 1e-6) {
        coefficients = next;
        at = reached;
        break;
      }
    }
    if (scale < 1e-6) break;
  }
  return { coefficients: [...coefficients], covariance: inverse(at.curvature) };
}

interface Prior {
  mean: Float64Array;
  precision: Float64Array;
}

function priorOf(classes: number, width: number): Prior {
  const term = (i: number) => (i === classes * width ? JOINT_TERMS : i % width);
  const each = Float64Array.from({ length: classes * width + 1 }, (_, i) => term(i));
  return {
    mean: each.map((at, i) => (i === classes * width ? 0 : (PRIOR_MEAN[at] ?? 0))),
    precision: each.map((at, i) => (at < JOINT_TERMS || i === classes * width ? SCORE_PRECISION : FEATURE_PRECISION)),
  };
}

/** Returns the first guess. One without features is continued with zeros. */
function started(
  start: readonly number[] | undefined,
  { classes, width, prior }: { classes: number; width: number; prior: Prior },
): Float64Array {
  const found = prior.mean.slice();
  if (start === undefined) return found;
  const known = (start.length - 1) / classes;
  for (let at = 0; at < classes; at++)
    for (let i = 0; i < Math.min(known, width); i++) found[at * width + i] = start[at * known + i]!;
  found[classes * width] = start[classes * known]!;
  return found;
}

interface JointProblem {
  classes: number;
  /** Number of terms of a class. */
  width: number;
  /** Logarithm of each score, shape (rows, classes). */
  logs: Float64Array;
  largest: Int32Array;
  truth: Int32Array;
  features: Float64Array | undefined;
  prior: Prior;
}

/** Log posterior density, its gradient, and the negative second derivatives as a lower triangle. */
interface Posterior {
  value: number;
  gradient: number[];
  curvature: number[];
}

function posterior(problem: JointProblem, coefficients: Float64Array): Posterior {
  const { classes: k, width, logs, largest, truth, features, prior } = problem;
  const own = width - JOINT_TERMS;
  const size = k * width + 1;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array((size * (size + 1)) / 2);
  const terms = new Float64Array(k * width);
  for (let at = 0; at < k; at++) terms[at * width + 1] = 1;
  const p = new Float64Array(k);
  const last = ((size - 1) * size) / 2;
  let value = 0;
  for (let row = 0; row < truth.length; row++) {
    for (let at = 0; at < k; at++) {
      terms[at * width] = logs[row * k + at]!;
      for (let i = 0; i < own; i++) terms[at * width + JOINT_TERMS + i] = features![row * own + i]!;
    }
    const best = largest[row]!;
    softmax(p, { coefficients, terms, width, best });
    value += Math.log(Math.max(p[truth[row]!]!, Number.MIN_VALUE));
    gradient[size - 1]! += (truth[row] === best ? 1 : 0) - p[best]!;
    curvature[last + size - 1]! += p[best]! * (1 - p[best]!);
    for (let a = 0; a < k; a++) {
      const residual = (truth[row] === a ? 1 : 0) - p[a]!;
      const step = p[a]! * ((a === best ? 1 : 0) - p[best]!);
      for (let i = 0; i < width; i++) {
        const mine = a * width + i;
        const term = terms[mine]!;
        gradient[mine]! += residual * term;
        curvature[last + mine]! += step * term;
        let place = (mine * (mine + 1)) / 2;
        const weighted = p[a]! * term;
        for (let b = 0; b < a; b++) {
          const cross = -weighted * p[b]!;
          for (let j = b * width; j < (b + 1) * width; j++) curvature[place++]! += cross * terms[j]!;
        }
        const within = weighted * (1 - p[a]!);
        for (let j = a * width; j <= mine; j++) curvature[place++]! += within * terms[j]!;
      }
    }
  }
  for (let i = 0; i < size; i++) {
    const off = coefficients[i]! - prior.mean[i]!;
    value -= (prior.precision[i]! / 2) * off * off;
    gradient[i]! -= prior.precision[i]! * off;
    curvature[(i * (i + 3)) / 2]! += prior.precision[i]!;
  }
  return { value, gradient: [...gradient], curvature: [...curvature] };
}

interface Row {
  coefficients: Float64Array;
  /** Shape (classes, terms). */
  terms: Float64Array;
  width: number;
  /** Class with the largest score. */
  best: number;
}

/** Writes the probability of each class. */
function softmax(p: Float64Array, { coefficients, terms, width, best }: Row): void {
  const k = p.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < k; at++) {
    let z = at === best ? coefficients[k * width]! : 0;
    for (let i = at * width; i < (at + 1) * width; i++) z += coefficients[i]! * terms[i]!;
    p[at] = z;
    most = Math.max(most, z);
  }
  let sum = 0;
  for (let at = 0; at < k; at++) {
    p[at] = Math.exp(p[at]! - most);
    sum += p[at]!;
  }
  for (let at = 0; at < k; at++) p[at]! /= sum;
}
