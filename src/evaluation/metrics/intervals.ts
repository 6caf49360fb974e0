import { placements } from "../statistics/delong.ts";
import { normalQuantile } from "../statistics/normal.ts";
import { type Interval, wilson } from "../statistics/wilson.ts";
import { f1OfShare } from "./classification.ts";
import type { Confusion } from "./confusion.ts";
import { margins } from "./confusion.ts";
import type { MetricInterval } from "./evaluation.ts";
import type { ClassPredictions } from "./predictions.ts";
import { byName, type Scores } from "./scores.ts";

/**
 * Computes Wilson's intervals for metrics that are shares of rows: accuracy, precision and recall, in total and per
 * class. F1 is 2J / (1 + J), where J is the share of true positives among the rows that are not true negatives.
 */
export function proportionIntervals(
  matrix: Confusion,
  positive: number | undefined,
  confidence: number,
): Record<string, MetricInterval> {
  const intervals = byName<MetricInterval>();
  const { truth, predicted, correct, total } = margins(matrix);
  const add = (name: string, part: number, whole: number) => {
    if (whole > 0) intervals[name] = { ...wilson(part, whole, confidence), confidence, method: "wilson" };
  };
  const addF1 = (name: string, i: number) => {
    const { low, high } = wilson(correct[i]!, truth[i]! + predicted[i]! - correct[i]!, confidence);
    if (truth[i]! + predicted[i]! > 0)
      intervals[name] = { low: f1OfShare(low), high: f1OfShare(high), confidence, method: "wilson" };
  };
  const right = correct.reduce((sum, each) => sum + each, 0);
  for (const name of ["accuracy", "precision_micro", "recall_micro", "f1_micro", "recall_weighted"])
    add(name, right, total);
  matrix.classes.forEach((name, i) => {
    if (matrix.present[i] === 0) return;
    add(`per_class.${name}.precision`, correct[i]!, predicted[i]!);
    add(`per_class.${name}.recall`, correct[i]!, truth[i]!);
    addF1(`per_class.${name}.f1`, i);
  });
  if (positive !== undefined) {
    add("precision", correct[positive]!, predicted[positive]!);
    add("recall", correct[positive]!, truth[positive]!);
    addF1("f1", positive);
  }
  return intervals;
}

export interface AucEstimate {
  auc: number;
  /** DeLong's variance. */
  variance: number;
  /** Number of rows of the positive class, and of the other. */
  sizes: readonly [number, number];
}

/**
 * The interval of an AUC from DeLong's variance on the logit scale, on which it is nearly normal also near 1, or Newcombe's score
 * interval (2006, "Confidence intervals for an effect size measure based on the Mann-Whitney statistic", method 5) where that
 * reaches further. Newcombe's needs the AUC and the sizes of the two classes alone. With 25 to 50 positive rows DeLong's variance
 * is too small too often: it covers 87 to 93 % of the time, and the two together 95 % or more. An AUC of 0 or 1 has variance 0,
 * which would claim certainty: there Newcombe's alone is used.
 */
export function aucInterval({ auc, variance, sizes }: AucEstimate, confidence: number): MetricInterval | undefined {
  if (!(variance >= 0) || !Number.isFinite(auc)) return undefined;
  const score = newcombe({ auc, sizes }, confidence);
  if (variance === 0) return { ...score, confidence, method: "newcombe" };
  const { low, high } = logitInterval(auc, Math.sqrt(variance), confidence);
  return { low: Math.min(low, score.low), high: Math.max(high, score.high), confidence, method: "delong" };
}

/** Returns a normal interval on the logit scale, for a number between 0 and 1. */
function logitInterval(centre: number, error: number, confidence: number): Interval {
  const z = normalQuantile(0.5 + confidence / 2);
  const at = Math.log(centre / (1 - centre));
  const half = (z * error) / (centre * (1 - centre));
  return { low: 1 / (1 + Math.exp(half - at)), high: 1 / (1 + Math.exp(-half - at)) };
}

