import { bootstrapPatiently, percentileInterval } from "../statistics/bootstrap.ts";
import type { Interval } from "../statistics/wilson.ts";
import { labelScores } from "./classification.ts";
import { confusion } from "./confusion.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "./predictions.ts";
import { confidenceBin, rowBrier, rowLogLoss } from "./probability-scores.ts";
import { byName } from "./scores.ts";
import { sampleRows, selectPredictions } from "./selection.ts";
import { type TrivialModel, trivialClassifier, trivialRegressor } from "./trivial.ts";

export interface ResampleOptions {
  seed: number;
  confidence: number;
  resamples: number;
  signal?: AbortSignal | undefined;
}

/** Rows up to which all are resampled; of more, this many are. */
export const MOST_RESAMPLED_ROWS = 100_000;

/** Metrics of the rows, given how often each counts. */
export type Statistics = (counts: Int32Array) => Record<string, number>;

/**
 * Bootstrap percentile intervals of metrics, and of `accuracy_gain`, `log_loss_gain`, `rmse_gain` and `mae_gain`: by how
 * much the trivial model is beaten. `point` has the metrics of all rows; one that it lacks gets no interval.
 *
 * Beyond `MOST_RESAMPLED_ROWS`, that many rows are drawn and resampled, and what their interval deviates from their own metric is
 * scaled by √(resampled rows / rows) around the metric of all: errors shrink with the root of the rows. `resampledRows` says so.
 */
export async function resampled(
  predictions: PredictionSet,
  positive: number | undefined,
  trivial: TrivialModel,
  point: Record<string, number>,
  { seed, confidence, resamples, signal }: ResampleOptions,
): Promise<{ intervals: Record<string, Interval>; resampledRows: number }> {
  const scaled = predictions.rows > MOST_RESAMPLED_ROWS;
  const sample = scaled
    ? selectPredictions(predictions, sampleRows(predictions.rows, MOST_RESAMPLED_ROWS, seed))
    : predictions;
  const statistics =
    sample.task === "classification" && trivial.task === "classification"
      ? classStatistics(sample, positive, trivial)
      : valueStatistics(sample as ValuePredictions, trivial as TrivialModel & { task: "regression" });
  const own = statistics(new Int32Array(sample.rows).fill(1));
  const names = Object.keys(own).filter((name) => point[name] !== undefined && Number.isFinite(own[name]));
  const options = { rows: sample.rows, resamples, seed, ...(signal && { signal }) };
  const drawn = await bootstrapPatiently(options, (counts) => {
    const values = statistics(counts);
    return names.map((name) => values[name] ?? Number.NaN);
  });
  const factor = Math.sqrt(sample.rows / predictions.rows);
  const intervals = byName<Interval>();
  names.forEach((name, index) => {
    const { low, high } = percentileInterval(drawn[index]!, confidence);
    const centre = point[name]!;
    if (Number.isNaN(low)) return;
    intervals[name] = scaled
      ? { low: centre + (low - own[name]!) * factor, high: centre + (high - own[name]!) * factor }
      : { low, high };
  });
  return { intervals, resampledRows: sample.rows };
}

/**
 * Metrics of the rows from how often each counts, for whoever resamples on his own: flat names, and `per_class.NAME.recall`
 * as paths joined by NUL, since a class may be called anything.
 */
export function statisticsOf(predictions: PredictionSet, positive: number | undefined): Statistics {
  if (predictions.task === "regression") return valueStatistics(predictions, trivialRegressor(predictions));
  return classStatistics(predictions, positive, trivialClassifier(confusion(predictions)), true);
}

function classStatistics(
  predictions: ClassPredictions,
  positive: number | undefined,
  trivial: TrivialModel & { task: "classification" },
  withClasses = false,
): Statistics {
  const { classes, truth, predicted, rows, weights } = predictions;
  const k = classes.length;
  const cell = new Int32Array(rows).map((_, row) => truth[row]! * k + predicted[row]!);
  const weighted = new Float64Array(rows);
  const counts = new Float64Array(k * k);
  const present = new Uint8Array(k);
  const probabilities =
    predictions.probabilities === undefined ? undefined : probabilityStatistics(predictions, positive);
  const trivialLoss = new Float64Array(rows).map((_, row) => -Math.log(trivial.shares[truth[row]!]!));
  return (times) => {
    counts.fill(0);
    present.fill(0);
    let total = 0;
    let trivialRight = 0;
    let trivialLosses = 0;
    for (let row = 0; row < rows; row++) {
      const weight = weights === undefined ? times[row]! : times[row]! * weights[row]!;
      weighted[row] = weight;
      if (weight === 0) continue;
      counts[cell[row]!]! += weight;
      present[truth[row]!] = present[predicted[row]!] = 1;
      total += weight;
      if (truth[row] === trivial.majority) trivialRight += weight;
      trivialLosses += weight * trivialLoss[row]!;
    }
    const { values, perClass } = labelScores({ classes, counts, present }, positive);
    if (withClasses) {
      for (const [name, scores] of Object.entries(perClass)) {
        for (const [metric, value] of Object.entries(scores)) values[`per_class\0${name}\0${metric}`] = value;
      }
    }
    if (probabilities !== undefined) {
      Object.assign(values, probabilities(weighted, total));
      values["log_loss_gain"] = trivialLosses / total - values["log_loss"]!;
    }
    values["accuracy_gain"] = values["accuracy"]! - trivialRight / total;
    return values;
  };
}

