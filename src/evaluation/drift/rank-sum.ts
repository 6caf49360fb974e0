import { normalCdf } from "../statistics/normal.ts";

/**
 * Runs the two-sided Mann-Whitney test on two sorted samples by the normal approximation, with midranks for ties and a
 * continuity correction. `above` is the share of pairs in which the second value is larger; ties count half.
 */
export function rankSumTest(first: Float64Array, second: Float64Array): { p: number; above: number } {
  const [m, n] = [first.length, second.length];
  const all = m + n;
  let [i, j, ranks, ties] = [0, 0, 0, 0];
  while (i < m || j < n) {
    const value = i === m ? second[j]! : j === n ? first[i]! : Math.min(first[i]!, second[j]!);
    const before = i + j;
    const own = j;
    while (i < m && first[i] === value) i++;
    while (j < n && second[j] === value) j++;
    const count = i + j - before;
    ranks += (j - own) * (before + (count + 1) / 2);
    ties += count * count * count - count;
  }
  const wins = ranks - (n * (n + 1)) / 2;
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  const distance = Math.max(0, Math.abs(wins - (m * n) / 2) - 0.5);
  const p = variance > 0 ? Math.min(1, 2 * normalCdf(-distance / Math.sqrt(variance))) : 1;
  return { p, above: wins / (m * n) };
}
