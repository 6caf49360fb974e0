import { type ComparisonExpression, type Expression, walk } from "../expression/expression.ts";
import type { Comparator } from "../expression/tokens.ts";
import type { Rule } from "./rule.ts";
import { flipped } from "./rule-form.ts";

/** A comparison with its numbers. The metric's side is always first. */
export interface ComparisonResult {
  value: number;
  comparator: Comparator;
  limit: number;
  /** The baseline's (or anchor's) number in it, if there is exactly one. */
  baseline: number | undefined;
  holds: boolean;
}

/** Looks up the numbers behind a rule's paths and compares them. Undefined if one is missing. */
export function evaluateComparison(
  { left, right, comparator }: ComparisonExpression,
  rule: Rule,
  numbers: Map<Expression, number>,
): ComparisonResult | undefined {
  const baselines = new Set<number>();
  let magnitude = 0;
  let complete = true;
  const metricSides = [left, right].map((side) => {
    let metric = false;
    walk(side, (each) => {
      const reference = rule.references.get(each);
      if (each.kind === "number") magnitude = Math.max(magnitude, Math.abs(each.value));
      if (reference === undefined) return;
      const number = numbers.get(each);
      if (number === undefined) complete = false;
      else {
        magnitude = Math.max(magnitude, Math.abs(number));
        if (reference.of !== "metrics") baselines.add(number);
      }
      metric ||= reference.of === "metrics";
    });
    return metric;
  });
  if (!complete) return undefined;
  const a = numberOf(left, numbers);
  const b = numberOf(right, numbers);
  // Computed values are compared within rounding, because 0.8 - 0.1 is 0.7000000000000001. Others are compared exactly.
  const computed = [left, right].some(({ kind }) => kind !== "number" && kind !== "path");
  const tolerance = computed ? 4 * Number.EPSILON * Math.max(magnitude, Math.abs(a), Math.abs(b)) : 0;
  const mirrored = !metricSides[0];
  return {
    value: mirrored ? b : a,
    limit: mirrored ? a : b,
    comparator: mirrored ? flipped(comparator) : comparator,
    baseline: baselines.size === 1 ? [...baselines][0] : undefined,
    holds: relation(a - b, comparator, tolerance),
  };
}

function relation(difference: number, comparator: Comparator, tolerance: number): boolean {
  const equal = Math.abs(difference) <= tolerance;
  switch (comparator) {
    case ">=":
      return equal || difference > 0;
    case "<=":
      return equal || difference < 0;
    case ">":
      return !equal && difference > 0;
    case "<":
      return !equal && difference < 0;
    case "==":
      return equal;
    case "!=":
      return !equal;
  }
}

function numberOf(expression: Expression, numbers: Map<Expression, number>): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "path":
      return numbers.get(expression)!;
    case "negative":
      return -numberOf(expression.of, numbers);
    case "sum":
      return expression.terms.reduce(
        (sum, { minus, of }) => (minus ? sum - numberOf(of, numbers) : sum + numberOf(of, numbers)),
        0,
      );
    case "product":
      return expression.factors.reduce(
        (product, { divides, of }) => (divides ? product / numberOf(of, numbers) : product * numberOf(of, numbers)),
        1,
      );
    case "call": {
      const list = expression.arguments.map((each) => numberOf(each, numbers));
      if (expression.name === "abs") return Math.abs(list[0]!);
      return list.reduce((a, b) => (expression.name === "min" ? Math.min(a, b) : Math.max(a, b)));
    }
    default:
      throw new TypeError(`a ${expression.kind} is not a number`);
  }
}
