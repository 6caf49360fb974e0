import { Random } from "../../core/random.ts";
import { matrix } from "../../data/features/index.ts";
import { type Profile, profileOf } from "../../data/profile/profile.ts";
import { decisionOf } from "../../models/bundle/decision.ts";
import type { Model } from "../../models/bundle/model.ts";
import { answerColumns } from "../../models/bundle/predictions.ts";
import { predictForest } from "../../models/forest/predict.ts";
import type { TrainingData } from "./data.ts";
import type { Grown } from "./growth.ts";

type PredictionsProfile = NonNullable<Profile["predictions"]>;

/** Fewer rows could only show a very large change. */
const LEAST_ROWS = 30;
/** More rows barely make a test of the distribution more sensitive, and predicting them would slow down training. */
const MOST_ROWS = 1000;

export interface HeldOutOptions {
  grown: Pick<Grown, "forest" | "preparation">;
  parameters: Model["parameters"];
  seed: number;
}

/**
 * Describes the predictions of held-out rows. Those of training rows would be too certain to compare with later ones, and
 * out-of-bag predictions vary more. Undefined if there are fewer than 30 rows.
 */
export function heldOutPredictions(
  { target, test }: Pick<TrainingData, "target" | "test">,
  { grown: { forest, preparation }, parameters, seed }: HeldOutOptions,
): PredictionsProfile | undefined {
  if (test.rows.length < LEAST_ROWS) return undefined;
  const rows = test.rows.slice();
  if (rows.length > MOST_ROWS) new Random(seed, 0x9ed).shuffle(rows);
  const chosen = rows.subarray(0, MOST_ROWS);
  const answers = predictForest(forest, matrix(preparation, test.table, chosen));
  return predictionsProfile({ source: "held-out", answers, rows: chosen.length, target, parameters });
}

interface AnswerSource {
  source: PredictionsProfile["source"];
  /** Probabilities of shape (rows, classes), or predicted numbers. */
  answers: Float64Array;
  rows: number;
  target: TrainingData["target"];
  parameters: Model["parameters"];
}

/** Describes the predictions of some rows. Undefined if there are too few. */
export function predictionsProfile({
  source,
  answers,
  rows,
  target,
  parameters,
}: AnswerSource): PredictionsProfile | undefined {
  if (rows < LEAST_ROWS) return undefined;
  const classes = target.task === "classification" ? target.classes : [];
  const decision = decisionOf({ classes, parameters });
  const columns = answerColumns(answers, rows, { task: target.task, classes, ...(decision && { decision }) });
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return { source, rows, columns: profileOf(columns, all, () => "prediction").columns };
}
