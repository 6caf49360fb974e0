import { parseNumber } from "./number-text.ts";
import type { Decimal, Thousands } from "./schema.ts";

/** The format of the numbers in a column. */
export interface NumberFormat {
  decimal: Decimal;
  /** Undefined if thousands have no separator. */
  thousands: Thousands | undefined;
}

/** A number as written, split into its digits and what surrounds them. */
export interface WrittenNumber {
  negative: boolean;
  /** Digits, decimal and thousands separators, and an optional exponent. */
  digits: string;
  percent: boolean;
  currency: string | undefined;
  parentheses: boolean;
}

/** Lists every supported format, the simplest first. */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  { decimal: ".", thousands: undefined },
  { decimal: ",", thousands: undefined },
  { decimal: ".", thousands: "," },
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: " " },
  { decimal: ",", thousands: " " },
  { decimal: ".", thousands: "'" },
  { decimal: ",", thousands: "'" },
];

/** Returns the supported format with these separators, or the simplest one if there is none. */
export function numberFormat(decimal: Decimal, thousands?: Thousands): NumberFormat {
  return NUMBER_FORMATS.find((each) => each.decimal === decimal && each.thousands === thousands) ?? NUMBER_FORMATS[0]!;
}

/** The parts of a number, each where the one before has ended. */
const PARTS = {
  space: /[ \u00a0\u2007\u2009\u202f]*/y,
  sign: /[-+\u2212]/y,
  open: /\(/y,
  close: /\)/y,
  currency:
    /[A-Z]{0,3}\p{Sc}|USD|EUR|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|NZD|BRL|MXN|ZAR|TRY|KRW|SGD|HKD|ILS|THB|RUB|UAH|kr\.?|zł|Kč|Ft/uy,
  digits: /(?:\d[\d.,'\u2019 \u00a0\u2007\u2009\u202f]*|[.,]\d+)(?:[eE][+-]?\d+)?/y,
  percent: /%/y,
  minus: /-/y,
};

/** Splits a text into its parts. Undefined if it is not a number in any format. */
export function writtenNumber(text: string): WrittenNumber | undefined {
  if (text.length > 60) return undefined;
  let at = 0;
  const take = (pattern: RegExp, blanks = true): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    if (blanks) {
      PARTS.space.lastIndex = at;
      at += PARTS.space.exec(text)![0].length;
    }
    return found;
  };
  take(PARTS.space);
  const open = take(PARTS.open);
  const sign = take(PARTS.sign);
  const front = take(PARTS.currency);
  const inner = take(PARTS.sign);
  const digits = take(PARTS.digits);
  const percent = take(PARTS.percent, false);
  const behind = percent === undefined ? take(PARTS.currency, false) : undefined;
  const after = take(PARTS.minus);
  const close = take(PARTS.close);
  if (at < text.length || digits === undefined) return undefined;
  const signs = [sign, inner, after, open].filter((each) => each !== undefined);
  if (signs.length > 1 || (open === undefined) !== (close === undefined)) return undefined;
  if (front !== undefined && behind !== undefined) return undefined;
  return {
    negative: signs.length === 1 && signs[0] !== "+",
    digits: digits
      .replaceAll("\u2019", "'")
      .replace(/[ \u00a0\u2007\u2009\u202f]+/g, " ")
      .trim(),
    percent: percent !== undefined,
    currency: front ?? behind,
    parentheses: open !== undefined,
  };
}

const PATTERNS = new Map(NUMBER_FORMATS.map((format) => [format, patternOf(format)]));

function patternOf({ decimal, thousands }: NumberFormat): RegExp {
  const point = decimal === "." ? "\\." : ",";
  const plain = `(?:\\d+(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d+)?`;
  if (thousands === undefined) return new RegExp(`^${plain}$`);
  const group = thousands === "." ? "\\." : thousands;
  // Groups may be thousands, or lakhs and crores as in 12,34,567.
  return new RegExp(
    `^(?:${plain}|[1-9]\\d{0,2}(?:${group}\\d{3})+(?:${point}\\d*)?|[1-9]\\d?(?:${group}\\d{2})+${group}\\d{3}(?:${point}\\d*)?)$`,
  );
}

export function fitsFormat(digits: string, format: NumberFormat): boolean {
  return PATTERNS.get(format)!.test(digits);
}

/** Returns the text without its column's currency, which may be in front or behind, before or after a sign. */
export function signedText(text: string, currency: string | undefined): string {
  if (currency === undefined || !text.includes(currency)) return text;
  return text
    .replace(currency, " ")
    .replace(/^([-+\u2212(]?) +/, "$1")
    .trim();
}

/** Parses a text in a format. NaN if it is not a number. */
export function numberIn(
  text: string,
  format: NumberFormat,
  { percent, currency }: { percent: boolean; currency: string | undefined },
): number {
  const written = writtenNumber(signedText(text, currency));
  if (written === undefined) return format.decimal === "." ? parseNumber(text) : Number.NaN;
  if ((written.percent && !percent) || written.currency !== undefined) return Number.NaN;
  if (!fitsFormat(written.digits, format)) return Number.NaN;
  const value = valueIn(written.digits, format);
  return written.negative ? -value : value;
}

/** Returns the value of digits that fit the format. */
export function valueIn(digits: string, { decimal, thousands }: NumberFormat): number {
  const whole = thousands === undefined ? digits : digits.replaceAll(thousands, "");
  return parseNumber(decimal === "," ? whole.replace(",", ".") : whole);
}

/** Returns true if the separator may be one of thousands or decimals: `62,880`, `1.062`. */
export function couldBeThousands(digits: string, separator: "," | "."): boolean {
  const parts = digits.split(separator);
  return parts.length === 2 && /^[1-9]\d{0,2}$/.test(parts[0]!) && /^\d{3}$/.test(parts[1]!);
}
