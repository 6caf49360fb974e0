import type { Measure } from "../../evaluation/comparison/measure.ts";
import type { PredictionSet } from "../../evaluation/metrics/predictions.ts";
import { selectPredictions } from "../../evaluation/metrics/selection.ts";
import type { RuleForm } from "../../evaluation/rules/rule-form.ts";
import { isTailLight } from "../../evaluation/statistics/mean-interval.ts";

interface TestedRule {
  form: RuleForm;
  measure: Measure;
  threshold: number;
}

/** Why no test can show that the rule is kept; undefined where one can. */
export function reasonUnshowable(
  { form, measure, threshold }: TestedRule,
  candidate: PredictionSet,
): string | undefined {
  if (measure.kind !== "resampled" || (form.kind === "relative" && threshold === 0)) return undefined;
  const { name } = measure.key;
  if (name === "ece")
    return form.kind === "absolute" ? undefined : "a difference of two calibration errors is biased by chance in both";
  // Tests of a mean of absolute errors, and of a median, hold their level whatever the tails.
  if (candidate.task !== "regression" || !/^(mse|rmse|r2|mape)$/.test(name)) return undefined;
  const { truth, predicted } = measure.rows === undefined ? candidate : selectPredictions(candidate, measure.rows);
  const power = name === "mape" ? 1 : 2;
  if (isTailLight(Float64Array.from(predicted, (each, row) => Math.abs(each - truth[row]!) ** power))) return undefined;
  return `too few rows to know how common large errors are, which decide ${name}`;
}
