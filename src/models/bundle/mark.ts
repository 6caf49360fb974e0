import { stat } from "node:fs/promises";
import { join } from "node:path";

/** A file that every bundle has and no other model folder: a folder with it may be replaced. */
export const MARK = "provenance.json";

/** Whether a folder looks like a bundle. Told without what reads one, for actions that only ask. */
export async function isBundle(folder: string): Promise<boolean> {
  for (const name of ["MLmodel", MARK])
    if (!(await stat(join(folder, name)).catch(() => undefined))?.isFile()) return false;
  return true;
}
