import { type Confusion, margins } from "./confusion.ts";
import type { ValuePredictions } from "./predictions.ts";

/** The constant model: it predicts the most frequent class and the class shares as probabilities, or the mean. */
export type TrivialModel =
  | { task: "classification"; majority: number; shares: Float64Array }
  | { task: "regression"; mean: number };

/** Returns the most frequent true class, or the first of several. */
export function trivialClassifier(matrix: Confusion): TrivialModel & { task: "classification" } {
  const { truth, total } = margins(matrix);
  let majority = 0;
  for (let i = 1; i < truth.length; i++) if (truth[i]! > truth[majority]!) majority = i;
  return { task: "classification", majority, shares: truth.map((count) => count / total) };
}

export function trivialRegressor({ truth, weights, rows }: ValuePredictions): TrivialModel & { task: "regression" } {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    sum += weight * truth[row]!;
    total += weight;
  }
  return { task: "regression", mean: sum / total };
}

/** Returns the trivial classifier's accuracy and its log loss, which is the entropy of the true classes. */
export function trivialClassScores({ majority, shares }: TrivialModel & { task: "classification" }) {
  let entropy = 0;
  for (const share of shares) if (share > 0) entropy -= share * Math.log(share);
  return { accuracy: shares[majority]!, log_loss: entropy };
}

export function trivialValueScores({ mean }: TrivialModel & { task: "regression" }, predictions: ValuePredictions) {
  const { truth, weights, rows } = predictions;
  let squares = 0;
  let absolute = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    squares += weight * (truth[row]! - mean) ** 2;
    absolute += weight * Math.abs(truth[row]! - mean);
    total += weight;
  }
  return { rmse: Math.sqrt(squares / total), mae: absolute / total };
}
