/**
 * Reads records of delimited text, in AssemblyScript. `npm run kernel` compiles it into
 * src/data/table/csv-kernel-code.ts; src/data/table/csv-kernel.ts lays out its memory. A 17-digit number takes about 10 ns.
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

/** Kinds of columns. */
const SKIPPED: u32 = 0;
const NUMBER: u32 = 1;

const MAX_SAFE_INTEGER: f64 = 9007199254740991;
/** Largest power of ten in the table of powers, which begins with 10^-64. */
const LARGEST_POWER: i32 = 64;
const LARGEST_EXACT_POWER: i32 = 22;
/** Powers of ten as whole numbers follow those as doubles after so many bytes. */
const WHOLE_POWERS: usize = 192;

/** Position of the first record that was not read. */
export let position: usize = 0;
/** Number of cells in `cells`. */
export let count: u32 = 0;

/** Addresses, and the delimiter, which `prepare` sets for all calls. */
let powers: usize = 0;
let exact: usize = 0;
let kinds: usize = 0;
let values: usize = 0;
let cells: usize = 0;
let cellsEnd: usize = 0;
let delimiter: u32 = 0;
let width: u32 = 0;
let stride: usize = 0;

/** Sets the addresses of the tables and columns. `exact` has the powers of ten up to 10^22 as doubles. */
export function prepare(
  powersAt: usize, exactAt: usize, kindsAt: usize, valuesAt: usize, cellsAt: usize, cellsEndAt: usize,
  delimiterByte: u32, columns: u32, rows: u32,
): void {
  powers = powersAt;
  exact = exactAt;
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
      byte = <u32>load<u8>(p);
      if (byte <= SPACE) while (byte == SPACE || (byte == TAB && separator != TAB)) byte = <u32>load<u8>(++p);
      const kind = <u32>load<u8>(kinds + column);
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
    const bytes = i8x16.sub(v128.load(p), i8x16.splat(48));
    const length = <i32>ctz(i8x16.bitmask(i8x16.gt_u(bytes, i8x16.splat(9))) | 0x10000);
    digits = digits * power10(length) + sixteen(bytes, length);
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
    value = <f64>(<i64>digits) / load<f64>(exact + ((<usize>(-power)) << 3));
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

/** Returns the number that the first `length` of 16 digits spell. */
// @ts-ignore: decorator
@inline
function sixteen(bytes: v128, length: i32): u64 {
  const places = i8x16.add(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<i8>(length - 16)));
  // The digits move to the end, after zeros. Then two, four and eight of them become one number.
  const last = i8x16.swizzle(bytes, places);
  const tens = i16x8.mul(v128.and(last, i16x8.splat(255)), i16x8.splat(10));
  const twos = i16x8.add(tens, i16x8.shr_u(last, 8));
  const fours = i32x4.dot_i16x8_s(twos, i16x8(100, 1, 100, 1, 100, 1, 100, 1));
  const narrow = i16x8.narrow_i32x4_s(fours, fours);
  const eights = i64x2.extract_lane(i32x4.dot_i16x8_s(narrow, i16x8(10000, 1, 10000, 1, 10000, 1, 10000, 1)), 0);
  return (eights & 0xffffffff) * 100000000 + (<u64>eights >> 32);
}

/** Returns 10^length as a whole number, for lengths up to 16. */
function power10(length: i32): u64 {
  return load<u64>(exact + ((<usize>length) << 3), WHOLE_POWERS);
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
  const entry = powers + ((<usize>(power + LARGEST_POWER)) << 4);
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
