import type { PredictionSet } from "../metrics/predictions.ts";
import { unseenValue } from "../statistics/mean-interval.ts";
import { numberedGroups, type Sample, unseenGroupWeight } from "./sample.ts";

/** Each row's contribution to a metric that is a function of sums over rows. */
export interface RowValues {
  /** One value per row: its loss, error or excess confidence. */
  own: Float64Array;
  /** The baseline's values. Undefined for a metric of the candidate alone. */
  other: Float64Array | undefined;
  /** Computes the metric from weighted values: `own` first, then the baseline's. */
  combine: Combination;
}

/**
 * `at` is the row of each value, for properties that do not depend on the model. Values from `boundary` on are the
 * baseline's.
 */
export type Combination = (input: {
  values: Float64Array;
  weights: Float64Array;
  at: Int32Array;
  boundary: number;
}) => number;

export interface ValueSampleOptions {
  candidate: PredictionSet;
  groups: Int32Array | undefined;
  /** False leaves out the unseen rows, for metrics that no single row moves in a known direction. */
  unseen?: boolean;
  /** Values have no upper end and may have heavy tails: the unseen row is larger than any that was seen. */
  unbounded?: boolean;
}

/**
 * Samples a metric of numbers per row, such as losses and errors. The unseen row is a copy of the row that differs
 * most between the models, with the two predictions exchanged if needed. Without a baseline, it is a copy of the row
 * with the largest or the smallest value.
 * Of `unbounded` values the largest difference, or value, is extrapolated.
 */
export function valueSample(
  { own, other, combine }: RowValues,
  { candidate, groups: given, unseen: wanted = true, unbounded = false }: ValueSampleOptions,
): Sample {
  const { rows, weights } = candidate;
  const unseen = wanted ? 1 : 0;
  const all = rows + 2 * unseen;
  const extremes = extremesOf(own, other, unbounded);
  // The order is: own values of the seen rows, of the lowering and of the raising row, then the baseline's.
  const values = new Float64Array(2 * all);
  const at = new Int32Array(2 * all);
  for (let row = 0; row < rows; row++) {
    values[row] = own[row]!;
    values[all + row] = (other ?? own)[row]!;
    at[row] = at[all + row] = row;
  }
  if (wanted) {
    const { lowering, raising } = extremes;
    for (const [unit, { row, ours, theirs }] of [
      [rows, lowering],
      [rows + 1, raising],
    ] as const) {
      values[unit] = ours;
      values[all + unit] = theirs;
      at[unit] = at[all + unit] = row;
    }
  }
  const groups = given && numberedGroups(given);
  const mixed = new Float64Array(2 * all);
  const alone = { values: values.subarray(0, all), at: at.subarray(0, all), boundary: all };
  const others = { values: values.subarray(all), at: at.subarray(all), boundary: 0 };
  return {
    units: rows,
    copies: new Float64Array(rows).fill(1),
    rowWeights: weights,
    groups: groups?.groups,
    unseen,
    unseenWeight:
      groups === undefined
        ? (weights?.reduce((most, each) => Math.max(most, each), 0) ?? 1)
        : unseenGroupWeight(changes(own, other, extremes.largest), groups.groups, groups.count),
    independent: groups?.count ?? rows,
    rows,
    value(ownWeights, otherWeights) {
      if (otherWeights === undefined) return combine({ ...alone, weights: ownWeights! });
      if (ownWeights === undefined) return combine({ ...others, weights: otherWeights });
      mixed.set(ownWeights);
      mixed.set(otherWeights, all);
      return combine({ values, weights: mixed, at, boundary: all });
    },
  };
}

interface UnseenRow {
  row: number;
  ours: number;
  theirs: number;
}

/** The unseen error is one that three times as many rows would be expected to have. */
const UNSEEN_TIMES = 3;

function extremesOf(own: Float64Array, other: Float64Array | undefined, unbounded: boolean) {
  let [least, most, furthest, largest] = [0, 0, 0, 0];
  for (let row = 0; row < own.length; row++) {
    if (own[row]! < own[least]!) least = row;
    if (own[row]! > own[most]!) most = row;
    const change = other === undefined ? 0 : Math.abs(own[row]! - other[row]!);
    if (change > largest) {
      largest = change;
      furthest = row;
    }
  }
  if (other === undefined) {
    const alone = (row: number, value: number): UnseenRow => ({ row, ours: value, theirs: value });
    const highest = unbounded ? unseenValue(own, UNSEEN_TIMES) : own[most]!;
    return { lowering: alone(least, own[least]!), raising: alone(most, highest), largest: Math.abs(own[most]!) };
  }
  const low = Math.min(own[furthest]!, other[furthest]!);
  const high =
    low +
    (unbounded
      ? unseenValue(
          own.map((value, row) => Math.abs(value - other[row]!)),
          UNSEEN_TIMES,
        )
      : largest);
  const lowering: UnseenRow = { row: furthest, ours: low, theirs: high };
  return { lowering, raising: { row: furthest, ours: high, theirs: low }, largest };
}

/** Returns each row's change as a share of the largest one. */
function changes(own: Float64Array, other: Float64Array | undefined, largest: number): Float64Array {
  return own.map((value, row) => (largest > 0 ? (value - (other?.[row] ?? 0)) / largest : 0));
}

/** Returns Σ w v / Σ w, transformed by `then`. */
export function meanOf(then: (mean: number) => number = (mean) => mean): Combination {
  return ({ values, weights }) => {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < values.length; i++) {
      sum += weights[i]! * values[i]!;
      total += weights[i]!;
    }
    return then(sum / total);
  };
}

/** Returns the lower weighted median. Each array of values is sorted once. */
export function medianOf(): Combination {
  const orders = new Map<Float64Array, Uint32Array>();
  return ({ values, weights }) => {
    let order = orders.get(values);
    if (order === undefined) {
      order = new Uint32Array(values.length).map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
      orders.set(values, order);
    }
    let total = 0;
    for (const weight of weights) total += weight;
    let reached = 0;
    for (const i of order) {
      reached += weights[i]!;
      if (reached > 0 && reached >= total / 2) return values[i]!;
    }
    return Number.NaN;
  };
}

/** Returns 1 - Σ w e² / Σ w (y - ȳ)², from squared errors and the truth of each row. */
export function determinationOf(truth: Float64Array): Combination {
  const centre = truth.reduce((sum, each) => sum + each, 0) / truth.length;
  return ({ values, weights, at }) => {
    let squares = 0;
    let total = 0;
    let offset = 0;
    let spread = 0;
    for (let i = 0; i < values.length; i++) {
      const weight = weights[i]!;
      const away = truth[at[i]!]! - centre;
      squares += weight * values[i]!;
      total += weight;
      offset += weight * away;
      spread += weight * away * away;
    }
    const around = spread - (offset * offset) / total;
    return around > 0 ? 1 - squares / around : Number.NaN;
  };
}

/** Returns the expected calibration error, from each row's excess (correct or not, minus confidence) and its bin. */
export function calibrationOf(own: Uint8Array, other: Uint8Array | undefined, bins: number): Combination {
  const sums = new Float64Array(bins);
  return ({ values, weights, at, boundary }) => {
    sums.fill(0);
    let total = 0;
    for (let i = 0; i < values.length; i++) {
      const bin = i < boundary ? own[at[i]!]! : other![at[i]!]!;
      sums[bin]! += weights[i]! * values[i]!;
      total += weights[i]!;
    }
    let error = 0;
    for (const sum of sums) error += Math.abs(sum);
    return error / total;
  };
}
