import { artifactName, artifactOutputs } from "../../contract/artifact-upload.ts";
import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, githubToken, lines, path, text, type Values } from "../../contract/inputs.ts";
import { legText, matrixLeg } from "../../contract/matrix-leg.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

export const reportModelInputs = {
  "report-dir": sharedInputs["report-dir"],
  model: path({ description: "Model bundle, for its parameters and data; `model` when absent." }),
  "junit-files": lines({
    description: "Further JUnit XML files whose failed tests are listed: paths or patterns, one per line.",
    former: { names: ["files"] },
  }),
  notes: path({
    description:
      "Markdown file to append to the report, at most 20,000 bytes of it. Mentions, links, images and HTML in it are shown as text.",
  }),
  baseline: text({
    description:
      "Report to compare with: a folder or file, `git:REF:PATH`, `artifact:NAME` or `none`. When absent, the baseline that test-model left in the report folder.",
  }),
  schema: dataInputs.schema,
  comment: sharedInputs.comment,
  issue: choice({
    description:
      "When to open an issue. `on-failure` keeps one issue open while the verdict is negative, and closes it afterwards: for schedules, which have no pull request. It needs `issues: write`.",
    choices: ["never", "on-failure"],
    default: "never",
    onGitHub: true,
  }),
  key: legText({
    description:
      "Name of the model when a repository has several. Each has its own comment and issue. In a matrix it is the job's place in the matrix unless you set it.",
    expression: matrixLeg,
  }),
  token: githubToken(),
  ...noticeInputs,
  "upload-artifact": artifactName("the report folder, which is uploaded whatever the verdict is"),
};

export const reportModelOutputs = {
  passed: "Whether no rule and no test failed: `true` or `false`. The step succeeds either way.",
  verdict: "Verdict: `pass`, `fail` or `inconclusive`, which it also is without any results.",
  "report-path": "Path of the report as Markdown.",
  "html-path": "Path of the report as one HTML file without scripts, for artifacts of CI systems.",
  "comment-url": "URL of the comment, note, thread or report on the pull request, if there is one.",
  "issue-url": "URL of the issue, if one was written.",
  ...artifactOutputs,
};

export type ReportModelInputs = Values<typeof reportModelInputs>;
