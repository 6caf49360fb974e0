import { parseDate } from "./date.ts";
import { dateFormatReader, isClockFormat } from "./date-format.ts";
import { type NumberFormat, numberFormat } from "./number-format.ts";
import { type ColumnSchema, MISSING, type TableSchema } from "./schema.ts";
import { wholeOf } from "./spelling.ts";
import type { ColumnType } from "./table.ts";

/** The types that a column's cells can have while they are read. */
export const kinds = {
  /** The column has only missing cells so far. */
  empty: 0,
  number: 1,
  /** Numbers with a decimal comma. */
  comma: 2,
  category: 3,
  date: 4,
  /** Numbers that must be whole, because this was requested. */
  whole: 6,
  /** The column is not read: it is not needed, or it will be read again as a category. */
  skipped: 5,
} as const;

/** The syntax of the cells of one column. */
export interface CellSyntax {
  type: ColumnType | "skipped" | undefined;
  missing: ReadonlySet<string>;
  /** True if `3,14` is a number: the delimiter is a semicolon, or a schema allows it. */
  decimalComma: boolean;
  /** True for columns that are only copied. Text among numbers is accepted there, and nested columns are left out. */
  tolerant: boolean;
  /** Everything that a schema says about the column, including the keys for the whole table. */
  schema: ColumnSchema;
}

/** Returns true if cells use signs or formats that the fast parsers for numbers and dates do not support. */
export function isFormatted({ schema, type }: CellSyntax): boolean {
  if (type === "date") return schema.format !== undefined;
  if (type !== "number" && type !== "integer" && type !== undefined) return false;
  return schema.percent === true || schema.currency !== undefined || schema.thousands !== undefined;
}

/** Returns true if a schema specifies the number format of a column. */
export function isNumberSyntax({ decimal, thousands, percent, currency, usualDecimal }: ColumnSchema): boolean {
  return [decimal, thousands, percent, currency, usualDecimal].some((each) => each !== undefined);
}

/** Returns the syntax of a column according to a schema. `type` is given if it is known. */
export function cellSyntax(
  name: string,
  schema: TableSchema,
  options: { type: CellSyntax["type"]; tolerant: boolean; delimiter: string | undefined },
): CellSyntax {
  const own = schema.columns.get(name) ?? {};
  const { decimal = own.thousands === undefined ? schema.decimal : undefined } = own;
  const { thousands = own.decimal === undefined ? schema.thousands : undefined } = own;
  const { delimiter, type, tolerant } = options;
  const { usualDecimal, ...keys } = own;
  const usual = decimal === undefined && thousands === undefined ? usualDecimal : undefined;
  return {
    type: type ?? own.type,
    missing: own.missing === undefined ? tableMissing(schema) : new Set(own.missing),
    tolerant,
    decimalComma: decimal === undefined ? delimiter === ";" || usual === "," : decimal === ",",
    schema: {
      ...keys,
      ...(usual !== undefined && { usualDecimal: usual }),
      ...(decimal !== undefined && { decimal }),
      ...(thousands !== undefined && { thousands }),
    },
  };
}

const DEFAULT_MISSING: ReadonlySet<string> = new Set(MISSING);
const missingOf = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Returns one set for all columns, of which there may be 100,000. */
function tableMissing({ missing }: TableSchema): ReadonlySet<string> {
  if (missing === undefined) return DEFAULT_MISSING;
  const known = missingOf.get(missing) ?? new Set(missing);
  missingOf.set(missing, known);
  return known;
}

/** Returns the number format in a schema. */
export function schemaNumberFormat({ decimal, thousands }: ColumnSchema): NumberFormat {
  return numberFormat(decimal ?? (thousands === "." ? "," : "."), thousands);
}

/** Returns true if a text of a number has a decimal comma. */
export function usesComma(schema: ColumnSchema): boolean {
  return schemaNumberFormat(schema).decimal === "," || schema.usualDecimal === ",";
}

/** Returns a parser for dates in a schema's format, or with the year first. Times of day may also have 24 hours. */
export function schemaDateReader({ format }: ColumnSchema): (text: string) => number {
  if (format === undefined) return parseDate;
  const clock = isClockFormat(format) ? ["%H:%M:%S.%f"] : [];
  const readers = [...[format, ...clock].map(dateFormatReader), parseDate];
  return (text) => {
    for (const read of readers) {
      const value = read(text);
      if (!Number.isNaN(value)) return value;
    }
    return Number.NaN;
  };
}

/** Returns the dates that mean a missing value, whatever format a cell has. */
export function missingDates(missing: Iterable<string>, read: (text: string) => number): ReadonlySet<number> {
  return new Set([...missing].map(read).filter((value) => !Number.isNaN(value)));
}

/** Returns true if a text means a missing category. pandas writes -999 as -999.0 if some cells are missing. */
export function isMissingText(text: string, missing: ReadonlySet<string>): boolean {
  return text === "" || missing.has(text) || missing.has(wholeOf(text));
}
