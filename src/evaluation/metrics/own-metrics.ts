import { Failure } from "../../core/failure.ts";
import { resample, resampledClaims, rescaled } from "../resampling/resampling.ts";
import type { Sample } from "../resampling/sample.ts";
import { meanOf, valueSample } from "../resampling/value-sample.ts";
import { weightedSample } from "../resampling/weighted-sample.ts";
import type { Evaluation, MetricInterval } from "./evaluation.ts";
import { type Formula, formulaValue, type MetricReader } from "./formula.ts";
import { type OperatingPoint, Thresholds } from "./operating-point.ts";
import { BY_COMMAND, formulaMeasure, pointMeasure } from "./own-measure.ts";
import { scoredBy, sliceMetrics, withValues } from "./own-slice.ts";
import type { PredictionSet } from "./predictions.ts";
import { sampleRows, selectPredictions } from "./selection.ts";
import type { Slice } from "./slices.ts";

/** A metric that a program of the user's measured: one number, or one per row, whose mean it is. */
export interface CommandMetric {
  name: string;
  value: number | Float64Array;
}

/** Metrics in addition to the known ones. */
export interface OwnMetrics {
  measured: readonly CommandMetric[];
  formulas: readonly Formula[];
  points: readonly OperatingPoint[];
}

export interface OwnMetricOptions {
  own: OwnMetrics;
  slices: readonly Slice[];
  features: number | undefined;
  signal: AbortSignal;
}

const CONFIDENCE = 0.95;
/** Maximum number of rows to resample if a metric needs the probabilities of each row. */
const MOST_ROWS = 5000;
/** Counts that formulas may use in addition to metrics: rows, and those of the positive class. */
const COUNTS = ["n", "tp", "fp", "tn", "fn"];

/**
 * The evaluation with own metrics: of all rows with bootstrap intervals, and of each slice without.
 *
 * @throws {Failure} for a name that a known metric has, and for a formula of something unknown.
 */
export async function withOwnMetrics(
  evaluation: Evaluation,
  predictions: PredictionSet,
  { own, ...options }: OwnMetricOptions,
): Promise<Evaluation> {
  if (own.measured.length + own.formulas.length + own.points.length === 0) return evaluation;
  const names = [...own.measured, ...own.formulas, ...own.points].map(({ name }) => name);
  refuseTaken(names, evaluation);
  const positive = evaluation.positive_class;
  const index =
    predictions.task === "classification" && positive !== undefined ? predictions.classes.indexOf(positive) : undefined;
  const found: Evaluation = {
    ...evaluation,
    metrics: { ...evaluation.metrics },
    absent: { ...evaluation.absent },
    notes: { ...evaluation.notes },
    intervals: { ...evaluation.intervals },
    own_metrics: Object.fromEntries([
      ...own.measured.map(({ name }) => [name, BY_COMMAND]),
      ...own.formulas.map(({ name, text }) => [name, text]),
      ...own.points.map(({ name, text }) => [name, `${name.slice(0, name.indexOf("_at_"))} at ${text}`]),
    ]),
  };
  const resampling = { seed: evaluation.seed, resamples: evaluation.resamples, signal: options.signal };
  const put = (name: string, value: number, whyNot: string) => {
    if (Number.isFinite(value)) found.metrics[name] = value;
    else found.absent[name] = whyNot;
    return Number.isFinite(value);
  };
  for (const { name, value } of own.measured) {
    if (typeof value === "number") {
      put(name, value, "the program gave no finite number");
      found.notes[name] = "no interval: the program gave one number (a list with one number per row has one)";
      continue;
    }
    const sample = valueSample(
      { own: value, other: undefined, combine: meanOf() },
      { candidate: predictions, groups: undefined },
    );
    const weights = predictions.weights ?? new Float64Array(predictions.rows).fill(1);
    if (
      put(
        name,
        meanOf()({ values: value, weights, at: new Int32Array(0), boundary: value.length }),
        "all weights are zero",
      )
    )
      found.intervals[name] = await intervalOf(
        sample,
        { rows: predictions.rows, estimate: found.metrics[name]! },
        resampling,
      );
  }
  const constant = new Set([
    ...own.measured.map(({ name }) => name),
    ...Object.keys(evaluation.metrics).filter(isConstant),
  ]);
  for (const formula of own.formulas) {
    const measure = formulaMeasure(formula, own.formulas, { positive: index, features: options.features });
    const read = withValues(measure.reader(predictions), found.metrics);
    refuseUnknown(formula, read, found);
    if (
      !put(formula.name, formulaValue(formula.expression, read), "a metric in it has no value, or it divides by zero")
    )
      continue;
    const fixed = [...formula.uses].find((name) => constant.has(name));
    if (fixed !== undefined) {
      constant.add(formula.name);
      found.notes[formula.name] = `no interval: ${fixed} is not computed from the rows`;
      continue;
    }
    const drawn =
      measure.labels || predictions.rows <= MOST_ROWS
        ? predictions
        : selectPredictions(predictions, sampleRows(predictions.rows, MOST_ROWS, evaluation.seed));
    const sample = weightedSample({
      candidate: drawn,
      baseline: undefined,
      groups: undefined,
      labels: measure.labels,
      metricOf: measure.metricOf,
    });
    found.intervals[formula.name] = await intervalOf(
      sample,
      { rows: predictions.rows, estimate: found.metrics[formula.name]! },
      resampling,
    );
  }
  for (const point of own.points) {
    const scored = scoredBy(predictions, index);
    if (scored === undefined) {
      found.absent[point.name] = "needs probabilities of two classes";
      continue;
    }
    const value = Thresholds.of(scored, index!).best(point.condition, scored.weights);
    if (!put(point.name, value, `no threshold keeps ${point.text}`)) continue;
    const drawn =
      scored.rows <= MOST_ROWS
        ? scored
        : selectPredictions(scored, sampleRows(scored.rows, MOST_ROWS, evaluation.seed));
    const sample = weightedSample({
      candidate: drawn,
      baseline: undefined,
      groups: undefined,
      labels: false,
      ...pointMeasure(point, index!),
    });
    found.intervals[point.name] = await intervalOf(sample, { rows: predictions.rows, estimate: value }, resampling);
  }
  found.slices = evaluation.slices.map((slice) => {
    const rows = options.slices.find(({ name }) => name === slice.name)?.rows;
    return rows === undefined || rows.length === 0
      ? slice
      : {
          ...slice,
          metrics: {
            ...slice.metrics,
            ...sliceMetrics(selectPredictions(predictions, rows), rows, {
              own,
              measured: {
                positive: index,
                features: options.features,
              },
            }),
          },
        };
  });
  return found;
}

