import { comparedNumbers, pValueText } from "../../core/number-text.ts";
import { inUnit, unitOf } from "../../evaluation/blocks/numbers.ts";
import { written } from "../../evaluation/expression/tokens.ts";
import type { Judgement } from "../../evaluation/rules/judgement.ts";
import { boundTo } from "../../evaluation/rules/wildcards.ts";
import type { RuleEvidence } from "./weigh.ts";

/** Says whether the metric is above or below its bound, and by how much. */
export function comparisonText(judgement: Judgement): string {
  const { decisive, holds } = judgement;
  if (decisive === undefined) return holds ? "holds" : "does not hold";
  const metric = metricName(judgement);
  const { value, limit, comparator, baseline } = decisive;
  const [shown, bound] = comparedNumbers(value, limit).map((text) => text + unitOf(metric));
  const distance = inUnit(Math.abs(value - limit), metric);
  const against = baseline === undefined || baseline === limit ? "" : `; the baseline is ${inUnit(baseline, metric)}`;
  if (comparator === "==" || comparator === "!=") return `${shown} compared with ${bound}`;
  // The comparison shown here may not decide a rule that has several parts.
  if (decisive.holds !== holds) return `${shown} compared with ${bound}, in a rule of several parts`;
  if (value === limit) return `${shown} equals the limit${against}`;
  return `${shown} is ${value > limit ? "above" : "below"} ${bound} (by ${distance}${against})`;
}

/** Returns the name that determines the unit of a rule's numbers: that of its first metric. */
export function metricName({ rule, bound }: Judgement): string {
  for (const { of, pattern } of rule.references.values()) if (of === "metrics") return written(boundTo(pattern, bound));
  return "";
}

/** Describes the measured number as a sentence without its end. */
export function estimateText({ evidence: { estimate }, of }: RuleEvidence, metric: string): string {
  if (of === "metric") return `${metric} is ${inUnit(estimate, metric)}`;
  if (estimate === 0) return `${metric} equals the ${of}'s`;
  return `${metric} is ${inUnit(Math.abs(estimate), metric)} ${estimate > 0 ? "above" : "below"} the ${of}'s`;
}

/** Describes what a rule requires of the metric, or of its difference from another model's. */
export function keptText({ of, threshold, higher }: RuleEvidence, metric: string): string {
  const least = higher ? "at least" : "at most";
  if (of === "metric") return `${least} ${inUnit(threshold, metric)}`;
  if (threshold === 0) return `${least} the ${of}'s`;
  // "at most 0.01 below" describes a permitted loss. A required improvement has the opposite sign.
  const allowed = threshold < 0 === higher;
  return `${allowed ? "at most" : "at least"} ${distanceText(of, threshold, metric)}`;
}

/** Describes the opposite of the requirement. */
export function brokenText({ of, threshold, higher }: RuleEvidence, metric: string): string {
  const wrong = higher ? "below" : "above";
  if (of === "metric") return `${wrong} ${inUnit(threshold, metric)}`;
  if (threshold === 0) return `${wrong} the ${of}'s`;
  const allowed = threshold < 0 === higher;
  return `${allowed ? "more than" : "less than"} ${distanceText(of, threshold, metric)}`;
}

function distanceText(of: RuleEvidence["of"], threshold: number, metric: string): string {
  return `${inUnit(Math.abs(threshold), metric)} ${threshold < 0 ? "below" : "above"} the ${of}'s`;
}

export function pText(p: number, method: string): string {
  return `${pValueText(p)}, ${method}`;
}
