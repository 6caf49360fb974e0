import { join, resolve } from "node:path";
import { action } from "../../contract/action.ts";
import { artifactName, artifactOutputs, uploadArtifact } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { choice, flag, githubToken, lines, number, path, text } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { findFiles } from "../../platform/workspace/find.ts";
import { sourceIndex } from "../../platform/workspace/source-index.ts";
import { compare } from "../../reports/junit/compare.ts";
import { keyOf, writeList } from "../../reports/junit/list.ts";
import { metricsFile, recordedMetrics } from "../../reports/junit/properties.ts";
import { isMeant, readReports, type TestReport } from "../../reports/junit/read.ts";
import { judge } from "../../reports/junit/verdict.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import { annotations } from "./annotations.ts";
import { baselineTests, type Found } from "./baseline.ts";
import { inOrder, placed } from "./failing.ts";
import { markTouched, publish, sourceUrl } from "./publish.ts";
import { type Findings, render } from "./render.ts";
import { writeReport } from "./report-file.ts";

const usualFiles = ["**/junit*.xml", "**/TEST-*.xml", "**/test-results/**/*.xml"];
const slowestTests = 10;

export default action({
  name: "publish-junit",
  description: "Turns JUnit XML from any test runner into a job summary, annotations, a check run and a comment.",
  inputs: {
    files: lines({
      description: "JUnit XML files: paths or patterns, one a line; `!` in front excludes.",
      default: usualFiles.join("\n"),
    }),
    "expect-files": number({
      description:
        "How many files there must be at least: a job of a matrix that never wrote its own makes the step red.",
      integer: true,
      min: 1,
    }),
    "require-tests": flag({ description: "Whether a run without a single test is red.", default: "true" }),
    "fail-on": choice({
      description:
        "What makes the step red: `failures` (errors too), `new-failures` (those the baseline does not have), `errors` alone, or `never`.",
      choices: ["failures", "new-failures", "errors", "never"],
      default: "failures",
    }),
    "on-broken": choice({
      description: "What a truncated or malformed file does; its finished tests count either way.",
      choices: ["fail", "warn"],
      default: "fail",
    }),
    baseline: text({
      description:
        "Run to compare with: the report folder or `tests.json` of an earlier run, or a JUnit file; a path, `git:REF:PATH`, `artifact:NAME` or `none`.",
    }),
    "on-missing-baseline": choice({
      description: "What happens when there is no such run; under `new-failures` every failure then counts as new.",
      choices: ["warn", "pass", "fail"],
      default: "warn",
    }),
    "report-dir": path({
      description: "Folder that the full report, the list of tests and the recorded metrics are written to.",
      default: "report/tests",
    }),
    title: text({
      description: "Name of the report, its check run and its comment; steps with different titles keep apart.",
      default: "Tests",
    }),
    "check-run": flag({
      description: "Whether a check run with every failure annotated is made; needs `checks: write`.",
      default: "false",
    }),
    comment: choice({
      description: "When the pull request gets a comment, one that is kept up to date; needs `pull-requests: write`.",
      choices: ["never", "always", "on-failure"],
      default: "never",
    }),
    token: githubToken(),
    "upload-artifact": artifactName("the report folder"),
  },
  outputs: {
    passed: "Whether the step is green: `true` or `false`.",
    verdict: "`pass` or `fail`.",
    total: "Number of tests; several attempts of one are one.",
    succeeded: "Tests that passed, flaky ones too.",
    failed: "Tests that failed, without errors.",
    errors: "Tests that ended in an error.",
    skipped: "Tests that were skipped, expected to fail or still to be written.",
    flaky: "Tests that failed first and passed when run again.",
    "broken-files": "Files that were truncated, malformed or not JUnit XML.",
    "duration-ms": "Time of all tests together in milliseconds.",
    "new-failures": "Failing tests that the baseline does not have failing; empty without a baseline.",
    "report-path": "The full report as Markdown.",
    "json-path": "Every test with its outcome and time as JSON: what a later run takes as its baseline.",
    "metrics-path": "Numbers the tests recorded as properties, as JSON for gate-on-metric; empty when there are none.",
    "check-run-url": "The check run, when there is one.",
    "comment-url": "The comment, when there is one.",
    ...artifactOutputs,
  },
  async run(inputs, context) {
    const { cwd, env, signal, reporter, github } = context;
    const report = await readAll(inputs.files, context);
    const { ledger } = report;
    const files = report.files.filter(isMeant);
    const broken = files.filter((file) => file.broken !== undefined);
    const totals = ledger.totals();

    const baseline = inputs.baseline === undefined ? undefined : await baselineTests(inputs.baseline, context);
    const remark = baseline === undefined ? undefined : compareRemark(baseline, inputs["on-missing-baseline"]);
    if (baseline?.list === undefined && remark !== undefined && inputs["on-missing-baseline"] === "warn")
      reporter.warning(remark);
    const comparison = baseline?.list === undefined ? undefined : compare(ledger, baseline.list);
    const reasons = judge(
      { totals, files: files.length, broken: broken.length, comparison },
      {
        failOn: inputs["fail-on"],
        onBroken: inputs["on-broken"],
        expectFiles: inputs["expect-files"],
        requireTests: inputs["require-tests"],
      },
    );

    const failingTests = [...ledger.only("failed", "error")];
    const failing = failingTests.length === 0 ? [] : placed(failingTests, await sourceIndex(cwd, env, signal));
    if (comparison !== undefined) {
      const fresh = new Set(comparison.newlyFailing.map(keyOf));
      for (const each of failing) each.fresh = fresh.has(keyOf(each.test));
    }
    await markTouched(failing, github);

    const metrics = recordedMetrics(report.properties);
    const folder = resolve(cwd, inputs["report-dir"]);
    const reportPath = join(folder, "report.md");
    const jsonPath = join(folder, "tests.json");
    const metricsPath = metrics.length > 0 ? join(folder, "metrics.json") : undefined;
    const findings: Findings = {
      title: inputs.title,
      report,
      totals,
      reasons,
      failing: inOrder(failing),
      flaky: [...ledger.only("flaky")],
      slowest: ledger.slowest(slowestTests),
      metrics,
      comparison,
      baseline: remark,
      href: github && ((place) => sourceUrl(github, place)),
    };
    await writeList(ledger, jsonPath);
    if (metricsPath !== undefined) await replaceFile(metricsPath, `${JSON.stringify(metricsFile(metrics), null, 2)}\n`);
    await writeReport(findings, reportPath);

    const published = await publish(findings, inputs, context, reportPath);
    const artifact = await uploadArtifact(inputs["upload-artifact"], folder, context);
    const passed = reasons.length === 0;
    return {
      outputs: {
        passed,
        verdict: passed ? "pass" : "fail",
        total: totals.total,
        succeeded: totals.succeeded,
        failed: totals.failed,
        errors: totals.errors,
        skipped: totals.skipped,
        flaky: totals.flaky,
        "broken-files": broken.length,
        "duration-ms": Math.round(totals.durationMs),
        "new-failures": comparison?.newlyFailing.length,
        "report-path": reportPath,
        "json-path": jsonPath,
        "metrics-path": metricsPath,
        ...published,
        ...artifact,
      },
      summary: fit(render(findings, { traces: 100, extras: true }), {
        bytes: limits.stepSummary - 1024,
        rest: `all of it is in ${inputs["report-dir"]}/report.md`,
      }),
      annotations: annotations(findings, broken, inputs["on-broken"]),
      failure: passed ? undefined : `${inputs.title}: ${reasons.join(", ")}`,
    };
  },
});

