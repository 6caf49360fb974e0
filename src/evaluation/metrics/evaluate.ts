import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { version } from "../../core/version.ts";
import { classIntervals } from "./class-intervals.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ClassPredictions, PredictionSet, ValuePredictions } from "./predictions.ts";
import { valueScores } from "./regression.ts";
import type { IntervalOptions } from "./resampled-interval.ts";
import { scoreClasses } from "./score.ts";
import { evaluateSlices, type Slice } from "./slices.ts";
import { compareWithMajority, compareWithMean } from "./trivial-comparison.ts";
import { valueIntervals } from "./value-intervals.ts";

export interface EvaluateOptions {
  /** Positive class of `precision`, `recall` and `f1`. With two classes, the default is the second. */
  positiveClass?: string | undefined;
  /** Number of columns that the model uses. Adjusted R² needs it. */
  features?: number | undefined;
  slices?: Slice[];
  /** Seed of resampling. */
  seed?: number;
  /** Number of resamples for metrics without a closed form: 1,000 by default. */
  resamples?: number;
  /** Two-sided confidence level of the intervals. */
  confidence?: number;
  target?: string | undefined;
  modelDigest?: string | undefined;
  dataDigest?: string | undefined;
  /** Numbers that were measured rather than computed: `latency_p50_ms`, `model_bytes`. */
  measured?: Record<string, number>;
  /** Reasons why some metrics could not be measured. */
  unmeasured?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** Maximum number of classes. With more, evaluation.json would be hundreds of megabytes of little use. */
const MOST_CLASSES = 1000;
/** Number of points to keep of a curve, which is enough to draw it. */
const CURVE_POINTS = 200;
/** Number of resamples for metrics without a closed form. */
const RESAMPLES = 1000;

/**
 * Evaluates predictions: metrics, their intervals, slices, and the comparison with a trivial model. The metrics equal
 * scikit-learn's. The result is deterministic for a seed.
 *
 * @throws {Failure} if there are no rows or more than 1,000 classes, or the positive class is not one of the classes.
 */
export async function evaluate(predictions: PredictionSet, options: EvaluateOptions = {}): Promise<Evaluation> {
  const { seed = 0, confidence = 0.95, slices = [], features, signal } = options;
  if (predictions.rows === 0) throw new Failure("expected predictions, got 0 rows");
  if (predictions.task === "classification" && predictions.classes.length > MOST_CLASSES) {
    throw new Failure(
      `expected at most ${MOST_CLASSES} classes, got ${predictions.classes.length} (is the target a number? set task: regression)`,
    );
  }
  const resamples = options.resamples ?? RESAMPLES;
  const intervals = { seed, confidence, resamples, signal };
  const positive =
    predictions.task === "classification" ? positiveOf(predictions.classes, options.positiveClass) : undefined;
  const judged =
    predictions.task === "classification"
      ? await judgeClasses(predictions, positive, intervals)
      : await judgeValues(predictions, features, intervals);
  return {
    format: "trainyard-evaluation-1",
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

async function judgeClasses(predictions: ClassPredictions, positive: number | undefined, options: IntervalOptions) {
  const { classes } = predictions;
  const k = classes.length;
  const scores = scoreClasses(predictions, positive, CURVE_POINTS);
  const { matrix, ranking, reliability } = scores;
  const intervals = await classIntervals(predictions, scores, { ...options, positive });
  return {
    classes,
    ...(positive !== undefined && { positive_class: classes[positive]! }),
    metrics: scores.values,
    per_class: scores.perClass,
    absent: scores.absent,
    notes: scores.notes,
    intervals,
    confusion_matrix: classes.map((_, i) => Array.from(matrix.counts.subarray(i * k, i * k + k))),
    ...(reliability && { reliability }),
    ...(ranking && { curve: ranking.curve }),
    trivial: compareWithMajority(predictions, scores, options.confidence),
  };
}

async function judgeValues(predictions: ValuePredictions, features: number | undefined, options: IntervalOptions) {
  const scores = valueScores(predictions, features);
  const intervals = await valueIntervals(predictions, scores, options);
  return {
    metrics: scores.values,
    absent: scores.absent,
    notes: scores.notes,
    intervals,
    trivial: compareWithMean(predictions, scores, options.confidence),
  };
}
