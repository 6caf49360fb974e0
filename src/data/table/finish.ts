import { askedDates, askedNumbers, evidenceFor } from "./asked.ts";
import { categoryColumn, fitted, isVarious, type TextCells, textCells } from "./category.ts";
import { kinds, missingDates, schemaDateReader } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { parseDate } from "./date.ts";
import { dateFormatReader } from "./date-format.ts";
import { type DateGuess, guessDates, isNoDate } from "./date-guess.ts";
import { NUMBER_FORMATS, numberFormat, numberIn } from "./number-format.ts";
import { guessNumbers, isBeyondDoubles, type NumberGuess } from "./number-guess.ts";
import { isWhole } from "./number-text.ts";
import type { ColumnSchema } from "./schema.ts";
import type { NumberColumn } from "./table.ts";
import {
  type FinishContext,
  type FinishedColumn,
  foundFormat,
  hintFor,
  misfit,
  numberColumn,
  shown,
  takeOutDates,
  valuesOf,
} from "./values.ts";

/** Share of numbers or dates from which on other words in the column are errors. */
const MOSTLY = 0.8;

/**
 * Converts a builder into a column. A text column is judged as a whole: its cells are numbers, dates, booleans or
 * categories, in any order.
 *
 * @throws {Failure} that names the first cell that has neither the requested type nor the type of most cells.
 */
export function finishColumn(builder: ColumnBuilder, context: FinishContext): FinishedColumn {
  const finished = builder.kind === kinds.category ? finishTexts(builder, context) : finishValues(builder, context);
  if (builder.infinite > 0) {
    const cells = builder.infinite === 1 ? "1 infinite value counts" : `${builder.infinite} infinite values count`;
    finished.remarks.push({ level: "notice", text: `${cells} as missing` });
  }
  return finished;
}

function finishValues(builder: ColumnBuilder, { rows, type, evidence }: FinishContext): FinishedColumn {
  const { name } = builder;
  if (builder.kind === kinds.empty) {
    const values = new Float64Array(rows).fill(Number.NaN);
    const found = type === "date" || type === "integer" ? type : "number";
    return { column: { name, type: found, values }, found: {}, remarks: [] };
  }
  const values = fitted(builder.numbers, rows);
  if (builder.kind === kinds.date) {
    takeOutDates(values, missingDates(builder.reading.missing, schemaDateReader(builder.reading.schema)));
    return { column: { name, type: "date", values }, found: {}, remarks: [] };
  }
  const column = numberColumn(builder, values, type);
  // In a file with decimal commas, a whole number could have a decimal comma in the next file, too.
  const comma =
    builder.kind === kinds.comma || (evidence.delimiter !== undefined && evidence.commas && isWholeColumn(column));
  return { column, found: comma ? foundFormat(numberFormat(","), builder.reading.schema) : {}, remarks: [] };
}

function isWholeColumn({ type, values }: NumberColumn): boolean {
  return type === "integer" || isWhole(values);
}

function finishTexts(builder: ColumnBuilder, context: FinishContext): FinishedColumn {
  const { name } = builder;
  const { type } = context;
  const cells = textCells(builder, context.rows);
  if (type === "number" || type === "integer") return askedNumbers(builder, cells, context);
  if (type === "date") return askedDates(builder, cells, context);
  if (type === "category" || type === "boolean" || type === "text") {
    return { column: categoryColumn(name, cells, type), found: {}, remarks: [] };
  }
  const { schema } = builder.reading;
  const numbers = guessNumbers(cells.texts, evidenceFor(schema, context.evidence), schema);
  const found = guessedNumbers(builder, cells, numbers);
  if (found !== undefined) return found;
  const dates = knownDates(schema, cells) ?? guessDates(cells.texts);
  if (dates.kind === "dates") {
    const read = dates.format === undefined ? parseDate : dateFormatReader(dates.format);
    const values = valuesOf(cells, (text) => (isNoDate(text) ? Number.NaN : read(text)));
    const { format } = dates;
    takeOutDates(values, missingDates(builder.reading.missing, read));
    return {
      column: { name, type: "date", values },
      found: format === undefined ? {} : { type: "date", format },
      remarks: [],
    };
  }
  // Nothing but NaT and the like is a column without a value, whatever its type.
  if (cells.texts.length > 0 && cells.texts.every(({ text }) => isNoDate(text))) {
    const values = new Float64Array(context.rows).fill(Number.NaN);
    return { column: { name, type: "date", values }, found: {}, remarks: [] };
  }
  const column = categoryColumn(name, cells, undefined);
  const remarks = mistakes(builder, cells, { guess: numbers.kind === "mixed" ? numbers : dates, context });
  const undecided = numbers.kind === "undecided" ? numbers : dates.kind === "undecided" ? dates : undefined;
  if (undecided !== undefined) {
    column.looks = undecided.looks;
    const ways = undecided.keys.map((key) => `\`${JSON.stringify(name)}: { ${key} }\``).join(" or ");
    column.schemaHint = undecided.hint ?? `say which in a schema, under columns: ${ways}`;
    remarks.push({ level: "notice", text: `looks like ${column.looks}: kept as text (${column.schemaHint})` });
  }
  return { column, found: {}, remarks };
}

