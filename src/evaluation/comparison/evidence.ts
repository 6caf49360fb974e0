import type { PredictionSet } from "../metrics/predictions.ts";
import { selectPredictions } from "../metrics/selection.ts";
import { aucDifference, aucDifferenceInterval, aucDifferenceTest } from "../statistics/auc-difference.ts";
import { delong } from "../statistics/delong.ts";
import { mcnemar } from "../statistics/mcnemar.ts";
import { normalCdf, normalQuantile } from "../statistics/normal.ts";
import { correctedTangoInterval, type Pairs, tangoTest } from "../statistics/tango.ts";
import type { Interval } from "../statistics/wilson.ts";
import { isClass, type Measure, right, scoresOf } from "./measure.ts";
import type { Pair } from "./pair.ts";

export type EvidenceMethod =
  | "mcnemar"
  | "tango"
  | "binomial"
  | "delong"
  | "swap"
  | "bootstrap"
  | "calibration"
  | "student"
  | "identical";

/** What rows say of a number: a metric, or by how much the candidate's differs from the baseline's. */
export interface Evidence {
  method: EvidenceMethod;
  estimate: number;
  /** Both one-sided bounds at the confidence asked for. */
  interval: Interval;
  /** One-sided p-value of the claim that the true number is below the threshold, and of the one that it is above. */
  below: number;
  above: number;
  standardError: number;
  rows: number;
  /** Groups of rows, when rows are not independent. */
  groups?: number;
  /** How many rows one model has right and the other wrong. */
  differing?: number;
  /** The smallest p-value that so many resamples can give. */
  smallestP?: number;
}

/** What a number is held against, and how sure the bounds are: `confidence` is one-sided. */
export interface Threshold {
  threshold: number;
  confidence: number;
}

/** The models do not differ: no test rejects anything. */
export function identicalEvidence(rows: number): Evidence {
  return {
    method: "identical",
    estimate: 0,
    interval: { low: 0, high: 0 },
    below: 1,
    above: 1,
    standardError: 0,
    rows,
    differing: 0,
  };
}

/** The candidate's metric minus the baseline's. */
export function differenceOfShares(
  measure: Measure & { kind: "share" },
  { candidate, baseline }: Pair,
  asked: Threshold,
): Evidence {
  const ours = right(rowsOf(candidate, measure), measure.top);
  const theirs = right(rowsOf(baseline, measure), measure.top);
  const rows = ours.length;
  let gains = 0;
  let losses = 0;
  for (let row = 0; row < rows; row++) {
    if (ours[row]! > theirs[row]!) gains++;
    else if (ours[row]! < theirs[row]!) losses++;
  }
  return differenceOfPairs({ rows, gains, losses }, asked);
}

/** The same from the counts alone. */
export function differenceOfPairs(pairs: Pairs, { threshold, confidence }: Threshold): Evidence {
  const { rows, gains, losses } = pairs;
  const estimate = (gains - losses) / rows;
  const tested =
    threshold === 0
      ? ({ method: "mcnemar", below: mcnemar(losses, gains).midP, above: mcnemar(gains, losses).midP } as const)
      : ({ method: "tango", ...sides(tangoTest(pairs, clamped(threshold))) } as const);
  return {
    ...tested,
    estimate,
    interval: correctedTangoInterval(pairs, 2 * confidence - 1),
    standardError: Math.sqrt(((gains + losses) / rows - estimate ** 2) / rows),
    rows,
    differing: gains + losses,
  };
}

export function differenceOfAreas(
  measure: Measure & { kind: "area" },
  { candidate, baseline }: Pair,
  { threshold, confidence }: Threshold,
): Evidence {
  const ours = rowsOf(candidate, measure);
  const theirs = rowsOf(baseline, measure);
  const positive = isClass(ours, measure.positive);
  const compared = aucDifference(positive, scoresOf(ours, measure.positive), scoresOf(theirs, measure.positive));
  return {
    method: "delong",
    estimate: compared.estimate,
    interval: aucDifferenceInterval(compared, 2 * confidence - 1),
    ...sides(aucDifferenceTest(compared, clamped(threshold))),
    standardError: compared.standardError,
    rows: ours.rows,
  };
}

/**
 * An AUC held against `bound`: DeLong's variance, or Hanley and McNeil's (1982) at the bound where that is larger, as it is
 * near 1, where few rows are ranked wrongly and the variance seen is too small.
 */
export function area(
  measure: Measure & { kind: "area" },
  predictions: PredictionSet,
  { threshold: bound, confidence }: Threshold,
): Evidence {
  const own = rowsOf(predictions, measure);
  const positive = isClass(own, measure.positive);
  const { aucs, covariance } = delong(positive, scoresOf(own, measure.positive));
  const estimate = aucs[0]!;
  const seen = covariance[0]![0]!;
  const m = positive.reduce((sum, one) => sum + one, 0);
  const z = (at: number) => (estimate - at) / Math.sqrt(Math.max(seen, hanleyMcNeil(at, m, own.rows - m)));
  const quantile = normalQuantile(confidence);
  const at = bound >= 0 && bound <= 1 ? z(bound) : bound < 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const p = Number.isNaN(at) ? { below: 1, above: 1 } : sides({ larger: normalCdf(-at), smaller: normalCdf(at) });
  return {
    method: "delong",
    estimate,
    interval: { low: endOf(z, quantile, estimate, 0), high: endOf(z, -quantile, estimate, 1) },
    ...p,
    standardError: Math.sqrt(seen),
    rows: own.rows,
  };
}

function hanleyMcNeil(auc: number, m: number, n: number): number {
  const one = auc / (2 - auc) - auc * auc;
  const two = (2 * auc * auc) / (1 + auc) - auc * auc;
  return (auc * (1 - auc) + (m - 1) * one + (n - 1) * two) / (m * n);
}

/** Where z passes `quantile` between the estimate and the end of the scale. */
function endOf(z: (at: number) => number, quantile: number, estimate: number, end: number): number {
  let [inside, outside] = [estimate, end];
  for (let i = 0; i < 60; i++) {
    const middle = (inside + outside) / 2;
    if (Math.abs(z(middle)) < Math.abs(quantile)) inside = middle;
    else outside = middle;
  }
  return inside;
}

function rowsOf(predictions: PredictionSet, { rows }: Measure): PredictionSet {
  return rows === undefined ? predictions : selectPredictions(predictions, rows);
}

function sides({ larger, smaller }: { larger: number; smaller: number }) {
  return { above: larger, below: smaller };
}

/** Differences of shares and areas lie between -1 and 1, and the tests at the very ends are of no use. */
function clamped(difference: number): number {
  return Math.min(1 - 1e-12, Math.max(-1 + 1e-12, difference));
}
