import { join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { type ContainerMount, sharesFiles } from "../../../platform/container/container.ts";
import { type ContainerEngine, findContainerEngine } from "../../../platform/container/engine.ts";
import { pulledImage } from "../../../platform/container/image.ts";
import { isFile } from "../../../platform/file/present.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { temporaryFolder } from "../../../platform/file/temporary.ts";
import { containerWords } from "../../../platform/project/container-words.ts";
import { mountable, type ProjectImage } from "../../../platform/project/docker-environment.ts";
import { projectCommand } from "../../../platform/project/entry-point.ts";
import { checkOutProject, parseGitProject } from "../../../platform/project/git-project.ts";
import { type MlProject, readMlProject } from "../../../platform/project/mlproject.ts";
import type { EnvironmentManager } from "./package-files.ts";
import { projectFolderInside, type TrainingContainer } from "./training-container.ts";
import { bashCall, plainSource, type SourceOptions, type TrainingSource } from "./training-source.ts";

export interface ProjectPlace {
  /** A folder, or an address of git. */
  address: string;
  /** Branch, tag or commit. */
  version: string | undefined;
  manager: EnvironmentManager;
  /** True if images are started on a pull request from a fork. */
  onForks: boolean;
}

/** A project on this disk. */
export interface OpenedProject {
  project: MlProject;
  folder: string;
  /** Path of the file with its packages. Undefined without one. */
  environmentFile: string | undefined;
  /** The container that it runs in. Undefined for this machine. */
  container: TrainingContainer | undefined;
  /** Undefined for a folder, which is used as it is. */
  commit: string | undefined;
  remove(): Promise<void>;
}

const checkOutMs = 600_000;

/** Reads a project, and fetches it first if it is in git. @throws {Failure} if there is none that can be run here. */
export async function openProject(place: ProjectPlace, context: Context): Promise<OpenedProject> {
  const { address, version } = place;
  const { cwd, env, signal, reporter } = context;
  const git = parseGitProject(address);
  if (git === undefined) {
    if (version !== undefined)
      throw new Failure(`project-version: expected a project in git, got ${address}, which is used as it is`);
    return { ...(await opened(resolve(cwd, address), place, context)), commit: undefined, remove: async () => {} };
  }
  const target = await temporaryFolder("project", env);
  try {
    const limits = { ref: version, target: target.path, env, signal, timeoutMs: checkOutMs };
    const { folder, commit } = await checkOutProject(git, limits);
    reporter.info(`project: commit ${commit}`);
    return { ...(await opened(folder, place, context)), commit, remove: target.remove };
  } catch (error) {
    await target.remove();
    throw error;
  }
}

async function opened(folder: string, { manager, onForks }: ProjectPlace, context: Context) {
  const { cwd, env, reporter, github } = context;
  const read = await readMlProject(folder);
  const project = { ...read, file: read.file === undefined ? undefined : shownPath(read.file, cwd) };
  const { environment } = project;
  if (environment.kind !== "docker_env") {
    const environmentFile = "file" in environment ? shownPath(join(folder, environment.file), cwd) : undefined;
    return { project, folder, environmentFile, container: undefined };
  }
  const file = project.file ?? "MLproject";
  const isFork = github?.run.pullRequest?.readOnly === true && !onForks;
  const found = isFork ? "the image of a pull request from a fork is not started" : await findContainerEngine(context);
  const isContainer = env["KUBERNETES_SERVICE_HOST"] !== undefined || (await isFile("/.dockerenv"));
  const container =
    typeof found === "string"
      ? undefined
      : await containerOf(found, { environment, folder, file, isContainer }, context);
  if (container === undefined) reporter.notice(acceptedImage(environment.image, { file, isContainer, isFork, found }));
  else if (manager !== "local")
    throw new Failure(
      `env-manager: expected local for a project whose image has the packages (${file}: docker_env), got ${manager}`,
    );
  return { project, folder, environmentFile: undefined, container };
}

interface ImagePlace {
  environment: ProjectImage;
  folder: string;
  file: string;
  isContainer: boolean;
}

/** The container for a project. Undefined in a container whose engine has other files, because it is that of its host. */
async function containerOf(
  engine: ContainerEngine,
  { environment, folder, file, isContainer }: ImagePlace,
  context: Context,
): Promise<TrainingContainer | undefined> {
  const { cwd, reporter } = context;
  const mounts: ContainerMount[] = [
    { source: folder, target: folder },
    { source: folder, target: projectFolderInside },
  ];
  for (const { source, ...volume } of environment.volumes) {
    const where = `${file}: docker_env: volumes`;
    mounts.push({ source: await mountable(source, where, { folder, workspace: cwd }), ...volume });
  }
  const image = await pulledImage(environment.image, { engine, where: `${file}: docker_env` }, context);
  if (isContainer && !(await sharesFiles(engine, image, context))) return undefined;
  reporter.info(`project: the image ${image.name} (${image.digest ?? image.id}) is started with ${engine.program}`);
  return { engine, image, environment, mounts, file };
}

interface ImageRefusal {
  file: string;
  isContainer: boolean;
  isFork: boolean;
  /** Why no image is started, as far as it is known. */
  found: ContainerEngine | string;
}

/** Accepts the image of a project in a job that runs in a container. @throws {Failure} on another machine. */
export function acceptedImage(image: string, { file, isContainer, isFork, found }: ImageRefusal): string {
  if (isContainer) return `${file}: the project runs in the container of this job, which has to be like ${image}`;
  if (isFork)
    throw new Failure(
      `${file}: docker_env: expected no image on a pull request from a fork, got ${image} (its author would choose what runs here; install-on-forks: true allows it)`,
    );
  throw new Failure(
    `${file}: docker_env: expected docker or podman to start the image ${image}, got none that can: ${typeof found === "string" ? found : found.program} (or run the job in it: \`container: ${image}\`)`,
  );
}

/** Runs an entry point of a project. @throws {Failure} if it cannot be run with these parameters. */
export async function projectSource(
  { project, folder, container }: OpenedProject,
  { entry, options }: { entry: string; options: SourceOptions },
  { cwd, env, reporter }: Context,
): Promise<TrainingSource> {
  const place = { entry, values: options.parameters, cwd, shell: container === undefined ? env["SHELL"] : "sh" };
  const { shell, parameters, notices } = await projectCommand(project, place);
  for (const notice of notices) reporter.notice(notice);
  if (container === undefined) return plainSource({ calls: [bashCall(shell)], folder, parameters });
  const mounts = [...container.mounts];
  for (const { name, type } of project.entryPoints.get(entry)?.parameters ?? []) {
    const path = parameters.get(name);
    if (type !== "path" || path === undefined) continue;
    mounts.push({
      source: await mountable(path, `${container.file}: ${name}`, { folder, workspace: cwd }),
      target: path,
    });
  }
  const call = { words: containerWords(shell), variables: {} };
  return plainSource({ calls: [call], folder, parameters, container: { ...container, mounts } });
}
