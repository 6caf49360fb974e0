import { stat } from "node:fs/promises";

/** Returns true if there is a file at a path, and not a folder. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
