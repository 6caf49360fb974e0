/**
 * Evidence against "nothing ever changed" from independent p-values, one per look. Each p-value becomes an e-value,
 * 1 / (2 √p) (Vovk and Wang 2021). The product starts at an unknown look, so the products from the first `looks` starts
 * are mixed with equal weights (Shin, Ramdas and Rinaldo 2024). By Ville's inequality, the evidence ever reaches 1 / α
 * with a probability of at most α, however many looks there are.
 *
 * @returns The evidence after each look.
 */
export function evidenceOfLooks(pValues: readonly number[], looks: number): number[] {
  let started = 0;
  return pValues.map((p, at) => {
    const e = 1 / (2 * Math.sqrt(Math.max(p, Number.MIN_VALUE)));
    started = e * (started + (at < looks ? 1 / looks : 0));
    // The starts that are still to come count as 1.
    return Math.min(Number.MAX_VALUE, started + Math.max(0, 1 - (at + 1) / looks));
  });
}
