/** Symmetric positive definite matrices of a few rows, each as its lower triangle row by row. */

/** Returns L with L Lᵀ = `matrix`, as a lower triangle. Its rows are NaN if the matrix is not positive definite. */
export function cholesky(matrix: readonly number[]): number[] {
  const size = sizeOf(matrix);
  const lower = new Array<number>(matrix.length);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[place(i, j)]!;
      for (let k = 0; k < j; k++) sum -= lower[place(i, k)]! * lower[place(j, k)]!;
      lower[place(i, j)] = i === j ? Math.sqrt(sum) : sum / lower[place(j, j)]!;
    }
  }
  return lower;
}

/** Returns x with `matrix` x = `right`. */
export function solve(matrix: readonly number[], right: readonly number[]): number[] {
  return substituted(cholesky(matrix), right);
}

/** Returns the lower triangle of the inverse. */
export function inverse(matrix: readonly number[]): number[] {
  const size = sizeOf(matrix);
  const lower = cholesky(matrix);
  const result = new Array<number>(matrix.length);
  for (let j = 0; j < size; j++) {
    const column = substituted(
      lower,
      Array.from({ length: size }, (_, i) => (i === j ? 1 : 0)),
    );
    for (let i = j; i < size; i++) result[place(i, j)] = column[i]!;
  }
  return result;
}

/** Returns x with L Lᵀ x = `right`. */
function substituted(lower: readonly number[], right: readonly number[]): number[] {
  const size = sizeOf(lower);
  const x = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[place(i, k)]! * x[k]!;
    x[i]! /= lower[place(i, i)]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[place(k, i)]! * x[k]!;
    x[i]! /= lower[place(i, i)]!;
  }
  return x;
}

const place = (i: number, j: number) => (i * (i + 1)) / 2 + j;

function sizeOf(matrix: readonly number[]): number {
  return Math.floor(Math.sqrt(2 * matrix.length));
}
