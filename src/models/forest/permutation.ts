import { Random } from "../../core/random.ts";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { Matrix } from "../../data/table/table.ts";
import type { Forest } from "./forest.ts";
import { predictForest } from "./predict.ts";
import type { GrowthTarget } from "./target.ts";

export interface PermutationImportance {
  /** Mean loss of accuracy or R² when the columns are shuffled. */
  mean: number;
  /** Standard deviation, divided by the number of repeats as in scikit-learn. */
  std: number;
}

export interface PermutationOptions {
  repeats: number;
  seed: number;
  signal?: AbortSignal | undefined;
  onProgress?(done: number, total: number): void;
}

/** Held-out rows, and the columns that are shuffled. */
export interface ShuffledData {
  matrix: Matrix;
  target: GrowthTarget;
  /** Columns of the matrix that are shuffled together, such as those of one category. */
  groups: number[][];
}

/**
 * Permutation importances (Breiman 2001; scikit-learn's `permutation_importance`): how much a score falls when a column is
 * shuffled among the rows.
 */
export async function permutationImportances(
  forest: Forest,
  { matrix: { rows, columns, data }, target, groups }: ShuffledData,
  { repeats, seed, signal, onProgress }: PermutationOptions,
): Promise<PermutationImportance[]> {
  const shuffled: Matrix = { rows, columns, data: data.slice() };
  const full = score(forest, shuffled, target);
  const order = new Int32Array(rows);
  const importances: PermutationImportance[] = [];
  for (const [index, group] of groups.entries()) {
    const losses: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      await yieldToEventLoop();
      signal?.throwIfAborted();
      // Each column has its own random numbers, so its shuffles do not depend on the columns before it.
      const random = new Random(seed, index * repeats + repeat);
      for (let row = 0; row < rows; row++) order[row] = row;
      random.shuffle(order);
      for (const column of group) {
        for (let row = 0; row < rows; row++) {
          shuffled.data[column * rows + row] = data[column * rows + order[row]!]!;
        }
      }
      losses.push(full - score(forest, shuffled, target));
    }
    for (const column of group) shuffled.data.set(data.subarray(column * rows, (column + 1) * rows), column * rows);
    const mean = losses.reduce((sum, each) => sum + each, 0) / repeats;
    const squares = losses.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    importances.push({ mean, std: Math.sqrt(squares / repeats) });
    onProgress?.(index + 1, groups.length);
  }
  return importances;
}

/** Accuracy for classification, R² for regression. */
function score(forest: Forest, x: Matrix, target: GrowthTarget): number {
  const predicted = predictForest(forest, x);
  if (target.task === "classification") {
    const { classes, codes } = target;
    let right = 0;
    for (let row = 0; row < x.rows; row++) {
      let best = 0;
      for (let k = 1; k < classes; k++) if (predicted[row * classes + k]! > predicted[row * classes + best]!) best = k;
      if (best === codes[row]) right++;
    }
    return right / x.rows;
  }
  const { values } = target;
  const mean = values.reduce((sum, value) => sum + (value - values[0]!), 0) / x.rows + values[0]!;
  let residual = 0;
  let spread = 0;
  for (let row = 0; row < x.rows; row++) {
    residual += (values[row]! - predicted[row]!) ** 2;
    spread += (values[row]! - mean) ** 2;
  }
  return spread > 0 ? 1 - residual / spread : 0;
}
