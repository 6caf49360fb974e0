import type { Expression } from "../expression/expression.ts";
import type { Comparator } from "../expression/tokens.ts";
import type { Rule } from "./rule.ts";

/** The rules that a test set can say something about, beyond the numbers as they stand. Anything else is judged as it stands. */
export type RuleForm =
  /** `metric >= bound`, or mirrored. */
  | { kind: "absolute"; pattern: (string | undefined)[]; higher: boolean; bound: number }
  /** `metric >= baseline + offset` (of the same metric), or mirrored. */
  | { kind: "relative"; pattern: (string | undefined)[]; higher: boolean; offset: number }
  | { kind: "other" };

const OTHER: RuleForm = { kind: "other" };

/** `higher`: the metric has to be at least the bound; otherwise at most. */
export function ruleFormOf({ condition, references }: Rule): RuleForm {
  if (condition.kind !== "comparison") return OTHER;
  const { comparator, left, right } = condition;
  if (comparator === "==" || comparator === "!=") return OTHER;
  const mirrored = references.get(left)?.of !== "metrics";
  const metric = references.get(mirrored ? right : left);
  if (metric?.of !== "metrics") return OTHER;
  const higher = comparator.startsWith(">") !== mirrored;
  const bound = affine(mirrored ? left : right, references, metric.pattern);
  if (bound === undefined || bound.baselines > 1) return OTHER;
  return bound.baselines === 1
    ? { kind: "relative", pattern: metric.pattern, higher, offset: bound.constant }
    : { kind: "absolute", pattern: metric.pattern, higher, bound: bound.constant };
}

export function flipped(comparator: Comparator): Comparator {
  if (comparator.startsWith(">")) return comparator.replace(">", "<") as Comparator;
  return comparator.replace("<", ">") as Comparator;
}

/** `baselines` times the same metric's baseline, plus a constant; undefined when it is anything else. */
function affine(
  expression: Expression,
  references: Rule["references"],
  pattern: (string | undefined)[],
): { baselines: number; constant: number } | undefined {
  const constant = constantOf(expression);
  if (constant !== undefined) return { baselines: 0, constant };
  const reference = references.get(expression);
  if (reference?.of === "baseline" && String(reference.pattern) === String(pattern))
    return { baselines: 1, constant: 0 };
  if (expression.kind !== "sum") return undefined;
  const sum = { baselines: 0, constant: 0 };
  for (const { minus, of } of expression.terms) {
    const term = affine(of, references, pattern);
    if (term === undefined || (minus && term.baselines > 0)) return undefined;
    sum.baselines += term.baselines;
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
