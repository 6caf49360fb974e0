import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { readJson } from "../file/read.ts";
import type { Provenance } from "./provenance.ts";
import { readYaml } from "./yaml.ts";

/** What a bundle says of how its model came about, read without the model itself. */
export interface ModelRecord {
  /** As recorded; whether the model file has it is `readBundle`'s to see. */
  digest: string | undefined;
  target: string | undefined;
  parameters: Record<string, string | number | boolean | null>;
  /** The features, in order. */
  columns: { name: string; type: string }[];
  /** Rows that were trained on. */
  rows: number | undefined;
  data: Provenance["data"] | undefined;
  commit: string | undefined;
  /** What `train` was given beyond its defaults. */
  inputs: Record<string, string> | undefined;
}

/** Whether a folder looks like a bundle. */
export async function isBundle(folder: string): Promise<boolean> {
  for (const name of ["MLmodel", "provenance.json"])
    if (!(await stat(join(folder, name)).catch(() => undefined))?.isFile()) return false;
  return true;
}

/**
 * Reads the texts of a bundle. What is of another shape than `train` writes counts as not said.
 *
 * @throws {Failure} when they cannot be read, or are no JSON or YAML.
 */
export async function readRecord(folder: string, cwd: string): Promise<ModelRecord> {
  if (!(await isBundle(resolve(cwd, folder)))) {
    throw new Failure(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
  }
  const provenance = record(await readJson(join(folder, "provenance.json"), cwd, "the model's provenance"));
  const profile = record(await readJson(join(folder, "profile.json"), cwd, "a profile"));
  const schema = record(profile["schema"]);
  const columns = Array.isArray(schema["columns"]) ? schema["columns"].map(record) : [];
  const data = record(provenance["data"]);
  const files = Array.isArray(data["files"]) ? data["files"].map(record) : [];
  return {
    digest: text(provenance["model_digest"]),
    target: text(schema["target"]),
    parameters: scalars(await readYaml(join(folder, "params.yaml"), cwd)),
    columns: columns.flatMap(({ name, type }) =>
      typeof name === "string" && typeof type === "string" ? [{ name, type }] : [],
    ),
    rows: count(provenance["rows"]),
    data: {
      digest: text(data["digest"]) ?? "",
      files: files.flatMap(({ path, rows, sizeBytes }) =>
        typeof path === "string" ? [{ path, rows: count(rows) ?? 0, sizeBytes: count(sizeBytes) ?? 0 }] : [],
      ),
    },
    commit: text(provenance["commit"]),
    inputs: typeof provenance["inputs"] === "object" ? texts(provenance["inputs"]) : undefined,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function scalars(value: unknown): ModelRecord["parameters"] {
  return Object.fromEntries(
    Object.entries(record(value)).filter(
      (each): each is [string, string | number | boolean | null] => each[1] === null || typeof each[1] !== "object",
    ),
  );
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record(value)).filter((each): each is [string, string] => typeof each[1] === "string"),
  );
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const count = (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
