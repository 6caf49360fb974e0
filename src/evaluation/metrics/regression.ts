import type { ValuePredictions } from "./predictions.ts";
import { emptyScores, put, type Scores } from "./scores.ts";

/**
 * Computes errors of predicted numbers with scikit-learn's definitions: if the truth is constant, R² and explained
 * variance are 1 for exact predictions and 0 otherwise. The weighted median is the lower one, and MAPE divides by at
 * least 2^-52.
 *
 * `features` is the number of columns that the model uses, for adjusted R² = 1 - (1 - R²)(n - 1)/(n - p - 1).
 */
export function valueScores(predictions: ValuePredictions, features: number | undefined): Scores {
  const { truth, predicted, weights, rows } = predictions;
  const scores = emptyScores();
  let total = 0;
  let truthSum = 0;
  let errorSum = 0;
  let squares = 0;
  let absolute = 0;
  let percentage = 0;
  let largest = 0;
  // Sums of equal numbers have rounding errors, so a constant is detected by comparing.
  let constantTruth = true;
  let constantError = true;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    const error = truth[row]! - predicted[row]!;
    const size = Math.abs(error);
    total += weight;
    truthSum += weight * truth[row]!;
    errorSum += weight * error;
    squares += weight * error * error;
    absolute += weight * size;
    percentage += (weight * size) / Math.max(Math.abs(truth[row]!), 2 ** -52);
    if (size > largest) largest = size;
    if (truth[row] !== truth[0]) constantTruth = false;
    if (error !== truth[0]! - predicted[0]!) constantError = false;
  }
  // A second pass around the means keeps precision for targets far from zero.
  const truthMean = truthSum / total;
  const errorMean = errorSum / total;
  let truthSpread = 0;
  let errorSpread = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    truthSpread += weight * (truth[row]! - truthMean) ** 2;
    errorSpread += weight * (truth[row]! - predicted[row]! - errorMean) ** 2;
  }
  const noWeight = "all weights are zero";
  const tooLarge = "the errors are too large for a 64-bit float";
  put(scores, "mse", { value: squares / total, whyNot: total > 0 ? tooLarge : noWeight });
  put(scores, "rmse", { value: Math.sqrt(squares / total), whyNot: total > 0 ? tooLarge : noWeight });
  put(scores, "mae", { value: absolute / total, whyNot: total > 0 ? tooLarge : noWeight });
  put(scores, "mape", { value: percentage / total, whyNot: total > 0 ? tooLarge : noWeight });
  put(scores, "median_ae", { value: medianError(predictions), whyNot: noWeight });
  put(scores, "max_error", { value: largest, whyNot: tooLarge });
  const r2 = rows < 2 ? Number.NaN : explained(squares, constantTruth ? 0 : truthSpread);
  put(scores, "r2", { value: r2, whyNot: rows < 2 ? "needs two rows" : tooLarge });
  put(scores, "explained_variance", {
    value: explained(constantError ? 0 : errorSpread, constantTruth ? 0 : truthSpread),
    whyNot: total > 0 ? tooLarge : noWeight,
  });
  if (constantTruth && rows > 1) {
    scores.notes["r2"] = "all true values are equal: 1 when every prediction is exact, else 0, by convention";
  }
  const freedom = rows - (features ?? 0) - 1;
  put(scores, "adjusted_r2", {
    value: features === undefined || freedom <= 0 ? Number.NaN : 1 - ((1 - r2) * (rows - 1)) / freedom,
    whyNot:
      features === undefined
        ? "the number of columns the model used is not known"
        : `needs more rows than columns and one, got ${rows} rows and ${features} columns`,
  });
  return scores;
}

function explained(unexplained: number, spread: number): number {
  if (spread === 0) return unexplained === 0 ? 1 : 0;
  return 1 - unexplained / spread;
}

function medianError({ truth, predicted, weights, rows }: ValuePredictions): number {
  const errors = new Float64Array(rows);
  for (let row = 0; row < rows; row++) errors[row] = Math.abs(truth[row]! - predicted[row]!);
  if (weights === undefined) {
    errors.sort();
    return (errors[(rows - 1) >> 1]! + errors[rows >> 1]!) / 2;
  }
  const order = new Uint32Array(rows).map((_, row) => row).sort((a, b) => errors[a]! - errors[b]!);
  let total = 0;
  for (const row of order) total += weights[row]!;
  let reached = 0;
  for (const row of order) {
    reached += weights[row]!;
    if (reached >= total / 2 && reached > 0) return errors[row]!;
  }
  return Number.NaN;
}
