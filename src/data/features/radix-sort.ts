/** The built-in sort is as fast for fewer values. */
const leastValues = 4096;
/** Digits of a number's bits, from the last to the first: three of each half. */
const digits = [
  { half: 0, shift: 0, mask: 0x7ff },
  { half: 0, shift: 11, mask: 0x7ff },
  { half: 0, shift: 22, mask: 0x3ff },
  { half: 1, shift: 0, mask: 0x7ff },
  { half: 1, shift: 11, mask: 0x7ff },
  { half: 1, shift: 22, mask: 0x3ff },
] as const;
type Digit = (typeof digits)[number];
const buckets = 2048;
/** Values of the first digit from here on are those of negative numbers. */
const firstNegative = 512;
/** Position of the less significant half of a number. */
const lowHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/** The second array of a sort is kept for the next one up to this length (8 MB). */
const mostKept = 2 ** 20;
let kept: Float64Array = new Float64Array(0);

/** The upper half of the bits is the sign, the exponent and 20 binary digits: enough for most columns. */
const upper = digits.slice(3);
/** Moves per value after which an insertion sort gives up. */
const mostMoves = 4;

/**
 * Sorts numbers without NaN in place and returns them, as `Float64Array.prototype.sort` does. It is a radix sort of the
 * bits, with one read and one write per value and pass. Three passes sort by the upper half, and an insertion sort does
 * the rest. If too many numbers share their upper half, three more passes are needed.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < leastValues) return values.sort();
  const other = scratch(values.length);
  sortByDigits(values, { other, by: upper });
  return insertionSort(values) ? values : sortByDigits(values, { other, by: digits });
}

function sortByDigits(
  values: Float64Array,
  { other, by }: { other: Float64Array; by: readonly Digit[] },
): Float64Array {
  const counts = by.map((digit) => countDigit(values, digit));
  let [from, to] = [values, other];
  for (const [at, digit] of by.entries()) {
    const own = counts[at]!;
    if (own.includes(values.length)) continue;
    moveByDigit({ from, to, starts: startsOf(own), digit });
    [from, to] = [to, from];
  }
  const negative = counts[counts.length - 1]!.subarray(firstNegative).reduce((all, count) => all + count, 0);
  if (negative > 0) {
    // The bits of negative numbers are in descending order, behind those of the others.
    const positive = values.length - negative;
    to.set(from.subarray(0, positive), negative);
    to.set(from.subarray(positive).reverse());
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return values;
}

/** Sorts numbers that are almost in order. False if they are not, and still unsorted. */
function insertionSort(values: Float64Array): boolean {
  let left = mostMoves * values.length;
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let at = i;
    while (at > 0 && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at--;
    }
    values[at] = value;
    left -= i - at;
    if (left < 0) return false;
  }
  return true;
}

function scratch(length: number): Float64Array {
  if (length > mostKept) return new Float64Array(length);
  if (kept.length < length) kept = new Float64Array(length);
  return kept.subarray(0, length);
}

function countDigit(values: Float64Array, { half, shift, mask }: Digit): Uint32Array {
  const words = wordsOf(values);
  const counts = new Uint32Array(buckets);
  for (let i = half === 0 ? lowHalf : 1 - lowHalf; i < words.length; i += 2) counts[(words[i]! >>> shift) & mask]!++;
  return counts;
}

function wordsOf(values: Float64Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
}

/** Position of the first value of each bucket. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let k = 1; k < counts.length; k++) starts[k] = starts[k - 1]! + counts[k - 1]!;
  return starts;
}

interface Move {
  from: Float64Array;
  to: Float64Array;
  starts: Uint32Array;
  digit: Digit;
}

function moveByDigit({ from, to, starts, digit: { half, shift, mask } }: Move): void {
  const words = wordsOf(from);
  const offset = half === 0 ? lowHalf : 1 - lowHalf;
  for (let i = 0; i < from.length; i++) {
    const digit = (words[2 * i + offset]! >>> shift) & mask;
    to[starts[digit]!++] = from[i]!;
  }
}
