import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { findBaseline } from "../../evaluation/baseline/baseline.ts";
import { listOf, readList, type TestList } from "../../reports/junit/list.ts";
import { readTestReports } from "../../reports/junit/read.ts";

export type BaselineTests = { list: TestList; name: string } | { list: undefined; reason: string };

/** In a report's folder: `report/` as well as `report/tests/`. */
const places = ["tests.json", "tests/tests.json", "report/tests/tests.json"];

/**
 * The tests of the run to compare with: a list that publish-junit wrote, the folder it lies in, or a JUnit file of any runner.
 *
 * @throws {Failure} when the place cannot be reached, or holds something else.
 */
export async function baselineTests(spec: string, context: Context): Promise<BaselineTests> {
  const { cwd, env, signal, github } = context;
  const baseline = await findBaseline(spec, { cwd, env, signal, github });
  if (!baseline.found) return { list: undefined, reason: baseline.reason };
  try {
    const file = await fileAt(baseline.path);
    if (file === undefined) return { list: undefined, reason: `${baseline.name} holds no tests.json` };
    if (/\.xml$/i.test(file)) {
      const report = await readTestReports([{ path: file, shown: baseline.name }], signal);
      const [read] = report.files;
      if (read?.broken !== undefined) throw new Failure(`baseline: ${baseline.name}: ${read.broken}`);
      return { list: listOf(report.ledger), name: baseline.name };
    }
    return { list: await readList(file, baseline.name), name: baseline.name };
  } finally {
    await baseline.remove();
  }
}

async function fileAt(path: string): Promise<string | undefined> {
  const isFile = async (each: string) => (await stat(each).catch(() => undefined))?.isFile() === true;
  if (await isFile(path)) return path;
  for (const place of places) if (await isFile(join(path, place))) return join(path, place);
  return undefined;
}
