/**
 * Reads records of delimited text, in AssemblyScript. `npm run kernel` compiles it into
 * src/data/table/csv-kernel-code.ts; src/data/table/csv-kernel.ts lays out its memory. A 17-digit number takes about
 * 18 ns, against 33 ns with `parse` alone.
 *
 * It reads records of one line whose quoted cells hold no quotes, and stops before any other record, which `CsvRecords` reads in
 * JavaScript. Numbers go to `values`, column by column with `stride` rows each. All other cells go to `cells` as four words each:
 * column, row, start and end of the text.
 */

const LF: u32 = 10;
const CR: u32 = 13;
const QUOTE: u32 = 34;
const TAB: u32 = 9;
const SPACE: u32 = 32;
const POINT: u32 = 46;
const MINUS: u32 = 45;
const PLUS: u32 = 43;
const ZERO: u32 = 48;

/** Kinds of columns. */
const SKIPPED: u32 = 0;
const NUMBER: u32 = 1;

const MAX_SAFE_INTEGER: f64 = 9007199254740991;
/** Largest power of ten in the table of powers, which begins with 10^-64. */
const LARGEST_POWER: i32 = 64;
const LARGEST_EXACT_POWER: i32 = 22;
/** Addresses of the powers of ten as doubles up to 10^22, as whole numbers up to 10^16, and with 128 bits from 10^-64 on. */
const EXACT: usize = 64;
const WHOLE_POWERS: usize = 256;
const POWERS: usize = 512;
/** With SHIFT added, exactly the digits are above BEFORE_DIGITS as signed bytes. */
const SHIFT: i8 = 127 - 57;
const BEFORE_DIGITS: i8 = 117;
/** Vectors for `lastDigits`. V8 builds a constant vector in each loop, which takes longer than to load it. */
const PLACES: usize = memory.data<u8>([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
const ZEROS: usize = memory.data<u8>([48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48]);
const TWOS: usize = memory.data<u16>([2561, 2561, 2561, 2561, 2561, 2561, 2561, 2561]);
const FOURS: usize = memory.data<u16>([100, 1, 100, 1, 100, 1, 100, 1]);
const EIGHTS: usize = memory.data<u16>([10000, 1, 10000, 1, 10000, 1, 10000, 1]);

/** Position of the first record that was not read. */
export let position: usize = 0;
/** Number of cells in `cells`. */
export let count: u32 = 0;

/** Addresses, and the delimiter, which `prepare` sets for all calls. */
let kinds: usize = 0;
let values: usize = 0;
let cells: usize = 0;
let cellsEnd: usize = 0;
let delimiter: u32 = 0;
let width: u32 = 0;
let stride: usize = 0;

/** Sets the addresses of the columns. */
export function prepare(
  kindsAt: usize, valuesAt: usize, cellsAt: usize, cellsEndAt: usize, delimiterByte: u32, columns: u32, rows: u32,
): void {
  kinds = kindsAt;
  values = valuesAt;
  cells = cellsAt;
  cellsEnd = cellsEndAt;
  delimiter = delimiterByte;
  width = columns;
  stride = (<usize>rows) << 3;
}

/**
 * Reads at most `most` records from `start` on. The byte at `end` must be a line feed. Sets `position` and `count`, and returns
 * the number of records.
 */
export function read(start: usize, end: usize, most: u32): u32 {
  let p = start;
  let row: u32 = 0;
  let cell = cells;
  const columns = width;
  const separator = delimiter;
  const separators = i8x16.splat(<i8>separator);
  const feeds = i8x16.splat(<i8>LF);
  const returns = i8x16.splat(<i8>CR);
  const recordCells = (<usize>columns) << 4;
  position = start;
  count = 0;
  while (row < most && p < end) {
    if (cell + recordCells > cellsEnd) break;
    const firstCell = cell;
    let byte = <u32>load<u8>(p);
    // A blank line counts as a line, not as a record.
    if (byte == LF || byte == CR) break;
    let value = values + ((<usize>row) << 3);
    let column: u32 = 0;
    let whole = false;
    for (;;) {
      // Most cells are numbers, one after another. A short loop of their own lets V8 keep its variables in registers.
      while (<u32>load<u8>(kinds + column) == NUMBER) {
        const after = parsePlain(p, value);
        if (after == 0) break;
        byte = <u32>load<u8>(after);
        if (byte == separator) {
          if (column + 1 == columns) break;
          p = after + 1;
          column++;
          value += stride;
          continue;
        }
        if (byte != LF && byte != CR) break;
        p = after;
        column++;
        whole = true;
        break;
      }
      if (whole) break;
      const kind = <u32>load<u8>(kinds + column);
      byte = <u32>load<u8>(p);
      if (byte <= SPACE) while (byte == SPACE || (byte == TAB && separator != TAB)) byte = <u32>load<u8>(++p);
      if (kind == NUMBER) {
        const after = parse(p, value);
        if (after != 0) {
          byte = <u32>load<u8>(after);
          if (byte == separator || byte == LF || byte == CR) {
            p = after;
            column++;
            value += stride;
            if (byte == separator && column < columns) {
              p++;
              continue;
            }
            whole = byte != separator;
            break;
          }
          byte = <u32>load<u8>(p);
        }
        store<f64>(value, NaN);
      }
      let from = p;
      let to = p;
      if (byte == QUOTE) {
        from = ++p;
        p = findQuote(p, end);
        // A line feed or a doubled quote in the cell, or no closing quote yet.
        if (load<u8>(p) != QUOTE) break;
        to = p;
        byte = <u32>load<u8>(++p);
        if (byte != separator && byte != LF && byte != CR) break;
      } else {
        for (;;) {
          const mask = ends(v128.load(p), separators, feeds, returns);
          if (mask != 0) {
            p += ctz(mask);
            break;
          }
          p += 16;
        }
        byte = <u32>load<u8>(p);
        to = p;
        while (to > from) {
          const last = <u32>load<u8>(to - 1);
          if (last != SPACE && last != TAB) break;
          to--;
        }
      }
      if (kind > NUMBER || (kind == NUMBER && to > from)) {
        store<u32>(cell, column);
        store<u32>(cell, row, 4);
        store<u32>(cell, <u32>from, 8);
        store<u32>(cell, <u32>to, 12);
        cell += 16;
      }
      column++;
      value += stride;
      if (byte == separator && column < columns) {
        p++;
        continue;
      }
      whole = byte != separator;
      break;
    }
    // The byte at `end` only looks like the end of a line.
    if (!whole || column != columns || p >= end || (byte == CR && p + 1 >= end)) {
      cell = firstCell;
      break;
    }
    p += byte == CR && <u32>load<u8>(p + 1) == LF ? 2 : 1;
    row++;
    position = p;
  }
  count = <u32>((cell - cells) >> 4);
  return row;
}

/** Returns a mask of the bytes that end a cell. */
// @ts-ignore: decorator
@inline
function ends(bytes: v128, separators: v128, feeds: v128, returns: v128): i32 {
  return i8x16.bitmask(
    v128.or(v128.or(i8x16.eq(bytes, separators), i8x16.eq(bytes, feeds)), i8x16.eq(bytes, returns)),
  );
}

/** Returns the position of the next quote or line feed. */
function findQuote(from: usize, end: usize): usize {
  const quotes = i8x16.splat(<i8>QUOTE);
  const feeds = i8x16.splat(<i8>LF);
  for (let p = from; p < end; p += 16) {
    const bytes = v128.load(p);
    const mask = i8x16.bitmask(v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, feeds)));
    if (mask != 0) return p + ctz(mask);
  }
  return end;
}

