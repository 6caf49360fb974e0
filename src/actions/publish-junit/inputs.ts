import { artifactName } from "../../contract/artifact-upload.ts";
import { choice, flag, githubToken, lines, number, path, text, type Values } from "../../contract/inputs.ts";
import { legText } from "../../contract/matrix-leg.ts";
import { noticeInputs } from "../../contract/notice-inputs.ts";
import { policies, sharedInputs } from "../../contract/shared-inputs.ts";

/** Subfolder of this action in the report folder. */
export const testsFolder = "tests";

/** The usual file names of test runners' reports. */
export const usualFiles = ["**/junit*.xml", "**/TEST-*.xml", "**/test-results/**/*.xml"];

export const publishJunitInputs = {
  files: lines({
    description: "JUnit XML files: paths or patterns, one per line. `!` in front of a pattern excludes its files.",
    default: usualFiles.join("\n"),
  }),
  "expect-files": number({
    description:
      "Minimum number of files. With fewer, the verdict is negative: a job of a matrix may never have written its own.",
    integer: true,
    min: 1,
  }),
  "require-tests": flag({ description: "Whether the verdict is negative when no test was run.", default: "true" }),
  "fail-on": choice({
    description:
      "Results that make the verdict negative: `failures` (errors included), `new-failures` (those that the baseline does not have), `errors` alone, or `never`.",
    choices: ["failures", "new-failures", "errors", "never"],
    default: "failures",
  }),
  "on-broken": choice({
    description: "What to do about a truncated or malformed file. Its finished tests count either way.",
    choices: policies,
    default: "fail",
  }),
  "on-failure": sharedInputs["on-failure"],
  "repeated-rows": choice({
    description:
      "Meaning of a repeated name in a suite, if the file marks no retries and its program is unknown: separate `tests`, or `retries`, where failures followed by one pass are a flaky test.",
    choices: ["tests", "retries"],
    default: "tests",
  }),
  "working-directory": path({
    description:
      "Folder in which the tests were run, when paths in the files are relative to it and cannot be placed otherwise.",
  }),
  "metric-properties": lines({
    description:
      "Properties that are metrics, one name or pattern such as `speed.*` per line, in addition to the names that trainyard knows and those that begin with `metric.`.",
  }),
  baseline: text({
    description:
      "Run to compare with: the report folder or `tests.json` of an earlier run, or a JUnit file; a path, `git:REF:PATH`, `artifact:NAME` or `none`.",
  }),
  "on-missing-baseline": sharedInputs["on-missing-baseline"],
  "report-dir": sharedInputs["report-dir"],
  title: legText({
    description:
      "Name of the report, its check run and its comment. Steps with different titles have their own. In a matrix the job's place in the matrix is added unless you set it.",
    default: "Tests",
    expression: `\${{ strategy.job-total > 1 && format('Tests {0}', toJSON(matrix)) || 'Tests' }}`,
  }),
  "check-run": flag({
    description: "Whether to create a check run that annotates every failure. It needs `checks: write`.",
    default: "false",
    onGitHub: true,
  }),
  comment: sharedInputs.comment,
  token: githubToken(),
  ...noticeInputs,
  "upload-artifact": artifactName("the report folder"),
};

export type PublishInputs = Values<typeof publishJunitInputs>;
