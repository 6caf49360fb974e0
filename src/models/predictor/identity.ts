import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason } from "../../platform/file/read.ts";
import { MARK } from "../bundle/mark.ts";
import { readHead } from "./model-head.ts";
import { kindOf } from "./model-kind.ts";
import type { ModelPlace } from "./model-place.ts";

/**
 * Returns the size and digest of a model of any framework, readable or not. They are those that `loadPredictor` gives: a bundle
 * has its own digest, and a model file has its sha256, also in an MLflow folder. Another folder has the digest of its files'
 * sorted names and digests.
 *
 * @throws {Failure} if `path` does not exist, or is a folder without files.
 */
export async function identityOf(path: string, cwd: string): Promise<{ digest: string; sizeBytes: number }> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`model: ${path}: ${reason(error)}`, { cause: error });
  });
  // Only an ONNX file can be a model of trainyard, so for any other file the readers of bundles are not loaded.
  if (status.isFile() && kindOf(await readHead(path, cwd)) !== "onnx")
    return { digest: `sha256:${await digestOf(absolute)}`, sizeBytes: status.size };
  const { modelFileAt } = await import("./model-place.ts");
  const file = await modelFileAt(path, cwd);
  const marked = status.isDirectory() && (await readdir(absolute)).includes(MARK);
  if (marked || (file !== undefined && (await isOwn(file, cwd)))) {
    const { loadPredictor } = await import("./load.ts");
    const { digest, sizeBytes } = await loadPredictor(path, { cwd });
    return { digest, sizeBytes };
  }
  if (file !== undefined) {
    const place = resolve(cwd, file.path);
    return { digest: `sha256:${await digestOf(place)}`, sizeBytes: (await stat(place)).size };
  }
  if (!status.isDirectory()) throw new Failure(`model: ${path}: expected a file or a folder`);
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Failure(`model: ${path}: expected a model, got an empty folder`);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for (const each of files.sort()) {
    const name = each.slice(absolute.length + 1).replaceAll("\\", "/");
    hash.update(`${JSON.stringify(name)} ${await digestOf(each)}\n`);
    sizeBytes += (await stat(each)).size;
  }
  return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}

/** A file that is no ONNX model is nobody's own. */
async function isOwn(file: ModelPlace, cwd: string): Promise<boolean> {
  try {
    const { isOwnFile } = await import("./model-place.ts");
    return await isOwnFile(file, cwd);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
