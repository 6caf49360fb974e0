import { Failure } from "../../core/failure.ts";
import type { Calibration } from "../../data/profile/calibration.ts";
import { type Difference, differences } from "../../evaluation/comparison/differences.ts";
import { type Pair, pair } from "../../evaluation/comparison/pair.ts";
import { fitCalibration } from "../../evaluation/estimation/calibration-fit.ts";
import { labelledMetrics } from "../../evaluation/estimation/estimated-metrics.ts";
import type { ClassPredictions, PredictionSet } from "../../evaluation/metrics/predictions.ts";
import { valueScores } from "../../evaluation/metrics/regression.ts";
import { selectPredictions } from "../../evaluation/metrics/selection.ts";
import { canonical } from "../../models/bundle/digest.ts";
import type { PerformanceSources } from "./performance.ts";
import { predictedRows } from "./performance-rows.ts";
import { targetName } from "./roles.ts";

/** The performance to compare with, and the calibration that an estimate needs. */
export interface PerformanceReference {
  calibration: Calibration | undefined;
  metrics: Record<string, number>;
  /** Number of rows that the metrics are about. */
  rows: number | undefined;
  notes: string[];
  /** Differences on the rows whose ids the reference predictions have too. */
  paired?: ((names: readonly string[], signal: AbortSignal) => Promise<Map<string, Difference>>) | undefined;
}

/** A comparison by id needs as many rows as a comparison without. */
const LEAST_PAIRED = 30;

/**
 * Returns the metrics at training: those in the profile, or those of labelled predictions in the reference tables.
 *
 * @throws {Failure} for the profile of another model.
 */
export function performanceReference(
  sources: PerformanceSources,
  current: PredictionSet | undefined,
): PerformanceReference {
  const { reference, model, inputs } = sources;
  refuseOtherProfile(sources);
  const profile = model?.profile ?? (reference.kind === "profile" ? reference.profile : undefined);
  const calibration = profile?.calibration;
  const outOfBag = model?.task === "regression" ? model.provenance?.outOfBag : undefined;
  const known: PerformanceReference = {
    calibration,
    // The out-of-bag score of numbers is R².
    metrics: calibration?.metrics ?? (outOfBag === undefined ? {} : { r2: outOfBag }),
    rows: calibration?.rows ?? profile?.rows,
    notes: [],
  };
  if (reference.kind === "profile") return known;
  const hasPredictions = reference.table.columns.some(({ name }) => name === "y_pred" || name.startsWith("proba_"));
  // The model's own answers to its training rows would be far too good.
  if (!hasPredictions && calibration !== undefined) return known;
  const labelled = labelledReference(sources);
  if (labelled === undefined) return known;
  const own =
    labelled.task === "classification"
      ? (calibration ?? fitCalibration(labelled, { source: "data", seed: inputs.seed }))
      : undefined;
  return {
    calibration: own,
    metrics: metricsOf(labelled, own),
    rows: labelled.rows,
    notes: hasPredictions
      ? []
      : ["The reference is the model's performance on the reference rows. If it was trained on them, it is too good."],
    paired: current && pairedWith(current, labelled, { positive: positiveOf(labelled, own), seed: inputs.seed }),
  };
}

function labelledReference(sources: PerformanceSources): PredictionSet | undefined {
  const { reference, model, inputs } = sources;
  if (reference.kind === "profile") return undefined;
  try {
    const target = targetName(inputs, sources);
    return predictedRows(reference.table, { model, target, id: inputs["id-column"] })?.labelled;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function positiveOf(labelled: PredictionSet, calibration: Calibration | undefined): number | undefined {
  if (labelled.task !== "classification" || labelled.classes.length !== 2) return undefined;
  const named = labelled.classes.indexOf(calibration?.positive_class ?? "");
  return named < 0 ? 1 : named;
}

function metricsOf(labelled: PredictionSet, calibration: Calibration | undefined): Record<string, number> {
  if (labelled.task === "regression") return valueScores(labelled, undefined).values;
  const positive = positiveOf(labelled, calibration);
  if (labelled.probabilities !== undefined) return labelledMetrics(labelled, positive);
  const { roc_auc: _, roc_auc_ovr: __, log_loss: ___, ...others } = labelledMetrics(certain(labelled), positive);
  return others;
}

/** The predictions with a probability of 1 for the predicted class, from which no ranking or loss may be taken. */
function certain(labelled: ClassPredictions): ClassPredictions {
  const k = labelled.classes.length;
  const probabilities = new Float64Array(labelled.rows * k);
  labelled.predicted.forEach((code, row) => {
    probabilities[row * k + code] = 1;
  });
  return { ...labelled, probabilities };
}

/** Compares the rows that both have, by their ids. Undefined if there are too few. */
function pairedWith(
  current: PredictionSet,
  reference: PredictionSet,
  { positive, seed }: { positive: number | undefined; seed: number },
): PerformanceReference["paired"] {
  if (current.ids === undefined || reference.ids === undefined || current.task !== reference.task) return undefined;
  const places = new Map(reference.ids.map((id, row) => [id, row]));
  const shared = Int32Array.from(current.ids.keys()).filter((row) => places.has(current.ids![row]!));
  if (shared.length < LEAST_PAIRED || shared.length < current.rows) return undefined;
  const others = Int32Array.from(shared, (row) => places.get(current.ids![row]!)!);
  let joined: Pair;
  try {
    joined = pair(
      { predictions: selectPredictions(current, shared), name: "current" },
      { predictions: selectPredictions(reference, others), name: "reference" },
    );
  } catch (error) {
    // Ids such as row numbers may be the same by accident. Then the true values differ.
    if (error instanceof Failure) return undefined;
    throw error;
  }
  return (names, signal) => differences(names, joined, { positive, seed, signal });
}

function refuseOtherProfile({ reference, model }: PerformanceSources): void {
  if (reference.kind !== "profile" || reference.profile.schema === undefined || model?.profile === undefined) return;
  if (canonical(reference.profile.schema) === canonical(model.profile.schema)) return;
  throw new Failure(
    `reference: expected the profile of the model, got that of a model with other columns or classes (${reference.name}; name the bundle that the model is from)`,
  );
}
