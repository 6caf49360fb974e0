import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, githubToken, input, lines, names, number, path, text, type Values } from "../../contract/inputs.ts";
import { classesInput } from "../../contract/model-inputs.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";
import { slicesInput } from "../../contract/slices-input.ts";
import { trackingInput, trackingOutputs } from "../../contract/tracking-input.ts";
import { type ThresholdRule, thresholdRuleFormat } from "../../evaluation/metrics/threshold-choice.ts";

export const testModelInputs = {
  model: path({
    description:
      "Model to test: a bundle, an MLflow folder, or a model file of XGBoost, LightGBM, scikit-learn or ONNX; `model` when absent. Together with `predictions`, `command` or `url`: the model behind them, whose digest and size are recorded. A bundle also gives the schema and the target.",
  }),
  classes: classesInput,
  "test-data": lines({
    description:
      "Tables of held-out rows, with the target column. Together with `predictions`: further columns for slices.",
    former: { names: ["data"] },
  }),
  target: text({ description: "Column of the true values. When absent, the target of the schema or of the bundle." }),
  predictions: lines({
    description:
      "Predictions to test instead of a bundle: CSV, JSON Lines or Parquet with `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and columns for slices.",
  }),
  command: text({
    description:
      "Program to test instead of a bundle. It reads the features as CSV on stdin and writes `y_pred` (and `proba_<class>`) as CSV on stdout. It is started without a shell.",
  }),
  url: text({
    description:
      "Address of a served model to test instead of a bundle. It takes a list of JSON rows, or is MLflow's `/invocations`.",
  }),
  timeout: number({
    description: "Time limit in seconds of one request, or of the whole `command` or `metric-command`.",
    min: 0.001,
    max: 86_400,
    default: "300",
  }),
  "time-limit": number({
    description: "Time limit in seconds of all requests to `url` together. Unlimited when absent.",
    min: 0.001,
    max: 604_800,
  }),
  "request-headers": lines({
    description:
      "Headers of each request to `url`: `authorization: MODEL_AUTHORIZATION` takes the value from that environment variable. One per line. Values are never shown.",
  }),
  "request-retries": number({
    description:
      "Number of further attempts of a request to `url` after a broken connection or a status of 408, 425, 429, 502, 503 or 504.",
    min: 0,
    max: 100,
    integer: true,
    default: "4",
  }),
  "request-concurrency": number({
    description: "Number of requests to `url` at the same time, once the latency of single rows is measured.",
    min: 1,
    max: 256,
    integer: true,
    default: "1",
  }),
  task: choice({
    description: "Kind of prediction. `auto` decides by the values.",
    choices: ["auto", "classification", "regression"],
    default: "auto",
  }),
  "positive-class": sharedInputs["positive-class"],
  "decision-threshold": input<ThresholdRule, { description: string }>(
    {
      description:
        "Probability of `positive-class` from which its predictions count as that class: a number, or a rule by which it is chosen on `threshold-data`. For two classes, and for everything except a bundle, which has its own. When absent, the predictions are taken as they are.",
    },
    thresholdRuleFormat,
  ),
  "threshold-data": lines({
    description:
      "Validation rows, none of them test rows, for a rule of `decision-threshold`: a table like `test-data`, which the model predicts too. When `predictions` are tested, a file like those.",
  }),
  slices: slicesInput(
    "Slices of the rows with separate metrics: columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`).",
  ),
  "derived-metrics": lines({
    description:
      "Metrics as formulas of others, one per line: `cost = 5 * fn + fp`. Names are those of metrics, and `n`, `tp`, `fp`, `tn`, `fn` of the positive class.",
  }),
  "metric-command": text({
    description:
      "Program that reads the predictions as CSV on stdin and prints metrics as one JSON object: a number by name, or a list with one number per row. It is started without a shell.",
  }),
  "operating-points": names({
    description:
      "Conditions at which to measure: `recall>=0.9` gives `precision_at_recall_0.9`, `fpr<=0.01` gives `recall_at_fpr_0.01`, and `precision>=0.8` gives `recall_at_precision_0.8`.",
  }),
  "truth-column": text({ description: "Name of the column of true values in the predictions. `y_true` when absent." }),
  "prediction-column": text({
    description: "Name of the column of predicted values in the predictions. `y_pred` when absent.",
  }),
  "probability-prefix": text({
    description: "Prefix of the names of probability columns, before the class. `proba_` when absent.",
  }),
  "id-column": text({
    description:
      "Column that identifies each row; `id` if there is one. Predictions are joined with `test-data` by it, and paired with those of another model.",
  }),
  "weight-column": sharedInputs["weight-column"],
  baseline: text({
    description:
      "Model or report to compare with; a model bundle is tested on the same rows. A folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (from the newest successful run of the default branch), MLflow's `models:/NAME@ALIAS` or `runs:/ID`, or `none`.",
  }),
  schema: dataInputs.schema,
  encoding: dataInputs.encoding,
  delimiter: dataInputs.delimiter,
  seed: sharedInputs.seed,
  "report-dir": sharedInputs["report-dir"],
  "on-failure": sharedInputs["on-failure"],
  tracking: trackingInput,
  token: githubToken(),
  ...noticeInputs,
  "upload-artifact": artifactName("the report folder"),
};

export const testModelOutputs = {
  "metrics-path": "Path of the metrics as JSON, by scikit-learn's names.",
  accuracy: "Share of rows that were predicted correctly. Absent for regression.",
  metrics:
    "Metrics as one line of JSON. Classes and slices are left out when it would be longer than 200,000 characters.",
  "junit-path": "Path of the model tests as JUnit XML.",
  "predictions-path": "Path of the predictions as CSV: true value, prediction and probabilities of each row.",
  "evaluation-path": "Path of the whole evaluation as JSON, with the digests of model and data.",
  "card-path": "Path of the model card with these metrics, in Hugging Face's format.",
  "baseline-path":
    "Folder of the baseline's report, for the input `baseline` of gate-on-metric. Empty when there is no baseline.",
  passed: "Whether every model test passed: `true` or `false`.",
  verdict: "Verdict: `pass` or `fail`.",
  ...trackingOutputs,
  ...artifactOutputs,
};

export type TestModelInputs = Values<typeof testModelInputs>;
