import { shareAbove } from "../statistics/delong.ts";
import type { ClassPredictions } from "./predictions.ts";

/** A point of the ROC and precision-recall curves, for all rows with a score of at least `threshold`. */
export interface CurvePoint {
  threshold: number;
  true_positive_rate: number;
  false_positive_rate: number;
  precision: number;
}

export interface Ranking {
  /** NaN unless both classes have weight. */
  auc: number;
  /** DeLong's variance of `auc`. NaN with weights, or with fewer than two rows of a class. */
  variance: number;
  averagePrecision: number;
  curve: CurvePoint[];
}

/** Called once per distinct score in descending order, with the weights of its positive and negative rows. */
type Visit = (score: number, positives: number, negatives: number) => void;

/**
 * Computes the area under the ROC curve, the average precision Σ (Rₙ - Rₙ₋₁) Pₙ, and both curves, for one class
 * against the rest. The average precision without a positive row is 0, as in scikit-learn.
 *
 * Memory is 8 bytes per row (16 with weights): the scores of the two classes are sorted separately in place and
 * merged, so no permutation is stored. The time is that of the sort.
 */
export function ranking(predictions: ClassPredictions, positive: number, curvePoints = 0): Ranking {
  const { positives, negatives, walk } =
    predictions.weights === undefined ? plainWalk(predictions, positive) : weightedWalk(predictions, positive);
  const thinned = curve(positives, negatives, curvePoints);
  let truePositives = 0;
  let falsePositives = 0;
  let area = 0;
  let averagePrecision = 0;
  let positiveSquares = 0;
  let negativeSquares = 0;
  walk((score, atPositives, atNegatives) => {
    // These are DeLong's placements: the share of the other class that is ranked correctly, where ties count half.
    const ofPositives = (negatives - falsePositives - atNegatives / 2) / negatives;
    const ofNegatives = (truePositives + atPositives / 2) / positives;
    area += atPositives * ofPositives;
    positiveSquares += atPositives * ofPositives * ofPositives;
    negativeSquares += atNegatives * ofNegatives * ofNegatives;
    truePositives += atPositives;
    falsePositives += atNegatives;
    if (truePositives > 0)
      averagePrecision += (atPositives / positives) * (truePositives / (truePositives + falsePositives));
    thinned.add(score, truePositives, falsePositives);
  });
  const auc = positives > 0 && negatives > 0 ? area / positives : Number.NaN;
  const variance =
    (positiveSquares / positives - auc * auc) / (positives - 1) +
    (negativeSquares / negatives - auc * auc) / (negatives - 1);
  return {
    auc,
    variance: predictions.weights === undefined && positives > 1 && negatives > 1 ? Math.max(0, variance) : Number.NaN,
    averagePrecision: positives > 0 ? averagePrecision : 0,
    curve: thinned.points,
  };
}

/**
 * Computes the one-vs-one AUC (Hand and Till 2001): each pair of classes is ranked by either class's probability, on
 * the rows of these two only. Returns the mean over pairs whose classes have rows, and the mean weighted by the
 * pairs' number of rows. NaN if fewer than two classes have rows.
 */
export function oneVersusOne(predictions: ClassPredictions): { macro: number; weighted: number } {
  const { classes, truth, rows } = predictions;
  const k = classes.length;
  const support = new Float64Array(k);
  for (let row = 0; row < rows; row++) support[truth[row]!]!++;
  const area = new Float64Array(k * k);
  for (let positive = 0; positive < k; positive++) {
    if (support[positive] === 0) continue;
    const scores = scoresByClass(predictions, positive, support);
    for (let other = 0; other < k; other++) {
      if (other !== positive && support[other]! > 0)
        area[positive * k + other] = shareAbove(scores[positive]!, scores[other]!);
    }
  }
  let macro = 0;
  let weighted = 0;
  let weight = 0;
  let pairs = 0;
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      if (support[a] === 0 || support[b] === 0) continue;
      const pair = (area[a * k + b]! + area[b * k + a]!) / 2;
      pairs++;
      macro += pair;
      weighted += pair * (support[a]! + support[b]!);
      weight += support[a]! + support[b]!;
    }
  }
  return { macro: macro / pairs, weighted: weighted / weight };
}

