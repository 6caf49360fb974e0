import type { Document } from "yaml";
import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { yamlProblem } from "../../core/yaml-problem.ts";
import { checkDateFormat } from "./date-format.ts";
import type { ColumnSchema, TableSchema, Thousands } from "./schema.ts";
import type { ColumnType } from "./table.ts";

const TYPES: readonly ColumnType[] = ["number", "integer", "boolean", "category", "text", "date"];
const TABLE_KEYS = ["missing", "decimal", "thousands", "columns", "id", "target"];
const COLUMN_KEYS = ["type", "missing", "decimal", "thousands", "percent", "currency", "format"];
/** Keys that models store and users do not write. */
const STORED_KEYS = ["usualDecimal"];
const THOUSANDS: readonly Thousands[] = [",", ".", " ", "'"];

/**
 * Parses a schema from YAML, which includes JSON.
 *
 * @throws {Failure} that names the file and the key.
 */
export async function parseSchema(text: string, path: string): Promise<TableSchema> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    const at = line === undefined ? { file: path } : { file: path, line };
    throw new Failure(
      `${path}${line === undefined ? "" : `:${line}`}: expected YAML, got ${yamlProblem(error.message)} (see the example in the README)`,
      { at, cause: error },
    );
  }
  return schemaFrom(plainValue(document, path) ?? new Map(), path);
}

/**
 * Reads a schema from plain data: the result of `schemaToJson`, or parsed YAML.
 *
 * @param where Beginning of messages.
 * @throws {Failure} that names the key.
 */
export function schemaFrom(value: unknown, where: string): TableSchema {
  const root = entries(value, where, "the schema");
  for (const key of root.keys()) {
    if (TABLE_KEYS.includes(key)) continue;
    const close = nearest(key, TABLE_KEYS);
    throw new Failure(
      `${where}: ${key}: there is no such key${close === undefined ? " (column types stand under `columns`)" : ` (did you mean ${close}?)`}`,
    );
  }
  const columns = new Map<string, ColumnSchema>();
  for (const [name, each] of entries(root.get("columns") ?? new Map(), where, "columns")) {
    columns.set(name, columnSchema(each, `${where}: columns: ${name}`));
  }
  const id = nameOf(root.get("id"), `${where}: id`);
  const target = nameOf(root.get("target"), `${where}: target`);
  return {
    ...cellKeys(root, where),
    columns,
    ...(id !== undefined && { id }),
    ...(target !== undefined && { target }),
  };
}

function columnSchema(value: unknown, where: string): ColumnSchema {
  if (!isMap(value)) return { type: columnType(value, where) };
  const given = entries(value, where, "the column");
  for (const key of given.keys()) {
    if (COLUMN_KEYS.includes(key) || STORED_KEYS.includes(key)) continue;
    const close = nearest(key, COLUMN_KEYS);
    const hint = close === undefined ? `there are ${COLUMN_KEYS.join(", ")}` : `did you mean ${close}?`;
    throw new Failure(`${where}: ${key}: there is no such key (${hint})`);
  }
  const numeric = ["decimal", "thousands", "percent", "currency", "usualDecimal"].find((key) => given.has(key));
  const dated = given.has("format") ? "format" : undefined;
  const type = given.get("type") === undefined ? undefined : columnType(given.get("type"), `${where}: type`);
  const misplaced =
    type === "date"
      ? numeric
      : type === "number" || type === "integer"
        ? dated
        : type === undefined
          ? numeric && dated
          : (numeric ?? dated);
  if (misplaced !== undefined) {
    const owner = misplaced === "format" ? "date" : "number";
    throw new Failure(
      `${where}: ${misplaced}: expected a column of type ${owner}, got ${type ?? "the key format too, which is one of dates"} (take one of them out)`,
    );
  }
  const schema: ColumnSchema = { ...cellKeys(given, where) };
  if (type !== undefined) schema.type = type;
  else if (numeric !== undefined) schema.type = "number";
  else if (dated !== undefined) schema.type = "date";
  if (given.has("percent")) schema.percent = flag(given.get("percent"), `${where}: percent`);
  if (given.has("currency")) schema.currency = currencySign(given.get("currency"), `${where}: currency`);
  if (given.get("usualDecimal") === ",") schema.usualDecimal = ",";
  if (given.has("format")) schema.format = dateFormat(given.get("format"), `${where}: format`);
  return schema;
}

