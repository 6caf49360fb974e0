import { action } from "../../contract/action.ts";
import { artifactOutputs } from "../../contract/artifact-upload.ts";
import { baselineGroup, outputGroup, ruleGroup } from "../../contract/input-groups.ts";
import { Failure } from "../../core/failure.ts";
import { version } from "../../core/version.ts";
import { judgeRules } from "../../evaluation/rules/judgement.ts";
import { parseRules, type Rule } from "../../evaluation/rules/rule.ts";
import { staleReason, stampOf } from "../../evaluation/run-stamp.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { refuseOtherModel, uploadJudged } from "./champion.ts";
import { decide } from "./decide.ts";
import { type GateInputs, inputs } from "./inputs.ts";
import { gateOutcome, gateVerdict } from "./outcome.ts";
import { readDirections, type ShortForm, shortForm } from "./short-form.ts";
import { type FoundBaseline, type Report, readGateBaseline, readReport } from "./sources.ts";

export default action({
  name: "gate-on-metric",
  description:
    "Checks metrics against rules, limits and a baseline, with statistical tests, and fails when a rule fails.",
  examples: [
    '--rules "accuracy >= 0.9"',
    '--rules "f1 >= baseline - 0.01" --baseline git:main:report --mode non-inferior',
  ],
  groups: { Rules: ruleGroup, Baseline: baselineGroup, Output: outputGroup },
  inputs,
  outputs: {
    passed: "Whether every rule passed: `true` or `false`.",
    verdict: "Verdict: `pass`, `fail` or `inconclusive`.",
    results: "Results of the rules as JSON, failed ones first, with value, limit, baseline, interval, p and reason.",
    "failed-rules": "Rules that failed, one per line.",
    "gate-path": "Path of the verdict as JSON, with the digests of the model and data it is about.",
    "junit-path": "Path of the rules as JUnit XML.",
    ...artifactOutputs,
  },
  async run(inputs, context) {
    const { cwd } = context;
    const { mode } = inputs;
    const { rules, notes } = rulesOf(inputs);
    const report = await readReport(inputs.metrics, cwd);
    const stale = staleReason(report.evaluation.run, context.github?.run);
    if (stale !== undefined) throw new Failure(`${report.name}: ${stale}`);
    if (inputs.model !== undefined) await refuseOtherModel(inputs.model, report, cwd);
    const baseline =
      asksForBaseline(rules) || inputs.baseline !== undefined
        ? await readGateBaseline(inputs.baseline, report, context)
        : undefined;
    try {
      const judgements = judgeRules(rules, report.metrics, baseline?.report?.metrics, report.evaluation.absent);
      const answers =
        mode === "point" || judgements.length === 0
          ? { answers: new Map(), predictions: undefined, baselinePredictions: undefined }
          : await (await import("./statistics.ts")).weighAll(judgements, { inputs, report, baseline, context });
      const results = decide(judgements, answers.answers, {
        mode,
        confidence: inputs.confidence,
        onInconclusive: inputs["on-inconclusive"],
        onMissingBaseline: inputs["on-missing-baseline"],
        noBaseline: baseline?.report === undefined ? baseline?.reason : undefined,
      });
      notes.push(...warningsAbout(report, baseline));
      const gate = {
        format: "trainyard-gate-1",
        version,
        ...gateVerdict(results),
        mode,
        confidence: inputs.confidence,
        ...digests(report),
        metrics: { path: shownPath(report.metricsPath, cwd), digest: report.digest },
        ...(answers.predictions && { predictions: answers.predictions }),
        ...(baseline && { baseline: baselineSaid(baseline, answers.baselinePredictions) }),
        ...(context.github && { run: stampOf(context.github.run) }),
        results,
        notes,
      };
      const told = await gateOutcome(gate, { inputs, context, report, baseline });
      const artifact = await uploadJudged(gate, inputs, context);
      return { ...told, outputs: { ...told.outputs, ...artifact } };
    } finally {
      await baseline?.remove();
    }
  },
});

/** @throws {Failure} when there is no rule at all: a gate that asks nothing would always be open. */
function rulesOf(inputs: Pick<GateInputs, "rules" | "direction" | "mode"> & ShortForm): {
  rules: Rule[];
  notes: string[];
} {
  const directions = readDirections(inputs.direction ?? []);
  const { rules, repeated } = parseRules(inputs.rules ?? "");
  const all = [...rules, ...shortForm(inputs, directions, inputs.mode !== "point")];
  if (all.length === 0) {
    throw new Failure("rules: expected at least one rule (`accuracy >= 0.9`), or metric with min or max, got none");
  }
  return {
    rules: all,
    notes: repeated
      .slice(0, 10)
      .map(({ line, first }) => `rules: line ${line} repeats line ${first}; it is judged once`),
  };
}

function asksForBaseline(rules: readonly Rule[]): boolean {
  return rules.some(({ references }) => [...references.values()].some(({ of }) => of === "baseline"));
}

function warningsAbout(report: Report, baseline: FoundBaseline | undefined): string[] {
  const [ours, theirs] = [report.evaluation.data_digest, baseline?.report?.evaluation.data_digest];
  if (ours === undefined || theirs === undefined || ours === theirs) return [];
  return [`the baseline (${baseline!.name}) was measured on other data: a difference may be that of the rows`];
}

function digests({ evaluation: { model_digest, data_digest } }: Report) {
  return { ...(model_digest !== undefined && { model_digest }), ...(data_digest !== undefined && { data_digest }) };
}

function baselineSaid({ report, name, commit, reason }: FoundBaseline, predictions: unknown) {
  if (report === undefined) return { found: false, reason };
  return {
    found: true,
    name,
    ...(commit !== undefined && { commit }),
    ...digests(report),
    digest: report.digest,
    ...(predictions !== undefined && { predictions }),
  };
}
