import type { Outcome } from "../../../contract/action.ts";
import type { ArtifactOutputs } from "../../../contract/artifact-upload.ts";
import { trackedOutputs } from "../../../contract/tracking-input.ts";
import { columnNumber } from "../../../core/number-text.ts";
import { commandLine } from "../../../platform/process/command-line.ts";
import { type Block, code, heading, paragraph, table } from "../../../reports/markdown/block.ts";
import type { trainOutputs } from "../inputs.ts";
import type { CommandTraining } from "./train-command.ts";

const mostMetrics = 50;

/** The outputs and the summary of a training by a command. */
export function commandOutcome(training: CommandTraining, artifact: ArtifactOutputs): Outcome<typeof trainOutputs> {
  const { file } = training;
  return {
    outputs: {
      "model-path": training.modelPath,
      "test-data-path": training.testDataPath,
      "model-digest": training.modelDigest,
      "out-of-bag-score": undefined,
      "data-digest": training.dataDigest,
      "importances-path": undefined,
      "cross-validation-path": undefined,
      "metrics-path": training.metricsPath,
      "predictions-path": training.predictionsPaths.length === 0 ? undefined : training.predictionsPaths.join("\n"),
      "training-path": training.trainingPath,
      reproduced: file.reproduced,
      ...trackedOutputs(training.tracked),
      ...artifact,
    },
    summary: [heading(2, "Trained by a command"), ...blocks(training)],
    log: [paragraph("Trained by a command"), ...blocks(training)],
  };
}

function blocks({ file, metrics, modelDigest }: CommandTraining): Block[] {
  const { model, lock, python, peak_bytes: peakBytes, reproduced } = file;
  const numbers = Object.entries(metrics ?? {}).filter((each): each is [string, number] => typeof each[1] === "number");
  return [
    table(
      ["what", ">value"],
      [
        ["command", code(commandLine(file.command as [string, ...string[]]))],
        ["time", `${(file.duration_ms / 1000).toFixed(1)} s`],
        ...(peakBytes === undefined ? [] : [["peak memory", `${Math.round(peakBytes / 1e6)} MB`]]),
        ...(python === undefined ? [] : [["Python", python]]),
        ...(lock === undefined ? [] : [["packages", `${lock.file}, ${lock.digest.slice(0, 19)}`]]),
        ["model", model === null ? "none was written" : (model.about ?? model.path)],
        ...(modelDigest === undefined ? [] : [["model digest", code(modelDigest.slice(0, 19))]]),
        ...(reproduced === undefined ? [] : [["trained twice", reproduced]]),
        ...numbers.slice(0, mostMetrics).map(([name, value]) => [name, columnNumber(value)]),
      ],
    ),
  ];
}
