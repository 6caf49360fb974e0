import { covariance, mean } from "./moments.ts";

/**
 * Returns the area under the ROC curve: the probability that a positive row has a higher score than a negative one,
 * where ties count half (Mann and Whitney). NaN unless both classes have weight. `scores` has shape (rows) and no
 * NaN. `positive` has shape (rows), with 1 or 0.
 *
 * It sorts the two classes separately and merges them: 8 bytes per row and no permutation.
 */
export function auc(scores: Float64Array, positive: Uint8Array, weights?: Float64Array): number {
  if (weights !== undefined) return weightedAuc(scores, positive, weights);
  return shareAbove(...sortedByClass(scores, positive));
}

/** Returns the share of pairs in which the value of `a` is above that of `b`. Ties count half. NaN without pairs. */
export function shareAbove(a: Float64Array, b: Float64Array): number {
  // This is twice the number of pairs in the right order, a whole number that is exact up to 2^53.
  let wins = 0;
  let below = 0;
  let upTo = 0;
  for (let i = 0; i < a.length; i++) {
    const value = a[i]!;
    while (below < b.length && b[below]! < value) below++;
    if (upTo < below) upTo = below;
    while (upTo < b.length && b[upTo]! === value) upTo++;
    wins += below + upTo;
  }
  return wins / 2 / a.length / b.length;
}

/**
 * Returns the AUCs of several models' scores on the same rows, and their covariance matrix c (DeLong, DeLong and
 * Clarke-Pearson 1988, by midranks as in Sun and Xu 2014: n log n). The variance of a difference is `c[0][0] +
 * c[1][1] - 2 c[0][1]`. Covariances are NaN unless each class has two rows.
 */
export function delong(positive: Uint8Array, ...scores: Float64Array[]): { aucs: number[]; covariance: number[][] } {
  const placed = scores.map((each) => placements(each, positive));
  const aucs = placed.map(({ ofPositives }) => mean(ofPositives));
  const covariances = placed.map((a) =>
    placed.map(
      (b) =>
        covariance(a.ofPositives, b.ofPositives) / a.ofPositives.length +
        covariance(a.ofNegatives, b.ofNegatives) / a.ofNegatives.length,
    ),
  );
  return { aucs, covariance: covariances };
}

/** Returns the share of the other class that each row is ranked correctly against, in table order. Ties count half. */
export function placements(scores: Float64Array, positive: Uint8Array) {
  const [positives, negatives] = sortedByClass(scores, positive);
  const ofPositives = new Float64Array(positives.length);
  const ofNegatives = new Float64Array(negatives.length);
  let p = 0;
  let n = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    if (positive[row] === 1) {
      ofPositives[p++] = (countBelow(negatives, score) + countUpTo(negatives, score)) / 2 / negatives.length;
    } else {
      ofNegatives[n++] = 1 - (countBelow(positives, score) + countUpTo(positives, score)) / 2 / positives.length;
    }
  }
  return { ofPositives, ofNegatives };
}

function weightedAuc(scores: Float64Array, positive: Uint8Array, weights: Float64Array): number {
  const distinct = new Float64Array(scores).sort();
  let groups = 0;
  for (let i = 0; i < distinct.length; i++) {
    if (groups === 0 || distinct[i] !== distinct[groups - 1]) distinct[groups++] = distinct[i]!;
  }
  const levels = distinct.subarray(0, groups);
  const positiveWeights = new Float64Array(groups);
  const negativeWeights = new Float64Array(groups);
  for (let row = 0; row < scores.length; row++) {
    const group = countBelow(levels, scores[row]!);
    if (positive[row] === 1) positiveWeights[group]! += weights[row]!;
    else negativeWeights[group]! += weights[row]!;
  }
  let wins = 0;
  let positivesSoFar = 0;
  let negativesSoFar = 0;
  for (let group = 0; group < groups; group++) {
    wins += positiveWeights[group]! * (negativesSoFar + negativeWeights[group]! / 2);
    positivesSoFar += positiveWeights[group]!;
    negativesSoFar += negativeWeights[group]!;
  }
  return wins / positivesSoFar / negativesSoFar;
}

/** Returns the scores of the positive and of the negative rows, each ascending. */
function sortedByClass(scores: Float64Array, positive: Uint8Array): [Float64Array, Float64Array] {
  let m = 0;
  for (let row = 0; row < positive.length; row++) m += positive[row]!;
  const positives = new Float64Array(m);
  const negatives = new Float64Array(positive.length - m);
  let p = 0;
  let n = 0;
  for (let row = 0; row < positive.length; row++) {
    if (positive[row] === 1) positives[p++] = scores[row]!;
    else negatives[n++] = scores[row]!;
  }
  return [positives.sort(), negatives.sort()];
}

/** Counts the ascending `values` that are less than `x`. */
function countBelow(values: Float64Array, x: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts the ascending `values` that are at most `x`. */
function countUpTo(values: Float64Array, x: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