function isConstant(name: string): boolean {
  return /^(latency_|model_bytes$)/.test(name);
}

function refuseTaken(names: readonly string[], { metrics, absent }: Evaluation): void {
  const taken = names.find(
    (name, at) =>
      Object.hasOwn(metrics, name) ||
      Object.hasOwn(absent, name) ||
      COUNTS.includes(name) ||
      names.indexOf(name) !== at,
  );
  if (taken !== undefined)
    throw new Failure(
      `derived-metrics, metric-command: expected names of your own, got ${taken}, which another metric has`,
    );
}

function refuseUnknown({ name, uses }: Formula, read: MetricReader, { metrics, absent }: Evaluation): void {
  for (const used of uses) {
    if (
      Object.hasOwn(metrics, used) ||
      Object.hasOwn(absent, used) ||
      COUNTS.includes(used) ||
      used.startsWith("per_class.")
    )
      continue;
    if (Number.isFinite(read([used]))) continue;
    throw new Failure(
      `derived-metrics: ${name}: expected metrics and counts (${COUNTS.join(", ")}), got ${used}, which there is not; there are ${Object.keys(metrics).slice(0, 12).join(", ")}, …`,
    );
  }
}

async function intervalOf(
  sample: Sample,
  { rows, estimate }: { rows: number; estimate: number },
  options: { seed: number; resamples: number; signal: AbortSignal },
): Promise<MetricInterval> {
  const drawn = await resample(sample, false, options);
  const scaled = sample.rows < rows ? rescaled(drawn, { estimate, rows: sample.rows, all: rows }) : drawn;
  const { interval } = resampledClaims(scaled, 0, (1 + CONFIDENCE) / 2);
  return {
    ...interval,
    confidence: CONFIDENCE,
    method: "bootstrap",
    ...(sample.rows < rows && {
      note: `from ${sample.rows} rows drawn at random, its width scaled by √(${sample.rows}/${rows})`,
    }),
  };
}
