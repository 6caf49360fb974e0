import { numberText } from "./csv-writer.ts";
import { formatDate } from "./date.ts";
import type { Column, Table } from "./table.ts";

const PIECE = 2 ** 16;

/**
 * Writes a table as JSON Lines (one object per row, UTF-8) in pieces of about 64 kB. Missing cells and infinite
 * numbers become null, because JSON has no infinity.
 */
export function* writeJsonLines(table: Table): Generator<string> {
  const names = table.columns.map(({ name }) => JSON.stringify(name));
  const cells = table.columns.map(cellWriter);
  let piece = "";
  for (let row = 0; row < table.rows; row++) {
    let line = "{";
    for (let c = 0; c < cells.length; c++) line += `${c === 0 ? "" : ","}${names[c]}:${cells[c]!(row)}`;
    piece += `${line}}\n`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

function cellWriter(column: Column): (row: number) => string {
  if ("codes" in column) {
    const levels = column.levels.map((level) => JSON.stringify(level));
    return (row) => levels[column.codes[row]!] ?? "null";
  }
  const { values } = column;
  if (column.type === "date")
    return (row) => (Number.isNaN(values[row]) ? "null" : JSON.stringify(formatDate(values[row]!)));
  if (column.digits !== undefined) {
    const text = numberText(column);
    return (row) => (Number.isNaN(values[row]) ? "null" : JSON.stringify(text(values[row]!)));
  }
  return (row) => (Number.isFinite(values[row]) ? String(values[row]) : "null");
}
