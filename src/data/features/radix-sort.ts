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
const buckets = 2048;
/** Values of the first digit from here on are those of negative numbers. */
const firstNegative = 512;
/** Position of the less significant half of a number. */
const lowHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/** The second array of a sort is kept for the next one up to this length (8 MB). */
const mostKept = 2 ** 20;
let kept: Float64Array = new Float64Array(0);

/**
 * Sorts numbers without NaN in place and returns them, as `Float64Array.prototype.sort` does. A radix sort of the bits
 * takes at most six passes, each with one read and one write per value.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length < leastValues) return values.sort();
  const counts = countDigits(values);
  let [from, to] = [values, scratch(values.length)];
  for (const [at, digit] of digits.entries()) {
    const own = counts[at]!;
    if (own.includes(values.length)) continue;
    moveByDigit({ from, to, starts: startsOf(own), digit });
    [from, to] = [to, from];
  }
  const negative = counts[5]!.subarray(firstNegative).reduce((all, count) => all + count, 0);
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

function scratch(length: number): Float64Array {
  if (length > mostKept) return new Float64Array(length);
  if (kept.length < length) kept = new Float64Array(length);
  return kept.subarray(0, length);
}

/** Counts the values of all digits in one pass. */
function countDigits(values: Float64Array): Uint32Array[] {
  const words = wordsOf(values);
  const [a, b, c, d, e, f] = digits.map(() => new Uint32Array(buckets)) as [
    ...[Uint32Array, Uint32Array, Uint32Array],
    ...[Uint32Array, Uint32Array, Uint32Array],
  ];
  for (let i = 0; i < words.length; i += 2) {
    const low = words[i + lowHalf]!;
    const high = words[i + 1 - lowHalf]!;
    a[low & 0x7ff]!++;
    b[(low >>> 11) & 0x7ff]!++;
    c[low >>> 22]!++;
    d[high & 0x7ff]!++;
    e[(high >>> 11) & 0x7ff]!++;
    f[high >>> 22]!++;
  }
  return [a, b, c, d, e, f];
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
  digit: (typeof digits)[number];
}

function moveByDigit({ from, to, starts, digit: { half, shift, mask } }: Move): void {
  const words = wordsOf(from);
  const offset = half === 0 ? lowHalf : 1 - lowHalf;
  for (let i = 0; i < from.length; i++) {
    const digit = (words[2 * i + offset]! >>> shift) & mask;
    to[starts[digit]!++] = from[i]!;
  }
}
