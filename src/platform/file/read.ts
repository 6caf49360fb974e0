import { open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { notJson } from "../../core/shape/index.ts";

/**
 * Checks that a path is a readable, non-empty file with real data.
 *
 * @param options `pipes` allows a pipe, for a table that another program writes. `shown` is the file's name in
 * messages.
 * @throws {Failure} for a missing path, a folder, a pipe, an empty file, and for Git LFS and DVC pointers in place of
 * data.
 */
export async function inspectFile(
  path: string,
  cwd: string,
  { pipes = false, shown = path } = {},
): Promise<{ path: string; sizeBytes: number }> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${shown}: ${reason(error)}`, { cause: error });
  });
  if (status.isDirectory()) throw new Failure(`${shown}: expected a file, got a folder`);
  // Opening a pipe waits for its writer, possibly for ever, and a device may have no end.
  if (!status.isFile() && !pipes) throw new Failure(`${shown}: expected a file, got a pipe or a device`);
  if (status.isFile() && status.size === 0)
    throw new Failure(`${shown}: the file is empty (did the step that writes it fail, or is it still being written?)`);
  // A pointer is under 1 kB. Anything larger is data.
  if (status.isFile() && status.size <= 1024) refusePointer(shown, await head(absolute, shown));
  return { path: absolute, sizeBytes: status.size };
}

/** Reads a whole text file as UTF-8 without a byte order mark, with the checks of `inspectFile`. */
export async function readText(path: string, cwd: string, { maxBytes = 512 * 1024 * 1024 } = {}): Promise<string> {
  const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
  if (sizeBytes > maxBytes) {
    throw new Failure(
      `${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`,
    );
  }
  const file = await open(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: ${reason(error)}`, { cause: error });
  });
  try {
    return (await file.readFile("utf8")).replace(/^\uFEFF/, "");
  } finally {
    await file.close();
  }
}

/** Reads a JSON file. `what` is the expected content in messages: "metrics". */
export async function readJson(path: string, cwd: string, what: string): Promise<unknown> {
  const text = await readText(path, cwd);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(text, error, { where: path, what });
  }
}

/** Rejects the text of a Git LFS pointer. @throws {Failure} */
export function refuseLfsPointer(path: string, text: string): void {
  if (text.startsWith("version https://git-lfs.github.com/spec/")) {
    throw new Failure(
      `${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`,
    );
  }
}

function refusePointer(path: string, text: string): void {
  refuseLfsPointer(path, text);
  if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
    throw new Failure(
      `${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`,
    );
  }
}

async function head(absolute: string, path: string): Promise<string> {
  const file = await open(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: ${reason(error)}`, { cause: error });
  });
  try {
    return (await file.readFile()).toString("latin1");
  } finally {
    await file.close();
  }
}

/** Returns the reason for a system error in plain words. */
export function reason(error: NodeJS.ErrnoException): string {
  const known: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "it may not be read (permission denied)",
    EPERM: "it may not be changed (operation not permitted)",
    ENOTDIR: "a part of the path is a file, not a folder",
    EISDIR: "it is a folder",
    ENAMETOOLONG: "the name is too long",
    ENOSPC: "the disk is full",
    EROFS: "the file system is read-only",
    ELOOP: "its links go round in a circle",
    EMFILE: "too many files are open",
  };
  return known[error.code ?? ""] ?? error.message;
}
