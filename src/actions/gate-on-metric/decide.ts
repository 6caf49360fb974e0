import { written } from "../../evaluation/expression/tokens.ts";
import {
  about,
  type GatePolicy,
  inUnit,
  type RuleResult,
  type RuleStatus,
  shownNumber,
} from "../../evaluation/gate/result.ts";
import type { Judgement } from "../../evaluation/rules/judgement.ts";
import { boundTo } from "../../evaluation/rules/wildcards.ts";
import { holm } from "../../evaluation/statistics/holm.ts";
import { detectable, rowsNeeded } from "../../evaluation/statistics/power.ts";
import type { RuleEvidence, UntestedRule } from "./weigh.ts";

export type Mode = "point" | "no-worse" | "non-inferior";

export interface DecisionOptions {
  mode: Mode;
  confidence: number;
  onInconclusive: GatePolicy;
  onMissingBaseline: GatePolicy;
  /** Why there is no baseline, when there is none. */
  noBaseline: string | undefined;
}

/** How each rule ends, in the order of the rules. */
export function decide(
  judgements: readonly Judgement[],
  answers: ReadonlyMap<Judgement, RuleEvidence | UntestedRule>,
  decision: DecisionOptions,
): RuleResult[] {
  const weighed = judgements.flatMap((judgement) => {
    const answer = answers.get(judgement);
    return answer !== undefined && "evidence" in answer ? [{ judgement, answer }] : [];
  });
  const broken = holm(weighed.map(({ answer }) => answer.broken));
  const kept = holm(weighed.map(({ answer }) => answer.kept));
  const adjusted = new Map(weighed.map(({ judgement }, i) => [judgement, { broken: broken[i]!, kept: kept[i]! }]));
  return judgements.map((judgement) => {
    const answer = answers.get(judgement);
    const p = adjusted.get(judgement);
    if (answer !== undefined && "evidence" in answer && p !== undefined) return byRows(judgement, answer, p, decision);
    return byNumbers(judgement, answer as UntestedRule | undefined, decision);
  });
}

function byNumbers(judgement: Judgement, answer: UntestedRule | undefined, decision: DecisionOptions): RuleResult {
  const { rule, holds } = judgement;
  const base = fromNumbers(judgement);
  const missing =
    answer !== undefined && "missing" in answer ? answer.missing : holds === undefined ? judgement.reason : undefined;
  if (missing !== undefined) {
    const why =
      missing === "there is no baseline" && decision.noBaseline
        ? `there is no baseline: ${decision.noBaseline}`
        : missing;
    const policy = decision.onMissingBaseline;
    const status = policy === "pass" ? "skipped" : "fail";
    return { ...base, status, ends: ended(policy, rule.level), reason: why };
  }
  const note = answer !== undefined && "unweighed" in answer ? ` (${answer.unweighed})` : "";
  const said = judgement.reason ?? comparisonText(judgement);
  const status = holds ? "pass" : "fail";
  return { ...base, status, ends: ended(status, rule.level), reason: `${said}${note}` };
}

function byRows(
  judgement: Judgement,
  answer: RuleEvidence,
  adjusted: { broken: number; kept: number },
  { mode, confidence, onInconclusive }: DecisionOptions,
): RuleResult {
  const { evidence, of } = answer;
  const level = 1 - confidence;
  const noWorse = mode === "no-worse";
  const claim = noWorse ? adjusted.broken : adjusted.kept;
  const provenBroken = adjusted.broken <= level;
  const identical = evidence.method === "identical";
  const metric = metricName(judgement);
  const goal = keptText(answer, metric);
  const miss = brokenText(answer, metric);
  const test = `p = ${shownNumber(Number(claim.toPrecision(3)))}, ${evidence.method}`;
  const estimate =
    of === "metric" ? `${metric} is ${inUnit(evidence.estimate, metric)}` : differenceText(evidence.estimate, metric);
  const base: Omit<RuleResult, "status" | "ends" | "reason"> = {
    ...fromNumbers(judgement),
    method: evidence.method,
    interval: { of, low: evidence.interval.low, high: evidence.interval.high, confidence },
    p: noWorse ? answer.broken : answer.kept,
    adjusted_p: claim,
    ...(of === "difference" && !identical && { detectable: detectableText(answer, confidence, metric) }),
  };
  const end = (
    status: RuleStatus,
    reason: string,
    policy: GatePolicy = status === "fail" ? "fail" : "pass",
  ): RuleResult => ({
    ...base,
    status,
    ends: ended(policy, judgement.rule.level),
    reason,
  });
  if (identical) return end("pass", "the predictions are identical to the baseline's (p = 1)");
  if (provenBroken)
    return end(
      "fail",
      `${estimate}: proven ${miss} (p = ${shownNumber(Number(adjusted.broken.toPrecision(3)))}, ${evidence.method})`,
    );
  if (noWorse) return end("pass", `${estimate}: not proven ${miss} (${test})`);
  if (adjusted.kept <= level) return end("pass", `${estimate}: shown to be ${goal} (${test})`);
  const hint = base.detectable === undefined ? "" : `; ${base.detectable}`;
  return end(
    "inconclusive",
    `inconclusive: ${estimate}, neither shown to be ${goal} nor proven ${miss} (${test})${hint}`,
    onInconclusive,
  );
}

