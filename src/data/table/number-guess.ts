import {
  couldBeThousands,
  fitsFormat,
  NUMBER_FORMATS,
  type NumberFormat,
  type WrittenNumber,
  writtenNumber,
} from "./number-format.ts";
import { parseNumber } from "./number-text.ts";
import type { Decimal, Thousands } from "./schema.ts";

/** A distinct text of a column with its number of cells. */
export interface CountedText {
  text: string;
  count: number;
}

/** The evidence in a file about the separators in its numbers. */
export interface SignEvidence {
  delimiter: string | undefined;
  /** True if another column certainly has decimal commas, or decimal points. */
  readonly commas: boolean;
  readonly points: boolean;
}

/** The separators that a schema specifies. */
export interface KnownSigns {
  decimal?: Decimal;
  thousands?: Thousands;
}

export type NumberGuess =
  /** Every cell is a number in this format. */
  | { kind: "numbers"; format: NumberFormat; percent: boolean; currency: string | undefined }
  /** Digits of the same width, some with leading zeros. */
  | { kind: "codes"; digits: number }
  /** Every cell is a number, but the format is ambiguous. `keys` are the schema keys that would decide it. */
  | { kind: "undecided"; looks: string; keys: string[]; hint?: string }
  /** `share` of the cells are numbers in this format; `misfit` is the first text that is not. */
  | { kind: "mixed"; share: number; misfit: string; expected: string; format: NumberFormat }
  | { kind: "texts" };

const SAMPLED = 200;
const INFINITE = /^[+-]?inf(inity)?$/i;

/** Decides from all texts of a column, in order of appearance, whether they are numbers and in which format. */
export function guessNumbers(
  texts: readonly CountedText[],
  evidence: SignEvidence,
  known: KnownSigns = {},
): NumberGuess {
  if (texts.length === 0) return { kind: "texts" };
  if (!someLookLike(texts, (text) => isWritten(text))) return withUnit(texts) ?? { kind: "texts" };
  if (areMonths(texts)) return { kind: "texts" };
  const digits = codeDigits(texts);
  if (digits !== undefined) return { kind: "codes", digits };
  const numbers = texts.map(({ text }) => writtenNumber(text));
  const formats = NUMBER_FORMATS.filter(
    ({ decimal, thousands }) =>
      (known.decimal === undefined || decimal === known.decimal) &&
      (known.thousands === undefined || thousands === undefined || thousands === known.thousands),
  );
  const fitting = formats.filter((format) =>
    numbers.every((number, index) => fits(number, texts[index]!.text, format)),
  );
  if (fitting.length === 0) return mixedNumbers(texts, numbers, formats);
  return withSigns(texts, numbers, chosenFormat(texts, numbers, { fitting, evidence }));
}

const MEASURED = /^[+-]?\d[\d.,]*(?<blank>\s?)(?<unit>[\p{L}°µ/²³‰][\p{L}°µ/²³‰.]{0,11})$/u;
const SIGNED = /^(?<unit>[~<>≤≥≈±]|\p{L}{1,5}\.(?=\s?\d))\s?[+-]?\d[\d.,]*$/u;
const ONE_UNIT = "write them in one unit";

/** Numbers that all have one unit, such as kilograms: a schema can name it as it names a currency. */
function withUnit(texts: readonly CountedText[]): NumberGuess | undefined {
  const shape = [MEASURED, SIGNED].find((each) => each.test(texts[0]!.text));
  if (shape === undefined || texts.length < 2) return undefined;
  // A few texts that come again, such as "grade 3" or "2 beds", are categories.
  if (texts.length * 2 <= texts.reduce((sum, { count }) => sum + count, 0)) return undefined;
  const units = new Set<string | undefined>();
  let apart = true;
  for (const { text } of texts) {
    const found = shape.exec(text)?.groups;
    units.add(found?.["unit"]);
    apart &&= found?.["blank"] !== "";
    if (units.size > 5) return undefined;
  }
  if (units.has(undefined)) return undefined;
  const [unit] = units;
  const looks = `numbers with a unit (${texts[0]!.text})`;
  if (units.size === 1) return { kind: "undecided", looks, keys: [`currency: ${JSON.stringify(unit)}`] };
  // 4a and 4b are names.
  if (shape !== MEASURED || !apart) return undefined;
  return { kind: "undecided", looks: `amounts in several units (${[...units].join(", ")})`, keys: [], hint: ONE_UNIT };
}

/** Returns true if some of the texts look like this. Only a sample from the whole column is checked if it is long. */
export function someLookLike(texts: readonly CountedText[], looks: (text: string) => boolean): boolean {
  const step = Math.max(1, Math.floor(texts.length / SAMPLED));
  for (let index = 0; index < texts.length; index += step) if (looks(texts[index]!.text)) return true;
  return false;
}

/** Returns the width of codes such as 00619: only digits, of the same width, some with a leading zero. */
function codeDigits(texts: readonly CountedText[]): number | undefined {
  const width = texts[0]!.text.length;
  if (width < 2 || width > 15) return undefined;
  const same = texts.every(({ text }) => text.length === width && /^\d+$/.test(text));
  return same && texts.some(({ text }) => text.startsWith("0")) ? width : undefined;
}

/** Returns true for months such as 01.2020, which are no numbers, because nobody writes a number with such a zero. */
function areMonths(texts: readonly CountedText[]): boolean {
  const every = texts.every(({ text }) => /^(?:0[1-9]|1[0-2])\.(?:19|20)\d{2}$/.test(text));
  return every && texts.some(({ text }) => text.startsWith("0"));
}

