import type { Outcome } from "../../contract/action.ts";
import type { ArtifactOutputs } from "../../contract/artifact-upload.ts";
import { trackedOutputs } from "../../contract/tracking-input.ts";
import { columnNumber } from "../../core/number-text.ts";
import { importanceBlocks } from "../../models/bundle/importances-file.ts";
import { type Block, code, heading, list, paragraph, table as tableBlock } from "../../reports/markdown/block.ts";
import type { CrossValidation } from "./cross-validation.ts";
import type { TrainingData } from "./data.ts";
import type { builtInOutputs, TrainInputs } from "./inputs.ts";
import type { TrackedTraining, Training } from "./training.ts";

/** The outputs and the summary of a training. */
export function trainOutcome(
  training: TrackedTraining,
  inputs: Pick<TrainInputs, "model-dir">,
  artifact: ArtifactOutputs,
): Outcome<typeof builtInOutputs> {
  return {
    outputs: {
      "model-path": training.modelPath,
      "test-data-path": training.testDataPath,
      "model-digest": training.modelDigest,
      "out-of-bag-score": training.outOfBag?.score,
      "data-digest": training.data.table.digest,
      "importances-path": training.importancesPath,
      "cross-validation-path": training.crossValidationPath,
      ...trackedOutputs(training.tracked),
      ...artifact,
    },
    summary: summaryOf(training, inputs["model-dir"]),
    log: trainLog(training, inputs["model-dir"]),
  };
}

function summaryOf(training: Training, name: string) {
  const { data, outOfBag, imported, parameters, importances, crossValidation, modelDigest } = training;
  const { target, train, test, choice } = data;
  const score = target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²";
  return [
    heading(2, [imported === undefined ? "Trained " : "Imported ", code(name)]),
    tableBlock(
      ["what", ">value"],
      [
        [imported === undefined ? "rows for training" : "rows of the profile", columnNumber(train.length)],
        ["rows held out", columnNumber(test.rows.length)],
        ["columns", `${choice.features.length}, as ${training.matrixColumns} numbers`],
        ...(target.task === "classification" ? [["classes", target.classes.join(", ")]] : []),
        ...(outOfBag === undefined ? [] : [[score, columnNumber(outOfBag.score)]]),
        ...(imported === undefined
          ? []
          : [[`${imported.score.name} on those rows`, columnNumber(imported.score.value)]]),
        ...Object.entries(parameters).map(([name, value]) => [name, value === null ? "none" : String(value)]),
        ["model digest", code(modelDigest.slice(0, 19))],
      ],
    ),
    ...importanceBlocks(importances),
    ...dataBlocks(data, training.unseen, imported !== undefined),
    ...(crossValidation === undefined ? [] : foldBlocks(crossValidation)),
  ];
}

/** The result in a few lines. */
function trainLog(training: Training, name: string): Block[] {
  const { data, outOfBag, imported, importances, crossValidation, modelDigest } = training;
  const { target, train, test, choice } = data;
  const score = target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²";
  const most = importances.slice(0, 3).map(({ column }) => column);
  const [fold] = Object.entries(crossValidation?.metrics ?? {});
  return [
    paragraph(
      `${imported === undefined ? `Trained ${name} on` : `Imported ${imported.about} as ${name}, with a profile of`} ${columnNumber(train.length)} rows and ${choice.features.length} columns, with ${columnNumber(test.rows.length)} rows held out`,
    ),
    list([
      ...(outOfBag === undefined ? [] : [`${score} ${columnNumber(outOfBag.score)}`]),
      ...(imported === undefined
        ? []
        : [`${imported.score.name} on the rows of the profile ${columnNumber(imported.score.value)}`]),
      ...(fold === undefined
        ? []
        : [`cross-validation: ${fold[0]} ${columnNumber(fold[1].mean)} ± ${columnNumber(fold[1].std)}`]),
      ...(most.length === 0 ? [] : [`most important columns: ${most.join(", ")}`]),
      `model digest ${modelDigest}`,
    ]),
  ];
}

/** Describes how cells were treated that a model cannot use as they are. */
function dataBlocks(
  { choice, missing, dropped }: TrainingData,
  unseen: Map<string, number>,
  imported: boolean,
): Block[] {
  const items = [
    ...choice.left.map(({ name, reason }) => `${name} was left out: ${reason}`),
    ...missing.map(({ name, count }) => `${name}: ${count} missing cells${imported ? "" : " were filled in"}`),
    ...(dropped > 0 ? [`${dropped} rows with missing cells were left out`] : []),
    ...[...unseen].map(([name, count]) => `${name}: ${count} held-out cells have a category that no training row has`),
  ];
  return items.length === 0 ? [] : [heading(3, "The data"), list(items)];
}

function foldBlocks({ folds, metrics }: CrossValidation): Block[] {
  const rows = Object.entries(metrics).map(([name, { mean, std }]) => [name, columnNumber(mean), columnNumber(std)]);
  return [heading(3, `Cross-validation in ${folds.length} folds`), tableBlock(["metric", ">mean", ">spread"], rows)];
}
