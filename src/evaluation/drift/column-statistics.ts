import { countAbove, countBelow } from "../../data/features/statistics.ts";
import { chiSquareSf } from "../statistics/chi-square.ts";
import type { Cell, ColumnSide } from "./column-side.ts";
import { categoryTable } from "./compare-column.ts";
import { type Contingency, chiSquare } from "./contingency.ts";
import { divergences, wassersteinDistance } from "./divergences.ts";
import type { ColumnFigures } from "./drift-file.ts";
import { ksDistance, ksPValue } from "./kolmogorov-smirnov.ts";
import { countInCells, mergedCells } from "./profile-side.ts";
import { rankSumTest } from "./rank-sum.ts";

const bins = 10;

/** Divides the number line at the deciles of a sorted sample. */
export function decileCells(sorted: Float64Array): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (let k = 1; k <= bins; k++) {
    const at = Math.min(sorted.length, Math.max(from, Math.round((sorted.length * k) / bins)));
    const end = k === bins ? Number.POSITIVE_INFINITY : sorted[at - 1]!;
    let to = at;
    while (to < sorted.length && sorted[to]! <= end) to++;
    if (to > from) cells.push({ end, inclusive: true, count: to - from });
    from = to;
  }
  return closed(cells);
}

/** The last cell ends at infinity. */
function closed(cells: Cell[]): Cell[] {
  const last = cells[cells.length - 1];
  if (last !== undefined) cells[cells.length - 1] = { ...last, end: Number.POSITIVE_INFINITY, inclusive: true };
  return cells;
}

/** Counts both sides by the reference's deciles, or by category. Undefined if there is nothing to compare. */
export function binnedSides(reference: ColumnSide, current: ColumnSide): Contingency | undefined {
  if (reference.kind !== current.kind || reference.kind === "empty" || current.count === 0) return undefined;
  if (reference.kind === "category") return categoryTable(reference, current);
  const cells = reference.numbers === undefined ? mergedCells(reference.cells ?? []) : decileCells(reference.numbers);
  return countInCells(cells, current.numbers!);
}

/** Further distances of a column, by name. They do not decide in the default preset. */
export function columnStatistics(
  reference: ColumnSide,
  current: ColumnSide,
  role: "feature" | "prediction" | "target",
): Record<string, number> {
  const table = binnedSides(reference, current);
  if (table === undefined) return {};
  const distances = divergences(table);
  const squared = chiSquare(table);
  const filled = table.reference.filter((count, k) => count + table.current[k]! > 0).length;
  return {
    ...distances,
    // The characteristic stability index is the same number of a feature.
    ...(role === "feature" && { csi: distances.psi }),
    chi_square: squared,
    chi_square_p: chiSquareSf(squared, filled - 1),
    ...numberStatistics(reference, current),
  };
}

function numberStatistics(reference: ColumnSide, current: ColumnSide): Record<string, number> {
  const [first, second] = [reference.numbers, current.numbers];
  if (first === undefined || second === undefined || reference.kind === "category") return {};
  const d = ksDistance(first, second);
  const wasserstein = wassersteinDistance(first, second);
  const { p, above } = rankSumTest(first, second);
  const std = reference.summary?.std ?? 0;
  return {
    ks: d,
    ks_p: ksPValue(d, first.length, second.length),
    wasserstein,
    ...(std > 0 && { wasserstein_in_std: wasserstein / std }),
    mann_whitney_p: p,
    mann_whitney_above: above,
  };
}

/** Figures of one side for the report. Outliers are measured from the reference's quartiles. */
export function sideFigures(side: ColumnSide, reference: ColumnSide): ColumnFigures {
  const { count, missing, categories, kind, summary, numbers } = side;
  const figure = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    count,
    missing,
    ...(kind === "category" && categories !== undefined && { distinct: categories.size }),
    ...(summary !== undefined && {
      mean: figure(summary.mean),
      std: figure(summary.std),
      min: figure(summary.min),
      max: figure(summary.max),
      quantiles: Object.fromEntries(
        Object.entries(summary.quantiles).map(([share, value]) => [share, figure(value)] as const),
      ),
    }),
    ...(numbers !== undefined && reference.summary !== undefined && { outliers: outlierShare(numbers, reference) }),
  };
}

/** Share of sorted values beyond Tukey's fences. */
function outlierShare(sorted: Float64Array, { summary }: ColumnSide): number {
  const [low, high] = [summary!.quantiles["0.25"] ?? Number.NaN, summary!.quantiles["0.75"] ?? Number.NaN];
  const reach = 1.5 * (high - low);
  return (countBelow(sorted, low - reach) + countAbove(sorted, high + reach)) / sorted.length;
}
