import { nullable, numberValue, object, oneOf, optional, type TypeOf, textValue } from "../../core/shape/index.ts";

export type RuleStatus = "pass" | "fail" | "inconclusive" | "skipped";

export type GatePolicy = "fail" | "warn" | "pass";

/** One rule's part of `gate.json` and of the output `results`. Numbers are null where there is none. */
export const ruleResult = object({
  expression: textValue({ description: "The rule as it was written." }),
  status: oneOf(["pass", "fail", "inconclusive", "skipped"], {
    description:
      "What is known of the rule. `skipped`: it needs a baseline, there is none, and the policy allows that.",
  }),
  ends: oneOf(["green", "warning", "red"], {
    description: "What follows from the status, by the policies and the rule's own `warn:`.",
  }),
  level: oneOf(["fail", "warn"], { description: "`warn` for a rule that never fails the gate." }),
  value: nullable(numberValue({ description: "The side of the comparison that holds the metric." })),
  comparator: nullable(textValue({ description: "`>=`, `<`, `==` and so on." })),
  bound: nullable(numberValue({ description: "The other side of the comparison." })),
  baseline: nullable(numberValue({ description: "The baseline's value of the metric." })),
  difference: optional(
    nullable(
      numberValue({
        description: "The value minus the bound, in the metric's unit. Version 0.1.0 wrote its size as `margin`.",
      }),
    ),
  ),
  method: textValue({
    description: "`point` when the numbers were compared directly; otherwise the statistical test.",
  }),
  mode: optional(
    oneOf(["point", "no-worse", "non-inferior"], {
      description: "How the rule was judged; absent for rules that are judged by their numbers.",
    }),
  ),
  interval: nullable(
    object(
      {
        of: oneOf(["metric", "difference"]),
        low: numberValue(),
        high: numberValue(),
        confidence: numberValue({
          description: "Two-sided confidence level; version 0.1.0 wrote the one-sided one here.",
          min: 0,
          max: 1,
        }),
        one_sided_confidence: optional(
          numberValue({ description: "Confidence level of each bound by itself.", min: 0, max: 1 }),
        ),
      },
      { description: "Both one-sided bounds of the metric, or of its difference from the baseline." },
    ),
  ),
  p: nullable(
    numberValue({
      description: 'One-sided p value: of "it is worse" in `no-worse`, of "it is no worse" in `non-inferior`.',
    }),
  ),
  adjusted_p: nullable(
    numberValue({
      description:
        "Compared with the level: in `no-worse` adjusted by Holm over the rules of its family, in `non-inferior` multiplied by the looks.",
    }),
  ),
  reason: textValue({ description: "The result in words." }),
  detectable: optional(textValue({ description: "The smallest difference that this many rows can show." })),
});

export type RuleResult = TypeOf<typeof ruleResult>;
