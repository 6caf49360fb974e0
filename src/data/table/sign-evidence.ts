import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import { guessNumbers, type SignEvidence } from "./number-guess.ts";
import { isWhole } from "./number-text.ts";

/** Collects the evidence about separators from the columns whose format is certain. */
export function evidenceOf(
  columns: readonly ColumnBuilder[],
  { delimiter, rows }: { delimiter: string | undefined; rows: number },
): SignEvidence {
  const commas = columns.some(
    (column) =>
      (column.kind === kinds.comma && (column.certain || column.reading.schema.usualDecimal === ",")) ||
      column.reading.schema.decimal === "," ||
      // Where commas separate cells, "3,4" in quotes says nothing about other columns.
      (delimiter !== undefined && delimiter !== "," && hasDecimalCommas(column, delimiter)),
  );
  let points: boolean | undefined;
  return {
    delimiter,
    commas,
    // This checks all numbers, but is rarely needed.
    get points() {
      points ??= columns.some(
        ({ kind, numbers, certain, reading }) =>
          kind === kinds.number && (reading.decimalComma ? certain : !isWhole(numbers.subarray(0, rows))),
      );
      return points;
    },
  };
}

const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

/** Returns true for texts that are numbers whose comma cannot separate thousands. The first text decides for most columns. */
function hasDecimalCommas({ kind, levels, reading }: ColumnBuilder, delimiter: string): boolean {
  if (kind !== kinds.category || reading.type !== undefined || levels.count === 0) return false;
  const isValue = (text: string) => text !== "" && !reading.missing.has(text);
  let first = 0;
  while (first < levels.count && !isValue(levels.text(first))) first++;
  if (first === levels.count || !DECIMAL_COMMA.test(levels.text(first))) return false;
  const texts: { text: string; count: number }[] = [];
  for (let code = first; code < levels.count; code++) {
    const text = levels.text(code);
    if (isValue(text)) texts.push({ text, count: 1 });
  }
  const guess = guessNumbers(texts, { delimiter, commas: false, points: false }, reading.schema);
  return guess.kind === "numbers" && guess.format.decimal === ",";
}

/** Returns true if other columns show that a decimal sign in this column may separate thousands. */
export function isMisreadSign(
  { kind, signed, certain, reading, numbers }: ColumnBuilder,
  evidence: SignEvidence,
  rows: number,
): boolean {
  const { decimalComma, schema } = reading;
  if (kind === kinds.number && !decimalComma) {
    // Only files of delimited text have such evidence, and few of them with points, too.
    const open = reading.type === undefined && schema.decimal === undefined && schema.thousands === undefined;
    return evidence.delimiter !== undefined && evidence.commas && open && !isWhole(numbers.subarray(0, rows));
  }
  if (!signed || !decimalComma) return false;
  const usual = schema.usualDecimal === ",";
  if (kind === kinds.number) return (evidence.commas || usual) && schema.decimal !== ".";
  return kind === kinds.comma && !usual && !certain && !evidence.commas && evidence.points;
}