/** All files that the patterns name and that are JUnit's. */
async function readAll(patterns: readonly string[], { cwd, signal, reporter }: Context): Promise<TestReport> {
  const { files: found, unmatched } = await findFiles(patterns, cwd, { signal });
  const asked = patterns.join("\n") !== usualFiles.join("\n");
  if (asked) for (const pattern of unmatched) reporter.warning(`files: ${pattern}: no file matches`);
  const report = await readReports(found, signal);
  // The usual patterns are a guess; whatever else lies in such a folder was not meant.
  for (const file of asked ? [] : report.files) {
    if (file.foreignRoot === undefined) continue;
    reporter.notice(`files: ${file.path}: left out, for it is <${file.foreignRoot}> and not JUnit XML`);
    file.broken = undefined;
  }
  const bytes = report.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  reporter.info(`${report.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${report.ledger.length} tests`);
  return report;
}

function compareRemark(baseline: Found, policy: "warn" | "pass" | "fail"): string {
  if (baseline.list !== undefined) return `Compared with ${baseline.name}.`;
  if (policy === "fail")
    throw new Failure(
      `baseline: expected an earlier run, got none: ${baseline.reason} (on-missing-baseline: warn goes on)`,
    );
  return `baseline: compared with nothing: ${baseline.reason}`;
}
