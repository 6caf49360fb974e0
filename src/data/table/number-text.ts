import { NumberReader } from "./number.ts";

const reader = new NumberReader();
const INFINITE = /^[+-]?inf(inity)?$/i;

/** Parses a complete text as a number, including infinities. NaN for anything else. */
export function parseNumber(text: string): number {
  const bytes = Buffer.from(`${text}\n`);
  const value = reader.read(bytes, 0);
  if (!Number.isNaN(value) && reader.end === bytes.length - 1) return value;
  if (INFINITE.test(text)) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number.NaN;
}

/** Returns true if a text is a number. A decimal comma is accepted only if `decimalComma` is true. */
export function looksNumeric(text: string, decimalComma: boolean): boolean {
  return !Number.isNaN(parseNumber(text)) || (decimalComma && !Number.isNaN(parseNumber(withPoint(text))));
}

/** Replaces a decimal comma by a point, unless the text has points, too. */
export function withPoint(text: string): string {
  return text.includes(".") ? text : text.replace(",", ".");
}

/** Returns true if all values that are not missing are whole numbers. */
export function isWhole(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== Math.floor(value) && !Number.isNaN(value)) return false;
  }
  return true;
}
