import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../../../core/failure.ts";
import type { PackageList } from "../../../platform/project/package-list.ts";
import { stringsOf } from "./package-lines.ts";

export type EnvironmentManager = "local" | "uv" | "venv" | "conda";

/** The file with the packages of a training. */
export interface PackageFile {
  /** Path from the workspace. */
  file: string;
  /** Digest of the file and of the files that it refers to. */
  digest: string;
  /** The contents of all of them, for a look at the names of packages. */
  text: string;
  /** The packages of an environment file of MLflow or conda, if pip or uv installs them. */
  list: PackageList | undefined;
}

/** The files that a manager reads, in the order in which they are looked for. */
const names: Record<EnvironmentManager, readonly string[]> = {
  uv: ["uv.lock", "requirements.txt", "python_env.yaml", "pyproject.toml", "conda.yaml"],
  venv: ["requirements.txt", "python_env.yaml", "pyproject.toml", "conda.yaml"],
  conda: ["conda.yaml", "environment.yml", "environment.yaml"],
  local: [
    "uv.lock",
    "requirements.txt",
    "conda.yaml",
    "python_env.yaml",
    "environment.yml",
    "pyproject.toml",
    "poetry.lock",
  ],
};

/** Files that a manager cannot read. */
const unreadable: Record<EnvironmentManager, RegExp> = {
  uv: /(^|\/)poetry\.lock$/,
  venv: /(^|\/)(poetry|uv)\.lock$/,
  conda: /(^|\/)python_env\.ya?ml$|(?<!\.ya?ml)$/,
  local: /$^/,
};

/**
 * Finds the file with the packages: the given one, or the first that the manager reads.
 *
 * @throws {Failure} for a given file that is missing, or that the manager cannot read, and for none if packages are to be installed.
 */
export async function packageFile(
  manager: EnvironmentManager,
  given: string | undefined,
  cwd: string,
): Promise<PackageFile | undefined> {
  const readable = names[manager].join(", ");
  for (const file of given === undefined ? names[manager] : [given]) {
    const text = await readFile(resolve(cwd, file), "utf8").catch(() => undefined);
    if (text === undefined) continue;
    if (unreadable[manager].test(file))
      throw new Failure(
        `requirements: expected a file that ${manager} reads, such as ${readable}, got ${file} (see env-manager)`,
      );
    const isList = (manager === "uv" || manager === "venv") && /\.ya?ml$/i.test(file);
    return isList ? listed(file, cwd) : { file, list: undefined, ...(await contentOf(file, text, cwd)) };
  }
  if (given !== undefined) throw new Failure(`requirements: expected the file ${given}, got none`);
  if (manager === "local") return undefined;
  throw new Failure(
    `requirements: expected a file with the packages for env-manager: ${manager}, got none of ${readable}`,
  );
}

async function listed(file: string, cwd: string): Promise<PackageFile> {
  const { readPackageList } = await import("../../../platform/project/package-list.ts");
  const list = await readPackageList(file, cwd);
  return { file, digest: list.digest, text: list.requirements.join("\n"), list };
}

const mostFiles = 100;

/** The digest of a file that refers to no other is that of its bytes. */
async function contentOf(file: string, text: string, cwd: string): Promise<Pick<PackageFile, "digest" | "text">> {
  const path = resolve(cwd, file);
  const found = new Map<string, { text: string; lines: string }>();
  const add = async (other: string, held: string) => {
    const lines = await linesOf(other, held);
    found.set(other, { text: held, lines });
    for (const each of referencesIn(lines)) await look(resolve(dirname(other), each));
  };
  const look = async (other: string) => {
    if (found.has(other) || found.size >= mostFiles) return;
    const held = await readFile(other, "utf8").catch(() => undefined);
    if (held !== undefined) await add(other, held);
  };
  await add(path, text);
  // The project says which Python its lock is for.
  const name = basename(path);
  if (name === "uv.lock") await look(join(dirname(path), "pyproject.toml"));
  if (name === "uv.lock" || name === "pyproject.toml") await look(join(dirname(path), ".python-version"));
  const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");
  const digests = [...found.values()].map((each) => sha256(each.text));
  return {
    digest: `sha256:${digests.length === 1 ? digests[0] : sha256(digests.join("\n"))}`,
    text: [...found.values()].map(({ lines }) => lines).join("\n"),
  };
}

/** The text of a file of packages, with one per line. */
async function linesOf(path: string, text: string): Promise<string> {
  if (!/\.ya?ml$/i.test(path)) return text;
  const { environmentLines } = await import("../../../platform/project/package-list.ts");
  return environmentLines(text);
}

/** Files that requirements refer to: `-r base.txt` and `--constraint=limits.txt`. */
function referencesIn(text: string): string[] {
  return stringsOf(text).flatMap((line) => {
    const [, path] = /^(?:-r|-c|--requirement|--constraint)(?:[ \t=]{1,10})([^\s#]{1,500})/.exec(line) ?? [];
    return path === undefined || /^[a-z]+:\/\//.test(path) ? [] : [path];
  });
}
