import type { ComparisonExpression, Expression } from "../expression/expression.ts";

/** Metrics that are shares from 0 to 1, and metrics that are never negative, by definition. */
const shares =
  /^(balanced_)?accuracy$|^(precision|recall|f1|specificity|sensitivity|jaccard|average_precision|brier|ece)$|^roc_auc(_ov[ro])?$/;
const nonNegative = /^(log_loss|mse|rmse|mae|mape|median_ae|max_error|rmsle|latency_p\d+_ms|model_bytes)$/;

type Range = readonly [low: number, high: number];

const anything: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * Returns true if a comparison holds for every model, given the values that its metrics can have: `log_loss >= 0`, or
 * `-log_loss <= 0.001`, where the hyphen was meant as a list item. Such a rule would pass any model.
 */
export function alwaysHolds({ comparator, left, right }: ComparisonExpression): boolean {
  const [leftLow, leftHigh] = rangeOf(left);
  const [rightLow, rightHigh] = rangeOf(right);
  if (comparator === ">=") return leftLow >= rightHigh;
  if (comparator === ">") return leftLow > rightHigh;
  if (comparator === "<=") return leftHigh <= rightLow;
  return comparator === "<" && leftHigh < rightLow;
}

function rangeOf(expression: Expression): Range {
  switch (expression.kind) {
    case "number":
      return [expression.value, expression.value];
    case "path": {
      const name = (expression.segments.at(-1)?.text ?? "").replace(/_(macro|micro|weighted)$/, "");
      if (shares.test(name)) return [0, 1];
      return nonNegative.test(name) ? [0, Number.POSITIVE_INFINITY] : anything;
    }
    case "negative": {
      const [low, high] = rangeOf(expression.of);
      return [-high, -low];
    }
    case "sum":
      return expression.terms.reduce<Range>(
        ([low, high], { minus, of }) => {
          const [from, to] = rangeOf(of);
          return minus ? [low - to, high - from] : [low + from, high + to];
        },
        [0, 0],
      );
    default:
      return anything;
  }
}
