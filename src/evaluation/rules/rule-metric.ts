import { Failure } from "../../core/failure.ts";
import { parseRules, type ReferenceModel, type Rule } from "./rule.ts";
import { ruleFormOf } from "./rule-form.ts";

export interface RuleMetric {
  /** `accuracy`, or the last part of a longer path. */
  name: string;
  /** Whether the whole path is the name. */
  whole: boolean;
  /** What the rule compares the metric with. */
  to: "bound" | ReferenceModel;
}

/**
 * The metric of a rule in a gate.json, such as `accuracy` of `accuracy >= baseline - 0.01`. Undefined for rules of several metrics,
 * and for a rule that cannot be read because the file was edited.
 */
export function metricOfRule(expression: string): RuleMetric | undefined {
  const rule = readRule(expression);
  const form = rule === undefined ? undefined : ruleFormOf(rule);
  if (form === undefined || form.kind === "other") return undefined;
  const name = form.pattern.at(-1);
  if (name === undefined) return undefined;
  return { name, whole: form.pattern.length === 1, to: form.kind === "relative" ? form.to : "bound" };
}

function readRule(expression: string): Rule | undefined {
  try {
    return parseRules(expression).rules[0];
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
