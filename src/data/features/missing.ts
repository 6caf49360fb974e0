import { Failure } from "../../core/failure.ts";
import { type Column, isMissing, type ReadTable } from "../table/table.ts";

export type MissingPolicy = "impute" | "drop" | "error";

/** Counts the missing cells of each column in `rows`. Columns without missing cells are left out. */
export function missingCells(columns: Column[], rows: Int32Array): { name: string; count: number }[] {
  const found: { name: string; count: number }[] = [];
  for (const column of columns) {
    let count = 0;
    for (let i = 0; i < rows.length; i++) if (isMissing(column, rows[i]!)) count++;
    if (count > 0) found.push({ name: column.name, count });
  }
  return found;
}

/** Returns the rows without a missing value in any column. */
export function completeRows(columns: Column[], rows: Int32Array): Int32Array {
  return rows.filter((row) => columns.every((column) => !isMissing(column, row)));
}

/**
 * Implements `missing: error`.
 *
 * @throws {Failure} that names the first missing cell and the number of missing cells.
 */
export function refuseMissing(table: Pick<ReadTable, "locate" | "place">, columns: Column[], rows: Int32Array): void {
  const counts = missingCells(columns, rows);
  if (counts.length === 0) return;
  let first: { row: number; name: string } | undefined;
  for (const column of columns) {
    const row = rows.find((each) => isMissing(column, each));
    if (row !== undefined && (first === undefined || row < first.row)) first = { row, name: column.name };
  }
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = counts.slice(0, 5).map(({ name, count }) => `${name} ${count}`);
  throw new Failure(
    `${table.place(first!.row)}: ${first!.name}: expected a value, got a missing cell, one of ${total} (${shown.join(", ")}${counts.length > 5 ? ", …" : ""}) (set missing: drop or impute)`,
    { at: table.locate(first!.row) },
  );
}
