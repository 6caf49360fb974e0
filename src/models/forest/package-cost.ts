/** From this many rows on, the package's training time is worth a warning. */
const manyRows = 2000;

/** A warning about the package's training time when it is long: its search for a split is quadratic in rows. */
export function packageCost(rows: number, columns: number, trees: number): string | undefined {
  if (rows < manyRows) return undefined;
  // 7 ns for each column and pair of rows at the root, about as much again below it.
  const seconds = 1.4e-8 * rows * rows * columns * trees;
  const time =
    seconds < 120
      ? `${Math.max(1, Math.round(seconds))} seconds`
      : seconds < 7200
        ? `${Math.round(seconds / 60)} minutes`
        : `${Math.round(seconds / 3600)} hours`;
  return `engine: ml-random-forest compares every row with every other in each column: at ${rows} rows, expect very roughly ${time} (leave engine out for one that takes seconds)`;
}
