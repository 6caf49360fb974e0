/** The newest MLflow server with SQLite, and Python with MLflow. Shared by the tests of this folder. */
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute, root } from "../../runner.ts";

const bin = join(root, "tests/parts/python/mlflow/.venv/bin");

/** Environment in which `python` and `mlflow` are those of this part. */
export const pythonEnv: Record<string, string> = {
  PATH: `${bin}:${process.env["PATH"]}`,
  HOME: process.env["HOME"] ?? "",
  PYTHONWARNINGS: "ignore",
  MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR: "false",
  MLFLOW_DISABLE_TELEMETRY: "true",
  GIT_PYTHON_REFRESH: "quiet",
};

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** A process that listens. */
export interface Listening {
  url: string;
  stop(): Promise<void>;
}

/** Starts `mlflow` with arguments, and waits until `path` is answered. */
export async function listening(
  args: (port: number, folder: string) => string[],
  path: string,
  env = pythonEnv,
): Promise<Listening> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "mlflow-"));
  const log = openSync(join(folder, "log"), "w");
  const child = spawn(join(bin, "mlflow"), args(port, folder), {
    cwd: folder,
    env,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const gone = new Promise((done) => (child.exitCode === null ? child.once("exit", done) : done(0)));
    // The server's workers are in its process group.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${url}${path}`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 500));
  }
  const said = readFileSync(join(folder, "log"), "utf8").slice(-2000);
  await stop();
  throw new Error(`mlflow ${args(port, folder).join(" ")} did not listen:\n${said}`);
}

export function startServer(): Promise<Listening> {
  return listening(
    (port, folder) => [
      ...["server", "--host", "127.0.0.1", "--port", String(port), "--workers", "1"],
      ...["--backend-store-uri", `sqlite:///${folder}/mlflow.db`, "--artifacts-destination", join(folder, "artifacts")],
    ],
    "/health",
  );
}

/** Runs a script of this folder, which prints one line of JSON at its end. */
export async function python(
  script: string,
  args: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await execute(join(bin, "python"), [join(import.meta.dirname, script), ...args], {
    cwd,
    env: { ...pythonEnv, ...env },
  });
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${stderr.slice(-3000)}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Record<string, unknown>;
}
