import { basename } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { runChild } from "../../../platform/process/child.ts";
import { pythonBehindShim } from "../../../platform/process/python-shim.ts";

export interface PythonQuestion {
  /** The command of the user. Undefined for a project, a stage or a notebook. */
  command: string | undefined;
  shell: boolean;
  /** Environment of the program, in which Python is looked for. */
  env: Context["env"];
}

/** Programs of other languages, which do not start Python. */
const otherLanguages = /^(?:node|bun|deno|Rscript|julia|java|go|cargo|dotnet|perl|ruby|octave)(?:\.exe)?$/;

/**
 * The programs that are asked for Python's version, in order. None for a command of another language: asking would take time, and
 * would record a version that was not used.
 */
export function pythonPrograms({ command, shell }: Pick<PythonQuestion, "command" | "shell">): string[] {
  const [program = ""] = shell ? [] : (command?.trim().split(/\s/) ?? []);
  if (otherLanguages.test(basename(program))) return [];
  const usual = ["python", "python3"];
  return /^python[\d.]*(?:\.exe)?$/.test(basename(program)) ? [...new Set([program, ...usual])] : usual;
}

/** Returns the version of the Python that a command runs with, such as `Python 3.11.7`. Undefined without one. */
export async function pythonVersion(
  question: PythonQuestion,
  { cwd, signal }: Pick<Context, "cwd" | "signal">,
): Promise<string | undefined> {
  const { env } = question;
  for (const program of pythonPrograms(question)) {
    const interpreter = await pythonBehindShim(program, { cwd, env });
    const ended = await runChild(interpreter, ["--version"], { cwd, env, signal, timeoutMs: 10_000 }).catch(
      () => undefined,
    );
    const version = ended?.stdout.trim() || ended?.stderr.trim();
    if (ended?.code === 0 && version !== undefined && /^Python \d/.test(version)) return version;
  }
  return undefined;
}
