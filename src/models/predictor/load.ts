import { createHash } from "node:crypto";
import { open, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { inspectFile, reason } from "../../platform/file/read.ts";
import { readBundle } from "../bundle/bundle.ts";
import { FileContent } from "../bundle/content.ts";
import type { ForeignFile, ForeignModel } from "../foreign/foreign-model.ts";
import { isOwnOnnx } from "../onnx/reader.ts";
import { bundlePredictor } from "./bundle-predictor.ts";
import { foreignPredictor, type ModelHints } from "./foreign-predictor.ts";
import { mlflowModelFile } from "./mlflow-file.ts";
import { HEAD_BYTES, kindOf, type ModelKind, unreadable } from "./model-kind.ts";
import type { Predictor } from "./predictor.ts";

/** The inputs for reading a model. */
export interface LoadOptions extends ModelHints {
  cwd: string;
  /** Called with what the user should know of the model. */
  notice?: (message: string) => void;
}

/** A model of another tool is read whole, and takes about this much memory several times over. */
const MOST_BYTES = 500_000_000;

type ForeignKind = Exclude<ModelKind, "skops">;

/** Readers are loaded when a file of their kind is read. */
const readers: Record<ForeignKind, () => Promise<(file: ForeignFile) => ForeignModel>> = {
  xgboost: async () => (await import("../xgboost/xgboost.ts")).readXgboost,
  lightgbm: async () => (await import("../lightgbm/lightgbm.ts")).readLightgbm,
  onnx: async () => (await import("../onnx-graph/onnx-graph.ts")).readOnnx,
  pickle: async () => (await import("../scikit-learn/scikit-learn.ts")).readSklearn,
};

/**
 * Reads any model that can predict: a bundle, its `model.onnx`, or a model file of another tool, also in an MLflow folder.
 * Nothing in the file is executed.
 *
 * @throws {Failure} for what is missing, damaged, of an unknown kind, or cannot be computed here.
 */
export async function loadPredictor(path: string, options: LoadOptions): Promise<Predictor> {
  const { cwd } = options;
  const file = await foreignFileAt(path, cwd);
  if (file === undefined) {
    refuseClasses(options, path);
    return bundlePredictor(await readBundle(path, cwd));
  }
  const { head } = file;
  const kind = kindOf(head);
  const own = kind === "onnx" && (await isOwn(file.path, cwd));
  if (own || kind === undefined || !Object.hasOwn(readers, kind)) {
    const what = own ? undefined : unreadable(head);
    if (what !== undefined) throw new Failure(`${file.path}: expected a model that can be read, got ${what}`);
    refuseClasses(options, path);
    return bundlePredictor(await readBundle(path, cwd));
  }
  const read = await readers[kind as ForeignKind]();
  const bytes = await readBytes(file.path, cwd);
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const model = readWith(read, { file: file.path, bytes });
  const predictor = foreignPredictor(model, options, { file: file.path, digest, sizeBytes: bytes.length });
  for (const text of noticesOf(model, options)) options.notice?.(`${file.path}: ${text}`);
  return predictor;
}

/** A damaged file may ask for an array or a depth that the engine refuses. */
function readWith(read: (file: ForeignFile) => ForeignModel, source: ForeignFile): ForeignModel {
  try {
    return read(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`${source.file}: expected a model, got sizes that no model has (the file is damaged)`, {
      cause: error,
    });
  }
}

/** Returns true if trainyard wrote the ONNX file, which is then read in pieces. */
async function isOwn(path: string, cwd: string): Promise<boolean> {
  const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
  const file = await opened(absolute, path);
  try {
    return isOwnOnnx(FileContent.ofFile(file.fd, sizeBytes, path));
  } finally {
    await file.close();
  }
}

function refuseClasses({ classes }: ModelHints, path: string): void {
  if (classes !== undefined && classes.length > 0) {
    throw new Failure(`classes: expected nothing, because ${path} names its own classes`);
  }
}

function noticesOf({ notices, task, classes, named, columns }: ModelKnowledge, hints: ModelHints): string[] {
  const all = [...notices];
  if (task === "classification" && classes === undefined && (hints.classes ?? []).length === 0) {
    all.push("the file does not name its classes: they are called 0, 1, … (`classes` gives their labels)");
  }
  if (!named && hints.schema === undefined) {
    all.push(
      `the file does not name its columns: they are called ${columns[0]!.name}, … (\`schema\` gives their names)`,
    );
  }
  return all;
}

type ModelKnowledge = Pick<ForeignModel, "notices" | "task" | "classes" | "named" | "columns">;

/** The model file that a path means, with its first bytes; undefined for a bundle, and for what is not there. */
async function foreignFileAt(path: string, cwd: string): Promise<{ path: string; head: Uint8Array } | undefined> {
  const status = await stat(resolve(cwd, path)).catch(() => undefined);
  if (status === undefined) return undefined;
  const inside = status.isDirectory() ? await modelFileIn(path, cwd) : path;
  return inside === undefined ? undefined : { path: inside, head: await readHead(inside, cwd) };
}

/** The model file that MLflow names; without MLflow, the only file of a folder, as an image has it. */
async function modelFileIn(path: string, cwd: string): Promise<string | undefined> {
  const entries = await readdir(resolve(cwd, path), { withFileTypes: true }).catch(() => []);
  if (entries.some(({ name }) => name === "MLmodel")) return mlflowModelFile(path, cwd);
  const [only] = entries;
  if (only === undefined || entries.length > 1 || !only.isFile()) return undefined;
  const inside = join(path, only.name);
  return kindOf(await readHead(inside, cwd)) === undefined ? undefined : inside;
}

async function readHead(path: string, cwd: string): Promise<Uint8Array> {
  const { path: absolute } = await inspectFile(path, cwd);
  const file = await opened(absolute, path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readBytes(path: string, cwd: string): Promise<Uint8Array> {
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

async function opened(absolute: string, path: string) {
  return open(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: ${reason(error)}`, { cause: error });
  });
}
