import { mean } from "./moments.ts";
import { studentQuantile } from "./student.ts";
import type { Interval } from "./wilson.ts";

/** Of values with a tail index below this, too little is known about the mean from some hundred rows. */
export const leastTailIndex = 1.8;

/** Where one row makes more than this share of the variance, no interval from the same rows can be relied on. */
const LARGEST_SHARE = 0.5;

/**
 * The two-sided interval of a mean whose values may be skewed, as losses and squared errors are: Student's, with Hall's
 * transformation (1992, "On the removal of skewness by transformation"), which moves both ends towards the long tail.
 *
 * Undefined when few values decide the mean: heavy tails whose next large value would change it by more than any interval
 * from these rows could allow for. `leastTail` asks for a tail index of at least that: below 2 a variance does not exist.
 */
export function meanInterval(values: ArrayLike<number>, confidence: number, leastTail = 0): Interval | undefined {
  const n = values.length;
  if (leastTail > 0 && tailIndex(values) < leastTail) return undefined;
  const centre = mean(values);
  let squares = 0;
  let cubes = 0;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const away = values[i]! - centre;
    squares += away * away;
    cubes += away * away * away;
    largest = Math.max(largest, away * away);
  }
  if (!(squares > 0) || largest > LARGEST_SHARE * squares) return undefined;
  const deviation = Math.sqrt(squares / (n - 1));
  const skewness = cubes / n / (squares / n) ** 1.5;
  const t = studentQuantile(0.5 + confidence / 2, n - 1);
  const error = deviation / Math.sqrt(n);
  return { low: centre - error * unskewed(t, skewness, n), high: centre - error * unskewed(-t, skewness, n) };
}

/** Hill's estimate (1975) of how fast large values become rare, from the largest tenth of them. */
export function tailIndex(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const count = Math.min(sorted.length - 1, Math.max(5, Math.round(sorted.length / 10)));
  const base = sorted[sorted.length - 1 - count]!;
  let sum = 0;
  for (let i = sorted.length - count; i < sorted.length; i++) sum += Math.log(sorted[i]! / base);
  return count / sum;
}

/** The inverse of Hall's transformation of a studentized mean. */
function unskewed(t: number, skewness: number, n: number): number {
  const a = skewness / Math.sqrt(n);
  if (Math.abs(a) < 1e-9) return t;
  return (3 / a) * (Math.cbrt(1 + a * (t - a / 6)) - 1);
}

/** The two-sided interval of a median from the ranks of the values, whatever their distribution. */
export function medianInterval(
  values: Float64Array,
  lower: (k: number) => number,
  confidence: number,
): Interval | undefined {
  const tail = (1 - confidence) / 2;
  const n = values.length;
  let rank = 0;
  while (rank < n / 2 && lower(rank) <= tail) rank++;
  if (rank === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  return { low: sorted[rank - 1]!, high: sorted[n - rank]! };
}
