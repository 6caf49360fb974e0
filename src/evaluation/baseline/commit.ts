import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { type GitHub, RequestError } from "../../platform/github/port.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { type GitAnswer, type GitOptions, git, gitLine } from "./git.ts";

export interface CommitOptions extends GitOptions {
  github: GitHub | undefined;
  /** Branch that the pull request merges into, on another CI system than GitHub. */
  targetBranch?: string | undefined;
}

/** Advice for a checkout without history, for the end of a message. */
const WAY_OUT = "(set fetch-depth: 0 for actions/checkout, or let it keep its credentials so that they can be fetched)";

/**
 * Resolves a ref to a commit. A checkout of depth 1 has neither branches nor history, so missing commits are fetched
 * from `origin`, only as deep as the ref needs.
 *
 * @throws {Failure} if neither this clone nor `origin` has it.
 */
export async function resolveCommit(ref: string, options: CommitOptions): Promise<string> {
  // git could read anything else as an option, a range or a search.
  const [, base, steps] = /^(?!-)((?:[^\s~^:?*[\\@]|@(?!\{))+)((?:[~^]\d*)*)$/.exec(ref) ?? [];
  if (base === undefined || base.includes("..") || base.replace(/^origin\//, "").startsWith("-")) {
    throw new Failure(`baseline: git:${ref}: expected a branch, tag or commit such as main, v1.2 or HEAD~1`);
  }
  const tried = base.startsWith("refs/") || base === "HEAD" ? [ref] : [`refs/remotes/origin/${ref}`, ref];
  // The remote's branch is newer than a local one of that name, which was checked out some time ago.
  for (const each of tried) {
    const commit = await local(each, options);
    if (commit !== undefined) return commit;
  }
  const depth = 1 + depthOf(steps ?? "");
  // A shallow clone has HEAD but not the commits before it, so the server is asked by its id.
  const wanted = base === "HEAD" ? await gitLine(["rev-parse", "HEAD"], options) : base.replace(/^origin\//, "");
  const fetched = await fetch([wanted ?? base], depth, options);
  if (!fetched.ok) {
    const close = nearest(base.replace(/^origin\//, ""), await knownRefs(options));
    const hint = close === undefined ? WAY_OUT : `(did you mean git:${close}? otherwise ${WAY_OUT.slice(1)}`;
    throw new Failure(
      `baseline: git:${ref}: expected a ref of this clone or of origin, got: ${fetched.complaint} ${hint}`,
    );
  }
  const commit = await local(`FETCH_HEAD${steps}`, options);
  if (commit === undefined) {
    throw new Failure(`baseline: git:${ref}: expected a commit, got a ref with fewer than ${depth} commits behind it`);
  }
  return commit;
}

/**
 * Returns the commit that a pull request branched from. Outside a pull request, it is the merge base of HEAD and
 * origin's default branch. On the default branch itself, it is the commit before HEAD.
 */
export async function mergeBase(options: CommitOptions): Promise<string> {
  const { pullRequest, baseRef = options.targetBranch } = options.github?.run ?? {};
  const ours = pullRequest?.headSha ?? (await requiredLine(["rev-parse", "HEAD"], options));
  const theirs = await branchTip(baseRef, pullRequest?.baseSha, options);
  const known = (await local(ours, options)) && (await local(theirs, options));
  const found = known
    ? await gitLine(programArguments({ own: ["merge-base"], foreign: [ours, theirs] }), options)
    : undefined;
  // A shallow clone may find a wrong merge base, or none, because its history is cut off.
  const base =
    found !== undefined && !(await isShallow(options))
      ? found
      : ((await mergeBaseOnGitHub(ours, theirs, options.github)) ?? (await mergeBaseByFetching(ours, theirs, options)));
  if (base !== ours || pullRequest !== undefined) return fetchedCommit(base, options);
  // HEAD is on the default branch, so the previous commit is used.
  return resolveCommit("HEAD~1", options);
}

async function mergeBaseOnGitHub(
  ours: string,
  theirs: string,
  github: GitHub | undefined,
): Promise<string | undefined> {
  if (github === undefined) return undefined;
  try {
    const compared = await github.request<{ merge_base_commit?: { sha?: unknown } }>(
      "GET",
      "/repos/{owner}/{repo}/compare/{basehead}",
      { basehead: `${theirs}...${ours}`, per_page: 1 },
    );
    return typeof compared.merge_base_commit?.sha === "string" ? compared.merge_base_commit.sha : undefined;
  } catch (error) {
    // Without a token or without permission to read, the history can still be fetched.
    if (error instanceof RequestError) return undefined;
    throw error;
  }
}

async function mergeBaseByFetching(ours: string, theirs: string, options: CommitOptions): Promise<string> {
  for (const depth of [20, 200, 2000, 2 ** 31 - 1]) {
    const { ok, complaint } = await fetch([ours, theirs], depth, options);
    if (!ok)
      throw new Failure(
        `baseline: git:merge-base: expected to fetch history from origin, got: ${complaint} ${WAY_OUT}`,
      );
    const base = await gitLine(programArguments({ own: ["merge-base"], foreign: [ours, theirs] }), options);
    const cut = await isShallow(options);
    if (base !== undefined && (!cut || !(await isBoundary(base, options)))) return base;
    if (!cut) break;
  }
  throw new Failure(
    "baseline: git:merge-base: expected a common ancestor with the base branch, got unrelated histories",
  );
}

/** Fetches commits. A complete clone gets no depth, because that would cut off its history. */
async function fetch(wanted: string[], depth: number, options: CommitOptions): Promise<GitAnswer> {
  const limit = (await isShallow(options)) ? [`--depth=${depth}`] : [];
  const own = ["fetch", "--quiet", "--no-tags", ...limit];
  return git(programArguments({ own, foreign: ["origin", ...wanted], end: "--" }), options);
}

/** The names of branches and tags in this clone and at `origin`, which may not answer. A clone of depth 1 has hardly any itself. */
async function knownRefs(options: GitOptions): Promise<string[]> {
  const here = await git(["for-each-ref", "--format=%(refname)", "refs/heads", "refs/tags", "refs/remotes"], options);
  const there = await git(["ls-remote", "--quiet", "--heads", "--tags", "--refs", "origin"], options);
  const names = `${here.stdout}\n${there.stdout}`
    .split(/\r?\n/)
    .map((line) => line.replace(/^.*\t/, "").replace(/^refs\/(?:heads|tags|remotes\/[^/]+)\//, ""));
  return [...new Set(names)].filter((name) => name !== "" && name !== "HEAD");
}

async function isShallow(options: CommitOptions): Promise<boolean> {
  return (await gitLine(["rev-parse", "--is-shallow-repository"], options)) === "true";
}

/** Returns true if the clone was cut at this commit, which may hide a better ancestor. */
async function isBoundary(commit: string, options: CommitOptions): Promise<boolean> {
  const parents = await gitLine(programArguments({ own: ["log", "-1", "--format=%P"], foreign: [commit] }), options);
  const written = await gitLine(programArguments({ own: ["cat-file", "-p"], foreign: [commit] }), options);
  return parents === undefined && /^parent /m.test(written ?? "");
}

/**
 * Returns the current commit of the base branch, or of origin's default branch if there is no base. The commit in the
 * event may be outdated: the run may be repeated later, or the branch may have merged its base.
 */
async function branchTip(
  branch: string | undefined,
  eventSha: string | undefined,
  options: CommitOptions,
): Promise<string> {
  const ref = branch === undefined ? "HEAD" : `refs/heads/${branch}`;
  const answer = await gitLine(programArguments({ own: ["ls-remote", "--quiet", "origin"], foreign: [ref] }), options);
  const tip = /^([0-9a-f]{40,64})\t/.exec(answer ?? "")?.[1] ?? (await branchTipOnGitHub(branch, options)) ?? eventSha;
  if (tip === undefined)
    throw new Failure(
      `baseline: git:merge-base: expected a remote \`origin\` with a default branch, got none ${WAY_OUT}`,
    );
  return tip;
}

/** Asks GitHub with the token, for clones without credentials. */
async function branchTipOnGitHub(branch: string | undefined, { github }: CommitOptions): Promise<string | undefined> {
  if (github === undefined || branch === undefined) return undefined;
  try {
    const found = await github.request<{ object?: { sha?: unknown } }>("GET", "/repos/{owner}/{repo}/git/ref/{ref}", {
      ref: `heads/${branch}`,
    });
    return typeof found.object?.sha === "string" ? found.object.sha : undefined;
  } catch (error) {
    if (error instanceof RequestError) return undefined;
    throw error;
  }
}

async function fetchedCommit(commit: string, options: CommitOptions): Promise<string> {
  return (await local(commit, options)) ?? resolveCommit(commit, options);
}

function local(ref: string, options: GitOptions): Promise<string | undefined> {
  return gitLine(
    programArguments({ own: ["rev-parse", "--quiet", "--verify"], foreign: [`${ref}^{commit}`] }),
    options,
  );
}

async function requiredLine(args: readonly string[], options: GitOptions): Promise<string> {
  const line = await gitLine(args, options);
  if (line === undefined) throw new Failure("baseline: expected a commit checked out, got an empty repository");
  return line;
}

/** Returns the number of commits that a suffix such as `~2^` goes back. */
function depthOf(steps: string): number {
  let depth = 0;
  for (const [, sign, count] of steps.matchAll(/([~^])(\d*)/g)) {
    depth += sign === "~" ? Number(count || 1) : 1;
  }
  return Math.min(depth, 100_000);
}
