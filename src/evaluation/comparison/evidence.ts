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

/** The evidence that rows give about a metric, or about the candidate's difference from the baseline. */
export interface Evidence {
  method: EvidenceMethod;
  estimate: number;
  /** Interval from both one-sided bounds at the required confidence. */
  interval: Interval;
  /** One-sided p-values of the claims that the true number is below, and above, the threshold. */
  below: number;
  above: number;
  standardError: number;
  rows: number;
  /** Number of groups, if rows are not independent. */
  groups?: number;
  /** Number of rows that one model predicts right and the other wrong. */
  differing?: number;
  /** The smallest p-value that is possible with this number of resamples. */
  smallestP?: number;
}

/** A threshold for a metric, and the one-sided confidence of its bounds. */
export interface Threshold {
  threshold: number;
  confidence: number;
}

/** Returns the evidence for models with identical predictions, where no test rejects anything. */
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

/** Tests the candidate's share minus the baseline's. */
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

/** Does the same from the counts alone. */
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
 * Tests an AUC against `bound`. It uses the larger of DeLong's variance and that of Hanley and McNeil (1982) at the
 * bound. The latter is larger near 1, where few rows are ranked wrongly and the observed variance is too small.
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
    interval: {
      low: boundary(z, quantile, { inside: estimate, outside: 0 }),
      high: boundary(z, quantile, { inside: estimate, outside: 1 }),
    },
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

/** Finds the point between `inside` and `outside` where the size of z reaches `quantile`. */
function boundary(
  z: (at: number) => number,
  quantile: number,
  { inside, outside }: { inside: number; outside: number },
): number {
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

/** Limits a difference of shares or areas to just inside -1 to 1, because the tests fail at the very ends. */
function clamped(difference: number): number {
  return Math.min(1 - 1e-12, Math.max(-1 + 1e-12, difference));
}
