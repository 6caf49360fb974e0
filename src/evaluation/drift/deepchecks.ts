import type { ColumnSide } from "./column-side.ts";
import { categoryTable } from "./compare-column.ts";
import { type Contingency, chiSquare, sum } from "./contingency.ts";
import { ksDistance } from "./kolmogorov-smirnov.ts";
import type { PresetScore } from "./presets.ts";

const limit = 0.2;
/** Rarer categories of the reference are put together with new ones; if they are rare together, they are left out. */
const leastShare = 0.01;
/** Deepchecks does not judge fewer rows. */
const leastRows = 10;

/** Decides as the feature drift check of Deepchecks 0.19 does by default. Missing values are left out. */
export function deepchecksScore(reference: ColumnSide, current: ColumnSide): PresetScore | undefined {
  if (Math.min(reference.count, current.count) < leastRows) return undefined;
  if (reference.kind === "category") {
    return score("Cramér's V", correctedCramersV(balanced(withoutRare(categoryTable(reference, current)))));
  }
  return score("Kolmogorov-Smirnov statistic", ksDistance(reference.numbers!, current.numbers!));
}

function score(method: string, value: number): PresetScore {
  return { method, score: value, drifted: value >= limit, rule: `at least ${limit}` };
}

function withoutRare({ reference, current }: Contingency): Contingency {
  const [m, n] = [sum(reference), sum(current)];
  const kept = [...reference.keys()].filter((k) => reference[k]! >= leastShare * m);
  const [r, c] = [reference, current].map((counts) => kept.map((k) => counts[k]!)) as [number[], number[]];
  const rest = (all: number, counts: readonly number[]) => all - counts.reduce((total, count) => total + count, 0);
  const [otherR, otherC] = [rest(m, r), rest(n, c)];
  if (otherR > leastShare * m || otherC > leastShare * n) {
    r.push(otherR);
    c.push(otherC);
  }
  return { reference: Float64Array.from(r), current: Float64Array.from(c) };
}

/** Scales the larger side down to the size of the smaller one, in whole rows. Empty categories are left out. */
function balanced({ reference, current }: Contingency): Contingency {
  const [m, n] = [sum(reference), sum(current)];
  const size = Math.min(m, n);
  const scaled = (counts: Float64Array, rows: number) =>
    rows > size ? counts.map((count) => roundToEven(count * (size / rows))) : counts;
  const [r, c] = [scaled(reference, m), scaled(current, n)];
  const filled = [...r.keys()].filter((k) => r[k]! + c[k]! > 0);
  return { reference: Float64Array.from(filled, (k) => r[k]!), current: Float64Array.from(filled, (k) => c[k]!) };
}

/** Rounds halves to the even neighbour, as NumPy does. */
function roundToEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - Math.trunc(value)) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** Cramér's V of a 2 × K table with Bergsma's correction of its bias (2013), and Yates' correction for K = 2. */
function correctedCramersV(table: Contingency): number {
  const columns = table.reference.length;
  if (columns < 2) return 0;
  const n = sum(table.reference) + sum(table.current);
  const statistic = columns === 2 ? yates(table) : chiSquare(table);
  const phi = Math.max(0, statistic / n - (columns - 1) / (n - 1));
  const rows = 2 - 1 / (n - 1);
  const corrected = columns - (columns - 1) ** 2 / (n - 1);
  return Math.sqrt(phi / Math.min(corrected - 1, rows - 1));
}

/** Chi-square of a 2 × 2 table where each deviation is half a row smaller, but not below 0, as in SciPy. */
function yates({ reference, current }: Contingency): number {
  const [m, n] = [sum(reference), sum(current)];
  let statistic = 0;
  for (let k = 0; k < 2; k++) {
    const all = reference[k]! + current[k]!;
    for (const [seen, rows] of [
      [reference[k]!, m],
      [current[k]!, n],
    ] as const) {
      const expected = (all * rows) / (m + n);
      const deviation = Math.abs(seen - expected);
      if (expected > 0) statistic += (deviation - Math.min(0.5, deviation)) ** 2 / expected;
    }
  }
  return statistic;
}
