import { choice, input, number, path, text } from "./inputs.ts";

/** The possible reactions to a negative result. Each input of this kind is called `on-…`. */
export const policies = ["fail", "warn", "pass"] as const;

/** Inputs that several actions have. Each has one meaning, one set of values and one default wherever it occurs. */
export const sharedInputs = {
  comment: choice({
    description:
      "When to comment on the pull request. There is one comment, which is kept up to date. `auto` comments on events of pull requests and `workflow_run`, `always` also when a push has a pull request, `on-failure` only creates one for a negative verdict. It needs `pull-requests: write`.",
    choices: ["auto", "always", "on-failure", "never"],
    default: "auto",
  }),
  "on-failure": choice({
    description:
      "What to do when the verdict is negative: fail the step, give warnings, or neither. The verdict itself stays negative.",
    choices: policies,
    default: "fail",
  }),
  "on-missing-baseline": choice({
    description:
      "What to do when the baseline that a rule or a comparison needs does not exist. Set `pass` for a first run.",
    choices: policies,
    default: "fail",
  }),
  "report-dir": path({
    description: "Folder of the report. Every action writes its results there, and finds those of the others.",
    default: "report",
  }),
  seed: number({
    description: "Seed of all random choices. The same seed gives the same result.",
    min: 0,
    integer: true,
    default: "0",
  }),
  "positive-class": text({
    description:
      "Class that `precision`, `recall`, `f1` and `roc_auc` are about when there are two classes. When absent, the second in sorted order.",
  }),
  "group-column": text({
    description:
      "Column of groups, such as the patient of each row. Rows of one group are held out, swapped and resampled together. Tests need at least five groups.",
  }),
  "weight-column": text({ description: "Column of sample weights: how much each row counts." }),
  "extra-columns": choice({
    description:
      "What to do with columns that the model does not read, other than the id and the target. `ignore` names them in a notice, or in the response header `ignored-columns`.",
    choices: ["ignore", "fail"],
    default: "ignore",
  }),
  output: path({ description: "File for the rows; `-` is stdout.", default: "-" }),
  rules: input<string, { description: string }>(
    {
      description:
        "Rules, one per line: `accuracy >= 0.9`, `f1_macro >= baseline - 0.01`, `warn: brier <= 0.2`, `non-inferior: accuracy >= anchor - 0.02`.",
    },
    { expected: "list, one per line", list: true, parse: (value) => ({ ok: true, value }) },
  ),
};

/** Folder that `train` writes the model to. Other actions read it by default. */
export const usualModel = "model";