/**
 * Parses a number of the usual form in the same way as `parse`, but in half the time: up to 15 digits, or up to 8 digits, a point
 * and up to 18 more, 19 in all. Returns the position after it, or 0 for anything else and for numbers between two doubles that
 * 64 bits of a power of five do not decide.
 *
 * One comparison of 32 bytes finds where the digits end, so no loop waits for the digit before. It depends on the length of a
 * number, which is random, only by shifts and masks.
 */
// @ts-ignore: decorator
@inline
function parsePlain(at: usize, into: usize): usize {
  const least = i8x16.splat(BEFORE_DIGITS);
  const shift = i8x16.splat(SHIFT);
  const low = <u32>i8x16.bitmask(i8x16.gt_s(i8x16.add(v128.load(at), shift), least));
  const high = <u32>i8x16.bitmask(i8x16.gt_s(i8x16.add(v128.load(at, 16), shift), least));
  const byte = <u32>load<u8>(at);
  const negative = u32(byte == MINUS);
  const sign = negative | u32(byte == PLUS);
  const others = ~(low | (high << 16)) & ~sign;
  const point = ctz(others);
  const before = point - sign;
  const text = at + point;
  if (before > 1 && sign == 0 && byte == ZERO) return 0;
  if (<u32>load<u8>(text) != POINT) {
    if (before - 1 > 14) return 0;
    store<u64>(into, reinterpret<u64>(<f64>(<i64>lastDigits(text, before))) | (<u64>negative << 63));
    return text;
  }
  const close = ctz(others & (others - 1));
  const behind = close - point - 1;
  // Neither side is empty, and together they have at most 19 digits. Below zero is above all as an unsigned number.
  if (before - 1 > 7 || behind - 1 > 18 - before) return 0;
  const last = min<u32>(behind, 16);
  // The digits before the last 16 are at most 8, without the point.
  const moved = (behind - last) << 3;
  const head = (load<u64>(text - 8) >> <u64>moved) | ((<u64>load<u32>(text, 1) << <u64>(56 - moved)) << 8);
  const first = eight((head ^ 0x3030303030303030) & (<u64>-1 << <u64>(64 - (before << 3) - moved)));
  const digits = first * load<u64>(last << 3, WHOLE_POWERS) + lastDigits(at + close, last);
  if (before + behind <= 15) {
    const value = <f64>(<i64>digits) / load<f64>(behind << 3, EXACT);
    store<u64>(into, reinterpret<u64>(value) | (<u64>negative << 63));
    return at + close;
  }
  if (digits == 0) return 0;
  // As in `scaled`. With at least 8 digits after the point, no number is exactly between two doubles.
  const leading = clz(digits);
  const product = upperHalf(digits << leading, load<u64>((LARGEST_POWER - behind) << 4, POWERS + 8));
  if ((product & 0x1ff) == 0x1ff) return 0;
  const upper = product >> 63;
  const mantissa = product >> (upper + 9);
  const exponent = <u64>(((152170 + 65536) * -(<i32>behind)) >> 16) + 63 + upper - leading + 1022;
  // A mantissa that is rounded up to 2^53 adds one to the exponent, as it should.
  store<u64>(into, ((exponent << 52) + ((mantissa + (mantissa & 1)) >> 1)) | (<u64>negative << 63));
  return at + close;
}

