import type { Random } from "../../core/random.ts";
import { binomial } from "../statistics/variates.ts";
import { type CurveRows, type FittedCurve, fitCurve } from "./logistic-fit.ts";

/** Scores that are means over some members of an ensemble, while later scores are means over all. */
export interface ScoreNoise {
  /** Variance of the members' scores around the mean score s, as a share of s (1 - s). */
  variance: number;
  /** Mean number of members whose mean a score is. */
  members: number;
  all: number;
}

export interface NoisyRows extends CurveRows {
  noise: ScoreNoise | undefined;
  random: Random;
}

/** Rows to fit for each amount of noise: small tables are simulated several times. */
const SIMULATED_ROWS = 10_000;
const MOST_SIMULATIONS = 10;
/** The simulated noise moves a coefficient by much more than this many standard errors. */
const SIMULATION_TOLERANCE = 1e-4;

/**
 * Fits a curve for scores with less noise than those at hand, by simulation and extrapolation (Cook and Stefanski 1994): it
 * adds as much noise as the scores have, once and twice, fits each, and extrapolates a parabola to the noise of later scores.
 * The covariance grows as the slopes do.
 */
export function fitWithNoise({ noise, random, ...rows }: NoisyRows): FittedCurve {
  const fitted = fitCurve(rows);
  if (noise === undefined || !(noise.variance > 0) || !(noise.members < noise.all)) return fitted;
  const trials = noise.members / noise.variance;
  const once = simulated({ ...rows, start: fitted.coefficients }, { random, trials });
  const twice = simulated({ ...rows, start: once }, { random, trials: trials / 2 });
  // The noise to take away, in units of the noise of the scores.
  const t = -(1 - noise.members / noise.all);
  const coefficients = fitted.coefficients.map(
    (each, i) => (each * (t - 1) * (t - 2)) / 2 - once[i]! * t * (t - 2) + (twice[i]! * t * (t - 1)) / 2,
  );
  const slope = ([low, high]: readonly number[]) => low! + high!;
  const growth = Math.max(1, slope(coefficients) / slope(fitted.coefficients));
  if (![...coefficients, growth].every(Number.isFinite)) return fitted;
  return { coefficients, covariance: fitted.covariance.map((each) => each * growth * growth) };
}

/** Returns the mean coefficients when each score is the mean of `trials` draws with its probability. */
function simulated(rows: CurveRows, { random, trials }: { random: Random; trials: number }): number[] {
  const count = Math.min(MOST_SIMULATIONS, Math.max(1, Math.round(SIMULATED_ROWS / rows.scores.length)));
  const size = Math.max(1, Math.round(trials));
  const means: number[] = [];
  for (let simulation = 0; simulation < count; simulation++) {
    const scores = Float64Array.from(rows.scores, (score) => binomial(size, score, random) / size);
    fitCurve({ ...rows, scores }, SIMULATION_TOLERANCE).coefficients.forEach((each, i) => {
      means[i] = (means[i] ?? 0) + each / count;
    });
  }
  return means;
}
