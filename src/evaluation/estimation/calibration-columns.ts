import type { Calibration } from "../../data/profile/calibration.ts";
import type { Matrix } from "../../data/table/table.ts";
import type { ClassPredictions } from "../metrics/predictions.ts";
import { JOINT_TERMS } from "./joint-fit.ts";

/** A matrix whose columns have names. */
export interface FeatureMatrix extends Matrix {
  names: readonly string[];
}

type CalibrationColumn = NonNullable<Calibration["columns"]>[number];

const MOST_COLUMNS = 12;
/** Greatest number of terms of all classes together, if they have features. */
const MOST_TERMS = 60;
/** Values further from the mean, in standard deviations, count as this far: an outlier must not decide. */
const FARTHEST = 4;

/**
 * Chooses the columns that say most about the outcomes beyond the scores: those whose covariance with the residual, the
 * outcome minus the score, is largest. Of more than two classes, the covariances of all classes count.
 *
 * @param rows Rows of the matrix that the predictions are about.
 */
export function chosenColumns(
  matrix: FeatureMatrix,
  { classes, truth, probabilities }: ClassPredictions,
  rows: Int32Array,
): CalibrationColumn[] {
  const k = classes.length;
  const described = k === 2 ? [1] : classes.map((_, at) => at);
  const residuals = described.map((about) => {
    const residual = Float64Array.from(
      truth,
      (code, row) => (code === about ? 1 : 0) - probabilities![row * k + about]!,
    );
    const mean = residual.reduce((sum, each) => sum + each / rows.length, 0);
    return residual.map((each) => each - mean);
  });
  const found: (CalibrationColumn & { strength: number })[] = [];
  for (const [column, name] of matrix.names.entries()) {
    const start = column * matrix.rows;
    let sum = 0;
    let squares = 0;
    let count = 0;
    const products = new Float64Array(residuals.length);
    for (let at = 0; at < rows.length; at++) {
      const value = matrix.data[start + rows[at]!]!;
      if (!Number.isFinite(value)) continue;
      count++;
      sum += value;
      squares += value * value;
      for (let i = 0; i < residuals.length; i++) products[i]! += value * residuals[i]![at]!;
    }
    const center = sum / count;
    const std = Math.sqrt(Math.max(0, squares / count - center * center));
    if (std > 1e-6 * Math.abs(center) && std > 0 && Number.isFinite(std))
      found.push({ name, mean: center, std, strength: Math.hypot(...products) / std });
  }
  return found
    .sort((a, b) => b.strength - a.strength)
    .slice(0, Math.min(mostColumns(k), Math.floor(rows.length / 20)))
    .map(({ name, mean: center, std }) => ({ name, mean: center, std }));
}

/** More columns would make the interval wider and the profile larger. */
function mostColumns(classes: number): number {
  return classes === 2
    ? MOST_COLUMNS
    : Math.max(0, Math.min(MOST_COLUMNS, Math.floor(MOST_TERMS / classes) - JOINT_TERMS));
}

/** Returns columns in standard deviations from their mean, shape (rows, columns). Missing values are at the mean. */
export function standardized(
  matrix: FeatureMatrix,
  columns: readonly CalibrationColumn[],
  rows: Int32Array,
): Float64Array {
  const values = new Float64Array(rows.length * columns.length);
  for (const [i, { name, mean, std }] of columns.entries()) {
    const start = matrix.names.indexOf(name) * matrix.rows;
    for (let at = 0; at < rows.length; at++) {
      const z = (matrix.data[start + rows[at]!]! - mean) / std;
      values[at * columns.length + i] = Number.isNaN(z) ? 0 : Math.min(FARTHEST, Math.max(-FARTHEST, z));
    }
  }
  return values;
}

/** Returns true if the matrix has all columns. */
export function hasColumns({ names }: FeatureMatrix, columns: readonly CalibrationColumn[]): boolean {
  return columns.every(({ name }) => names.includes(name));
}
