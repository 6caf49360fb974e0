/**
 * Adjusts the p-values of several claims by Holm's step-down method (Holm 1979), in the given order. They can then
 * all be compared with one level, and the probability of even one false claim stays below it, however the claims
 * depend on each other.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length);
  let least = 0;
  for (const [rank, index] of order.entries()) {
    least = Math.max(least, Math.min(1, (pValues.length - rank) * pValues[index]!));
    adjusted[index] = least;
  }
  return adjusted;
}
