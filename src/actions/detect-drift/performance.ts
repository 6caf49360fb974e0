import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { plainNumber } from "../../core/number-text.ts";
import type { Calibration } from "../../data/profile/calibration.ts";
import type { Table } from "../../data/table/table.ts";
import type { DriftPerformance, PerformanceMetric } from "../../evaluation/drift/performance-shape.ts";
import {
  type EstimatedMetric,
  estimateAssumption,
  estimateMetrics,
  fitsCalibration,
} from "../../evaluation/estimation/estimate.ts";
import { estimableMetrics } from "../../evaluation/estimation/estimated-metrics.ts";
import type { UnlabelledPredictions } from "../../evaluation/estimation/score-cells.ts";
import { direction } from "../../evaluation/metrics/direction.ts";
import { evaluate } from "../../evaluation/metrics/evaluate.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import type { Predictor } from "../../models/predictor/predictor.ts";
import type { DriftInputs } from "./inputs.ts";
import { type PerformanceReference, performanceReference } from "./performance-reference.ts";
import { type PredictedRows, predictedRows } from "./performance-rows.ts";
import { metricVerdict } from "./performance-verdict.ts";
import { targetName } from "./roles.ts";
import type { Reference } from "./sources.ts";

/** The data from which the performance on the current rows is computed. */
export interface PerformanceSources {
  inputs: DriftInputs;
  reference: Reference;
  /** The rows with predictions, if they are known already. */
  current: { table: Table };
  model: Predictor | undefined;
  /** Probability that any metric is called worse by chance. */
  level: number;
}

/** Minimum number of labels. Below it, the estimate from all rows is more precise. */
const LEAST_LABELS = 30;
const RESAMPLES = 400;

/**
 * Measures the model on the current rows with their labels, or estimates its performance without them. Undefined if
 * there is no model and no prediction.
 *
 * @throws {Failure} if the reference is the profile of another model.
 */
export async function currentPerformance(
  sources: PerformanceSources,
  context: Context,
): Promise<DriftPerformance | undefined> {
  const { inputs, current, model } = sources;
  let rows: PredictedRows | undefined;
  try {
    rows = predictedRows(current.table, { model, target: targetName(inputs, sources), id: inputs["id-column"] });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { basis: "estimated", metrics: [], unavailable: `the rows cannot be predicted: ${error.message}` };
  }
  if (rows === undefined) return undefined;
  const reference = performanceReference(sources, rows.labelled);
  const { labelled } = rows;
  if (labelled !== undefined && labelled.rows >= LEAST_LABELS) {
    return measured({ sources, reference, context, rows, labelled });
  }
  const found = await estimated({ sources, reference, context, rows });
  if (labelled === undefined) return found;
  const few = `Labels are known for ${labelled.rows} of ${current.table.rows} rows. They are used from ${LEAST_LABELS} on.`;
  return { ...found, notes: [...(found.notes ?? []), few] };
}

interface PerformanceWork {
  sources: PerformanceSources;
  reference: PerformanceReference;
  context: Context;
  rows: PredictedRows;
}

/** Compares the metrics on labelled rows with those at training, and with what the estimate said of these rows. */
async function measured({
  sources: { inputs, current, level },
  reference,
  context: { signal },
  rows,
  labelled,
}: PerformanceWork & { labelled: PredictionSet }): Promise<DriftPerformance> {
  const names = metricNames(labelled);
  const positiveClass = reference.calibration?.positive_class;
  const { metrics, intervals } = await evaluate(labelled, {
    seed: inputs.seed,
    resamples: RESAMPLES,
    signal,
    ...(labelled.task === "classification" && labelled.classes.length === 2 && { positiveClass }),
  });
  const estimates = await estimatesOf(labelledProbabilities(rows, labelled), {
    calibration: reference.calibration,
    seed: inputs.seed,
    signal,
  });
  const paired = reference.paired === undefined ? undefined : await reference.paired(names, signal);
  const found: PerformanceMetric[] = [];
  const notes: string[] = [...reference.notes];
  for (const name of names) {
    const value = metrics[name];
    if (value === undefined) continue;
    const interval = intervals[name];
    const own = paired?.get(name);
    const before = own === undefined ? (reference.metrics[name] ?? null) : value - own.estimate;
    const error =
      own === undefined ? unpairedError(interval, labelled.rows, reference.rows) : width(own.interval) / 3.92;
    const change = { name, current: value, reference: before, error };
    const estimate = estimates.find((each) => each.name === name);
    found.push({
      name,
      reference: before,
      current: value,
      ...(interval !== undefined && { low: interval.low, high: interval.high }),
      ...(estimate !== undefined && { estimate: estimate.value }),
      verdict: metricVerdict(change, { level, maxDrop: inputs["max-performance-drop"], metrics: names.length }),
    });
    if (estimate !== undefined && (value < estimate.low || value > estimate.high))
      notes.push(surprise(name, value, estimate));
  }
  if (labelled.rows < current.table.rows) {
    notes.push(
      `Labels are known for ${plainNumber(labelled.rows)} of ${plainNumber(current.table.rows)} rows. Rows whose label comes late may differ from the others.`,
    );
  }
  if (rows.strangers > 0)
    notes.push(`${plainNumber(rows.strangers)} rows have a label that the model does not know. They are left out.`);
  if (paired !== undefined)
    notes.push("The metrics are compared with the reference predictions of the same rows, joined by id.");
  return { basis: "labels", metrics: found, ...(notes.length > 0 && { notes }) };
}

