import { driftHeadline } from "../../evaluation/drift/drift-blocks.ts";
import type { RuleResult } from "../../evaluation/gate/result.ts";
import { promotionHeadline } from "../../evaluation/promotion/promotion-blocks.ts";
import { deploymentHeadline } from "../../evaluation/served-model/deployment-blocks.ts";
import { rolloutHeadline } from "../../evaluation/served-model/rollout-blocks.ts";
import { count } from "../../reports/junit/verdict.ts";
import type { ModelFindings } from "./findings.ts";

export interface ReportVerdict {
  verdict: "pass" | "fail" | "inconclusive";
  /** A few words on why the verdict was reached. */
  headline: string;
  /** True if a step failed before any result was written. */
  empty: boolean;
}

function passedText(rules: readonly RuleResult[]): string {
  const warnings = rules.filter(({ ends }) => ends === "warning").length;
  if (warnings === 0) return `${count(rules.length, "rule")} passed`;
  return `${rules.length - warnings} of ${count(rules.length, "rule")} passed, ${count(warnings, "warning")}`;
}

/** Conclusions of a workflow run that fail the report, even if the files it left have no failure. */
const FAILED: readonly string[] = ["failure", "timed_out", "startup_failure"];

/**
 * Combines the results of the other steps into a verdict. The report itself judges nothing.
 *
 * @param conclusion Conclusion of the run that a `workflow_run` event is about.
 */
export function reportVerdict(
  { candidate, gate, drift, rollout, deployment, promotion, tests, problems }: ModelFindings,
  conclusion: string | undefined,
): ReportVerdict {
  const rules = gate?.results ?? [];
  const broken = rules.filter(({ ends }) => ends === "red").length;
  const ended = conclusion === undefined || conclusion === "success" ? undefined : conclusion.replaceAll("_", " ");
  const red = [
    ...(ended !== undefined && FAILED.includes(conclusion!) ? [`the run that is reported ended with ${ended}`] : []),
    ...(gate?.verdict === "fail" ? [`${broken.toLocaleString("en")} of ${count(rules.length, "rule")} failed`] : []),
    ...(tests.failed.length > 0
      ? [`${tests.failed.length.toLocaleString("en")} of ${count(tests.total, "test")} failed`]
      : []),
    ...(drift?.verdict === "fail" ? [driftHeadline(drift)] : []),
    ...(rollout?.passed === false ? [rolloutHeadline(rollout)] : []),
    ...(deployment?.passed === false ? [deploymentHeadline(deployment)] : []),
    ...(promotion?.passed === false ? [promotionHeadline(promotion)] : []),
  ];
  if (red.length > 0) return { verdict: "fail", headline: red.join(", "), empty: false };
  if (
    Object.keys(candidate.metrics).length === 0 &&
    gate === undefined &&
    drift === undefined &&
    rollout === undefined &&
    deployment === undefined &&
    promotion === undefined &&
    tests.total === 0
  )
    return { verdict: "inconclusive", headline: "there are no results", empty: true };
  const open = [
    ...(ended === undefined ? [] : [`the run that is reported ended with ${ended}`]),
    ...(gate?.verdict === "inconclusive" ? ["the gate is inconclusive"] : []),
    ...(problems.length > 0 ? [count(problems.length, "problem")] : []),
    ...(drift?.verdict === "inconclusive" ? [driftHeadline(drift)] : []),
    ...(gate === undefined &&
    drift === undefined &&
    rollout === undefined &&
    deployment === undefined &&
    promotion === undefined &&
    tests.total === 0
      ? ["nothing was judged"]
      : []),
  ];
  if (open.length > 0) return { verdict: "inconclusive", headline: open.join(", "), empty: false };
  const green = [
    ...(gate === undefined ? [] : [passedText(rules)]),
    ...(tests.total === 0 ? [] : [`${count(tests.total, "test")} passed`]),
    ...(drift === undefined ? [] : [driftHeadline(drift)]),
    ...(rollout === undefined ? [] : [rolloutHeadline(rollout)]),
    ...(deployment === undefined ? [] : [deploymentHeadline(deployment)]),
    ...(promotion === undefined ? [] : [promotionHeadline(promotion)]),
  ];
  return { verdict: "pass", headline: green.join(", "), empty: false };
}
