import { nearest } from "../../core/nearest.ts";
import type { ColumnType } from "./table.ts";

/**
 * What a reader has to know of a table that cannot be seen in it. Plain data: it is written by a user as YAML, and kept in
 * a model as JSON, so that every later table is read as the training table was.
 *
 * ```yaml
 * missing: ["", "NA", "-999"]   # replaces the default spellings
 * decimal: ","
 * thousands: "."
 * columns:
 *   zip: category
 *   opened: { type: date, format: "%d.%m.%Y", missing: ["1900-01-01"] }
 *   rate: { percent: true }
 *   price: { currency: "$", thousands: "," }
 * id: customer
 * target: churned
 * ```
 */
export interface TableSchema {
  /** Texts that count as a missing cell, in place of `MISSING`. */
  missing?: readonly string[];
  decimal?: Decimal;
  thousands?: Thousands;
  columns: ReadonlyMap<string, ColumnSchema>;
  /** The column that names the rows. */
  id?: string;
  target?: string;
}

/** What is known of one column; goes before what is said of the whole table. */
export interface ColumnSchema {
  type?: ColumnType;
  missing?: readonly string[];
  decimal?: Decimal;
  thousands?: Thousands;
  /** Whether numbers may end in a percent sign. `62.88 %` is the number 62.88. */
  percent?: boolean;
  /** The sign or code that numbers may have in front or behind, such as `$` or `EUR`. */
  currency?: string;
  /** How dates are written, in the directives of Python's `strptime`: `%d.%m.%Y`. ISO 8601 is read in any case. */
  format?: string;
}

export type Decimal = "." | ",";
/** What separates thousands: a blank stands for every kind of space, and an apostrophe for the curly one too. */
export type Thousands = "," | "." | " " | "'";

/** Cells spelt so count as missing, quoted or not: pandas' list, and `?`, as the UCI tables write it. */
export const MISSING = [
  "",
  "?",
  "NA",
  "N/A",
  "n/a",
  "NaN",
  "nan",
  "-NaN",
  "-nan",
  "null",
  "NULL",
  "None",
  "<NA>",
  "#N/A",
  "#NA",
];

export const NO_SCHEMA: TableSchema = { columns: new Map() };

/** Both schemas as one. What `over` says wins, key by key. */
export function mergeSchemas(base: TableSchema, over: TableSchema): TableSchema {
  const columns = new Map(base.columns);
  for (const [name, column] of over.columns) columns.set(name, { ...columns.get(name), ...column });
  return { ...base, ...over, columns };
}

/** The schema as JSON, with the keys of the YAML that a user writes; `schemaFrom` reads it. */
export function schemaToJson({ columns, ...table }: TableSchema): Record<string, unknown> {
  return { ...table, columns: Object.fromEntries(columns) };
}

/** The names in a schema that no column has, each with the column that was probably meant. */
export function unknownNames(schema: TableSchema, names: readonly string[]): { name: string; close?: string }[] {
  const known = new Set(names);
  return [...schema.columns.keys()].flatMap((name) => {
    if (known.has(name)) return [];
    const close = nearest(name, names);
    return [close === undefined ? { name } : { name, close }];
  });
}
