import type { ClassPredictions, PredictionSet, ValuePredictions } from "../metrics/predictions.ts";
import { calibrationBins, confidenceBin, rowBrier, rowLogLoss } from "../metrics/probability-scores.ts";
import { scoreClasses } from "../metrics/score.ts";
import { sampleRows, selectPredictions } from "../metrics/selection.ts";
import { labelSample } from "../resampling/label-sample.ts";
import type { MetricKey } from "../resampling/label-statistic.ts";
import { rankSample } from "../resampling/rank-sample.ts";
import type { Sample } from "../resampling/sample.ts";
import {
  type Combination,
  calibrationOf,
  determinationOf,
  meanOf,
  medianOf,
  valueSample,
} from "../resampling/value-sample.ts";
import { weightedSample } from "../resampling/weighted-sample.ts";
import { isClass, type Measure, scoresOf } from "./measure.ts";

export interface MeasureSampleOptions {
  candidate: PredictionSet;
  baseline: PredictionSet | undefined;
  positive: number | undefined;
  groups: Int32Array | undefined;
  /** Maximum number of rows. More are sampled at random, except for metrics of labels, which use counts of all rows. */
  mostRows: number;
  seed: number;
}

/** With at least this many rows, the largest loss seen is typical of later rows. */
const TYPICAL_ROWS = 100;

/** Predictions of the same rows by one model, or by two. */
interface Compared<Predictions> {
  candidate: Predictions;
  baseline: Predictions | undefined;
}

type ResampledMeasure = Measure & { kind: "resampled" };

/** Returns the sample from which a measure is resampled. */
export function sampleOf(measure: ResampledMeasure, options: MeasureSampleOptions): Sample {
  const { candidate, baseline, groups } = atRows(measure.rows, options);
  const { positive, mostRows, seed } = options;
  const { own } = measure.key;
  if (own !== undefined && (own.labels || candidate.rows <= mostRows)) {
    const sample = weightedSample({ candidate, baseline, groups, ...own });
    if (sample.units <= mostRows) return sample;
  }
  if (own === undefined && candidate.task === "classification") {
    const sample = labelSample(measure.key, {
      candidate,
      baseline: baseline as ClassPredictions | undefined,
      positive,
      groups,
    });
    if (sample !== undefined && sample.units <= mostRows) return sample;
  }
  if (candidate.rows > mostRows) {
    const drawn = sampleRows(candidate.rows, mostRows, seed);
    return sampleOf({ ...measure, rows: undefined }, { ...options, ...atRows(drawn, { candidate, baseline, groups }) });
  }
  return candidate.task === "classification"
    ? classSample(measure.key, { candidate, baseline: baseline as ClassPredictions | undefined }, { groups, positive })
    : regressionSample(measure.key, { candidate, baseline: baseline as ValuePredictions | undefined }, groups);
}

function atRows(
  rows: Int32Array | undefined,
  { candidate, baseline, groups }: Pick<MeasureSampleOptions, "candidate" | "baseline" | "groups">,
) {
  if (rows === undefined) return { candidate, baseline, groups };
  return {
    candidate: selectPredictions(candidate, rows),
    baseline: baseline && selectPredictions(baseline, rows),
    groups: groups && rows.map((row) => groups[row]!),
  };
}

function classSample(
  { name }: MetricKey,
  { candidate, baseline }: Compared<ClassPredictions>,
  { groups, positive }: { groups: Int32Array | undefined; positive: number | undefined },
): Sample {
  const perRow = (of: (predictions: ClassPredictions, row: number) => number) => {
    const values = (predictions: ClassPredictions) =>
      Float64Array.from({ length: predictions.rows }, (_, row) => of(predictions, row));
    return { own: values(candidate), other: baseline && values(baseline) };
  };
  if (candidate.classes.length === 2 && (name === "average_precision" || name === "roc_auc")) {
    return rankSample(name, {
      own: scoresOf(candidate, positive!),
      other: baseline && scoresOf(baseline, positive!),
      positive: isClass(candidate, positive!),
      weights: candidate.weights,
      groups,
    });
  }
  if (name === "log_loss") {
    // With 30 rows, the next loss may exceed the largest one seen: a model at the bound passed in 6.7 % of test sets.
    const unbounded = candidate.rows < TYPICAL_ROWS;
    return valueSample({ ...perRow(rowLogLoss), combine: meanOf() }, { candidate, groups, unbounded });
  }
  if (name === "brier") {
    const about = candidate.classes.length === 2 ? positive : undefined;
    const values = perRow((predictions, row) => rowBrier(predictions, row, about));
    return valueSample({ ...values, combine: meanOf() }, { candidate, groups });
  }
  if (name === "ece") {
    const values = perRow((predictions, row) => {
      const { best, highest } = confidenceBin(predictions, row, calibrationBins);
      return (best === predictions.truth[row] ? 1 : 0) - highest;
    });
    const bins = (predictions: ClassPredictions) =>
      Uint8Array.from({ length: predictions.rows }, (_, row) => confidenceBin(predictions, row, calibrationBins).at);
    const combine = calibrationOf(bins(candidate), baseline && bins(baseline), calibrationBins);
    return valueSample({ ...values, combine }, { candidate, groups, unseen: false });
  }
  return wholeSample(name, { candidate, baseline }, { groups, positive });
}

/**
 * Samples a metric that has no weighted formula (areas over many classes). It is computed from scratch for each
 * resample, without unseen rows.
 */
function wholeSample(
  name: string,
  { candidate, baseline }: Compared<ClassPredictions>,
  { groups, positive }: { groups: Int32Array | undefined; positive: number | undefined },
): Sample {
  const k = candidate.classes.length;
  const ofTruth = ({ probabilities, truth, rows }: ClassPredictions) =>
    Float64Array.from({ length: rows }, (_, row) => probabilities![row * k + truth[row]!]!);
  const models = [candidate, baseline ?? candidate] as const;
  const combine: Combination = ({ weights, at, boundary }) => {
    const truth = Int32Array.from(at, (row) => candidate.truth[row]!);
    const probabilities = new Float64Array(at.length * k);
    at.forEach((row, i) => {
      const from = models[i < boundary ? 0 : 1]!.probabilities!;
      for (let j = 0; j < k; j++) probabilities[i * k + j] = from[row * k + j]!;
    });
    const mixture = { ...candidate, rows: at.length, ids: undefined, truth, predicted: truth, probabilities, weights };
    return scoreClasses(mixture, positive).values[name] ?? Number.NaN;
  };
  return valueSample(
    { own: ofTruth(candidate), other: baseline && ofTruth(baseline), combine },
    { candidate, groups, unseen: false },
  );
}

function regressionSample(
  { name }: MetricKey,
  { candidate, baseline }: Compared<ValuePredictions>,
  groups: Int32Array | undefined,
): Sample {
  const { truth } = candidate;
  const of: (error: number, row: number) => number = /^(mse|rmse|r2)$/.test(name)
    ? (error) => error * error
    : name === "mape"
      ? (error, row) => Math.abs(error) / Math.max(Math.abs(truth[row]!), 2 ** -52)
      : (error) => Math.abs(error);
  const values = ({ predicted }: ValuePredictions) =>
    Float64Array.from(predicted, (each, row) => of(truth[row]! - each, row));
  const combine =
    name === "rmse"
      ? meanOf(Math.sqrt)
      : name === "median_ae"
        ? medianOf()
        : name === "r2"
          ? determinationOf(truth)
          : meanOf();
  return valueSample(
    { own: values(candidate), other: baseline && values(baseline), combine },
    { candidate, groups, unbounded: true },
  );
}
