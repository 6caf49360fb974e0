import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import type { EntryPoint, MlProject, ProjectParameter } from "./mlproject.ts";

/** A command of a project with the values of its parameters. */
export interface ProjectCommand {
  /** Text for `bash -c`, in the folder of the project. */
  shell: string;
  /** Values without quotes, by name. */
  parameters: Map<string, string>;
  notices: string[];
}

export interface ProjectValues {
  /** Name of the entry point, or of a script of the project. */
  entry: string;
  values: ReadonlyMap<string, string>;
  /** Folder that paths among the values start from. */
  cwd: string;
  /** Program that runs `.sh` scripts: the variable `SHELL`. */
  shell: string | undefined;
}

/**
 * Returns the command of an entry point as MLflow builds it: each value quoted for the shell, and parameters that the project
 * does not declare appended. In contrast to MLflow, a placeholder is only a name, a `float` is a number, and a value that needs
 * quotes is refused where the command has quotes around the placeholder, because the two pairs of quotes would cancel each other.
 *
 * @throws {Failure} for a missing entry point or value, and for a value that does not fit.
 */
export async function projectCommand(
  project: MlProject,
  { entry: name, values, cwd, shell }: ProjectValues,
): Promise<ProjectCommand> {
  const entry = project.entryPoints.get(name) ?? scriptEntry(name, shell);
  const where = project.file ?? "project";
  if (entry === undefined) {
    const known = [...project.entryPoints.keys()];
    throw new Failure(
      `${where}: expected an entry point (${known.length === 0 ? "there is none" : known.join(", ")}) or a script that ends in .py, .sh or .R, got ${JSON.stringify(name)}`,
    );
  }
  const missing = entry.parameters.filter((each) => !values.has(each.name) && each.fallback === undefined);
  if (missing.length > 0)
    throw new Failure(
      `${where}: ${name}: expected values of ${missing.map((each) => each.name).join(", ")}, got none (set them in parameters)`,
    );
  const notices: string[] = [];
  const parameters = new Map<string, string>();
  for (const parameter of entry.parameters) {
    const value = values.get(parameter.name) ?? parameter.fallback!;
    parameters.set(parameter.name, await checked(parameter, value, { where, cwd, notices }));
  }
  const command = substituted(entry, parameters, where);
  const further = [...values].filter(([key]) => !parameters.has(key));
  for (const [key, value] of further) {
    if (!/^[A-Za-z0-9_.-]+$/.test(key))
      throw new Failure(
        `${where}: ${name}: expected a parameter's name of letters, digits and _ . -, got ${JSON.stringify(key.slice(0, 60))}`,
      );
    parameters.set(key, value);
  }
  return {
    shell: [command, ...further.map(([key, value]) => `--${key} ${shellQuoted(value)}`)].join(" "),
    parameters,
    notices,
  };
}

/** A script of the project as an entry point of its own. */
function scriptEntry(name: string, shell: string | undefined): EntryPoint | undefined {
  const runner = { ".py": "python", ".sh": shell || "bash", ".R": "Rscript" }[extname(name)];
  if (runner === undefined) return undefined;
  const quoted = shellQuoted(name).replaceAll("{", "{{").replaceAll("}", "}}");
  return { name, parameters: [], command: `${runner} ${quoted}` };
}

async function checked(
  { name, type }: ProjectParameter,
  value: string,
  { where, cwd, notices }: { where: string; cwd: string; notices: string[] },
): Promise<string> {
  const wrong = (expected: string) =>
    new Failure(`${where}: ${name}: expected ${expected}, got ${JSON.stringify(value.slice(0, 100))}`);
  if (value.includes("\0")) throw wrong("a text without a zero character");
  switch (type) {
    case "float":
      if (/^[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d[\d_]*)(e[-+]?\d+)?$|^[-+]?(inf|infinity|nan)$/i.test(value.trim()))
        return value;
      throw wrong("a number");
    case "uri":
      if (/^[a-z][a-z\d+.-]*:/i.test(value)) return value;
      throw wrong("an address with a scheme, such as s3://bucket/data");
    case "path": {
      if (/^[a-z][a-z\d+.-]+:\/\//i.test(value))
        throw wrong("a path on this machine, because addresses are not downloaded");
      const path = resolve(cwd, value);
      const present = await stat(path).catch(() => undefined);
      if (present === undefined) throw wrong("a file or folder that exists");
      return path;
    }
    case "string":
      return value;
    default:
      notices.push(
        `${where}: ${name}: the type ${JSON.stringify(type.slice(0, 40))} is unknown, so the value is not checked (known: string, float, path, uri)`,
      );
      return value;
  }
}

/** Python's `shlex.quote`. */
export function shellQuoted(text: string): string {
  if (text !== "" && /^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

/** Puts quoted values in the places of `{name}`. `{{` and `}}` are braces. */
function substituted({ name, command }: EntryPoint, parameters: ReadonlyMap<string, string>, where: string): string {
  let text = "";
  let quote = "";
  const fail = (what: string) => new Failure(`${where}: ${name}: command: ${what}`);
  for (let at = 0; at < command.length; at++) {
    const character = command[at]!;
    if (character === "{" || character === "}") {
      if (command[at + 1] === character) {
        text += character;
        at++;
        continue;
      }
      const [whole, key] = /^\{([^{}]*)\}/.exec(command.slice(at)) ?? [];
      if (whole === undefined || key === undefined)
        throw fail(`expected {name} or a doubled brace, got a single ${character} at character ${at + 1}`);
      const value = parameters.get(key);
      if (value === undefined)
        throw fail(
          `expected the name of a parameter (${[...parameters.keys()].join(", ") || "there is none"}) in braces, got ${whole.slice(0, 60)}`,
        );
      const quoted = shellQuoted(value);
      if (quote !== "" && quoted !== value)
        throw fail(
          `{${key}} is between quotes, where the value ${JSON.stringify(value.slice(0, 60))} would end them: remove the quotes in the project, because values are quoted anyway`,
        );
      text += quoted;
      at += whole.length - 1;
      continue;
    }
    if (character === "\\" && quote !== "'" && at + 1 < command.length && !"{}".includes(command[at + 1]!)) {
      text += character + command[++at]!;
      continue;
    }
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = "";
    text += character;
  }
  return text;
}
