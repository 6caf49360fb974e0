import { countLevels, moments, sortedQuantile, sortedValues } from "../features/statistics.ts";
import { type CategoryColumn, type Column, compareText, type DateColumn, type NumberColumn } from "../table/table.ts";

/**
 * The distribution of the training rows, a column at a time: what drift detection compares with and a form offers.
 *
 * Nothing in it gives a row away: every figure is of one column, so that no two cells of a row are ever beside each other;
 * a level of fewer than 5 rows is only counted, under `other`; a column of fewer than 10 values has its counts alone; free text,
 * identifiers and columns that are no features have no values at all.
 */
export interface Profile {
  format: "trainyard-profile-1";
  rows: number;
  columns: ColumnProfile[];
}

export type ColumnProfile = ValuesProfile | LevelsProfile | CountsProfile;

interface Counts {
  name: string;
  role: "feature" | "target" | "weight" | "id" | "group" | "time" | "unused";
  /** Rows with a value, and without. */
  count: number;
  missing: number;
}

/** Dates are in milliseconds since 1970 UTC. */
export interface ValuesProfile extends Counts {
  type: "number" | "integer" | "date";
  min: number;
  max: number;
  mean: number;
  /** Of the sample: divided by n - 1, as pandas' `std`. */
  std: number;
  /** Share → value, interpolated linearly as numpy does. */
  quantiles: Record<string, number>;
  /** Bin k holds edges[k] <= x < edges[k + 1], the last its upper edge too. Bins are equally wide. */
  histogram: { edges: number[]; counts: number[] };
}

export interface LevelsProfile extends Counts {
  type: "category" | "boolean";
  /** Levels in all, those under `other` included. */
  distinct: number;
  /** The most frequent first, at most 1,000. */
  levels: { level: string; count: number }[];
  /** Rows of rarer levels. */
  other: number;
}

/** A column whose values are kept out. */
export interface CountsProfile extends Counts {
  type: Column["type"];
}

const LEAST_LEVEL_ROWS = 5;
const LEAST_VALUES = 10;
const MOST_LEVELS = 1000;
const SHARES = [0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99];

/**
 * @param rows the training rows.
 * @param roleOf the part a column plays; features and the target are described, the others counted.
 */
export function profileOf(columns: Column[], rows: Int32Array, roleOf: (name: string) => Counts["role"]): Profile {
  return {
    format: "trainyard-profile-1",
    rows: rows.length,
    columns: columns.map((column) => profileColumn(column, rows, roleOf(column.name))),
  };
}

function profileColumn(column: Column, rows: Int32Array, role: Counts["role"]): ColumnProfile {
  const described = role === "feature" || role === "target";
  if ("codes" in column) return profileLevels(column, rows, role, described);
  return profileValues(column, rows, role, described);
}

function profileLevels(
  column: CategoryColumn,
  rows: Int32Array,
  role: Counts["role"],
  described: boolean,
): LevelsProfile | CountsProfile {
  const { counts, missing } = countLevels(column, rows);
  const { name, type } = column;
  const head = { name, role, count: rows.length - missing, missing };
  if (!described || type === "text") return { ...head, type };
  const levels = counts
    // A target's classes are in the model anyway, and no form or drift can do without them.
    .filter(({ count }) => count >= LEAST_LEVEL_ROWS || role === "target")
    .sort((a, b) => b.count - a.count || compareText(a.level, b.level))
    .slice(0, MOST_LEVELS);
  const listed = levels.reduce((sum, { count }) => sum + count, 0);
  return { ...head, type, distinct: counts.length, levels, other: head.count - listed };
}

function profileValues(
  column: NumberColumn | DateColumn,
  rows: Int32Array,
  role: Counts["role"],
  described: boolean,
): ValuesProfile | CountsProfile {
  const sorted = sortedValues(column.values, rows);
  const { name, type } = column;
  const head = { name, role, count: sorted.length, missing: rows.length - sorted.length };
  if (!described || sorted.length < LEAST_VALUES) return { ...head, type };
  const { mean, deviation } = moments(sorted);
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  return {
    ...head,
    type,
    min,
    max,
    mean,
    std: deviation * Math.sqrt(sorted.length / (sorted.length - 1)),
    quantiles: Object.fromEntries(SHARES.map((share) => [String(share), sortedQuantile(sorted, share)])),
    histogram: histogram(sorted, min, max),
  };
}

/** Sturges' number of bins, at least 10 and at most 50; one bin for one value. */
function histogram(sorted: Float64Array, min: number, max: number): ValuesProfile["histogram"] {
  if (min === max) return { edges: [min, max], counts: [sorted.length] };
  const bins = Math.min(50, Math.max(10, Math.ceil(Math.log2(sorted.length)) + 1));
  // Halves, lest the width of values near the ends of the doubles be infinite.
  const edges = Array.from({ length: bins + 1 }, (_, k) => (k === bins ? max : min + (max / bins - min / bins) * k));
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
    counts[bin]!++;
  }
  return { edges, counts };
}
