import { NumberReader } from "./number.ts";

const reader = new NumberReader();
const INFINITE = /^[+-]?inf(inity)?$/i;

/** The number that a whole text spells, infinities too; NaN for anything else. */
export function parseNumber(text: string): number {
  const bytes = Buffer.from(`${text}\n`);
  const value = reader.read(bytes, 0);
  if (!Number.isNaN(value) && reader.end === bytes.length - 1) return value;
  if (INFINITE.test(text)) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number.NaN;
}

/** Whether a text spells a number, with a decimal comma where that may be. */
export function looksNumeric(text: string, decimalComma: boolean): boolean {
  return !Number.isNaN(parseNumber(text)) || (decimalComma && !Number.isNaN(parseNumber(withPoint(text))));
}

/** Its decimal comma as a point, unless it has points too. */
export function withPoint(text: string): string {
  return text.includes(".") ? text : text.replace(",", ".");
}

/** Whether all that are there are whole numbers. */
export function isWhole(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== Math.floor(value) && !Number.isNaN(value)) return false;
  }
  return true;
}
