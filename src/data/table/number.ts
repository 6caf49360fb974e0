/** Powers of ten that a double holds exactly. */
export const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const POINT = 46;
/** Divides a double into two halves of 26 bits. */
export const SPLITTER = 2 ** 27 + 1;

/**
 * Parses decimal numbers directly from bytes, rounded like `Number`. A 17-digit number takes about 20 ns, compared
 * with 130 ns for a string and `Number`.
 *
 * Up to 15 digits and powers of ten to 10^22, both operands are exact, so one operation rounds once (Clinger, "How to
 * read floating point numbers accurately", PLDI 1990). Up to 30 digits, the digits are a sum of two doubles, divided
 * with Dekker's exact products. The few results that are too close to the middle of two doubles, and all rarer cases,
 * use `Number`.
 */
export class NumberReader {
  /** Position after the number that `read` found. */
  end = 0;
  /** Number of digits after the decimal sign, or -1 without one. */
  decimals = -1;

  /**
   * Parses the number that starts at `at`. Returns NaN if there is none. Some later byte must not be part of a
   * number.
   *
   * @param decimal Byte of the decimal sign: a point or a comma.
   */
  read(bytes: Uint8Array, at: number, decimal = POINT): number {
    let p = at;
    let byte = bytes[p]!;
    const negative = byte === 45;
    if (negative || byte === 43) byte = bytes[++p]!;

    let high = 0;
    let low = 0;
    // Leading zeros do not count as digits.
    let digits = 0;
    let seen = 0;
    let exponent = 0;
    while (byte >= 48 && byte <= 57) {
      const digit = byte - 48;
      seen++;
      if (digits < 15) high = high * 10 + digit;
      else if (digits < 30) low = low * 10 + digit;
      if (digits > 0 || digit > 0) digits++;
      byte = bytes[++p]!;
    }
    this.decimals = -1;
    if (byte === decimal) {
      byte = bytes[++p]!;
      while (byte >= 48 && byte <= 57) {
        const digit = byte - 48;
        seen++;
        exponent--;
        if (digits < 15) high = high * 10 + digit;
        else if (digits < 30) low = low * 10 + digit;
        if (digits > 0 || digit > 0) digits++;
        byte = bytes[++p]!;
      }
      this.decimals = -exponent;
    }
    if (seen === 0) return Number.NaN;
    if (byte === 101 || byte === 69) {
      let q = p + 1;
      const sign = bytes[q]!;
      if (sign === 45 || sign === 43) q++;
      const start = q;
      let power = 0;
      for (let digit = bytes[q]! - 48; digit >= 0 && digit <= 9; digit = bytes[++q]! - 48) {
        if (power < 100_000) power = power * 10 + digit;
      }
      if (q === start) return Number.NaN;
      exponent += sign === 45 ? -power : power;
      p = q;
    }
    this.end = p;

    if (digits <= 15 && exponent >= -22 && exponent <= 22) {
      const value = exponent < 0 ? high / POWERS[-exponent]! : high * POWERS[exponent]!;
      return negative ? -value : value;
    }
    if (digits <= 30 && exponent >= -22 && exponent <= 0) {
      const value = divide(high, POWERS[digits - 15]!, low, POWERS[-exponent]!);
      if (!Number.isNaN(value)) return negative ? -value : value;
    }
    const text = latin1(bytes, at, p);
    return Number(decimal === POINT ? text : text.replace(",", "."));
  }
}

/** Returns (high × shift + low) / divisor, correctly rounded, or NaN if this is uncertain. All operands are exact. */
function divide(high: number, shift: number, low: number, divisor: number): number {
  // high × shift + low equals sum + rest exactly.
  const product = high * shift;
  const error = productError(high, shift, product);
  const sum = product + low;
  const part = sum - product;
  const rest = product - (sum - part) + (low - part) + error;

  const quotient = sum / divisor;
  const back = quotient * divisor;
  const remainder = sum - back - productError(quotient, divisor, back) + rest;
  const correction = remainder / divisor;
  // The correction is exact to a few units in its last place, so 2^-48 of it is sixteen times the error.
  const value = quotient + correction * (1 + 2 ** -48);
  return value === quotient + correction * (1 - 2 ** -48) ? value : Number.NaN;
}

/** Returns the exact value of a × b - product (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}
