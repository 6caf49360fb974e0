import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { Failure } from "../../core/failure.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { runChild } from "../../platform/process/child.ts";
import { findProgram } from "../../platform/process/program.ts";
import { type BuildHost, lastLines } from "./engines/engine.ts";

/** A running container. */
export interface Container {
  /** Address of the server in the container: `http://127.0.0.1:49153`. */
  url: string;
  /** Description of how the container ended. Undefined while it runs. */
  ended(): Promise<string | undefined>;
  log(): Promise<string>;
  remove(): Promise<void>;
}

/** Thrown when no program on this machine can run a container. It says nothing about the image. */
export class NoRuntime extends Error {
  override readonly name = "NoRuntime";
}

/** Matches errors that are caused by the machine, not by the image. */
const machine =
  /rlimit|cgroup|netavark|\bcni\b|network bridge|bridge|newuidmap|clone|unshare|Operation not permitted|permission denied|no such runtime|daemon|storage driver|mount|iptables|nftables/i;
const image = /executable file not found|exec format error|unable to find user/i;

/** Returns true if the image is at fault: it lacks its program or its user, or is for another machine. */
function isImageFault(text: string): boolean {
  const starts = (line: string) => line.indexOf("exec: ");
  const lines = text.toLowerCase().split(/\r?\n/);
  return (
    image.test(text) ||
    lines.some((line) => starts(line) !== -1 && line.includes("no such file or directory", starts(line)))
  );
}

/** Lists the programs on this machine that may run containers, the preferred one first. */
export async function runtimes(env: BuildHost["env"], preferred: string | undefined): Promise<("podman" | "docker")[]> {
  const order = preferred === "podman" ? (["podman", "docker"] as const) : (["docker", "podman"] as const);
  const found: ("podman" | "docker")[] = [];
  for (const name of order) if ((await findProgram(name, env)) !== undefined) found.push(name);
  return found;
}

/**
 * Starts an image that the program already has. Its port can only be reached from this machine.
 *
 * @throws {NoRuntime} when the program cannot run containers here.
 * @throws {Failure} when the image cannot be started.
 */
export async function startContainer(
  program: "podman" | "docker",
  { name, port }: { name: string; port: number },
  host: BuildHost,
): Promise<Container> {
  const id = `trainyard-${randomBytes(6).toString("hex")}`;
  const call = (args: string[], timeoutMs = 30_000) => runChild(program, args, { ...host, timeoutMs });
  const occupied = await answers(port);
  const run = (network: string[]) =>
    call(
      programArguments({ own: ["run", "--detach", "--no-healthcheck", "--name", id, ...network], foreign: [name] }),
      120_000,
    );
  const remove = async () => {
    // The container is removed even when the step is being cancelled.
    const own = ["rm", "--force", ...(program === "podman" ? ["--time", "0"] : [])];
    await runChild(program, programArguments({ own, foreign: [id] }), {
      ...host,
      signal: new AbortController().signal,
      timeoutMs: 30_000,
    }).catch(() => undefined);
  };
  const mappedPort = async () => /:(\d+)\s*$/m.exec((await call(["port", id, `${port}/tcp`])).stdout)?.[1];
  const networkMode = async () =>
    (await call(["inspect", "--format", "{{.HostConfig.NetworkMode}}", id])).stdout.trim();
  try {
    let started = await run(["--publish", `127.0.0.1::${port}`]);
    let mapped = started.code === 0 ? await mappedPort() : undefined;
    const refusal = () => errorLine(started.stderr);
    const noBridge = started.code !== 0 && machine.test(refusal()) && !isImageFault(refusal());
    const elsewhere = started.code === 0 && mapped === undefined && (await networkMode()) !== "host";
    if (noBridge || elsewhere) {
      // Without a bridge, no port can be published. The host's network is used instead if the port is free.
      if (occupied) throw new NoRuntime(`${program}: no separate network, and port ${port} is taken on this machine`);
      await remove();
      started = await run(["--network", "host"]);
      mapped = undefined;
    }
    if (started.code !== 0) {
      const said = refusal();
      if (!isImageFault(said) && machine.test(said)) throw new NoRuntime(`${program}: ${said}`);
      const foreign = /exec format error/i.test(said)
        ? " (it is for another platform than this machine's: set up QEMU before, or set smoke-test: false)"
        : "";
      throw new Failure(`the image cannot be started: ${program}: ${said}${foreign}`);
    }
    if (mapped === undefined && occupied) throw new NoRuntime(`${program}: port ${port} is taken on this machine`);
    return {
      url: `http://127.0.0.1:${mapped ?? port}`,
      async ended() {
        const { stdout } = await call(["inspect", "--format", "{{.State.Status}} {{.State.ExitCode}}", id]);
        const [status, code] = stdout.trim().split(" ");
        return status === "exited" || status === "stopped" || status === "dead"
          ? `it ended with exit ${code}`
          : undefined;
      },
      async log() {
        const { stdout, stderr } = await call(["logs", "--tail", "100", id]);
        return `${stdout}${stderr}`;
      },
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Returns the error message, without the log lines that Podman mixes in. */
function errorLine(stderr: string): string {
  return /^(?:Error|docker): .*/m.exec(stderr)?.[0] ?? lastLines(stderr, 2);
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.on("error", () => done(false));
  });
}
