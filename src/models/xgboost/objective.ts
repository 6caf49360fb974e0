import { Failure } from "../../core/failure.ts";
import { floatExp } from "../foreign/float-exp.ts";

/** Converts the sums of the trees to predictions. */
export interface XgboostObjective {
  task: "classification" | "regression";
  /** Share or rate to margin: the base score is stored as the former. */
  link(base: number): number;
  /** Row after row, in place: `sums` has `groups` margins per row. */
  transform(sums: Float32Array, groups: number): void;
  /** A single output that is the probability of the second class, or the class itself. */
  single: boolean;
}

const { fround } = Math;
const identity = (base: number) => base;
const logit = (base: number) => fround(-fround(Math.log(fround(fround(1 / base) - 1))));
const logarithm = (base: number) => fround(Math.log(base));

const none = (): void => undefined;

function each(change: (margin: number) => number): XgboostObjective["transform"] {
  return (sums) => {
    for (let index = 0; index < sums.length; index++) sums[index] = change(sums[index]!);
  };
}

/** 1e-16 is lost next to 1 in 32-bit floats, and is left out. */
const sigmoid = each((margin) => 1 / fround(floatExp(Math.min(-margin, fround(88.7))) + 1));

function softmax(sums: Float32Array, groups: number): void {
  for (let at = 0; at < sums.length; at += groups) {
    let most = sums[at]!;
    for (let k = 1; k < groups; k++) most = Math.max(most, sums[at + k]!);
    let total = 0;
    for (let k = 0; k < groups; k++) {
      sums[at + k] = floatExp(fround(sums[at + k]! - most));
      total += sums[at + k]!;
    }
    const divisor = fround(total);
    for (let k = 0; k < groups; k++) sums[at + k]! /= divisor;
  }
}

const regression = { task: "regression", single: false } as const;
const plain: XgboostObjective = { ...regression, link: identity, transform: none };
const rate: XgboostObjective = { ...regression, link: logarithm, transform: each(floatExp) };
const classes: XgboostObjective = { task: "classification", single: false, link: identity, transform: softmax };

const objectives: Record<string, XgboostObjective> = {
  "binary:logistic": { task: "classification", single: true, link: logit, transform: sigmoid },
  "binary:hinge": {
    task: "classification",
    single: true,
    link: identity,
    transform: each((margin) => (margin > 0 ? 1 : 0)),
  },
  "binary:logitraw": plain,
  "reg:logistic": { ...regression, link: logit, transform: sigmoid },
  "multi:softprob": classes,
  "multi:softmax": classes,
  "reg:squarederror": plain,
  "reg:linear": plain,
  "reg:squaredlogerror": plain,
  "reg:absoluteerror": plain,
  "reg:pseudohubererror": plain,
  "reg:quantileerror": plain,
  "rank:pairwise": plain,
  "rank:ndcg": plain,
  "rank:map": plain,
  "count:poisson": rate,
  "reg:gamma": rate,
  "reg:tweedie": rate,
  "survival:cox": rate,
  "survival:aft": rate,
};

/** @throws {Failure} that names an objective whose output is not defined here. */
export function xgboostObjective(name: string, file: string): XgboostObjective {
  const found = Object.hasOwn(objectives, name) ? objectives[name] : undefined;
  if (found !== undefined) return found;
  throw new Failure(
    `${file}: expected an objective of XGBoost itself, got ${JSON.stringify(name.slice(0, 60))} (test the model through \`predictions\`, \`command\` or \`url\`)`,
  );
}
