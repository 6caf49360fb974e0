import { type Contingency, sum, totalVariation } from "./contingency.ts";

/**
 * Descriptive distances between two distributions over the same categories or bins. They have no p-value: for equal
 * distributions, they are positive by chance and shrink with the number of rows.
 */
export interface Divergences {
  /** Population stability index: Σ (r - c) ln(r / c). Empty cells count as 0.0001. */
  psi: number;
  /** Kullback-Leibler divergence of the reference from the current rows in nats; empty cells count as 0.0001. */
  kl: number;
  /** Jensen-Shannon distance: the square root of the divergence in nats. */
  js: number;
  hellinger: number;
  total_variation: number;
  /** Shared area of the two histograms: 1 for equal ones. */
  intersection: number;
  /** Entropy of the reference and of the current rows in nats. */
  entropy_reference: number;
  entropy_current: number;
}

/** Share of an empty cell in logarithms, as in Evidently. */
const emptyShare = 0.0001;

export function divergences(table: Contingency): Divergences {
  const r = shares(table.reference);
  const c = shares(table.current);
  let [psi, kl, js, hellinger, intersection] = [0, 0, 0, 0, 0];
  for (let k = 0; k < r.length; k++) {
    const [p, q] = [r[k]!, c[k]!];
    if (p === 0 && q === 0) continue;
    const [pFilled, qFilled] = [p || emptyShare, q || emptyShare];
    psi += (pFilled - qFilled) * Math.log(pFilled / qFilled);
    kl += pFilled * Math.log(pFilled / qFilled);
    const middle = (p + q) / 2;
    js += (p === 0 ? 0 : (p * Math.log(p / middle)) / 2) + (q === 0 ? 0 : (q * Math.log(q / middle)) / 2);
    hellinger += (Math.sqrt(p) - Math.sqrt(q)) ** 2;
    intersection += Math.min(p, q);
  }
  return {
    psi,
    kl,
    js: Math.sqrt(Math.max(0, js)),
    hellinger: Math.sqrt(hellinger / 2),
    total_variation: totalVariation(table),
    intersection,
    entropy_reference: entropy(r),
    entropy_current: entropy(c),
  };
}

/** Shannon entropy in nats. */
export function entropy(probabilities: Float64Array): number {
  let total = 0;
  for (const p of probabilities) if (p > 0) total -= p * Math.log(p);
  return total;
}

/** The area between the empirical distribution functions of two sorted samples, in the column's unit. */
export function wassersteinDistance(first: Float64Array, second: Float64Array): number {
  const [m, n] = [first.length, second.length];
  let [i, j, area] = [0, 0, 0];
  let last = Math.min(first[0]!, second[0]!);
  while (i < m || j < n) {
    const value = i === m ? second[j]! : j === n ? first[i]! : Math.min(first[i]!, second[j]!);
    area += (Math.abs(i * n - j * m) / (m * n)) * (value - last);
    while (i < m && first[i] === value) i++;
    while (j < n && second[j] === value) j++;
    last = value;
  }
  return area;
}

function shares(counts: Float64Array): Float64Array {
  const total = sum(counts);
  return counts.map((count) => count / total);
}
