import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { inspectFile } from "../../platform/file/read.ts";
import { FileContent } from "../bundle/content.ts";
import { importedMark } from "../bundle/imported.ts";
import { keptFolder } from "../bundle/kept-folder.ts";
import { isOwnOnnx } from "../onnx/reader.ts";
import { mlflowModelFile } from "./mlflow-file.ts";
import { opened, readHead } from "./model-head.ts";
import { kindOf } from "./model-kind.ts";

/** A model of another tool is read whole, and takes about this much memory several times over. */
const MOST_BYTES = 500_000_000;

/** A model file, with its first bytes. */
export interface ModelPlace {
  path: string;
  head: Uint8Array;
}

/** The model file that a path means. Undefined for a bundle that trainyard trained, and for what is not there. */
export async function modelFileAt(path: string, cwd: string): Promise<ModelPlace | undefined> {
  const status = await stat(resolve(cwd, path)).catch(() => undefined);
  if (status === undefined) return undefined;
  const inside = status.isDirectory() ? await modelFileIn(path, cwd) : path;
  return inside === undefined ? undefined : { path: inside, head: await readHead(inside, cwd) };
}

/** The model file that MLflow names; without MLflow, the only file of a folder, as an image has it. */
async function modelFileIn(path: string, cwd: string): Promise<string | undefined> {
  const entries = await readdir(resolve(cwd, path), { withFileTypes: true }).catch(() => []);
  if (entries.some(({ name }) => name === "MLmodel")) {
    const imported = await importedMark(path, cwd);
    return imported === undefined ? mlflowModelFile(path, cwd) : join(path, imported.file);
  }
  const kept = await keptFolder(path, cwd);
  const own = entries.filter(({ name }) => kept?.added.includes(name) !== true);
  const [only] = own;
  if (only === undefined || own.length > 1 || !only.isFile()) return undefined;
  const inside = join(path, only.name);
  return kindOf(await readHead(inside, cwd)) === undefined ? undefined : inside;
}

/** Returns true if trainyard wrote the file, which is an ONNX model that is then read in pieces. */
export async function isOwnFile({ path, head }: ModelPlace, cwd: string): Promise<boolean> {
  if (kindOf(head) !== "onnx") return false;
  const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
  const file = await opened(absolute, path);
  try {
    return isOwnOnnx(FileContent.ofFile(file.fd, sizeBytes, path));
  } finally {
    await file.close();
  }
}

/** @throws {Failure} for a file that cannot be read, or is too large. */
export async function readModelBytes(path: string, cwd: string): Promise<Uint8Array> {
  const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
  if (sizeBytes > MOST_BYTES) {
    throw new Failure(
      `${path}: expected a model of at most ${MOST_BYTES / 1e6} MB, got ${Math.round(sizeBytes / 1e6)} MB`,
    );
  }
  const file = await opened(absolute, path);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}