/** Returns the AUCs within z standard errors of `auc`, by Hanley and McNeil's variance at each. */
export function newcombe({ auc, sizes }: Omit<AucEstimate, "variance">, confidence: number): Interval {
  const [m, n] = sizes;
  const z = normalQuantile(0.5 + confidence / 2);
  const star = (m + n) / 2 - 1;
  const excess = (theta: number) => {
    const variance = ((theta * (1 - theta)) / (m * n)) * (1 + star * ((1 - theta) / (2 - theta) + theta / (1 + theta)));
    return (auc - theta) ** 2 - z * z * variance;
  };
  /** Finds the point between `inside` and `outside` where `excess` changes its sign. */
  const end = (inside: number, outside: number) => {
    if (excess(outside) <= 0) return outside;
    let [within, beyond] = [inside, outside];
    for (let i = 0; i < 100; i++) {
      const middle = (within + beyond) / 2;
      if (excess(middle) <= 0) within = middle;
      else beyond = middle;
    }
    return within;
  };
  // The variance is 0 at 0 and 1, so the search starts just inside.
  return {
    low: auc <= 0 ? 0 : end(auc === 1 ? 1 - 1e-12 : auc, 0),
    high: auc >= 1 ? 1 : end(auc === 0 ? 1e-12 : auc, 1),
  };
}

/** Maximum of rows times classes for intervals of one-versus-rest AUCs, which takes a few seconds. */
const MOST_PLACEMENTS = 5_000_000;

/**
 * Computes the intervals of `roc_auc_ovr` and `roc_auc_ovr_weighted` from each row's contribution to the mean of the
 * classes' AUCs: the sum of DeLong's placements over the classes in which a row is ranked.
 */
export function overallAucIntervals(
  predictions: ClassPredictions,
  scores: Scores,
  confidence: number,
): Record<string, MetricInterval> {
  const intervals = byName<MetricInterval>();
  const { classes, truth, probabilities, rows, weights } = predictions;
  const k = classes.length;
  if (scores.values["roc_auc_ovr"] === undefined || weights !== undefined || rows * k > MOST_PLACEMENTS)
    return intervals;
  const macro = new Float64Array(rows);
  const weighted = new Float64Array(rows);
  const column = new Float64Array(rows);
  const positive = new Uint8Array(rows);
  for (let i = 0; i < k; i++) {
    for (let row = 0; row < rows; row++) {
      column[row] = probabilities![row * k + i]!;
      positive[row] = truth[row] === i ? 1 : 0;
    }
    const { ofPositives, ofNegatives } = placements(column, positive);
    const area = ofPositives.reduce((sum, each) => sum + each, 0) / ofPositives.length;
    const share = ofPositives.length / rows;
    let p = 0;
    let n = 0;
    for (let row = 0; row < rows; row++) {
      const isPositive = positive[row] === 1;
      const own = isPositive
        ? (ofPositives[p++]! - area) / ofPositives.length
        : (ofNegatives[n++]! - area) / ofNegatives.length;
      macro[row]! += own / k;
      // The classes' shares are estimates, too: a row of this class pulls the mean towards its AUC.
      weighted[row]! += own * share + (isPositive ? (area - scores.values["roc_auc_ovr_weighted"]!) / rows : 0);
    }
  }
  for (const [name, influence] of [
    ["roc_auc_ovr", macro],
    ["roc_auc_ovr_weighted", weighted],
  ] as const) {
    const error = Math.sqrt(influence.reduce((sum, each) => sum + each * each, 0));
    const centre = scores.values[name]!;
    // Perfect ranks have almost no variance, and an interval of width 0 would be wrong.
    if (error === 0 || centre <= 0 || centre >= 1) continue;
    intervals[name] = { ...logitInterval(centre, error, confidence), confidence, method: "delong" };
  }
  return intervals;
}
