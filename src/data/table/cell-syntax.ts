import { parseDate } from "./date.ts";
import { dateFormatReader } from "./date-format.ts";
import { NUMBER_FORMATS, type NumberFormat } from "./number-format.ts";
import { type ColumnSchema, MISSING, type TableSchema } from "./schema.ts";
import type { ColumnType } from "./table.ts";

/** What a column's cells are taken for while they are read. */
export const kinds = {
  /** Nothing but missing cells so far. */
  empty: 0,
  number: 1,
  /** Numbers with a decimal comma. */
  comma: 2,
  category: 3,
  date: 4,
  /** Numbers that were asked to be whole. */
  whole: 6,
  /** Not read: not wanted, or to be read again as a category. */
  skipped: 5,
} as const;

/** How the cells of a column are to be understood. */
export interface CellSyntax {
  type: ColumnType | "skipped" | undefined;
  missing: ReadonlySet<string>;
  /** Whether `3,14` is a number: where the delimiter is a semicolon, or a schema says so. */
  decimalComma: boolean;
  /** Only carried along: a word among its numbers is no mistake, and where it is nested it is left out. */
  tolerant: boolean;
  /** What a schema says of the column, the table's own keys included. */
  schema: ColumnSchema;
}

/** Whether cells have to be understood text by text: signs and formats that the quick readers of numbers and dates lack. */
export function isFormatted({ schema, type }: CellSyntax): boolean {
  if (type === "date") return schema.format !== undefined;
  if (type !== "number" && type !== "integer" && type !== undefined) return false;
  return schema.percent === true || schema.currency !== undefined || schema.thousands !== undefined;
}

/** Whether a schema says how the numbers of a column are written. */
export function isNumberSyntax({ decimal, thousands, percent, currency }: ColumnSchema): boolean {
  return [decimal, thousands, percent, currency].some((each) => each !== undefined);
}

/** The syntax of a column by what a schema says; `type` where it is known already. */
export function cellSyntax(
  name: string,
  schema: TableSchema,
  options: { type: CellSyntax["type"]; tolerant: boolean; delimiter: string | undefined },
): CellSyntax {
  const own = schema.columns.get(name) ?? {};
  const { decimal = own.thousands === undefined ? schema.decimal : undefined } = own;
  const { thousands = own.decimal === undefined ? schema.thousands : undefined } = own;
  const { delimiter, type, tolerant } = options;
  return {
    type: type ?? own.type,
    missing: own.missing === undefined ? tableMissing(schema) : new Set(own.missing),
    tolerant,
    decimalComma: decimal === undefined ? delimiter === ";" : decimal === ",",
    schema: {
      ...own,
      ...(decimal !== undefined && { decimal }),
      ...(thousands !== undefined && { thousands }),
    },
  };
}

const DEFAULT_MISSING: ReadonlySet<string> = new Set(MISSING);
const missingOf = new WeakMap<readonly string[], ReadonlySet<string>>();

/** One set for all columns, of which there may be 100,000. */
function tableMissing({ missing }: TableSchema): ReadonlySet<string> {
  if (missing === undefined) return DEFAULT_MISSING;
  const known = missingOf.get(missing) ?? new Set(missing);
  missingOf.set(missing, known);
  return known;
}

/** The format of numbers that a schema asks for. */
export function schemaNumberFormat({ decimal, thousands }: ColumnSchema): NumberFormat {
  const sign = decimal ?? (thousands === "." ? "," : ".");
  return NUMBER_FORMATS.find((each) => each.decimal === sign && each.thousands === thousands) ?? NUMBER_FORMATS[0]!;
}

/** Reads dates as a schema's format has them, or with the year first. */
export function schemaDateReader({ format }: ColumnSchema): (text: string) => number {
  if (format === undefined) return parseDate;
  const read = dateFormatReader(format);
  return (text) => {
    const value = read(text);
    return Number.isNaN(value) ? parseDate(text) : value;
  };
}
