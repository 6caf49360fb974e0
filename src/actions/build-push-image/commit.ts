import type { Context } from "../../contract/context.ts";
import { runChild } from "../../platform/process/child.ts";

/** The commit that an image is built from, as known from the run or the checkout. */
export interface Commit {
  sha: string | undefined;
  /** `refs/heads/main`, `refs/tags/v1.2.0`. */
  ref: string | undefined;
  pullRequest: number | undefined;
  /** The repository as a link. */
  source: string | undefined;
}

/** Reads the commit from the run on GitHub or another CI system, from GitHub's environment, or from git in the working directory. */
export async function readCommit(context: Context): Promise<Commit> {
  const { github, pipeline, env } = context;
  if (github !== undefined) {
    const { run } = github;
    return {
      sha: run.headSha,
      ref: run.ref,
      pullRequest: run.pullRequest?.number,
      source: `${run.serverUrl}/${run.owner}/${run.repository}`,
    };
  }
  if (pipeline?.run.commit !== undefined) {
    const { commit: sha, branch, tag, pullRequest, repositoryUrl: source } = pipeline.run;
    const named = branch === undefined ? undefined : `refs/heads/${branch}`;
    return { sha, ref: tag === undefined ? named : `refs/tags/${tag}`, pullRequest, source };
  }
  const ref = env["GITHUB_REF"];
  const pull = /^refs\/pull\/(\d+)\//.exec(ref ?? "")?.[1];
  const repository = env["GITHUB_REPOSITORY"];
  return {
    sha: env["GITHUB_SHA"] ?? (await git(["rev-parse", "HEAD"], context)),
    ref: ref ?? (await git(["symbolic-ref", "HEAD"], context)),
    pullRequest: pull === undefined ? undefined : Number(pull),
    source: repository && `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}`,
  };
}

async function git(args: string[], { env, cwd, signal }: Context): Promise<string | undefined> {
  const ended = await runChild("git", args, { env, cwd, signal, timeoutMs: 10_000 }).catch(() => undefined);
  return ended?.code === 0 ? ended.stdout.trim() : undefined;
}
