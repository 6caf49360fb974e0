import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { version } from "../../core/version.ts";
import { regularizedBeta } from "../statistics/beta.ts";
import { type Confusion, margins } from "./confusion.ts";
import { type Evaluation, evaluationFormat, type MetricInterval, type TrivialComparison } from "./evaluation.ts";
import { aucInterval, overallAucIntervals, proportionIntervals } from "./intervals.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "./predictions.ts";
import { valueScores } from "./regression.ts";
import { MOST_RESAMPLED_ROWS, resampled } from "./resampled.ts";
import { scoreClasses } from "./score.ts";
import { byName } from "./scores.ts";
import { evaluateSlices, type Slice } from "./slices.ts";
import {
  type TrivialModel,
  trivialClassifier,
  trivialClassScores,
  trivialRegressor,
  trivialValueScores,
} from "./trivial.ts";

export interface EvaluateOptions {
  /** Default: of two classes the second. With more classes, `precision`, `recall` and `f1` are given of this one. */
  positiveClass?: string | undefined;
  /** How many columns the model used: adjusted R² needs it. */
  features?: number | undefined;
  slices?: Slice[];
  /** Of the bootstrap. */
  seed?: number;
  /** Of the bootstrap: 1,000 by default, down to 400 for 100,000 rows. */
  resamples?: number;
  confidence?: number;
  target?: string | undefined;
  modelDigest?: string | undefined;
  dataDigest?: string | undefined;
  /** Numbers that are measured rather than computed: `latency_p50_ms`, `model_bytes`. */
  measured?: Record<string, number>;
  /** Why those that could not be measured are absent. */
  unmeasured?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

type Bootstrap = { seed: number; confidence: number; resamples: number; signal: AbortSignal | undefined };

/** A confusion matrix of more is of no use to anyone, and evaluation.json would be hundreds of megabytes. */
const MOST_CLASSES = 1000;
/** Points kept of a curve: enough for any picture of it. */
const CURVE_POINTS = 200;
/** Fewer rows cannot decide anything by resampling: a few draws repeat the same rows. */
const LEAST_DECISIVE_ROWS = 10;

/**
 * Everything that can be said of predictions: metrics, their intervals, slices, and the comparison with a model that looks
 * at no column. Equal to scikit-learn's metrics; deterministic for a seed.
 *
 * @throws {Failure} for no rows, more than 1,000 classes, and a positive class that is not among the classes.
 */
export async function evaluate(predictions: PredictionSet, options: EvaluateOptions = {}): Promise<Evaluation> {
  const { seed = 0, confidence = 0.95, slices = [], features, signal } = options;
  if (predictions.rows === 0) throw new Failure("expected predictions, got 0 rows");
  if (predictions.task === "classification" && predictions.classes.length > MOST_CLASSES) {
    throw new Failure(
      `expected at most ${MOST_CLASSES} classes, got ${predictions.classes.length} (is the target a number? set task: regression)`,
    );
  }
  const resamples = options.resamples ?? resamplesFor(predictions);
  const bootstrap = { seed, confidence, resamples, signal };
  const positive =
    predictions.task === "classification" ? positiveOf(predictions.classes, options.positiveClass) : undefined;
  const judged =
    predictions.task === "classification"
      ? await judgeClasses(predictions, positive, bootstrap)
      : await judgeValues(predictions, features, bootstrap);
  return {
    format: evaluationFormat,
    version,
    task: predictions.task,
    ...(options.target !== undefined && { target: options.target }),
    ...(options.modelDigest !== undefined && { model_digest: options.modelDigest }),
    ...(options.dataDigest !== undefined && { data_digest: options.dataDigest }),
    n: predictions.rows,
    seed,
    resamples,
    weighted: predictions.weights !== undefined,
    ...judged,
    metrics: Object.assign(judged.metrics, options.measured),
    absent: Object.assign(judged.absent, options.unmeasured),
    slices: await evaluateSlices(predictions, slices, { positive, features, confidence, signal }),
  };
}

/** A thousand, fewer where that would take more than some seconds: each goes over the rows and over the confusion matrix. */
function resamplesFor(predictions: PredictionSet): number {
  const cells = predictions.task === "classification" ? predictions.classes.length ** 2 : 0;
  return Math.max(
    100,
    Math.min(1000, Math.floor(4e7 / Math.min(predictions.rows, MOST_RESAMPLED_ROWS)), Math.floor(4e8 / (cells + 1))),
  );
}

function positiveOf(classes: string[], name: string | undefined): number | undefined {
  if (name === undefined) return classes.length === 2 ? 1 : undefined;
  const index = classes.indexOf(name);
  if (index >= 0) return index;
  const close = nearest(name, classes);
  const shown = classes.slice(0, 10).map((each) => JSON.stringify(each));
  throw new Failure(
    `positive-class: expected one of ${shown.join(", ")}${classes.length > 10 ? ", …" : ""}, got ${JSON.stringify(name)}` +
      (close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`),
  );
}

async function judgeClasses(predictions: ClassPredictions, positive: number | undefined, bootstrap: Bootstrap) {
  const { classes } = predictions;
  const k = classes.length;
  const scores = scoreClasses(predictions, positive, CURVE_POINTS);
  const { matrix, values, ranking, reliability } = scores;
  const { truth, total } = margins(matrix);
  const { confidence } = bootstrap;
  const intervals =
    predictions.weights === undefined ? proportionIntervals(matrix, positive, confidence) : byName<MetricInterval>();
  if (ranking !== undefined && positive !== undefined) {
    const sizes: [number, number] = [truth[positive]!, total - truth[positive]!];
    const interval = aucInterval(ranking.auc, ranking.variance, sizes, confidence);
    if (interval !== undefined) intervals["roc_auc"] = interval;
  }
  if (k > 2 && predictions.probabilities !== undefined) {
    Object.assign(intervals, overallAucIntervals(predictions, scores, confidence));
  }
  const model = trivialClassifier(matrix);
  const trivial = trivialClassScores(model);
  const gains = byName<number>();
  gains["accuracy"] = values["accuracy"]! - trivial.accuracy;
  if (values["log_loss"] !== undefined) gains["log_loss"] = trivial.log_loss - values["log_loss"];
  const gainIntervals = await addResampled(predictions, positive, model, values, gains, intervals, bootstrap);
  return {
    classes,
    ...(positive !== undefined && { positive_class: classes[positive]! }),
    metrics: values,
    per_class: scores.perClass,
    absent: scores.absent,
    notes: scores.notes,
    intervals,
    confusion_matrix: classes.map((_, i) => Array.from(matrix.counts.subarray(i * k, i * k + k))),
    ...(reliability && { reliability }),
    ...(ranking && { curve: ranking.curve }),
    trivial: comparison(
      classes[model.majority]!,
      predictions,
      values,
      trivial,
      gains,
      gainIntervals,
      matrix,
      confidence,
    ),
  };
}

async function judgeValues(predictions: ValuePredictions, features: number | undefined, bootstrap: Bootstrap) {
  const { values, absent, notes } = valueScores(predictions, features);
  const model = trivialRegressor(predictions);
  const trivial = trivialValueScores(model, predictions);
  const gains = byName<number>();
  for (const name of ["rmse", "mae"] as const)
    if (values[name] !== undefined) gains[name] = trivial[name] - values[name];
  const intervals = byName<MetricInterval>();
  const gainIntervals = await addResampled(predictions, undefined, model, values, gains, intervals, bootstrap);
  return {
    metrics: values,
    absent,
    notes,
    intervals,
    trivial: comparison(
      model.mean,
      predictions,
      values,
      trivial,
      gains,
      gainIntervals,
      undefined,
      bootstrap.confidence,
    ),
  };
}

/** Adds bootstrap intervals for the metrics that have none yet; returns those of the gains, by metric. */
async function addResampled(
  predictions: PredictionSet,
  positive: number | undefined,
  trivial: TrivialModel,
  values: Record<string, number>,
  gains: Record<string, number>,
  intervals: Record<string, MetricInterval>,
  bootstrap: Bootstrap,
): Promise<Record<string, MetricInterval>> {
  const point = byName<number>();
  for (const [name, value] of Object.entries(values)) if (intervals[name] === undefined) point[name] = value;
  for (const [name, value] of Object.entries(gains)) point[`${name}_gain`] = value;
  const { intervals: drawn, resampledRows } = await resampled(predictions, positive, trivial, point, bootstrap);
  const note =
    resampledRows < predictions.rows
      ? {
          note: `from ${resampledRows} rows drawn at random, its width scaled by √(${resampledRows}/${predictions.rows})`,
        }
      : {};
  const ofGains = byName<MetricInterval>();
  for (const [name, interval] of Object.entries(drawn)) {
    const whole: MetricInterval = { ...interval, confidence: bootstrap.confidence, method: "bootstrap", ...note };
    if (name.endsWith("_gain")) ofGains[name.slice(0, -"_gain".length)] = whole;
    else intervals[name] = whole;
  }
  return ofGains;
}

function comparison(
  predicts: string | number,
  { rows, weights }: PredictionSet,
  values: Record<string, number>,
  trivial: Record<string, number>,
  gains: Record<string, number>,
  intervals: Record<string, MetricInterval>,
  matrix: Confusion | undefined,
  confidence: number,
): TrivialComparison {
  const comparisons = Object.entries(gains).map(([metric, gain]) => {
    const interval = intervals[metric];
    const exact = metric === "accuracy" && matrix !== undefined && weights === undefined ? mcnemar(matrix) : undefined;
    const shared = { metric, model: values[metric]!, trivial: trivial[metric]!, gain, ...(interval && { interval }) };
    if (exact !== undefined) {
      const level = (1 - confidence) / 2;
      const verdict = exact.better <= level ? "better" : exact.worse <= level ? "worse" : "undecided";
      return { ...shared, p: exact.better, verdict } as const;
    }
    const decisive = interval !== undefined && rows >= LEAST_DECISIVE_ROWS;
    const verdict = decisive && interval.low > 0 ? "better" : decisive && interval.high < 0 ? "worse" : "undecided";
    return { ...shared, verdict } as const;
  });
  return { predicts, comparisons };
}

/**
 * The exact one-sided p-values of McNemar's test (a sign test on the rows where one of the two is right) of the model
 * against the trivial one: that it is better, and that it is worse.
 */
function mcnemar(matrix: Confusion): { better: number; worse: number } {
  const { truth, correct } = margins(matrix);
  const majority = trivialClassifier(matrix).majority;
  const lost = truth[majority]! - correct[majority]!;
  const won = correct.reduce((sum, each) => sum + each, 0) - correct[majority]!;
  const atLeast = (k: number, other: number) => (k === 0 ? 1 : regularizedBeta(0.5, k, other + 1));
  return { better: atLeast(won, lost), worse: atLeast(lost, won) };
}
