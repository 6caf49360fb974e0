import type { Table } from "./table.ts";

/** A table, or some of its rows, as CSV (RFC 4180, `\n` line ends). */
export function toCsv(table: Table, rows?: ArrayLike<number>): string {
  const count = rows?.length ?? table.rows;
  const lines = [table.columns.map((column) => csvCell(column.name)).join(",")];
  for (let i = 0; i < count; i++) {
    const row = rows?.[i] ?? i;
    lines.push(
      table.columns
        .map((column) => {
          if ("codes" in column) return csvCell(column.levels[column.codes[row]!] ?? "");
          const value = column.values[row]!;
          return Number.isNaN(value) ? "" : String(value);
        })
        .join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** One cell, quoted when it holds a comma, a quote, a line end or outer blanks. */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
