import { lstat, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { Failure } from "../../core/failure.ts";
import { type Ended, runChild } from "../process/child.ts";

/** A project in a git repository: `https://host/repo.git#folder`, `ssh://…`, `git@host:owner/repo.git#folder`. */
export interface GitProject {
  url: string;
  /** Folder of the project in the repository. "" is its root. */
  folder: string;
}

/**
 * Parses the address of a project. Undefined for a path.
 *
 * @throws {Failure} for an address that git would take for a program or for files of this machine.
 */
export function parseGitProject(text: string): GitProject | undefined {
  const [url = "", folder = "", ...rest] = text.split("#");
  const isAddress = /^[a-z][a-z\d+.-]*:(\/\/|:)/i.test(url) || /^[\w.-]+@[\w.-]+:/.test(url);
  if (!isAddress) return undefined;
  // Git understands `ext::command`, which runs the command, and `file:`, which reads any repository of this machine.
  const isPlain =
    /^https:\/\/[^\s-]\S*$/i.test(url) ||
    /^ssh:\/\/[^\s-]\S*$/i.test(url) ||
    /^[\w.][\w.-]*@[\w.][\w.-]*:[^\s-]\S*$/.test(url);
  const isLocal = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(url);
  if (!isPlain && !isLocal)
    throw new Failure(
      `project: expected https://, ssh:// or git@host:repository, got ${JSON.stringify(url.replace(/\/\/[^/@]*@/, "//").slice(0, 100))}`,
    );
  if (rest.length > 0 || /(^|\/)\.\.(\/|$)|^\/|\\/.test(folder))
    throw new Failure(
      `project: expected a folder of the repository after #, got ${JSON.stringify(folder.slice(0, 100))}`,
    );
  return { url, folder };
}

export interface GitProjectOptions {
  /** Branch, tag or commit. The default branch when absent. */
  ref: string | undefined;
  /** Empty folder for the checkout. */
  target: string;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  timeoutMs: number;
}

/** A project on this disk. */
export interface CheckedOutProject {
  folder: string;
  commit: string;
}

/** Options under which git runs nothing that a repository brings, and speaks no protocol but these. */
const safe = [
  ...["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.symlinks=false"],
  ...[
    "-c",
    "protocol.allow=never",
    "-c",
    "protocol.https.allow=always",
    "-c",
    "protocol.http.allow=always",
    "-c",
    "protocol.ssh.allow=always",
  ],
  ...[
    "-c",
    "submodule.recurse=false",
    "-c",
    "fetch.recurseSubmodules=false",
    "-c",
    "filter.lfs.smudge=",
    "-c",
    "filter.lfs.required=false",
  ],
];

/**
 * Checks a project out: without hooks, submodules and symbolic links.
 *
 * @throws {Failure} if git is missing, or the repository, the ref or the folder is.
 */
export async function checkOutProject(
  { url, folder }: GitProject,
  options: GitProjectOptions,
): Promise<CheckedOutProject> {
  const { ref = "HEAD", target, env, signal, timeoutMs } = options;
  if (ref.startsWith("-") || /[\s~^:?*[\\]|\.\./.test(ref))
    throw new Failure(`project: expected a branch, a tag or a commit, got ${JSON.stringify(ref.slice(0, 60))}`);
  const shown = url.replace(/\/\/[^/@]*@/, "//");
  const git = (...args: string[]): Promise<Ended> => {
    const words = [...safe, ...args];
    return runChild("git", words, {
      cwd: target,
      env: { ...env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
      signal,
      timeoutMs,
    });
  };
  const must = async (what: string, ...args: string[]): Promise<string> => {
    const ended = await git(...args);
    if (ended.code === 0) return ended.stdout.trim();
    const lines = ended.stderr.trim().split(/\r?\n/);
    const said = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "no message";
    throw new Failure(`project: ${shown}: expected ${what}, got: ${said.replace(url, shown).slice(0, 300)}`);
  };
  await must("git to begin a repository", "init", "--quiet", "--template=");
  // A plain file server knows no shallow copies.
  const shallow = await git("fetch", "--quiet", "--no-tags", "--depth", "1", "--", url, ref);
  if (shallow.code !== 0) await fetchWhole({ url, ref, git, must });
  await must("a commit to check out", "checkout", "--quiet", "--detach", "FETCH_HEAD");
  const commit = await must("a commit", "rev-parse", "HEAD");
  const place = join(target, folder);
  const status = await lstat(place).catch(() => undefined);
  const inside =
    status?.isDirectory() === true && `${await realpath(place)}${sep}`.startsWith(`${await realpath(target)}${sep}`);
  if (!inside)
    throw new Failure(
      `project: ${shown}: expected the folder ${JSON.stringify(folder)} in commit ${commit.slice(0, 7)}, got none`,
    );
  return { folder: place, commit };
}

interface WholeFetch {
  url: string;
  ref: string;
  git(...args: string[]): Promise<Ended>;
  must(what: string, ...args: string[]): Promise<string>;
}

/** Fetches everything, for servers without shallow copies and for short ids of commits. */
async function fetchWhole({ url, ref, git, must }: WholeFetch): Promise<void> {
  if ((await git("fetch", "--quiet", "--no-tags", "--", url, ref)).code === 0) return;
  await must(
    `the ref ${ref}`,
    "fetch",
    "--quiet",
    "--",
    url,
    "+refs/heads/*:refs/remotes/origin/*",
    "+refs/tags/*:refs/tags/*",
  );
  const found = await must(`the ref ${ref}`, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  await must("a commit", "update-ref", "FETCH_HEAD", found);
}
