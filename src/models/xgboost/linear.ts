import type { ModelFields } from "../foreign/fields.ts";

/** Margins of a gblinear model: the bias first, then the columns in order, each step rounded to a 32-bit float. */
export function linearSums(
  model: ModelFields,
  { features, groups }: { features: number; groups: number },
): (cells: Float64Array, rows: number, sums: Float32Array) => void {
  const weights = Float32Array.from(model.numbers("weights", (features + 1) * groups));
  return (cells, rows, sums) => {
    const { fround } = Math;
    for (let row = 0; row < rows; row++) {
      for (let group = 0; group < groups; group++) {
        let sum = fround(weights[features * groups + group]! + sums[row * groups + group]!);
        for (let feature = 0; feature < features; feature++) {
          const value = fround(cells[feature * rows + row]!);
          if (!Number.isNaN(value)) sum = fround(sum + fround(value * weights[feature * groups + group]!));
        }
        sums[row * groups + group] = sum;
      }
    }
  };
}