/**
 * Parses the number at `at`, rounded correctly, into `into`. Returns the position after it, or 0 if JavaScript must parse it: text,
 * more than 19 digits, a leading zero, unsafe integers and large exponents.
 */
// @ts-ignore: decorator
@inline
function parse(at: usize, into: usize): usize {
  // Random signs and lengths make a processor guess wrong, which costs as much as half a number. So they are not branches.
  let byte = <u32>load<u8>(at);
  const negative = byte == MINUS;
  const first = at + <usize>(i32(negative) | i32(byte == PLUS));
  let p = first;
  let digits: u64 = 0;
  // Eight bytes at a time: `whole` of them are digits.
  let block = load<u64>(p) ^ 0x3030303030303030;
  let whole = digitsIn(block);
  while (whole == 8) {
    digits = digits * 100000000 + eight(block);
    p += 8;
    block = load<u64>(p) ^ 0x3030303030303030;
    whole = digitsIn(block);
  }
  digits = digits * power10(whole) + eight(lastOf(block, whole));
  p += whole;
  let total = <i32>(p - first);
  if (total > 1 && first == at && <u32>load<u8>(first) == 48) return 0;
  let power: i32 = 0;
  byte = <u32>load<u8>(p);
  if (byte == POINT) {
    const point = ++p;
    const found = i8x16.gt_s(i8x16.add(v128.load(p), i8x16.splat(SHIFT)), i8x16.splat(BEFORE_DIGITS));
    const length = <i32>ctz(~i8x16.bitmask(found));
    digits = digits * power10(length) + lastDigits(p + length, length);
    p += length;
    if (length == 16) {
      block = load<u64>(p) ^ 0x3030303030303030;
      whole = digitsIn(block);
      if (whole == 8) return 0;
      digits = digits * power10(whole) + eight(lastOf(block, whole));
      p += whole;
    }
    const behind = <i32>(p - point);
    power = -behind;
    total += behind;
    byte = <u32>load<u8>(p);
  }
  if (total == 0) return 0;
  if (total > 19) {
    // Zeros before the first digit do not count.
    let q = first;
    while (<u32>load<u8>(q) == 48 || <u32>load<u8>(q) == POINT) {
      if (<u32>load<u8>(q) == 48) total--;
      q++;
    }
    if (total > 19) return 0;
  }
  if ((byte | 32) == 101) {
    let sign = <u32>load<u8>(++p);
    if (sign == MINUS || sign == PLUS) p++;
    const from = p;
    let exponent: i32 = 0;
    for (let digit = <u32>load<u8>(p) - 48; digit < 10; digit = <u32>load<u8>(++p) - 48) {
      if (exponent < 10000) exponent = exponent * 10 + digit;
    }
    if (p == from) return 0;
    power += sign == MINUS ? -exponent : exponent;
  }
  if (power < -LARGEST_POWER || power > LARGEST_POWER) return 0;
  let value: f64;
  if (total <= 15 && power <= 0 && power >= -LARGEST_EXACT_POWER) {
    value = <f64>(<i64>digits) / load<f64>((<usize>(-power)) << 3, EXACT);
  } else {
    value = digits == 0 ? 0 : scaled(digits, power);
  }
  if (value > MAX_SAFE_INTEGER) return 0;
  store<f64>(into, select<f64>(-value, value, negative));
  return p;
}

