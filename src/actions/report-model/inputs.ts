import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { choice, githubToken, lines, path, text, type Values } from "../../contract/inputs.ts";

export const reportModelInputs = {
  "report-dir": path({
    description:
      "Folder that test-model and gate-on-metric wrote to: metrics, evaluation, predictions, gate and JUnit are read from it as far as they are there, and model-report.md is written to it.",
    default: "report",
  }),
  model: path({ description: "The model bundle, for its parameters and data.", default: "model" }),
  files: lines({
    description: "Further JUnit XML files whose failed tests are told: paths or patterns, one a line.",
  }),
  baseline: text({
    description:
      "What to compare with: a report's folder or file, `git:REF:PATH`, `artifact:NAME` or `none`. When absent, what test-model left in `baseline` in the report folder.",
  }),
  comment: choice({
    description:
      "Whether the pull request gets the report as a comment, one that is kept up to date: `auto` on events of pull requests and `workflow_run`, `always` also where a push has a pull request. Needs `pull-requests: write`.",
    choices: ["auto", "always", "never"],
    default: "auto",
  }),
  issue: choice({
    description:
      "`on-failure` keeps one issue open while the model is red, and closes it when it is green again: for schedules, which have no pull request. Needs `issues: write`.",
    choices: ["never", "on-failure"],
    default: "never",
  }),
  key: text({ description: "Name of the model where a repository has several: each has its own comment and issue." }),
  token: githubToken(),
  "upload-artifact": artifactName("the report folder, whatever the verdict"),
};

export const reportModelOutputs = {
  passed: "Whether no rule and no test failed: `true` or `false`. The step is green either way.",
  verdict: "`pass`, `fail` or `inconclusive`; the last also when there were no results.",
  "report-path": "The report as Markdown.",
  "comment-url": "The comment, when there is one.",
  "issue-url": "The issue, when one was written.",
  ...artifactOutputs,
};

export type ReportModelInputs = Values<typeof reportModelInputs>;
