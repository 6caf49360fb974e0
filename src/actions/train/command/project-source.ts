import { join, resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { isFile } from "../../../platform/file/present.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { temporaryFolder } from "../../../platform/file/temporary.ts";
import { projectCommand } from "../../../platform/project/entry-point.ts";
import { checkOutProject, parseGitProject } from "../../../platform/project/git-project.ts";
import { type MlProject, readMlProject } from "../../../platform/project/mlproject.ts";
import { bashCall, plainSource, type SourceOptions, type TrainingSource } from "./training-source.ts";

export interface ProjectPlace {
  /** A folder, or an address of git. */
  address: string;
  /** Branch, tag or commit. */
  version: string | undefined;
}

/** A project on this disk. */
export interface OpenedProject {
  project: MlProject;
  folder: string;
  /** Path of the file with its packages. Undefined without one. */
  environmentFile: string | undefined;
  /** Undefined for a folder, which is used as it is. */
  commit: string | undefined;
  remove(): Promise<void>;
}

const checkOutMs = 600_000;

/** Reads a project, and fetches it first if it is in git. @throws {Failure} if there is none that can be run here. */
export async function openProject({ address, version }: ProjectPlace, context: Context): Promise<OpenedProject> {
  const { cwd, env, signal, reporter } = context;
  const git = parseGitProject(address);
  if (git === undefined) {
    if (version !== undefined)
      throw new Failure(`project-version: expected a project in git, got ${address}, which is used as it is`);
    return { ...(await opened(resolve(cwd, address), context)), commit: undefined, remove: async () => {} };
  }
  const target = await temporaryFolder("project", env);
  try {
    const limits = { ref: version, target: target.path, env, signal, timeoutMs: checkOutMs };
    const { folder, commit } = await checkOutProject(git, limits);
    reporter.info(`project: commit ${commit}`);
    return { ...(await opened(folder, context)), commit, remove: target.remove };
  } catch (error) {
    await target.remove();
    throw error;
  }
}

async function opened(folder: string, { cwd, env, reporter }: Context) {
  const project = await readMlProject(folder);
  const { environment } = project;
  const file = project.file === undefined ? undefined : shownPath(project.file, cwd);
  if (environment.kind === "docker_env") {
    const isContainer = env["KUBERNETES_SERVICE_HOST"] !== undefined || (await isFile("/.dockerenv"));
    reporter.notice(acceptedImage(environment.image, { file, isContainer }));
  }
  const environmentFile = "file" in environment ? shownPath(join(folder, environment.file), cwd) : undefined;
  return { project: { ...project, file }, folder, environmentFile };
}

/** Accepts the image of a project in a job that runs in a container. @throws {Failure} on another machine. */
export function acceptedImage(
  image: string,
  { file, isContainer }: { file: string | undefined; isContainer: boolean },
): string {
  if (isContainer) return `${file}: the project runs in the container of this job, which has to be like ${image}`;
  throw new Failure(
    `${file}: docker_env: expected a job that runs in the image ${image}, got one outside of any container: no image is started here, so name it in the workflow (\`container: ${image}\`)`,
  );
}

/** Runs an entry point of a project. @throws {Failure} if it cannot be run with these parameters. */
export async function projectSource(
  { project, folder }: OpenedProject,
  { entry, options }: { entry: string; options: SourceOptions },
  { cwd, env, reporter }: Context,
): Promise<TrainingSource> {
  const place = { entry, values: options.parameters, cwd, shell: env["SHELL"] };
  const { shell, parameters, notices } = await projectCommand(project, place);
  for (const notice of notices) reporter.notice(notice);
  return plainSource({ calls: [bashCall(shell)], folder, parameters });
}
