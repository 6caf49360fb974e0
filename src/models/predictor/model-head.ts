import { type FileHandle, open } from "node:fs/promises";
import { Failure } from "../../core/failure.ts";
import { inspectFile, reason } from "../../platform/file/read.ts";
import { HEAD_BYTES } from "./model-kind.ts";

/** Reads the first bytes of a model file, for `kindOf`. @throws {Failure} for a file that cannot be read. */
export async function readHead(path: string, cwd: string): Promise<Uint8Array> {
  const { path: absolute } = await inspectFile(path, cwd);
  const file = await opened(absolute, path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Opens a file by its absolute path. `path` names it in messages. */
export async function opened(absolute: string, path: string): Promise<FileHandle> {
  return open(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: ${reason(error)}`, { cause: error });
  });
}
