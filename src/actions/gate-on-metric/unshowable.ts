import type { Measure } from "../../evaluation/comparison/measure.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import { selectPredictions } from "../../evaluation/metrics/selection.ts";
import type { RuleForm } from "../../evaluation/rules/rule-form.ts";
import { isTailLight } from "../../evaluation/statistics/mean-interval.ts";

export interface TestedRule {
  form: RuleForm;
  measure: Measure;
  threshold: number;
}

/**
 * Least number of positive rows to show that two average precisions are close. A model that was worse by the margin passed in
 * 9 to 11 % of test sets with 10 of them, in 6 to 9 % with 15 and 20, and in 5.6 % with 30 (500 or 600 test sets each).
 */
const LEAST_POSITIVES = 30;

/** Returns the reason why no test can show that the rule is met; undefined if one can. */
export function reasonUnshowable(
  { form, measure, threshold }: TestedRule,
  candidate: PredictionSet,
  positive: number | undefined,
): string | undefined {
  if (measure.kind !== "resampled" || (form.kind === "relative" && threshold === 0)) return undefined;
  const { name } = measure.key;
  if (name === "ece")
    return form.kind === "absolute" ? undefined : "a difference of two calibration errors is biased by chance in both";
  if (name === "average_precision" && form.kind === "relative" && candidate.task === "classification") {
    const { truth } = measure.rows === undefined ? candidate : selectPredictions(candidate, measure.rows);
    const count = truth.reduce((sum, each) => sum + (each === positive ? 1 : 0), 0);
    if (candidate.classes.length === 2 && count < LEAST_POSITIVES)
      return `${count} positive ${count === 1 ? "row is" : "rows are"} too few to show that two average precisions are close, which takes ${LEAST_POSITIVES}`;
  }
  // Tests of a mean of absolute errors, and of a median, hold their level whatever the tails.
  if (candidate.task !== "regression" || !/^(mse|rmse|r2|mape)$/.test(name)) return undefined;
  const { truth, predicted } = measure.rows === undefined ? candidate : selectPredictions(candidate, measure.rows);
  const power = name === "mape" ? 1 : 2;
  if (isTailLight(Float64Array.from(predicted, (each, row) => Math.abs(each - truth[row]!) ** power))) return undefined;
  return `too few rows to know how common large errors are, which decide ${name}`;
}
