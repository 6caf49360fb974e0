import { artifactName } from "../../contract/artifact-upload.ts";
import { choice, githubToken, input, lines, number, path, text, type Values } from "../../contract/inputs.ts";

const policy = ["fail", "warn", "pass"] as const;

export const inputs = {
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
    description: "The predictions behind the metrics, for any mode but `point`; found beside the metrics when absent.",
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
    description: "How far below the baseline a rule that names no distance (`f1 >= baseline`) may be, outside `point`.",
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
};

export type GateInputs = Values<typeof inputs>;
