import { fitPreparation, matrix, type Preparation } from "../../data/features/index.ts";
import type { Forest } from "../../models/forest/forest.ts";
import { growForest } from "../../models/forest/grow.ts";
import type { OutOfBag } from "../../models/forest/out-of-bag.ts";
import type { GrowthTarget } from "../../models/forest/target.ts";
import { SAMPLED_VOTERS } from "../../models/forest/votes.ts";
import type { TrainingData } from "./data.ts";
import { type ForestValues, parametersOf } from "./forest-inputs.ts";
import type { TrainInputs } from "./inputs.ts";

export interface Grown {
  forest: Forest;
  preparation: Preparation;
  /** Importance of each column of the matrix. Only our own engine measures it. */
  importances: Float64Array | undefined;
  outOfBag: OutOfBag | undefined;
  threads: number;
}

export interface GrowthOptions {
  inputs: ForestValues & Pick<TrainInputs, "scale" | "max-levels" | "decision-threshold">;
  signal: AbortSignal;
  /** Called after each tree with the number of trees so far. */
  onTree: (done: number) => void;
}

/** Fits the preparation on `rows` of the table and grows a forest on them. */
export async function grow(
  { table, target, weights, choice }: TrainingData,
  rows: Int32Array,
  { inputs, signal, onTree }: GrowthOptions,
): Promise<Grown> {
  const preparation = fitPreparation(choice.features, rows, { scale: inputs.scale, maxLevels: inputs["max-levels"] });
  const growth = {
    matrix: matrix(preparation, table, rows),
    target: growthTarget(target, rows),
    parameters: parametersOf(inputs),
    seed: inputs.seed,
    signal,
    onProgress: onTree,
  };
  if (inputs.engine === "ml-random-forest") {
    const { growWithMlRandomForest } = await import("../../models/forest/ml-random-forest.ts");
    const weighted = weights !== undefined;
    return {
      forest: await growWithMlRandomForest({ ...growth, weighted }),
      preparation,
      importances: undefined,
      outOfBag: undefined,
      threads: 1,
    };
  }
  const { forest, importances, outOfBag, threads } = await growForest({
    ...growth,
    weights: weights && Float64Array.from(rows, (row) => weights[row]!),
    threads: inputs.threads,
    outOfBagRows: votersOf(inputs),
  });
  return { forest, preparation, importances, outOfBag, threads };
}

/** A threshold of a rare class is chosen on all rows; the score and the calibration need a sample only. */
function votersOf({ "decision-threshold": rule }: GrowthOptions["inputs"]): number {
  return rule === undefined || rule.kind === "number" ? SAMPLED_VOTERS : Number.POSITIVE_INFINITY;
}

/** Returns the target of some rows of the table. */
export function growthTarget(target: TrainingData["target"], rows: Int32Array): GrowthTarget {
  return target.task === "classification"
    ? {
        task: "classification",
        classes: target.classes.length,
        codes: Int32Array.from(rows, (row) => target.codes[row]!),
      }
    : { task: "regression", values: Float64Array.from(rows, (row) => target.values[row]!) };
}
