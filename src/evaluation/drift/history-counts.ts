import type { ColumnSide } from "./column-side.ts";
import { decileCells } from "./column-statistics.ts";
import type { ColumnPair } from "./compare-sides.ts";
import { contingencyTest } from "./contingency.ts";
import { countInCells, mergedCells } from "./profile-side.ts";

/**
 * Rarer categories of the reference share one count. Choosing categories by their reference counts makes these counts
 * too high on average, which matters for rare ones.
 */
const leastShare = 0.02;

/** Counts of one look by column, in the reference's bins. The last count is that of missing values. */
export type LookCounts = Record<string, number[]>;

export interface ReferenceCounts {
  reference: LookCounts;
  current: LookCounts;
}

/** Counts all rows of both sides in bins that depend on the reference alone, so that looks can be added up. */
export function lookCounts(pairs: readonly ColumnPair[]): ReferenceCounts {
  const counts: ReferenceCounts = { reference: {}, current: {} };
  for (const { name, slice, reference, current } of pairs) {
    if (slice !== undefined || reference.kind === "empty") continue;
    if (current.kind !== reference.kind && current.kind !== "empty") continue;
    const binned = fixedCounts(reference, current);
    if (binned === undefined) continue;
    counts.reference[name] = [...binned[0], reference.missing];
    counts.current[name] = [...binned[1], current.missing];
  }
  return counts;
}

function fixedCounts(reference: ColumnSide, current: ColumnSide): [number[], number[]] | undefined {
  if (reference.kind === "date" || reference.kind === "category") {
    if (reference.categories === undefined) return undefined;
    const least = leastShare * reference.count;
    const names = [...reference.categories].filter(([, count]) => count >= least).map(([name]) => name);
    const counted = (side: ColumnSide) => {
      const own = names.map((name) => side.categories?.get(name) ?? 0);
      return [...own, side.count - own.reduce((all, count) => all + count, 0)];
    };
    return [counted(reference), counted(current)];
  }
  const cells = reference.numbers === undefined ? mergedCells(reference.cells ?? []) : decileCells(reference.numbers);
  const table = countInCells(cells, current.numbers ?? new Float64Array(0));
  return [[...table.reference], [...table.current]];
}

/**
 * Tests a look against the reference and all earlier looks together. Such p-values of successive looks are independent
 * if nothing changes; those against one fixed reference are not, because its sampling error is in all of them.
 */
export function pooledPValues(earlier: readonly LookCounts[], current: LookCounts, seed: number): Map<string, number> {
  const names = Object.keys(current);
  const found = new Map<string, number>();
  for (const name of names) {
    const counts = current[name]!;
    const pooled = new Float64Array(counts.length);
    for (const look of earlier) {
      const own = look[name];
      if (own?.length === counts.length) for (const [k, count] of own.entries()) pooled[k] = pooled[k]! + count;
    }
    const table = { reference: pooled, current: Float64Array.from(counts) };
    found.set(name, contingencyTest(table, { family: names.length, seed }).p);
  }
  return found;
}
