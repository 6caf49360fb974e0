/** Classification metrics by scikit-learn's names and rules (zero_division = 0). Rows of the confusion matrix are the truth. */
export interface ClassificationMetrics {
  accuracy: number;
  balanced_accuracy: number;
  precision_macro: number;
  recall_macro: number;
  f1_macro: number;
  precision_weighted: number;
  recall_weighted: number;
  f1_weighted: number;
  log_loss: number;
  per_class: Record<string, { precision: number; recall: number; f1: number; support: number }>;
}

/** Counts, rows by true class, columns by predicted class. */
export function confusionMatrix(truth: Int32Array, predicted: Int32Array, classes: number): number[][] {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  truth.forEach((code, row) => {
    counts[code]![predicted[row]!]!++;
  });
  return counts;
}

export function classificationMetrics(
  classes: string[],
  truth: Int32Array,
  confusion: number[][],
  probabilities: Float64Array,
): ClassificationMetrics {
  const perClass = classes.map((_, k) => {
    const hit = confusion[k]![k]!;
    const support = sum(confusion[k]!);
    const claimed = sum(confusion.map((row) => row[k]!));
    const precision = claimed === 0 ? 0 : hit / claimed;
    const recall = support === 0 ? 0 : hit / support;
    return { precision, recall, f1: claimed + support === 0 ? 0 : (2 * hit) / (claimed + support), support };
  });
  const rows = truth.length;
  // A class that neither occurs nor is predicted takes no part in the averages.
  const present = perClass.filter((each, k) => each.support > 0 || sum(confusion.map((row) => row[k]!)) > 0);
  const macro = (name: "precision" | "recall" | "f1") => sum(present.map((each) => each[name])) / present.length;
  const weighted = (name: "precision" | "recall" | "f1") =>
    sum(perClass.map((each) => each[name] * each.support)) / rows;
  const occurring = perClass.filter((each) => each.support > 0);
  return {
    accuracy: sum(classes.map((_, k) => confusion[k]![k]!)) / rows,
    balanced_accuracy: sum(occurring.map((each) => each.recall)) / occurring.length,
    precision_macro: macro("precision"),
    recall_macro: macro("recall"),
    f1_macro: macro("f1"),
    precision_weighted: weighted("precision"),
    recall_weighted: weighted("recall"),
    f1_weighted: weighted("f1"),
    log_loss: logLoss(truth, probabilities, classes.length),
    per_class: Object.fromEntries(classes.map((name, k) => [name, perClass[k]!])),
  };
}

/** Mean of -ln p(true class), p clipped to the machine epsilon of a double as scikit-learn does. */
function logLoss(truth: Int32Array, probabilities: Float64Array, classes: number): number {
  let total = 0;
  truth.forEach((code, row) => {
    const p = probabilities[row * classes + code]!;
    total -= Math.log(Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON));
  });
  return total / truth.length;
}

function sum(values: number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
