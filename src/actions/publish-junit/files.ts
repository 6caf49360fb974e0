import { realpath, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { type FoundFile, findFiles } from "../../platform/workspace/find.ts";
import { readTestReports, type TestReport } from "../../reports/junit/read.ts";
import { count } from "../../reports/junit/verdict.ts";
import { type PublishInputs, usualFiles } from "./inputs.ts";

/** Matches JUnit files that trainyard writes: rules and model checks, which their own actions report. */
const ownFiles = /(^|\/)junit-(gate|model-tests)\.xml$/;
/** Maximum number of files in a message. */
const mostNamed = 5;
/** TestNG writes the tests in Surefire's files again into this subfolder. */
const testngFolder = "junitreports";

/**
 * Reads all files that match the patterns. Each test counts once.
 *
 * @param baseline Absolute paths of the files that the run is compared with.
 */
export async function readFiles(
  { files: patterns, "repeated-rows": repeated }: Pick<PublishInputs, "files" | "repeated-rows">,
  { cwd, env, signal, reporter }: Context,
  baseline: ReadonlySet<string>,
): Promise<TestReport> {
  const { files, unmatched } = await findFiles(patterns, cwd, { signal });
  const asked = patterns.join("\n") !== usualFiles.join("\n");
  if (asked) {
    for (const pattern of unmatched) {
      await refuseMistake(pattern, cwd);
      reporter.warning(`files: ${pattern}: no file matches`);
    }
  }
  let found = await withoutLinks(files);
  const leaveOut = (isLeftOut: (file: FoundFile) => boolean, why: string) => {
    const left = found.filter(isLeftOut);
    if (left.length === 0) return;
    reporter.notice(`files: left out, ${why}: ${left.map(({ shown }) => shown).join(", ")}`);
    found = found.filter((file) => !isLeftOut(file));
  };
  if (!patterns.some((pattern) => pattern.includes(testngFolder)))
    leaveOut(isWrittenAgain(found), "because Surefire's files hold the same tests");
  leaveOut(({ path }) => baseline.has(path), "because they are the baseline");
  if (!asked) leaveOut(({ shown }) => ownFiles.test(shown), "because trainyard wrote them");
  await warnOfEarlier(found, { env, reporter });
  const report = await readTestReports(found, { signal, repeated });
  for (const file of report.files) {
    if (file.foreignRoot === undefined) continue;
    if (asked) file.broken = `${file.broken} (exclude it with !${file.path})`;
    else {
      // The usual patterns are a guess, so other XML that they match is ignored.
      reporter.notice(`files: ${file.path}: left out, because its root is <${file.foreignRoot}> and not JUnit XML`);
      file.broken = undefined;
    }
  }
  const bytes = report.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  reporter.info(
    `read ${count(report.ledger.length, "test")} from ${count(report.files.length, "file")} (${(bytes / 1e6).toFixed(1)} MB)`,
  );
  return report;
}

/** Rejects a pattern that matches nothing because it is a folder or a list, which would silently leave out tests. */
async function refuseMistake(pattern: string, cwd: string): Promise<void> {
  const isThere = (path: string) =>
    stat(resolve(cwd, path)).then(
      (found) => found,
      () => undefined,
    );
  if ((await isThere(pattern))?.isDirectory())
    throw new Failure(
      `files: expected files or patterns, got the folder ${pattern}: write ${join(pattern, "**/*.xml")} for all XML files in it`,
    );
  const parts = pattern.replace(/\{[^{}]*\}/g, "").includes(",") ? pattern.split(",").map((part) => part.trim()) : [];
  if (parts.length > 1 && parts.every((part) => part !== ""))
    throw new Failure(
      `files: expected one path or pattern per line, got a list with commas: ${pattern}: write ${parts.join(" and ")} on separate lines`,
    );
}

/** Clocks of network disks may differ a little from the machine's. */
const clockToleranceMs = 5000;

/**
 * Warns about files that are older than the job: they belong to an earlier job in a persistent workspace, or were
 * restored by a cache. The runner writes the event's file when the job begins.
 */
async function warnOfEarlier(
  files: readonly FoundFile[],
  { env, reporter }: Pick<Context, "env" | "reporter">,
): Promise<void> {
  const event = env["GITHUB_EVENT_PATH"];
  const changedMs = (path: string) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
  const startMs = event === undefined || event === "" ? undefined : await changedMs(event);
  if (startMs === undefined) return;
  const earlier: string[] = [];
  for (const { path, shown } of files) {
    if (((await changedMs(path)) ?? startMs) < startMs - clockToleranceMs) earlier.push(shown);
  }
  if (earlier.length === 0) return;
  const rest = earlier.length > mostNamed ? ` and ${earlier.length - mostNamed} more` : "";
  reporter.warning(
    `files: written before this job began: ${earlier.slice(0, mostNamed).join(", ")}${rest} (if an earlier job left them in a workspace that is kept, remove them before the tests run, or let actions/checkout clean it)`,
  );
}

/** Removes files that were found by several paths, so that each is read once. */
async function withoutLinks(files: readonly FoundFile[]): Promise<FoundFile[]> {
  const seen = new Set<string>();
  const once: FoundFile[] = [];
  for (const file of files) {
    const real = await realpath(file.path).catch(() => file.path);
    if (!seen.has(real)) once.push(file);
    seen.add(real);
  }
  return once;
}

function isWrittenAgain(files: readonly FoundFile[]): (file: FoundFile) => boolean {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  return ({ path }) => {
    const folder = dirname(path);
    return folder.endsWith(`${sep}${testngFolder}`) && folders.has(dirname(folder));
  };
}
