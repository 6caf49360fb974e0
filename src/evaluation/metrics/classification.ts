import { type Confusion, margins } from "./confusion.ts";
import { byName, emptyScores, put, type Scores } from "./scores.ts";

export interface ClassScores extends Scores {
  perClass: Record<string, Record<string, number>>;
}

/** Converts the share of true positives among the rows that are not true negatives to F1, and back. */
export const f1OfShare = (share: number): number => (2 * share) / (1 + share);
export const shareOfF1 = (f1: number): number => f1 / (2 - f1);

/**
 * Computes the metrics of a confusion matrix with scikit-learn's definitions and edge cases: a ratio without a
 * denominator is 0 (`zero_division`), means cover the classes that occur in truth or prediction, and kappa of one
 * class is undefined.
 *
 * `positive` is the index of the positive class, for `precision`, `recall` and `f1` without suffix.
 */
export function labelScores(matrix: Confusion, positive: number | undefined): ClassScores {
  const { classes, present } = matrix;
  const { truth, predicted, correct, total } = margins(matrix);
  const scores: ClassScores = { ...emptyScores(), perClass: byName() };
  const right = sum(correct);
  put(scores, "accuracy", { value: right / total, whyNot: "all weights are zero" });

  const macro = { precision: 0, recall: 0, f1: 0 };
  const weighted = { precision: 0, recall: 0, f1: 0 };
  const recalls: number[] = [];
  let found = 0;
  for (let i = 0; i < classes.length; i++) {
    if (present[i] === 0) continue;
    found++;
    const precision = ratio(correct[i]!, predicted[i]!);
    const recall = ratio(correct[i]!, truth[i]!);
    const f1 = harmonic(precision, recall);
    scores.perClass[classes[i]!] = { precision, recall, f1, support: truth[i]! };
    macro.precision += precision;
    macro.recall += recall;
    macro.f1 += f1;
    weighted.precision += precision * truth[i]!;
    weighted.recall += recall * truth[i]!;
    weighted.f1 += f1 * truth[i]!;
    if (truth[i]! > 0) recalls.push(recall);
    if (predicted[i] === 0) scores.notes[`per_class.${classes[i]}.precision`] = "never predicted: 0 by convention";
    if (truth[i] === 0) scores.notes[`per_class.${classes[i]}.recall`] = "not among the true labels: 0 by convention";
  }
  put(scores, "balanced_accuracy", { value: sum(recalls) / recalls.length, whyNot: "all weights are zero" });
  const micro = ratio(right, total);
  for (const name of ["precision", "recall", "f1"] as const) {
    put(scores, `${name}_macro`, { value: macro[name] / found, whyNot: "there are no rows" });
    put(scores, `${name}_micro`, { value: micro, whyNot: "there are no rows" });
    put(scores, `${name}_weighted`, { value: ratio(weighted[name], total), whyNot: "there are no rows" });
  }
  if (positive !== undefined) {
    const own = scores.perClass[classes[positive]!] ?? { precision: 0, recall: 0, f1: 0 };
    for (const name of ["precision", "recall", "f1"]) scores.values[name] = own[name]!;
    if (predicted[positive] === 0) scores.notes["precision"] = "the positive class is never predicted: 0 by convention";
    if (truth[positive] === 0) scores.notes["recall"] = "no row is of the positive class: 0 by convention";
  }

  let expected = 0;
  let truthSquares = 0;
  let predictedSquares = 0;
  for (let i = 0; i < classes.length; i++) {
    expected += truth[i]! * predicted[i]!;
    truthSquares += truth[i]! ** 2;
    predictedSquares += predicted[i]! ** 2;
  }
  const spread = Math.sqrt((total * total - predictedSquares) * (total * total - truthSquares));
  put(scores, "mcc", { value: spread > 0 ? (right * total - expected) / spread : 0, whyNot: "all weights are zero" });
  if (!(spread > 0)) scores.notes["mcc"] = "truth or prediction holds one class only: 0 by convention";
  put(scores, "kappa", {
    value: found < 2 ? Number.NaN : 1 - (total - right) / (total - expected / total),
    whyNot: "truth and prediction hold one and the same class only",
  });
  return scores;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function sum(values: Float64Array | number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
