import { looksNumeric } from "./number-text.ts";

/** Returns true if a first row looks like data: it has numbers above numbers, or texts that occur again below. */
export function looksLikeRow(cells: readonly string[], rows: readonly string[][]): boolean {
  if (cells.length < 2 || rows.length < 3) return false;
  return cells.every((cell, index) => {
    const below = rows.map((row) => row[index] ?? "");
    if (looksNumeric(cell, false)) return below.every((each) => each === "" || looksNumeric(each, false));
    return below.includes(cell);
  });
}
