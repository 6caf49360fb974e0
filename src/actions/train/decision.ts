import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import type { Reporter } from "../../core/reporter.ts";
import { matrix } from "../../data/features/index.ts";
import { folds } from "../../data/split/split.ts";
import { Thresholds } from "../../evaluation/metrics/operating-point.ts";
import { chooseThreshold, chosenText, noThreshold } from "../../evaluation/metrics/threshold-choice.ts";
import { DECISION_THRESHOLD, POSITIVE_CLASS } from "../../models/bundle/decision.ts";
import { predictForest } from "../../models/forest/predict.ts";
import { checkClasses } from "./check-target.ts";
import type { TrainingData } from "./data.ts";
import type { Grown } from "./growth.ts";
import type { TrainInputs } from "./inputs.ts";

const FOLDS = 5;

export interface DecisionSources {
  inputs: Pick<TrainInputs, "decision-threshold" | "positive-class" | "seed">;
  grown: Pick<Grown, "outOfBag">;
  grow(rows: Int32Array): Promise<Grown>;
  reporter: Reporter;
}

/**
 * The parameters that keep a decision threshold, chosen on rows that the trees did not see; none without `decision-threshold`.
 *
 * @throws {Failure} for a target without two classes, and when no threshold keeps the condition.
 */
export async function decisionParameters(
  data: TrainingData,
  { inputs, grown, grow, reporter }: DecisionSources,
): Promise<Record<string, string | number>> {
  const rule = inputs["decision-threshold"];
  if (rule === undefined) return {};
  const { train } = data;
  const outOfBag = grown.outOfBag?.decision;
  if (rule.kind === "number" || outOfBag !== undefined) {
    const scores = (positive: number) =>
      Float64Array.from(train, (_, at) => outOfBag?.[2 * at + positive] ?? Number.NaN);
    return chosenDecision(data, { inputs, from: "out-of-bag rows", scores, reporter });
  }
  const { positive } = decidedTarget(data.target, inputs);
  const scores = await outOfFold(data, positive, { seed: inputs.seed, grow });
  const from = `rows of a cross-validation in ${FOLDS} folds`;
  return chosenDecision(data, { inputs, from, scores: () => scores, reporter });
}

interface DecisionRows {
  inputs: Pick<TrainInputs, "decision-threshold" | "positive-class">;
  /** Name of the rows in messages. */
  from: string;
  /** Probability of a class for each training row; NaN where it is unknown. */
  scores(positive: number): Float64Array;
  reporter: Reporter;
}

/**
 * The parameters that keep a decision threshold, chosen on known probabilities; none without `decision-threshold`.
 *
 * @throws {Failure} for a target without two classes, and when no threshold keeps the condition.
 */
export function chosenDecision(
  { train, weights, target }: Pick<TrainingData, "train" | "weights" | "target">,
  { inputs, from, scores: scoresOf, reporter }: DecisionRows,
): Record<string, string | number> {
  const rule = inputs["decision-threshold"];
  if (rule === undefined) return {};
  const { codes, classes, positive } = decidedTarget(target, inputs);
  const name = classes[positive]!;
  if (rule.kind === "number") return { [DECISION_THRESHOLD]: rule.threshold, [POSITIVE_CLASS]: name };
  const scores = scoresOf(positive);
  const rows = scores.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : 1), 0);
  const thresholds = new Thresholds(
    scores,
    Uint8Array.from(train, (row) => (codes[row] === positive ? 1 : 0)),
  );
  const chosen = chooseThreshold(rule, thresholds, weights && Float64Array.from(train, (row) => weights[row]!));
  if (chosen === undefined) throw noThreshold(`${rows} ${from}`);
  reporter.info(chosenText(chosen, { positive: name, from: `${rows} ${from}` }));
  return { [DECISION_THRESHOLD]: chosen.threshold, [POSITIVE_CLASS]: name };
}

/**
 * The two classes that a threshold decides between, and the index of the positive one.
 *
 * @throws {Failure} for another target, and for a positive class that is none of them.
 */
export function decidedTarget(
  target: TrainingData["target"],
  inputs: Pick<TrainInputs, "positive-class">,
): { codes: Int32Array; classes: readonly string[]; positive: number } {
  if (target.task !== "classification" || target.classes.length !== 2)
    throw new Failure(
      `decision-threshold: expected a target of two classes, got ${target.task === "regression" ? "numbers" : `${target.classes.length} classes`} in ${target.name}`,
    );
  const { codes, classes } = target;
  return { codes, classes, positive: positiveOf(inputs["positive-class"], classes) };
}

function positiveOf(name: string | undefined, classes: readonly string[]): number {
  if (name === undefined) return 1;
  const index = classes.indexOf(name);
  if (index >= 0) return index;
  const close = nearest(name, [...classes]);
  throw new Failure(
    `positive-class: expected one of ${classes.map((each) => JSON.stringify(each)).join(", ")}, got ${JSON.stringify(name)}${close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`}`,
  );
}

/** The probability of the positive class for each training row, by a forest that did not see it; NaN where no fold has the row. */
async function outOfFold(
  { table, target, train, method }: TrainingData,
  positive: number,
  { seed, grow }: { seed: number; grow: DecisionSources["grow"] },
): Promise<Float64Array> {
  const scores = new Float64Array(train.length).fill(Number.NaN);
  const place = new Map(Array.from(train, (row, at) => [row, at]));
  for (const [index, fold] of folds(train, method, { count: FOLDS, seed }).entries()) {
    checkClasses(target, fold.train, `decision-threshold: fold ${index + 1}`);
    const { forest, preparation } = await grow(fold.train);
    const probabilities = predictForest(forest, matrix(preparation, table, fold.test));
    for (const [at, row] of fold.test.entries()) scores[place.get(row)!] = probabilities[2 * at + positive]!;
  }
  return scores;
}
