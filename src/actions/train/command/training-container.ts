import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import {
  type ContainerMount,
  containerArguments,
  containerName,
  removeContainer,
} from "../../../platform/container/container.ts";
import { type ContainerEngine, errorLine } from "../../../platform/container/engine.ts";
import type { EngineImage } from "../../../platform/container/image.ts";
import type { Ended } from "../../../platform/process/child.ts";
import { childEnvironment } from "../../../platform/process/environment.ts";
import type { ProjectImage } from "../../../platform/project/docker-environment.ts";
import { seedVariables } from "./recorded-parameters.ts";

/** The container in which a project trains. */
export interface TrainingContainer {
  engine: ContainerEngine;
  image: EngineImage;
  environment: ProjectImage;
  /** Files and folders of the project and of its parameters. */
  mounts: ContainerMount[];
  /** Path of the `MLproject`, for messages. */
  file: string;
}

/** Folder of a project in a container: the one that MLflow copies it to. */
export const projectFolderInside = "/mlflow/projects/code";

/** A program of an image, as it is started. */
export interface ContainerStart {
  words: [program: string, ...words: string[]];
  env: Context["env"];
  /** Removes the container with all that runs in it. */
  remove(): Promise<void>;
  /** Says why the program could not be started. Undefined if it was started and failed by itself. */
  refusal(ended: Pick<Ended, "code" | "stderr">): string | undefined;
}

export interface ContainerStartOptions {
  words: readonly [string, ...string[]];
  /** Variables for the program. Paths in them are mounted by the caller. */
  variables: Record<string, string>;
  /** Folders of this training in addition to those of the project. */
  mounts: readonly ContainerMount[];
}

/** Returns how an engine starts a program of a training. @throws {Failure} for a variable of the project that is not set. */
export function containerStart(
  { engine, image, environment, mounts, file }: TrainingContainer,
  { words, variables, mounts: further }: ContainerStartOptions,
  context: Context,
): ContainerStart {
  const env: Context["env"] = { ...context.env, ...variables };
  const name = containerName();
  const args = containerArguments(
    {
      engine,
      image,
      name,
      folder: projectFolderInside,
      mounts: [...mounts, ...further],
      variableNames: [...Object.keys(variables), ...passedOn(env), ...copied(environment, { file, env })],
      variables: environment.variables,
      user: process.getuid === undefined ? undefined : { uid: process.getuid(), gid: process.getgid!() },
      usesHostNetwork: isOnThisMachine(env["MLFLOW_TRACKING_URI"]),
    },
    words,
  );
  return {
    words: [engine.program, ...args],
    env,
    remove: () => removeContainer(engine, name, context),
    refusal: ({ code, stderr }) => {
      const said = errorLine(stderr);
      if (code === 125)
        return `${file}: docker_env: expected ${engine.program} to start the image ${image.name}, got: ${said}`;
      const isStart = /OCI runtime|runc|crun|executable file not found|exec format error/.test(stderr);
      if ((code !== 126 && code !== 127) || !isStart) return undefined;
      if (/exec format error/i.test(stderr))
        return `${file}: docker_env: expected an image for this machine (${process.arch}), got ${image.name} for another one`;
      return `${file}: docker_env: expected the program ${words[0]} in the image ${image.name}, got none that can be started (name an image that has it): ${said}`;
    },
  };
}

/** Variables of MLflow, of its store on Databricks, and of seeds, which the program reads on this machine too. */
function passedOn(env: Context["env"]): string[] {
  return Object.keys(childEnvironment(env)).filter(
    (name) => env[name] !== undefined && (/^(?:MLFLOW|DATABRICKS)_\w+$/.test(name) || seedVariables.includes(name)),
  );
}

function copied({ copiedVariables }: ProjectImage, { file, env }: { file: string; env: Context["env"] }): string[] {
  const there = childEnvironment(env);
  const missing = copiedVariables.filter((name) => there[name] === undefined);
  if (missing.length === 0) return copiedVariables;
  throw new Failure(
    `${file}: docker_env: environment: expected the variables ${missing.join(", ")} on this machine, got none (set them in env of the step; its own inputs and tokens are never copied)`,
  );
}

/** True for a server that a container reaches only by the network of this machine. */
function isOnThisMachine(address: string | undefined): boolean {
  return /^https?:\/\/(?:[^/@]*@)?(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/i.test(address?.trim() ?? "");
}

/**
 * The folder of a store of plain files, which a container has at the same path. None for a server. Of a store that does not exist yet, it is the
 * folder around it, because MLflow makes the default experiment only together with its store.
 */
export async function storeMounts(address: string | undefined, folder: string): Promise<ContainerMount[]> {
  const text = address?.trim() ?? "";
  const isAddress = /^[a-z][a-z\d+.-]*:/i.test(text);
  if (text === "" || text === "databricks" || (isAddress && !/^file:/i.test(text))) return [];
  const path = isAddress ? fileURLToPath(text) : resolve(folder, text);
  const isThere = (await stat(path).catch(() => undefined)) !== undefined;
  const mounted = isThere ? path : dirname(path);
  await mkdir(mounted, { recursive: true });
  return mounted === dirname(mounted) ? [] : [{ source: mounted, target: mounted }];
}
