import { open, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { inspectFile, reason } from "../../platform/file/read.ts";
import { FileContent } from "../bundle/content.ts";
import { readYaml } from "../bundle/yaml.ts";
import { modelFileAt } from "../predictor/model-place.ts";
import { zipMembers } from "../zip/archive.ts";
import { type ModelContents, quotedName } from "./contents.ts";
import { hdf5Contents, kerasContents } from "./keras.ts";
import { mlflowContents } from "./mlflow.ts";
import { isSafetensors, safetensorsContents } from "./safetensors.ts";
import { torchContents } from "./torch.ts";

/**
 * What a model holds that cannot be run here: safetensors, PyTorch, Keras, and MLflow folders of other flavors. From headers alone:
 * weights are not read, and nothing is executed.
 *
 * @returns Undefined for models that can be run, and for what is not known.
 * @throws {Failure} for a damaged file.
 */
export async function inspectModel(path: string, cwd: string): Promise<ModelContents | undefined> {
  const status = await stat(resolve(cwd, path)).catch(() => undefined);
  if (status?.isDirectory() === true) return inspectFolder(path, cwd);
  return status?.isFile() === true ? inspectFileOf(path, cwd) : undefined;
}

async function inspectFolder(path: string, cwd: string): Promise<ModelContents | undefined> {
  const names = await readdir(resolve(cwd, path));
  if (names.includes("MLmodel")) {
    const document = await readYaml(join(path, "MLmodel"), cwd);
    const metadata = isRecord(document) ? document["metadata"] : undefined;
    const own = isRecord(metadata) && metadata["trainyard"] !== undefined;
    return own || (await modelFileAt(path, cwd)) !== undefined ? undefined : mlflowContents(document, path);
  }
  const weights = names.find((name) => name === "model.safetensors");
  if (weights === undefined) return undefined;
  const contents = await inspectFileOf(join(path, weights), cwd);
  if (contents === undefined || !names.includes("config.json")) return contents;
  return {
    ...contents,
    kind: "Hugging Face, safetensors",
    python: ["from optimum.exporters.onnx import main_export", `main_export(${quotedName(path)}, output="onnx")`],
  };
}

async function inspectFileOf(path: string, cwd: string): Promise<ModelContents | undefined> {
  const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
  const file = await open(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: ${reason(error)}`, { cause: error });
  });
  try {
    const content = FileContent.ofFile(file.fd, sizeBytes, path);
    const head = content.slice(0, Math.min(16, sizeBytes));
    const text = Buffer.from(head).toString("latin1");
    if (isSafetensors(head)) return safetensorsContents(content);
    if (text.startsWith("\x89HDF")) return hdf5Contents(content);
    if (!text.startsWith("PK\x03\x04")) return undefined;
    const members = zipMembers(content);
    const pickle = [...members.values()].find(({ name }) => /^[^/]*\/data\.pkl$/.test(name));
    if (pickle !== undefined) return torchContents(pickle, path);
    return members.has("config.json") && members.has("model.weights.h5") ? kerasContents(members, path) : undefined;
  } finally {
    await file.close();
  }
}