/** Returns the number of bytes before the first one above 9. */
function digitsIn(block: u64): i32 {
  return <i32>(ctz(((block + 0x7676767676767676) | block) & 0x8080808080808080) >> 3);
}

/** Moves the first `length` bytes to the end, after zeros. `length` is below 8. */
function lastOf(block: u64, length: i32): u64 {
  return (block << (<u64>(56 - (length << 3)))) << 8;
}

/** Returns the number that eight bytes with digits spell. */
function eight(block: u64): u64 {
  const sum = block * 10 + (block >> 8);
  return (
    ((sum & 0x000000ff000000ff) * 0x000f424000000064 + ((sum >> 16) & 0x000000ff000000ff) * 0x0000271000000001) >> 32
  );
}

/** Returns the number that the `length` digits before `end` spell, at most 16. */
// @ts-ignore: decorator
@inline
function lastDigits(end: usize, length: u32): u64 {
  const found = i8x16.gt_s(v128.load(PLACES), i8x16.splat(<i8>(15 - length)));
  const digits = v128.and(v128.xor(v128.load(end - 16), v128.load(ZEROS)), found);
  // Two, four and eight digits become one number.
  const twos = i16x8.shr_u(i16x8.mul(digits, v128.load(TWOS)), 8);
  const fours = i32x4.dot_i16x8_s(twos, v128.load(FOURS));
  const eights = <u64>i64x2.extract_lane(
    i32x4.dot_i16x8_s(i16x8.narrow_i32x4_s(fours, fours), v128.load(EIGHTS)), 0,
  );
  return (eights & 0xffffffff) * 100000000 + (eights >> 32);
}

/** Returns 10^length as a whole number, for lengths up to 16. */
function power10(length: i32): u64 {
  return load<u64>((<usize>length) << 3, WHOLE_POWERS);
}

/** Returns the upper half of a × b. */
// @ts-ignore: decorator
@inline
function upperHalf(a: u64, b: u64): u64 {
  const aLow = a & 0xffffffff;
  const aHigh = a >> 32;
  const bLow = b & 0xffffffff;
  const bHigh = b >> 32;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  return aHigh * bHigh + (middle >> 32) + ((aLow * bHigh + (middle & 0xffffffff)) >> 32);
}

/**
 * Returns digits × 10^power, correctly rounded (Lemire, "Number parsing at a gigabyte per second", 2021; Mushtak and Lemire, 2023,
 * prove that 128 bits of each power of five are enough). Results are neither subnormal nor infinite.
 */
// @ts-ignore: decorator
@inline
function scaled(digits: u64, power: i32): f64 {
  const entry = POWERS + ((<usize>(power + LARGEST_POWER)) << 4);
  const shift = clz(digits);
  const normal = digits << shift;
  const five = load<u64>(entry, 8);
  let high = upperHalf(normal, five);
  let low = normal * five;
  if ((high & 0x1ff) == 0x1ff) {
    const second = upperHalf(normal, load<u64>(entry));
    low += second;
    if (second > low) high++;
  }
  const upper = high >> 63;
  let mantissa = high >> (upper + 9);
  let exponent = <i64>(((152170 + 65536) * power) >> 16) + 63 + <i64>upper - <i64>shift + 1023;
  // Exactly between two doubles: the even one is right.
  if (low <= 1 && power >= -4 && power <= 23 && (mantissa & 3) == 1 && mantissa << (upper + 9) == high) {
    mantissa &= ~(<u64>1);
  }
  mantissa = (mantissa + (mantissa & 1)) >> 1;
  if (mantissa >= (<u64>2 << 52)) {
    mantissa = <u64>1 << 52;
    exponent++;
  }
  return reinterpret<f64>((mantissa & ~(<u64>1 << 52)) | (<u64>exponent << 52));
}