/** Returns the scores for the class `column`, ascending, of the rows of each true class. */
function scoresByClass(
  { classes, truth, probabilities, rows }: ClassPredictions,
  column: number,
  support: Float64Array,
) {
  const k = classes.length;
  const scores = Array.from(support, (count) => new Float64Array(count));
  const filled = new Int32Array(k);
  for (let row = 0; row < rows; row++) {
    const own = truth[row]!;
    scores[own]![filled[own]!++] = probabilities![row * k + column]!;
  }
  return scores.map((each) => each.sort());
}

function plainWalk({ classes, truth, probabilities, rows }: ClassPredictions, positive: number) {
  const k = classes.length;
  let positives = 0;
  for (let row = 0; row < rows; row++) if (truth[row] === positive) positives++;
  const negatives = rows - positives;
  const high = new Float64Array(positives);
  const low = new Float64Array(negatives);
  let p = 0;
  let n = 0;
  for (let row = 0; row < rows; row++) {
    const score = probabilities![row * k + positive]!;
    if (truth[row] === positive) high[p++] = score;
    else low[n++] = score;
  }
  high.sort();
  low.sort();
  const walk = (visit: Visit) => {
    let i = positives - 1;
    let j = negatives - 1;
    while (i >= 0 || j >= 0) {
      const score = j < 0 || (i >= 0 && high[i]! >= low[j]!) ? high[i]! : low[j]!;
      const iBefore = i;
      const jBefore = j;
      while (i >= 0 && high[i] === score) i--;
      while (j >= 0 && low[j] === score) j--;
      visit(score, iBefore - i, jBefore - j);
    }
  };
  return { positives, negatives, walk };
}

function weightedWalk({ classes, truth, probabilities, weights, rows }: ClassPredictions, positive: number) {
  const k = classes.length;
  const order = new Uint32Array(rows).map((_, row) => row);
  const scoreOf = (row: number) => probabilities![row * k + positive]!;
  order.sort((a, b) => scoreOf(b) - scoreOf(a));
  let positives = 0;
  let negatives = 0;
  for (let row = 0; row < rows; row++) {
    if (truth[row] === positive) positives += weights![row]!;
    else negatives += weights![row]!;
  }
  const walk = (visit: Visit) => {
    for (let i = 0; i < rows; ) {
      const score = scoreOf(order[i]!);
      let atPositives = 0;
      let atNegatives = 0;
      for (; i < rows && scoreOf(order[i]!) === score; i++) {
        const row = order[i]!;
        if (truth[row] === positive) atPositives += weights![row]!;
        else atNegatives += weights![row]!;
      }
      visit(score, atPositives, atNegatives);
    }
  };
  return { positives, negatives, walk };
}

/** Thins out a curve to points at least 1/`most` of either class apart. The last point is always kept. */
function curve(positives: number, negatives: number, most: number) {
  const points: CurvePoint[] = [];
  let kept = { truePositiveRate: 0, falsePositiveRate: 0 };
  const add = (threshold: number, truePositives: number, falsePositives: number) => {
    if (most === 0) return;
    const truePositiveRate = positives > 0 ? truePositives / positives : 0;
    const falsePositiveRate = negatives > 0 ? falsePositives / negatives : 0;
    const step = truePositiveRate - kept.truePositiveRate + falsePositiveRate - kept.falsePositiveRate;
    if (step * most < 2 && truePositiveRate + falsePositiveRate < 2) return;
    const precision = truePositives + falsePositives > 0 ? truePositives / (truePositives + falsePositives) : 0;
    kept = { truePositiveRate, falsePositiveRate };
    points.push({
      threshold,
      true_positive_rate: truePositiveRate,
      false_positive_rate: falsePositiveRate,
      precision,
    });
  };
  return { points, add };
}
