import { looksNumeric } from "./number-text.ts";

/** Whether a first row looks like one more row: each of its cells is a number among numbers, or a text that comes again below. */
export function looksLikeRow(cells: readonly string[], rows: readonly string[][]): boolean {
  if (cells.length < 2 || rows.length < 3) return false;
  return cells.every((cell, index) => {
    const below = rows.map((row) => row[index] ?? "");
    if (looksNumeric(cell, false)) return below.every((each) => each === "" || looksNumeric(each, false));
    return below.includes(cell);
  });
}
