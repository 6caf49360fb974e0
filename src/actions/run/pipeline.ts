import type { Context } from "../../contract/context.ts";
import { read } from "../../contract/inputs.ts";
import gate from "../gate-on-metric/index.ts";
import { testModelInputs } from "../test-model/inputs.ts";
import { type ModelTesting, testModel } from "../test-model/testing.ts";
import { type Training, trainModel } from "../train/training.ts";
import type { RunInputs } from "./inputs.ts";

/** The results of the pipeline's parts. */
export interface Pipeline {
  training: Training;
  testing: ModelTesting;
  /** Undefined without rules. */
  gate: Awaited<ReturnType<typeof gate.run>> | undefined;
}

/** Trains, tests and, where there are rules, gates. */
export async function runPipeline(inputs: RunInputs, context: Context): Promise<Pipeline> {
  const training = await trainModel(inputs, context);
  const testing = await testModel(
    {
      ...read(testModelInputs, () => undefined),
      model: inputs["model-dir"],
      data: [training.testDataPath],
      "report-dir": inputs["report-dir"],
      "positive-class": inputs["positive-class"],
      baseline: inputs.baseline,
      slices: inputs.slices,
      "id-column": inputs["id-column"],
      "weight-column": inputs["weight-column"],
      seed: inputs.seed,
      "on-failure": inputs["on-failure"],
    },
    context,
  );
  const gated = inputs.rules !== undefined || inputs.metric !== undefined;
  if (!gated || testing.ended !== "evaluated") return { training, testing, gate: undefined };
  const verdict = await gate.run(
    {
      ...inputs,
      model: undefined,
      "upload-anchor": undefined,
      metrics: testing.paths.metrics,
      predictions: [testing.paths.predictions],
      // Without a baseline report, the gate itself says why there is none.
      baseline: testing.baselinePath ?? inputs.baseline,
      "upload-artifact": undefined,
    },
    context,
  );
  return { training, testing, gate: verdict };
}
