import type { Document } from "yaml";
import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import type { ColumnType } from "./table.ts";

/**
 * What a user says of a table that cannot be seen in it.
 *
 * ```yaml
 * missing: ["", "NA", "-999"]   # in place of the spellings below
 * decimal: ","
 * columns:
 *   zip: category
 *   opened: { type: date, missing: ["1900-01-01"] }
 * ```
 */
export interface Schema {
  missing: string[] | undefined;
  decimal: "." | "," | undefined;
  columns: Map<string, ColumnSchema>;
}

export interface ColumnSchema {
  type?: ColumnType;
  missing?: string[];
}

/** Cells spelt so count as missing, quoted or not: pandas' list, and `?`, as the UCI tables write it. */
export const MISSING = [
  "",
  "?",
  "NA",
  "N/A",
  "n/a",
  "NaN",
  "nan",
  "-NaN",
  "-nan",
  "null",
  "NULL",
  "None",
  "<NA>",
  "#N/A",
  "#NA",
];

const TYPES: readonly ColumnType[] = ["number", "integer", "boolean", "category", "text", "date"];
const KEYS = ["missing", "decimal", "columns"];

export const NO_SCHEMA: Schema = { missing: undefined, decimal: undefined, columns: new Map() };

/** @throws {Failure} that names the file and the key. */
export async function parseSchema(text: string, path: string): Promise<Schema> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    const at = line === undefined ? { file: path } : { file: path, line };
    throw new Failure(
      `${path}${line === undefined ? "" : `:${line}`}: expected YAML, got ${error.message.split("\n")[0]} (see the example in the README)`,
      { at, cause: error },
    );
  }
  const root = entries(plainValue(document, path) ?? new Map(), path, "the schema");
  for (const key of root.keys()) {
    if (KEYS.includes(key)) continue;
    const close = nearest(key, KEYS);
    throw new Failure(
      `${path}: ${key}: there is no such key${close === undefined ? " (column types stand under `columns`)" : ` (did you mean ${close}?)`}`,
    );
  }
  const decimal = root.get("decimal");
  if (decimal !== undefined && decimal !== "." && decimal !== ",") {
    throw new Failure(`${path}: decimal: expected "." or ",", got ${shown(decimal)} (quote it)`);
  }
  const columns = new Map<string, ColumnSchema>();
  for (const [name, value] of entries(root.get("columns") ?? new Map(), path, "columns")) {
    columns.set(name, columnSchema(value, `${path}: columns: ${name}`));
  }
  return { missing: missing(root.get("missing"), `${path}: missing`), decimal, columns };
}

/** Aliases are refused: a few of them can stand for gigabytes. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS({ mapAsMap: true, maxAliasCount: 0 });
  } catch (error) {
    throw new Failure(`${path}: expected YAML without aliases, got one (write the value out)`, { cause: error });
  }
}

function columnSchema(value: unknown, where: string): ColumnSchema {
  if (!(value instanceof Map)) return { type: columnType(value, where) };
  const given = entries(value, where, "the column");
  const schema: ColumnSchema = {};
  for (const [key, each] of given) {
    if (key === "type") schema.type = columnType(each, `${where}: type`);
    else if (key === "missing") schema.missing = missing(each, `${where}: missing`) ?? [];
    else throw new Failure(`${where}: ${key}: there is no such key (there are type and missing)`);
  }
  return schema;
}

function columnType(value: unknown, where: string): ColumnType {
  const found = TYPES.find((type) => type === value);
  if (found === undefined) throw new Failure(`${where}: expected one of ${TYPES.join(", ")}, got ${shown(value)}`);
  return found;
}

function missing(value: unknown, where: string): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => {
    if (each === null) return "";
    if (typeof each === "object") throw new Failure(`${where}: expected a list of texts, got ${shown(each)}`);
    return String(each);
  });
}

function entries(value: unknown, where: string, what: string): Map<string, unknown> {
  if (!(value instanceof Map))
    throw new Failure(`${where}: expected ${what} to map names to values, got ${shown(value)}`);
  // YAML reads a column called 2019 or true as a number or a boolean.
  return new Map([...value].map(([key, each]) => [String(key), each]));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value instanceof Map ? Object.fromEntries(value) : value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
