import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import {
  baselineGroup,
  dataGroup,
  forestGroup,
  outputGroup,
  ruleGroup,
  splitGroup,
} from "../../contract/input-groups.ts";
import { Failure } from "../../core/failure.ts";
import { gather, nothingBut } from "../report-model/findings.ts";
import { writeModelReport } from "../report-model/report-writer.ts";
import { runInputs, runOutputs } from "./inputs.ts";
import { runOutcome } from "./outcome.ts";
import { runPipeline } from "./pipeline.ts";

export default action({
  name: "run",
  description:
    "Runs the whole pipeline in one step: trains a model, tests it on held-out rows, checks its metrics against rules, and reports the result.",
  examples: [
    '--data data/customers.csv --target churned --rules "accuracy >= 0.9"',
    '--data data/customers.csv --target churned --rules "f1 >= baseline - 0.01" --baseline git:main:report',
  ],
  groups: {
    Data: dataGroup,
    Split: splitGroup,
    Model: [...forestGroup, "model", "classes"],
    Test: ["slices", "positive-class", "derived-metrics", "metric-command", "operating-points", "timeout"],
    Gate: ruleGroup,
    Baseline: baselineGroup,
    Output: outputGroup,
  },
  inputs: runInputs,
  outputs: runOutputs,
  async run(inputs, context) {
    const { "model-dir": model, "report-dir": report } = inputs;
    const reporting = inputs.comment !== "never" || inputs.issue !== "never";
    const pipeline = await runPipeline(inputs, context).catch(async (error) => {
      // An older report must not be mistaken for that of a run without results.
      if (reporting && error instanceof Failure) await writeModelReport(nothingBut(error.message), inputs, context);
      throw error;
    });
    const sources = {
      "report-dir": report,
      model,
      "junit-files": undefined,
      notes: undefined,
      baseline: undefined,
      schema: undefined,
    };
    const written = reporting ? await writeModelReport(await gather(sources, context), inputs, context) : undefined;
    const outcome = runOutcome(pipeline, written, { inputs, cwd: context.cwd });
    // A policy can accept a failed verdict, but the model must not be uploaded where it could become a champion.
    const content = { report, ...(outcome.outputs.passed && { model }) };
    const artifact = await uploadResults(inputs["upload-artifact"], content, context);
    return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
  },
});
