import { pValueNumber } from "../../core/number-text.ts";
import type { GatePolicy, RuleResult, RuleStatus } from "../../evaluation/gate/result.ts";
import type { Judgement } from "../../evaluation/rules/judgement.ts";
import type { ReferenceModel } from "../../evaluation/rules/rule.ts";
import { holm } from "../../evaluation/statistics/holm.ts";
import { detectableText } from "./detectable.ts";
import { brokenText, comparisonText, estimateText, keptText, metricName, pText } from "./rule-text.ts";
import type { RuleEvidence, UntestedRule } from "./weigh.ts";

export interface DecisionOptions {
  /** One-sided confidence level. */
  confidence: number;
  /** Number of times that these rows are used. Each test must be significant at the level divided by this number. */
  looks: number;
  onInconclusive: GatePolicy;
  onMissingBaseline: GatePolicy;
  /** The reason why a model to compare with does not exist. */
  absent: Partial<Record<ReferenceModel, string | undefined>>;
}

interface WeighedRule {
  judgement: Judgement;
  answer: RuleEvidence;
}

interface Adjusted {
  /** The p-value adjusted by Holm's method within its family. */
  broken: number;
  /** Number of rules that share the significance level. */
  family: number;
}

/** Decides the result of each rule, in the order of the rules. */
export function decide(
  judgements: readonly Judgement[],
  answers: ReadonlyMap<Judgement, RuleEvidence | UntestedRule>,
  options: DecisionOptions,
): RuleResult[] {
  const adjusted = adjustedByFamily(weighedRules(judgements, answers));
  return judgements.map((judgement) => {
    const answer = answers.get(judgement);
    if (answer !== undefined && "evidence" in answer)
      return byRows({ judgement, answer }, adjusted.get(judgement)!, options);
    return byNumbers(judgement, answer, options);
  });
}

function weighedRules(
  judgements: readonly Judgement[],
  answers: ReadonlyMap<Judgement, RuleEvidence | UntestedRule>,
): WeighedRule[] {
  return judgements.flatMap((judgement) => {
    const answer = answers.get(judgement);
    return answer !== undefined && "evidence" in answer ? [{ judgement, answer }] : [];
  });
}

/**
 * Adjusts the p-values for "the rule is broken" by Holm's method within three families: rules about another model,
 * rules about a bound, and rules that only warn. A rule about a bound therefore costs the comparison with the
 * baseline no power.
 *
 * The claims that a rule is met need no adjustment: the gate passes only if all are shown, and a model that breaks a
 * rule passes that rule with at most the level's probability (an intersection-union test, Berger 1982).
 */
function adjustedByFamily(weighed: readonly WeighedRule[]): Map<Judgement, Adjusted> {
  const families = new Map<string, WeighedRule[]>();
  for (const rule of weighed) {
    const name = rule.judgement.rule.level === "warn" ? "warn" : rule.answer.of === "metric" ? "bound" : "model";
    families.set(name, [...(families.get(name) ?? []), rule]);
  }
  const adjusted = new Map<Judgement, Adjusted>();
  for (const family of families.values()) {
    const broken = holm(family.map(({ answer }) => answer.broken));
    family.forEach(({ judgement }, i) => {
      adjusted.set(judgement, { broken: broken[i]!, family: family.length });
    });
  }
  return adjusted;
}

/** Returns true if every rule about the anchor shows that the model is at least as good as the anchor. */
export function isAnchorReached(
  answers: Iterable<RuleEvidence | UntestedRule>,
  { confidence, looks }: Pick<DecisionOptions, "confidence" | "looks">,
): boolean {
  const shown: boolean[] = [];
  for (const answer of answers) {
    if (!("evidence" in answer) || answer.of !== "anchor" || answer.mode !== "non-inferior") continue;
    const { atAnchor, higher } = answer;
    const p = atAnchor === undefined ? 1 : higher ? atAnchor.above : atAnchor.below;
    shown.push(p <= (1 - confidence) / looks);
  }
  return shown.length > 0 && shown.every((each) => each);
}

function byNumbers(judgement: Judgement, answer: UntestedRule | undefined, options: DecisionOptions): RuleResult {
  const { rule, holds } = judgement;
  const base = fromNumbers(judgement);
  if (answer !== undefined && "undecided" in answer) {
    const reason = `inconclusive: ${answer.undecided}; by the numbers ${comparisonText(judgement)}`;
    return { ...base, status: "inconclusive", ends: ended(options.onInconclusive, rule.level), reason };
  }
  const missing =
    answer !== undefined && "missing" in answer ? answer.missing : holds === undefined ? judgement.reason : undefined;
  if (missing !== undefined) {
    const [, model] = /^there is no (baseline|anchor)$/.exec(missing) ?? [];
    const cause = options.absent[model as ReferenceModel];
    const policy = options.onMissingBaseline;
    const status = policy === "pass" ? "skipped" : "fail";
    const reason = cause === undefined ? missing : `${missing}: ${cause}`;
    return { ...base, status, ends: ended(policy, rule.level), reason };
  }
  const note = answer !== undefined && "unweighed" in answer ? ` (${answer.unweighed})` : "";
  const text = judgement.reason ?? comparisonText(judgement);
  const status = holds ? "pass" : "fail";
  return { ...base, status, ends: ended(status, rule.level), reason: `${text}${note}` };
}

