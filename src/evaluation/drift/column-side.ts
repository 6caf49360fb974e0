import { Random } from "../../core/random.ts";
import { allRows, moments, sortedQuantile, sortedValues } from "../../data/features/statistics.ts";
import { categoryKey } from "../../data/table/spelling.ts";
import type { CategoryColumn, Column } from "../../data/table/table.ts";

/** The kind of comparison that a column allows. A column without any value fits every kind. */
export type ColumnKind = "number" | "category" | "date" | "text" | "empty";

/** Figures of the numbers in a column. */
export interface NumberSummary {
  min: number;
  max: number;
  mean: number;
  std: number;
  /** Quantiles by their share: 0.01, 0.05, 0.25, 0.5, 0.75, 0.95 and 0.99. */
  quantiles: Record<string, number>;
}

/** A part of the number line with the number of reference rows in it. Parts are in order and cover the whole line. */
export interface Cell {
  /** Upper end. It belongs to this cell if `inclusive` is true, else to the next one. */
  end: number;
  inclusive: boolean;
  count: number;
}

/** One column of the reference rows or of the current rows, without its rows. */
export interface ColumnSide {
  kind: ColumnKind;
  /** Number of rows with a value. */
  count: number;
  missing: number;
  /** Values in ascending order: of a date in milliseconds, of a text its lengths. Absent if only a profile is known. */
  numbers?: Float64Array;
  /** Counts by category: of a date its weekdays, of a text one word per row. */
  categories?: ReadonlyMap<string, number>;
  /** Number of rows whose category a profile does not name. */
  unnamed?: number;
  /** Reference counts of numbers that are only known from a profile. */
  cells?: readonly Cell[];
  summary?: NumberSummary;
}

const shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99] as const;

export interface SideOptions {
  /** Rows to summarise. All when absent. */
  rows?: Int32Array | undefined;
  /** True to read texts as texts, false as categories. By default as the table read them. */
  asText?: boolean | undefined;
  /** Chooses the word of each text. */
  seed: number;
}

/** Summarises the rows of a column. */
export function columnSide(column: Column, { rows, asText, seed }: SideOptions): ColumnSide {
  if ("codes" in column) {
    const chosen = rows ?? allRows(column.codes.length);
    return (asText ?? column.type === "text") ? textSide(column, chosen, seed) : categorySide(column, chosen);
  }
  const numbers = sortedValues(column.values, rows);
  const count = numbers.length;
  const head = { count, missing: (rows ?? column.values).length - count };
  if (count === 0) return { kind: "empty", ...head };
  const summary = numberSummary(numbers);
  if (column.type !== "date") return { kind: "number", ...head, numbers, summary };
  return { kind: "date", ...head, numbers, categories: weekdays(numbers), summary };
}

/** Summarises sorted numbers, of which there is at least one. */
export function numberSummary(sorted: Float64Array): NumberSummary {
  const { mean, deviation } = moments(sorted);
  const n = sorted.length;
  return {
    min: sorted[0]!,
    max: sorted[n - 1]!,
    mean,
    std: n > 1 ? deviation * Math.sqrt(n / (n - 1)) : 0,
    quantiles: Object.fromEntries(shares.map((share) => [String(share), sortedQuantile(sorted, share)])),
  };
}

function categorySide({ codes, levels }: CategoryColumn, rows: Int32Array): ColumnSide {
  const counts = new Float64Array(levels.length);
  let missing = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code < 0) missing++;
    else counts[code]!++;
  }
  const categories = new Map<string, number>();
  for (let code = 0; code < counts.length; code++) {
    // Another table may spell the same category differently.
    const key = categoryKey(levels[code]!);
    if (counts[code]! > 0) categories.set(key, (categories.get(key) ?? 0) + counts[code]!);
  }
  const count = rows.length - missing;
  return { kind: count === 0 ? "empty" : "category", count, missing, categories };
}

/** Weekdays of dates in UTC. */
const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const dayMs = 86_400_000;

function weekdays(dates: Float64Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const date of dates) {
    // 1 January 1970 was a Thursday.
    const day = weekdayNames[(((Math.floor(date / dayMs) + 4) % 7) + 7) % 7]!;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

/** One word per row is drawn, because the words of one row depend on each other and a test counts rows. */
function textSide({ codes, levels }: CategoryColumn, rows: Int32Array, seed: number): ColumnSide {
  const random = new Random(seed);
  const lengths = new Float64Array(rows.length);
  const words = new Map<string, number>();
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code < 0) continue;
    const text = levels[code]!;
    lengths[count++] = text.length;
    const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [""];
    const word = found[random.below(found.length)]!;
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  const numbers = lengths.subarray(0, count).sort();
  const missing = rows.length - count;
  if (count === 0) return { kind: "empty", count, missing };
  return { kind: "text", count, missing, numbers, categories: words, summary: numberSummary(numbers) };
}
