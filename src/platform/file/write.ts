import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";
import { reason } from "./read.ts";
import { temporaries } from "./temporary.ts";

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 *
 * @throws {Failure} when the disk refuses.
 */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  await replaceFileBy(path, (temporary) => writeFile(temporary, data));
}

/** As `replaceFile`, for content that is streamed: `fill` writes the temporary file. */
export async function replaceFileBy(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = sibling(path);
  temporaries.add(temporary);
  try {
    await mkdir(dirname(path), { recursive: true });
    await fill(temporary);
    await rename(temporary, path);
  } catch (error) {
    throw translated(path, error);
  } finally {
    // Where it could not be made there is nothing to remove.
    await rm(temporary, { force: true }).catch(() => {});
    temporaries.delete(temporary);
  }
}

/** As `replaceFile`, for text in pieces, as a big table comes. */
export async function replaceFileOf(path: string, pieces: Iterable<string>): Promise<void> {
  await replaceFileBy(path, (temporary) => pipeline(Readable.from(pieces), createWriteStream(temporary)));
}

/**
 * Makes a folder whole or not at all. A folder that is there already is replaced only when it is empty or holds
 * `mark`, the file by which one of ours is known: nobody's work is deleted for a mistyped path.
 *
 * @throws {Failure} when another folder stands there, or the disk refuses.
 */
export async function replaceFolder(
  path: string,
  mark: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(path);
  const present = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw translated(path, error);
  });
  if (present !== undefined && present.length > 0 && !present.includes(mark)) {
    throw new Failure(
      `${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`,
    );
  }
  const temporary = sibling(target);
  const previous = sibling(target);
  temporaries.add(temporary);
  try {
    await mkdir(temporary, { recursive: true });
    await fill(temporary);
    if (present !== undefined) await rename(target, previous);
    await rename(temporary, target);
  } catch (error) {
    throw translated(path, error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(previous, { recursive: true, force: true });
    temporaries.delete(temporary);
  }
}

function sibling(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
}

function translated(path: string, error: unknown): unknown {
  if (isSystemError(error)) {
    return new Failure(`${path}: could not be written: ${reason(error)}`, { cause: error });
  }
  return error;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
