import { mean } from "./moments.ts";

/**
 * What each row contributes to the share of the variance that a model leaves unexplained: R² is 1 - Σ e² / Σ (y - ȳ)², and the
 * ratio is the mean of these parts when it is taken to be linear in the rows. `spread` is the variance of the truth.
 */
export function unexplained(truth: Float64Array, squares: Float64Array): { parts: Float64Array; spread: number } {
  const centre = mean(truth);
  const spread = mean(truth.map((each) => (each - centre) ** 2));
  const ratio = mean(squares) / spread;
  const parts = squares.map((each, row) => ratio + (each - ratio * (truth[row]! - centre) ** 2) / spread);
  return { parts, spread };
}
