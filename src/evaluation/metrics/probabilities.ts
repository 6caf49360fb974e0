import { Failure } from "../../core/failure.ts";

/** Files round probabilities to a few digits. A larger deviation is an error. */
const MOST_OFF = 1e-3;

/**
 * Checks that probabilities (row-major, rows × classes) are from 0 to 1 and sum to one, except for rounding.
 *
 * @throws {Failure} for the first invalid row. `place` returns the location of a row.
 */
export function checkProbabilities(
  probabilities: Float64Array,
  classes: string[],
  place: (row: number) => string,
): void {
  const k = classes.length;
  for (let row = 0; row * k < probabilities.length; row++) {
    let sum = 0;
    for (let i = 0; i < k; i++) {
      const p = probabilities[row * k + i]!;
      if (!(p >= -1e-9 && p <= 1 + 1e-9)) {
        throw new Failure(
          `${place(row)}: probability of ${JSON.stringify(classes[i])}: expected a number from 0 to 1, got ${p}`,
        );
      }
      sum += p;
    }
    if (Math.abs(sum - 1) > MOST_OFF) {
      throw new Failure(
        `${place(row)}: expected probabilities that sum to 1, got ${Number(sum.toPrecision(6))} (are these scores? leave their columns out)`,
      );
    }
  }
}

/** Returns the column of each row's highest probability. In a tie, the first one, like ONNX Runtime and NumPy. */
export function mostProbable(probabilities: Float64Array, k: number, rows: number): Int32Array {
  const best = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    let at = 0;
    for (let i = 1; i < k; i++) if (probabilities[row * k + i]! > probabilities[row * k + at]!) at = i;
    best[row] = at;
  }
  return best;
}
