import { nearest } from "../../core/nearest.ts";
import type { ColumnType } from "./table.ts";

/**
 * The information about a table that cannot be seen in it. It is plain data: users write it as YAML, and models store
 * it as JSON, so that later tables are read like the training table.
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
  /** Texts that count as missing cells, instead of `MISSING`. */
  missing?: readonly string[];
  decimal?: Decimal;
  thousands?: Thousands;
  columns: ReadonlyMap<string, ColumnSchema>;
  /** The column that names the rows. */
  id?: string;
  target?: string;
}

/** The schema of one column. It takes precedence over the schema of the whole table. */
export interface ColumnSchema {
  type?: ColumnType;
  missing?: readonly string[];
  decimal?: Decimal;
  thousands?: Thousands;
  /** True if numbers may end in a percent sign. `62.88 %` is the number 62.88. */
  percent?: boolean;
  /** Sign or code that numbers may have in front or behind, such as `$` or `EUR`. */
  currency?: string;
  /**
   * Decimal sign of the column in the training table, which only a model stores. It decides what ambiguous cells such as
   * `1,062` mean, and cells with another sign are still read.
   */
  usualDecimal?: ",";
  /** Date format in the directives of Python's `strptime`: `%d.%m.%Y`. ISO 8601 is always accepted. */
  format?: string;
}

export type Decimal = "." | ",";
/** The thousands separator. A blank also matches every other space, and an apostrophe also matches the curly one. */
export type Thousands = "," | "." | " " | "'";

/** Cells with these texts count as missing, even if quoted: pandas' list, and the `?` of the UCI tables. */
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

/** Merges two schemas key by key. `over` takes precedence. */
export function mergeSchemas(base: TableSchema, over: TableSchema): TableSchema {
  const columns = new Map<string, ColumnSchema>();
  for (const [name, column] of base.columns) {
    const own = over.columns.get(name) ?? {};
    columns.set(name, { ...withoutOverruled(column, isSigned(own) ? own : over), ...own });
  }
  for (const [name, column] of over.columns) if (!columns.has(name)) columns.set(name, column);
  return { ...withoutOverruled(base, over), ...over, columns };
}

function isSigned({ decimal, thousands }: Pick<ColumnSchema, "decimal" | "thousands">): boolean {
  return decimal !== undefined || thousands !== undefined;
}

/** Returns the keys without separators that contradict the separators in `over`. */
function withoutOverruled<T extends Pick<ColumnSchema, "decimal" | "thousands">>(
  schema: T,
  over: Pick<ColumnSchema, "decimal" | "thousands">,
): T {
  const { decimal, thousands } = schema;
  const agrees =
    (over.decimal === undefined || ((decimal ?? over.decimal) === over.decimal && thousands !== over.decimal)) &&
    (over.thousands === undefined || ((thousands ?? over.thousands) === over.thousands && decimal !== over.thousands));
  if (agrees) return schema;
  const { decimal: _decimal, thousands: _thousands, ...rest } = schema;
  return rest as T;
}

/** Converts a schema to JSON with the keys of the user's YAML. `schemaFrom` reads it. */
export function schemaToJson({ columns, ...table }: TableSchema): Record<string, unknown> {
  return { ...table, columns: Object.fromEntries(columns) };
}

/** Finds the names in a schema that no column has, each with the column that was probably meant. */
export function unknownNames(schema: TableSchema, names: readonly string[]): { name: string; close?: string }[] {
  const known = new Set(names);
  return [...schema.columns.keys()].flatMap((name) => {
    if (known.has(name)) return [];
    const close = nearest(name, names);
    return [close === undefined ? { name } : { name, close }];
  });
}
