import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { runChild } from "../../../platform/process/child.ts";
import { findProgram } from "../../../platform/process/program.ts";
import type { PackageList } from "../../../platform/project/package-list.ts";
import type { EnvironmentManager } from "./package-files.ts";

const installMs = 3_600_000;

interface Installation {
  /** Folder of the new environment. */
  folder: string;
  lock: string;
  /** The packages, if `lock` is a file that pip does not read itself. */
  packages: PackageList | undefined;
}

/** The call that makes an environment of conda. `conda` refuses a folder that exists; only `micromamba` has `create` with a file. */
export function condaWords(program: string, folder: string, file: string): [string, ...string[]] {
  const create = program === "micromamba" ? ["create"] : ["env", "create"];
  return [program, ...create, "--prefix", folder, "--file", file];
}

/** Makes an environment in a folder that does not exist yet. @throws {Failure} if its program is missing or fails. */
export async function install(
  manager: EnvironmentManager,
  { folder, lock, packages }: Installation,
  context: Context,
): Promise<void> {
  const { cwd, env, signal, reporter } = context;
  const run = async (words: [string, ...string[]], variables: Record<string, string> = {}) => {
    const [program, ...rest] = words;
    const ended = await runChild(program, rest, {
      cwd,
      env: { ...env, ...variables },
      signal,
      timeoutMs: installMs,
      onLine: (line) => reporter.info(line),
    });
    if (ended.code !== 0)
      throw new Failure(
        `env-manager: ${words.slice(0, 3).join(" ")}: expected exit code 0, got ${ended.code}; its last lines:\n${lastLines(ended.stderr.trim() || ended.stdout)}`,
      );
  };
  const need = async (...programs: string[]): Promise<string> => {
    for (const program of programs) if ((await findProgram(program, env)) !== undefined) return program;
    throw new Failure(
      `env-manager: expected the program ${programs.join(" or ")} on this machine, got none (install it in an earlier step)`,
    );
  };
  const list = join(folder, "requirements.txt");
  const hasPackages = packages === undefined || packages.requirements.length > 0;
  const requirements = packages === undefined ? lock : list;
  const writeList = async () => {
    if (packages !== undefined) await writeFile(list, `${packages.requirements.join("\n")}\n`);
  };
  const project = /(?:uv\.lock|pyproject\.toml)$/.test(lock);
  if (manager === "conda") {
    const program = await need("conda", "mamba", "micromamba");
    return run(condaWords(program, folder, lock), { CONDA_ALWAYS_YES: "true", MAMBA_ALWAYS_YES: "true" });
  }
  if (manager === "uv") {
    await need("uv");
    if (project) {
      const frozen = lock.endsWith("uv.lock") ? ["--frozen"] : [];
      return run(["uv", "sync", ...frozen, "--project", dirname(lock)], { UV_PROJECT_ENVIRONMENT: folder });
    }
    // A patch release has no part in which packages fit, and a machine rarely has the one that was written down.
    const python = minorVersion(packages?.python);
    await run(["uv", "venv", "--quiet", ...(python ? ["--python", python] : []), folder]);
    await writeList();
    if (!hasPackages) return;
    const target = join(folder, "bin/python");
    return run(["uv", "pip", "install", "--quiet", "--requirement", requirements, "--python", target]);
  }
  await need("python3");
  await run(["python3", "-m", "venv", folder]);
  await refuseOtherPython({ folder, lock, packages }, context);
  await writeList();
  if (!hasPackages) return;
  const what = project ? [dirname(lock)] : ["--requirement", requirements];
  return run([join(folder, "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...what]);
}

/** `3.11` of `3.11.9`. */
function minorVersion(version: string | undefined): string | undefined {
  return /^\d+(\.\d+)?/.exec(version ?? "")?.[0];
}

/** `venv` has no other Python than that of the machine. @throws {Failure} if the file asks for another one. */
async function refuseOtherPython({ folder, lock, packages }: Installation, context: Context): Promise<void> {
  const wanted = minorVersion(packages?.python);
  if (wanted === undefined) return;
  const { cwd, env, signal } = context;
  const program = "import sys; print('.'.join(map(str, sys.version_info[:2])))";
  const ended = await runChild(join(folder, "bin/python"), ["-c", program], { cwd, env, signal, timeoutMs: 30_000 });
  const found = ended.stdout.trim();
  if (found === wanted || (!wanted.includes(".") && found.startsWith(`${wanted}.`))) return;
  throw new Failure(
    `env-manager: expected Python ${wanted}, as ${lock} asks for, got ${found} (env-manager: uv fetches it, or install it in an earlier step)`,
  );
}

function lastLines(text: string): string {
  return text.trim().split(/\r?\n/).slice(-10).join("\n");
}
