import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { recordedInputs } from "../../contract/recorded-inputs.ts";
import type { TrackedRun } from "../../delivery/tracking/track.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import { parseFormulas } from "../../evaluation/metrics/formula.ts";
import { parseOperatingPoints } from "../../evaluation/metrics/operating-point.ts";
import { stampOf } from "../../evaluation/run-stamp.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { type BaselineModel, compareWith, openBaseline } from "./baseline.ts";
import { cardOf } from "./card.ts";
import { CommandFailed } from "./command-source.ts";
import { decidedPredictions } from "./decision.ts";
import { type TestModelInputs, testModelInputs } from "./inputs.ts";
import { type ModelTest, modelTestsXml } from "./junit.ts";
import { commandMetrics } from "./metric-command.ts";
import { evaluationOf, type Questions, type ReportPaths, writeEvaluation } from "./report.ts";
import { sourceInputs } from "./source.ts";
import type { Tested } from "./tested.ts";
import { trackTesting } from "./tracking.ts";

/** The result of testing a model: what was measured and where it was written, or how the user's command failed. */
export type ModelTesting =
  | {
      ended: "evaluated";
      tested: Tested;
      evaluation: Evaluation;
      compared: BaselineModel | undefined;
      paths: ReportPaths & { junit: string; card: string };
      /** Folder with the report of the baseline, when there is one. */
      baselinePath: string | undefined;
    }
  | { ended: "command failed"; message: string; junitPath: string };

/** A test, and the run on a tracking server that holds its results. */
export type TrackedTesting = ModelTesting & { tracked: TrackedRun | undefined };

/** Tests a model, compares it with the baseline and writes the report folder. */
export async function testModel(inputs: TestModelInputs, context: Context): Promise<TrackedTesting> {
  const testing = await tested(inputs, context);
  return { ...testing, tracked: await trackTesting(testing, inputs, context) };
}

async function tested(inputs: TestModelInputs, context: Context): Promise<ModelTesting> {
  const report = resolve(context.cwd, inputs["report-dir"]);
  const folder = join(report, "baseline");
  const baseline = await openBaseline(inputs.baseline, folder, context);
  try {
    return await testAgainst(inputs, { report, folder, baseline }, context);
  } finally {
    await baseline?.remove();
  }
}

interface Places {
  report: string;
  /** Folder for the baseline's report. */
  folder: string;
  baseline: Awaited<ReturnType<typeof openBaseline>>;
}

async function testAgainst(
  inputs: TestModelInputs,
  { report, folder, baseline }: Places,
  context: Context,
): Promise<ModelTesting> {
  const junitPath = join(report, "junit-model-tests.xml");
  const cardPath = join(report, "model-card.md");
  const command = inputs["metric-command"];
  const timeoutMs = inputs.timeout * 1000;
  const questions: Questions = {
    positiveClass: inputs["positive-class"],
    slices: inputs.slices ?? [],
    seed: inputs.seed,
    formulas: parseFormulas(inputs["derived-metrics"] ?? []),
    points: parseOperatingPoints(inputs["operating-points"] ?? []),
    commandMetrics:
      command === undefined
        ? undefined
        : (predictions, rows) => commandMetrics({ command, timeoutMs, predictions, rows }, context),
    signal: context.signal,
  };
  const rows = await sourceInputs(inputs, context);
  const tested = await decidedPredictions(inputs, rows, context).catch((error: unknown) => {
    // A failure of the user's program is the verdict on the model, so there are no metrics.
    if (error instanceof CommandFailed) return error;
    throw error;
  });
  if (tested instanceof CommandFailed) {
    const tests: ModelTest[] = [{ name: "the command ends with 0", failure: tested.message }];
    await replaceFile(junitPath, await modelTestsXml(tests, {}, context.now()));
    // Files of an earlier run would be mistaken for results of this one.
    for (const name of ["metrics.json", "evaluation.json", "predictions.csv", "model-card.md"]) {
      await rm(join(report, name), { force: true });
    }
    return { ended: "command failed", message: tested.message, junitPath };
  }
  const run = context.github?.run;
  const evaluation = {
    ...(await evaluationOf(tested, questions)),
    ...(run && { run: stampOf(run) }),
    inputs: recordedInputs(testModelInputs, context),
  };
  const compared =
    baseline && (await compareWith(baseline, { tested, evaluation }, { folder, inputs: rows, questions, context }));
  await replaceFile(junitPath, await modelTestsXml(tested.tests, evaluation.metrics, context.now()));
  await replaceFile(cardPath, cardOf(tested, evaluation));
  const paths = await writeEvaluation({ folder: report, tested, evaluation, slices: questions.slices });
  return {
    ended: "evaluated",
    tested,
    evaluation,
    compared,
    paths: { ...paths, junit: junitPath, card: cardPath },
    baselinePath: compared && folder,
  };
}
