import { normalCdf } from "./normal.ts";

/** Two groups of rows, with the number of correct rows in each. */
export interface FourfoldTable {
  first: { right: number; rows: number };
  second: { right: number; rows: number };
}

/**
 * Runs Fisher's exact two-sided test of "both groups have the same share of correct rows": the probability of all
 * tables with the same margins that are at most as likely as the observed one. It starts at the most likely table, so
 * that nothing overflows. The cost grows with the square root of the rows.
 */
export function fisherTest({ first, second }: FourfoldTable): number {
  const rows = first.rows + second.rows;
  const right = first.right + second.right;
  const least = Math.max(0, right - second.rows);
  const most = Math.min(right, first.rows);
  // This is the ratio of a table's probability to that of the previous table.
  const ratio = (k: number) => ((first.rows - k + 1) * (right - k + 1)) / (k * (second.rows - right + k));
  const mode = Math.min(most, Math.max(least, Math.floor(((right + 1) * (first.rows + 1)) / (rows + 2))));
  const seen = weightOf(first.right, mode, ratio);
  const limit = seen * (1 + 1e-7);
  let total = 0;
  let asExtreme = 0;
  const add = (weight: number) => {
    total += weight;
    if (weight <= limit) asExtreme += weight;
  };
  add(1);
  for (let [k, weight] = [mode + 1, 1]; k <= most; k++) {
    weight *= ratio(k);
    add(weight);
    if (weight < 1e-18 * Math.min(total, seen)) break;
  }
  for (let [k, weight] = [mode, 1]; k > least; k--) {
    weight /= ratio(k);
    add(weight);
    if (weight < 1e-18 * Math.min(total, seen)) break;
  }
  return Math.min(1, Math.max(asExtreme / total, Number.MIN_VALUE));
}

/** Returns the probability of the table with `k`, relative to 1 for the most likely one. */
function weightOf(k: number, mode: number, ratio: (k: number) => number): number {
  let weight = 1;
  for (let at = mode + 1; at <= k; at++) weight *= ratio(at);
  for (let at = mode; at > k; at--) weight /= ratio(at);
  return weight;
}

/**
 * Runs the two-sided Mann-Whitney test of "the values of both samples are equally large" by the normal approximation,
 * with midranks for ties and a continuity correction. `above` is the share of pairs in which the first sample's value
 * is larger, where ties count half.
 */
export function mannWhitney(first: Float64Array, second: Float64Array): { p: number; above: number } {
  const [m, n] = [first.length, second.length];
  const order = new Uint32Array(m + n).map((_, i) => i);
  const value = (i: number) => (i < m ? first[i]! : second[i - m]!);
  order.sort((a, b) => value(a) - value(b));
  let ranks = 0;
  let ties = 0;
  for (let i = 0; i < order.length; ) {
    let end = i;
    let own = 0;
    while (end < order.length && value(order[end]!) === value(order[i]!)) {
      if (order[end]! < m) own++;
      end++;
    }
    const count = end - i;
    ranks += own * ((i + 1 + end) / 2);
    ties += count ** 3 - count;
    i = end;
  }
  const wins = ranks - (m * (m + 1)) / 2;
  const all = m + n;
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  const distance = Math.max(0, Math.abs(wins - (m * n) / 2) - 0.5);
  const p = variance > 0 ? Math.min(1, 2 * normalCdf(-distance / Math.sqrt(variance))) : 1;
  return { p, above: wins / (m * n) };
}

/** Adjusts p-values by Benjamini and Hochberg (1995): p · m / rank, made monotone. Keeps the order. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  order.forEach((index, at) => {
    least = Math.min(least, (pValues[index]! * pValues.length) / (pValues.length - at));
    adjusted[index] = least;
  });
  return adjusted;
}
