import { Random } from "../../core/random.ts";
import { binomial } from "./variates.ts";
import type { Interval } from "./wilson.ts";

/** The rows whose confidence is in one bin: their number, the number of correct ones, and their mean confidence. */
export interface ConfidenceBin {
  rows: number;
  right: number;
  confidence: number;
}

export interface CalibrationOptions {
  seed: number;
  resamples: number;
}

/** Returns the expected calibration error: Σ share of the bin · |accuracy - confidence|. */
export function calibrationError(bins: readonly ConfidenceBin[]): number {
  const rows = total(bins);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.rows * bin.confidence) / rows, 0);
}

/**
 * Returns one-sided p-values of "the true calibration error is above `bound`" and of "it is below".
 *
 * A sample's error exceeds the true one by about √(bins / rows), because the accuracy of each bin varies by chance,
 * and deviations in both directions add up. The sample's error is therefore compared with the errors of samples drawn
 * under the hypothesis, which have the same bias (consistency resampling, Bröcker and Smith 2007). The number of rows in
 * each bin is drawn too, because the bins that hold the gaps may have had more rows by chance, and then the correct rows
 * among them with the accuracy that the hypothesis gives the bin.
 *
 * - "above": the larger p-value of two hypotheses. In one, the observed gaps are reduced by the same amount until they
 * add up to the bound: small gaps become zero, which leaves most to chance. In the other, they are reduced as if each
 * bin had two more rows without a gap, and then scaled to the bound: a bin of few rows that are all correct does not
 * count as one that is always correct. With either alone, a model at the bound was red in 7 to 18 % of small test sets.
 * - "below": a gap as large as the bound in every bin. Large gaps leave least to chance.
 */
export function calibrationClaims(
  bins: readonly ConfidenceBin[],
  bound: number,
  options: CalibrationOptions,
): { above: number; below: number } {
  const seen = calibrationError(bins);
  return {
    above:
      seen <= bound
        ? 1
        : Math.max(
            ...[shortened(bins, bound), shrunk(bins, bound)].map((accuracies) =>
              share(bins, accuracies, { ...options, isCounted: (error) => error >= seen - 1e-12 }),
            ),
          ),
    below:
      bound <= 0 ? 1 : share(bins, widened(bins, bound), { ...options, isCounted: (error) => error <= seen + 1e-12 }),
  };
}

/**
 * The bounds that neither claim rejects, each at its one-sided `confidence`. A sample that by luck is better calibrated than its
 * own size allows rejects bounds below its own error: the interval then reaches up to that error.
 */
export function calibrationInterval(
  bins: readonly ConfidenceBin[],
  confidence: number,
  options: CalibrationOptions,
): Interval {
  const level = 1 - confidence;
  const seen = calibrationError(bins);
  const { above, below } = {
    above: (bound: number) => calibrationClaims(bins, bound, options).above,
    below: (bound: number) => calibrationClaims(bins, bound, options).below,
  };
  return {
    low: above(0) > level ? 0 : crossing(0, seen, (bound) => above(bound) <= level),
    high:
      below(1) > level
        ? 1
        : Math.max(
            seen,
            crossing(0, 1, (bound) => below(bound) > level),
          ),
  };
}

/** Finds the last point from `low` to `high` where `holds` is true. */
function crossing(low: number, high: number, holds: (at: number) => boolean): number {
  let [inside, outside] = [low, high];
  for (let i = 0; i < 14; i++) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** Returns the accuracy of each bin if every gap is reduced equally until they add up to `bound`. */
function shortened(bins: readonly ConfidenceBin[], bound: number): Float64Array {
  const rows = total(bins);
  const gaps = bins.map(({ rows: own, right, confidence }) => right / own - confidence);
  const left = (by: number) =>
    bins.reduce((sum, bin, i) => sum + (bin.rows / rows) * Math.max(0, Math.abs(gaps[i]!) - by), 0);
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (left(middle) > bound) low = middle;
    else high = middle;
  }
  return Float64Array.from(bins, ({ confidence }, i) => {
    const gap = Math.sign(gaps[i]!) * Math.max(0, Math.abs(gaps[i]!) - high);
    return Math.min(1, Math.max(0, confidence + gap));
  });
}

/** Rows without a gap that `shrunk` adds to each bin. */
const ADDED_ROWS = 2;

/** Returns the accuracy of each bin if the gaps, less in bins of few rows, are scaled until they add up to `bound`. */
function shrunk(bins: readonly ConfidenceBin[], bound: number): Float64Array {
  const rows = total(bins);
  const at = (factor: number) =>
    Float64Array.from(bins, ({ rows: own, right, confidence }) =>
      Math.min(1, Math.max(0, confidence + (factor * (right - own * confidence)) / (own + ADDED_ROWS))),
    );
  const sum = (accuracies: Float64Array) =>
    bins.reduce((all, bin, i) => all + (bin.rows / rows) * Math.abs(accuracies[i]! - bin.confidence), 0);
  let [low, high] = [0, 1 + ADDED_ROWS];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < bound) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Returns the accuracy of each bin if its gap is `bound`, on the observed side if there is room. */
function widened(bins: readonly ConfidenceBin[], bound: number): Float64Array {
  return Float64Array.from(bins, ({ rows, right, confidence }) => {
    const up = confidence + bound;
    const down = confidence - bound;
    if (down < 0) return Math.min(1, up);
    if (up > 1) return down;
    return right / rows > confidence ? up : down;
  });
}

/** Returns the share of samples drawn with these accuracies that are as extreme. The sample itself counts as one. */
function share(
  bins: readonly ConfidenceBin[],
  accuracies: Float64Array,
  { seed, resamples, isCounted }: CalibrationOptions & { isCounted(error: number): boolean },
): number {
  const rows = total(bins);
  const random = new Random(seed, 0xec);
  let count = 0;
  for (let draw = 0; draw < resamples; draw++) {
    let error = 0;
    // The rows that are left, and those of the sample's bins that are left, to draw the number in each bin.
    let [left, expected] = [rows, rows];
    for (let i = 0; i < bins.length && left > 0; i++) {
      const { rows: seen, confidence } = bins[i]!;
      const own = seen === expected ? left : binomial(left, seen / expected, random);
      error += Math.abs(binomial(own, accuracies[i]!, random) - own * confidence);
      left -= own;
      expected -= seen;
    }
    if (isCounted(error / rows)) count++;
  }
  return (1 + count) / (1 + resamples);
}

function total(bins: readonly ConfidenceBin[]): number {
  return bins.reduce((sum, { rows }) => sum + rows, 0);
}
