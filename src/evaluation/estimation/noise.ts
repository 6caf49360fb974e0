import type { Random } from "../../core/random.ts";
import { binomial } from "../statistics/variates.ts";
import { fitJoint, type JointRows } from "./joint-fit.ts";
import { type CurveRows, type FittedCurve, fitCurve } from "./logistic-fit.ts";

/** Scores that are means over some members of an ensemble, while later scores are means over all. */
export interface ScoreNoise {
  /** Variance of the members' scores around the mean score s, as a share of s (1 - s). */
  variance: number;
  /** Mean number of members whose mean a score is. */
  members: number;
  all: number;
}

export interface NoiseOptions {
  /** Undefined if the scores are as precise as those that will be asked about. */
  noise: ScoreNoise | undefined;
  random: Random;
}

/** Scores to simulate for each amount of noise: small tables are simulated several times. */
const SIMULATED_SCORES = 10_000;
const MOST_SIMULATIONS = 10;
/** The simulated noise moves a coefficient by much more than this many standard errors. */
const SIMULATION_TOLERANCE = 1e-4;

/** Fits the curve of one class for scores with less noise than those at hand. */
export function fitWithNoise(rows: CurveRows, options: NoiseOptions): FittedCurve {
  return extrapolated(rows.scores, {
    ...options,
    rows: rows.scores.length,
    fit: (scores, start, tolerance) => fitCurve({ ...rows, scores, start: start ?? rows.start }, tolerance),
    draw: (size, random) => Float64Array.from(rows.scores, (score) => binomial(size, score, random) / size),
    slope: ([low, high]) => low! + high!,
  });
}

/** Fits all classes together for scores with less noise than those at hand. */
export function fitJointWithNoise(rows: JointRows, options: NoiseOptions): FittedCurve {
  const { classes: k } = rows;
  return extrapolated(rows.scores, {
    ...options,
    // Each class but one has scores of its own.
    rows: rows.truth.length * (k - 1),
    fit: (scores, start, tolerance) => fitJoint({ ...rows, scores, start: start ?? rows.start }, tolerance),
    draw: (size, random) => drawnScores(rows, { size, random }),
    slope: (coefficients) => {
      const width = (coefficients.length - 1) / k;
      return coefficients.reduce((sum, each, i) => (i < k * width && i % width === 0 ? sum + each : sum), 0);
    },
  });
}

interface Extrapolation extends NoiseOptions {
  /** Number of independent scores. */
  rows: number;
  fit(scores: Float64Array, start: readonly number[] | undefined, tolerance?: number): FittedCurve;
  /** Returns scores that are the mean of `size` draws with their probabilities. */
  draw(size: number, random: Random): Float64Array;
  /** Slopes of the curves. */
  slope(coefficients: readonly number[]): number;
}

/**
 * Simulation and extrapolation (Cook and Stefanski 1994): adds as much noise as the scores have, once and twice, fits each, and
 * extrapolates a parabola to the noise of later scores. The covariance grows as the slopes do.
 */
function extrapolated(scores: Float64Array, { noise, random, rows, fit, draw, slope }: Extrapolation): FittedCurve {
  const fitted = fit(scores, undefined);
  if (noise === undefined || !(noise.variance > 0) || !(noise.members < noise.all)) return fitted;
  const trials = noise.members / noise.variance;
  const count = Math.min(MOST_SIMULATIONS, Math.max(1, Math.round(SIMULATED_SCORES / rows)));
  const simulated = (size: number, start: readonly number[]): number[] => {
    const means = start.map(() => 0);
    for (let simulation = 0; simulation < count; simulation++) {
      const { coefficients } = fit(draw(Math.max(1, Math.round(size)), random), start, SIMULATION_TOLERANCE);
      coefficients.forEach((each, i) => {
        means[i]! += each / count;
      });
    }
    return means;
  };
  const once = simulated(trials, fitted.coefficients);
  const twice = simulated(trials / 2, once);
  // The noise to take away, in units of the noise of the scores.
  const t = -(1 - noise.members / noise.all);
  const coefficients = fitted.coefficients.map(
    (each, i) => (each * (t - 1) * (t - 2)) / 2 - once[i]! * t * (t - 2) + (twice[i]! * t * (t - 1)) / 2,
  );
  const growth = Math.max(1, slope(coefficients) / slope(fitted.coefficients));
  if (![...coefficients, growth].every(Number.isFinite)) return fitted;
  return { coefficients, covariance: fitted.covariance.map((each) => each * growth * growth) };
}

/** Draws the scores of all classes together, so that they still sum to one. */
function drawnScores(
  { classes: k, scores }: JointRows,
  { size, random }: { size: number; random: Random },
): Float64Array {
  const drawn = new Float64Array(scores.length);
  for (let first = 0; first < scores.length; first += k) {
    let left = size;
    let share = 1;
    for (let at = 0; at < k - 1 && left > 0; at++) {
      const score = scores[first + at]!;
      const count = binomial(left, Math.min(1, score / share), random);
      drawn[first + at] = count / size;
      left -= count;
      share = Math.max(share - score, Number.MIN_VALUE);
    }
    drawn[first + k - 1] = left / size;
  }
  return drawn;
}
