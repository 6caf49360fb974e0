import { artifactName } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, githubToken, lines, number, path, text, type Values } from "../../contract/inputs.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { policies, sharedInputs } from "../../contract/shared-inputs.ts";
import { trackingInput } from "../../contract/tracking-input.ts";

export const gateInputs = {
  metrics: path({
    description:
      "Metrics to check: a file of trainyard, DVC (JSON, YAML, TOML), MLflow (a run as JSON) or github-action-benchmark, plain JSON or CSV; code coverage (Cobertura, lcov); or the folder of a report. When absent, `report/metrics.json`.",
  }),
  rules: sharedInputs.rules,
  metric: text({
    description:
      "Metric to check, together with `min`, `max`, `max-drop` or `max-relative-drop`. Shorthand for a single rule.",
  }),
  min: number({ description: "Minimum value of `metric`." }),
  max: number({ description: "Maximum value of `metric`." }),
  "max-drop": number({ description: "Maximum loss of `metric` compared with the baseline, in its own unit.", min: 0 }),
  "max-relative-drop": number({
    description:
      "Maximum loss of `metric` compared with the baseline, as a share of the baseline's value: 0.05 for 5 %.",
    min: 0,
  }),
  direction: lines({
    description:
      "Direction of a metric that trainyard does not know: `higher` or `lower` is better, or lines of `NAME: lower`.",
  }),
  baseline: text({
    description:
      "Report to compare with: a folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (from the newest successful run of the default branch), MLflow's `models:/NAME@ALIAS` or `runs:/ID`, or `none`.",
  }),
  anchor: text({
    description:
      "Report of the best model so far, for rules about `anchor`; named like `baseline`. It does not move with every model that passes, so that many small losses are seen as one.",
  }),
  "upload-anchor": artifactName(
    "the anchor: `model` and its report if the model passes and is shown to be at least as good, otherwise the anchor as it was",
  ),
  model: path({
    description:
      "Model that the metrics must be about: a bundle, or any file or folder. When it passes, `upload-artifact` uploads it.",
  }),
  predictions: lines({
    description:
      "Predictions behind the metrics, for every mode except `point`. When absent, they are found next to the metrics.",
  }),
  "baseline-predictions": lines({
    description:
      "Predictions of the baseline for the same rows, joined by `id`. When absent, they are found in the baseline.",
  }),
  "anchor-predictions": lines({
    description: "Predictions of the anchor for the same rows, joined by `id`; found in the anchor when absent.",
  }),
  schema: dataInputs.schema,
  mode: choice({
    description:
      "Mode of rules that name none. `point` compares the numbers. `no-worse` fails only when the model is proven worse. `non-inferior` passes only when it is shown to be within the margin.",
    choices: ["point", "no-worse", "non-inferior"],
    default: "point",
  }),
  margin: number({
    description: "Margin below the baseline for rules that name none (`f1 >= baseline`), in every mode except `point`.",
    min: 0,
    default: "0",
  }),
  confidence: number({
    description: "Confidence level of each one-sided test, such as 0.95.",
    min: 0.5,
    max: 0.9999,
    default: "0.95",
  }),
  looks: number({
    description:
      "Number of models that are judged on the same test rows, such as 52 for a weekly schedule. `non-inferior` divides the significance level by it.",
    min: 1,
    max: 10_000,
    integer: true,
    default: "1",
  }),
  "group-column": sharedInputs["group-column"],
  "positive-class": sharedInputs["positive-class"],
  seed: sharedInputs.seed,
  "on-inconclusive": choice({
    description:
      "What to do when the data are not conclusive: a rule in `non-inferior` that is neither shown nor disproven, or too few groups.",
    choices: policies,
    default: "fail",
  }),
  "on-missing-baseline": sharedInputs["on-missing-baseline"],
  "on-failure": sharedInputs["on-failure"],
  "report-dir": sharedInputs["report-dir"],
  tracking: trackingInput,
  token: githubToken(),
  ...noticeInputs,
  "upload-artifact": artifactName(
    "the report folder. With `model`, it also holds the model, and exists only if the model passed",
  ),
};

export type GateInputs = Values<typeof gateInputs>;
