/** Number of rows from which on the package's training time deserves a warning. */
const manyRows = 2000;

/** Returns a warning about a long training time of the package, whose search for a split is quadratic in rows. */
export function packageCost(rows: number, columns: number, trees: number): string | undefined {
  if (rows < manyRows) return undefined;
  // The root takes 7 ns for each column and pair of rows, and the rest about as much again.
  const seconds = 1.4e-8 * rows * rows * columns * trees;
  const time =
    seconds < 120
      ? `${Math.max(1, Math.round(seconds))} seconds`
      : seconds < 7200
        ? `${Math.round(seconds / 60)} minutes`
        : `${Math.round(seconds / 3600)} hours`;
  return `engine: ml-random-forest compares every row with every other in each column: at ${rows} rows, expect very roughly ${time} (leave engine out for one that takes seconds)`;
}
