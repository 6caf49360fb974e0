import { Failure } from "../failure.ts";

export const operators = [">=", "<=", "==", "!=", ">", "<"] as const;
export type Operator = (typeof operators)[number];

/** `accuracy >= 0.9` */
export interface Rule {
  text: string;
  metric: string;
  operator: Operator;
  bound: number;
}

/**
 * Reads rules, one a line; `#` begins a comment.
 *
 * @throws {Failure} that names every rule that cannot be read.
 */
export function parseRules(text: string[]): Rule[] {
  const problems: string[] = [];
  const rules = text.flatMap((line, index) => {
    const rule = line.replace(/#.*$/, "").trim();
    if (rule === "") return [];
    const [, metric, operator, bound] =
      /^([\w.]+)\s*(>=|<=|==|!=|>|<)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i.exec(rule) ?? [];
    if (metric === undefined) {
      problems.push(
        `rules: rule ${index + 1}: expected \`metric OPERATOR number\` with one of ${operators.join(" ")}, got ${JSON.stringify(rule.slice(0, 120))}`,
      );
      return [];
    }
    return [{ text: rule, metric, operator: operator as Operator, bound: Number(bound) }];
  });
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return rules;
}

export function holds(value: number, operator: Operator, bound: number): boolean {
  switch (operator) {
    case ">=":
      return value >= bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case "<":
      return value < bound;
    case "==":
      return value === bound;
    case "!=":
      return value !== bound;
  }
}
