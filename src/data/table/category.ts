import { type CellSyntax, isMissingText } from "./cell-syntax.ts";
import type { Levels } from "./levels.ts";
import type { CountedText } from "./number-guess.ts";
import { categoryKey, truthOf } from "./spelling.ts";
import type { CategoryColumn } from "./table.ts";

/** A text column as it was read: one index into `texts` per row, or -1 if missing. */
export interface TextCells {
  codes: Int32Array;
  /** Distinct texts in the order of their first cells, with the number of cells of each. */
  texts: CountedText[];
  /** Number of cells that are not missing. */
  present: number;
}

/** Returns a builder's texts without those that mean a missing value. */
export function textCells(
  { codes: all, levels, reading }: { codes: Int32Array; levels: Levels; reading: CellSyntax },
  rows: number,
): TextCells {
  const codes = fitted(all, rows);
  // Missing values are removed here, because a lookup for each cell would cost more than one for each text.
  const renumbered = new Int32Array(levels.count);
  const texts: CountedText[] = [];
  for (let code = 0; code < levels.count; code++) {
    const text = levels.text(code);
    const missing = isMissingText(text, reading.missing);
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

/** Creates a category column with the requested type, or the one that its values suggest. */
export function categoryColumn(
  name: string,
  cells: TextCells,
  wanted: CategoryColumn["type"] | undefined,
): CategoryColumn {
  if (wanted === "text") return { name, type: "text", codes: cells.codes, levels: cells.texts.map(({ text }) => text) };
  const { codes, levels } = mergedLevels(cells);
  return { name, type: wanted ?? categoryType(levels, cells.present), codes, levels };
}

/** Merges different spellings of a category into the first one. */
function mergedLevels({ codes, texts }: TextCells): { codes: Int32Array; levels: string[] } {
  const booleans = texts.every(({ text }) => truthOf(text) !== undefined);
  const positions = new Map<string, number>();
  const levels: string[] = [];
  const byCode = texts.map(({ text }) => {
    // Yes and YES are two categories if there are others besides yes and no.
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
  // A tree cannot use more than 50 values that rarely occur twice.
  return levels.length > 50 && levels.length * 2 > present ? "text" : "category";
}

/** Returns true if the texts have too many different values to be categories. */
export function isVarious({ texts, present }: TextCells): boolean {
  return texts.length > 20 || texts.length * 2 > present;
}

/**
 * Cuts `array` to `rows` elements. Memory that was never written is not resident, so a large array is not copied. A
 * small one is copied if most of it is empty, so that a few rows do not keep a large buffer alive.
 */
export function fitted<T extends Float64Array | Int32Array>(array: T, rows: number): T {
  const cut = rows < array.length / 2 && rows * 8 < 2 ** 20 ? array.slice(0, rows) : array.subarray(0, rows);
  return cut as T;
}
