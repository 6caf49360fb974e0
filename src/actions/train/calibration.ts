import { Random } from "../../core/random.ts";
import { matrix, matrixColumns } from "../../data/features/index.ts";
import type { Calibration } from "../../data/profile/calibration.ts";
import {
  type CalibrationSource,
  fitCalibration,
  MOST_CALIBRATION_ROWS,
} from "../../evaluation/estimation/calibration-fit.ts";
import { decidedClass, decisionOf } from "../../models/bundle/decision.ts";
import type { Model } from "../../models/bundle/model.ts";
import { treeVariance } from "../../models/forest/predict.ts";
import type { TrainingData } from "./data.ts";
import type { Grown } from "./growth.ts";
import type { TrainInputs } from "./inputs.ts";

export interface CalibrationSources {
  grown: Pick<Grown, "outOfBag" | "forest" | "preparation">;
  parameters: Model["parameters"];
  inputs: Pick<TrainInputs, "positive-class" | "seed">;
}

/** A classifier's probabilities of the training rows, in their order. */
export interface CalibrationRows extends Pick<CalibrationSource, "noise" | "features"> {
  source: Calibration["source"];
  probabilities: Float64Array;
  parameters: Model["parameters"];
  inputs: Pick<TrainInputs, "positive-class" | "seed">;
}

/** Number of rows from which the variance among the trees is computed. */
const VARIANCE_ROWS = 500;

/** Fits the calibration of a classifier on its out-of-bag probabilities; undefined if it has none, or too few. */
export function outOfBagCalibration(
  { table, target, train, test }: Pick<TrainingData, "table" | "target" | "train" | "test">,
  { grown: { outOfBag, forest, preparation }, parameters, inputs }: CalibrationSources,
): Calibration | undefined {
  if (forest.task !== "classification" || outOfBag === undefined) return undefined;
  const k = forest.classes;
  const places = chosenPlaces(outOfBag.voters, inputs.seed);
  const rows = places.map((at) => train[at]!);
  const probabilities = new Float64Array(rows.length * k);
  places.forEach((place, at) => {
    probabilities.set(outOfBag.decision.subarray(place * k, (place + 1) * k), at * k);
  });
  const unseen = test.rows.length > 0 ? test : { table, rows: train };
  const seen = matrix(preparation, unseen.table, unseen.rows.subarray(0, VARIANCE_ROWS));
  return fittedCalibration(
    { target, train: rows },
    {
      source: "out-of-bag",
      probabilities,
      parameters,
      inputs,
      // About a third of the trees did not see a row, so out-of-bag scores vary more than those of the whole forest.
      noise: { variance: treeVariance(forest, seen), members: outOfBag.trees, all: forest.roots.length - 1 },
      features: { ...matrix(preparation, table, rows), names: matrixColumns(preparation) },
    },
  );
}

/** Returns ascending places of training rows: all with out-of-bag predictions, or as many as a calibration uses. */
function chosenPlaces(voters: Int32Array, seed: number): Int32Array {
  if (voters.length <= MOST_CALIBRATION_ROWS) return voters;
  const all = Int32Array.from(voters);
  new Random(seed, 0xca2).shuffle(all);
  return all.subarray(0, MOST_CALIBRATION_ROWS).sort();
}

/** Undefined for a regression, and if there are too few rows. */
export function fittedCalibration(
  { target, train }: Pick<TrainingData, "target" | "train">,
  { source, probabilities, parameters, inputs, noise, features }: CalibrationRows,
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
    { source, positive: positive < 0 ? undefined : positive, seed: inputs.seed, noise, features },
  );
}
