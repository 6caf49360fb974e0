import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { evaluate } from "../../evaluation/metrics/evaluate.ts";
import { type Evaluation, evaluationText, metricsOf } from "../../evaluation/metrics/evaluation.ts";
import { cutColumns, cutSlices } from "../../evaluation/slices/cut.ts";
import { replaceFile, replaceFileBy } from "../../platform/file/write.ts";
import { predictionsCsv } from "./predictions-csv.ts";
import type { Tested } from "./tested.ts";

/** What is asked of a model's predictions, the same for every model that is compared. */
export interface Questions {
  positiveClass: string | undefined;
  slices: string[];
  seed: number;
  signal: AbortSignal;
}

/** The whole evaluation, with how its tests ended. */
export async function evaluationOf(
  tested: Tested,
  { positiveClass, slices, seed, signal }: Questions,
): Promise<Evaluation> {
  const evaluation = await evaluate(tested.predictions, {
    positiveClass,
    features: tested.features,
    slices: cutSlices(tested.rows, slices),
    seed,
    target: tested.target,
    modelDigest: tested.modelDigest,
    dataDigest: tested.dataDigest,
    measured: tested.measured,
    unmeasured: tested.unmeasured,
    signal,
  });
  return {
    ...evaluation,
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
