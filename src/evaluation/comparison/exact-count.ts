import { f1OfShare, shareOfF1 } from "../metrics/classification.ts";
import type { ClassPredictions, PredictionSet } from "../metrics/predictions.ts";
import { selectPredictions } from "../metrics/selection.ts";
import { binomialCdf, binomialSf, clopperPearson } from "../statistics/binomial.ts";
import type { Evidence, Threshold } from "./evidence.ts";
import { type Measure, right } from "./measure.ts";

/** A metric that is an increasing function of a share of independent rows, so that bounds on both are equivalent. */
export interface ExactCount {
  successes: number;
  trials: number;
  shareOf(metric: number): number;
  metricOf(share: number): number;
}

const itself = (value: number) => value;

/**
 * Returns the count behind a metric of one model: correct rows for accuracy and recall, correct rows among the
 * predicted ones for precision, and true positives among all but true negatives for F1. Undefined for any other
 * metric. Rows must be independent.
 */
export function exactCount(
  measure: Measure,
  predictions: PredictionSet,
  positive: number | undefined,
): ExactCount | undefined {
  const own = measure.rows === undefined ? predictions : selectPredictions(predictions, measure.rows);
  if (measure.kind === "share") {
    const successes = right(own, measure.top).reduce((sum, each) => sum + each, 0);
    return { successes, trials: own.rows, shareOf: itself, metricOf: itself };
  }
  if (measure.kind === "area" || own.task === "regression") return undefined;
  const { name, ofClass = positive } = measure.key;
  if (ofClass === undefined || (name !== "precision" && name !== "f1")) return undefined;
  const { correct, truth, predicted } = countsOf(own, ofClass);
  return name === "precision"
    ? { successes: correct, trials: predicted, shareOf: itself, metricOf: itself }
    : { successes: correct, trials: truth + predicted - correct, shareOf: shareOfF1, metricOf: f1OfShare };
}

function countsOf({ truth, predicted, rows }: ClassPredictions, about: number) {
  const counts = { correct: 0, truth: 0, predicted: 0 };
  for (let row = 0; row < rows; row++) {
    if (truth[row] === about) counts.truth++;
    if (predicted[row] === about) counts.predicted++;
    if (truth[row] === about && predicted[row] === about) counts.correct++;
  }
  return counts;
}

/** Tests a count against a bound by the binomial distribution, so that the error never exceeds the level. */
export function countEvidence(
  { successes, trials, shareOf, metricOf }: ExactCount,
  rows: number,
  { threshold, confidence }: Threshold,
): Evidence {
  const share = successes / trials;
  const bound = shareOf(threshold);
  const interval = clopperPearson(successes, trials, 2 * confidence - 1);
  return {
    method: "binomial",
    estimate: metricOf(share),
    interval: { low: metricOf(interval.low), high: metricOf(interval.high) },
    below: bound <= 0 ? 1 : bound >= 1 ? 0 : binomialCdf(successes, trials, bound),
    above: bound >= 1 ? 1 : bound <= 0 ? 0 : binomialSf(successes, trials, bound),
    standardError: Math.sqrt((share * (1 - share)) / trials),
    rows,
  };
}

/**
 * Tests the median absolute error against a bound. It is above the bound exactly if fewer than half of the errors are
 * within it, which the binomial distribution tests for errors of any distribution.
 */
export function medianEvidence(
  measure: Measure,
  predictions: PredictionSet,
  { threshold, confidence }: Threshold,
): Evidence {
  const { truth, predicted, rows } =
    measure.rows === undefined ? predictions : selectPredictions(predictions, measure.rows);
  const errors = Float64Array.from(predicted, (each, row) => Math.abs(each - truth[row]!)).sort();
  let upTo = 0;
  let under = 0;
  for (const error of errors) {
    if (error <= threshold) upTo++;
    if (error < threshold) under++;
  }
  const middle = (errors[(rows - 1) >> 1]! + errors[rows >> 1]!) / 2;
  // These ranks contain the median with the required one-sided confidence on each side.
  let rank = 0;
  while (rank < rows && binomialCdf(rank, rows, 0.5) <= 1 - confidence) rank++;
  return {
    method: "binomial",
    estimate: middle,
    interval: {
      low: rank === 0 ? 0 : errors[rank - 1]!,
      high: rank === 0 ? Number.MAX_VALUE : errors[rows - rank]!,
    },
    below: binomialSf(under, rows, 0.5),
    above: binomialCdf(upTo, rows, 0.5),
    standardError: Number.NaN,
    rows,
  };
}