/** Metrics of the probabilities under row weights; those that rank (binary only) walk an order that is sorted once. */
function probabilityStatistics(predictions: ClassPredictions, positive: number | undefined) {
  const { classes, truth, probabilities, rows } = predictions;
  const k = classes.length;
  const logLoss = new Float64Array(rows).map((_, row) => rowLogLoss(predictions, row));
  const brier = new Float64Array(rows).map((_, row) => rowBrier(predictions, row, k === 2 ? positive : undefined));
  const surplus = new Float64Array(rows);
  const bin = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const { highest, best, at } = confidenceBin(predictions, row, BINS);
    bin[row] = at;
    surplus[row] = (best === truth[row] ? 1 : 0) - highest;
  }
  const ranks = k === 2 && positive !== undefined;
  const scores = ranks
    ? new Float64Array(rows).map((_, row) => probabilities![row * k + positive]!)
    : new Float64Array(0);
  const order = ranks ? new Uint32Array(rows).map((_, row) => row).sort((a, b) => scores[b]! - scores[a]!) : undefined;
  const perBin = new Float64Array(BINS);
  return (weights: Float64Array, total: number): Record<string, number> => {
    let losses = 0;
    let squares = 0;
    perBin.fill(0);
    for (let row = 0; row < rows; row++) {
      const weight = weights[row]!;
      losses += weight * logLoss[row]!;
      squares += weight * brier[row]!;
      perBin[bin[row]!]! += weight * surplus[row]!;
    }
    const ece = perBin.reduce((sum, each) => sum + Math.abs(each), 0) / total;
    const means = { log_loss: losses / total, brier: squares / total, ece };
    return order === undefined ? means : { ...means, ...ranked(order, scores, truth, positive!, weights) };
  };
}

const BINS = 10;

/** Area under the ROC curve and average precision of rows in descending order of their scores. */
function ranked(order: Uint32Array, scores: Float64Array, truth: Int32Array, positive: number, weights: Float64Array) {
  let truePositives = 0;
  let falsePositives = 0;
  let area = 0;
  let precision = 0;
  for (let i = 0; i < order.length; ) {
    const score = scores[order[i]!]!;
    let positives = 0;
    let negatives = 0;
    for (; i < order.length && scores[order[i]!]! === score; i++) {
      const row = order[i]!;
      if (truth[row] === positive) positives += weights[row]!;
      else negatives += weights[row]!;
    }
    area += negatives * (truePositives + positives / 2);
    truePositives += positives;
    falsePositives += negatives;
    if (positives > 0) precision += positives * (truePositives / (truePositives + falsePositives));
  }
  return {
    roc_auc: area / truePositives / falsePositives,
    average_precision: truePositives > 0 ? precision / truePositives : 0,
  };
}

function valueStatistics(predictions: ValuePredictions, trivial: TrivialModel & { task: "regression" }): Statistics {
  const { truth, predicted, rows, weights } = predictions;
  const size = new Float64Array(rows).map((_, row) => Math.abs(truth[row]! - predicted[row]!));
  const share = size.map((each, row) => each / Math.max(Math.abs(truth[row]!), 2 ** -52));
  const order = new Uint32Array(rows).map((_, row) => row).sort((a, b) => size[a]! - size[b]!);
  return (times) => {
    let total = 0;
    let squares = 0;
    let absolute = 0;
    let shares = 0;
    let offset = 0;
    let trivialSquares = 0;
    let trivialAbsolute = 0;
    for (let row = 0; row < rows; row++) {
      const weight = weights === undefined ? times[row]! : times[row]! * weights[row]!;
      const away = truth[row]! - trivial.mean;
      total += weight;
      absolute += weight * size[row]!;
      squares += weight * size[row]! * size[row]!;
      shares += weight * share[row]!;
      offset += weight * away;
      trivialSquares += weight * away * away;
      trivialAbsolute += weight * Math.abs(away);
    }
    let reached = 0;
    let median = Number.NaN;
    for (let i = 0; i < rows && !(reached >= total / 2 && reached > 0); i++) {
      const row = order[i]!;
      reached += weights === undefined ? times[row]! : times[row]! * weights[row]!;
      median = size[row]!;
    }
    const rmse = Math.sqrt(squares / total);
    // Squares around the resample's own mean, from those around the mean of all rows.
    const spread = trivialSquares - (offset * offset) / total;
    return {
      mse: squares / total,
      rmse,
      mae: absolute / total,
      mape: shares / total,
      median_ae: median,
      r2: spread > 0 ? 1 - squares / spread : Number.NaN,
      rmse_gain: Math.sqrt(trivialSquares / total) - rmse,
      mae_gain: (trivialAbsolute - absolute) / total,
    };
  };
}
