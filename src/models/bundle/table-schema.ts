import { preparedTypes } from "../../data/features/index.ts";
import type { InputColumn, InputColumns } from "../../data/features/preparation.ts";
import {
  type ColumnSchema,
  type ColumnType,
  mergeSchemas,
  NO_SCHEMA,
  type TableOptions,
  type TableSchema,
} from "../../data/table/index.ts";
import type { Model } from "./model.ts";

/** The sources of a `rememberedSchema`. */
export interface SchemaSources {
  /** Schema that the user gave for the training table. */
  given: TableSchema;
  /** Schema that was detected in addition, column by column. */
  found: TableSchema;
  columns: readonly Pick<InputColumn, "name">[];
  target: string | undefined;
  id: string | undefined;
}

/**
 * Returns the part of a training table's schema that the model stores, so that later tables are read with it. It
 * leaves out types that the preparation implies. A detected decimal comma is stored as the usual sign, because the
 * next file may have another.
 *
 * @returns Undefined if there is nothing to store.
 */
export function rememberedSchema({ given, found, columns, target, id }: SchemaSources): TableSchema | undefined {
  const { columns: givenColumns, id: _id, target: _target, ...whole } = given;
  const kept = new Map<string, ColumnSchema>();
  for (const name of new Set([...columns.map((column) => column.name), target, id])) {
    if (name === undefined) continue;
    const { type, ...rest } = { ...foundSyntax(found.columns.get(name)), ...givenColumns.get(name) };
    const column = type === "integer" || isTyped(rest) ? { ...rest, type: type ?? typeOf(rest) } : rest;
    if (Object.keys(column).length > 0) kept.set(name, column);
  }
  if (Object.keys(whole).length === 0 && kept.size === 0 && id === undefined) return undefined;
  return { ...whole, columns: kept, ...(id !== undefined && { id }) };
}

/** Returns true if a column's keys imply its type, which is then stored explicitly. */
function isTyped({ missing: _missing, ...syntax }: ColumnSchema): boolean {
  return Object.keys(syntax).length > 0;
}

function typeOf({ format }: ColumnSchema): ColumnType {
  return format === undefined ? "number" : "date";
}

/** Returns the format of dates and numbers in a column, which a few cells would not reveal. */
function foundSyntax({ format, percent, currency, thousands, decimal, usualDecimal }: ColumnSchema = {}): ColumnSchema {
  return {
    ...(usualDecimal !== undefined && { usualDecimal }),
    ...(format !== undefined && { format }),
    ...(percent !== undefined && { percent }),
    ...(currency !== undefined && { currency }),
    ...(thousands !== undefined && { thousands }),
    ...(thousands !== undefined && decimal !== undefined && { decimal }),
  };
}

/** A model, or a preparation without a task. */
export type TableReader = { preparation: InputColumns } & Pick<Model, "schema"> &
  ({ task: Model["task"]; target: string } | { task?: undefined });

/**
 * Returns the options for reading a table like the model's training table.
 *
 * @param given Options for this table. Its schema takes precedence.
 */
export function modelTableOptions(model: TableReader, given: TableOptions = {}): TableOptions {
  const own = model.schema ?? NO_SCHEMA;
  const over = given.schema ?? NO_SCHEMA;
  const schema = mergeSchemas(own, over);
  const types = new Map<string, ColumnType>();
  // Ids and the truth keep their spelling.
  types.set(schema.id ?? "id", "text");
  if (model.task !== undefined) types.set(model.target, model.task === "classification" ? "category" : "number");
  for (const [name, type] of preparedTypes(model.preparation)) {
    types.set(name, own.columns.get(name)?.type ?? type);
  }
  for (const [name, { type }] of over.columns) if (type !== undefined) types.delete(name);
  for (const [name, type] of given.types ?? []) types.set(name, type);
  const optional = new Set([...own.columns.keys()].filter((name) => !over.columns.has(name)));
  return { ...given, schema, types, optional };
}
