import { createHash } from "node:crypto";
import type { InputColumn, InputColumns } from "../../data/features/preparation.ts";
import { schemaToJson } from "../../data/table/schema.ts";
import type { Model } from "./model.ts";
import type { ModelSchema } from "./profile-file.ts";

/** The parts of a model that callers must match. */
type SchemaSource = Pick<Model, "task" | "target" | "classes" | "classType" | "schema"> & { preparation: InputColumns };

export function schemaOf({ task, target, classes, classType, preparation, schema }: SchemaSource): ModelSchema {
  return {
    task,
    target,
    classes,
    classType,
    columns: preparation.columns.map(({ name, type }) => ({ name, type: preparedType(type) })),
    ...(schema !== undefined && { tables: schemaToJson(schema) }),
  };
}

function preparedType(type: InputColumn["type"]): ModelSchema["columns"][number]["type"] {
  return type === "plain number" ? "number" : type === "plain category" ? "category" : type;
}

/**
 * Returns `sha256:…` of the model file, its schema, the hyperparameters and the seed. It is the same for the same
 * data and parameters on every machine and for any number of threads, and different for any other model.
 *
 * @param fileSha256 Digest of the model file, in hexadecimal.
 */
export function modelDigest(
  fileSha256: string,
  { schema, parameters }: { schema: ModelSchema; parameters: Model["parameters"] },
): string {
  const { seed = null, ...hyperparameters } = parameters;
  const parts = [
    "trainyard-model-1",
    `file ${fileSha256}`,
    `schema ${canonical(schema)}`,
    `hyperparameters ${canonical(hyperparameters)}`,
    `seed ${canonical(seed)}`,
  ];
  return `sha256:${createHash("sha256")
    .update(`${parts.join("\n")}\n`)
    .digest("hex")}`;
}

/** Formats a value as JSON with sorted keys, so that equal values give equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