/** Reads the keys that tables and columns share. */
function cellKeys(given: ReadonlyMap<string, unknown>, where: string): Omit<TableSchema, "columns" | "id" | "target"> {
  const missing = texts(given.get("missing"), `${where}: missing`);
  const decimal = given.get("decimal") ?? undefined;
  if (decimal !== undefined && decimal !== "." && decimal !== ",") {
    throw new Failure(`${where}: decimal: expected "." or ",", got ${shown(decimal)} (quote it)`);
  }
  const wanted = given.get("thousands") ?? undefined;
  const thousands = THOUSANDS.find((each) => each === wanted);
  if (wanted !== undefined && thousands === undefined) {
    throw new Failure(`${where}: thousands: expected ",", ".", " " or "'", got ${shown(wanted)} (quote it)`);
  }
  if (thousands !== undefined && thousands === (decimal ?? ".") && (decimal !== undefined || thousands !== ".")) {
    throw new Failure(
      `${where}: thousands: expected another sign than decimal, got ${shown(thousands)} for both (correct one of them)`,
    );
  }
  return {
    ...(missing !== undefined && { missing }),
    ...(decimal !== undefined && { decimal }),
    ...(thousands !== undefined && { thousands }),
    // If points separate thousands, the decimal sign must be the comma.
    ...(thousands === "." && { decimal: "," as const }),
  };
}

/** Rejects aliases, because a few of them can expand to gigabytes. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS({ mapAsMap: true, maxAliasCount: 0 });
  } catch (error) {
    throw new Failure(`${path}: expected YAML without aliases, got one (write the value out)`, { cause: error });
  }
}

function columnType(value: unknown, where: string): ColumnType {
  const found = TYPES.find((type) => type === value);
  if (found === undefined) throw new Failure(`${where}: expected one of ${TYPES.join(", ")}, got ${shown(value)}`);
  return found;
}

function flag(value: unknown, where: string): boolean {
  if (typeof value !== "boolean")
    throw new Failure(`${where}: expected true or false, got ${shown(value)} (without quotes)`);
  return value;
}

function nameOf(value: unknown, where: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object")
    throw new Failure(`${where}: expected the name of a column, got ${shown(value)} (write one name)`);
  return String(value);
}

function currencySign(value: unknown, where: string): string {
  if (typeof value === "string" && value.trim() !== "" && !/[\d,()%+-]|^[^\p{L}]*\./u.test(value)) return value.trim();
  throw new Failure(`${where}: expected a sign or code such as "$" or "EUR", got ${shown(value)} (quote it)`);
}

function dateFormat(value: unknown, where: string): string {
  const problem = typeof value === "string" ? checkDateFormat(value) : "a text in quotes";
  if (problem !== undefined) {
    throw new Failure(`${where}: expected ${problem}, got ${shown(value)} (an example is "%d.%m.%Y")`);
  }
  return String(value);
}

function texts(value: unknown, where: string): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => {
    if (each === null) return "";
    if (typeof each === "object")
      throw new Failure(`${where}: expected a list of texts, got ${shown(each)} (an example is ["", "NA"])`);
    return String(each);
  });
}

function isMap(value: unknown): value is Map<unknown, unknown> | Record<string, unknown> {
  return value instanceof Map || (typeof value === "object" && value !== null && !Array.isArray(value));
}

function entries(value: unknown, where: string, what: string): Map<string, unknown> {
  if (!isMap(value))
    throw new Failure(
      `${where}: expected ${what} to map names to values, got ${shown(value)} (write \`name: value\` per line)`,
    );
  // YAML reads a column called 2019 or true as a number or a boolean.
  const pairs = value instanceof Map ? [...value] : Object.entries(value);
  return new Map(pairs.map(([key, each]) => [String(key), each]));
}

function shown(value: unknown): string {
  const text = JSON.stringify(outlined(value, 3)) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The value as JSON can show it, to a depth at which neither a reader nor the stack gets lost. */
function outlined(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? String(value) : value;
  if (depth === 0) return "…";
  if (Array.isArray(value)) return value.slice(0, 80).map((each) => outlined(each, depth - 1));
  const pairs = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(pairs.slice(0, 80).map(([key, each]) => [String(key), outlined(each, depth - 1)]));
}
