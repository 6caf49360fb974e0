import { randomBytes } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { programArguments } from "../process/arguments.ts";
import { runChild } from "../process/child.ts";
import { type ContainerEngine, type EngineHost, surroundings } from "./engine.ts";
import type { EngineImage } from "./image.ts";

/** A file or folder of this machine that a container has. */
export interface ContainerMount {
  source: string;
  target: string;
  isReadOnly?: boolean;
}

/** The user of this process. */
export interface ContainerUser {
  uid: number;
  gid: number;
}

export interface ContainerOptions {
  engine: ContainerEngine;
  image: EngineImage;
  /** Name by which the container is removed. */
  name: string;
  /** Folder in which the program runs. */
  folder: string;
  mounts: readonly ContainerMount[];
  /** Names of variables that the container gets from the engine's own environment, so that no list of processes shows them. */
  variableNames: readonly string[];
  /** Variables that are no secrets, and that the engine itself must not get. */
  variables: readonly (readonly [name: string, value: string])[];
  /** The caller, who owns what the program writes. Undefined on Windows. */
  user: ContainerUser | undefined;
  /** True to use the network of this machine, where a server on the loopback address can be reached. */
  usesHostNetwork: boolean;
}

/** A name that no other container has. */
export function containerName(): string {
  return `trainyard-${randomBytes(8).toString("hex")}`;
}

/**
 * Returns the arguments with which an engine runs a program in a new container, and removes it afterwards. The image is started by
 * its digest and never pulled, and its entry point stays.
 *
 * @throws {Failure} for a path that an engine would read as several.
 */
export function containerArguments(options: ContainerOptions, words: readonly string[]): string[] {
  const { engine, image, name, folder, user, usesHostNetwork } = options;
  const own = ["run", "--rm", "--pull=never", "--name", name, "--security-opt", "no-new-privileges"];
  own.push("--workdir", folder, ...userArguments(engine, user));
  if (usesHostNetwork) own.push("--network", "host");
  for (const mount of withoutDoubles(options.mounts)) own.push("--mount", mountArgument(mount));
  for (const each of [...new Set(options.variableNames)].sort()) own.push("--env", each);
  for (const [key, value] of options.variables) own.push("--env", `${key}=${value}`);
  return [...programArguments({ own, foreign: [image.id], end: "--" }), ...words];
}

/** Without root, the engine maps root in the container to the caller. Podman can also give the caller the same number there. */
function userArguments({ kind, isRootless }: ContainerEngine, user: ContainerUser | undefined): string[] {
  if (user === undefined || (isRootless && kind === "docker")) return [];
  // The image has no home for a user whom it does not know.
  const home = user.uid === 0 ? [] : ["--env", "HOME=/tmp"];
  return [...(isRootless ? ["--userns=keep-id"] : []), "--user", `${user.uid}:${user.gid}`, ...home];
}

function withoutDoubles(mounts: readonly ContainerMount[]): ContainerMount[] {
  return [...new Map(mounts.map((each) => [each.target, each])).values()];
}

function mountArgument({ source, target, isReadOnly }: ContainerMount): string {
  for (const path of [source, target])
    if (/[,"\r\n]/.test(path))
      throw new Failure(`container: expected a path without a comma and quotes to mount, got ${JSON.stringify(path)}`);
  return `type=bind,source=${source},target=${target}${isReadOnly === true ? ",readonly" : ""}`;
}

const removeMs = 30_000;

/** Removes a container with all that runs in it, also while the step is being cancelled. One that has ended is no error. */
export async function removeContainer(engine: ContainerEngine, name: string, host: EngineHost): Promise<void> {
  const time = engine.kind === "podman" ? ["--time", "0"] : [];
  const args = programArguments({ own: ["rm", "--force", "--volumes", ...time], foreign: [name], end: "--" });
  const signal = new AbortController().signal;
  await runChild(engine.program, args, { ...surroundings(host), signal, timeoutMs: removeMs }).catch(() => undefined);
}

/**
 * True if the engine has the files of this process. In a container that only has the socket of its host's Docker, it has not.
 */
export async function sharesFiles(engine: ContainerEngine, image: EngineImage, host: EngineHost): Promise<boolean> {
  if (engine.kind === "podman") return true;
  const name = containerName();
  const own = [
    "create",
    "--pull=never",
    "--name",
    name,
    "--mount",
    mountArgument({ source: host.cwd, target: "/seen" }),
  ];
  const args = programArguments({ own, foreign: [image.id, "none"], end: "--" });
  const created = await runChild(engine.program, args, { ...surroundings(host), timeoutMs: removeMs });
  if (created.code === 0) await removeContainer(engine, name, host);
  return !/bind source path does not exist/.test(created.stderr);
}