const ENDS = { fail: "red", warn: "warning", pass: "green" } as const;

/** A warning rule never ends red. */
function ended(policy: GatePolicy, level: "fail" | "warn"): RuleResult["ends"] {
  return policy === "fail" && level === "warn" ? "warning" : ENDS[policy];
}

function fromNumbers({ rule, expression, decisive }: Judgement): Omit<RuleResult, "status" | "ends" | "reason"> {
  const upwards = decisive?.comparator.startsWith(">");
  const downwards = decisive?.comparator.startsWith("<");
  const distance = decisive === undefined ? null : decisive.value - decisive.limit;
  return {
    expression,
    level: rule.level,
    value: decisive?.value ?? null,
    comparator: decisive?.comparator ?? null,
    bound: decisive?.limit ?? null,
    baseline: decisive?.baseline ?? null,
    margin: distance === null ? null : upwards ? rounded(distance) : downwards ? rounded(0 - distance) : null,
    method: "point",
    interval: null,
    p: null,
    adjusted_p: null,
  };
}

/** Without the rounding errors of a subtraction: 0.89 - 0.88 is 0.01. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** What the numbers say: by how much the bound is kept or missed. */
function comparisonText(judgement: Judgement): string {
  const { decisive, holds } = judgement;
  if (decisive === undefined) return holds ? "holds" : "does not hold";
  const metric = metricName(judgement);
  const { value, limit, comparator, baseline } = decisive;
  const off = inUnit(Math.abs(value - limit), metric);
  const against = baseline === undefined || baseline === limit ? "" : ` (the baseline is ${inUnit(baseline, metric)})`;
  if (comparator === "==" || comparator === "!=") return `${inUnit(value, metric)} beside ${inUnit(limit, metric)}`;
  // In a rule of several parts the one shown need not be what the whole comes to.
  if (decisive.holds !== holds)
    return `${inUnit(value, metric)} beside ${inUnit(limit, metric)}, in a rule of several parts`;
  return `${inUnit(value, metric)} ${holds ? "keeps" : "misses"} ${inUnit(limit, metric)} by ${off}${against}`;
}

/** The name whose unit its numbers have: that of the rule's first metric. */
export function metricName({ rule, bound }: Judgement): string {
  for (const { of, pattern } of rule.references.values()) if (of === "metrics") return written(boundTo(pattern, bound));
  return "";
}

function differenceText(estimate: number, metric: string): string {
  if (estimate === 0) return `${metric} equals the baseline's`;
  return `${metric} is ${inUnit(Math.abs(estimate), metric)} ${estimate > 0 ? "above" : "below"} the baseline's`;
}

/** What a rule asks of the metric, or of its distance from the baseline's. */
function keptText({ of, threshold, higher }: RuleEvidence, metric: string): string {
  const least = higher ? "at least" : "at most";
  if (of === "metric") return `${least} ${inUnit(threshold, metric)}`;
  if (threshold === 0) return `${least} the baseline's`;
  // "at most 0.01 below" is what a margin allows; a demand to improve has the other sign.
  const allowed = threshold < 0 === higher;
  return `${allowed ? "at most" : "at least"} ${distanceText(threshold, metric)}`;
}

/** The opposite. */
function brokenText({ of, threshold, higher }: RuleEvidence, metric: string): string {
  const wrong = higher ? "below" : "above";
  if (of === "metric") return `${wrong} ${inUnit(threshold, metric)}`;
  if (threshold === 0) return `${wrong} the baseline's`;
  const allowed = threshold < 0 === higher;
  return `${allowed ? "more than" : "less than"} ${distanceText(threshold, metric)}`;
}

function distanceText(threshold: number, metric: string): string {
  return `${inUnit(Math.abs(threshold), metric)} ${threshold < 0 ? "below" : "above"} the baseline's`;
}

/**
 * What so many rows, on which the models differ so much, can tell from noise: with a margin the rows that a claim within it
 * needs, without one the smallest loss that would be noticed. A power of 80 % throughout.
 */
function detectableText(
  { evidence, threshold, inPoints, higher }: RuleEvidence,
  confidence: number,
  metric: string,
): string {
  const { rows, differing, standardError } = evidence;
  const amount = (value: number) =>
    inPoints
      ? `${shownNumber(Number((value * 100).toPrecision(2)))} ${value * 100 === 1 ? "point" : "points"}`
      : inUnit(Number(value.toPrecision(2)), metric);
  const share =
    differing === undefined ? "" : `, models differ on ${shownNumber(Number((differing * 100).toPrecision(2)))} %`;
  const setting = `${rows.toLocaleString("en-US")} rows${share}`;
  const error = differing === undefined ? standardError : Math.sqrt(differing / rows);
  const loss = higher ? "loss of" : "rise of";
  if (!(error > 0)) return `${setting}: how much they differ elsewhere cannot be told`;
  const plan = { confidence };
  if (threshold === 0)
    return `${setting}: a ${loss} less than ${amount(detectable(error, plan))} cannot be told from noise`;
  const needed = rowsNeeded(rows, error, Math.abs(threshold), plan);
  const size = amount(Math.abs(threshold));
  return needed > rows
    ? `${setting}: a ${loss} ${size} cannot be told from noise; about ${about(needed)} rows are needed`
    : `${setting}: a ${loss} ${size} can be told from noise; about ${about(needed)} rows are needed`;
}
