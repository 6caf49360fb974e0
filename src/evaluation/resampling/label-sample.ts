import type { ClassPredictions } from "../metrics/predictions.ts";
import { labelStatistic, type MetricKey } from "./label-statistic.ts";
import { numberedGroups, type Sample, unseenGroupWeight } from "./sample.ts";

export interface SampleOptions {
  candidate: ClassPredictions;
  /** Undefined for a metric of the candidate alone. */
  baseline: ClassPredictions | undefined;
  /** Index of the positive class. */
  positive: number | undefined;
  /** One number per row, which is equal for rows that belong together. */
  groups: Int32Array | undefined;
}

/** Matches means over all rows, for which one unseen row of any class is enough. */
const MEANS_OF_ROWS = /^(accuracy|(precision|recall|f1)_micro)$/;

/**
 * Samples a metric of labels. Rows with the same truth and the same two predictions form one unit, so the cost
 * depends on the number of such combinations rather than rows. For each true class, one unseen row lowers the metric
 * (the candidate is wrong and the baseline right), and another raises it. Undefined if `key` is not a metric of
 * labels.
 */
export function labelSample(key: MetricKey, options: SampleOptions): Sample | undefined {
  const { candidate, baseline, positive } = options;
  const k = candidate.classes.length;
  const statistic = labelStatistic(key, k, positive);
  if (statistic === undefined) return undefined;
  const { truth, ours, theirs, copies, groups } = unitsOf(options);
  const units = copies.length;
  const unseenRows = unseenAnswers(key, options);
  const unseen = unseenRows.length;
  const all = units + 2 * unseen;
  // The cells of the confusion matrices of the candidate's and the baseline's predictions.
  const own = new Int32Array(all);
  const other = new Int32Array(all);
  for (let unit = 0; unit < units; unit++) {
    own[unit] = truth[unit]! * k + ours[unit]!;
    other[unit] = truth[unit]! * k + theirs[unit]!;
  }
  unseenRows.forEach(({ right, wrong }, i) => {
    own[units + i] = right * k + wrong;
    other[units + i] = right * k + right;
    own[units + unseen + i] = right * k + right;
    other[units + unseen + i] = right * k + wrong;
  });
  const counts = new Float64Array(k * k);
  const { weights } = candidate;
  return {
    units,
    copies,
    rowWeights: weights,
    groups: groups?.groups,
    unseen,
    unseenWeight:
      groups === undefined
        ? (weights?.reduce((most, each) => Math.max(most, each), 0) ?? 1)
        : unseenGroupWeight(changeOf(truth, ours, baseline && theirs), groups.groups, groups.count) / unseen,
    independent: groups?.count ?? candidate.rows,
    rows: candidate.rows,
    value(ownWeights, otherWeights) {
      counts.fill(0);
      if (ownWeights !== undefined) for (let unit = 0; unit < all; unit++) counts[own[unit]!]! += ownWeights[unit]!;
      if (otherWeights !== undefined)
        for (let unit = 0; unit < all; unit++) counts[other[unit]!]! += otherWeights[unit]!;
      return statistic(counts);
    },
  };
}

/** Combines rows with equal truth and predictions, unless weights or groups separate them. */
function unitsOf({ candidate, baseline, groups }: SampleOptions) {
  const { truth, predicted, rows, weights, classes } = candidate;
  const theirs = baseline?.predicted ?? predicted;
  if (groups !== undefined || weights !== undefined) {
    return {
      truth,
      ours: predicted,
      theirs,
      copies: new Float64Array(rows).fill(1),
      groups: groups && numberedGroups(groups),
    };
  }
  const k = classes.length;
  const unitOf = new Map<number, number>();
  const first: number[] = [];
  const counts: number[] = [];
  for (let row = 0; row < rows; row++) {
    const cell = (truth[row]! * k + predicted[row]!) * k + theirs[row]!;
    let unit = unitOf.get(cell);
    if (unit === undefined) {
      unit = counts.length;
      unitOf.set(cell, unit);
      first.push(row);
      counts.push(0);
    }
    counts[unit]!++;
  }
  return {
    truth: Int32Array.from(first, (row) => truth[row]!),
    ours: Int32Array.from(first, (row) => predicted[row]!),
    theirs: Int32Array.from(first, (row) => theirs[row]!),
    copies: Float64Array.from(counts),
    groups: undefined,
  };
}

/** Returns one row per true class with a wrong prediction: the metric's class, or else the most frequent other one. */
function unseenAnswers(
  { name, ofClass }: MetricKey,
  { candidate, positive }: SampleOptions,
): { right: number; wrong: number }[] {
  const { classes, truth, predicted, rows } = candidate;
  const frequency = new Int32Array(classes.length);
  const asked = new Int32Array(classes.length);
  for (let row = 0; row < rows; row++) {
    frequency[truth[row]!]!++;
    asked[predicted[row]!]!++;
  }
  const byFrequency = classes.map((_, index) => index).sort((a, b) => frequency[b]! - frequency[a]!);
  const about = ofClass ?? (/^(precision|recall|f1)$/.test(name) ? positive : undefined);
  const present = byFrequency.filter((index) => frequency[index]! > 0 || index === about);
  const answers = present.map((right) => {
    const other = byFrequency.find((index) => index !== right) ?? right;
    return { right, wrong: about !== undefined && about !== right ? about : other };
  });
  return MEANS_OF_ROWS.test(name) ? answers.slice(0, 1) : answers;
}

/** Returns -1 for rows that only the candidate has wrong, and 1 for rows that only it has right. */
function changeOf(truth: Int32Array, ours: Int32Array, theirs: Int32Array | undefined): Float64Array {
  const change = new Float64Array(truth.length);
  for (let row = 0; row < truth.length; row++) {
    const right = ours[row] === truth[row] ? 1 : 0;
    change[row] = right - (theirs === undefined ? 1 : theirs[row] === truth[row] ? 1 : 0);
  }
  return change;
}
