import { Random } from "../../core/random.ts";
import { binomial } from "./variates.ts";
import type { Interval } from "./wilson.ts";

/** Rows whose confidence lies in one bin: how many, how many of them are right, and their mean confidence. */
export interface ConfidenceBin {
  rows: number;
  right: number;
  confidence: number;
}

export interface CalibrationOptions {
  seed: number;
  resamples: number;
}

/** The expected calibration error: Σ share of the bin · |accuracy - confidence|. */
export function calibrationError(bins: readonly ConfidenceBin[]): number {
  const rows = total(bins);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.rows * bin.confidence) / rows, 0);
}

/**
 * One-sided p-values of "the true calibration error is above `bound`" and of "it is below".
 *
 * The error of a sample is larger than the true one, by some √(bins / rows): the accuracy of each bin deviates by chance, and
 * deviations in either direction add up. So the sample's error is held against those of samples drawn under the hypothesis, in
 * which the same chance is at work (consistency resampling, Bröcker and Smith 2007): right rows are drawn for each bin from the
 * accuracy that the hypothesis gives it.
 *
 * - "above": the gaps seen, each shortened by the same amount until they add up to the bound. Small gaps become none, which
 *   leaves the most to chance.
 * - "below": a gap as large as the bound in every bin. Large gaps leave the least to chance.
 */
export function calibrationClaims(
  bins: readonly ConfidenceBin[],
  bound: number,
  options: CalibrationOptions,
): { above: number; below: number } {
  const seen = calibrationError(bins);
  return {
    above: seen <= bound ? 1 : share(bins, shortened(bins, bound), options, (error) => error >= seen - 1e-12),
    below: bound <= 0 ? 1 : share(bins, widened(bins, bound), options, (error) => error <= seen + 1e-12),
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

/** The last point from `low` to `high` at which `holds` still does. */
function crossing(low: number, high: number, holds: (at: number) => boolean): number {
  let [inside, outside] = [low, high];
  for (let i = 0; i < 14; i++) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** The accuracy of each bin when every gap is shortened alike, until together they make `bound`. */
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

/** The accuracy of each bin when its gap is `bound`, towards the side it is seen on where there is room. */
function widened(bins: readonly ConfidenceBin[], bound: number): Float64Array {
  return Float64Array.from(bins, ({ rows, right, confidence }) => {
    const up = confidence + bound;
    const down = confidence - bound;
    if (down < 0) return Math.min(1, up);
    if (up > 1) return down;
    return right / rows > confidence ? up : down;
  });
}

/** The share of samples drawn from these accuracies whose error is as asked; the sample itself counts as one. */
function share(
  bins: readonly ConfidenceBin[],
  accuracies: Float64Array,
  { seed, resamples }: CalibrationOptions,
  isCounted: (error: number) => boolean,
): number {
  const rows = total(bins);
  const random = new Random(seed, 0xec);
  let count = 0;
  for (let draw = 0; draw < resamples; draw++) {
    let error = 0;
    for (let i = 0; i < bins.length; i++) {
      const { rows: own, confidence } = bins[i]!;
      error += Math.abs(binomial(own, accuracies[i]!, random) - own * confidence);
    }
    if (isCounted(error / rows)) count++;
  }
  return (1 + count) / (1 + resamples);
}

function total(bins: readonly ConfidenceBin[]): number {
  return bins.reduce((sum, { rows }) => sum + rows, 0);
}
