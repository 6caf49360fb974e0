import type { ClassPredictions, PredictionSet } from "../metrics/predictions.ts";
import { calibration } from "../metrics/probability-scores.ts";
import { selectPredictions } from "../metrics/selection.ts";
import { type Claims, resample, resampledClaims, rescaled, swapTest } from "../resampling/resampling.ts";
import type { Sample } from "../resampling/sample.ts";
import { calibrationClaims, calibrationError, calibrationInterval } from "../statistics/calibration.ts";
import type { Evidence, Threshold } from "./evidence.ts";
import { type Measure, metricOf } from "./measure.ts";
import { type MeasureSampleOptions, sampleOf } from "./measure-sample.ts";

export interface ResampledEvidenceOptions extends Threshold, Omit<MeasureSampleOptions, "mostRows"> {
  /** The smallest decisive p-value: the level, or a part of it if several rules share it. */
  level: number;
  signal?: AbortSignal | undefined;
  /** Number of resamples in the first pass. The default is 2,000, or more for a small level. */
  resamples?: number;
}

/** Maximum number of rows to resample. Metrics of labels use counts instead, so they have no limit. */
const MOST_ROWS = 20_000;
const LEAST_RESAMPLES = 2000;
/** If the p-value is further from the level than this factor, its second digit does not affect the verdict. */
const GLANCE = 400;
const FOR_INTERVAL = 1000;
const CLEAR = 4;
/** Number of resamples near the level, where 2,000 would let the seed decide. */
const MORE_RESAMPLES = 10_000;
const MOST_RESAMPLES = 1_000_000;
/** Maximum of units times resamples, which takes a few seconds. */
const MOST_STEPS = 4e8;

/**
 * Tests a metric that has no exact test. It uses resampling against a bound, the swap test if the rule asks which
 * model is better, and resampling of the difference if the rule has a margin.
 */
export async function resampledEvidence(
  measure: Measure & { kind: "resampled" },
  options: ResampledEvidenceOptions,
): Promise<Evidence> {
  const { candidate, baseline, positive, threshold, confidence, level, seed, signal } = options;
  const sample = sampleOf(measure, { ...options, mostRows: MOST_ROWS });
  const paired = baseline !== undefined;
  const swaps = paired && threshold === 0;
  const rows = measure.rows?.length ?? candidate.rows;
  const whole = paired
    ? metricOf(measure, candidate, positive) - metricOf(measure, baseline, positive)
    : metricOf(measure, candidate, positive);
  const resampled = async (resamples: number) => {
    const drawn = await resample(sample, paired, { seed, resamples, signal });
    return sample.rows < rows ? rescaled(drawn, { estimate: whole, rows: sample.rows, all: rows }) : drawn;
  };
  const observed = sample.rows < rows ? { observed: whole * Math.sqrt(rows / sample.rows) } : {};
  const swapped = (resamples: number) => swapTest(sample, { seed, resamples, signal, ...observed });
  const first = options.resamples ?? resamplesFor(level, sample);
  const more = Math.max(first, Math.min(MORE_RESAMPLES, limitFor(sample)));
  const adaptive = options.resamples === undefined;
  const isNear = ({ below, above }: Claims) => {
    const p = Math.min(below, above);
    return adaptive && p > level / 2 && p < 2 * (1 - confidence);
  };
  // If the swap test decides, resampling only gives the interval.
  let drawn = await resampled(swaps ? Math.min(first, FOR_INTERVAL) : first);
  let found = resampledClaims(drawn, threshold, confidence);
  if (swaps) {
    let claims = await swapped(adaptive ? Math.min(GLANCE, first) : first);
    if (adaptive && Math.min(claims.below, claims.above) < CLEAR * (1 - confidence)) claims = await swapped(first);
    if (isNear(claims)) claims = await swapped(more);
    found = { ...found, ...claims };
  } else if (isNear(found)) {
    drawn = await resampled(more);
    found = resampledClaims(drawn, threshold, confidence);
  }
  return {
    method: swaps ? "swap" : "bootstrap",
    estimate: whole,
    interval: found.interval,
    below: found.below,
    above: found.above,
    standardError: drawn.standardError,
    rows,
    ...(sample.groups !== undefined && { groups: sample.independent }),
    smallestP: 1 / (1 + first),
  };
}

/** Returns a number of resamples that resolves p-values of a twentieth of the level, limited to a few seconds. */
function resamplesFor(level: number, sample: Sample): number {
  return Math.max(LEAST_RESAMPLES, Math.min(Math.ceil(20 / level), limitFor(sample)));
}

function limitFor({ units }: Sample): number {
  return Math.min(MOST_RESAMPLES, Math.floor(MOST_STEPS / (units + 20)));
}

/** Tests an expected calibration error against a bound. Rows must be independent and have equal weight. */
export function calibrationEvidence(
  measure: Measure,
  predictions: PredictionSet,
  { threshold, confidence, seed, level }: Threshold & { seed: number; level: number },
): Evidence {
  const own = measure.rows === undefined ? predictions : selectPredictions(predictions, measure.rows);
  const bins = calibration(own as ClassPredictions).reliability.map(({ support, accuracy, confidence: mean }) => ({
    rows: support,
    right: Math.round(accuracy * support),
    confidence: mean,
  }));
  const claims = (resamples: number) => calibrationClaims(bins, threshold, { seed, resamples });
  const first = Math.min(MOST_RESAMPLES / 10, Math.max(LEAST_RESAMPLES, Math.ceil(20 / level)));
  let found = claims(first);
  const nearest = Math.min(found.below, found.above);
  if (nearest > level / 2 && nearest < 2 * level) found = claims(Math.max(first, MORE_RESAMPLES));
  return {
    method: "calibration",
    estimate: calibrationError(bins),
    interval: calibrationInterval(bins, confidence, { seed, resamples: LEAST_RESAMPLES / 2 }),
    ...found,
    standardError: Number.NaN,
    rows: own.rows,
    smallestP: 1 / (1 + first),
  };
}
