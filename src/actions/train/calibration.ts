import type { Calibration } from "../../data/profile/calibration.ts";
import { fitCalibration } from "../../evaluation/estimation/calibration-fit.ts";
import { decidedClass, decisionOf } from "../../models/bundle/decision.ts";
import type { Model } from "../../models/bundle/model.ts";
import type { TrainingData } from "./data.ts";
import type { Grown } from "./growth.ts";
import type { TrainInputs } from "./inputs.ts";

export interface CalibrationSources {
  grown: Pick<Grown, "outOfBag">;
  parameters: Model["parameters"];
  inputs: Pick<TrainInputs, "positive-class" | "seed">;
}

/** A classifier's probabilities of the training rows, in their order. */
export interface CalibrationRows {
  source: Calibration["source"];
  probabilities: Float64Array;
  parameters: Model["parameters"];
  inputs: Pick<TrainInputs, "positive-class" | "seed">;
}

/** Fits the calibration of a classifier on its out-of-bag probabilities; undefined if it has none, or too few. */
export function outOfBagCalibration(
  { target, train }: Pick<TrainingData, "target" | "train">,
  { grown: { outOfBag }, parameters, inputs }: CalibrationSources,
): Calibration | undefined {
  if (outOfBag === undefined) return undefined;
  return fittedCalibration(
    { target, train },
    { source: "out-of-bag", probabilities: outOfBag.decision, parameters, inputs },
  );
}

/** Undefined for a regression, and if there are too few rows. */
export function fittedCalibration(
  { target, train }: Pick<TrainingData, "target" | "train">,
  { source, probabilities, parameters, inputs }: CalibrationRows,
): Calibration | undefined {
  if (target.task !== "classification") return undefined;
  const { classes, codes } = target;
  const decision = decisionOf({ classes, parameters });
  const positive = classes.indexOf(inputs["positive-class"] ?? "");
  return fitCalibration(
    {
      task: "classification",
      rows: train.length,
      ids: undefined,
      weights: undefined,
      classes,
      truth: Int32Array.from(train, (row) => codes[row]!),
      predicted: Int32Array.from(train, (_, row) =>
        decidedClass(probabilities, row, { classes, ...(decision !== undefined && { decision }) }),
      ),
      probabilities,
    },
    { source, positive: positive < 0 ? undefined : positive, seed: inputs.seed },
  );
}
