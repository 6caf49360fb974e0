import { Failure } from "../../core/failure.ts";
import {
  boolean,
  type Document,
  digest,
  documentOf,
  either,
  formatMark,
  integer,
  listOf,
  numberValue,
  object,
  oneOf,
  optional,
  type Problem,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { runStamp } from "../run-stamp.ts";

const formatOfEvaluation = "trainyard-evaluation-1";

const metricInterval = object({
  low: numberValue(),
  high: numberValue(),
  confidence: numberValue({ description: "Confidence level, such as 0.95.", min: 0, max: 1 }),
  method: textValue({ description: "How it was computed: `wilson`, `delong`, `bootstrap` and so on." }),
  note: optional(textValue({ description: "Reason why the interval is an approximation." })),
});

const metricValues = (description: string) => record(numberValue(), { key: "metric", description });

const perClass = record(metricValues("Metrics of one class."), {
  key: "class",
  description: "Metrics of each class: recall, precision, F1.",
});

const absent = record(textValue(), {
  key: "metric",
  description:
    "Metrics without a value, each with the reason. Those of a class are called `per_class.<class>.<metric>`.",
});

const intervals = record(metricInterval, { key: "metric", description: "Confidence intervals." });

const trivial = object(
  {
    predicts: either(textValue(), numberValue(), { description: "Its constant prediction: a class, or the mean." }),
    comparisons: listOf(
      object({
        metric: textValue(),
        model: numberValue(),
        trivial: numberValue(),
        gain: numberValue({ description: "Advantage of the model; positive is better for every metric." }),
        interval: optional(metricInterval),
        p: optional(
          numberValue({
            description: "One-sided p value of the hypothesis that the model is no better (exact McNemar test).",
            min: 0,
            max: 1,
          }),
        ),
        verdict: oneOf(["better", "worse", "undecided"]),
      }),
    ),
  },
  { description: "The model compared with one that ignores every column, on the same rows." },
);

const slice = object({
  name: textValue(),
  n: integer({ description: "Number of rows.", min: 0 }),
  small: boolean({ description: "True for fewer than 30 rows, whose numbers are shown but not judged." }),
  metrics: metricValues("Metrics of the rows of the slice."),
  per_class: optional(perClass),
  absent,
  intervals,
  difference: optional(
    object(
      {
        metric: oneOf(["accuracy", "mae"]),
        slice: numberValue(),
        rest: numberValue(),
        p: numberValue({ description: "Two-sided p value.", min: 0, max: 1 }),
        adjusted_p: numberValue({ description: "Adjusted over all slices by Benjamini and Hochberg.", min: 0, max: 1 }),
      },
      { description: "The slice compared with all rows outside it." },
    ),
  ),
});

const evaluationShape = object(
  {
    format: formatMark(formatOfEvaluation),
    version: textValue({ description: "Version of trainyard that wrote the file." }),
    task: oneOf(["classification", "regression"]),
    target: optional(textValue({ description: "Name of the column with the true values." })),
    model_digest: optional(
      digest({ description: "Digest of the model; absent when only its predictions were given." }),
    ),
    data_digest: optional(digest({ description: "Digest of the rows that it was evaluated on." })),
    n: integer({ description: "Number of rows.", min: 1 }),
    seed: integer({ description: "Seed of the bootstrap." }),
    resamples: integer({ description: "Number of bootstrap resamples.", min: 0 }),
    weighted: boolean({ description: "Whether the rows have weights." }),
    classes: optional(listOf(textValue(), { description: "Classes in scikit-learn's order. Classification only." })),
    positive_class: optional(
      textValue({ description: "Class that `recall`, `roc_auc` and similar metrics describe." }),
    ),
    decision_threshold: optional(
      numberValue({
        description:
          "Probability from which a row counts as predicted to be of the positive class, if the model keeps one or the test set one.",
      }),
    ),
    own_metrics: optional(
      record(textValue(), {
        key: "metric",
        description:
          "Metrics of the user's own and how each is made: a formula, `metric-command`, or a metric at a condition such as `precision at recall>=0.9`.",
      }),
    ),
    metrics: metricValues("Metrics of all rows, by scikit-learn's names."),
    per_class: optional(perClass),
    absent,
    notes: record(textValue(), { key: "metric", description: "Metrics whose value is a convention, and why." }),
    intervals,
    confusion_matrix: optional(
      listOf(listOf(numberValue()), {
        description:
          "Rows of each true class (outer) that were predicted as each class (inner); sums of weights if there are any.",
      }),
    ),
    reliability: optional(
      listOf(
        object({
          low: numberValue({ min: 0, max: 1 }),
          high: numberValue({ min: 0, max: 1 }),
          support: numberValue({ description: "Number of rows in the bin, or the sum of their weights." }),
          confidence: numberValue({ description: "Mean probability of the predicted class." }),
          accuracy: numberValue({ description: "Share of correct predictions." }),
        }),
        { description: "Calibration of the most probable class, in ten bins of equal width." },
      ),
    ),
    curve: optional(
      listOf(
        object({
          threshold: numberValue(),
          true_positive_rate: numberValue(),
          false_positive_rate: numberValue(),
          precision: numberValue(),
        }),
        { description: "Points of the ROC and precision-recall curves, from the highest threshold down. Binary only." },
      ),
    ),
    trivial: optional(trivial),
    slices: listOf(slice, { description: "Metrics of parts of the rows." }),
    tests: optional(
      listOf(
        object({
          name: textValue(),
          passed: boolean(),
          failure: optional(textValue({ description: "Reason for the failure." })),
        }),
        {
          description: "The model's own tests: how it behaves on chosen inputs.",
        },
      ),
    ),
    run: optional(runStamp),
    inputs: optional(
      record(textValue(), {
        description: "Inputs of `test-model` other than the defaults; absent in files of version 0.1.0.",
      }),
    ),
  },
  { also: classProblems },
);

/** All results for a model on some rows. Fields have the same names as in the file, in snake case like metrics. */
export type Evaluation = TypeOf<typeof evaluationShape>;
export type MetricInterval = TypeOf<typeof metricInterval>;
export type TrivialComparison = TypeOf<typeof trivial>;
export type SliceEvaluation = TypeOf<typeof slice>;

export const evaluationDocument: Document<Evaluation> = documentOf({
  what: "an evaluation",
  file: "evaluation.json",
  format: "trainyard-evaluation",
  version: 1,
  writer: "test-model",
  purpose:
    "Everything that `test-model` measured: metrics, confidence intervals, slices and curves. `metrics.json` has only its numbers.",
  remedy: "run `test-model` again",
  shape: evaluationShape,
});

/** Checks that a classification has classes, and a confusion matrix with a row and a column for each. */
function classProblems({
  task,
  classes = [],
  confusion_matrix: confusion = [],
}: {
  task: "classification" | "regression";
  classes?: string[];
  confusion_matrix?: number[][];
}): readonly Problem[] {
  if (task === "regression") return [];
  const k = classes.length;
  if (k === 0) return [{ path: ["classes"], expected: "a list of classes", found: "none" }];
  if (confusion.length === k && confusion.every((row) => row.length === k)) return [];
  return [{ path: ["confusion_matrix"], expected: `${k} rows of ${k} numbers`, found: "a matrix of another size" }];
}

/**
 * Reads an `evaluation.json`.
 *
 * @throws {Failure} for other files, for a newer version, and for a file that contradicts itself. With `modelDigest`
 * or `dataDigest`, also for the evaluation of another model or other rows.
 */
export async function readEvaluation(
  path: string,
  cwd: string,
  expected: { modelDigest?: string | undefined; dataDigest?: string | undefined } = {},
): Promise<Evaluation> {
  const evaluation = await readDocument(evaluationDocument, path, { cwd });
  for (const [name, what] of [
    ["model_digest", "the model"],
    ["data_digest", "the data"],
  ] as const) {
    const wanted = name === "model_digest" ? expected.modelDigest : expected.dataDigest;
    if (wanted !== undefined && evaluation[name] !== undefined && evaluation[name] !== wanted) {
      throw new Failure(`${path}: expected an evaluation of ${what} ${wanted}, got one of ${evaluation[name]}`);
    }
  }
  return evaluation;
}
