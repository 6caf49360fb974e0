import type { TextCells } from "./category.ts";
import { missingDates, schemaDateReader, schemaNumberFormat } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { dateFormatReader } from "./date-format.ts";
import { guessDates, isNoDate } from "./date-guess.ts";
import { NUMBER_FORMATS, type NumberFormat, numberIn, signedText } from "./number-format.ts";
import { type CountedText, guessNumbers, type SignEvidence } from "./number-guess.ts";
import type { ColumnSchema } from "./schema.ts";
import {
  type FinishContext,
  type FinishedColumn,
  foundFormat,
  misfit,
  numberColumn,
  takeOutDates,
  valuesOf,
} from "./values.ts";

/* Columns of text whose type was asked for, by a schema or a model. */

/** Parses numbers in the requested format. @throws {Failure} for the first cell that is not one. */
export function askedNumbers(builder: ColumnBuilder, cells: TextCells, context: FinishContext): FinishedColumn {
  const { schema } = builder.reading;
  const { format, misfit: contradiction } = askedFormat(schema, cells, context.evidence);
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
  if (contradiction !== undefined) {
    const { index, expected } = contradiction;
    throw misfit(builder.name, { row: cells.codes.indexOf(index), text: cells.texts[index]!.text, expected, context });
  }
  const column = numberColumn(builder, values, context.type);
  return {
    column: digits === undefined ? column : { ...column, digits },
    found: foundFormat(format, schema),
    remarks: [],
  };
}

interface AskedFormat {
  format: NumberFormat;
  /** The first of the texts whose separators contradict those of other cells, although all are numbers. */
  misfit?: { index: number; expected: string };
}

/** Returns the format in the schema, or the format that the cells have. */
function askedFormat(schema: ColumnSchema, cells: TextCells, evidence: SignEvidence): AskedFormat {
  if (schema.decimal !== undefined || schema.thousands !== undefined) return { format: schemaNumberFormat(schema) };
  const texts = cells.texts.map(({ text, count }) => ({ text: signedText(text, schema.currency), count }));
  const usual = schema.usualDecimal === ",";
  const guess = guessNumbers(texts, evidenceFor(schema, evidence));
  if (guess.kind === "numbers") {
    const { format } = guess;
    const index = usual && !evidence.commas && format.thousands === "." ? ambiguousPoint(texts) : -1;
    return index === -1 ? { format } : { format, misfit: { index, expected: POINT_EXPECTED } };
  }
  if (guess.kind !== "mixed") return { format: NUMBER_FORMATS[0]! };
  const { format } = guess;
  if (guess.share < 1) return { format };
  const expected = usual ? guess.expected.replace("in other columns", "in the training rows") : guess.expected;
  return { format, misfit: { index: texts.findIndex(({ text }) => text === guess.misfit), expected } };
}

/** Returns the evidence for a column, which may have had decimal commas in the training table. */
export function evidenceFor({ usualDecimal }: ColumnSchema, evidence: SignEvidence): SignEvidence {
  return usualDecimal === "," ? { delimiter: evidence.delimiter, commas: true, points: false } : evidence;
}

const POINT_EXPECTED = "a decimal comma as in the training rows";

/** Returns the first text with a point, or -1 if some text shows that points separate thousands. */
function ambiguousPoint(texts: readonly CountedText[]): number {
  const alone = guessNumbers(texts, { delimiter: undefined, commas: false, points: false });
  if (alone.kind !== "numbers" || alone.format !== NUMBER_FORMATS[0]) return -1;
  return texts.findIndex(({ text }) => text.includes("."));
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
  takeOutDates(values, missingDates(builder.reading.missing, read));
  return { column: { name: builder.name, type: "date", values }, found, remarks: [] };
}

function codeWidth({ texts }: TextCells): number | undefined {
  const guess = guessNumbers(texts, { delimiter: undefined, commas: false, points: false });
  return guess.kind === "codes" ? guess.digits : undefined;
}
