import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type ColumnImportance, IMPORTANCES_FILE, readImportancesFile } from "../../models/bundle/importances-file.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { attempted } from "./source.ts";

/** Reads the column importances that `train` measured, if the report folder has them for the tested model. */
export async function readImportances(
  report: string,
  digest: string | undefined,
  { cwd, problems }: { cwd: string; problems: string[] },
): Promise<ColumnImportance[]> {
  const path = join(report, IMPORTANCES_FILE);
  if ((await stat(path).catch(() => undefined)) === undefined) return [];
  const shown = shownPath(path, cwd);
  const found = await attempted(() => readImportancesFile(shown, cwd), problems);
  if (found === undefined) return [];
  if (digest === undefined || found.modelDigest === digest) return found.columns;
  problems.push(
    `${shown}: expected importances of the model that was tested, ${digest.slice(0, 19)}, got those of ${found.modelDigest.slice(0, 19)}: they are left out`,
  );
  return [];
}
