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

/** How cells are to be understood. */
export interface CellSyntax {
  type: ColumnType | "skipped" | undefined;
  missing: ReadonlySet<string>;
  /** Whether `3,14` may be a number: where the delimiter is a semicolon, or a schema says so. */
  decimalComma: boolean;
  /** Only carried along: a word among its numbers is no mistake, and where it is nested it is left out. */
  tolerant: boolean;
}
