import type { Comparator, Segment, TextRange } from "./tokens.ts";

/**
 * The syntax tree of an expression. A chain is one node with many parts, so that a long rule gives a wide tree rather
 * than a deep one. Every node has its range in the text.
 */
export type Expression = TextRange &
  (
    | { kind: "number"; value: number }
    | { kind: "path"; segments: Segment[] }
    | { kind: "negative"; of: Expression }
    | { kind: "sum"; terms: { minus: boolean; of: Expression }[] }
    | { kind: "product"; factors: { divides: boolean; of: Expression }[] }
    | { kind: "call"; name: FunctionName; arguments: Expression[] }
    | { kind: "comparison"; comparator: Comparator; left: Expression; right: Expression }
    | { kind: "not"; of: Expression }
    | { kind: "and" | "or"; parts: Expression[] }
  );

export type ComparisonExpression = Extract<Expression, { kind: "comparison" }>;
export type FunctionName = "min" | "max" | "abs";

/** Calls `visit` with an expression and all its parts, in written order. */
export function walk(expression: Expression, visit: (each: Expression) => void): void {
  visit(expression);
  for (const each of partsOf(expression)) walk(each, visit);
}

function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "number":
    case "path":
      return [];
    case "negative":
    case "not":
      return [expression.of];
    case "sum":
      return expression.terms.map(({ of }) => of);
    case "product":
      return expression.factors.map(({ of }) => of);
    case "call":
      return expression.arguments;
    case "comparison":
      return [expression.left, expression.right];
    case "and":
    case "or":
      return expression.parts;
  }
}

/** Returns true if an expression is a condition rather than a number. */
export function isCondition({ kind }: Expression): boolean {
  return kind === "comparison" || kind === "and" || kind === "or" || kind === "not";
}
