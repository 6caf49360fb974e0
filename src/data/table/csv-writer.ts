import { formatDate } from "./date.ts";
import type { Column, Table } from "./table.ts";

const PIECE = 2 ** 16;
/** Leading and trailing blanks need quotes, because readers would remove them. */
const NEEDS_QUOTES = /[",\r\n]|^[ \t]|[ \t]$/;

export type CsvCell = string | number | boolean | null | undefined;

/**
 * Writes a table as CSV in pieces of about 64 kB (RFC 4180, LF line ends, numbers as the shortest text that reads
 * back the same). Text is not changed, even if a spreadsheet would take it for a formula.
 *
 * @param rows Rows to write, in order. The default is all rows.
 */
export function* writeCsv(table: Table, rows?: Int32Array): Generator<string> {
  const cells = table.columns.map(cellWriter);
  const count = rows?.length ?? table.rows;
  let piece = `${table.columns.map(({ name }) => quote(name)).join(",")}\n`;
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : rows[i]!;
    let line = "";
    for (let c = 0; c < cells.length; c++) line += (c === 0 ? "" : ",") + cells[c]!(row);
    // A blank line would not be a row.
    piece += line === "" ? '""\n' : `${line}\n`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

/** Writes a header and rows of cells as CSV. null, undefined and NaN become empty cells. */
export function* toCsv(header: string[], rows: Iterable<readonly CsvCell[]>): Generator<string> {
  let piece = `${header.map(quote).join(",")}\n`;
  for (const row of rows) {
    const line = row.map(cellText).join(",");
    piece += line === "" ? '""\n' : `${line}\n`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return "";
  return typeof cell === "string" ? quote(cell) : String(cell);
}

function cellWriter(column: Column): (row: number) => string {
  if ("codes" in column) {
    const levels = column.levels.map(quote);
    return (row) => levels[column.codes[row]!] ?? "";
  }
  const format = column.type === "date" ? formatDate : numberText(column);
  return (row) => {
    const value = column.values[row]!;
    return Number.isNaN(value) ? "" : format(value);
  };
}

/** Returns a formatter that keeps the leading zeros of codes. */
export function numberText({ digits }: { digits?: number }): (value: number) => string {
  return digits === undefined ? String : (value) => String(value).padStart(digits, "0");
}

function quote(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
