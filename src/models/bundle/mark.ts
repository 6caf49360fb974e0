import { stat } from "node:fs/promises";
import { join } from "node:path";

/** A file that every bundle has and no other model folder has. A folder with it may be replaced. */
export const MARK = "provenance.json";

/** Returns true if a folder looks like a bundle. It loads no bundle reader, so it is cheap. */
export async function isBundle(folder: string): Promise<boolean> {
  for (const name of ["MLmodel", MARK])
    if (!(await stat(join(folder, name)).catch(() => undefined))?.isFile()) return false;
  return true;
}
