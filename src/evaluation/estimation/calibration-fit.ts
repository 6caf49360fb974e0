import { Random } from "../../core/random.ts";
import type { Calibration, CalibrationCurve } from "../../data/profile/calibration.ts";
import type { ClassPredictions } from "../metrics/predictions.ts";
import { chosenColumns, type FeatureMatrix, standardized } from "./calibration-columns.ts";
import { labelledMetrics } from "./estimated-metrics.ts";
import type { JointRows } from "./joint-fit.ts";
import type { CurveRows } from "./logistic-fit.ts";
import { fitJointWithNoise, fitWithNoise, type ScoreNoise } from "./noise.ts";

/** Minimum number of rows. An estimate from fewer would be too wide to use. */
export const LEAST_CALIBRATION_ROWS = 50;
/** A table of a thousand classes has too few rows of each. */
const MOST_CLASSES = 100;
/** More rows barely narrow the interval, and the fit would slow down training. */
export const MOST_CALIBRATION_ROWS = 10_000;
const MOST_CELLS = 100_000;
/** Least distance of scores from 0 and 1. */
const LEAST_CLIP = 1e-6;

export interface CalibrationSource {
  source: Calibration["source"];
  /** Index of the class that `f1` and `roc_auc` describe: the second of two classes by default. */
  positive?: number | undefined;
  /** Seed of the sample of rows, if there are many, and of simulated noise. */
  seed: number;
  /** Noise of the scores. Without it, the scores are as precise as those that will be asked about. */
  noise?: ScoreNoise | undefined;
  /** The model's matrix of the same rows. With it, the curves are also adjusted for the features that matter most. */
  features?: FeatureMatrix | undefined;
}

/**
 * Fits how the probabilities of a model relate to the true classes, on rows that the model was not fitted to. For two classes,
 * this is a logistic curve in log s, -log(1 - s), 1 and [s >= 0.5], where s is the score of the second class (beta calibration
 * of Kull et al. 2017 with a step at one half). More classes are fitted together: see `fitJoint`. Rows with a probability of NaN
 * are left out.
 *
 * @returns Undefined if there are fewer than 50 rows, one class, more than 100 classes, or no probabilities.
 */
export function fitCalibration(
  predictions: ClassPredictions,
  { source, positive, seed, noise, features }: CalibrationSource,
): Calibration | undefined {
  const { classes, probabilities } = predictions;
  const k = classes.length;
  if (probabilities === undefined || k < 2 || k > MOST_CLASSES) return undefined;
  const rows = usableRows(predictions, new Random(seed, 0xca1));
  if (rows.length < LEAST_CALIBRATION_ROWS) return undefined;
  const sample = chosenRows(predictions, rows);
  const about = k === 2 ? (positive ?? 1) : undefined;
  const clip = clipOf(sample.probabilities!);
  const columns = features && chosenColumns(features, sample, rows);
  const standard = columns && standardized(features!, columns, rows);
  const fit = { sample, clip, features: standard, noise, seed };
  return {
    source,
    rows: sample.rows,
    clip,
    ...(about !== undefined && { positive_class: classes[about]! }),
    ...(k === 2 ? { curves: [binaryCurve(fit)] } : { curves: [], joint: jointCurves(fit) }),
    ...(columns && { columns }),
    metrics: labelledMetrics(sample, about),
  };
}

interface CurveFit {
  sample: ClassPredictions;
  clip: number;
  /** Features of the adjusted curves, shape (rows, features). */
  features: Float64Array | undefined;
  noise: ScoreNoise | undefined;
  seed: number;
}

function binaryCurve({ sample, clip, features, noise, seed }: CurveFit): CalibrationCurve {
  const scores = Float64Array.from({ length: sample.rows }, (_, row) => sample.probabilities![2 * row + 1]!);
  const rows = { scores, hits: Uint8Array.from(sample.truth), clip };
  const fitted = (more?: Pick<CurveRows, "features" | "start">) =>
    fitWithNoise({ ...rows, ...more }, { noise, random: new Random(seed, 0x52) });
  const curve = fitted();
  return {
    class: sample.classes[1]!,
    rows: rows.hits.reduce((sum, hit) => sum + hit, 0),
    ...curve,
    ...(features && { adjusted: fitted({ features, start: curve.coefficients }) }),
  };
}

function jointCurves({ sample, clip, features, noise, seed }: CurveFit): NonNullable<Calibration["joint"]> {
  const rows = { classes: sample.classes.length, scores: sample.probabilities!, truth: sample.truth, clip };
  const fitted = (more?: Pick<JointRows, "features" | "start">) =>
    fitJointWithNoise({ ...rows, ...more }, { noise, random: new Random(seed, 0x52) });
  const curves = fitted();
  return {
    classes: [...sample.classes],
    ...curves,
    ...(features && features.length > 0 && { adjusted: fitted({ features, start: curves.coefficients }) }),
  };
}

/** Returns ascending rows with a finite probability of each class, a random sample of them if there are many. */
function usableRows({ rows, classes, probabilities }: ClassPredictions, random: Random): Int32Array {
  const k = classes.length;
  const usable: number[] = [];
  for (let row = 0; row < rows; row++) {
    let finite = true;
    for (let at = 0; at < k; at++) finite &&= Number.isFinite(probabilities![row * k + at]!);
    if (finite) usable.push(row);
  }
  const most = Math.min(MOST_CALIBRATION_ROWS, Math.floor(MOST_CELLS / k));
  if (usable.length <= most) return Int32Array.from(usable);
  // Selection sampling (Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm S).
  const chosen = new Int32Array(most);
  let found = 0;
  for (let at = 0; found < most; at++) {
    if (random.unit() * (usable.length - at) < most - found) chosen[found++] = usable[at]!;
  }
  return chosen;
}

function chosenRows(predictions: ClassPredictions, rows: Int32Array): ClassPredictions {
  const k = predictions.classes.length;
  const probabilities = new Float64Array(rows.length * k);
  for (let at = 0; at < rows.length; at++) {
    const start = rows[at]! * k;
    probabilities.set(predictions.probabilities!.subarray(start, start + k), at * k);
  }
  return {
    task: "classification",
    classes: predictions.classes,
    rows: rows.length,
    ids: undefined,
    weights: undefined,
    truth: Int32Array.from(rows, (row) => predictions.truth[row]!),
    predicted: Int32Array.from(rows, (row) => predictions.predicted[row]!),
    probabilities,
  };
}

/**
 * Returns the distance from 0 and 1 to which scores are moved, because log 0 is infinite: half the smallest distance that
 * a score has. A forest of 100 trees has no score between 0 and about 0.01.
 */
function clipOf(probabilities: Float64Array): number {
  let least = 0.5;
  for (const p of probabilities) {
    const distance = Math.min(p, 1 - p);
    if (distance > 0 && distance < least) least = distance;
  }
  return Math.max(LEAST_CLIP, least / 2);
}
