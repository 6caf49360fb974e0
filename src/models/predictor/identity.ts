import { createHash } from "node:crypto";
import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { reason } from "../../platform/file/read.ts";
import { type KeptFolder, keptFolder } from "../bundle/kept-folder.ts";
import { MARK } from "../bundle/mark.ts";
import { readHead } from "./model-head.ts";
import { kindOf } from "./model-kind.ts";
import type { ModelPlace } from "./model-place.ts";

/** The facts that distinguish one model from another. */
export interface ModelIdentity {
  digest: string;
  sizeBytes: number;
}

/**
 * Returns the size and digest of a model of any framework, readable or not. They are those that `loadPredictor` gives: a bundle
 * has its own digest, and a model file has its sha256, also in an MLflow folder. Another folder has the digest of its files'
 * sorted names and digests. The files that `train` adds to a model that it keeps as it is are no part of it.
 *
 * @throws {Failure} if `path` does not exist, is a folder without files, or no longer holds the model that `train` kept.
 */
export async function identityOf(path: string, cwd: string): Promise<ModelIdentity> {
  const absolute = resolve(cwd, path);
  const status = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`model: ${path}: ${reason(error)}`, { cause: error });
  });
  const entries = status.isDirectory() ? await readdir(absolute, { withFileTypes: true }) : [];
  const kept = status.isDirectory() ? await keptFolder(path, cwd) : undefined;
  const own = entries.filter(({ name }) => kept?.added.includes(name) !== true);
  // The readers of bundles are only loaded for what they may be able to read.
  if (await isPlain(path, own, cwd)) {
    const identity = status.isDirectory() ? await folderIdentity(path, absolute, kept) : await fileIdentity(absolute);
    return kept === undefined ? identity : confirmed(kept, { path, absolute, own, identity });
  }
  const { modelFileAt } = await import("./model-place.ts");
  const file = await modelFileAt(path, cwd);
  const marked = status.isDirectory() && entries.some(({ name }) => name === MARK);
  if (marked || (file !== undefined && (await isOwn(file, cwd)))) {
    const { loadPredictor } = await import("./load.ts");
    const { digest, sizeBytes } = await loadPredictor(path, { cwd });
    return { digest, sizeBytes };
  }
  if (file !== undefined) return fileIdentity(resolve(cwd, file.path));
  if (!status.isDirectory()) throw new Failure(`model: ${path}: expected a file or a folder`);
  const identity = await folderIdentity(path, absolute, kept);
  return kept === undefined ? identity : confirmed(kept, { path, absolute, own, identity });
}

/** Returns true for a file that is no ONNX model, and for a folder that is neither a bundle nor around a single known file. */
async function isPlain(path: string, own: readonly Dirent[], cwd: string): Promise<boolean> {
  if ((await stat(resolve(cwd, path))).isFile()) return kindOf(await readHead(path, cwd)) !== "onnx";
  if (own.some(({ name }) => name === MARK || name === "MLmodel")) return false;
  const [only, ...others] = own;
  if (only === undefined || others.length > 0 || !only.isFile()) return true;
  return kindOf(await readHead(join(path, only.name), cwd)) === undefined;
}

async function fileIdentity(absolute: string): Promise<ModelIdentity> {
  return { digest: `sha256:${await digestOf(absolute)}`, sizeBytes: (await stat(absolute)).size };
}

async function folderIdentity(path: string, absolute: string, kept: KeptFolder | undefined): Promise<ModelIdentity> {
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const added = new Set(kept?.added.map((name) => join(absolute, name)));
  const own = files.filter((each) => !added.has(each));
  if (own.length === 0) throw new Failure(`model: ${path}: expected a model, got an empty folder`);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for (const each of own.sort()) {
    const name = each.slice(absolute.length + 1).replaceAll("\\", "/");
    hash.update(`${JSON.stringify(name)} ${await digestOf(each)}\n`);
    sizeBytes += (await stat(each)).size;
  }
  return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}

interface Found {
  path: string;
  absolute: string;
  own: readonly Dirent[];
  identity: ModelIdentity;
}

/** The identity of a kept model, which is that of its file if there is one only. @throws {Failure} if it was changed since. */
async function confirmed(kept: KeptFolder, { path, absolute, own, identity }: Found): Promise<ModelIdentity> {
  if (identity.digest === kept.digest) return identity;
  const [only, ...others] = own;
  if (only?.isFile() === true && others.length === 0) {
    const ofFile = await fileIdentity(join(absolute, only.name));
    if (ofFile.digest === kept.digest) return ofFile;
  }
  throw new Failure(
    `${path}: expected the model ${kept.digest}, as training.json in the folder says, got another one (run train again, or remove training.json and README.md from a folder that you changed yourself)`,
  );
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
