import { access, constants } from "node:fs/promises";
import path, { type PlatformPath } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Finds a program in `PATH`. Undefined if there is none. */
export async function findProgram(name: string, env: Environment): Promise<string | undefined> {
  for (const file of programFiles(name, env)) {
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/**
 * The files that may be a program, in the order in which they are looked for. Windows has programs by extension (`PATHEXT`), and
 * names of variables in any case; a copy of its environment has `Path`.
 */
export function programFiles(name: string, env: Environment, { delimiter, join, sep }: PlatformPath = path): string[] {
  const windows = sep === "\\";
  const variableOf = (variable: string) => {
    const key = windows ? Object.keys(env).find((each) => each.toUpperCase() === variable) : variable;
    return key === undefined ? undefined : env[key];
  };
  const endings = windows ? ["", ...(variableOf("PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").split(";")] : [""];
  const folders = (variableOf("PATH") ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending.toLowerCase())));
}