/** A difference below this share of the metric counts as no difference, however significant it is. */
const NO_EFFECT = 1e-6;

function byRows(
  { judgement, answer }: WeighedRule,
  { broken, family }: Adjusted,
  { confidence, looks, onInconclusive }: DecisionOptions,
): RuleResult {
  const { evidence, of, mode } = answer;
  const level = 1 - confidence;
  const noWorse = mode === "no-worse";
  const kept = Math.min(1, looks * answer.kept);
  const claim = noWorse ? broken : kept;
  const metric = metricName(judgement);
  const detectable =
    of === "metric" || evidence.method === "identical"
      ? undefined
      : detectableText(answer, { metric, level: noWorse ? level / family : level / looks });
  const base: Omit<RuleResult, "status" | "ends" | "reason"> = {
    ...fromNumbers(judgement),
    mode,
    method: evidence.method,
    interval: {
      of: of === "metric" ? "metric" : "difference",
      low: evidence.interval.low,
      high: evidence.interval.high,
      // The intervals are two-sided, as in evaluation.json: two one-sided bounds of 95 % enclose 90 %.
      confidence: rounded(2 * confidence - 1),
      one_sided_confidence: confidence,
    },
    p: noWorse ? answer.broken : answer.kept,
    adjusted_p: claim,
    ...(detectable !== undefined && { detectable }),
  };
  const end = (status: RuleStatus, reason: string, policy: GatePolicy = status === "fail" ? "fail" : "pass") => ({
    ...base,
    status,
    ends: ended(policy, judgement.rule.level),
    reason,
  });
  if (evidence.method === "identical") return end("pass", `the predictions are identical to the ${of}'s (p = 1)`);
  const estimate = estimateText(answer, metric);
  if (isWithoutEffect(answer, judgement))
    return end("pass", `${estimate}, less than a millionth of it: a difference without effect`);
  const miss = brokenText(answer, metric);
  const test = pText(claim, evidence.method);
  if (broken <= level) return end("fail", `${estimate}: proven ${miss} (${pText(broken, evidence.method)})`);
  const least = (evidence.smallestP ?? 0) * (noWorse ? family : looks);
  if (least > level) {
    const why = `so many rows allow too few resamples for a confidence of ${confidence}: the smallest p would be ${pValueNumber(least)}, ${evidence.method}`;
    return end("inconclusive", `inconclusive: ${estimate}; ${why}`, onInconclusive);
  }
  if (noWorse) return end("pass", `${estimate}: not proven ${miss} (${test})`);
  const goal = keptText(answer, metric);
  if (kept <= level) return end("pass", `${estimate}: shown to be ${goal} (${test})`);
  const hint = detectable === undefined ? "" : `; ${detectable}`;
  if (answer.unshowable !== undefined)
    return end("inconclusive", `inconclusive: ${estimate}, not proven ${miss}; ${answer.unshowable}`, onInconclusive);
  return end(
    "inconclusive",
    `inconclusive: ${estimate}, neither shown to be ${goal} nor proven ${miss} (${test})${hint}`,
    onInconclusive,
  );
}

function isWithoutEffect({ of, threshold, evidence }: RuleEvidence, { decisive }: Judgement): boolean {
  if (of === "metric" || threshold !== 0 || decisive === undefined) return false;
  // The whole interval must be zero. An estimate of zero from rows that differ may be chance.
  const { low, high } = evidence.interval;
  const largest = Math.max(Math.abs(evidence.estimate), Math.abs(low), Math.abs(high));
  return largest <= NO_EFFECT * Math.max(Math.abs(decisive.value), Math.abs(decisive.limit));
}

const ENDS = { fail: "red", warn: "warning", pass: "green" } as const;

/** A rule that only warns never fails the gate. */
function ended(policy: GatePolicy, level: "fail" | "warn"): RuleResult["ends"] {
  return policy === "fail" && level === "warn" ? "warning" : ENDS[policy];
}

function fromNumbers({ rule, expression, decisive }: Judgement): Omit<RuleResult, "status" | "ends" | "reason"> {
  return {
    expression,
    level: rule.level,
    value: decisive?.value ?? null,
    comparator: decisive?.comparator ?? null,
    bound: decisive?.limit ?? null,
    baseline: decisive?.baseline ?? null,
    difference: decisive === undefined ? null : rounded(decisive.value - decisive.limit),
    method: "point",
    interval: null,
    p: null,
    adjusted_p: null,
  };
}

/** Removes the rounding error of a subtraction: 0.89 - 0.88 becomes 0.01. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
