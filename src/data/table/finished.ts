import type { CellSyntax } from "./cell-syntax.ts";
import type { Levels } from "./levels.ts";
import { parseNumber } from "./number-text.ts";
import type { CategoryColumn } from "./table.ts";

/** What a builder knows of a category column. */
export interface CategoryContent {
  name: string;
  codes: Int32Array;
  levels: Levels;
  reading: CellSyntax;
}

/** A builder's codes and levels as a column; levels that spell a missing value are taken out. */
export function finishCategory(
  { name, codes: all, levels, reading }: CategoryContent,
  rows: number,
  wanted: CellSyntax["type"],
): CategoryColumn {
  const codes = fitted(all, rows);
  // Spellings of missing were levels like any other until here: a lookup per cell would cost more than one per level.
  const renumbered = new Int32Array(levels.count);
  const texts: string[] = [];
  for (let code = 0; code < levels.count; code++) {
    const text = levels.text(code);
    renumbered[code] = text === "" || reading.missing.has(text) ? -1 : texts.push(text) - 1;
  }
  let present = 0;
  for (let row = 0; row < rows; row++) {
    const code = codes[row]!;
    if (code === -1) continue;
    codes[row] = renumbered[code]!;
    if (renumbered[code] !== -1) present++;
  }
  const asked = wanted === "category" || wanted === "text" || wanted === "boolean";
  return { name, type: asked ? wanted : categoryType(texts, present), codes, levels: texts };
}

/** Takes out numbers that stand for missing values, such as -999: they are read as fast as any other until here. */
export function takeOut(values: Float64Array, missing: ReadonlySet<string>): void {
  const numbers = new Set([...missing].map(parseNumber).filter(Number.isFinite));
  if (numbers.size === 0) return;
  for (let row = 0; row < values.length; row++) if (numbers.has(values[row]!)) values[row] = Number.NaN;
}

const BOOLEANS = [
  ["true", "false"],
  ["yes", "no"],
];

function categoryType(levels: string[], present: number): "boolean" | "category" | "text" {
  if (levels.length > 0 && levels.length <= 2) {
    const lower = levels.map((level) => level.toLowerCase());
    if (BOOLEANS.some((pair) => lower.every((level) => pair.includes(level)))) return "boolean";
  }
  // More than 50 levels that seldom come twice say nothing a tree could use.
  return levels.length > 50 && levels.length * 2 > present ? "text" : "category";
}

/**
 * `array` cut to `rows`. Memory behind a view that was never written is never resident, so a big array is not copied;
 * a small one is, lest a few rows hold on to a big buffer.
 */
export function fitted<T extends Float64Array | Int32Array>(array: T, rows: number): T {
  const cut = rows * 8 < 2 ** 20 ? array.slice(0, rows) : array.subarray(0, rows);
  return cut as T;
}
