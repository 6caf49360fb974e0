import { join, resolve } from "node:path";
import { action } from "../../contract/action.ts";
import { artifactOutputs, uploadResults } from "../../contract/artifact-upload.ts";
import { Failure } from "../../core/failure.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { compareTests } from "../../reports/junit/compare.ts";
import { writeList } from "../../reports/junit/list.ts";
import { metricsFile, recordedMetrics } from "../../reports/junit/properties.ts";
import { isMeant } from "../../reports/junit/read.ts";
import { failureReasons } from "../../reports/junit/verdict.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import { testAnnotations } from "./annotations.ts";
import { type BaselineTests, baselineTests } from "./baseline.ts";
import { failingTests, inOrder } from "./failing.ts";
import { readFiles } from "./files.ts";
import { type PublishInputs, publishJunitInputs, testsFolder } from "./inputs.ts";
import { testsLog } from "./log.ts";
import { metricNames } from "./metric-names.ts";
import { markTouched, publishToGitHub, sourceUrl } from "./publish.ts";
import { renderTests, type TestFindings } from "./render.ts";
import { writeTestReport } from "./report-file.ts";

const slowestTests = 10;
/** Maximum number of skipped tests. `tests.json` has all of them. */
const mostSkipped = 1000;

export default action({
  name: "publish-junit",
  description: "Turns JUnit XML from any test runner into a job summary, annotations, a check run and a comment.",
  examples: ['--files "**/junit.xml"', "--files results.xml --fail-on new-failures --baseline main-report/tests.json"],
  inputs: publishJunitInputs,
  outputs: {
    passed: "Whether the verdict is positive: `true` or `false`.",
    verdict: "Verdict: `pass` or `fail`.",
    total: "Number of tests. Retries of the same test count once.",
    succeeded: "Tests that passed, flaky ones included.",
    failed: "Tests that failed. Errors are counted separately.",
    errors: "Tests that ended in an error.",
    skipped: "Tests that were skipped, that failed as expected, or that are still to be written.",
    flaky: "Tests that failed first and passed when they were retried.",
    "broken-files": "Files that were truncated, malformed or not JUnit XML.",
    "duration-ms": "Time of all tests together in milliseconds; empty when the files do not say.",
    "new-failures": "Tests that fail now and did not fail in the baseline; empty without a baseline.",
    "report-path": "Path of the full report as Markdown.",
    "json-path": "Path of every test with its outcome and time as JSON. A later run can use it as its baseline.",
    "metrics-path": "Metrics that tests recorded as properties, as JSON for gate-on-metric; empty when there are none.",
    "check-run-url": "URL of the check run; empty when there is none.",
    "comment-url": "URL of the comment; empty when there is none.",
    ...artifactOutputs,
  },
  async run(values, context) {
    const { cwd, reporter, github } = context;
    const baseline = values.baseline === undefined ? undefined : await baselineTests(values.baseline, context);
    const report = await readFiles(values, context, new Set(baseline?.junitFiles));
    const { ledger } = report;
    const files = report.files.filter(isMeant);
    const broken = files.filter((file) => file.broken !== undefined);
    const totals = ledger.totals();

    const remark = baseline === undefined ? undefined : compareRemark(baseline, values["on-missing-baseline"]);
    if (baseline?.list === undefined && remark !== undefined && values["on-missing-baseline"] === "warn")
      reporter.warning(remark);
    if (baseline?.list !== undefined && baseline.warning !== undefined)
      reporter.warning(`baseline: ${baseline.warning}`);
    const comparison = baseline?.list === undefined ? undefined : compareTests(report, baseline.list);
    const reasons = failureReasons(
      { totals, files: files.length, broken: broken.length, comparison },
      {
        failOn: values["fail-on"],
        onBroken: values["on-broken"],
        expectFiles: values["expect-files"],
        requireTests: values["require-tests"],
      },
    );

    const failing = await failingTests(report, values, context);
    if (comparison !== undefined) {
      const fresh = new Set(comparison.newlyFailing.map(({ index }) => index));
      for (const each of failing) each.fresh = fresh.has(each.test.index);
    }
    await markTouched(failing, github);

    const metrics = recordedMetrics(report.properties, metricNames(values["metric-properties"]));
    const folder = join(resolve(cwd, values["report-dir"]), testsFolder);
    const reportPath = join(folder, "report.md");
    const jsonPath = join(folder, "tests.json");
    const metricsPath = metrics.length > 0 ? join(folder, "metrics.json") : undefined;
    const findings: TestFindings = {
      title: values.title,
      report,
      totals,
      reasons,
      failing: inOrder(failing),
      flaky: [...ledger.only("flaky")],
      skipped: firstOf(ledger.only("skipped"), mostSkipped),
      slowest: ledger.slowest(slowestTests),
      metrics,
      comparison,
      baseline: remark,
      href: github && ((place) => sourceUrl(github, place)),
    };
    await writeList(report, jsonPath);
    if (metricsPath !== undefined) await replaceFile(metricsPath, `${JSON.stringify(metricsFile(metrics), null, 2)}\n`);
    await writeTestReport(findings, reportPath);

    const published = await publishToGitHub(findings, values, context);
    const artifact = await uploadResults(values["upload-artifact"], folder, context);
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
        "duration-ms": Number.isNaN(totals.durationMs) ? undefined : Math.round(totals.durationMs),
        "new-failures": comparison?.newlyFailing.length,
        "report-path": reportPath,
        "json-path": jsonPath,
        "metrics-path": metricsPath,
        ...published,
        ...artifact,
      },
      summary: fit(renderTests(findings, { traces: 100, extras: true }), {
        bytes: limits.stepSummary - 1024,
        rest: `all of it is in ${values["report-dir"]}/${testsFolder}/report.md`,
      }),
      log: testsLog(findings),
      annotations: testAnnotations(findings, broken, values),
      failure: passed || values["on-failure"] !== "fail" ? undefined : `${values.title}: ${reasons.join(", ")}`,
    };
  },
});

function firstOf<T>(values: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const value of values) {
    if (first.length === most) break;
    first.push(value);
  }
  return first;
}

function compareRemark(baseline: BaselineTests, policy: PublishInputs["on-missing-baseline"]): string {
  if (baseline.list !== undefined) return `Compared with ${baseline.name}.`;
  if (policy === "fail")
    throw new Failure(
      `baseline: expected an earlier run, got none: ${baseline.reason} (on-missing-baseline: warn continues)`,
    );
  return `baseline: compared with nothing: ${baseline.reason}`;
}
