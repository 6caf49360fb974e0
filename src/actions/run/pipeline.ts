import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import { read } from "../../contract/inputs.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import gate from "../gate-on-metric/index.ts";
import { testModelInputs } from "../test-model/inputs.ts";
import { type TrackedTesting, testModel } from "../test-model/testing.ts";
import { type TrackedTraining, trainModel } from "../train/training.ts";
import type { RunInputs } from "./inputs.ts";

/** The results of the pipeline's parts. */
export interface Pipeline {
  training: TrackedTraining;
  testing: TrackedTesting;
  /** Undefined without rules. */
  gate: Awaited<ReturnType<typeof gate.run>> | undefined;
}

/** Inputs that the test gets unchanged. Others of the same name belong to the training. */
const TEST_INPUTS = [
  "report-dir",
  "positive-class",
  "baseline",
  "slices",
  "derived-metrics",
  "metric-command",
  "operating-points",
  "timeout",
  "id-column",
  "weight-column",
  "seed",
  "on-failure",
];

function picked(given: Context["given"], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}

/** Trains and tests a model, and judges it if there are rules. */
export async function runPipeline(inputs: RunInputs, context: Context): Promise<Pipeline> {
  const { given } = context;
  const report = inputs["report-dir"];
  const training = await trainModel(inputs, context);
  // Reports show the path as a user would write it.
  const testData = shownPath(training.testDataPath, context.cwd);
  const testing = await testModel(
    {
      ...read(testModelInputs, () => undefined),
      model: inputs["model-dir"],
      "test-data": [testData],
      "report-dir": inputs["report-dir"],
      "positive-class": inputs["positive-class"],
      baseline: inputs.baseline,
      slices: inputs.slices,
      "derived-metrics": inputs["derived-metrics"],
      "metric-command": inputs["metric-command"],
      "operating-points": inputs["operating-points"],
      timeout: inputs.timeout,
      "id-column": inputs["id-column"],
      "weight-column": inputs["weight-column"],
      seed: inputs.seed,
      "on-failure": inputs["on-failure"],
      tracking: inputs.tracking,
    },
    {
      ...context,
      given: { ...picked(given, TEST_INPUTS), model: inputs["model-dir"], "test-data": testData },
    },
  );
  const gated = inputs.rules !== undefined || inputs.metric !== undefined;
  if (!gated || testing.ended !== "evaluated") return { training, testing, gate: undefined };
  // The schema describes the tables of `data`, but trainyard wrote the predictions.
  const { schema: _schema, ...gateGiven } = given;
  const verdict = await gate.run(
    {
      ...inputs,
      schema: undefined,
      model: undefined,
      "upload-anchor": undefined,
      metrics: testing.paths.metrics,
      predictions: [testing.paths.predictions],
      // If there is no baseline report, the gate itself explains why.
      baseline: testing.baselinePath ?? inputs.baseline,
      "upload-artifact": undefined,
    },
    {
      ...context,
      given: {
        ...gateGiven,
        metrics: join(report, "metrics.json"),
        ...(testing.baselinePath !== undefined && { baseline: testing.baselinePath }),
      },
    },
  );
  return { training, testing, gate: verdict };
}
