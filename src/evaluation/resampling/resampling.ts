import { setImmediate } from "node:timers/promises";
import { Random } from "../../core/random.ts";
import { sampleQuantile } from "../statistics/bootstrap.ts";
import { studentCdf, studentQuantile } from "../statistics/student.ts";
import { exponential, gamma, heads } from "../statistics/variates.ts";
import type { Interval } from "../statistics/wilson.ts";
import type { Sample } from "./sample.ts";

export interface ResamplingOptions {
  seed: number;
  /** Resamples of the first pass. */
  resamples: number;
  signal?: AbortSignal | undefined;
}

/** A number, and what resampling says of it. */
export interface ResampledNumber {
  estimate: number;
  /** Resamples in which unseen rows pull the number down, and in which they pull it up. */
  lowered: Float64Array;
  raised: Float64Array;
  standardError: number;
  /** What is independent: rows, or groups. */
  independent: number;
}

export interface Claims {
  /** One-sided p-value of the claim that the true number is below the threshold, and of the one that it is above. */
  below: number;
  above: number;
}

/**
 * The Bayesian bootstrap (Rubin 1981): each row's weight is an exponential variate, each group's one for all of its rows.
 * Unseen rows take part, so that a claim is never certain because nothing that speaks against it happened to be drawn: for
 * a share of rows this gives exactly Clopper and Pearson's bounds.
 *
 * `paired`: the number is the candidate's metric minus the baseline's.
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

/** What some of the rows say, moved to the estimate of all of them: errors shrink with the root of the rows. */
export function rescaled(sampled: ResampledNumber, estimate: number, rows: number, all: number): ResampledNumber {
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
 * Both claims about `threshold`, and both one-sided bounds at `confidence`. A resample that leaves the number undefined
 * speaks against every claim. With few groups Student's t test has to agree: a handful of groups tells little of their spread.
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
  // The sample itself counts as one resample, so that no p-value is ever 0.
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

/** Zero where a sum of rounding errors stands for it. */
function exactZero(value: number, standardError: number): number {
  return Math.abs(value) < 1e-9 * standardError ? 0 : value;
}

/**
 * The paired swap test: exact for two models that are equally good whatever the metric and however heavy its tails, since
 * then each row's two answers (each group's, with groups) could as well have been the other way round. `observed` is the
 * difference to hold against chance, where `sample` has some of the rows only.
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

/** Yields to the event loop every 10 to 50 ms of work, so that a cancelled run ends at once. */
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
