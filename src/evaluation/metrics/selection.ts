import { Random } from "../../core/random.ts";
import type { ClassPredictions, Predictions } from "./predictions.ts";

/** The given rows of `predictions`, copied. */
export function select<P extends Predictions>(predictions: P, rows: Int32Array): P;
export function select(predictions: Predictions, rows: Int32Array): Predictions {
  const shared = {
    rows: rows.length,
    ids: predictions.ids === undefined ? undefined : Array.from(rows, (row) => predictions.ids![row]!),
    weights:
      predictions.weights === undefined ? undefined : Float64Array.from(rows, (row) => predictions.weights![row]!),
  };
  if (predictions.task === "regression") {
    const { task, truth, predicted } = predictions;
    return {
      ...shared,
      task,
      truth: Float64Array.from(rows, (row) => truth[row]!),
      predicted: Float64Array.from(rows, (row) => predicted[row]!),
    };
  }
  const { task, classes, truth, predicted } = predictions;
  return {
    ...shared,
    task,
    classes,
    truth: Int32Array.from(rows, (row) => truth[row]!),
    predicted: Int32Array.from(rows, (row) => predicted[row]!),
    probabilities: probabilitiesOf(predictions, rows),
  };
}

function probabilitiesOf({ probabilities, classes }: ClassPredictions, rows: Int32Array): Float64Array | undefined {
  if (probabilities === undefined) return undefined;
  const k = classes.length;
  const chosen = new Float64Array(rows.length * k);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i]! * k;
    for (let j = 0; j < k; j++) chosen[i * k + j] = probabilities[from + j]!;
  }
  return chosen;
}

/** `size` of `rows` row numbers, ascending, every choice equally likely (Knuth's selection sampling). */
export function sampleRows(rows: number, size: number, seed: number): Int32Array {
  const random = new Random(seed, 0x5a);
  const chosen = new Int32Array(size);
  let taken = 0;
  for (let row = 0; row < rows && taken < size; row++) {
    if (random.unit() * (rows - row) < size - taken) chosen[taken++] = row;
  }
  return chosen;
}
