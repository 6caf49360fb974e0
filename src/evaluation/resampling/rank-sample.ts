import { numberedGroups, type Sample, unseenGroupWeight } from "./sample.ts";

/** The rows' scores by each model, and the positive rows. */
export interface RankedScores {
  own: Float64Array;
  other: Float64Array | undefined;
  positive: Uint8Array;
  weights: Float64Array | undefined;
  groups: Int32Array | undefined;
}

/**
 * Samples average precision, or the area under the ROC curve if rows have weights or groups. One unseen positive and
 * one unseen negative row change rank as much as the row that changed most between the models.
 */
export function rankSample(metric: "average_precision" | "roc_auc", scores: RankedScores): Sample {
  const { own, other, positive, weights, groups: given } = scores;
  const rows = own.length;
  const unseen = 2;
  const all = rows + 2 * unseen;
  const { high, low, change } = furthest(scores);
  const values = new Float64Array(2 * all);
  const truth = new Uint8Array(2 * all);
  for (let row = 0; row < rows; row++) {
    values[row] = own[row]!;
    values[all + row] = (other ?? own)[row]!;
    truth[row] = truth[all + row] = positive[row]!;
  }
  // The first pair lowers: the candidate ranks a positive row low and a negative one high. The second pair raises.
  for (const [i, isPositive, ours, theirs] of [
    [0, 1, low, high],
    [1, 0, high, low],
    [2, 1, high, low],
    [3, 0, low, high],
  ] as const) {
    values[rows + i] = ours.own;
    values[all + rows + i] = theirs.other;
    truth[rows + i] = truth[all + rows + i] = isPositive;
  }
  const descending = (of: Float64Array) => new Uint32Array(of.length).map((_, i) => i).sort((a, b) => of[b]! - of[a]!);
  const alone = descending(values.subarray(0, all));
  let others: Uint32Array | undefined;
  let both: Uint32Array | undefined;
  const groups = given && numberedGroups(given);
  const mixed = new Float64Array(2 * all);
  const areaUnderCurve = metric === "roc_auc";
  return {
    units: rows,
    copies: new Float64Array(rows).fill(1),
    rowWeights: weights,
    groups: groups?.groups,
    unseen,
    unseenWeight:
      groups === undefined
        ? (weights?.reduce((most, each) => Math.max(most, each), 0) ?? 1)
        : unseenGroupWeight(change, groups.groups, groups.count) / unseen,
    independent: groups?.count ?? rows,
    rows,
    value(ownWeights, otherWeights) {
      if (otherWeights === undefined)
        return ranked({ order: alone, values, truth, weights: ownWeights!, areaUnderCurve });
      if (ownWeights === undefined) {
        const theirs = values.subarray(all);
        others ??= descending(theirs);
        return ranked({ order: others, values: theirs, truth, weights: otherWeights, areaUnderCurve });
      }
      both ??= descending(values);
      mixed.set(ownWeights);
      mixed.set(otherWeights, all);
      return ranked({ order: both, values, truth, weights: mixed, areaUnderCurve });
    },
  };
}

interface RankedRows {
  /** Indices in descending order of values. */
  order: Uint32Array;
  values: Float64Array;
  truth: Uint8Array;
  weights: Float64Array;
  areaUnderCurve: boolean;
}

/** Computes the area under the ROC curve or the average precision in one pass: 4 ns per row. */
function ranked({ order, values, truth, weights, areaUnderCurve }: RankedRows): number {
  let truePositives = 0;
  let falsePositives = 0;
  let area = 0;
  let precision = 0;
  for (let i = 0; i < order.length; ) {
    const score = values[order[i]!]!;
    let positives = 0;
    let negatives = 0;
    for (; i < order.length && values[order[i]!]! === score; i++) {
      const at = order[i]!;
      if (truth[at] === 1) positives += weights[at]!;
      else negatives += weights[at]!;
    }
    area += negatives * (truePositives + positives / 2);
    truePositives += positives;
    falsePositives += negatives;
    if (positives > 0) precision += positives * (truePositives / (truePositives + falsePositives));
  }
  if (areaUnderCurve) return area / truePositives / falsePositives;
  return truePositives > 0 ? precision / truePositives : 0;
}

interface Ends {
  /** Score of the candidate, and of the baseline, at this rank. */
  own: number;
  other: number;
}

/** Returns the two ranks between which a row moved furthest, or the worst possible ones without a baseline. */
function furthest({ own, other, positive }: RankedScores): { high: Ends; low: Ends; change: Float64Array } {
  const sortedOwn = Float64Array.from(own).sort();
  const last = own.length - 1;
  if (other === undefined) {
    const least = leastOf(own, positive, 1);
    const most = -leastOf(
      own.map((score) => -score),
      positive,
      0,
    );
    const low = { own: least, other: least };
    const high = { own: most, other: most };
    const change = own.map((score, row) => (positive[row] === 1 ? (score <= least ? -1 : 0) : score >= most ? -1 : 0));
    return { high, low, change };
  }
  const sortedOther = Float64Array.from(other).sort();
  const change = own.map((score, row) => midrank(sortedOwn, score) - midrank(sortedOther, other[row]!));
  let [most, row] = [0, 0];
  for (let i = 0; i < change.length; i++) {
    if (Math.abs(change[i]!) > most) {
      most = Math.abs(change[i]!);
      row = i;
    }
  }
  const ranks = [midrank(sortedOwn, own[row]!), midrank(sortedOther, other[row]!)].sort((a, b) => a - b);
  const [low, high] = ranks.map((rank) => ({
    own: sortedOwn[Math.min(last, Math.floor(rank))]!,
    other: sortedOther[Math.min(last, Math.floor(rank))]!,
  }));
  return { high: high!, low: low!, change: most > 0 ? change.map((each) => each / most) : change };
}

function leastOf(scores: Float64Array, positive: Uint8Array, of: 0 | 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < scores.length; row++) if (positive[row] === of) least = Math.min(least, scores[row]!);
  return least;
}

/** Returns the mean rank, from 0, of the rows with this score. */
function midrank(sorted: Float64Array, score: number): number {
  const bound = (isBelow: (each: number) => boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBelow(sorted[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (bound((each) => each < score) + bound((each) => each <= score) - 1) / 2;
}
