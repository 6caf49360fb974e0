import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, githubToken, lines, number, path, text, type Values } from "../../contract/inputs.ts";
import { slicesInput } from "../../contract/slices-input.ts";

export const testModelInputs = {
  model: path({
    description:
      "The model bundle to test (`model` when absent). Beside `predictions`, `command` or `url`: the file or folder of the model that speaks there, for its digest and size.",
  }),
  data: lines({
    description:
      "Table(s) of rows the model has not seen, with the target column. Beside `predictions` that hold the truth: further columns for slices.",
  }),
  target: text({ description: "The column that holds the truth; the bundle's own when absent." }),
  predictions: lines({
    description:
      "Instead of a bundle: CSV, JSON Lines or Parquet with `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and slice columns.",
  }),
  command: text({
    description:
      "Instead of a bundle: a program that reads the features as CSV on stdin and writes `y_pred` (and `proba_<class>`) as CSV on stdout. Run without a shell.",
  }),
  url: text({
    description: "Instead of a bundle: a served model that takes a list of JSON rows, or MLflow's `/invocations`.",
  }),
  timeout: number({
    description: "Seconds that one request, or the whole `command`, may take.",
    min: 0.001,
    max: 86_400,
    default: "300",
  }),
  task: choice({
    description: "What is predicted; `auto` finds it out.",
    choices: ["auto", "classification", "regression"],
    default: "auto",
  }),
  "positive-class": text({
    description:
      "Of two classes the one that `precision`, `recall`, `f1` and `roc_auc` speak of; the second in order when absent.",
  }),
  slices: slicesInput(
    "Columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`) that cut the rows: every metric for each slice.",
  ),
  "truth-column": text({ description: "What `y_true` is called in the predictions." }),
  "prediction-column": text({ description: "What `y_pred` is called in the predictions." }),
  "probability-prefix": text({
    description: "What comes before the class in the names of probability columns; `proba_` when absent.",
  }),
  "id-column": text({
    description:
      "The column that tells rows apart, `id` where there is one: predictions are joined with `data` by it, and paired with another model's.",
  }),
  "weight-column": text({ description: "The column of sample weights." }),
  baseline: text({
    description:
      "What to compare with: a model bundle, which is tested on the same rows, or a report; a folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (of the newest green run of the default branch), or `none`.",
  }),
  schema: dataInputs.schema,
  encoding: dataInputs.encoding,
  delimiter: dataInputs.delimiter,
  seed: number({
    description: "Where the randomness of the bootstrap intervals starts.",
    min: 0,
    integer: true,
    default: "0",
  }),
  "report-dir": path({
    description: "Folder the metrics, evaluation, predictions, model card and JUnit are written to.",
    default: "report",
  }),
  "on-failure": choice({
    description: "Whether a failed model test ends the step red.",
    choices: ["fail", "warn"],
    default: "fail",
  }),
  token: githubToken(),
  "upload-artifact": artifactName("the report folder"),
};

export const testModelOutputs = {
  "metrics-path": "The metrics as JSON: flat scikit-learn names first.",
  accuracy: "Share of rows predicted right; absent for regression.",
  metrics:
    "The metrics as one line of JSON; without classes and slices where these would make it longer than 200,000 characters.",
  "junit-path": "The model tests as JUnit XML.",
  "predictions-path": "Truth, prediction and probabilities of each row as CSV.",
  "evaluation-path": "The whole evaluation as JSON, with the digests of model and data.",
  "card-path": "The model card with these metrics, as Markdown with Hugging Face's `model-index`.",
  "baseline-path":
    "Folder of the baseline's report, for `baseline` of gate-on-metric; empty when there is no baseline.",
  passed: "Whether every model test passed: `true` or `false`.",
  verdict: "`pass` or `fail`.",
  ...artifactOutputs,
};

export type TestModelInputs = Values<typeof testModelInputs>;
