import type { ClassPredictions } from "./predictions.ts";

/** How often each class was predicted for each true class. */
export interface Confusion {
  classes: string[];
  /** Weight (rows, without weights) of true class i predicted as j at `i * classes.length + j`. */
  counts: Float64Array;
  /** By class: whether any row, of whatever weight, has it as truth or as prediction. */
  present: Uint8Array;
}

/** One pass over the rows. */
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

/** Sums over a confusion's rows, columns and diagonal. */
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
