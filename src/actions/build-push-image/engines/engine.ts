import { Failure } from "../../../core/failure.ts";
import type { Reporter } from "../../../core/reporter.ts";
import type { PlatformImage } from "../../../delivery/image/image.ts";
import { type Platform, platformName } from "../../../delivery/image/media-types.ts";
import type { UnpackOptions } from "../../../delivery/image/unpacked.ts";
import type { HttpClient } from "../../../platform/http/client.ts";
import { type RetryOptions, retry, TransientError } from "../../../platform/http/retry.ts";
import { type Ended, runChild } from "../../../platform/process/child.ts";
import { withoutSecrets } from "../build-secrets.ts";
import type { KeyValues } from "../pairs.ts";
import type { BuildCache } from "./build-cache.ts";

/** A build of the user's Dockerfile. The names are those of docker/build-push-action. */
export interface BuildRequest {
  /** Absolute path. */
  context: string;
  /** Absolute path. */
  file: string;
  target: string | undefined;
  buildArgs: KeyValues;
  cache: BuildCache;
  /** Date of the image in seconds since 1970, if the build is to have one. */
  createdSeconds: number | undefined;
  /** Maps each name to the file with its content. */
  secrets: KeyValues;
  labels: KeyValues;
  platforms: Platform[];
  noCache: boolean;
  pull: boolean;
  /** Name of the image inside the engine until it is pushed. */
  name: string;
}

/** The machine that builds, and its limits for talking to registries. */
export interface BuildHost {
  env: Record<string, string | undefined>;
  /** Variables with which buildx finds GitHub's cache. Empty outside of a workflow. */
  cacheService: Readonly<Record<string, string>>;
  cwd: string;
  signal: AbortSignal;
  reporter: Reporter;
  retries: RetryOptions;
  http: HttpClient;
  /** Longest silence of a registry before its connection counts as dead. */
  silenceMs: number;
  /** Folder for temporary files. */
  scratch: string;
  /** Texts that are replaced in what engines print: the build's secrets. */
  hidden: readonly string[];
}

/** A program that builds Dockerfiles. */
export interface Engine {
  readonly name: "docker" | "podman" | "buildah";
  /** Lists the requested features that this engine lacks, each with an engine that has it. Empty if it has them all. */
  refusals(request: BuildRequest): string[];
  build(request: BuildRequest): Promise<void>;
  /** Returns the built images in the form in which they are pushed. */
  images(request: BuildRequest, options: UnpackOptions): Promise<PlatformImage[]>;
  /** Removes what `build` left in the engine's store. */
  remove(request: BuildRequest): Promise<void>;
}

/** Options that have the same name in all engines. */
export function buildOptions(request: BuildRequest): string[] {
  const { file, target, buildArgs, secrets, labels, platforms, noCache, pull } = request;
  return [
    "--file",
    file,
    ...(target === undefined ? [] : ["--target", target]),
    ...buildArgs.flatMap(([key, value]) => ["--build-arg", `${key}=${value}`]),
    ...secrets.flatMap(([id, source]) => ["--secret", `id=${id},src=${source}`]),
    ...labels.flatMap(([key, value]) => ["--label", `${key}=${value}`]),
    ...(platforms.length === 0 ? [] : ["--platform", platforms.map(platformName).join(",")]),
    ...(noCache ? ["--no-cache"] : []),
    ...(pull ? ["--pull"] : []),
  ];
}

/** Matches the output of a build that failed to fetch its base image for a temporary reason. */
const passing =
  /too many requests|toomanyrequests|connection reset|i\/o timeout|TLS handshake timeout|unexpected EOF|temporary failure in name resolution|connection refused|server misbehaving/i;

/** Returns true if the same command may succeed in a while. */
function isPassing(text: string): boolean {
  if (passing.test(text)) return true;
  return text.split(/\r?\n/).some((line) => {
    const status = line.search(/\b(429|500|502|503|504)\b/);
    return status !== -1 && /Too Many|Internal|Unavailable|Gateway/i.test(line.slice(status));
  });
}

export interface EngineCommand {
  command: string;
  args: string[];
  /** Name of the step in messages: "build". */
  what: string;
}

/**
 * Runs an engine's command and logs its output. Network failures are retried.
 *
 * @throws {Failure} with the last lines of its output.
 */
export async function engineCommand({ command, args, what }: EngineCommand, host: BuildHost): Promise<Ended> {
  const { env, cwd, signal, reporter, retries, hidden } = host;
  try {
    return await retry(`${command} ${args[0]}`, retries, async () => {
      const ended = await runChild(command, args, {
        env,
        cwd,
        signal,
        onLine: (line) => reporter.info(withoutSecrets(line, hidden)),
      });
      if (ended.code === 0) return ended;
      const said = withoutSecrets(lastLines(`${ended.stdout}\n${ended.stderr}`, 12), hidden);
      const message = `${what}: ${command} ended with exit ${ended.code}:\n${said}`;
      if (isPassing(said)) throw new TransientError(message);
      throw new Failure(message);
    });
  } catch (error) {
    if (error instanceof TransientError) throw new Failure(error.message, { cause: error });
    throw error;
  }
}

export function lastLines(text: string, count: number): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(-count)
    .join("\n");
}
