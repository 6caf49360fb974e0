import { action } from "../../contract/action.ts";
import { artifactOutputs } from "../../contract/artifact-upload.ts";
import { baselineGroup, outputGroup, ruleGroup } from "../../contract/input-groups.ts";
import { recordedInputs } from "../../contract/recorded-inputs.ts";
import { trackedOutputs, trackingOutputs } from "../../contract/tracking-input.ts";
import { Failure } from "../../core/failure.ts";
import { version } from "../../core/version.ts";
import type { GateFile } from "../../evaluation/gate/gate-file.ts";
import { judgeRules } from "../../evaluation/rules/judgement.ts";
import { parseRules, type ReferenceModel, type Rule } from "../../evaluation/rules/rule.ts";
import { staleReason, stampOf } from "../../evaluation/run-stamp.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { refuseOtherModel, uploadAnchor, uploadJudged } from "./champion.ts";
import { decide, isAnchorReached } from "./decide.ts";
import { type GateInputs, gateInputs } from "./inputs.ts";
import { gateOutcome, gateVerdict } from "./outcome.ts";
import { readDirections, type ShortForm, shortForm } from "./short-form.ts";
import { type FoundBaseline, type Report, readGateBaseline, readReport } from "./sources.ts";
import type { PredictionsRecord, WeighedRules } from "./statistics.ts";
import { trackGate } from "./tracking.ts";

export default action({
  name: "gate-on-metric",
  description:
    "Checks metrics against rules, limits and a baseline, with statistical tests, and fails when a rule fails.",
  examples: [
    '--rules "accuracy >= 0.9"',
    '--rules "f1 >= baseline - 0.01" --baseline git:main:report --mode non-inferior',
  ],
  groups: {
    Metrics: ["metrics", "model", "predictions", "schema", "group-column", "positive-class", "seed"],
    Rules: ruleGroup,
    Baseline: baselineGroup,
    Output: outputGroup,
  },
  inputs: gateInputs,
  outputs: {
    passed: "Whether every rule passed: `true` or `false`.",
    verdict: "Verdict: `pass`, `fail` or `inconclusive`.",
    results: "Results of the rules as JSON, failed ones first, with value, limit, baseline, interval, p and reason.",
    "failed-rules": "Rules that failed, one per line.",
    "gate-path": "Path of the verdict as JSON, with the digests of the model and data it is about.",
    "junit-path": "Path of the rules as JUnit XML.",
    ...trackingOutputs,
    ...artifactOutputs,
  },
  async run(inputs, context) {
    const { cwd } = context;
    const { mode, confidence, looks } = inputs;
    if (inputs["upload-anchor"] !== undefined && inputs.model === undefined)
      throw new Failure("upload-anchor: expected the input model, which becomes the anchor when it passes, got none");
    const { rules, notes } = rulesOf(inputs);
    const report = await readReport(inputs.metrics ?? usualMetrics, cwd);
    const stale = staleReason(report.evaluation.run, context.github?.run);
    if (stale !== undefined) throw new Failure(`${report.name}: ${stale}`);
    if (inputs.model !== undefined) await refuseOtherModel(inputs.model, report, cwd);
    const models: Models = {};
    try {
      for (const role of ["baseline", "anchor"] as const) {
        const spec = inputs[role];
        if (spec !== undefined || asksFor(role, rules))
          models[role] = await readGateBaseline({ role, spec, candidate: report }, context);
      }
      const { baseline, anchor } = models;
      const judgements = judgeRules(rules, {
        metrics: report.metrics,
        baseline: baseline?.report?.metrics,
        anchor: anchor?.report?.metrics,
        undefinedMetrics: report.evaluation.absent,
      });
      const weighed: WeighedRules = judgements.every(({ rule }) => (rule.mode ?? mode) === "point")
        ? { answers: new Map(), predictions: {} }
        : await (await import("./statistics.ts")).weighAll(judgements, { inputs, report, models, context });
      const results = decide(judgements, weighed.answers, {
        confidence,
        looks,
        onInconclusive: inputs["on-inconclusive"],
        onMissingBaseline: inputs["on-missing-baseline"],
        absent: { baseline: reasonOf(baseline), anchor: reasonOf(anchor) },
      });
      notes.push(...warningsAbout(report, models));
      const { predictions } = weighed;
      const gate: GateFile = {
        format: "trainyard-gate-1",
        version,
        ...gateVerdict(results),
        mode,
        confidence,
        ...(looks > 1 && { looks }),
        ...digests(report),
        inputs: recordedInputs(gateInputs, context),
        metrics: { path: shownPath(report.metricsPath, cwd), digest: report.digest },
        ...(predictions.metrics && { predictions: predictions.metrics }),
        ...(baseline && { baseline: modelRecord(baseline, predictions.baseline) }),
        ...(anchor && { anchor: modelRecord(anchor, predictions.anchor) }),
        ...(context.github && { run: stampOf(context.github.run) }),
        results,
        notes,
      };
      const outcome = await gateOutcome(gate, { inputs, context, report, models });
      const tracked = trackedOutputs(await trackGate(gate, { outcome, report, inputs }, context));
      const artifact = await uploadJudged(gate, inputs, context);
      const reached = isAnchorReached(weighed.answers.values(), { confidence, looks });
      await uploadAnchor({ verdict: gate.verdict, anchor, reached }, inputs, context);
      return { ...outcome, outputs: { ...outcome.outputs, ...tracked, ...artifact } };
    } finally {
      await models.baseline?.remove();
      await models.anchor?.remove();
    }
  },
});

type Models = Partial<Record<ReferenceModel, FoundBaseline>>;

/** The default path of the metrics that test-model writes. */
const usualMetrics = "report/metrics.json";

/** Collects the rules. @throws {Failure} if there is none, because a gate without rules would always pass. */
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

function asksFor(role: ReferenceModel, rules: readonly Rule[]): boolean {
  return rules.some(({ references }) => [...references.values()].some(({ of }) => of === role));
}

function reasonOf(model: FoundBaseline | undefined): string | undefined {
  return model?.report === undefined ? model?.reason : undefined;
}

function warningsAbout(report: Report, models: Models): string[] {
  return Object.entries(models).flatMap(([role, model]) => {
    const theirs = model.report?.evaluation;
    const older = (theirs?.problems ?? []).map(
      (problem) => `the ${role} (${model.name}) is compared without a part of its evaluation.json: ${problem}`,
    );
    const [ours, other] = [report.evaluation.data_digest, theirs?.data_digest];
    if (ours === undefined || other === undefined || ours === other) return older;
    return [...older, `the ${role} (${model.name}) was measured on other data: a difference may come from the rows`];
  });
}

function digests({ evaluation: { model_digest, data_digest } }: Report) {
  return { ...(model_digest !== undefined && { model_digest }), ...(data_digest !== undefined && { data_digest }) };
}

function modelRecord(
  { report, name, commit, reason = "" }: FoundBaseline,
  predictions: PredictionsRecord | undefined,
): NonNullable<GateFile["baseline"]> {
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
