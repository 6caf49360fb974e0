import { Failure, type Location } from "../../core/failure.ts";
import type { TextCells } from "./category.ts";
import type { CellSyntax } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { misfitHint } from "./misfit.ts";
import type { SignEvidence } from "./number-guess.ts";
import { isWhole, parseNumber } from "./number-text.ts";
import type { ColumnSchema } from "./schema.ts";
import type { Column, NumberColumn } from "./table.ts";

/** A column as it turned out, and what a reader of the table should know of it. */
export interface FinishedColumn {
  column: Column;
  /** What was found that reading another table needs to know. */
  found: ColumnSchema;
  /** Messages, each about one cell or about the column as a whole. */
  remarks: { level: "notice" | "warning"; text: string; row?: number }[];
}

export interface FinishContext {
  rows: number;
  /** The type that was asked for, by the caller or a schema. */
  type: CellSyntax["type"];
  evidence: SignEvidence;
  /** The cell that the quick readers could not take, where there is one. */
  first: ColumnBuilder["misfit"];
  locate(row: number): Location;
  place(row: number): string;
}

/** The failure of a cell that is not what most others are, or what was asked for. */
export function misfit(
  name: string,
  { row, text, expected, context }: { row: number; text: string; expected: string; context: FinishContext },
): Failure {
  return new Failure(
    `${context.place(row)}: ${name}: expected ${expected}, got ${shown(text)} (${context.type === undefined ? hintFor(name, expected) : misfitHint(expected)})`,
    { at: context.locate(row) },
  );
}

/** What to do about a word among numbers or dates, where nobody asked for a type. */
export function hintFor(name: string, expected: string): string {
  const guessed = expected === "a number" || expected === "a date";
  return guessed
    ? `correct the cell, or in a schema name its text under \`missing\`, or \`${name}: category\``
    : misfitHint(expected);
}

export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

/** A value a row, by what `read` makes of each distinct text. */
export function valuesOf({ codes, texts }: TextCells, read: (text: string) => number): Float64Array {
  const byCode = Float64Array.from(texts, ({ text }) => read(text));
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = codes[row] === -1 ? Number.NaN : byCode[codes[row]!]!;
  return values;
}

export function numberColumn(builder: ColumnBuilder, values: Float64Array, type: CellSyntax["type"]): NumberColumn {
  takeOut(values, builder.reading.missing);
  return { name: builder.name, type: type === "number" || !isWhole(values) ? "number" : "integer", values };
}

/** Takes out numbers that stand for missing values, such as -999: they are read as fast as any other until here. */
function takeOut(values: Float64Array, missing: ReadonlySet<string>): void {
  const numbers = new Set([...missing].map(parseNumber).filter(Number.isFinite));
  if (numbers.size === 0) return;
  for (let row = 0; row < values.length; row++) if (numbers.has(values[row]!)) values[row] = Number.NaN;
}
