import { setImmediate } from "node:timers/promises";
import { Random } from "../../core/random.ts";
import { sampleQuantile } from "../statistics/bootstrap.ts";
import { studentCdf, studentQuantile } from "../statistics/student.ts";
import { exponential, gamma, heads } from "../statistics/variates.ts";
import type { Interval } from "../statistics/wilson.ts";
import type { Sample } from "./sample.ts";

export interface ResamplingOptions {
  seed: number;
  /** Number of resamples in the first pass. */
  resamples: number;
  signal?: AbortSignal | undefined;
}

/** A number with its resamples. */
export interface ResampledNumber {
  estimate: number;
  /** Resamples in which unseen rows lower the number, and in which they raise it. */
  lowered: Float64Array;
  raised: Float64Array;
  standardError: number;
  /** Number of independent units: rows or groups. */
  independent: number;
}

export interface Claims {
  /** One-sided p-values of the claims that the true number is below, and above, the threshold. */
  below: number;
  above: number;
}

/**
 * Runs the Bayesian bootstrap (Rubin 1981): each row has an exponential weight, and the rows of a group share one.
 * Unseen rows are included, so that a claim is never certain only because no counterexample was sampled. For a share
 * of rows, this gives exactly Clopper and Pearson's bounds.
 *
 * If `paired`, the number is the candidate's metric minus the baseline's.
 */
export async function resample(
  sample: Sample,
  paired: boolean,
  { seed, resamples, signal }: ResamplingOptions,
): Promise<ResampledNumber> {
  const { units, unseen, copies, rowWeights, groups, unseenWeight } = sample;
  const all = units + 2 * unseen;
  const weights = new Float64Array(all);
  const groupWeights = groups === undefined ? undefined : new Float64Array(sample.independent);
  const number = () =>
    paired ? sample.value(weights, undefined) - sample.value(undefined, weights) : sample.value(weights, undefined);
  for (let unit = 0; unit < units; unit++) weights[unit] = copies[unit]! * (rowWeights?.[unit] ?? 1);
  const estimate = number();
  const lowered = new Float64Array(resamples);
  const raised = new Float64Array(resamples);
  const pause = patience(signal);
  for (let draw = 0; draw < resamples; draw++) {
    const random = new Random(seed, draw);
    if (groups !== undefined && groupWeights !== undefined) {
      for (let group = 0; group < groupWeights.length; group++) groupWeights[group] = exponential(random);
      for (let unit = 0; unit < units; unit++) weights[unit] = groupWeights[groups[unit]!]! * (rowWeights?.[unit] ?? 1);
    } else {
      for (let unit = 0; unit < units; unit++)
        weights[unit] = gamma(copies[unit]!, random) * (rowWeights === undefined ? 1 : rowWeights[unit]!);
    }
    for (let i = 0; i < unseen; i++) {
      weights[units + i] = exponential(random) * unseenWeight;
      weights[units + unseen + i] = 0;
    }
    lowered[draw] = number();
    for (let i = 0; i < unseen; i++) {
      weights[units + unseen + i] = weights[units + i]!;
      weights[units + i] = 0;
    }
    raised[draw] = unseen === 0 ? lowered[draw]! : number();
    const wait = pause(all);
    if (wait !== undefined) await wait;
  }
  return { estimate, lowered, raised, standardError: spread(lowered), independent: sample.independent };
}

/** Shifts a result for some rows to the estimate for all rows. Errors shrink with the square root of the count. */
export function rescaled(
  sampled: ResampledNumber,
  { estimate, rows, all }: { estimate: number; rows: number; all: number },
): ResampledNumber {
  const factor = Math.sqrt(rows / all);
  const moved = (values: Float64Array) => values.map((value) => estimate + (value - sampled.estimate) * factor);
  return {
    estimate,
    lowered: moved(sampled.lowered),
    raised: moved(sampled.raised),
    standardError: sampled.standardError * factor,
    independent: sampled.independent,
  };
}

