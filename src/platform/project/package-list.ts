import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isMap, isSeq, parseDocument, visit } from "yaml";
import { Failure } from "../../core/failure.ts";
import { yamlProblem } from "../../core/yaml-problem.ts";
import { readText } from "../file/read.ts";

/** The packages that a `python_env.yaml` or `conda.yaml` asks for, as pip installs them. */
export interface PackageList {
  /** Version of Python, such as `3.11`. Undefined for any. */
  python: string | undefined;
  /** Lines of a requirements file. Paths in them are absolute. */
  requirements: string[];
  /** Digest of the version, the lines, and the files that they name. */
  digest: string;
}

/** Packages that every environment of pip has, and whose versions MLflow does not pin either. */
const installers = new Set(["pip", "setuptools", "wheel"]);

/**
 * Reads the packages of an environment file: `{python, build_dependencies, dependencies}` as MLflow writes it, or conda's file if
 * pip can install all of it.
 *
 * @throws {Failure} for other content, and for packages that only conda installs.
 */
export async function readPackageList(path: string, cwd: string): Promise<PackageList> {
  const text = await readText(path, cwd, { maxBytes: 1_000_000 });
  const entries = environmentIn(text, path);
  const isConda = entries.has("channels") || entries.has("name") || entries.has("prefix");
  const { python, lines } = isConda ? fromConda(entries, path) : fromPythonEnv(entries, path);
  if (python !== undefined && !/^\d+(\.\d+){0,2}$/.test(python))
    throw wrong(`${path}: python`, "a version such as 3.11", python);
  const folder = dirname(resolve(cwd, path));
  const requirements = lines.map((line) => withAbsolutePath(checkedLine(line, path), folder));
  const hash = createHash("sha256").update(JSON.stringify([python ?? null, requirements]));
  for (const line of requirements) {
    const file = fileOf(line);
    if (file !== undefined) hash.update(await readFile(file).catch(missing(path, file)));
  }
  return { python, requirements, digest: `sha256:${hash.digest("hex")}` };
}

/**
 * The packages of an environment file of conda or MLflow, one per line: the texts below `dependencies`, in lists of any style. Channels are
 * no packages, although one is called pytorch. A file that is no YAML is returned as it is: its reader has the better message.
 */
export function environmentLines(text: string): string {
  const document = parseDocument(text, { schema: "failsafe", version: "1.1" });
  if (document.errors.length > 0 || !isMap(document.contents)) return text;
  const lines: string[] = [];
  for (const { key, value: list } of document.contents.items) {
    if (!["build_dependencies", "dependencies"].includes(String(key)) || list === null) continue;
    visit(list, {
      Scalar(name, { value }) {
        if (name !== "key") lines.push(String(value));
      },
    });
  }
  return lines.join("\n");
}

type EnvironmentEntries = Map<string, unknown>;

function environmentIn(text: string, path: string): EnvironmentEntries {
  // All scalars are texts, because `python: 3.10` would be the number 3.1.
  const document = parseDocument(text, { schema: "failsafe", version: "1.1", uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined)
    throw new Failure(`${path}: expected YAML, got ${yamlProblem(error.message)}`, { cause: error });
  if (!isMap(document.contents)) throw new Failure(`${path}: expected a mapping with dependencies, got something else`);
  return new Map(
    document.contents.items.map(({ key, value }) => [String(key), isSeq(value) ? value.toJSON() : plain(value)]),
  );
}

function plain(node: unknown): unknown {
  return typeof node === "object" && node !== null && "toJSON" in node
    ? (node as { toJSON(): unknown }).toJSON()
    : node;
}

function fromPythonEnv(entries: EnvironmentEntries, path: string): { python: string | undefined; lines: string[] } {
  const python = entries.get("python");
  return {
    python: typeof python === "string" && python !== "" ? python : undefined,
    lines: [
      ...texts(entries.get("build_dependencies"), path, "build_dependencies"),
      ...texts(entries.get("dependencies"), path, "dependencies"),
    ],
  };
}

function fromConda(entries: EnvironmentEntries, path: string): { python: string | undefined; lines: string[] } {
  const dependencies = entries.get("dependencies") ?? [];
  if (!Array.isArray(dependencies)) throw wrong(`${path}: dependencies`, "a list", dependencies);
  const lines: string[] = [];
  const others: string[] = [];
  let python: string | undefined;
  for (const each of dependencies) {
    if (typeof each === "object" && each !== null) {
      const keys = Object.keys(each);
      if (keys.length !== 1 || keys[0] !== "pip")
        throw wrong(`${path}: dependencies`, "names, and one list of pip", keys);
      lines.push(...texts((each as { pip: unknown }).pip, path, "pip"));
      continue;
    }
    const [, name = "", version] = /^(?:[\w.-]+::)?([\w.-]+)\s*(?:[=<>!~]=?\s*([^\s,=]*))?/.exec(String(each)) ?? [];
    if (name === "python") python = version || undefined;
    else if (!installers.has(name)) others.push(String(each).slice(0, 60));
  }
  if (others.length > 0)
    throw new Failure(
      `${path}: dependencies: expected packages of pip, got ${others.slice(0, 5).join(", ")}, which only conda installs (env-manager: conda, or list them under \`- pip:\`)`,
    );
  return { python, lines };
}

function texts(value: unknown, path: string, key: string): string[] {
  if (value === undefined || value === null || value === "") return [];
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw wrong(`${path}: ${key}`, "a list of requirements as texts", value);
}

function checkedLine(line: string, path: string): string {
  if (!/[\r\n\0]/.test(line)) return line.trim();
  throw wrong(`${path}: dependencies`, "each requirement on one line", line);
}

/** `-r FILE` and `-c FILE` start in the folder of the environment file. */
function withAbsolutePath(line: string, folder: string): string {
  const [, option, file] = /^(-r|--requirement|-c|--constraint)[\s=](.+)$/.exec(line) ?? [];
  return option === undefined || file === undefined ? line : `${option} ${resolve(folder, file.trim())}`;
}

function fileOf(line: string): string | undefined {
  return /^(?:-r|--requirement|-c|--constraint) (.+)$/.exec(line)?.[1];
}

function missing(path: string, file: string) {
  return (error: unknown): never => {
    throw new Failure(`${path}: expected the file ${join(dirname(path), basename(file))}, got none that can be read`, {
      cause: error,
    });
  };
}

function wrong(place: string, expected: string, got: unknown): Failure {
  return new Failure(`${place}: expected ${expected}, got ${JSON.stringify(got).slice(0, 80)}`);
}
