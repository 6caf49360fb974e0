import type { ClassPredictions } from "./predictions.ts";

/** A bin of a reliability table: the confidence and accuracy of the rows whose highest probability is in it. */
export interface ReliabilityBin {
  /** The bin contains confidences above `low` and up to `high`. The first bin also contains 0. */
  low: number;
  high: number;
  /** Total weight of its rows. */
  support: number;
  confidence: number;
  accuracy: number;
}

const EPSILON = 2 ** -52;

/** Number of bins of equal width in which confidence is compared with accuracy. */
export const calibrationBins = 10;

/**
 * Cross-entropy of one row in nats: probabilities clipped to 2^-52 and 1 - 2^-52, then scaled to sum to one, as
 * scikit-learn does for 64-bit floats.
 */
export function rowLogLoss({ classes, truth, probabilities }: ClassPredictions, row: number): number {
  const k = classes.length;
  let sum = 0;
  for (let i = 0; i < k; i++) sum += clip(probabilities![row * k + i]!);
  return -Math.log(clip(probabilities![row * k + truth[row]!]!) / sum);
}

/** Writes the log loss of a row for each class that may be the true one into `losses`, as `rowLogLoss` computes it. */
export function probabilityLogLosses(probabilities: Float64Array, start: number, losses: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < losses.length; i++) sum += clip(probabilities[start + i]!);
  for (let i = 0; i < losses.length; i++) losses[i] = -Math.log(clip(probabilities[start + i]!) / sum);
}

function clip(p: number): number {
  return Math.min(Math.max(p, EPSILON), 1 - EPSILON);
}

/**
 * Returns the Brier score of one row: for two classes the squared error of the positive class's probability, and for
 * more the sum of the squared errors of all classes as in Brier (1950), which is at most 2.
 */
export function rowBrier(
  { classes, truth, probabilities }: ClassPredictions,
  row: number,
  positive: number | undefined,
): number {
  const k = classes.length;
  if (positive !== undefined) {
    return (probabilities![row * k + positive]! - (truth[row] === positive ? 1 : 0)) ** 2;
  }
  let sum = 0;
  for (let i = 0; i < k; i++) sum += (probabilities![row * k + i]! - (truth[row] === i ? 1 : 0)) ** 2;
  return sum;
}

/** Returns the weighted means of the rows' scores. */
export function probabilityMeans(predictions: ClassPredictions, positive: number | undefined) {
  const { rows, weights } = predictions;
  let logLoss = 0;
  let brier = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    total += weight;
    logLoss += weight * rowLogLoss(predictions, row);
    brier += weight * rowBrier(predictions, row, positive);
  }
  return { logLoss: logLoss / total, brier: brier / total };
}

/**
 * Expected calibration error of the most probable class (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017):
 * Σ share of the bin · |accuracy - confidence| over `bins` bins of equal width.
 */
export function calibration(
  predictions: ClassPredictions,
  bins = calibrationBins,
): { ece: number; reliability: ReliabilityBin[] } {
  const { truth, weights, rows } = predictions;
  const support = new Float64Array(bins);
  const confidence = new Float64Array(bins);
  const right = new Float64Array(bins);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const { best, highest, at: bin } = confidenceBin(predictions, row, bins);
    const weight = weights === undefined ? 1 : weights[row]!;
    total += weight;
    support[bin]! += weight;
    confidence[bin]! += weight * highest;
    if (best === truth[row]) right[bin]! += weight;
  }
  let ece = 0;
  const reliability: ReliabilityBin[] = [];
  for (let bin = 0; bin < bins; bin++) {
    if (support[bin] === 0) continue;
    ece += Math.abs(right[bin]! - confidence[bin]!) / total;
    reliability.push({
      low: bin / bins,
      high: (bin + 1) / bins,
      support: support[bin]!,
      confidence: confidence[bin]! / support[bin]!,
      accuracy: right[bin]! / support[bin]!,
    });
  }
  return { ece, reliability };
}

/** Returns the most probable class of a row, its probability, and its bin (open below, closed above). */
export function confidenceBin({ classes, probabilities }: ClassPredictions, row: number, bins: number) {
  const k = classes.length;
  let best = 0;
  for (let i = 1; i < k; i++) if (probabilities![row * k + i]! > probabilities![row * k + best]!) best = i;
  const highest = probabilities![row * k + best]!;
  return { best, highest, at: Math.min(bins - 1, Math.max(0, Math.ceil(highest * bins) - 1)) };
}

/**
 * Counts the classes that rank before each row's true class. Among equally probable classes the later ones rank
 * first, as in scikit-learn's `top_k_accuracy_score`.
 */
export function topRanks({ classes, truth, probabilities, rows }: ClassPredictions): Int32Array {
  const k = classes.length;
  const ranks = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = probabilities![row * k + truth[row]!]!;
    let rank = 0;
    for (let i = 0; i < k; i++) {
      const other = probabilities![row * k + i]!;
      if (other > own || (other === own && i > truth[row]!)) rank++;
    }
    ranks[row] = rank;
  }
  return ranks;
}

/** Returns, for each k, the weighted share of rows whose true class is among the k most probable classes. */
export function topK(predictions: ClassPredictions, ks: number[]): number[] {
  const { weights, rows } = predictions;
  const ranks = topRanks(predictions);
  const hits = new Float64Array(ks.length);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights === undefined ? 1 : weights[row]!;
    total += weight;
    for (let i = 0; i < ks.length; i++) if (ranks[row]! < ks[i]!) hits[i]! += weight;
  }
  return Array.from(hits, (hit) => hit / total);
}
