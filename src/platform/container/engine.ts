import type { Reporter } from "../../core/reporter.ts";
import { runChild } from "../process/child.ts";
import { findProgram } from "../process/program.ts";

/** A program that starts containers on this machine. */
export interface ContainerEngine {
  program: "docker" | "podman";
  /** Podman, also where it is installed under the name `docker`. */
  kind: "docker" | "podman";
  /** True if the engine runs without root, so that root in a container is this user. */
  isRootless: boolean;
}

/** The surroundings of the programs that are started for a container. */
export interface EngineHost {
  cwd: string;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  reporter: Reporter;
}

/** What a child process gets of a host, which may be a whole context: no program of an engine reads the stdin of this process. */
export function surroundings({ cwd, env, signal }: EngineHost): Omit<EngineHost, "reporter"> {
  return { cwd, env, signal };
}

const askMs = 20_000;

/** Finds the first of docker and podman that answers. @returns the reasons why none does, as one text. */
export async function findContainerEngine(host: EngineHost): Promise<ContainerEngine | string> {
  const reasons: string[] = [];
  for (const program of ["docker", "podman"] as const) {
    if ((await findProgram(program, host.env)) === undefined) continue;
    const answer = await engineAt(program, host);
    if (typeof answer !== "string") return answer;
    reasons.push(`${program}: ${answer}`);
  }
  return reasons.join("; ") || "neither docker nor podman is installed";
}

async function engineAt(program: ContainerEngine["program"], host: EngineHost): Promise<ContainerEngine | string> {
  const ask = (args: string[]) => runChild(program, args, { ...surroundings(host), timeoutMs: askMs });
  const isPodman = program === "podman" || /podman/i.test((await ask(["--version"])).stdout);
  const format = isPodman ? "{{.Host.Security.Rootless}}" : "{{json .SecurityOptions}}";
  const info = await ask(["info", "--format", format]);
  if (info.timedOut) return `it did not answer within ${askMs / 1000} s`;
  // Docker's client ends well without a daemon, and only says so.
  const isSilent = info.stdout.trim() === "" || (!isPodman && info.stdout.trim() === "null");
  if (info.code !== 0 || isSilent) return refusal(info.stderr);
  return {
    program,
    kind: isPodman ? "podman" : "docker",
    isRootless: isPodman ? info.stdout.trim() === "true" : info.stdout.includes("name=rootless"),
  };
}

function refusal(stderr: string): string {
  if (/permission denied/i.test(stderr))
    return "permission denied for its socket (add the runner's user to the group docker)";
  if (/cannot connect|is the docker daemon running|no such file or directory|connection refused/i.test(stderr))
    return "its daemon does not run (start it in an earlier step)";
  return errorLine(stderr) || "it does not answer";
}

/** The message of an engine, without the other lines that it prints. */
export function errorLine(stderr: string): string {
  const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== "");
  const found = lines.findLast((line) => /^(?:Error|docker|ERROR)\b/.test(line)) ?? lines.at(-1) ?? "";
  return found.replace(/^(?:Error|ERROR|docker): (?:Error response from daemon: )?/, "").slice(0, 500);
}
