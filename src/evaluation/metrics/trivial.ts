import { type Confusion, margins } from "./confusion.ts";
import type { ValuePredictions } from "./predictions.ts";

/** What a model that looks at no column would say: the most frequent class, with the classes' shares as probabilities, or the mean. */
export type TrivialModel =
  | { task: "classification"; majority: number; shares: Float64Array }
  | { task: "regression"; mean: number };

/** The most frequent true class; of equally frequent ones the first. */
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

/** The trivial classifier's accuracy, and its log loss: the entropy of the true classes. */
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
