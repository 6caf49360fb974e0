import { createHash } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import type { PackageList } from "../../../platform/project/package-list.ts";
import { install } from "./environment-install.ts";

export type EnvironmentManager = "local" | "uv" | "venv" | "conda";

/** An environment for the user's program. */
export interface PythonEnvironment {
  /** Variables that differ from those of this process. */
  variables: Record<string, string>;
  /** The file that locks its packages, with its digest. Undefined if there is none. */
  lock: { file: string; digest: string } | undefined;
}

const lockFiles = ["uv.lock", "requirements.txt", "conda.yaml", "python_env.yaml", "pyproject.toml", "poetry.lock"];

export interface EnvironmentOptions {
  manager: EnvironmentManager;
  requirements: string | undefined;
  /** True if packages are installed on a pull request from a fork. */
  onForks: boolean;
}

/** Makes the environment, or finds the one of an earlier run with the same lock. */
export async function pythonEnvironment(
  { manager, requirements, onForks }: EnvironmentOptions,
  context: Context,
): Promise<PythonEnvironment> {
  const found = await lockOf(requirements, context.cwd);
  if (manager === "local") return { variables: {}, lock: found };
  if (context.github?.run.pullRequest?.readOnly === true && !onForks) {
    throw new Failure(
      `env-manager: expected local on a pull request from a fork, got ${manager} (its author would choose the packages that are installed here; install-on-forks: true allows it)`,
    );
  }
  if (found === undefined) {
    throw new Failure(
      `requirements: expected a file with the packages for env-manager: ${manager}, got none of ${lockFiles.join(", ")}`,
    );
  }
  const packages = manager === "conda" ? undefined : await packagesIn(found.file, context);
  const lock = { file: found.file, digest: packages?.digest ?? found.digest };
  const folder = await environmentFolder(manager, lock.digest, context);
  const mark = join(folder, "complete");
  if ((await stat(mark).catch(() => undefined)) === undefined) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await warnOfCuda(lock.file, context);
    await context.reporter.group(`Install ${lock.file} with ${manager}`, () =>
      install(manager, { folder, lock: lock.file, packages }, context),
    );
    await writeFile(mark, "");
  } else context.reporter.info(`env-manager: the environment of ${lock.file} was kept from an earlier run`);
  const bin = join(folder, "bin");
  return {
    variables: { PATH: `${bin}${delimiter}${context.env["PATH"] ?? ""}`, VIRTUAL_ENV: folder, PYTHONNOUSERSITE: "1" },
    lock,
  };
}

async function lockOf(requirements: string | undefined, cwd: string): Promise<PythonEnvironment["lock"]> {
  for (const file of requirements === undefined ? lockFiles : [requirements]) {
    const bytes = await readFile(resolve(cwd, file)).catch(() => undefined);
    if (bytes !== undefined) return { file, digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
  }
  if (requirements === undefined) return undefined;
  throw new Failure(`requirements: expected the file ${requirements}, got none`);
}

/** The packages of an environment file of MLflow or conda. Undefined for files that pip and uv read themselves. */
async function packagesIn(file: string, { cwd }: Context): Promise<PackageList | undefined> {
  if (!/\.ya?ml$/i.test(file)) return undefined;
  const { readPackageList } = await import("../../../platform/project/package-list.ts");
  return readPackageList(file, cwd);
}

async function environmentFolder(manager: string, digest: string, { env }: Context): Promise<string> {
  const cache = env["XDG_CACHE_HOME"] || join(env["HOME"] || homedir(), ".cache");
  return join(cache, "trainyard", "environments", `${manager}-${digest.slice(7, 31)}`);
}

/** Packages of these names bring gigabytes of CUDA where no version for the processor alone is asked for. */
const cuda = /^[ \t]{0,20}(?:- )?(torch|tensorflow|jax\[cuda|nvidia-|cupy)/m;

async function warnOfCuda(lock: string, { cwd, reporter }: Context): Promise<void> {
  const text = await readFile(resolve(cwd, lock), "utf8");
  const hasGpu = (await stat("/dev/nvidia0").catch(() => undefined)) !== undefined;
  if (hasGpu || !cuda.test(text) || /\+cpu|whl\/cpu|tensorflow[-_]cpu/.test(text)) return;
  reporter.warning(
    `${lock}: it brings packages for CUDA, and this machine has no GPU: ask for versions for the processor alone to save gigabytes of downloads`,
  );
}
