import { realpath } from "node:fs/promises";
import { isAbsolute, normalize, relative, resolve, sep } from "node:path";
import { Failure } from "../../core/failure.ts";
import { type PythonValue, pythonText } from "./python-value.ts";

/** The container that a project asks for. https://mlflow.org/docs/latest/ml/projects/#docker-container-environment */
export interface ProjectImage {
  kind: "docker_env";
  image: string;
  /** Names of variables that are copied from this machine. */
  copiedVariables: string[];
  /** Variables with their values. */
  variables: [name: string, value: string][];
  volumes: ProjectVolume[];
}

/** A file or folder of this machine in the container. */
export interface ProjectVolume {
  /** Path from the folder of the project, or absolute. */
  source: string;
  /** Absolute path in the container. */
  target: string;
  isReadOnly: boolean;
}

/** @throws {Failure} for an entry that is not as MLflow has it, and for one that would mean more than it says. */
export function dockerEnvironment(value: PythonValue, file: string | undefined): ProjectImage {
  const entry = (key: string) =>
    value.type === "dict" ? value.entries.find(([name]) => pythonText(name) === key)?.[1] : undefined;
  const image = entry("image");
  if (image?.type !== "text" || !/^[a-z\d][\w./:@+-]{0,500}$/i.test(image.value)) {
    const got = image === undefined ? "none" : JSON.stringify(pythonText(image).slice(0, 60));
    throw new Failure(`${file}: docker_env: expected the name of an image, got ${got}`);
  }
  const listOf = (key: string): PythonValue[] => {
    const list = entry(key);
    if (list === undefined || list.type === "none") return [];
    if (list.type === "list") return list.items;
    throw new Failure(`${file}: docker_env: ${key}: expected a list, got ${pythonText(list).slice(0, 60)}`);
  };
  const environment = listOf("environment").map((each) => variableOf(each, file));
  return {
    kind: "docker_env",
    image: image.value,
    copiedVariables: environment.flatMap((each) => (typeof each === "string" ? [each] : [])),
    variables: environment.filter((each) => typeof each !== "string"),
    volumes: listOf("volumes").map((each) => volumeOf(each, file)),
  };
}

/** A name of a variable to copy, or a name with a value. Engines read other characters in a name as patterns. */
function variableOf(entry: PythonValue, file: string | undefined): string | [string, string] {
  const [first, second, ...others] = entry.type === "list" ? entry.items : [entry];
  const name = first === undefined ? "" : pythonText(first);
  const isPair = entry.type === "list";
  if (/^[A-Za-z_]\w*$/.test(name) && others.length === 0 && isPair === (second !== undefined))
    return second === undefined ? name : [name, pythonText(second)];
  throw new Failure(
    `${file}: docker_env: environment: expected the name of a variable or [name, value], got ${pythonText(entry).slice(0, 60)}`,
  );
}

function volumeOf(entry: PythonValue, file: string | undefined): ProjectVolume {
  const text = pythonText(entry);
  const [source = "", target = "", mode = "rw", ...others] = text.split(":");
  const isPath = isAbsolute(source) || /^\.\.?(\/|$)/.test(source) || source.includes("/");
  const isTarget = isAbsolute(target) && normalize(target) !== "/";
  if (isPath && isTarget && /^(ro|rw)$/.test(mode) && others.length === 0 && !/[,"$`\0\r\n]/.test(text))
    return { source, target, isReadOnly: mode === "ro" };
  throw new Failure(
    `${file}: docker_env: volumes: expected a path of this machine, a colon and an absolute path in the container, such as ./data:/data or ./data:/data:ro, got ${JSON.stringify(text.slice(0, 80))}`,
  );
}

export interface VolumePlaces {
  /** Folder of the project, absolute. */
  folder: string;
  /** Folder of the workflow, absolute. */
  workspace: string;
}

/**
 * Returns the path of a file or folder that may be in a container, with links resolved.
 *
 * @throws {Failure} for a path outside the project and the workspace, such as the engine's own socket.
 */
export async function mountable(path: string, where: string, { folder, workspace }: VolumePlaces): Promise<string> {
  const real = await realpath(resolve(folder, path)).catch((error) => {
    throw new Failure(`${where}: expected a file or folder that exists, got ${path} (create it in an earlier step)`, {
      cause: error,
    });
  });
  for (const allowed of [folder, workspace]) {
    const inside = relative(await realpath(allowed), real);
    if (inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return real;
  }
  throw new Failure(
    `${where}: expected a path in the workspace or in the project, got ${path} (copy the files there: a project must not open other folders of this machine)`,
  );
}
