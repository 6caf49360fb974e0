import type { Location } from "../../core/failure.ts";
import type { TableSchema } from "./schema.ts";

/** Columns of equal length; row order is the files'. */
export interface Table {
  rows: number;
  columns: Column[];
}

export type Column = NumberColumn | CategoryColumn | DateColumn;
export type ColumnType = Column["type"];

/** `values`: rows, NaN where missing. An integer column holds whole numbers only. */
export interface NumberColumn {
  name: string;
  type: "number" | "integer";
  values: Float64Array;
  /** Where the numbers are codes such as 00619: how many digits each is written with. */
  digits?: number;
}

/** `codes`: rows, the index into `levels`, -1 where missing. Levels are spelt as where they came first. */
export interface CategoryColumn {
  name: string;
  type: "category" | "boolean" | "text";
  codes: Int32Array;
  levels: string[];
  /** What the texts look like though they could not be read so, and what to do about it. */
  looks?: string;
  schemaHint?: string;
}

/** `values`: rows, milliseconds since 1970-01-01 UTC, NaN where missing. */
export interface DateColumn {
  name: string;
  type: "date";
  values: Float64Array;
}

/** Rows × columns of 32-bit floats, column after column: element (row, column) is `data[column * rows + row]`. */
export interface Matrix {
  rows: number;
  columns: number;
  data: Float32Array;
}

/** Something the reader of a table should know: a replaced byte, a number column with one word in it. */
export interface Notice {
  level: "notice" | "warning";
  message: string;
  at?: Location;
}

/** A table as it was read, with where it came from. */
export interface ReadTable extends Table {
  files: { path: string; rows: number; sizeBytes: number }[];
  /** `sha256:` and hex digits, of the files' bytes as they lie on disk, one file after the other: `cat FILE… | sha256sum`. */
  digest: string;
  notices: Notice[];
  /** Columns of the files that could not be read, and why. */
  unread: { name: string; reason: string }[];
  /** What was given and what was found: with it, another table is read the same way. */
  schema: TableSchema;
  /** Where a row stands; no line for Parquet. */
  locate(row: number): Location;
  /** The same for a message: `iris.csv:14`, or `iris.parquet: row 13`. */
  place(row: number): string;
}

/** Names are looked up as often as there are columns, of which there may be 100,000. */
const byName = new WeakMap<Column[], Map<string, Column>>();

export function findColumn({ columns }: Table, name: string): Column | undefined {
  let index = byName.get(columns);
  if (index === undefined || index.size !== columns.length) {
    index = new Map(columns.map((column) => [column.name, column]));
    byName.set(columns, index);
  }
  return index.get(name);
}

/** The rows of `table` named by `rows`, in that order. Levels stay as they are. */
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

/** Row by row whether the cell is missing. */
export function isMissing(column: Column, row: number): boolean {
  return "codes" in column ? column.codes[row] === -1 : Number.isNaN(column.values[row]);
}

/** Python orders text by code point, JavaScript by UTF-16 unit; levels are ordered as Python (and so scikit-learn) does. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
    const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
    // A surrogate stands for a code point above all others.
    return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
  }
  return a.length - b.length;
}
