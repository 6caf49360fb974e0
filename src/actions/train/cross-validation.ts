import type { Reporter } from "../../core/reporter.ts";
import {
  type Document,
  documentOf,
  formatMark,
  integer,
  listOf,
  numberValue,
  object,
  record,
  type TypeOf,
} from "../../core/shape/index.ts";
import type { Preparation, Target } from "../../data/features/index.ts";
import { matrix } from "../../data/features/index.ts";
import { folds } from "../../data/split/split.ts";
import { mostProbable } from "../../evaluation/metrics/probabilities.ts";
import { valueScores } from "../../evaluation/metrics/regression.ts";
import { scoreClasses } from "../../evaluation/metrics/score.ts";
import type { Forest } from "../../models/forest/forest.ts";
import { predictForest } from "../../models/forest/predict.ts";
import { checkClasses } from "./check-target.ts";
import type { TrainingData } from "./data.ts";

const crossValidationShape = object({
  format: formatMark("trainyard-cross-validation-1"),
  folds: listOf(
    object({
      rows: integer({ description: "Number of rows that the fold was tested on.", min: 1 }),
      metrics: record(numberValue(), { key: "metric", description: "Metrics on these rows." }),
    }),
    { description: "Results of each fold." },
  ),
  metrics: record(
    object({
      mean: numberValue(),
      std: numberValue({ description: "Standard deviation, divided by folds - 1.", min: 0 }),
    }),
    { key: "metric", description: "Spread of each metric over the folds." },
  ),
});

export type CrossValidationFile = TypeOf<typeof crossValidationShape>;
/** The results of all folds, and their mean and standard deviation. */
export type CrossValidation = Omit<CrossValidationFile, "format">;

export const crossValidationDocument: Document<CrossValidationFile> = documentOf({
  what: "the results of a cross-validation",
  file: "cross-validation.json",
  format: "trainyard-cross-validation",
  version: 1,
  writer: "train",
  purpose: "Metrics of each fold of `cv`, in the report folder.",
  remedy: "run `train` again with `cv`",
  shape: crossValidationShape,
});

export function crossValidationText(result: CrossValidation): string {
  const file: CrossValidationFile = { format: "trainyard-cross-validation-1", ...result };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export interface CrossValidationOptions {
  /** Number of folds. */
  count: number;
  seed: number;
  reporter: Reporter;
  grow(rows: Int32Array): Promise<{ forest: Forest; preparation: Preparation }>;
}

/**
 * Trains on all folds but one and tests on that one, for each fold of the training rows. Everything is fitted on the
 * fold's own training rows, and the held-out rows are not used.
 */
export async function crossValidate(
  { table, target, train, method }: TrainingData,
  { count, seed, reporter, grow }: CrossValidationOptions,
): Promise<CrossValidation> {
  const results: CrossValidation["folds"] = [];
  for (const [index, fold] of folds(train, method, { count, seed }).entries()) {
    reporter.progress("cross-validation", index, count);
    checkClasses(target, fold.train, `cv: fold ${index + 1}`);
    const { forest, preparation } = await grow(fold.train);
    const predicted = predictForest(forest, matrix(preparation, table, fold.test));
    const metrics =
      target.task === "regression" ? ofValues(target, fold.test, predicted) : ofClasses(target, fold.test, predicted);
    results.push({ rows: fold.test.length, metrics });
  }
  return { folds: results, metrics: spreads(results.map(({ metrics }) => metrics)) };
}

function ofValues(target: Target & { task: "regression" }, rows: Int32Array, predicted: Float64Array) {
  const truth = Float64Array.from(rows, (row) => target.values[row]!);
  const predictions = { task: target.task, rows: rows.length, ids: undefined, weights: undefined, truth, predicted };
  return valueScores(predictions, undefined).values;
}

function ofClasses(target: Target & { task: "classification" }, rows: Int32Array, probabilities: Float64Array) {
  const { task, classes } = target;
  const truth = Int32Array.from(rows, (row) => target.codes[row]!);
  const predicted = mostProbable(probabilities, classes.length, rows.length);
  const predictions = {
    task,
    rows: rows.length,
    ids: undefined,
    weights: undefined,
    classes,
    truth,
    predicted,
    probabilities,
  };
  return scoreClasses(predictions, classes.length === 2 ? 1 : undefined).values;
}

/** Mean and standard deviation of each metric that every fold has. */
export function spreads(folds: Record<string, number>[]): Record<string, { mean: number; std: number }> {
  const names = Object.keys(folds[0] ?? {}).filter((name) => folds.every((fold) => Object.hasOwn(fold, name)));
  return Object.fromEntries(
    names.map((name) => {
      const values = folds.map((fold) => fold[name]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return [name, { mean, std: Math.sqrt(squares / (values.length - 1)) }];
    }),
  );
}
