import { meanOf } from "../resampling/value-sample.ts";
import { formulaValue, type MetricReader } from "./formula.ts";
import { Thresholds } from "./operating-point.ts";
import { formulaMeasure, type MeasureContext } from "./own-measure.ts";
import type { OwnMetrics } from "./own-metrics.ts";
import type { ClassPredictions, PredictionSet } from "./predictions.ts";

/** Metrics of a slice that its rows give. */
export function sliceMetrics(
  predictions: PredictionSet,
  rows: Int32Array,
  { own, measured }: { own: OwnMetrics; measured: MeasureContext },
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { name, value } of own.measured) {
    if (typeof value === "number") continue;
    const weights = predictions.weights ?? new Float64Array(rows.length).fill(1);
    values[name] = meanOf()({
      values: Float64Array.from(rows, (row) => value[row]!),
      weights,
      at: new Int32Array(0),
      boundary: rows.length,
    });
  }
  for (const formula of own.formulas) {
    const read = formulaMeasure(formula, own.formulas, measured).reader(predictions);
    values[formula.name] = formulaValue(formula.expression, withValues(read, values));
  }
  const scored = scoredBy(predictions, measured.positive);
  if (scored !== undefined)
    for (const { name, condition } of own.points)
      values[name] = Thresholds.of(scored, measured.positive!).best(condition, scored.weights);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)));
}

/** Two classes with probabilities, and a positive one; undefined for anything else. */
export function scoredBy(predictions: PredictionSet, positive: number | undefined): ClassPredictions | undefined {
  return predictions.task === "classification" &&
    predictions.classes.length === 2 &&
    predictions.probabilities !== undefined &&
    positive !== undefined
    ? predictions
    : undefined;
}

/** A reader that also finds the given values. */
export function withValues(read: MetricReader, values: Readonly<Record<string, number>>): MetricReader {
  return (path) => {
    const value = read(path);
    return Number.isNaN(value) && path.length === 1 && Object.hasOwn(values, path[0]!) ? values[path[0]!]! : value;
  };
}
