import { Failure } from "../../core/failure.ts";
import { schemaToJson, type TableSchema } from "../table/schema.ts";
import { schemaFrom } from "../table/schema-file.ts";
import { DATE_PARTS } from "./dates.ts";
import type { MissingPolicy } from "./missing.ts";
import type { Preparation, PreparedColumn } from "./preparation.ts";

/** A fitted preparation as a file of its own, for pipelines that keep it a step of its own. */
export interface PreparationFile {
  format: typeof preparationFormat;
  missing: MissingPolicy;
  /** Columns that are carried along as they are. */
  target: string | undefined;
  id: string | undefined;
  columns: Preparation["columns"];
  /** How its tables are written, as far as that cannot be seen in them. */
  schema?: TableSchema;
}

/** The file's content as plain data, which `readPreparationFile` reads. */
export function preparationToJson({ schema, ...file }: PreparationFile): Record<string, unknown> {
  return { ...file, ...(schema !== undefined && { schema: schemaToJson(schema) }) };
}

export const preparationFormat = "trainyard-preparation-1";

/** @throws {Failure} that names the place in the file where it is not what it should be. */
export function readPreparationFile(value: unknown, path: string): PreparationFile {
  const wrong = (where: string, expected: string): Failure =>
    new Failure(
      `${path}: ${where}: expected ${expected} (write the file anew: take it away and run preprocess on training data)`,
    );
  if (!isRecord(value) || value["format"] !== preparationFormat) throw wrong("format", `"${preparationFormat}"`);
  const { missing, target, id, columns, schema } = value;
  if (missing !== "impute" && missing !== "drop" && missing !== "error")
    throw wrong("missing", "impute, drop or error");
  if (target !== undefined && typeof target !== "string") throw wrong("target", "a name");
  if (id !== undefined && typeof id !== "string") throw wrong("id", "a name");
  if (!Array.isArray(columns)) throw wrong("columns", "a list");
  for (const [index, column] of columns.entries()) {
    if (!isColumn(column)) throw wrong(`columns[${index}]`, "a fitted number, category or date column");
  }
  return {
    format: preparationFormat,
    missing,
    target,
    id,
    columns,
    ...(schema !== undefined && { schema: schemaFrom(schema, `${path}: schema`) }),
  };
}

function isColumn(value: unknown): value is PreparedColumn {
  if (!isRecord(value) || typeof value["name"] !== "string") return false;
  const { type, impute, scale, levels, infrequent, parts } = value;
  switch (type) {
    case "number":
      return Number.isFinite(impute) && (scale === undefined || isScale(scale));
    case "category":
      return typeof impute === "string" && isTexts(levels) && isTexts(infrequent);
    case "date":
      return (
        Array.isArray(parts) &&
        parts.every((part) => DATE_PARTS.includes(part)) &&
        Array.isArray(impute) &&
        impute.length === parts.length &&
        impute.every(Number.isFinite)
      );
    default:
      return false;
  }
}

function isScale(value: unknown): boolean {
  return isRecord(value) && Number.isFinite(value["offset"]) && Number.isFinite(value["factor"]);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
