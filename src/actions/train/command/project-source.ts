import { resolve } from "node:path";
import type { Context } from "../../../contract/context.ts";
import { Failure } from "../../../core/failure.ts";
import { shownPath } from "../../../platform/file/shown-path.ts";
import { temporaryFolder } from "../../../platform/file/temporary.ts";
import { projectCommand } from "../../../platform/project/entry-point.ts";
import { checkOutProject, parseGitProject } from "../../../platform/project/git-project.ts";
import { readMlProject } from "../../../platform/project/mlproject.ts";
import { bashCall, plainSource, type SourceOptions, type TrainingSource } from "./training-source.ts";

export interface ProjectPlace {
  /** A folder, or an address of git. */
  address: string;
  /** Branch, tag or commit. */
  version: string | undefined;
  entry: string;
}

const checkOutMs = 600_000;

/** Runs an entry point of an MLflow project. @throws {Failure} if it cannot be fetched, read or run with these parameters. */
export async function projectSource(
  { address, version, entry }: ProjectPlace,
  options: SourceOptions,
  context: Context,
): Promise<TrainingSource> {
  const { cwd, env, signal, reporter } = context;
  const git = parseGitProject(address);
  if (git === undefined) {
    if (version !== undefined)
      throw new Failure(`project-version: expected a project in git, got ${address}, which is used as it is`);
    return fromFolder(resolve(cwd, address), { entry, options }, context);
  }
  const target = await temporaryFolder("project", env);
  try {
    const limits = { ref: version, target: target.path, env, signal, timeoutMs: checkOutMs };
    const { folder, commit } = await checkOutProject(git, limits);
    reporter.info(`project: commit ${commit}`);
    return { ...(await fromFolder(folder, { entry, options }, context)), remove: target.remove };
  } catch (error) {
    await target.remove();
    throw error;
  }
}

async function fromFolder(
  folder: string,
  { entry, options }: { entry: string; options: SourceOptions },
  { cwd, env, reporter }: Context,
): Promise<TrainingSource> {
  const project = await readMlProject(folder);
  const { environment } = project;
  const file = project.file === undefined ? undefined : shownPath(project.file, cwd);
  if (environment.kind === "docker_env") {
    reporter.notice(
      `${file}: docker_env asks for the image ${environment.image}, which is not started: run this job in it`,
    );
  }
  const place = { entry, values: options.parameters, cwd, shell: env["SHELL"] };
  const { shell, parameters, notices } = await projectCommand({ ...project, file }, place);
  for (const notice of notices) reporter.notice(notice);
  return plainSource({ calls: [bashCall(shell)], folder, parameters });
}
