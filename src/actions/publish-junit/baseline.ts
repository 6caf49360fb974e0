import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { findBaseline } from "../../evaluation/baseline/baseline.ts";
import { findFiles } from "../../platform/workspace/find.ts";
import { readList, type TestList, testListOf } from "../../reports/junit/list.ts";
import { readTestReports } from "../../reports/junit/read.ts";
import { usualFiles } from "./inputs.ts";

/** The tests to compare with, or the reason why there are none. */
export type BaselineTests =
  | { list: TestList; name: string; warning: string | undefined; junitFiles: string[] }
  | { list: undefined; reason: string; junitFiles: string[] };

/** Paths of the list of tests in a report folder. Both `report/` and `report/tests/` may be given. */
const places = ["tests.json", "tests/tests.json", "report/tests/tests.json"];

/**
 * Reads the tests of the run to compare with: a list that publish-junit wrote, the folder of such a list, a JUnit
 * file of any runner, or a folder of JUnit files.
 *
 * @throws {Failure} if it cannot be fetched, or is something else.
 */
export async function baselineTests(spec: string, context: Context): Promise<BaselineTests> {
  const { cwd, env, signal, github } = context;
  const baseline = await findBaseline(spec, { cwd, env, signal, github });
  if (!baseline.found) return { list: undefined, reason: baseline.reason, junitFiles: [] };
  const { path, name } = baseline;
  try {
    const file = await fileAt(path);
    if (file !== undefined && !/\.xml$/i.test(file)) return { ...(await readList(file, name)), name, junitFiles: [] };
    const found =
      file === undefined ? (await findFiles(usualFiles, path, { signal })).files : [{ path: file, shown: name }];
    if (found.length === 0)
      return { list: undefined, reason: `${name} holds neither a tests.json nor JUnit files`, junitFiles: [] };
    const report = await readTestReports(found, { signal });
    const broken = report.files.find((each) => each.broken !== undefined);
    if (broken !== undefined) throw new Failure(`baseline: ${broken.path}: ${broken.broken}`);
    return { list: testListOf(report), name, warning: undefined, junitFiles: found.map((each) => each.path) };
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
