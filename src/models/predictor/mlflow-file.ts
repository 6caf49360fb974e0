import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { readYaml } from "../bundle/yaml.ts";

/** Fields of a flavor that name its model file. */
const FILE_FIELDS = ["data", "pickled_model"];

/**
 * The model file of an MLflow folder of another tool; undefined for a folder that trainyard wrote, and for flavors that cannot
 * be read, which `readBundle` names.
 *
 * @throws {Failure} for a file outside of the folder.
 */
export async function mlflowModelFile(path: string, cwd: string): Promise<string | undefined> {
  const held = await readYaml(join(path, "MLmodel"), cwd);
  if (!isRecord(held) || !isRecord(held["flavors"])) return undefined;
  const { metadata } = held;
  if (isRecord(metadata) && metadata["trainyard"] !== undefined) return undefined;
  for (const name of ["xgboost", "lightgbm", "sklearn", "onnx"]) {
    const flavor = held["flavors"][name];
    if (!isRecord(flavor)) continue;
    for (const field of FILE_FIELDS) {
      const file = flavor[field];
      if (typeof file !== "string") continue;
      if (/^[/\\]|(^|[/\\])\.\.([/\\]|$)/.test(file)) {
        throw new Failure(
          `${join(path, "MLmodel")}: expected a file inside of the folder, got ${JSON.stringify(file)}`,
        );
      }
      const inside = join(path, file);
      const status = await stat(resolve(cwd, inside)).catch(() => undefined);
      if (status?.isFile() === true) return inside;
    }
  }
  return undefined;
}

/** Names of the columns in the signature of an MLflow folder; undefined when it has none, or has only a tensor. */
export async function mlflowColumns(path: string, cwd: string): Promise<string[] | undefined> {
  const names = await readdir(resolve(cwd, path));
  const held = names.includes("MLmodel") ? await readYaml(join(path, "MLmodel"), cwd) : undefined;
  const signature = isRecord(held) ? held["signature"] : undefined;
  const text = isRecord(signature) ? signature["inputs"] : undefined;
  if (typeof text !== "string") return undefined;
  let inputs: unknown;
  try {
    inputs = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${join(path, "MLmodel")}: expected a signature whose inputs are JSON, got other text`, {
      cause: error,
    });
  }
  if (!Array.isArray(inputs)) return undefined;
  const columns = inputs.flatMap((each) => (isRecord(each) && typeof each["name"] === "string" ? [each["name"]] : []));
  return columns.length === inputs.length && !columns.includes("") ? columns : undefined;
}
