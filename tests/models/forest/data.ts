import { Random } from "../../../src/core/random.ts";
import type { Matrix } from "../../../src/data/table/table.ts";
import type { GrowthTarget } from "../../../src/models/forest/target.ts";

/** Draws a table from a seed. IEEE 754 makes its sums and products the same on every machine. */
export function drawn(
  rows: number,
  columns: number,
  classes: number,
  seed = 1,
): { matrix: Matrix; target: GrowthTarget } {
  const random = new Random(seed);
  // Twelve draws less six are nearly normal.
  const normal = () => Array.from({ length: 12 }, () => random.unit()).reduce((sum, each) => sum + each, -6);
  const data = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    // Every third column holds few values, as categories do.
    const few = column % 3 === 2;
    for (let row = 0; row < rows; row++) data[column * rows + row] = few ? random.below(5) : normal();
  }
  const value = (row: number, column: number) => data[(column % columns) * rows + row]!;
  const scores = Float64Array.from(
    { length: rows },
    (_, row) => value(row, 0) * value(row, 1) + value(row, 2) + value(row, 3) + normal() / 2,
  );
  const matrix = { rows, columns, data };
  if (classes === 0) return { matrix, target: { task: "regression", values: scores } };
  const cuts = scores.slice().sort();
  const codes = Int32Array.from(scores, (score) => {
    let code = 0;
    while (code < classes - 1 && score > cuts[Math.floor((rows * (code + 1)) / classes)]!) code++;
    return code;
  });
  return { matrix, target: { task: "classification", classes, codes } };
}
