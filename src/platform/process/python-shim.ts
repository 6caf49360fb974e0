import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isFile } from "../file/present.ts";
import { findProgram } from "./program.ts";

interface ShimPlace {
  /** Folder in which the program starts, absolute. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Returns the interpreter behind a program that is a script of pyenv, whose search takes a tenth of a second. It follows pyenv's own order:
 * `PYENV_VERSION`, a `.python-version` in the folder or above, and the version of the user. Whatever else pyenv knows, such as prefixes
 * of versions, is left to it: the program itself is returned.
 */
export async function pythonBehindShim(program: string, { cwd, env }: ShimPlace): Promise<string> {
  const found = basename(program) === program ? await findProgram(program, env) : program;
  const folder = dirname(found ?? "");
  if (found === undefined || basename(folder) !== "shims") return program;
  const root = dirname(folder);
  const version =
    firstName(env["PYENV_VERSION"]) ?? (await localVersion(cwd)) ?? (await versionIn(join(root, "version")));
  if (version === undefined || !/^\w[\w.+-]*$/.test(version)) return program;
  const interpreter = join(root, "versions", version, "bin", basename(program));
  return (await isFile(interpreter)) ? interpreter : program;
}

async function localVersion(folder: string): Promise<string | undefined> {
  const parent = dirname(folder);
  return (await versionIn(join(folder, ".python-version"))) ?? (parent === folder ? undefined : localVersion(parent));
}

/** The first version in a file. Comments start with `#`. */
async function versionIn(file: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  return firstName(text.split(/\r?\n/).find((line) => line.trim() !== "" && !line.startsWith("#")));
}

function firstName(text: string | undefined): string | undefined {
  return text?.trim().split(/[:\s]/, 1)[0] || undefined;
}