/** Estimates the metrics from calibrated probabilities. */
async function estimated({
  sources: { inputs, level },
  reference,
  context: { signal },
  rows,
}: PerformanceWork): Promise<DriftPerformance> {
  const reason = whyNot(rows, reference.calibration);
  if (reason !== undefined) return { basis: "estimated", metrics: [], unavailable: reason };
  const estimates = await estimatesOf(rows.unlabelled, {
    calibration: reference.calibration,
    seed: inputs.seed,
    signal,
  });
  const metrics = estimates.map(({ name, value, low, high, error }): PerformanceMetric => {
    const before = reference.metrics[name] ?? null;
    const change = { name, current: value, reference: before, error };
    return {
      name,
      reference: before,
      current: value,
      low,
      high,
      verdict: metricVerdict(change, { level, maxDrop: inputs["max-performance-drop"], metrics: estimates.length }),
    };
  });
  return { basis: "estimated", metrics, notes: [estimateAssumption, ...reference.notes] };
}

interface EstimateSources {
  calibration: Calibration | undefined;
  seed: number;
  signal: AbortSignal;
}

async function estimatesOf(
  predictions: UnlabelledPredictions | undefined,
  { calibration, seed, signal }: EstimateSources,
): Promise<EstimatedMetric[]> {
  if (predictions === undefined || calibration === undefined || predictions.rows === 0) return [];
  if (!fitsCalibration(predictions.classes, calibration)) return [];
  return estimateMetrics(predictions, { calibration, seed, draws: RESAMPLES, signal });
}

/** Says why there is no estimate. Undefined if there is one. */
function whyNot({ unlabelled, task }: PredictedRows, calibration: Calibration | undefined): string | undefined {
  if (unlabelled === undefined) {
    return task === "regression"
      ? "without labels, only the performance of classifiers can be estimated, not of a model that predicts numbers (give rows with the true values)"
      : "the predictions have no probabilities";
  }
  if (unlabelled.rows === 0) return "no row has a prediction";
  if (calibration === undefined) {
    return "the model has no calibration (train it again, or import it with data; or give reference rows with y_true and proba_<class>)";
  }
  if (!fitsCalibration(unlabelled.classes, calibration)) {
    return `the predictions have the classes ${unlabelled.classes.slice(0, 5).join(", ")}, and the calibration has others`;
  }
  return undefined;
}

/** The predictions of the labelled rows without their labels. */
function labelledProbabilities(
  { rows, featuresAt }: PredictedRows,
  labelled: PredictionSet,
): UnlabelledPredictions | undefined {
  if (labelled.task !== "classification" || labelled.probabilities === undefined) return undefined;
  const { classes, predicted, probabilities } = labelled;
  return { rows: labelled.rows, classes, predicted, probabilities, features: featuresAt(rows) };
}

function metricNames(labelled: PredictionSet): readonly string[] {
  return labelled.task === "classification" ? estimableMetrics(labelled.classes.length) : ["r2", "rmse", "mae"];
}

interface Ends {
  low: number;
  high: number;
}

const width = ({ low, high }: Ends) => high - low;

/** Standard error of the difference of two samples: that of the reference has the same spread per row. */
function unpairedError(interval: Ends | undefined, rows: number, referenceRows: number | undefined): number {
  if (interval === undefined) return Number.POSITIVE_INFINITY;
  const own = width(interval) / 3.92;
  return referenceRows === undefined ? own : own * Math.sqrt(1 + rows / referenceRows);
}

function surprise(name: string, value: number, { low, high }: EstimatedMetric): string {
  const estimated = `${name} is ${plainNumber(value)}, and ${plainNumber(low)} to ${plainNumber(high)} was estimated without labels`;
  if (direction(name) === "higher" ? value > high : value < low) {
    return `${estimated}: the model is better than its scores say. Rows from its training, which it has seen, look like that.`;
  }
  return `${estimated}: rows with the same scores have other outcomes than at training (concept drift).`;
}
