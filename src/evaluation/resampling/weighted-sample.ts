import type { PredictionSet } from "../metrics/predictions.ts";
import { selectPredictions } from "../metrics/selection.ts";
import { numberedGroups, type Sample } from "./sample.ts";

export interface WeightedSampleOptions {
  candidate: PredictionSet;
  /** Undefined for a metric of the candidate alone. */
  baseline: PredictionSet | undefined;
  groups: Int32Array | undefined;
  /** True if the metric looks at labels alone: then rows with equal labels are drawn together. */
  labels: boolean;
  /** Makes a function of row weights for a set of predictions. Weights sum up to the weight of all rows. */
  metricOf(predictions: PredictionSet): (weights: Float64Array) => number;
}

/**
 * A metric that is any function of weighted predictions, such as a formula of other metrics. No row is known to lower or to
 * raise it, so that no unseen rows take part.
 */
export function weightedSample(options: WeightedSampleOptions): Sample {
  const { groups: given, metricOf } = options;
  const { candidate, baseline, copies } = unitsOf(options);
  const { rows, weights } = candidate;
  const groups = given && numberedGroups(given);
  const alone = metricOf(candidate);
  const others = baseline && metricOf(baseline);
  const mixed = baseline && metricOf(joined(candidate, baseline));
  let mass = 0;
  for (let unit = 0; unit < rows; unit++) mass += copies[unit]! * (weights?.[unit] ?? 1);
  const buffer = new Float64Array(mixed === undefined ? rows : 2 * rows);
  return {
    units: rows,
    copies,
    rowWeights: weights,
    groups: groups?.groups,
    unseen: 0,
    unseenWeight: 0,
    independent: groups?.count ?? options.candidate.rows,
    rows: options.candidate.rows,
    value(own, other) {
      let total = 0;
      for (let unit = 0; unit < rows; unit++) total += (own?.[unit] ?? 0) + (other?.[unit] ?? 0);
      const scale = mass / total;
      for (let unit = 0; unit < rows; unit++) buffer[unit] = ((own ?? other)?.[unit] ?? 0) * scale;
      if (own === undefined && others !== undefined) return others(buffer.subarray(0, rows));
      if (other === undefined || mixed === undefined) return alone(buffer.subarray(0, rows));
      for (let unit = 0; unit < rows; unit++) buffer[rows + unit] = other[unit]! * scale;
      return mixed(buffer);
    },
  };
}

function unitsOf({ candidate, baseline, groups, labels }: WeightedSampleOptions) {
  const each = () => ({ candidate, baseline, copies: new Float64Array(candidate.rows).fill(1) });
  if (!labels || candidate.task === "regression" || groups !== undefined || candidate.weights !== undefined)
    return each();
  const { truth, predicted, rows } = candidate;
  const k = candidate.classes.length;
  const unitOf = new Map<number, number>();
  const first: number[] = [];
  const counts: number[] = [];
  for (let row = 0; row < rows; row++) {
    const cell = (truth[row]! * k + predicted[row]!) * k + (baseline?.predicted[row] ?? 0);
    let unit = unitOf.get(cell);
    if (unit === undefined) {
      unit = counts.length;
      unitOf.set(cell, unit);
      first.push(row);
      counts.push(0);
    }
    counts[unit]!++;
  }
  const chosen = Int32Array.from(first);
  return {
    candidate: selectPredictions({ ...candidate, probabilities: undefined }, chosen),
    baseline: baseline && selectPredictions(baseline, chosen),
    copies: Float64Array.from(counts),
  };
}

/** The rows of one model's answers, and then those of the other's. */
function joined(first: PredictionSet, second: PredictionSet): PredictionSet {
  const shared = { rows: 2 * first.rows, ids: undefined, weights: undefined };
  if (first.task === "regression" && second.task === "regression")
    return {
      ...shared,
      task: "regression",
      truth: concat(first.truth, second.truth),
      predicted: concat(first.predicted, second.predicted),
    };
  if (first.task !== "classification" || second.task !== "classification")
    throw new TypeError("expected two models of one task");
  const { probabilities: own } = first;
  const { probabilities: other } = second;
  return {
    ...shared,
    task: "classification",
    classes: first.classes,
    truth: Int32Array.from([...first.truth, ...second.truth]),
    predicted: Int32Array.from([...first.predicted, ...second.predicted]),
    probabilities: own === undefined || other === undefined ? undefined : concat(own, other),
  };
}

function concat(first: Float64Array, second: Float64Array): Float64Array {
  const all = new Float64Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
