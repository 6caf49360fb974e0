import { Failure } from "../../core/failure.ts";
import type { TableOptions } from "./options.ts";
import { readSources } from "./read.ts";
import { bytesSource, fileSource, type TableSource } from "./source.ts";
import type { ReadTable } from "./table.ts";

export { toCsv, writeCsv } from "./csv-writer.ts";
export type { TableOptions } from "./options.ts";
export { type ColumnSchema, MISSING, mergeSchemas, NO_SCHEMA, schemaToJson, type TableSchema } from "./schema.ts";
export { parseSchema, schemaFrom } from "./schema-file.ts";
export type { Encoding, TableFormat } from "./source.ts";
export * from "./table.ts";

/**
 * Reads one table from one or more files: CSV, TSV, JSON Lines, JSON, Parquet or Arrow, optionally compressed. All
 * files need the same columns, in any order. Rows keep the order of the files.
 *
 * @throws {Failure} that names file, line and column.
 */
export async function readTable(paths: string[], options: TableOptions = {}): Promise<ReadTable> {
  if (paths.length === 0)
    throw new Failure("data: expected at least one file, got none (name a path or a glob that matches files)");
  const sources: TableSource[] = [];
  for (const path of paths) sources.push(await fileSource(path, options.cwd ?? ".", options.format));
  return readSources(sources, options);
}

/** Reads text, bytes or a stream. `name` replaces the path in messages, and its extension gives the format. */
export async function parseTable(
  content: string | Uint8Array | AsyncIterable<Uint8Array | string>,
  name: string,
  options: TableOptions = {},
): Promise<ReadTable> {
  return readSources([await bytesSource(name, content, options.format)], options);
}
