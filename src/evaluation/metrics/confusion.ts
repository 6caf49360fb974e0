import type { ClassPredictions } from "./predictions.ts";

/** The number of predictions of each class for each true class. */
export interface Confusion {
  classes: string[];
  /** Total weight (or number) of rows of true class i predicted as j, at `i * classes.length + j`. */
  counts: Float64Array;
  /** True for each class that occurs as truth or as prediction, even with weight 0. */
  present: Uint8Array;
}

/** Computes a confusion matrix in one pass over the rows. */
export function confusion(predictions: ClassPredictions): Confusion {
  const { classes, truth, predicted, weights, rows } = predictions;
  const k = classes.length;
  const counts = new Float64Array(k * k);
  const present = new Uint8Array(k);
  if (weights === undefined) {
    for (let row = 0; row < rows; row++) counts[truth[row]! * k + predicted[row]!]!++;
    for (let cell = 0; cell < counts.length; cell++) {
      if (counts[cell]! > 0) present[Math.floor(cell / k)] = present[cell % k] = 1;
    }
  } else {
    for (let row = 0; row < rows; row++) {
      counts[truth[row]! * k + predicted[row]!]! += weights[row]!;
      present[truth[row]!] = present[predicted[row]!] = 1;
    }
  }
  return { classes, counts, present };
}

/** Returns the sums over the rows, columns and diagonal of a confusion matrix. */
export function margins({ classes, counts }: Pick<Confusion, "classes" | "counts">) {
  const k = classes.length;
  const truth = new Float64Array(k);
  const predicted = new Float64Array(k);
  const correct = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const count = counts[i * k + j]!;
      truth[i]! += count;
      predicted[j]! += count;
      total += count;
    }
    correct[i] = counts[i * k + i]!;
  }
  return { truth, predicted, correct, total };
}
