import type { Expression } from "../expression/expression.ts";
import type { Comparator } from "../expression/tokens.ts";
import type { ReferenceModel, Rule } from "./rule.ts";

/** The forms of rules that can be tested on rows. Any other rule is judged by its numbers alone. */
export type RuleForm =
  /** `metric >= bound`, or mirrored. */
  | { kind: "absolute"; pattern: (string | undefined)[]; higher: boolean; bound: number }
  /** `metric >= baseline + offset` (or the anchor's; of the same metric), or mirrored. */
  | { kind: "relative"; to: ReferenceModel; pattern: (string | undefined)[]; higher: boolean; offset: number }
  | { kind: "other" };

const OTHER: RuleForm = { kind: "other" };

/** If `higher`, the metric has to be at least the bound, otherwise at most. */
export function ruleFormOf({ condition, references }: Rule): RuleForm {
  if (condition.kind !== "comparison") return OTHER;
  const { comparator, left, right } = condition;
  if (comparator === "==" || comparator === "!=") return OTHER;
  const mirrored = references.get(left)?.of !== "metrics";
  const metric = references.get(mirrored ? right : left);
  if (metric?.of !== "metrics") return OTHER;
  const higher = comparator.startsWith(">") !== mirrored;
  const bound = affine(mirrored ? left : right, references, metric.pattern);
  if (bound === undefined || bound.models.length > 1) return OTHER;
  const [to] = bound.models;
  return to === undefined
    ? { kind: "absolute", pattern: metric.pattern, higher, bound: bound.constant }
    : { kind: "relative", to, pattern: metric.pattern, higher, offset: bound.constant };
}

export function flipped(comparator: Comparator): Comparator {
  if (comparator.startsWith(">")) return comparator.replace(">", "<") as Comparator;
  return comparator.replace("<", ">") as Comparator;
}

/** Matches the same metric of `models` plus a constant. Undefined for anything else. */
function affine(
  expression: Expression,
  references: Rule["references"],
  pattern: (string | undefined)[],
): { models: ReferenceModel[]; constant: number } | undefined {
  const constant = constantOf(expression);
  if (constant !== undefined) return { models: [], constant };
  const reference = references.get(expression);
  if (reference !== undefined && reference.of !== "metrics" && String(reference.pattern) === String(pattern))
    return { models: [reference.of], constant: 0 };
  if (expression.kind !== "sum") return undefined;
  const sum: { models: ReferenceModel[]; constant: number } = { models: [], constant: 0 };
  for (const { minus, of } of expression.terms) {
    const term = affine(of, references, pattern);
    if (term === undefined || (minus && term.models.length > 0)) return undefined;
    sum.models.push(...term.models);
    sum.constant += minus ? -term.constant : term.constant;
  }
  return sum;
}

function constantOf(expression: Expression): number | undefined {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "negative": {
      const value = constantOf(expression.of);
      return value === undefined ? undefined : -value;
    }
    case "sum": {
      let sum = 0;
      for (const { minus, of } of expression.terms) {
        const value = constantOf(of);
        if (value === undefined) return undefined;
        sum += minus ? -value : value;
      }
      return sum;
    }
    case "product": {
      let product = 1;
      for (const { divides, of } of expression.factors) {
        const value = constantOf(of);
        if (value === undefined) return undefined;
        product = divides ? product / value : product * value;
      }
      return product;
    }
    default:
      return undefined;
  }
}