/** Returns the format of a schema that gives no type, if every cell is a date in it. */
function knownDates(schema: ColumnSchema, { texts }: TextCells): DateGuess | undefined {
  const { format } = schema;
  if (format === undefined || texts.length === 0) return undefined;
  const read = dateFormatReader(format);
  return texts.every(({ text }) => isNoDate(text) || !Number.isNaN(read(text))) ? { kind: "dates", format } : undefined;
}

/** Returns numbers if every cell is one. */
function guessedNumbers(builder: ColumnBuilder, cells: TextCells, guess: NumberGuess): FinishedColumn | undefined {
  const { name } = builder;
  if (guess.kind === "codes") {
    const column: NumberColumn = { name, type: "integer", values: valuesOf(cells, Number), digits: guess.digits };
    const text = `digits with leading zeros are codes: they are written as they were read, and a model compares them as numbers (a schema can say \`${name}: category\`)`;
    return { column, found: {}, remarks: [{ level: "notice", text }] };
  }
  if (guess.kind !== "numbers") return undefined;
  const { format, percent, currency } = guess;
  const plain = format === NUMBER_FORMATS[0] && !percent && currency === undefined;
  if (plain && cells.texts.some(({ text }) => isBeyondDoubles(text))) return undefined;
  // Somebody quoted these numbers, so they are numbers only if they are too many to be categories.
  if (plain && builder.quoted && !(cells.texts.length > 50 && cells.texts.length * 2 > cells.present)) return undefined;
  const values = valuesOf(cells, (text) => numberIn(text, format, { percent, currency }));
  return {
    column: numberColumn(builder, values, undefined),
    found: {
      ...foundFormat(format, format.thousands === undefined ? builder.reading.schema : {}),
      ...(percent && { percent }),
      ...(currency !== undefined && { currency }),
    },
    remarks: [],
  };
}

/** Handles text among numbers or dates: an error if nearly all cells are numbers, else a warning. */
function mistakes(
  builder: ColumnBuilder,
  cells: TextCells,
  {
    guess,
    context,
  }: { guess: { kind: string; share?: number; misfit?: string; expected?: string }; context: FinishContext },
): FinishedColumn["remarks"] {
  const { name } = builder;
  const { first } = context;
  if (first?.reason === "precision" || cells.texts.some(({ text }) => isBeyondDoubles(text))) {
    const { row, text } = first?.reason === "precision" ? first : firstCell(cells, isBeyondDoubles);
    if (guess.kind === "mixed") return [];
    const message = `${text} is beyond 2^53, where numbers lose digits: the column is kept as text (a schema can say \`number\`)`;
    return [{ level: "warning", text: message, row }];
  }
  const { share = 0, misfit: wrong, expected = "" } = guess;
  if (guess.kind !== "mixed" || wrong === undefined) return [];
  const { row } = firstCell(cells, (text) => text === wrong);
  if (!builder.reading.tolerant && share >= MOSTLY && isVarious(cells))
    throw misfit(name, { row, text: wrong, expected, context });
  if (share < 0.5) return [];
  const kind = expected === "a date" ? "date" : "number";
  const text = `${shown(wrong)} is no ${kind}, as ${Math.floor(share * 100)} % of the cells are: the column is taken for categories (${hintFor(name, expected)})`;
  return [{ level: "warning", text, row }];
}

function firstCell({ codes, texts }: TextCells, matches: (text: string) => boolean): { row: number; text: string } {
  const code = texts.findIndex(({ text }) => matches(text));
  return { row: Math.max(codes.indexOf(code), 0), text: texts[code]!.text };
}
