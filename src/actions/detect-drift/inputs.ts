import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import {
  choice,
  flag,
  githubToken,
  input,
  lines,
  names,
  number,
  path,
  text,
  type Values,
} from "../../contract/inputs.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { policies, sharedInputs } from "../../contract/shared-inputs.ts";
import { slicesInput } from "../../contract/slices-input.ts";

export const driftInputs = {
  reference: lines({
    description:
      "Rows to compare with: tables, as paths or patterns, one per line; or a model bundle, whose profile of the training rows is used. When absent, the profile of `model`.",
  }),
  current: lines({
    description:
      "New rows: tables or prediction logs, also compressed. Paths or patterns, one per line. Labels may be missing.",
    required: true,
  }),
  model: path({
    description:
      "Model that predicts the rows, as `predict` takes it. Its predictions are compared, and its performance is estimated. When absent, the bundle in `reference`, if it is one.",
  }),
  target: text({
    description: "Column of the true values in `current`, if they are known. When absent, the target of the model.",
  }),
  "id-column": text({ description: "Column that identifies each row. It is not compared." }),
  "time-column": text({
    description: "Column of the time of each row, for the period that the current rows cover. It is not compared.",
  }),
  "group-column": text({
    description:
      "Column of groups, such as the customer of each row. Tests use one row per group, because rows of one group depend on each other.",
  }),
  columns: names({ description: "Columns to compare. When absent, all that both sides have." }),
  exclude: names({ description: "Columns that are not compared." }),
  slices: slicesInput(
    "Slices of the rows to compare as well: columns (`sex, region`) and conditions (`age >= 60 && smoker == yes`). They need tables on both sides.",
  ),
  schema: dataInputs.schema,
  encoding: dataInputs.encoding,
  delimiter: dataInputs.delimiter,
  preset: choice({
    description:
      "Method of deciding. `default` controls the probability of a false alarm. The others decide as Evidently, Deepchecks, or the population stability index (at least 0.2 over deciles) do.",
    choices: ["default", "evidently", "deepchecks", "psi"],
    default: "default",
  }),
  "false-alarms": number({
    description:
      "Probability of at least one false alarm in a look at the data set, or with `history` in all looks together.",
    min: 0.0001,
    max: 0.5,
    default: "0.05",
  }),
  "min-effect": number({
    description:
      "Smallest change of a column that counts: the largest difference of the distribution functions, or the total variation of the shares.",
    min: 0,
    max: 1,
    default: "0.1",
  }),
  "min-missing": number({
    description: "Smallest change of the share of missing values that counts.",
    min: 0,
    max: 1,
    default: "0.05",
  }),
  "max-performance-drop": number({
    description:
      "Largest drop of a metric from its value at training that is accepted. For losses and errors, as a share of that value. A larger drop counts if it is also significant.",
    min: 0,
    max: 1,
    default: "0.02",
  }),
  "max-share": number({
    description: "Largest share of drifted columns that is still accepted. 0 means that one column is enough.",
    min: 0,
    max: 1,
    default: "0",
  }),
  floors: input<string, { description: string }>(
    {
      description:
        "Bounds on metrics, such as `accuracy >= 0.85`, one per line. If a measured or estimated metric is beyond one, `retrain` is `true`. They do not affect the verdict.",
    },
    { expected: "list, one per line", list: true, parse: (value) => ({ ok: true, value }) },
  ),
  "min-importance": number({
    description:
      "Share of the model's importance from which drifted features are a reason for `retrain`. Without importances in the bundle, any drifted feature is a reason.",
    min: 0,
    max: 1,
    default: "0.05",
  }),
  "max-age": number({
    description: "Age of the model in days from which `retrain` is `true`. When absent, age is no reason.",
    min: 0,
    max: 36_500,
  }),
  history: text({
    description:
      "Earlier looks at the same reference, for a schedule: a file, which is updated, or `artifact:NAME` from the newest successful run. The probability of a false alarm then holds for all looks together.",
  }),
  "planned-looks": number({
    description: "Number of looks at one reference that share `false-alarms`, such as 52 for a weekly schedule.",
    min: 1,
    max: 10_000,
    integer: true,
    default: "52",
  }),
  "history-method": choice({
    description:
      "Method of sharing `false-alarms` between looks. `spending` divides `false-alarms` by `planned-looks`. `e-process` gathers evidence against all earlier rows, and holds for any number of looks.",
    choices: ["spending", "e-process"],
    default: "spending",
  }),
  classifier: flag({
    description:
      "Whether to train a forest that distinguishes reference rows from current rows. It shows changes of several columns together, and does not affect the verdict.",
    default: "true",
  }),
  "on-drift": choice({
    description: "What to do when the data or the predictions drifted. The verdict itself stays negative.",
    choices: policies,
    default: "fail",
  }),
  "on-performance": choice({
    description: "What to do when the performance is worse, measured or estimated. The verdict itself stays negative.",
    choices: policies,
    default: "fail",
  }),
  "on-inconclusive": choice({
    description: "What to do when the data are not conclusive: too few rows or groups to see a change that matters.",
    choices: policies,
    default: "fail",
  }),
  prometheus: path({ description: "File for metrics in Prometheus' text format, for a textfile collector." }),
  "report-dir": sharedInputs["report-dir"],
  seed: sharedInputs.seed,
  token: githubToken(),
  ...noticeInputs,
  "upload-artifact": artifactName("the report folder"),
};

export const driftOutputs = {
  drifted: "Whether anything drifted: `true` or `false`.",
  verdict: "Verdict: `pass`, `fail` or `inconclusive`.",
  drift: "Kind of drift, the most serious one: `none`, `data`, `predictions` or `performance`.",
  share: "Share of the tested columns that drifted, from 0 to 1.",
  columns: "Names of the drifted columns as JSON, the largest change first.",
  "worst-column": "Column with the largest significant change. Empty if none drifted.",
  retrain: "Whether a new model should be trained: `true` or `false`.",
  "retrain-reason": "Reasons for `retrain`, one per line.",
  "drift-path": "Path of the whole result, drift.json.",
  "junit-path": "Path of the columns as JUnit XML.",
  ...artifactOutputs,
};

export type DriftInputs = Values<typeof driftInputs>;
