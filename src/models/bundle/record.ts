import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { readJson } from "../../platform/file/read.ts";
import { isBundle } from "./mark.ts";
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
  data: Provenance["data"];
  commit: string | undefined;
  /** What `train` was given beyond its defaults. */
  inputs: Record<string, string> | undefined;
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
  const { model_digest: digest, ...provenance } = record(
    await readJson(join(folder, "provenance.json"), cwd, "the model's provenance"),
  );
  const schema = record(record(await readJson(join(folder, "profile.json"), cwd, "a profile"))["schema"]);
  const parameters = await readYaml(join(folder, "params.yaml"), cwd);
  return recordOf({ ...provenance, digest, parameters, target: schema["target"], columns: schema["columns"] });
}

/** A record from what was JSON, whoever wrote it. */
export function recordOf(value: unknown): ModelRecord {
  const { digest, target, parameters, columns, rows, data, commit, inputs } = record(value);
  const { digest: dataDigest, files } = record(data);
  return {
    digest: text(digest),
    target: text(target),
    parameters: scalars(parameters),
    columns: records(columns).flatMap(({ name, type }) =>
      typeof name === "string" && typeof type === "string" ? [{ name, type }] : [],
    ),
    rows: count(rows),
    data: {
      digest: text(dataDigest) ?? "",
      files: records(files).flatMap(({ path, rows, sizeBytes }) =>
        typeof path === "string" ? [{ path, rows: count(rows) ?? 0, sizeBytes: count(sizeBytes) ?? 0 }] : [],
      ),
    },
    commit: text(commit),
    inputs: typeof inputs === "object" ? texts(inputs) : undefined,
  };
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
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
