import type { Location } from "../../core/failure.ts";
import type { TableSchema } from "./schema.ts";

/** Columns of equal length. Rows are in the order of the files. */
export interface Table {
  rows: number;
  columns: Column[];
}

export type Column = NumberColumn | CategoryColumn | DateColumn;
export type ColumnType = Column["type"];

/** `values` has shape (rows), with NaN for missing cells. An integer column only has whole numbers. */
export interface NumberColumn {
  name: string;
  type: "number" | "integer";
  values: Float64Array;
  /** Number of digits of codes such as 00619. Undefined for ordinary numbers. */
  digits?: number;
}

/** `codes` has shape (rows): indices into `levels`, or -1 if missing. Levels have the spelling that occurred first. */
export interface CategoryColumn {
  name: string;
  type: "category" | "boolean" | "text";
  codes: Int32Array;
  levels: string[];
  /** Description of what the texts look like although they could not be parsed as such, and how to fix it. */
  looks?: string;
  schemaHint?: string;
}

/** `values` has shape (rows): milliseconds since 1970-01-01 UTC, or NaN if missing. */
export interface DateColumn {
  name: string;
  type: "date";
  values: Float64Array;
}

/** A matrix of 32-bit floats in column-major order: element (row, column) is `data[column * rows + row]`. */
export interface Matrix {
  rows: number;
  columns: number;
  data: Float32Array;
}

/** A remark for readers of a table, such as a replaced byte, or a number column with a single word. */
export interface Notice {
  level: "notice" | "warning";
  message: string;
  at?: Location;
}

/** A table with its origin. */
export interface ReadTable extends Table {
  files: { path: string; rows: number; sizeBytes: number }[];
  notices: Notice[];
  /** Columns of the files that could not be read, with the reason. */
  unread: { name: string; reason: string }[];
  /** The given schema plus what was detected. It makes another table be read in the same way. */
  schema: TableSchema;
  /** Returns the file and line of a row. There is no line for Parquet. */
  locate(row: number): Location;
  /** Formats the location of a row for a message: `iris.csv:14`, or `iris.parquet: row 13`. */
  place(row: number): string;
}

/** A table whose origin can be proved. */
export interface DigestedTable extends ReadTable {
  /** `sha256:` and hex digits of the concatenated files, as printed by `cat FILE… | sha256sum`. */
  digest: string;
}

/** The index makes look-ups fast, because there may be 100,000 columns and as many look-ups. */
const byName = new WeakMap<Column[], Map<string, Column>>();

export function findColumn({ columns }: Table, name: string): Column | undefined {
  let index = byName.get(columns);
  if (index === undefined || index.size !== columns.length) {
    index = new Map(columns.map((column) => [column.name, column]));
    byName.set(columns, index);
  }
  return index.get(name);
}

/** Returns the given rows of `table` in that order. Levels do not change. */
export function selectRows(table: Table, rows: Int32Array): Table {
  return { rows: rows.length, columns: table.columns.map((column) => selectFromColumn(column, rows)) };
}

export function selectFromColumn(column: Column, rows: Int32Array): Column {
  if ("codes" in column) {
    const codes = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]!]!;
    return { ...column, codes };
  }
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
  return { ...column, values };
}

/** Returns true if the cell is missing. */
export function isMissing(column: Column, row: number): boolean {
  return "codes" in column ? column.codes[row] === -1 : Number.isNaN(column.values[row]);
}

/** Compares texts by code point, like Python and scikit-learn. JavaScript compares UTF-16 units. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
    const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
    // A surrogate belongs to a code point above all others.
    return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
  }
  return a.length - b.length;
}
