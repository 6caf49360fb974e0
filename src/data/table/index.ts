import { Failure } from "../../core/failure.ts";
import type { TableOptions } from "./options.ts";
import { readDigestedSources, readSources } from "./read.ts";
import { bytesSource, fileSource, type TableSource } from "./source.ts";
import type { DigestedTable, ReadTable } from "./table.ts";

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
  return readSources(await fileSources(paths, options), options);
}

/**
 * Does the same, with the digest of the bytes that were read. To hash a CSV file takes a fifth of the time of reading
 * it, so tables whose digest nobody records are read with `readTable`.
 */
export async function readDigestedTable(paths: string[], options: TableOptions = {}): Promise<DigestedTable> {
  return readDigestedSources(await fileSources(paths, options), options);
}

async function fileSources(paths: string[], { cwd = ".", format }: TableOptions): Promise<TableSource[]> {
  if (paths.length === 0)
    throw new Failure("data: expected at least one file, got none (name a path or a glob that matches files)");
  const sources: TableSource[] = [];
  for (const path of paths) sources.push(await fileSource(path, cwd, format));
  return sources;
}

/** Reads text, bytes or a stream. `name` replaces the path in messages, and its extension gives the format. */
export async function parseTable(
  content: string | Uint8Array | AsyncIterable<Uint8Array | string>,
  name: string,
  options: TableOptions = {},
): Promise<ReadTable> {
  return readSources([await bytesSource(name, content, options.format)], options);
}
