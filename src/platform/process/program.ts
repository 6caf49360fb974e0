import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** Where a program lies in `PATH`, or undefined. */
export async function findProgram(name: string, env: Record<string, string | undefined>): Promise<string | undefined> {
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    if (folder === "") continue;
    const path = join(folder, name);
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return undefined;
}
