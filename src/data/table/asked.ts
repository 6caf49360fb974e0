import type { TextCells } from "./category.ts";
import { schemaDateReader, schemaNumberFormat } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { dateFormatReader } from "./date-format.ts";
import { guessDates, isNoDate } from "./date-guess.ts";
import { NUMBER_FORMATS, type NumberFormat, numberIn, signedText } from "./number-format.ts";
import { guessNumbers, type SignEvidence } from "./number-guess.ts";
import type { ColumnSchema } from "./schema.ts";
import { type FinishContext, type FinishedColumn, misfit, numberColumn, valuesOf } from "./values.ts";

/* Columns of text whose type was asked for, by a schema or a model. */

/** Parses numbers in the requested format. @throws {Failure} for the first cell that is not one. */
export function askedNumbers(builder: ColumnBuilder, cells: TextCells, context: FinishContext): FinishedColumn {
  const { schema } = builder.reading;
  const format = askedFormat(schema, cells, context.evidence);
  const allowed = { percent: schema.percent === true, currency: schema.currency };
  const digits = codeWidth(cells);
  const values = valuesOf(cells, (text) => numberIn(text, format, allowed));
  const row = values.findIndex((value, at) => {
    if (cells.codes[at] === -1) return false;
    return Number.isNaN(value) || (context.type === "integer" && Number.isFinite(value) && value !== Math.floor(value));
  });
  if (row !== -1) {
    const text = cells.texts[cells.codes[row]!]!.text;
    const whole = context.type === "integer" ? "a whole number" : `a number${formatName(schema, format)}`;
    throw misfit(builder.name, { row, text, expected: whole, context });
  }
  const column = numberColumn(builder, values, context.type);
  return { column: digits === undefined ? column : { ...column, digits }, found: {}, remarks: [] };
}

/** Returns the format in the schema, or the format that the cells have. */
function askedFormat(schema: ColumnSchema, cells: TextCells, evidence: SignEvidence): NumberFormat {
  if (schema.decimal !== undefined || schema.thousands !== undefined) return schemaNumberFormat(schema);
  const texts = cells.texts.map(({ text, count }) => ({ text: signedText(text, schema.currency), count }));
  const guess = guessNumbers(texts, evidence);
  return guess.kind === "numbers" ? guess.format : (NUMBER_FORMATS[0] as NumberFormat);
}

function formatName({ decimal, thousands, currency }: ColumnSchema, format: NumberFormat): string {
  const parts = [
    ...(format.decimal === "," || decimal !== undefined ? [`the decimal sign "${format.decimal}"`] : []),
    ...(thousands === undefined ? [] : [`"${thousands}" between thousands`]),
    ...(currency === undefined ? [] : [`the currency ${currency}`]),
  ];
  return parts.length === 0 ? "" : ` with ${parts.join(" and ")}`;
}

/** Parses dates in the requested format. @throws {Failure} for the first cell that is not one. */
export function askedDates(builder: ColumnBuilder, cells: TextCells, context: FinishContext): FinishedColumn {
  const { schema } = builder.reading;
  let read = schemaDateReader(schema);
  let found: ColumnSchema = {};
  if (schema.format === undefined) {
    const guess = guessDates(cells.texts);
    if (guess.kind === "dates" && guess.format !== undefined) {
      read = dateFormatReader(guess.format);
      found = { type: "date", format: guess.format };
    }
  }
  const values = valuesOf(cells, (text) => (isNoDate(text) ? Number.NaN : read(text)));
  const row = values.findIndex((value, at) => {
    const code = cells.codes[at]!;
    return code !== -1 && Number.isNaN(value) && !isNoDate(cells.texts[code]!.text);
  });
  if (row !== -1) {
    const expected =
      schema.format === undefined
        ? "a date such as 2026-11-21 or 2026-11-21T08:30:00Z"
        : `a date in the format ${schema.format}`;
    throw misfit(builder.name, { row, text: cells.texts[cells.codes[row]!]!.text, expected, context });
  }
  return { column: { name: builder.name, type: "date", values }, found, remarks: [] };
}

function codeWidth({ texts }: TextCells): number | undefined {
  const guess = guessNumbers(texts, { delimiter: undefined, commas: false, points: false });
  return guess.kind === "codes" ? guess.digits : undefined;
}
