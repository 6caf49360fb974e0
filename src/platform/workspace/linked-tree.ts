import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason } from "../file/read.ts";

/** A file or folder below a folder, with links resolved. */
export type TreeEntry =
  | { kind: "folder"; path: string }
  /** `path` is relative with slashes, and `file` is the real place, which no later change of a link can move. */
  | { kind: "file"; path: string; file: string; sizeBytes: number };

export interface TreeOptions {
  /** Folder that the tree's path is relative to. */
  cwd: string;
  /** True if an entry of this name is left out, also as the target of a link. */
  isLeftOut?(name: string, path: string): boolean;
  /** Called for an entry that cannot or must not be read, in place of an error. The entry is left out. */
  onRefused?(failure: Failure): void;
}

/**
 * Lists a folder and everything in it, with links followed, because DVC and git-annex keep data as links into their
 * stores. A link may lead into the workspace, into the folder itself, and to an object of DVC's cache. Any other is
 * refused: the author of a pull request can commit a link to a file that only this machine has.
 *
 * @throws {Failure} for such links, unreadable files, circular links, sockets, devices and pipes.
 */
export async function linkedTree(
  folder: string,
  { cwd, isLeftOut = () => false, onRefused }: TreeOptions,
): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = [];
  const refuse = (failure: Failure): void => {
    if (onRefused === undefined) throw failure;
    onRefused(failure);
  };
  const { real: top, roots } = await startOf(folder, cwd);
  const visit = async (real: string, path: string, above: string[]): Promise<void> => {
    const shown = join(folder, path);
    const names = await readdir(real, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      refuse(new Failure(`${shown}: ${reason(error)}`, { cause: error }));
    });
    if (names === undefined) return;
    entries.push({ kind: "folder", path });
    for (const entry of names) {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      if (isLeftOut(entry.name, inner)) continue;
      try {
        const file = entry.isSymbolicLink()
          ? await linkTarget(join(real, entry.name), join(folder, inner))
          : join(real, entry.name);
        if (entry.isSymbolicLink()) {
          if (isLeftOut(basename(file), inner)) continue;
          refuseTarget(file, join(folder, inner), roots);
        }
        const status = await stat(file).catch((error: NodeJS.ErrnoException) => {
          throw new Failure(`${join(folder, inner)}: ${reason(error)}`, { cause: error });
        });
        if (status.isDirectory()) {
          if ([...above, real].includes(file)) {
            throw new Failure(`${join(folder, inner)}: expected a folder, got a link to a folder that contains it`);
          }
          await visit(file, inner, [...above, real]);
        } else if (status.isFile()) entries.push({ kind: "file", path: inner, file, sizeBytes: status.size });
        else throw new Failure(`${join(folder, inner)}: expected a file or folder, got a socket, pipe or device`);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        refuse(error);
      }
    }
  };
  await visit(top, "", []);
  return entries;
}

/**
 * Returns the real path of a file or folder that an input names.
 *
 * @throws {Failure} if the path is in the workspace but a link in it leads out.
 */
export async function insidePath(path: string, cwd: string): Promise<string> {
  return (await startOf(path, cwd)).real;
}

async function startOf(path: string, cwd: string): Promise<{ real: string; roots: string[] }> {
  const lexical = resolve(cwd, path);
  const real = await linkTarget(lexical, path);
  const root = await workspaceRoot(cwd);
  // A path outside of the workspace was written by whoever wrote the workflow, so its folder may be read.
  const isOutside = !isInside(lexical, resolve(cwd)) && !isInside(lexical, root);
  const roots = isOutside ? [root, real] : [root];
  if (!isOutside) refuseTarget(real, path, roots);
  return { real, roots };
}

async function linkTarget(path: string, shown: string): Promise<string> {
  return realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    const isLink =
      error.code === "ENOENT" && (await readdir(dirname(path)).catch((): string[] => [])).includes(basename(path));
    throw new Failure(
      `${shown}: ${isLink ? "its link leads nowhere (run `dvc pull` or `git lfs pull` before)" : reason(error)}`,
      { cause: error },
    );
  });
}

/** The checkout that the working directory belongs to, or the working directory itself. */
async function workspaceRoot(cwd: string): Promise<string> {
  const start = await realpath(cwd);
  for (let folder = start; ; folder = dirname(folder)) {
    if (await stat(join(folder, ".git")).catch(() => undefined)) return folder;
    if (dirname(folder) === folder) return start;
  }
}

/** An object of DVC's cache, by its MD5 digest: `/mnt/cache/files/md5/d4/1d8cd98f00b204e9800998ecf8427e`. */
const cacheObject = /\/[0-9a-f]{2}\/[0-9a-f]{30}$/;

/** The parts of `.git` that hold data. Others hold the job's token. */
const gitData = /^(annex|lfs)\/objects\//;

function refuseTarget(real: string, shown: string, roots: string[]): void {
  const root = roots.find((each) => isInside(real, each));
  if (root === undefined && !cacheObject.test(real.split(sep).join("/"))) {
    throw new Failure(
      `${shown}: its link leads out of the workspace, to ${real} (copy the file in, or name its folder by its path; links into DVC's cache are followed)`,
    );
  }
  const parts = relative(root ?? real, real).split(sep);
  const git = parts.indexOf(".git");
  if (git !== -1 && !gitData.test(parts.slice(git + 1).join("/"))) {
    throw new Failure(`${shown}: its link leads into .git, which may hold the job's token (copy the file)`);
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
