import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Annotation } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { toCsv } from "../../data/table/csv-writer.ts";
import { HEADLINES } from "../../evaluation/blocks/headlines.ts";
import { replaceFile, replaceFileOf } from "../../platform/file/write.ts";
import type { Block } from "../../reports/markdown/block.ts";
import { fit, limits } from "../../reports/markdown/budget.ts";
import { toHtml } from "../../reports/markdown/html.ts";
import { toMarkdown } from "../../reports/markdown/markdown.ts";
import { changedRowsFile } from "./comparison-blocks.ts";
import type { ModelFindings } from "./findings.ts";
import type { ReportModelInputs } from "./inputs.ts";
import { publishReport } from "./publish.ts";
import { renderReport, reportLog } from "./render.ts";
import { runLinks } from "./run-links.ts";
import { reportVerdict } from "./verdict.ts";

/** Maximum size of the report file. Nobody reads more, and every editor still opens it. */
const largestReportBytes = 20_000_000;

export type ReportTargets = Pick<ReportModelInputs, "report-dir" | "key" | "comment" | "issue">;

/** Writes every row whose prediction changed; the file of an earlier report goes. */
async function writeChangedRows({ baseline: { found } }: ModelFindings, folder: string): Promise<void> {
  const path = join(folder, changedRowsFile);
  const changed = found?.changed ?? [];
  if (changed.length === 0) return rm(path, { force: true });
  const header = ["id", "y_true", "baseline", "candidate", "change"];
  const rows = changed.map(({ id, truth, baseline, candidate, change }) => [id, truth, baseline, candidate, change]);
  await replaceFileOf(path, toCsv(header, rows));
}

/** The metrics that a reviewer looks at first. */
function headlineMetrics({ metrics, evaluation }: ModelFindings["candidate"]): [string, number][] {
  const names = [...Object.keys(evaluation?.own_metrics ?? {}), ...HEADLINES];
  const known = names.filter((name) => Number.isFinite(metrics[name]));
  return (known.length > 0 ? known : Object.keys(metrics)).map((name) => [name, metrics[name]!]);
}

/** Renders the findings and writes them to the requested places: file, comment, issue and summary. */
export async function writeModelReport(findings: ModelFindings, inputs: ReportTargets, context: Context) {
  const { cwd, github } = context;
  const verdict = reportVerdict(findings, github?.run.conclusion);
  const title = inputs.key === undefined ? "Model report" : `Model report, ${inputs.key}`;
  const header = { title, verdict, run: runLinks(context), reportDir: inputs["report-dir"] };
  const reportPath = join(resolve(cwd, inputs["report-dir"]), "model-report.md");
  const whole = renderReport(findings, { ...header, most: 10_000, folded: false });
  const htmlPath = join(resolve(cwd, inputs["report-dir"]), "model-report.html");
  const fitted = fit(whole, { bytes: largestReportBytes });
  await replaceFile(reportPath, toMarkdown(fitted));
  await replaceFile(htmlPath, toHtml(fitted, title));
  await writeChangedRows(findings, resolve(cwd, inputs["report-dir"]));
  const published = await publishReport(
    {
      comment: inputs.comment,
      issue: inputs.issue,
      key: inputs.key ?? "",
      title,
      verdict,
      blocks: renderReport(findings, { ...header, most: 20, folded: true }),
      metrics: headlineMetrics(findings.candidate),
      rest: `${github === undefined ? "see" : "see the job's summary, or"} ${inputs["report-dir"]}/model-report.md`,
    },
    context,
  );
  const summary: Block[] = fit(renderReport(findings, { ...header, most: 200, folded: false }), {
    bytes: limits.stepSummary - 1024,
    rest: `all of it is in ${inputs["report-dir"]}/model-report.md`,
  });
  return {
    outputs: {
      passed: verdict.verdict === "pass",
      verdict: verdict.verdict,
      "report-path": reportPath,
      "html-path": htmlPath,
      ...published,
    },
    summary,
    log: reportLog(findings, header),
    isRunState: true as const,
    annotations: findings.problems
      .slice(0, 10)
      .map((message): Annotation => ({ level: "warning", title: "report-model", message })),
  };
}
