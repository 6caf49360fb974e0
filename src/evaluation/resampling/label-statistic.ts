import type { OwnMeasure } from "../metrics/own-measure.ts";

/** The key of a metric: its name, plus the index of a class in `ofClass` if it is about one class. */
export interface MetricKey {
  name: string;
  ofClass?: number;
  /** The computation of a metric that the user defined. */
  own?: OwnMeasure;
}

/** A metric as a function of a row-major confusion matrix of shape (true classes, predicted classes). */
export type LabelStatistic = (counts: Float64Array) => number;

/**
 * Computes one metric of `labelScores` at a time, because resampling needs a single metric thousands of times. The
 * edge cases are the same: a ratio without a denominator is 0, and means cover the classes that occur.
 */
export function labelStatistic(
  { name, ofClass }: MetricKey,
  k: number,
  positive: number | undefined,
): LabelStatistic | undefined {
  const truth = new Float64Array(k);
  const predicted = new Float64Array(k);
  const sums = (counts: Float64Array) => {
    truth.fill(0);
    predicted.fill(0);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        truth[i]! += counts[i * k + j]!;
        predicted[j]! += counts[i * k + j]!;
      }
    }
  };
  const own = ofClass ?? (/^(precision|recall|f1)$/.test(name) ? positive : undefined);
  if (own !== undefined) {
    const part = PARTS[name as keyof typeof PARTS];
    if (part === undefined) return undefined;
    return (counts) => {
      let inTruth = 0;
      let inPredicted = 0;
      for (let i = 0; i < k; i++) {
        inTruth += counts[own * k + i]!;
        inPredicted += counts[i * k + own]!;
      }
      return part(counts[own * k + own]!, inTruth, inPredicted);
    };
  }
  const [, base, mean] = /^(precision|recall|f1)_(macro|weighted)$/.exec(name) ?? [];
  if (base !== undefined) {
    const part = PARTS[base as keyof typeof PARTS];
    return (counts) => {
      sums(counts);
      let sum = 0;
      let weight = 0;
      for (let i = 0; i < k; i++) {
        if (truth[i] === 0 && predicted[i] === 0) continue;
        const share = mean === "macro" ? 1 : truth[i]!;
        sum += share * part(counts[i * k + i]!, truth[i]!, predicted[i]!);
        weight += share;
      }
      return ratio(sum, weight);
    };
  }
  if (/^(accuracy|(precision|recall|f1)_micro)$/.test(name)) {
    return (counts) => {
      sums(counts);
      return diagonal(counts, k) / total(truth);
    };
  }
  if (name === "balanced_accuracy") {
    return (counts) => {
      sums(counts);
      let sum = 0;
      let classes = 0;
      for (let i = 0; i < k; i++) {
        if (truth[i] === 0) continue;
        sum += counts[i * k + i]! / truth[i]!;
        classes++;
      }
      return sum / classes;
    };
  }
  if (name !== "mcc" && name !== "kappa") return undefined;
  return (counts) => {
    sums(counts);
    const all = total(truth);
    let expected = 0;
    let truthSquares = 0;
    let predictedSquares = 0;
    for (let i = 0; i < k; i++) {
      expected += truth[i]! * predicted[i]!;
      truthSquares += truth[i]! ** 2;
      predictedSquares += predicted[i]! ** 2;
    }
    const right = diagonal(counts, k);
    if (name === "kappa") return 1 - (all - right) / (all - expected / all);
    const spread = Math.sqrt((all * all - predictedSquares) * (all * all - truthSquares));
    return spread > 0 ? (right * all - expected) / spread : 0;
  };
}

const PARTS = {
  precision: (correct: number, _: number, predicted: number) => ratio(correct, predicted),
  recall: (correct: number, truth: number) => ratio(correct, truth),
  f1: (correct: number, truth: number, predicted: number) => ratio(2 * correct, truth + predicted),
};

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function diagonal(counts: Float64Array, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += counts[i * k + i]!;
  return sum;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
