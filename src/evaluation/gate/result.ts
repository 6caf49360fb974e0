import { nullable, numberValue, object, oneOf, optional, type TypeOf, textValue } from "../../core/shape/index.ts";

export type RuleStatus = "pass" | "fail" | "inconclusive" | "skipped";

export type GatePolicy = "fail" | "warn" | "pass";

/** The result of one rule in `gate.json` and in the output `results`. Missing numbers are null. */
export const ruleResult = object({
  expression: textValue({ description: "The rule as it was written." }),
  status: oneOf(["pass", "fail", "inconclusive", "skipped"], {
    description:
      "Result of the rule itself. `skipped`: it needs a baseline, there is none, and the policy allows this.",
  }),
  ends: oneOf(["green", "warning", "red"], {
    description: "Effect of the status, after the policies and the rule's own `warn:`.",
  }),
  level: oneOf(["fail", "warn"], { description: "`warn` for a rule that never fails the gate." }),
  value: nullable(numberValue({ description: "Value on the metric's side of the comparison." })),
  comparator: nullable(textValue({ description: "`>=`, `<`, `==` and so on." })),
  bound: nullable(numberValue({ description: "Value on the other side of the comparison." })),
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
          numberValue({ description: "Confidence level of each single bound.", min: 0, max: 1 }),
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
