import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import { Failure } from "../../core/failure.ts";
import { gather, nothingBut } from "../report-model/findings.ts";
import { tell } from "../report-model/tell.ts";
import { runInputs, runOutputs } from "./inputs.ts";
import { runOutcome } from "./outcome.ts";
import { runPipeline } from "./pipeline.ts";

export default action({
  name: "run",
  description:
    "The whole pipeline in one step: trains a model, tests it on held-out rows, judges its metrics by rules, and reports on it where asked.",
  inputs: runInputs,
  outputs: runOutputs,
  async run(inputs, context) {
    const { "model-dir": model, "report-dir": report } = inputs;
    const reporting = inputs.comment !== "never" || inputs.issue !== "never";
    const pipeline = await runPipeline(inputs, context).catch(async (error) => {
      // An older report must not stand for a run that has no results.
      if (reporting && error instanceof Failure) await tell(nothingBut(error.message), inputs, context);
      throw error;
    });
    const sources = { "report-dir": report, model, files: undefined, baseline: undefined };
    const told = reporting ? await tell(await gather(sources, context), inputs, context) : undefined;
    const outcome = runOutcome(pipeline, told, inputs);
    // A policy can let a failed verdict pass: a refused model must not be uploaded where it could be taken for a champion.
    const content = { report, ...(outcome.outputs.passed && { model }) };
    const artifact = await uploadResults(inputs["upload-artifact"], content, context);
    return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
  },
});
