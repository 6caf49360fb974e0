import { readdir, stat } from "node:fs/promises";
import { dirname, join, posix, resolve, sep } from "node:path";
import { Failure } from "../../core/failure.ts";
import { withoutEnd } from "../../core/text-end.ts";
import { programArguments } from "../../platform/process/arguments.ts";
import { type GitOptions, git } from "./git.ts";

/** A path inside a repository, and the options for git to read it. */
export interface RepositoryPath {
  /** Options with the repository's folder as `cwd`. */
  options: GitOptions;
  /** Path from the repository's root, with slashes. "" is the root itself. */
  path: string;
}

/**
 * Finds the repository that a `git:` baseline reads. Paths are relative to the working directory, as everywhere. If
 * that is not a repository (actions/checkout with `path:`), the repository is the first folder of the path, or the
 * only repository in the working directory.
 *
 * @throws {Failure} if there is no repository, or several and the path names none.
 */
export async function locateInRepository(written: string, options: GitOptions): Promise<RepositoryPath> {
  const path = withoutEnd(posix.normalize(written.replaceAll("\\", "/")), "/");
  if (posix.isAbsolute(path) || /^[a-z]:/i.test(path)) {
    throw new Failure(`baseline: git: expected a path from the working directory, got ${written}`);
  }
  const root = await repositoryAround(options.cwd);
  if (root !== undefined) {
    const prefix = resolve(options.cwd, path);
    if (prefix !== root && !prefix.startsWith(root + sep))
      throw new Failure(`baseline: git: expected a path inside the repository ${root}, got ${written}`);
    return { options: { ...options, cwd: root }, path: slashed(prefix.slice(root.length + 1)) };
  }
  const segments = path.split("/");
  for (let count = 1; count <= segments.length; count++) {
    const folder = join(options.cwd, ...segments.slice(0, count));
    if (await isRepository(folder)) {
      return { options: { ...options, cwd: folder }, path: segments.slice(count).join("/") };
    }
  }
  const entries = await readdir(options.cwd, { withFileTypes: true }).catch(() => []);
  const candidates: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory() && (await isRepository(join(options.cwd, entry.name)))) candidates.push(entry.name);
  }
  const [only, ...others] = candidates.sort();
  if (only !== undefined && others.length === 0) return { options: { ...options, cwd: join(options.cwd, only) }, path };
  throw new Failure(
    only === undefined
      ? "baseline: expected a git repository, got a folder outside one (check out before this step, with git on the PATH: without it actions/checkout downloads the files alone)"
      : `baseline: expected one git repository, got ${candidates.join(", ")} (begin the path with the one that is meant: git:REF:${only}/${path})`,
  );
}

/** Returns the folder around `cwd` that is a repository, even if git does not trust its owner. */
async function repositoryAround(cwd: string): Promise<string | undefined> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (await isRepository(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Returns true for a repository. Submodules and worktrees have a file `.git`. */
async function isRepository(folder: string): Promise<boolean> {
  return stat(join(folder, ".git")).then(
    () => true,
    () => false,
  );
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}

/** A file in a commit's tree. */
export interface TreeFile {
  id: string;
  /** Path relative to the requested path. "" is that path itself. */
  file: string;
}

/**
 * Lists the files at a path of a commit. Undefined if nothing is there. A path in a submodule is looked up in the
 * commit that the submodule is pinned to.
 *
 * @throws {Failure} if the tree cannot be read, which must not look like a missing path.
 */
export async function filesAt(
  commit: string,
  { path, options }: RepositoryPath,
): Promise<{ files: TreeFile[]; options: GitOptions } | undefined> {
  const segments = path === "" ? [] : path.split("/");
  for (let count = 1; count <= segments.length; count++) {
    const part = segments.slice(0, count).join("/");
    const [entry] = await tree(["ls-tree", "-z", "--full-tree", commit, "--", part], path, options);
    if (entry === undefined) return undefined;
    if (entry.type === "blob") {
      return count === segments.length ? { files: [{ id: entry.id, file: "" }], options } : undefined;
    }
    if (entry.type === "commit") {
      const folder = join(options.cwd, part);
      if (!(await isRepository(folder))) {
        throw new Failure(
          `baseline: ${path} is in the submodule ${part}, which is not checked out (set submodules: true for actions/checkout)`,
        );
      }
      return filesAt(entry.id, { path: segments.slice(count).join("/"), options: { ...options, cwd: folder } });
    }
  }
  const listed = await tree(
    programArguments({ own: ["ls-tree", "-r", "-z", "--full-tree"], foreign: [`${commit}:${path}`] }),
    path,
    options,
  );
  return { files: listed.flatMap(({ type, id, name }) => (type === "blob" ? [{ id, file: name }] : [])), options };
}

async function tree(
  args: string[],
  path: string,
  options: GitOptions,
): Promise<{ type: string; id: string; name: string }[]> {
  const { ok, stdout, complaint } = await git(["--literal-pathspecs", ...args], options);
  if (!ok) throw new Failure(unreadable(path, complaint));
  return stdout
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [, mode = "", type, id, name] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
      // The blob of a symbolic link is a path, not a report.
      if (type === undefined || id === undefined || name === undefined || mode === "120000") return [];
      return [{ type, id, name }];
    });
}

/** Reads a blob. @throws {Failure} if it is missing: blobless and sparse checkouts must fetch it first. */
export async function blobAt(file: TreeFile, path: string, options: GitOptions): Promise<Buffer> {
  const { ok, stdout, complaint } = await git(
    programArguments({ own: ["cat-file", "blob"], foreign: [file.id] }),
    options,
  );
  if (!ok) throw new Failure(unreadable(file.file === "" ? path : `${path}/${file.file}`, complaint));
  return stdout;
}

function unreadable(path: string, complaint: string): string {
  return `baseline: ${path} exists but could not be read: ${complaint} (a checkout with a filter has to fetch it: let actions/checkout keep its credentials, or check out without filter and sparse-checkout)`;
}
