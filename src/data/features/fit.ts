import type { CategoryColumn, Column, DateColumn, NumberColumn } from "../table/table.ts";
import { DATE_PARTS, type DatePart, datePart } from "./dates.ts";
import type { Preparation, PreparedCategory, PreparedColumn, PreparedDate, PreparedNumber } from "./preparation.ts";
import {
  countLevels,
  type LevelCount,
  median,
  moments,
  presentValues,
  sortedValues,
  unsortedMedian,
} from "./statistics.ts";

export type Scale = "none" | "standard" | "minmax";

export interface FitOptions {
  scale: Scale;
  /** Maximum number of columns per category, including the one for rare values (scikit-learn's `max_categories`). */
  maxLevels: number;
}

/**
 * Fits the preparation on the given rows only: medians, most frequent values, scales and categories. The result
 * equals scikit-learn's SimpleImputer (median; most_frequent), StandardScaler or MinMaxScaler, and OneHotEncoder
 * (handle_unknown="ignore", max_categories), fitted column by column.
 *
 * @param rows The training rows.
 */
export function fitPreparation(columns: Column[], rows: Int32Array, options: FitOptions): Preparation {
  return { columns: columns.map((column) => fitColumn(column, rows, options)) };
}

function fitColumn(column: Column, rows: Int32Array, { scale, maxLevels }: FitOptions): PreparedColumn {
  if ("codes" in column) return fitCategory(column, rows, maxLevels);
  if (column.type === "date") return fitDate(column, rows);
  return fitNumber(column, rows, scale);
}

function fitNumber(column: NumberColumn, rows: Int32Array, scale: Scale): PreparedNumber {
  const present = presentValues(column.values, rows);
  const impute = present.length === 0 ? 0 : unsortedMedian(present);
  const fitted: PreparedNumber = { name: column.name, type: "number", impute };
  if (scale === "none") return fitted;
  // Missing values are imputed before the scale is computed.
  const filled = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const value = column.values[rows[i]!]!;
    filled[i] = Number.isNaN(value) ? impute : value;
  }
  if (scale === "standard") {
    const { mean, deviation } = moments(filled);
    return { ...fitted, scale: { offset: mean, factor: isConstant(deviation, mean, rows.length) ? 1 : 1 / deviation } };
  }
  const low = filled.reduce((least, value) => Math.min(least, value), impute);
  const high = filled.reduce((most, value) => Math.max(most, value), impute);
  return { ...fitted, scale: { offset: low, factor: high - low < 10 * Number.EPSILON ? 1 : 1 / (high - low) } };
}

/** Returns true if the deviation is only rounding error, which must not be scaled. The bound is scikit-learn's. */
function isConstant(deviation: number, mean: number, count: number): boolean {
  return deviation ** 2 <= count * Number.EPSILON * deviation ** 2 + (count * mean * Number.EPSILON) ** 2;
}

function fitCategory(column: CategoryColumn, rows: Int32Array, maxLevels: number): PreparedCategory {
  const { counts, missing } = countLevels(column, rows);
  const most = mostFrequent(counts);
  // Values are counted as the encoder sees them: missing cells have become the most frequent value.
  const seen = counts.map((each) => (each === most ? { level: each.level, count: each.count + missing } : each));
  const rare = seen.length > maxLevels ? rareLevels(seen, maxLevels) : new Set<string>();
  return {
    name: column.name,
    type: "category",
    levels: seen.filter(({ level }) => !rare.has(level)).map(({ level }) => level),
    infrequent: [...rare],
    impute: most?.level ?? "",
  };
}

/** Returns the most frequent value, or the first of several. */
function mostFrequent(counts: LevelCount[]): LevelCount | undefined {
  return counts.reduce<LevelCount | undefined>(
    (best, each) => (best === undefined || each.count > best.count ? each : best),
    undefined,
  );
}

/** Returns all values except the `maxLevels` - 1 most frequent. In a tie, the first ones are rare. */
function rareLevels(counts: LevelCount[], maxLevels: number): Set<string> {
  const ascending = counts.map((_, index) => index).sort((a, b) => counts[a]!.count - counts[b]!.count || a - b);
  const rare = ascending.slice(0, counts.length - (maxLevels - 1)).sort((a, b) => a - b);
  return new Set(rare.map((index) => counts[index]!.level));
}

/** Fits the parts of a date. Parts that are constant in the training rows are left out. */
function fitDate(column: DateColumn, rows: Int32Array): PreparedDate {
  const parts: DatePart[] = [];
  const impute: number[] = [];
  for (const part of DATE_PARTS) {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = datePart(column.values[rows[i]!]!, part);
    const sorted = sortedValues(values, Int32Array.from(rows.keys()));
    if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) continue;
    parts.push(part);
    impute.push(median(sorted));
  }
  return { name: column.name, type: "date", parts, impute };
}
