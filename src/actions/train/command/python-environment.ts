import { createHash } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { type EnvironmentManager, type PackageFile, packageFile } from "./package-files.ts";
import { cudaLine } from "./package-lines.ts";
import { pythonVersion } from "./python-version.ts";

/** An environment for the user's program. */
export interface PythonEnvironment {
  /** Variables that differ from those of this process. */
  variables: Record<string, string>;
  /** The file that locks its packages, with its digest. Undefined if there is none. */
  lock: { file: string; digest: string } | undefined;
}

export interface EnvironmentOptions {
  manager: EnvironmentManager;
  requirements: string | undefined;
  /** True if packages are installed on a pull request from a fork. */
  onForks: boolean;
}

/** Makes the environment, or finds the one of an earlier run with the same packages. */
export async function pythonEnvironment(
  { manager, requirements, onForks }: EnvironmentOptions,
  context: Context,
): Promise<PythonEnvironment> {
  if (manager !== "local" && context.github?.run.pullRequest?.readOnly === true && !onForks) {
    throw new Failure(
      `env-manager: expected local on a pull request from a fork, got ${manager} (its author would choose the packages that are installed here; install-on-forks: true allows it)`,
    );
  }
  const packages = await packageFile(manager, requirements, context.cwd);
  const lock = packages && { file: packages.file, digest: packages.digest };
  if (manager === "local" || packages === undefined) return { variables: {}, lock };
  const folder = await environmentFolder(manager, packages, context);
  if (await isUsable(folder, context)) {
    context.reporter.info(`env-manager: the environment of ${packages.file} was kept from an earlier run`);
  } else {
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await warnOfCuda(packages, context);
    const { install } = await import("./environment-install.ts");
    await context.reporter.group(`Install ${packages.file} with ${manager}`, () =>
      install(manager, { folder, lock: packages.file, packages: packages.list }, context),
    );
    await writeFile(join(folder, mark), (await pythonOf(folder, context)) ?? "");
  }
  const bin = join(folder, "bin");
  return {
    variables: {
      PATH: `${bin}${delimiter}${context.env["PATH"] ?? ""}`,
      [manager === "conda" ? "CONDA_PREFIX" : "VIRTUAL_ENV"]: folder,
      PYTHONNOUSERSITE: "1",
    },
    lock,
  };
}

/** The notice of which Python runs, for an environment that was made. */
export function pythonNotice(version: string | undefined, env: Context["env"], cwd: string): string {
  const folder = env["VIRTUAL_ENV"] ?? env["CONDA_PREFIX"];
  const place = folder === undefined ? "" : ` of ${shownPath(folder, cwd)}`;
  return `env-manager: the command runs with ${version ?? "no Python"}${place}`;
}

/** A file in a complete environment: the version of its Python, or nothing if it has none. */
const mark = "trainyard-complete";

/** False for an environment that was not completed, or whose Python was replaced or removed since, as on an updated runner. */
async function isUsable(folder: string, context: Context): Promise<boolean> {
  const made = await readFile(join(folder, mark), "utf8").catch(() => undefined);
  return made !== undefined && made === ((await pythonOf(folder, context)) ?? "");
}

function pythonOf(folder: string, context: Context): Promise<string | undefined> {
  return pythonVersion(
    { command: undefined, shell: false, env: { ...context.env, PATH: join(folder, "bin") } },
    context,
  );
}

/** The folder is named after all that the environment depends on. */
async function environmentFolder(manager: string, packages: PackageFile, context: Context): Promise<string> {
  const { env } = context;
  const cache = env["XDG_CACHE_HOME"] || join(env["HOME"] || homedir(), ".cache");
  const machine =
    manager === "venv" ? await pythonVersion({ command: "python3", shell: false, env }, context) : env["UV_PYTHON"];
  const parts = [manager, packages.digest, machine ?? "", process.platform, process.arch];
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return join(cache, "trainyard", "environments", `${manager}-${digest.slice(0, 24)}`);
}

/** Devices of NVIDIA's driver, and of a GPU in WSL. */
const gpus = ["/dev/nvidia0", "/dev/nvidiactl", "/dev/dxg"];

async function warnOfCuda({ file, text }: PackageFile, { reporter, env }: Context): Promise<void> {
  if (process.platform !== "linux") return;
  for (const gpu of gpus) if ((await stat(gpu).catch(() => undefined)) !== undefined) return;
  const isForProcessor = ["PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX"].some(
    (name) => /\/whl\/cpu\b/.test(env[name] ?? ""),
  );
  const line = isForProcessor ? undefined : cudaLine(text);
  if (line === undefined) return;
  reporter.warning(
    `${file}: it brings packages for CUDA (${line.slice(0, 80)}), and this machine has no GPU: ask for versions for the processor alone to save gigabytes of downloads, such as those of https://download.pytorch.org/whl/cpu`,
  );
}
