import { Random } from "../../core/random.ts";
import type { ClassPredictions, PredictionSet } from "./predictions.ts";

/** Copies the given rows of `predictions`. */
export function selectPredictions<P extends PredictionSet>(predictions: P, rows: Int32Array): P {
  return chosen(predictions, rows) as P;
}

function chosen(predictions: PredictionSet, rows: Int32Array): PredictionSet {
  const { ids } = predictions;
  const shared = {
    rows: rows.length,
    ids: ids === undefined ? undefined : Array.from(rows, (row) => ids[row]!),
    weights: predictions.weights && numbersAt(predictions.weights, rows),
  };
  if (predictions.task === "regression") {
    const { truth, predicted } = predictions;
    return { ...shared, task: "regression", truth: numbersAt(truth, rows), predicted: numbersAt(predicted, rows) };
  }
  const { classes, truth, predicted } = predictions;
  return {
    ...shared,
    task: "classification",
    classes,
    truth: codesAt(truth, rows),
    predicted: codesAt(predicted, rows),
    probabilities: probabilitiesOf(predictions, rows),
  };
}

function numbersAt(values: Float64Array, rows: Int32Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = values[rows[i]!]!;
  return result;
}

function codesAt(codes: Int32Array, rows: Int32Array): Int32Array {
  const result = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = codes[rows[i]!]!;
  return result;
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

/** Draws `size` of `rows` row numbers, ascending. All choices are equally likely (Knuth's selection sampling). */
export function sampleRows(rows: number, size: number, seed: number): Int32Array {
  const random = new Random(seed, 0x5a);
  const chosen = new Int32Array(size);
  let taken = 0;
  for (let row = 0; row < rows && taken < size; row++) {
    if (random.unit() * (rows - row) < size - taken) chosen[taken++] = row;
  }
  return chosen;
}
