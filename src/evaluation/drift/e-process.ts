/**
 * Evidence against "nothing ever changed" from independent p-values, one per look. Each p-value becomes an e-value,
 * 1 / (2 √p) (Vovk and Wang 2021). The product starts at an unknown look, so the products from every start are mixed
 * with weights 1 / (k (k + 1)) (Shin, Ramdas and Rinaldo 2024). By Ville's inequality, the evidence ever reaches 1 / α
 * with a probability of at most α, however many looks there are.
 *
 * @returns The evidence after each look.
 */
export function evidenceOfLooks(pValues: readonly number[]): number[] {
  let started = 0;
  return pValues.map((p, at) => {
    const look = at + 1;
    const e = 1 / (2 * Math.sqrt(Math.max(p, Number.MIN_VALUE)));
    started = e * (started + 1 / (look * (look + 1)));
    // The starts that are still to come weigh 1 / (look + 1) together.
    return Math.min(Number.MAX_VALUE, started + 1 / (look + 1));
  });
}
