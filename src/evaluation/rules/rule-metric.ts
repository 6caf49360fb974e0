import { Failure } from "../../core/failure.ts";
import { parseRules, type ReferenceModel, type Rule } from "./rule.ts";
import { ruleFormOf } from "./rule-form.ts";

export interface RuleMetric {
  /** The last part of the path, or the whole of a short one such as `accuracy`. */
  name: string;
  /** True if the whole path is the name. */
  whole: boolean;
  /** The value that the rule compares the metric with. */
  to: "bound" | ReferenceModel;
}

/**
 * Returns the metric of a rule in a gate.json, such as `accuracy` in `accuracy >= baseline - 0.01`. Undefined for
 * rules with several metrics, and for rules that are unreadable because the file was edited.
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
