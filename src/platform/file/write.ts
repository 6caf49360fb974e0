import { randomBytes } from "node:crypto";
import { createWriteStream, renameSync, rmSync, statSync } from "node:fs";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";
import { reason } from "./read.ts";
import { temporaries } from "./temporary.ts";

/**
 * Writes a complete file or nothing: it writes a temporary file in the same folder and renames it.
 *
 * @throws {Failure} if the disk refuses the write.
 */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  await replaceFileBy(path, (temporary) => writeFile(temporary, data));
}

/** Does the same as `replaceFile` for streamed content: `fill` writes the temporary file. */
export async function replaceFileBy(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = sibling(path);
  temporaries.add(temporary);
  try {
    await mkdir(dirname(path), { recursive: true });
    await fill(temporary);
    retried(() => renameSync(temporary, path));
  } catch (error) {
    throw translated(path, error);
  } finally {
    // If the temporary file was never created, there is nothing to remove.
    await rm(temporary, { force: true }).catch(() => {});
    temporaries.delete(temporary);
  }
}

/** Does the same as `replaceFile` for text in pieces, such as a large table. */
export async function replaceFileOf(path: string, pieces: Iterable<string>): Promise<void> {
  await replaceFileBy(path, (temporary) => pipeline(Readable.from(pieces), createWriteStream(temporary)));
}

/**
 * Creates a complete folder or nothing. An existing folder is only replaced if it is empty or contains `mark`, the
 * file that identifies our folders, so that a mistyped path never deletes other work.
 *
 * @throws {Failure} if the folder has other content, or the disk refuses the write.
 */
export async function replaceFolder(
  path: string,
  mark: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(path);
  await recover(target);
  const present = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw translated(path, error);
  });
  if (present !== undefined && present.length > 0 && !present.includes(mark)) {
    throw new Failure(
      `${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`,
    );
  }
  const suffix = randomBytes(6).toString("hex");
  const temporary = sibling(target, `${suffix}.tmp`);
  temporaries.add(temporary);
  try {
    await mkdir(temporary, { recursive: true });
    await fill(temporary);
    swap({ target, fresh: temporary, previous: sibling(target, `${suffix}${previousEnding}`) });
  } catch (error) {
    throw translated(path, error);
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    temporaries.delete(temporary);
  }
}

const previousEnding = ".previous";

/**
 * Repairs the state that a process left when it was killed between the two renames: there is no folder, and the
 * previous one has the ending `.previous`.
 */
async function recover(target: string): Promise<void> {
  const folder = dirname(target);
  const start = `.${basename(target)}.`;
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    if (!name.startsWith(start) || !name.endsWith(previousEnding)) continue;
    const suffix = name.slice(start.length, -previousEnding.length);
    if (!/^[0-9a-f]{12}$/.test(suffix)) continue;
    const isMissing = await access(target).then(
      () => false,
      () => true,
    );
    if (isMissing) await rename(join(folder, name), target).catch(() => {});
    else await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
    await rm(join(folder, `${start}${suffix}.tmp`), { recursive: true, force: true }).catch(() => {});
  }
}

export interface FolderSwap {
  target: string;
  /** New folder, on the same file system. */
  fresh: string;
  /** Temporary location of the previous folder. */
  previous: string;
  rename?(from: string, to: string): void;
  remove?(path: string): void;
}

/**
 * Replaces a folder by another. The previous one is only removed once the new one is in place, and is restored if
 * that fails. It is synchronous, so that no signal is handled between the two renames.
 */
export function swap({ target, fresh, previous, rename = renameSync, remove = removeSync }: FolderSwap): void {
  let moved = true;
  try {
    retried(() => rename(target, previous));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    moved = false;
  }
  try {
    retried(() => rename(fresh, target));
  } catch (error) {
    if (moved) retried(() => rename(previous, target));
    throw error;
  }
  try {
    if (moved) remove(previous);
  } catch {
    // The new folder is in place. The next start removes what is left of the previous one.
  }
}

function removeSync(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Errors that pass: virus scanners, indexers and network disks may block a folder for a moment. */
const passingCodes = new Set(["EPERM", "EBUSY", "EACCES"]);
const patienceMs = 1000;
const pauseMs = 50;

function retried(work: () => void): void {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      work();
      return;
    } catch (error) {
      if (waitedMs >= patienceMs || !passingCodes.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
}

function sibling(path: string, ending = `${randomBytes(6).toString("hex")}.tmp`): string {
  return join(dirname(path), `.${basename(path)}.${ending}`);
}

function translated(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const why = error.code === "EACCES" ? `it may not be written (permission denied)${ownership(path)}` : reason(error);
  return new Failure(`${path}: could not be written: ${why}`, { cause: error });
}

/** Names the owner of the nearest folder if it is another user. A container job leaves files that belong to root. */
function ownership(path: string): string {
  const user = process.getuid?.();
  let folder = dirname(resolve(path));
  let owner = ownerOf(folder);
  while (owner === undefined && folder !== dirname(folder)) {
    folder = dirname(folder);
    owner = ownerOf(folder);
  }
  if (user === undefined || owner === undefined || owner === user) return "";
  const name = owner === 0 ? "root, as what a container job writes does" : `the user ${owner}`;
  return `: ${folder} belongs to ${name} (remove it, give it back with \`sudo chown -R ${user} ${folder}\`, or write to another folder)`;
}

function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
