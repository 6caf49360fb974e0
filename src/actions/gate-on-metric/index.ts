import { action } from "../../contract/action.ts";
import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { choice, githubToken, input, lines, number, path, text } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { version } from "../../core/version.ts";
import { judge } from "../../evaluation/rules/judge.ts";
import { parseRules, type Rule } from "../../evaluation/rules/rule.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { refuseOtherModel, uploadJudged } from "./champion.ts";
import { decide, type Mode } from "./decide.ts";
import { outcome, verdictOf } from "./outcome.ts";
import { readDirections, shortForm } from "./short-form.ts";
import { type FoundBaseline, type Report, readBaseline, readReport } from "./sources.ts";

const policy = ["fail", "warn", "pass"] as const;

export default action({
  name: "gate-on-metric",
  description:
    "Judges metrics by rules, against bounds and a baseline, with honest statistics, and ends red when a rule fails.",
  inputs: {
    metrics: path({
      description:
        "The metrics to judge: a file of trainyard, DVC (JSON, YAML, TOML), MLflow (a run as JSON), github-action-benchmark, plain JSON or CSV; or a report's folder.",
      default: "report/metrics.json",
    }),
    rules: input<string, { description: string }>(
      { description: "Rules, one a line: `accuracy >= 0.9`, `f1_macro >= baseline - 0.01`, `warn: ece <= 0.05`." },
      { expected: "list, one a line", list: true, parse: (value) => ({ ok: true, value }) },
    ),
    metric: text({ description: "Short form for one rule: the metric that the next four bound." }),
    min: number({ description: "Least value of `metric`." }),
    max: number({ description: "Greatest value of `metric`." }),
    "max-drop": number({ description: "How much worse than the baseline `metric` may be, in its own unit.", min: 0 }),
    "max-relative-drop": number({
      description: "How much worse than the baseline `metric` may be, as a share of the baseline's size: 0.05 for 5 %.",
      min: 0,
    }),
    direction: lines({
      description:
        "Whether more is better, for a metric that trainyard does not know: `higher`, `lower`, or lines of `NAME: lower`.",
    }),
    baseline: text({
      description:
        "What to compare with: a report's folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (of the newest green run of the default branch), or `none`.",
    }),
    model: path({
      description:
        "The model that is judged, a bundle or any file or folder: the metrics have to be its own, and `upload-artifact` uploads it when it passes.",
    }),
    predictions: lines({
      description:
        "The predictions behind the metrics, for any mode but `point`; found beside the metrics when absent.",
    }),
    "baseline-predictions": lines({
      description: "The baseline's predictions of the same rows, joined by `id`; found in the baseline when absent.",
    }),
    mode: choice({
      description:
        "`point`: by the numbers as they stand. `no-worse`: red only when proven worse. `non-inferior`: green only when shown to be within the margin.",
      choices: ["point", "no-worse", "non-inferior"],
      default: "point",
    }),
    margin: number({
      description:
        "How far below the baseline a rule that names no distance (`f1 >= baseline`) may be, outside `point`.",
      min: 0,
      default: "0",
    }),
    confidence: number({ description: "Of each one-sided claim.", min: 0.5, max: 0.9999, default: "0.95" }),
    "group-column": text({
      description:
        "Column of the predictions whose equal values belong together (a patient's rows): whole groups are resampled.",
    }),
    "positive-class": text({
      description: "The class that `recall`, `roc_auc` and the like are about; of two, the second.",
    }),
    seed: number({ description: "Of the bootstrap.", min: 0, integer: true, default: "0" }),
    "on-inconclusive": choice({
      description: "What comes of a rule that the rows neither show nor disprove, in `non-inferior`.",
      choices: policy,
      default: "fail",
    }),
    "on-missing-baseline": choice({
      description: "What comes of a rule that needs a baseline when there is none; a first run sets `pass`.",
      choices: policy,
      default: "fail",
    }),
    "on-failure": choice({
      description: "Whether a failed rule ends the step red.",
      choices: ["fail", "warn"],
      default: "fail",
    }),
    "report-dir": path({ description: "Folder gate.json and junit-gate.xml are written to.", default: "report" }),
    token: githubToken(),
    "upload-artifact": artifactName("the report folder, or with `model` of the report and a model that passed"),
  },
  outputs: {
    passed: "Whether every rule is kept: `true` or `false`.",
    verdict: "`pass`, `fail` or `inconclusive`.",
    results: "Each rule, failed ones first, with value, bound, baseline, interval, p and reason, as JSON.",
    "failed-rules": "The rules that failed, one a line.",
    "gate-path": "The verdict as JSON, with the digests of model and data it speaks of.",
    "junit-path": "The rules as JUnit XML.",
    ...artifactOutputs,
  },
  async run(inputs, context) {
    const { cwd } = context;
    const { mode } = inputs;
    const { rules, notes } = rulesOf(inputs, mode);
    const report = await readReport(inputs.metrics, cwd);
    if (inputs.model !== undefined) await refuseOtherModel(inputs.model, report, cwd);
    const baseline =
      asksForBaseline(rules) || inputs.baseline !== undefined
        ? await readBaseline(inputs.baseline, report, context)
        : undefined;
    try {
      const judgements = judge(rules, report.metrics, baseline?.report?.metrics, report.evaluation.absent);
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
        ...verdictOf(results),
        mode,
        confidence: inputs.confidence,
        ...digests(report),
        metrics: { path: shownPath(report.metricsPath, cwd), digest: report.digest },
        ...(answers.predictions && { predictions: answers.predictions }),
        ...(baseline && { baseline: baselineSaid(baseline, answers.baselinePredictions) }),
        results,
        notes,
      };
      const told = await outcome(gate, { inputs, context, report, baseline });
      const artifact = await uploadJudged(gate, inputs, context);
      return { ...told, outputs: { ...told.outputs, ...artifact } };
    } finally {
      await baseline?.remove();
    }
  },
});

interface RuleInputs {
  rules: string | undefined;
  metric: string | undefined;
  min: number | undefined;
  max: number | undefined;
  "max-drop": number | undefined;
  "max-relative-drop": number | undefined;
  direction: string[] | undefined;
}

/** @throws {Failure} when there is no rule at all: a gate that asks nothing would always be open. */
function rulesOf(inputs: RuleInputs, mode: Mode): { rules: Rule[]; notes: string[] } {
  const directions = readDirections(inputs.direction ?? []);
  const { rules, repeated } = parseRules(inputs.rules ?? "");
  const all = [...rules, ...shortForm(inputs, directions, mode !== "point")];
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
