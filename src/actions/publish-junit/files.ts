import type { Context } from "../../contract/context.ts";
import { findFiles } from "../../platform/workspace/find.ts";
import { readTestReports, type TestReport } from "../../reports/junit/read.ts";
import { type PublishInputs, usualFiles } from "./inputs.ts";

/** Reads all files that the patterns name. */
export async function readFiles(
  { files: patterns }: Pick<PublishInputs, "files">,
  { cwd, signal, reporter }: Context,
): Promise<TestReport> {
  const { files: found, unmatched } = await findFiles(patterns, cwd, { signal });
  const asked = patterns.join("\n") !== usualFiles.join("\n");
  if (asked) for (const pattern of unmatched) reporter.warning(`files: ${pattern}: no file matches`);
  const report = await readTestReports(found, signal);
  // The usual patterns are a guess: other XML that they match was not meant.
  for (const file of asked ? [] : report.files) {
    if (file.foreignRoot === undefined) continue;
    reporter.notice(`files: ${file.path}: left out, because its root is <${file.foreignRoot}> and not JUnit XML`);
    file.broken = undefined;
  }
  const bytes = report.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  reporter.info(`${report.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${report.ledger.length} tests`);
  return report;
}
