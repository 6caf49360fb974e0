import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import type { Evaluation } from "../../evaluation/metrics/evaluation.ts";
import { findFiles } from "../../platform/workspace/find.ts";
import { readTestReports } from "../../reports/junit/read.ts";
import { nameOf, reasonOf } from "../../reports/junit/wording.ts";

export interface FailedTest {
  name: string;
  reason: string;
}

export interface Tests {
  total: number;
  failed: FailedTest[];
}

/** Maximum number of failed tests. The files themselves have all of them. */
const MOST_FAILED = 1000;

/** The results that other files of the report already show. */
interface TestSources {
  own: Evaluation["tests"];
  gated: boolean;
  drifted: boolean;
  deployed: boolean;
  promoted: boolean;
  problems: string[];
}

/**
 * Reads the model's own tests, and those in JUnit files: `patterns` and the report folder. It leaves out the gate's
 * rules if there is a `gate.json`, columns if there is a `drift.json`, and the model's tests if they are in the evaluation.
 */
export async function readTests(
  { report, patterns }: { report: string; patterns: readonly string[] },
  { own, gated, drifted, deployed, promoted, problems }: TestSources,
  { cwd, signal }: Context,
): Promise<Tests> {
  const repeated = [
    ...(gated ? ["junit-gate.xml"] : []),
    ...(drifted ? ["junit-drift.xml"] : []),
    ...(deployed ? ["junit-deployment.xml"] : []),
    ...(promoted ? ["junit-promotion.xml"] : []),
    ...(own === undefined ? [] : ["junit-model-tests.xml"]),
  ];
  const { files: inReport } = await findFiles(["junit*.xml"], report, { signal });
  const { files: asked, unmatched } = await findFiles(patterns, cwd, { signal });
  problems.push(...unmatched.map((pattern) => `junit-files: ${pattern}: no file matches`));
  const files = new Map(
    [...inReport.map(({ path, shown }) => ({ path, shown: join(report, shown) })), ...asked].map((file) => [
      file.path,
      file,
    ]),
  );
  for (const name of repeated) files.delete(join(report, name));
  const { ledger, files: read } = await readTestReports([...files.values()], { signal });
  problems.push(...read.flatMap(({ path, broken }) => (broken === undefined ? [] : [`${path}: ${broken}`])));
  const failed: FailedTest[] = (own ?? []).flatMap(({ name, failure }) =>
    failure === undefined ? [] : [{ name, reason: failure }],
  );
  for (const test of ledger.only("failed", "error")) {
    if (failed.length >= MOST_FAILED) break;
    failed.push({ name: nameOf(test), reason: reasonOf(test) });
  }
  return { total: (own?.length ?? 0) + ledger.length, failed };
}
