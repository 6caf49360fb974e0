import type { ColumnSide } from "./column-side.ts";
import { categoryTable } from "./compare-column.ts";
import { type Contingency, chiSquare, sum } from "./contingency.ts";
import { ksDistance } from "./kolmogorov-smirnov.ts";
import type { PresetScore } from "./presets.ts";

const limit = 0.2;
/** Rarer categories of the reference are put together with new ones. */
const leastShare = 0.01;

/** Decides as the feature drift check of Deepchecks 0.19 does by default. Missing values are left out. */
export function deepchecksScore(reference: ColumnSide, current: ColumnSide): PresetScore | undefined {
  if (reference.kind === "category") {
    return score("Cramér's V", correctedCramersV(withoutRare(categoryTable(reference, current))));
  }
  if (reference.count === 0 || current.count === 0) return undefined;
  return score("Kolmogorov-Smirnov statistic", ksDistance(reference.numbers!, current.numbers!));
}

function score(method: string, value: number): PresetScore {
  return { method, score: value, drifted: value >= limit, rule: `at least ${limit}` };
}

function withoutRare({ reference, current }: Contingency): Contingency {
  const least = leastShare * sum(reference);
  const kept = [...reference.keys()].filter((k) => reference[k]! >= least);
  const [r, c] = [reference, current].map((counts) => {
    const own = kept.map((k) => counts[k]!);
    return [...own, sum(counts) - own.reduce((all, count) => all + count, 0)];
  }) as [number[], number[]];
  const filled = [...r.keys()].filter((k) => r[k]! + c[k]! > 0);
  return {
    reference: Float64Array.from(filled, (k) => r[k]!),
    current: Float64Array.from(filled, (k) => c[k]!),
  };
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
