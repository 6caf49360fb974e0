import { expect, test } from "vitest";
import { correlations } from "../../../src/evaluation/drift/pearson.ts";

/** The correlation of k and k² for k = 0, …, n - 1 by the closed forms of Σk, Σk², Σk³ and Σk⁴. */
function lineAndSquare(n: number): number {
  const m = n - 1;
  const [s1, s2] = [(m * n) / 2, (m * n * (2 * m + 1)) / 6];
  const [s3, s4] = [s1 ** 2, (m * n * (2 * m + 1) * (3 * m ** 2 + 3 * m - 1)) / 30];
  return (n * s3 - s1 * s2) / Math.sqrt((n * s2 - s1 ** 2) * (n * s4 - s2 ** 2));
}

const column = (length: number, value: (row: number) => number) =>
  Float64Array.from({ length }, (_, row) => value(row));

test("correlations over several blocks of rows are those of the power sums", () => {
  const n = 1300;
  const columns = [column(n, (k) => k), column(n, (k) => k ** 2), column(n, (k) => 1e9 - k), column(n, () => 0.1)];
  const [squares, falling, constant, squaresFalling, ...rest] = correlations(columns, undefined);
  expect(squares).toBeCloseTo(lineAndSquare(n), 12);
  expect(falling).toBeCloseTo(-1, 12);
  expect(squaresFalling).toBeCloseTo(-lineAndSquare(n), 9);
  expect([constant, ...rest]).toEqual([undefined, undefined, undefined]);
});

test("a correlation uses the rows with both values", () => {
  const n = 1400;
  const missing = (row: number) => (row % 2 === 1 ? Number.NaN : row === 1398 ? Number.POSITIVE_INFINITY : row / 2);
  // Rows 1300 to 1396 have values in both columns as well, but are not chosen.
  const rows = Int32Array.from({ length: 1300 }, (_, row) => row);
  const columns = [column(n, missing), column(n, (row) => (row < 1300 ? (row / 2) ** 2 : -1e6))];
  expect(correlations(columns, rows)[0]).toBeCloseTo(lineAndSquare(650), 12);
  // The values at even rows are constant, although the column is not.
  expect(correlations([columns[0]!, column(n, (row) => (row % 2 === 0 ? 0.1 : row))], rows)).toEqual([undefined]);
  expect(correlations(columns, rows.subarray(0, 57))).toEqual([undefined]);
  expect(correlations(columns, rows.subarray(0, 59))[0]).toBeCloseTo(lineAndSquare(30), 12);
});
