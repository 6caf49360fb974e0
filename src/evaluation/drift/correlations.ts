import { findColumn, type Table } from "../../data/table/table.ts";
import type { DriftFile } from "./drift-file.ts";

const mostColumns = 50;
const mostPairs = 10;
/** A correlation needs this many rows with both values. */
const leastRows = 30;

export interface CorrelationRows {
  reference: Int32Array | undefined;
  current: Int32Array | undefined;
}

/** Pearson's correlation of pairs of numbers on both sides, the largest change first. It looks at 50 columns at most. */
export function correlationChanges(
  reference: Table,
  current: Table,
  { names, rows }: { names: readonly string[]; rows: CorrelationRows },
): DriftFile["correlations"] {
  const numbers = names
    .flatMap((name) => {
      const [first, second] = [findColumn(reference, name), findColumn(current, name)];
      if (first === undefined || second === undefined || "codes" in first || "codes" in second) return [];
      return first.type === "date" || second.type === "date"
        ? []
        : [{ name, first: first.values, second: second.values }];
    })
    .slice(0, mostColumns);
  const changes: DriftFile["correlations"] = [];
  for (const [i, a] of numbers.entries()) {
    for (const b of numbers.slice(i + 1)) {
      const before = correlation(a.first, b.first, rows.reference);
      const after = correlation(a.second, b.second, rows.current);
      if (before === undefined || after === undefined || before === after) continue;
      changes.push({ columns: [a.name, b.name], reference: before, current: after });
    }
  }
  const size = (each: DriftFile["correlations"][number]) => Math.abs(each.reference - each.current);
  return changes.sort((a, b) => size(b) - size(a)).slice(0, mostPairs);
}

/** Pearson's correlation of the rows with both values. Undefined for few rows, and if a value is constant. */
export function correlation(a: Float64Array, b: Float64Array, rows: Int32Array | undefined): number | undefined {
  const count = rows?.length ?? a.length;
  let [n, meanA, meanB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : rows[i]!;
    const [x, y] = [a[row]!, b[row]!];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    n++;
    // Welford's update keeps the digits of values far from 0.
    const [dx, dy] = [x - meanA, y - meanB];
    meanA += dx / n;
    meanB += dy / n;
    squareA += dx * (x - meanA);
    squareB += dy * (y - meanB);
    product += dx * (y - meanB);
  }
  if (n < leastRows || !(squareA > 0) || !(squareB > 0)) return undefined;
  return product / Math.sqrt(squareA * squareB);
}
