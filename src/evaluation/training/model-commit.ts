import { cp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { temporaryFolder } from "../../platform/file/temporary.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { type GitOptions, git } from "../baseline/git.ts";
import { commitTree, readGit } from "./training-log.ts";

/** Folder of the files in the commit of a version. */
const folder = "champion";

export interface ModelFiles {
  model: string;
  report: string;
  message: string;
  now: Date;
}

/**
 * Makes a commit without parents that holds a model and its report. It has no name yet: `promote-model` gives it the tag
 * of a version, and pushes it with that tag. The commit of a model that is not promoted goes with the job.
 */
export async function commitModel({ model, report, message, now }: ModelFiles, options: GitOptions): Promise<string> {
  const { path, remove } = await temporaryFolder("champion", options.env);
  try {
    const root = join(path, "tree");
    await mkdir(join(root, folder), { recursive: true });
    await cp(resolve(options.cwd, model), join(root, folder, "model"), { recursive: true, dereference: true });
    await cp(resolve(options.cwd, report), join(root, folder, "report"), { recursive: true, dereference: true });
    // The report of the champion must not hold the report of the champion before it.
    await rm(join(root, folder, "report/baseline"), { recursive: true, force: true });
    const gitDir = readGit(await git(["rev-parse", "--absolute-git-dir"], options), "no repository");
    const env = { ...options.env, GIT_INDEX_FILE: join(path, "index"), GIT_WORK_TREE: root, GIT_DIR: gitDir };
    const inside = { ...options, env, cwd: root };
    readGit(await git(["-c", "core.autocrlf=false", "add", "--all", "--force", "."], inside), "git add");
    const tree = readGit(await git(["write-tree"], inside), "git write-tree");
    return await commitTree({ tree, message, now }, options);
  } finally {
    await remove();
  }
}

/**
 * Writes the files of a version to a folder of the workspace, in place of those of an earlier run.
 *
 * @throws {Failure} if the commit of the version holds no model.
 */
export async function checkOutModel(
  { tag, commit, to }: { tag: string; commit: string; to: string },
  options: GitOptions,
): Promise<string> {
  const target = resolve(options.cwd, to);
  await rm(target, { recursive: true, force: true });
  const { path, remove } = await temporaryFolder("champion", options.env);
  try {
    const gitDir = readGit(await git(["rev-parse", "--absolute-git-dir"], options), "no repository");
    const env = { ...options.env, GIT_INDEX_FILE: join(path, "index"), GIT_DIR: gitDir, GIT_WORK_TREE: options.cwd };
    const inside = { ...options, env };
    const own = ["-c", "core.autocrlf=false", "read-tree", `--prefix=${to}/`];
    const found = await git(programArguments({ own, foreign: [`${commit}:${folder}`] }), inside);
    if (!found.ok)
      throw new Failure(
        `champion: ${tag}: expected the folder ${folder} with a model in its commit ${commit.slice(0, 12)}, got none (promote with commit: the output of \`champion\` with step: record)`,
      );
    readGit(await git(["checkout-index", "--all", "--force"], inside), "the files could not be written");
  } finally {
    await remove();
  }
  return target;
}