/**
 * Computes both p-values for `threshold`, and both one-sided bounds at `confidence`. A resample in which the number
 * is undefined counts against every claim. With few groups, Student's t test must agree, because a few groups say
 * little about their variance.
 */
export function resampledClaims(
  { estimate, lowered, raised, standardError, independent }: ResampledNumber,
  threshold: number,
  confidence: number,
): Claims & { interval: Interval } {
  let notAbove = 0;
  let notBelow = 0;
  for (const value of lowered) if (!(value > threshold)) notAbove++;
  for (const value of raised) if (!(value < threshold)) notBelow++;
  // The sample itself counts as one resample, so no p-value is ever 0.
  const above = (1 + notAbove) / (1 + lowered.length);
  const below = (1 + notBelow) / (1 + raised.length);
  const t = (estimate - threshold) / standardError;
  const certain = !(standardError > 0);
  const half = certain ? 0 : studentQuantile(confidence, independent - 1) * standardError;
  return {
    above: certain ? 1 : Math.max(above, studentCdf(-t, independent - 1)),
    below: certain ? 1 : Math.max(below, studentCdf(t, independent - 1)),
    interval: {
      low: exactZero(Math.min(sampleQuantile(lowered, 1 - confidence), estimate - half), standardError),
      high: exactZero(Math.max(sampleQuantile(raised, confidence), estimate + half), standardError),
    },
  };
}

/** Returns 0 for a value that is only rounding error. */
function exactZero(value: number, standardError: number): number {
  return Math.abs(value) < 1e-9 * standardError ? 0 : value;
}

/**
 * Runs the paired swap test. It is exact for two equally good models, for any metric and tails of any weight, because
 * each row's two predictions (or each group's) could equally well be exchanged. `observed` is the difference to test
 * if `sample` has only some of the rows.
 */
export async function swapTest(
  sample: Sample,
  { seed, resamples, signal, observed }: ResamplingOptions & { observed?: number },
): Promise<Claims> {
  const { units, unseen, copies, rowWeights, groups } = sample;
  const own = new Float64Array(units + 2 * unseen);
  const other = new Float64Array(units + 2 * unseen);
  const weightOf = (unit: number) => (rowWeights === undefined ? 1 : rowWeights[unit]!);
  for (let unit = 0; unit < units; unit++) own[unit] = copies[unit]! * weightOf(unit);
  const seen = observed ?? sample.value(own, undefined) - sample.value(undefined, own);
  const tolerance = 1e-12 * Math.max(1, Math.abs(seen));
  const swapped = groups === undefined ? undefined : new Uint8Array(sample.independent);
  const pause = patience(signal);
  let atLeast = 0;
  let atMost = 0;
  for (let draw = 0; draw < resamples; draw++) {
    const random = new Random(seed, draw);
    if (swapped !== undefined) for (let group = 0; group < swapped.length; group++) swapped[group] = random.int32() & 1;
    for (let unit = 0; unit < units; unit++) {
      const count = copies[unit]!;
      const moved =
        swapped !== undefined ? swapped[groups![unit]!]! : count === 1 ? random.int32() & 1 : heads(count, random);
      other[unit] = moved * weightOf(unit);
      own[unit] = (count - moved) * weightOf(unit);
    }
    const difference = sample.value(own, other) - sample.value(other, own);
    if (!(difference < seen - tolerance)) atLeast++;
    if (!(difference > seen + tolerance)) atMost++;
    const wait = pause(units);
    if (wait !== undefined) await wait;
  }
  return { above: (1 + atLeast) / (1 + resamples), below: (1 + atMost) / (1 + resamples) };
}

/** Returns a function that yields to the event loop every 10 to 50 ms, so that a cancelled run ends at once. */
function patience(signal: AbortSignal | undefined): (work: number) => Promise<void> | undefined {
  let done = 0;
  return (work) => {
    done += work + 20;
    if (done < 500_000) return undefined;
    done = 0;
    signal?.throwIfAborted();
    return setImmediate();
  };
}

function spread(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  const centre = sum / count;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - centre) ** 2;
  return Math.sqrt(squares / (count - 1));
}
