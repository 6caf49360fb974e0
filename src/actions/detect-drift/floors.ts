import { Failure } from "../../core/failure.ts";
import { parseRules } from "../../evaluation/rules/rule.ts";
import { ruleFormOf } from "../../evaluation/rules/rule-form.ts";

/** A bound on a metric, below which a new model should be trained; above which for a loss. */
export interface Floor {
  name: string;
  /** True if the metric has to be at least the bound. */
  higher: boolean;
  bound: number;
  /** The floor as written. */
  text: string;
}

/** Parses floors, one per line. @throws {Failure} for what is no bound on one metric. */
export function parseFloors(lines: string): Floor[] {
  return parseRules(lines, (line) => `floors: line ${line}`).rules.map((rule) => {
    const form = ruleFormOf(rule);
    const [name, further] = form.kind === "absolute" ? form.pattern : [];
    if (form.kind !== "absolute" || name === undefined || further !== undefined) {
      throw new Failure(
        `${rule.place}: expected a bound on a metric such as accuracy >= 0.85, got ${JSON.stringify(rule.text)}`,
      );
    }
    return { name, higher: form.higher, bound: form.bound, text: rule.text };
  });
}
