import type { CellSyntax } from "./cell-syntax.ts";
import type { Levels } from "./levels.ts";
import type { CountedText } from "./number-guess.ts";
import { categoryKey, truthOf } from "./spelling.ts";
import type { CategoryColumn } from "./table.ts";

/** A column of texts as it was read: a code a row into `texts`, -1 where missing. */
export interface TextCells {
  codes: Int32Array;
  /** Distinct texts in the order of their first cells, and how many cells have each. */
  texts: CountedText[];
  /** Cells that are not missing. */
  present: number;
}

/** The texts of a builder's levels; spellings of missing values are taken out. */
export function textCells(
  { codes: all, levels, reading }: { codes: Int32Array; levels: Levels; reading: CellSyntax },
  rows: number,
): TextCells {
  const codes = fitted(all, rows);
  // Spellings of missing were levels like any other until here: a lookup per cell would cost more than one per level.
  const renumbered = new Int32Array(levels.count);
  const texts: CountedText[] = [];
  for (let code = 0; code < levels.count; code++) {
    const text = levels.text(code);
    const missing = text === "" || reading.missing.has(text);
    renumbered[code] = missing ? -1 : texts.push({ text, count: 0 }) - 1;
  }
  let present = 0;
  for (let row = 0; row < rows; row++) {
    if (codes[row] === -1) continue;
    const code = renumbered[codes[row]!]!;
    codes[row] = code;
    if (code === -1) continue;
    texts[code]!.count++;
    present++;
  }
  return { codes, texts, present };
}

/** A column of categories, of the type that was asked for or the one that its levels suggest. */
export function categoryColumn(
  name: string,
  cells: TextCells,
  wanted: CategoryColumn["type"] | undefined,
): CategoryColumn {
  if (wanted === "text") return { name, type: "text", codes: cells.codes, levels: cells.texts.map(({ text }) => text) };
  const { codes, levels } = mergedLevels(cells);
  return { name, type: wanted ?? categoryType(levels, cells.present), codes, levels };
}

/** Different spellings of one category become the one that came first. */
function mergedLevels({ codes, texts }: TextCells): { codes: Int32Array; levels: string[] } {
  const booleans = texts.every(({ text }) => truthOf(text) !== undefined);
  const positions = new Map<string, number>();
  const levels: string[] = [];
  const byCode = texts.map(({ text }) => {
    // Yes and YES are two categories where there are others besides yes and no.
    const key = booleans || truthOf(text) === undefined ? categoryKey(text) : text;
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, levels.length);
    return levels.push(text) - 1;
  });
  if (levels.length < texts.length) for (let row = 0; row < codes.length; row++) codes[row] = byCode[codes[row]!] ?? -1;
  return { codes, levels };
}

function categoryType(levels: readonly string[], present: number): CategoryColumn["type"] {
  if (levels.length > 0 && levels.length <= 2 && levels.every((level) => truthOf(level) !== undefined))
    return "boolean";
  // More than 50 levels that seldom come twice say nothing a tree could use.
  return levels.length > 50 && levels.length * 2 > present ? "text" : "category";
}

/** Whether the texts are too many to be categories. */
export function isVarious({ texts, present }: TextCells): boolean {
  return texts.length > 20 || texts.length * 2 > present;
}

/**
 * `array` cut to `rows`. Memory behind a view that was never written is never resident, so a big array is not copied;
 * a small one is, lest a few rows hold on to a big buffer.
 */
export function fitted<T extends Float64Array | Int32Array>(array: T, rows: number): T {
  const cut = rows * 8 < 2 ** 20 ? array.slice(0, rows) : array.subarray(0, rows);
  return cut as T;
}
