import { countAbove, countBelow } from "../../data/features/statistics.ts";
import type { CutCounts } from "../../data/profile/cuts.ts";
import type { ColumnProfile, ValuesProfile } from "../../data/profile/profile.ts";
import { categoryKey } from "../../data/table/spelling.ts";
import type { Cell, ColumnSide } from "./column-side.ts";
import type { Contingency } from "./contingency.ts";

/** Returns a column as a profile describes it. It is of kind `empty` if the profile only counts its rows. */
export function profileSide(profile: ColumnProfile): ColumnSide {
  const { count, missing } = profile;
  if ("levels" in profile) {
    const categories = new Map<string, number>();
    for (const { level, count } of profile.levels) {
      const key = categoryKey(level);
      categories.set(key, (categories.get(key) ?? 0) + count);
    }
    return { kind: count === 0 ? "empty" : "category", count, missing, categories, unnamed: profile.other };
  }
  if (!("histogram" in profile)) return { kind: "empty", count, missing };
  const { min, max, mean, std, quantiles } = profile;
  return {
    kind: profile.type === "date" ? "date" : "number",
    count,
    missing,
    cells: profile.cuts === undefined ? histogramCells(profile) : cutCells(profile.cuts, count),
    summary: {
      min,
      max,
      mean: mean ?? Number.NaN,
      std: std ?? Number.NaN,
      quantiles: Object.fromEntries(Object.entries(quantiles).map(([share, value]) => [share, value ?? Number.NaN])),
    },
  };
}

function histogramCells({ histogram: { edges, counts } }: ValuesProfile): Cell[] {
  return counts.map((count, k) => {
    const last = k === counts.length - 1;
    return { end: last ? Number.POSITIVE_INFINITY : edges[k + 1]!, inclusive: last, count };
  });
}

/** The ranges between the cut points, and the cut points themselves. */
function cutCells({ values, below, at }: CutCounts, count: number): Cell[] {
  const cells: Cell[] = [];
  let counted = 0;
  for (const [k, end] of values.entries()) {
    cells.push({ end, inclusive: false, count: below[k]! - counted });
    cells.push({ end, inclusive: true, count: at[k]! });
    counted = below[k]! + at[k]!;
  }
  cells.push({ end: Number.POSITIVE_INFINITY, inclusive: true, count: count - counted });
  return cells;
}

/** Number of bins of a test against a profile: the reference's own deciles, as far as its cells allow. */
const testBins = 10;

/** Puts neighbouring cells together until each has about a tenth of the reference rows. */
export function mergedCells(cells: readonly Cell[]): Cell[] {
  const total = cells.reduce((all, { count }) => all + count, 0);
  const merged: Cell[] = [];
  let held = 0;
  for (const { end, inclusive, count } of cells) {
    held += count;
    if (held < total / testBins) continue;
    merged.push({ end, inclusive, count: held });
    held = 0;
  }
  const last = merged[merged.length - 1];
  if (last === undefined) return [{ end: Number.POSITIVE_INFINITY, inclusive: true, count: held }];
  merged[merged.length - 1] = { end: Number.POSITIVE_INFINITY, inclusive: true, count: last.count + held };
  return merged;
}

/** Counts sorted values by cell. */
export function countInCells(cells: readonly Cell[], sorted: Float64Array): Contingency {
  const current = new Float64Array(cells.length);
  let from = 0;
  for (const [k, { end, inclusive }] of cells.entries()) {
    const to = Math.max(from, inclusive ? sorted.length - countAbove(sorted, end) : countBelow(sorted, end));
    current[k] = to - from;
    from = to;
  }
  return { reference: Float64Array.from(cells, ({ count }) => count), current };
}

/** Returns the largest difference of the distribution functions at the ends of the cells. */
export function cellDistance({ reference, current }: Contingency): number {
  const [m, n] = [reference.reduce((a, b) => a + b, 0), current.reduce((a, b) => a + b, 0)];
  let [r, c, largest] = [0, 0, 0];
  for (let k = 0; k < reference.length; k++) {
    r += reference[k]!;
    c += current[k]!;
    largest = Math.max(largest, Math.abs(r * n - c * m));
  }
  return largest / (m * n);
}
