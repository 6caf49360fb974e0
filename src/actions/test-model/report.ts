import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { evaluate } from "../../evaluation/metrics/evaluate.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import { evaluationText, metricsOf } from "../../evaluation/metrics/evaluation-text.ts";
import type { Formula } from "../../evaluation/metrics/formula.ts";
import type { OperatingPoint } from "../../evaluation/metrics/operating-point.ts";
import { type CommandMetric, withOwnMetrics } from "../../evaluation/metrics/own-metrics.ts";
import { cutColumns, cutSlices } from "../../evaluation/slices/cut.ts";
import { replaceFile, replaceFileBy } from "../../platform/file/write.ts";
import { predictionsCsv } from "./predictions-csv.ts";
import type { Tested } from "./tested.ts";

/** The options of an evaluation. They are the same for every model that is compared. */
export interface Questions {
  positiveClass: string | undefined;
  slices: string[];
  seed: number;
  formulas: readonly Formula[];
  points: readonly OperatingPoint[];
  /** Asks the program of `metric-command`; undefined without one. */
  commandMetrics: ((predictions: Iterable<string>, rows: number) => Promise<CommandMetric[]>) | undefined;
  signal: AbortSignal;
}

/** Returns the complete evaluation, with the results of the model's tests. */
export async function evaluationOf(
  tested: Tested,
  { positiveClass: given, slices, seed, formulas, points, commandMetrics, signal }: Questions,
): Promise<Evaluation> {
  const { predictions, decision } = tested;
  const classes = predictions.task === "classification" ? predictions.classes : [];
  const positiveClass = given ?? (decision === undefined ? undefined : classes[decision.positive]);
  const cuts = cutSlices(tested.rows, slices);
  const known = await evaluate(predictions, {
    positiveClass,
    features: tested.features,
    slices: cuts,
    seed,
    target: tested.target,
    modelDigest: tested.modelDigest,
    dataDigest: tested.dataDigest,
    measured: tested.measured,
    unmeasured: tested.unmeasured,
    signal,
  });
  const measured =
    (await commandMetrics?.(predictionsCsv(predictions, cutColumns(tested.rows, slices)), predictions.rows)) ?? [];
  const own = { measured, formulas, points };
  const evaluation = await withOwnMetrics(known, predictions, { own, slices: cuts, features: tested.features, signal });
  return {
    ...evaluation,
    ...(decision !== undefined && { decision_threshold: decision.threshold }),
    tests: tested.tests.map(({ name, failure }) => ({
      name,
      passed: failure === undefined,
      ...(failure !== undefined && { failure }),
    })),
  };
}

export interface ReportPaths {
  metrics: string;
  evaluation: string;
  predictions: string;
}

export interface EvaluationFiles {
  folder: string;
  tested: Pick<Tested, "predictions" | "rows">;
  evaluation: Evaluation;
  slices: string[];
}

/** Writes the files that `gate-on-metric` reads. The metrics are written last, so that a folder with metrics is complete. */
export async function writeEvaluation({ folder, tested, evaluation, slices }: EvaluationFiles): Promise<ReportPaths> {
  const { predictions, rows } = tested;
  const paths = {
    metrics: join(folder, "metrics.json"),
    evaluation: join(folder, "evaluation.json"),
    predictions: join(folder, "predictions.csv"),
  };
  await replaceFileBy(paths.predictions, (file) =>
    writeFile(file, predictionsCsv(predictions, cutColumns(rows, slices))),
  );
  await replaceFile(paths.evaluation, evaluationText(evaluation));
  await replaceFile(paths.metrics, `${JSON.stringify(metricsOf(evaluation), null, 2)}\n`);
  return paths;
}