function isWritten(text: string): boolean {
  return writtenNumber(text) !== undefined || INFINITE.test(text);
}

function fits(number: WrittenNumber | undefined, text: string, format: NumberFormat): boolean {
  return number === undefined ? INFINITE.test(text) : fitsFormat(number.digits, format);
}

type Choice = NumberFormat | Extract<NumberGuess, { kind: "undecided" | "mixed" }>;

/** Chooses one of the fitting formats. Two fit if a separator could be decimal or thousands. */
function chosenFormat(
  texts: readonly CountedText[],
  numbers: readonly (WrittenNumber | undefined)[],
  { fitting, evidence }: { fitting: NumberFormat[]; evidence: SignEvidence },
): Choice {
  const find = (decimal: Decimal, thousands?: Thousands) =>
    fitting.find((format) => format.decimal === decimal && format.thousands === thousands);
  const plain = find(".");
  if (plain !== undefined) {
    const pointed = numbers.map((number) => number?.digits.includes(".") === true);
    if (!evidence.commas || !pointed.includes(true)) return plain;
    // In a file with decimal commas, a point separates thousands if possible.
    const grouped = find(",", ".");
    if (grouped !== undefined) return grouped;
    if (!numbers.some((number) => number !== undefined && couldBeThousands(number.digits, "."))) return plain;
    const misfit = numbers.findIndex((number, index) => pointed[index] && !couldBeThousands(number!.digits, "."));
    return {
      kind: "mixed",
      share: 1,
      misfit: texts[misfit]!.text,
      expected: "a decimal comma as in other columns, and points for thousands only",
      format: plain,
    };
  }
  const comma = find(",");
  const grouped = find(".", ",");
  if (comma === undefined || grouped === undefined) return fitting[0]!;
  if (evidence.commas) return comma;
  if (evidence.points) return grouped;
  if (evidence.delimiter === ";") return comma;
  if (evidence.delimiter === "," || evidence.delimiter === undefined) return grouped;
  const example = texts.find((_, index) => numbers[index]?.digits.includes(","))!.text;
  return {
    kind: "undecided",
    looks: `numbers of which the comma could be a decimal sign or separate thousands (${example})`,
    keys: ['thousands: ","', 'decimal: ","'],
  };
}

/** Adds percent signs and currencies, which all cells or none must have. */
function withSigns(
  texts: readonly CountedText[],
  numbers: readonly (WrittenNumber | undefined)[],
  choice: Choice,
): NumberGuess {
  if ("kind" in choice) return choice;
  const written = numbers.filter((number) => number !== undefined);
  if (written.every(({ parentheses }) => parentheses)) return { kind: "texts" };
  const percents = written.filter(({ percent }) => percent).length;
  const currencies = [...new Set(written.flatMap(({ currency }) => currency ?? []))];
  if (currencies.length > 1 || (currencies.length === 1 && percents > 0)) {
    const looks = `amounts in several units (${[...currencies, ...(percents > 0 ? ["%"] : [])].slice(0, 4).join(", ")})`;
    return { kind: "undecided", looks, keys: [], hint: ONE_UNIT };
  }
  if (percents > 0 && written.some(({ percent, digits }) => !percent && !/^[0.,]*$/.test(digits))) {
    const bare = texts.find((_, index) => numbers[index]?.percent === false)!.text;
    return { kind: "undecided", looks: `percentages, some without their sign (${bare})`, keys: ["percent: true"] };
  }
  return { kind: "numbers", format: choice, percent: percents > 0, currency: currencies[0] };
}

/** Returns the share of numbers in the most common format, and the first text in another format. */
function mixedNumbers(
  texts: readonly CountedText[],
  numbers: readonly (WrittenNumber | undefined)[],
  formats: readonly NumberFormat[],
): NumberGuess {
  let best = { share: 0, at: 0, misfit: "", expected: "a number", format: NUMBER_FORMATS[0]! };
  const all = texts.reduce((sum, { count }) => sum + count, 0);
  for (const format of formats) {
    let fit = 0;
    let at = -1;
    for (const [index, { text, count }] of texts.entries()) {
      if (fits(numbers[index], text, format)) fit += count;
      else if (at === -1) at = index;
    }
    const share = fit / all;
    // The first of two equally common formats is used.
    if (share > best.share || (share > 0 && share === best.share && at > best.at)) {
      best = { share, at, misfit: texts[at]!.text, expected: signName(format), format };
    }
  }
  if (best.share === 0) return { kind: "texts" };
  const isNumber = (index: number) => formats.some((format) => fits(numbers[index], texts[index]!.text, format));
  // All texts are numbers, but in several formats.
  const { share, misfit, expected, format } = best;
  if (texts.every((_, index) => isNumber(index))) return { kind: "mixed", share: 1, misfit, expected, format };
  return { kind: "mixed", share, misfit, expected: "a number", format };
}

function signName({ decimal, thousands }: NumberFormat): string {
  if (thousands !== undefined) return `thousands separated by "${thousands}" as in other cells`;
  return `a decimal ${decimal === "," ? "comma" : "point"} as in other cells`;
}

/** Returns true for whole numbers that would lose digits as a double. */
export function isBeyondDoubles(text: string): boolean {
  return /^[+-]?\d{16,}$/.test(text) && Math.abs(parseNumber(text)) > Number.MAX_SAFE_INTEGER;
}
