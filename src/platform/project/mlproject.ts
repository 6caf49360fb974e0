import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isMap, type Node, parseDocument, type YAMLMap } from "yaml";
import { Failure } from "../../core/failure.ts";
import { yamlProblem } from "../../core/yaml-problem.ts";
import { isFile } from "../file/present.ts";
import { readText } from "../file/read.ts";
import { dockerEnvironment, type ProjectImage } from "./docker-environment.ts";
import { type PythonValue, pythonText, pythonValue } from "./python-value.ts";

/** A parameter of an entry point. */
export interface ProjectParameter {
  name: string;
  /** `string`, `float`, `path`, `uri`, or a name that MLflow passes on unchecked. */
  type: string;
  /** Undefined if a value has to be given. */
  fallback: string | undefined;
}

export interface EntryPoint {
  name: string;
  parameters: ProjectParameter[];
  /** Text for a shell, with `{name}` for each parameter. */
  command: string;
}

/** The environment that a project asks for. */
export type ProjectEnvironment = { kind: "python_env" | "conda_env"; file: string } | ProjectImage | { kind: "none" };

/** An MLflow project. https://mlflow.org/docs/latest/ml/projects/ */
export interface MlProject {
  /** Path of the `MLproject` for messages. Undefined for a folder without one. */
  file: string | undefined;
  name: string | undefined;
  entryPoints: Map<string, EntryPoint>;
  environment: ProjectEnvironment;
}

/**
 * Reads the `MLproject` of a folder, whose name may have any case. A folder without one has no entry points but its scripts.
 *
 * @throws {Failure} for a file that is not such a project.
 */
export async function readMlProject(folder: string): Promise<MlProject> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    const what = error.code === "ENOTDIR" ? "a file" : "nothing";
    throw new Failure(`project: ${folder}: expected a folder, got ${what}`, { cause: error });
  });
  const found = names.find((name) => name.toLowerCase() === "mlproject");
  const document = found === undefined ? undefined : await documentIn(folder, found);
  const root = document?.contents;
  const file = found === undefined ? undefined : join(folder, found);
  const value = (key: string) => pythonOf(root, key, document);
  const name = value("name");
  return {
    file,
    name: name === undefined || name.type === "none" ? undefined : pythonText(name),
    entryPoints: new Map(entriesIn(root, document, file).map((entry) => [entry.name, entry])),
    environment: await environmentOf(folder, { value, file }),
  };
}

type ProjectDocument = ReturnType<typeof parseDocument>;

async function documentIn(folder: string, name: string): Promise<ProjectDocument> {
  const path = join(folder, name);
  const text = await readText(name, folder, { maxBytes: 1_000_000 });
  try {
    const document = parseDocument(text, { schema: "failsafe", version: "1.1", uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    if (isMap(document.contents)) return document;
  } catch (error) {
    throw new Failure(`${path}: expected YAML, got ${yamlProblem((error as Error).message)}`, { cause: error });
  }
  throw new Failure(`${path}: expected a mapping with entry_points, got something else`);
}

function pythonOf(map: unknown, key: string, document: ProjectDocument | undefined): PythonValue | undefined {
  if (document === undefined || !isMap(map)) return undefined;
  const node = map.get(key, true);
  if (node === undefined || node === null) return undefined;
  return plainValue(node, document);
}

function plainValue(node: unknown, document: ProjectDocument): PythonValue {
  try {
    return pythonValue(node, document);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`MLproject: expected a plain value, got ${error.message}`, { cause: error });
  }
}

function entriesIn(root: unknown, document: ProjectDocument | undefined, file: string | undefined): EntryPoint[] {
  if (document === undefined || !isMap(root)) return [];
  const entries = resolvedMap(root.get("entry_points", true), document);
  if (entries === undefined) {
    if (root.has("entry_points")) throw new Failure(`${file}: entry_points: expected a mapping, got something else`);
    return [];
  }
  return entries.items.map(({ key, value }) => {
    const name = pythonText(plainValue(key, document));
    const entry = resolvedMap(value, document);
    const command = pythonOf(entry, "command", document);
    if (entry === undefined || command?.type !== "text")
      throw new Failure(`${file}: entry_points: ${name}: expected a command as text, got none`);
    return { name, command: command.value, parameters: parametersIn(entry, document, { name, file }) };
  });
}

function parametersIn(
  entry: YAMLMap,
  document: ProjectDocument,
  { name, file }: { name: string; file: string | undefined },
): ProjectParameter[] {
  const parameters = resolvedMap(entry.get("parameters", true), document);
  if (parameters === undefined) return [];
  return parameters.items.map(({ key, value }) => {
    const parameter = pythonText(plainValue(key, document));
    const details = resolvedMap(value, document);
    if (details === undefined) {
      const type = plainValue(value, document);
      if (type.type === "text") return { name: parameter, type: type.value, fallback: undefined };
      throw new Failure(
        `${file}: entry_points: ${name}: ${parameter}: expected a type, or type and default, got ${pythonText(type)}`,
      );
    }
    const type = pythonOf(details, "type", document);
    const fallback = pythonOf(details, "default", document);
    return {
      name: parameter,
      type: type === undefined || type.type === "none" ? "string" : pythonText(type),
      fallback: fallback === undefined || fallback.type === "none" ? undefined : pythonText(fallback),
    };
  });
}

function resolvedMap(node: unknown, document: ProjectDocument): YAMLMap | undefined {
  const isReference = typeof node === "object" && node !== null && "resolve" in node;
  const target = isReference ? (node as Node & { resolve(from: ProjectDocument): unknown }).resolve(document) : node;
  return isMap(target) ? target : undefined;
}

async function environmentOf(
  folder: string,
  { value, file }: { value(key: string): PythonValue | undefined; file: string | undefined },
): Promise<ProjectEnvironment> {
  const kinds = ["python_env", "conda_env", "docker_env"] as const;
  const asked = kinds.filter((kind) => value(kind) !== undefined && value(kind)?.type !== "none");
  const [kind, ...others] = asked;
  if (others.length > 0) throw new Failure(`${file}: expected one environment, got ${asked.join(" and ")}`);
  if (kind === undefined) {
    if (await isFile(join(folder, "python_env.yaml"))) return { kind: "python_env", file: "python_env.yaml" };
    if (await isFile(join(folder, "conda.yaml"))) return { kind: "conda_env", file: "conda.yaml" };
    return { kind: "none" };
  }
  const given = value(kind)!;
  if (kind === "docker_env") return dockerEnvironment(given, file);
  const path = pythonText(given);
  if (path.split("/").includes("..") || path.startsWith("/") || !(await isFile(join(folder, path))))
    throw new Failure(`${file}: ${kind}: expected a file of the project, got ${JSON.stringify(path)}`);
  return { kind, file: path };
}
