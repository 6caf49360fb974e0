import { Failure } from "../../core/failure.ts";

/** Converts the sums of the trees to predictions. */
export interface LightgbmObjective {
  task: "classification" | "regression";
  /** One sum that gives the probability of the second class. */
  single: boolean;
  /** Row after row, in place: `sums` has `groups` per row. */
  transform(sums: Float64Array, groups: number): void;
}

const none = (): void => undefined;

function each(change: (sum: number) => number): LightgbmObjective["transform"] {
  return (sums) => {
    for (let index = 0; index < sums.length; index++) sums[index] = change(sums[index]!);
  };
}

function softmax(sums: Float64Array, groups: number): void {
  for (let at = 0; at < sums.length; at += groups) {
    let most = sums[at]!;
    for (let k = 1; k < groups; k++) most = Math.max(most, sums[at + k]!);
    let total = 0;
    for (let k = 0; k < groups; k++) {
      sums[at + k] = Math.exp(sums[at + k]! - most);
      total += sums[at + k]!;
    }
    for (let k = 0; k < groups; k++) sums[at + k]! /= total;
  }
}

const number = (transform: LightgbmObjective["transform"]): LightgbmObjective => ({
  task: "regression",
  single: false,
  transform,
});
const classes = (transform: LightgbmObjective["transform"], single: boolean): LightgbmObjective => ({
  task: "classification",
  single,
  transform,
});

/** Objectives by the first word of `objective`. Its other words are `sigmoid:1`, `num_class:3` and `sqrt`. */
export function lightgbmObjective(text: string | undefined, file: string): LightgbmObjective {
  // A model without an objective was trained with the user's own function, so the sums are the answer.
  if (text === undefined || text === "" || text === "custom") return number(none);
  const [name, ...words] = text.split(" ");
  const slope = Number(words.find((word) => word.startsWith("sigmoid:"))?.slice(8) ?? 1);
  if (!(slope > 0)) throw new Failure(`${file}: objective: expected sigmoid:NUMBER, got ${JSON.stringify(text)}`);
  const sigmoid = each((sum) => 1 / (1 + Math.exp(-slope * sum)));
  switch (name) {
    case "binary":
      return classes(sigmoid, true);
    case "multiclass":
    case "softmax":
      return classes(softmax, false);
    case "multiclassova":
      return classes(sigmoid, false);
    case "cross_entropy":
    case "xentropy":
      return number(each((sum) => 1 / (1 + Math.exp(-sum))));
    case "cross_entropy_lambda":
    case "xentlambda":
      return number(each((sum) => Math.log1p(Math.exp(sum))));
    case "poisson":
    case "gamma":
    case "tweedie":
      return number(each(Math.exp));
    case "regression":
    case "regression_l1":
    case "huber":
    case "fair":
    case "quantile":
    case "mape":
      return number(words.includes("sqrt") ? each((sum) => Math.sign(sum) * sum * sum) : none);
    case "lambdarank":
    case "rank_xendcg":
      return number(none);
    default:
      throw new Failure(
        `${file}: expected an objective of LightGBM itself, got ${JSON.stringify(text.slice(0, 60))} (test the model through \`predictions\`, \`command\` or \`url\`)`,
      );
  }
}
