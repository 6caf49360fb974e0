import { NumberReader, POWERS, SPLITTER } from "./number.ts";

/** The halves of the powers of ten, for Dekker's exact products. */
const HIGH_HALVES = POWERS.map((power) => {
  const scaled = SPLITTER * power;
  return scaled - (scaled - power);
});
const LOW_HALVES = POWERS.map((power, exponent) => power - HIGH_HALVES[exponent]!);
const RECIPROCALS = POWERS.map((power) => 1 / power);
/** Whole numbers up to here are exact doubles. */
const EXACT = 2 ** 53;

/** Number of bytes that must follow the last number, with any content. */
export const SLACK = 4;

/**
 * Parses decimal numbers from bytes directly into a column, rounded like `Number`: 40 ns per 17-digit number. Writing
 * to the column instead of returning a double avoids an object on the heap per number.
 *
 * Numbers with up to 7 digits before the decimal sign and up to 19 after it are read four digits at a time. The
 * digits form a whole number in two doubles, which is divided by a power of ten as in `NumberReader`. All other
 * numbers use `NumberReader`.
 */
export class NumberCells {
  /** Number of digits after the decimal sign of the last number, or -1 without one. */
  decimals = -1;
  readonly #reader = new NumberReader();

  /**
   * Parses the number that starts at `at` into `into[row]`. Some later byte must not be part of a number, and `SLACK`
   * bytes must follow it.
   *
   * @param view View of the same bytes.
   * @param decimal Byte of the decimal sign: a point or a comma.
   * @returns The position after the number, or -1 if there is none.
   */
  read(bytes: Uint8Array, view: DataView, at: number, decimal: number, into: Float64Array, row: number): number {
    let p = at;
    const negative = bytes[p] === 45;
    if (negative || bytes[p] === 43) p++;
    const start = p;
    let whole = 0;
    for (let digit = bytes[p]! - 48; digit >= 0 && digit <= 9; digit = bytes[++p]! - 48) {
      if (p - start === 7) return this.#any(bytes, at, decimal, into, row);
      whole = (whole * 10 + digit) | 0;
    }
    if (bytes[p] !== decimal) return this.#any(bytes, at, decimal, into, row);

    // The digits are high × 10^behind + low.
    let high = whole;
    let low = 0;
    let behind = 0;
    let q = ++p;
    let four = fourDigits(view.getInt32(q, true));
    if (four >= 0) {
      high = whole * 1e4 + four;
      q += 4;
      four = fourDigits(view.getInt32(q, true));
    }
    if (four >= 0) {
      high = high * 1e4 + four;
      q += 4;
      const first = q;
      four = fourDigits(view.getInt32(q, true));
      if (four >= 0) {
        low = four;
        q += 4;
        four = fourDigits(view.getInt32(q, true));
      }
      if (four >= 0) {
        low = low * 1e4 + four;
        q += 4;
      }
      for (let digit = bytes[q]! - 48; digit >= 0 && digit <= 9; digit = bytes[++q]! - 48) {
        if (q - first === 11) return this.#any(bytes, at, decimal, into, row);
        low = low * 10 + digit;
      }
      behind = q - first;
    } else {
      for (let digit = bytes[q]! - 48; digit >= 0 && digit <= 9; digit = bytes[++q]! - 48) high = high * 10 + digit;
    }
    const decimals = q - p;
    if (decimals === 0 || bytes[q] === 101 || bytes[q] === 69) return this.#any(bytes, at, decimal, into, row);

    this.decimals = decimals;
    const product = high * POWERS[behind]!;
    const sum = product + low;
    const quotient = sum / POWERS[decimals]!;
    if (sum <= EXACT) {
      into[row] = negative ? -quotient : quotient;
      return q;
    }
    // The digits are sum + rest, exactly.
    const scaledHigh = SPLITTER * high;
    const highHigh = scaledHigh - (scaledHigh - high);
    const highLow = high - highHigh;
    const powerHigh = HIGH_HALVES[behind]!;
    const powerLow = LOW_HALVES[behind]!;
    const error = highLow * powerLow - (product - highHigh * powerHigh - highLow * powerHigh - highHigh * powerLow);
    const part = sum - product;
    const rest = product - (sum - part) + (low - part) + error;

    const back = quotient * POWERS[decimals]!;
    const scaled = SPLITTER * quotient;
    const quotientHigh = scaled - (scaled - quotient);
    const quotientLow = quotient - quotientHigh;
    const divisorHigh = HIGH_HALVES[decimals]!;
    const divisorLow = LOW_HALVES[decimals]!;
    const backError =
      quotientLow * divisorLow -
      (back - quotientHigh * divisorHigh - quotientLow * divisorHigh - quotientHigh * divisorLow);
    const correction = (sum - back - backError + rest) * RECIPROCALS[decimals]!;
    // The correction is right to a few units in its last place: 2^-48 of it covers that sixteen times over.
    const value = quotient + correction * (1 + 2 ** -48);
    if (value !== quotient + correction * (1 - 2 ** -48)) return this.#any(bytes, at, decimal, into, row);
    into[row] = negative ? -value : value;
    return q;
  }

  #any(bytes: Uint8Array, at: number, decimal: number, into: Float64Array, row: number): number {
    const value = this.#reader.read(bytes, at, decimal);
    if (Number.isNaN(value)) return -1;
    this.decimals = this.#reader.decimals;
    into[row] = value;
    return this.#reader.end;
  }
}

/** Parses four digits, the first in the lowest byte. Returns -1 if one of them is not a digit. */
function fourDigits(bytes: number): number {
  const digits = (bytes - 0x30303030) | 0;
  if (((digits | (digits + 0x76767676)) & 0x80808080) !== 0) return -1;
  const pairs = Math.imul(digits, 10) + (digits >>> 8);
  return Math.imul(pairs & 0xff, 100) + ((pairs >>> 16) & 0xff);
}
