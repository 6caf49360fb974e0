import { formatDate } from "../../data/table/date.ts";
import { type Column, isMissing } from "../../data/table/table.ts";

/** Rows for a request. */
export interface RequestCells {
  names: string[];
  /** One function per column, which returns the value of a row. */
  cells: ((row: number) => unknown)[];
  rows: Int32Array;
}

/** Returns the body of a request: a list of rows as objects, or MLflow's form for `/invocations`. */
export function requestText(address: URL, { names, cells, rows }: RequestCells): string {
  if (/\/invocations\/?$/.test(address.pathname)) {
    const data = Array.from(rows, (row) => cells.map((cell) => cell(row)));
    return JSON.stringify({ dataframe_split: { columns: names, data } });
  }
  return JSON.stringify(Array.from(rows, (row) => Object.fromEntries(names.map((name, i) => [name, cells[i]!(row)]))));
}

/**
 * Returns a function per column, which gives the value of a row for a request.
 *
 * @param written Returns the original spelling of a cell, if it is known.
 */
export function requestCells(
  columns: readonly Column[],
  written: (row: number, column: number) => string | undefined,
): ((row: number) => unknown)[] {
  return columns.map((column, at) => cellReader(column, (row) => written(row, at)));
}

/** Returns a cell for a request. Dates, categories and codes with leading zeros are sent in their original spelling. */
function cellReader(column: Column, written: (row: number) => string | undefined): (row: number) => unknown {
  const value = (row: number): unknown => {
    if (column.type === "date") return written(row) ?? formatDate(column.values[row]!);
    if (!("codes" in column)) {
      const text = written(row);
      return text !== undefined && CODE.test(text) ? text : column.values[row]!;
    }
    const text = written(row) ?? column.levels[column.codes[row]!]!;
    return column.type === "boolean" && /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
  };
  return (row) => (isMissing(column, row) ? null : value(row));
}

const CODE = /^0\d+$/;
