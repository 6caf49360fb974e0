import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { readText } from "../../platform/file/read.ts";
import { keptFolder } from "./kept-folder.ts";

/** Advice for a model that trainyard cannot read. */
export const WAY_OUT = "test it through `predictions`, or with a `command` that runs it";

/**
 * Describes a folder that is not a bundle in a few words: `an MLflow model of flavor sklearn`.
 *
 * @param path Absolute path of a folder.
 */
export async function foreignFolder(path: string): Promise<string> {
  const kept = await keptFolder(path, path);
  const names = (await readdir(path)).filter((name) => kept?.added.includes(name) !== true);
  if (names.includes("MLmodel")) {
    const flavors = await mlflowFlavors(path);
    return flavors === undefined
      ? "a folder whose MLmodel is no YAML"
      : `an MLflow model of flavor ${flavors.join(", ")}`;
  }
  for (const [pattern, what] of known) {
    const found = names.find((name) => pattern.test(name));
    if (found !== undefined) return `${what} (${found})`;
  }
  if (names.length === 0) return "an empty folder";
  return `a folder with ${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
}

async function mlflowFlavors(path: string): Promise<string[] | undefined> {
  try {
    const flavors: unknown = parse(await readText(join(path, "MLmodel"), "/", { maxBytes: 16_000_000 }))?.flavors;
    const names = Object.keys(flavors ?? {}).map(String);
    return names.length > 1 ? names.filter((name) => name !== "python_function") : names;
  } catch {
    return undefined;
  }
}

const known: [RegExp, string][] = [
  [/\.(pkl|pickle)$/i, "a pickled Python model"],
  [/\.joblib$/i, "a scikit-learn model"],
  [/^saved_model\.pb$/, "a TensorFlow SavedModel"],
  [/\.(keras|h5|hdf5)$/i, "a Keras model"],
  [/\.(pt|pth|ckpt)$/i, "a PyTorch model"],
  [/\.safetensors$/i, "a safetensors model"],
  [/\.cbm$/i, "a CatBoost model"],
  [/\.(ubj|xgb|bst)$/i, "an XGBoost model"],
  [/\.gguf$/i, "a GGUF model"],
  [/\.pmml$/i, "a PMML model"],
  [/\.onnx$/i, "an ONNX model without a bundle"],
];

/** Describes a file that is not an ONNX model by its first bytes. Undefined if it may be one. */
export function foreignFile(head: Uint8Array): string | undefined {
  const text = Buffer.from(head).toString("latin1");
  if (text.startsWith("\x1f\x8b")) return "a gzip file (unpack it)";
  if (text.startsWith("PK\x03\x04")) return "a zip file, as PyTorch and Keras write them";
  if (text.startsWith("\x89HDF")) return "an HDF5 file, as Keras writes them";
  if (head[0] === 0x80 && head[1]! >= 2 && head[1]! <= 5) return "a Python pickle";
  if (/^\s*[{[<]/.test(text)) return "a text file";
  // Writers sort fields, and ONNX's first field is the format version, a small number.
  if (head[0] !== 0x08 || (head[1] ?? 0) === 0 || head[1]! > 127) return "a file of another kind";
  return undefined;
}
