import { Failure, type Location } from "../../core/failure.ts";
import type { TextCells } from "./category.ts";
import type { CellSyntax } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { misfitHint } from "./misfit.ts";
import type { NumberFormat } from "./number-format.ts";
import type { SignEvidence } from "./number-guess.ts";
import { isWhole, parseNumber } from "./number-text.ts";
import type { ColumnSchema } from "./schema.ts";
import type { Column, NumberColumn } from "./table.ts";

/** A finished column, with remarks for readers of the table. */
export interface FinishedColumn {
  column: Column;
  /** Detected properties that are needed to read another table in the same way. */
  found: ColumnSchema;
  /** Messages, each about one cell or the whole column. */
  remarks: { level: "notice" | "warning"; text: string; row?: number }[];
}

export interface FinishContext {
  rows: number;
  /** The type that the caller or a schema requested. */
  type: CellSyntax["type"];
  evidence: SignEvidence;
  /** The cell that the fast parsers could not read, if there is one. */
  first: ColumnBuilder["misfit"];
  locate(row: number): Location;
  place(row: number): string;
}

/** Returns the failure for a cell that has neither the requested type nor the type of most cells. */
export function misfit(
  name: string,
  { row, text, expected, context }: { row: number; text: string; expected: string; context: FinishContext },
): Failure {
  return new Failure(
    `${context.place(row)}: ${name}: expected ${expected}, got ${shown(text)} (${context.type === undefined ? hintFor(name, expected) : misfitHint(expected)})`,
    { at: context.locate(row) },
  );
}

/** Returns advice about text among numbers or dates in a column whose type was not given. */
export function hintFor(name: string, expected: string): string {
  const guessed = expected === "a number" || expected === "a date";
  return guessed
    ? `correct the cell, or in a schema name its text under \`missing\`, or \`${name}: category\``
    : misfitHint(expected);
}

export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

/** Returns one value per row. `read` converts each distinct text. */
export function valuesOf({ codes, texts }: TextCells, read: (text: string) => number): Float64Array {
  const byCode = Float64Array.from(texts, ({ text }) => read(text));
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = codes[row] === -1 ? Number.NaN : byCode[codes[row]!]!;
  return values;
}

/** Returns the separators that were found in a column, unless a schema gives them. */
export function foundFormat({ decimal, thousands }: NumberFormat, schema: ColumnSchema): ColumnSchema {
  if (schema.decimal !== undefined || schema.thousands !== undefined) return {};
  if (thousands !== undefined) return { thousands, decimal };
  return decimal === "," ? { usualDecimal: "," } : {};
}

export function numberColumn(builder: ColumnBuilder, values: Float64Array, type: CellSyntax["type"]): NumberColumn {
  takeOut(values, builder.reading.missing);
  return { name: builder.name, type: type === "number" || !isWhole(values) ? "number" : "integer", values };
}

/** Removes dates that mean a missing value, such as 1900-01-01. */
export function takeOutDates(values: Float64Array, dates: ReadonlySet<number>): void {
  if (dates.size === 0) return;
  for (let row = 0; row < values.length; row++) if (dates.has(values[row]!)) values[row] = Number.NaN;
}

/** Removes numbers that mean a missing value, such as -999. Until here they are read like any other number. */
function takeOut(values: Float64Array, missing: ReadonlySet<string>): void {
  const numbers = new Set([...missing].map(parseNumber).filter(Number.isFinite));
  if (numbers.size === 0) return;
  for (let row = 0; row < values.length; row++) if (numbers.has(values[row]!)) values[row] = Number.NaN;
}
