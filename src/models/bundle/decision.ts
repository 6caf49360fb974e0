import { Failure } from "../../core/failure.ts";
import type { Model } from "./model.ts";

/** The probability from which a model of two classes predicts the given class. */
export interface Decision {
  /** Index of the positive class. */
  positive: number;
  threshold: number;
}

/** Names of the parameters that keep a decision. */
export const DECISION_THRESHOLD = "decision-threshold";
export const POSITIVE_CLASS = "positive-class";

/**
 * The decision that a model keeps; undefined when it answers with the more probable class.
 *
 * @throws {Failure} for parameters that are no decision between two classes.
 */
export function decisionOf({ classes, parameters }: Pick<Model, "classes" | "parameters">): Decision | undefined {
  const threshold = parameters[DECISION_THRESHOLD];
  if (threshold === undefined || threshold === null) return undefined;
  const positive = classes.indexOf(String(parameters[POSITIVE_CLASS]));
  if (typeof threshold !== "number" || positive < 0 || classes.length !== 2)
    throw new Failure(
      `${DECISION_THRESHOLD}: expected a number and a positive-class of the model's two classes, got ${JSON.stringify(threshold)} and ${JSON.stringify(parameters[POSITIVE_CLASS] ?? null)} (train the model again)`,
    );
  return { positive, threshold };
}

/**
 * The class of a row by its probabilities, an index. Without a decision, the first of the likeliest ones, as in ONNX Runtime and
 * scikit-learn.
 */
export function decidedClass(
  probabilities: Float64Array,
  row: number,
  { classes, decision }: { classes: readonly string[]; decision?: Decision },
): number {
  const start = row * classes.length;
  if (decision !== undefined)
    return probabilities[start + decision.positive]! >= decision.threshold ? decision.positive : 1 - decision.positive;
  let best = 0;
  for (let k = 1; k < classes.length; k++) if (probabilities[start + k]! > probabilities[start + best]!) best = k;
  return best;
}
