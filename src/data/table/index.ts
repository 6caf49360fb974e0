import type { Hash } from "node:crypto";
import { freemem } from "node:os";
import { Failure, type Location } from "../../core/failure.ts";
import { type CellSyntax, kinds } from "./cell-syntax.ts";
import { type FileRows, readCsv, type TableStart } from "./csv.ts";
import { readJsonLines } from "./json-lines.ts";
import { columnNotices } from "./notices.ts";
import { readParquet } from "./parquet.ts";
import { type ColumnSchema, MISSING, mergeSchemas, NO_SCHEMA, type TableSchema, unknownNames } from "./schema.ts";
import { bytesSource, type Encoding, fileSource, newHash, type TableFormat, type TableSource } from "./source.ts";
import type { Column, ColumnType, Notice, ReadTable } from "./table.ts";
import { TableBuilder } from "./table-builder.ts";

export { toCsv, writeCsv } from "./csv-writer.ts";
export { type ColumnSchema, MISSING, mergeSchemas, NO_SCHEMA, schemaToJson, type TableSchema } from "./schema.ts";
export { parseSchema, schemaFrom } from "./schema-file.ts";
export type { Encoding, TableFormat } from "./source.ts";
export * from "./table.ts";

export interface TableOptions {
  /** Folder that relative paths start from. */
  cwd?: string;
  /** Found by the name and the first bytes where absent. */
  format?: TableFormat;
  /** One character; comma, semicolon, tab or bar are found by themselves. */
  delimiter?: string;
  encoding?: Encoding;
  schema?: TableSchema;
  /** Types that are known already, as a model knows its columns': a cell that does not fit is a Failure. Goes before the schema. */
  types?: ReadonlyMap<string, ColumnType>;
  /** Columns to leave unread. */
  skip?: ReadonlySet<string>;
  /** When given, every other column is left unread. */
  only?: ReadonlySet<string>;
  /** Columns that are only carried along: a word among their numbers is no mistake. */
  tolerant?: ReadonlySet<string>;
  /** Columns that the schema may name although the table lacks them, as rows to predict lack the target. */
  optional?: ReadonlySet<string>;
  /** What the table may take; all free memory where absent. */
  limitBytes?: number;
  /** How much of a CSV file is read at a time. */
  bufferBytes?: number;
  /** Whether a header without rows is a table too; a Failure otherwise. */
  allowEmpty?: boolean;
  signal?: AbortSignal;
}

/**
 * Reads one table from files, one after the other: CSV, TSV, JSON Lines or Parquet, each also gzipped. All files have the
 * same columns, in any order. Row order is the files'.
 *
 * @throws {Failure} that names file, line and column.
 */
export async function readTable(paths: string[], options: TableOptions = {}): Promise<ReadTable> {
  if (paths.length === 0) throw new Failure("data: expected at least one file, got none");
  const sources: TableSource[] = [];
  for (const path of paths) sources.push(await fileSource(path, options.cwd ?? ".", options.format));
  return readSources(sources, options);
}

/** The same from text, bytes or a stream at hand; `name` stands for the path in messages, and its extension for the format. */
export async function parseTable(
  content: string | Uint8Array | AsyncIterable<Uint8Array | string>,
  name: string,
  options: TableOptions = {},
): Promise<ReadTable> {
  return readSources([await bytesSource(name, content, options.format)], options);
}

async function readSources(sources: TableSource[], options: TableOptions): Promise<ReadTable> {
  const hash = newHash();
  const first = await readOnce(sources, options, typeOf(options), hash);
  const { builder, files } = first;
  const columns: Column[] = [];
  const again = new Set<string>();
  for (const column of builder.columns)
    if (column.misfit !== undefined && column.kind === kinds.skipped) again.add(column.name);
  const second =
    again.size === 0
      ? undefined
      : (await readOnce(sources, options, (name) => (again.has(name) ? "category" : "skipped"), undefined)).builder;
  if (second !== undefined && second.rows !== builder.rows) {
    throw new Failure(
      `${sources[0]!.path}: expected a file that stays as it is, got one that changed while it was read`,
    );
  }
  const table = {
    rows: builder.rows,
    columns,
    files: files.map(({ path, rows, sizeBytes }) => ({ path, rows, sizeBytes })),
  };
  const locate = (row: number) => locateRow(files, row);
  const place = (row: number) => placeRow(files, row);
  const notices: Notice[] = [...first.notices, ...misspelt(builder, options, sources[0]!.path)];
  for (const column of builder.columns) {
    const source = again.has(column.name) ? second!.column(column.name)! : column;
    if (source.kind === kinds.skipped) continue;
    const guessed = again.has(column.name) && options.schema?.columns.get(column.name)?.type === undefined;
    const finished = source.finish(builder.rows, guessed);
    columns.push(finished);
    notices.push(...columnNotices(column, source, finished, { locate, place }));
  }
  if (builder.rows === 0 && options.allowEmpty !== true) {
    throw new Failure(
      `${sources[0]!.path}: expected rows below the header, got none (is the file still being written?)`,
      {
        at: { file: sources[0]!.path },
      },
    );
  }
  const schema = foundSchema(columns, options.schema ?? NO_SCHEMA);
  return { ...table, schema, digest: `sha256:${hash.digest("hex")}`, notices, locate, place };
}

interface ReadFile {
  path: string;
  sizeBytes: number;
  firstRow: number;
  rows: number;
  jumps: FileRows["jumps"];
}

async function readOnce(
  sources: TableSource[],
  options: TableOptions,
  typeOf: (name: string) => CellSyntax["type"],
  hash: Hash | undefined,
): Promise<{ builder: TableBuilder; files: ReadFile[]; notices: Notice[] }> {
  let builder: TableBuilder | undefined;
  const files: ReadFile[] = [];
  const notices: Notice[] = [];
  const { schema = NO_SCHEMA, encoding = "utf-8", bufferBytes = 2 ** 21, signal } = options;
  const missing = new Set(schema.missing ?? MISSING);
  for (const source of sources) {
    const begin: TableStart = (names, delimiter) => {
      if (builder !== undefined) {
        compareNames(builder, names, sources[0]!.path, source.path);
        return builder;
      }
      const readingOf = (name: string): CellSyntax => {
        const own = schema.columns.get(name)?.missing;
        return {
          type: name === "" ? "skipped" : typeOf(name),
          missing: own === undefined ? missing : new Set(own),
          tolerant: options.tolerant?.has(name) === true,
          decimalComma: schema.decimal === undefined ? delimiter === ";" : schema.decimal === ",",
        };
      };
      if (names[0] === "") {
        const message = `${source.path}: the first column has no name: left out as the row index that pandas and R write`;
        notices.push({ level: "notice", message });
      }
      builder = new TableBuilder(names, readingOf, options.limitBytes ?? freeBytes(), source.path);
      return builder;
    };
    let sizeBytes = 0;
    const counted: TableSource = {
      ...source,
      chunks: async function* () {
        for await (const chunk of source.chunks()) {
          sizeBytes += chunk.length;
          yield chunk;
        }
      },
    };
    let read: FileRows;
    if (source.format === "parquet") read = await readParquet(counted, begin, signal, hash);
    else if (source.format === "json-lines") read = await readJsonLines(counted, begin, { encoding, signal }, hash);
    else read = await readCsv(counted, begin, { delimiter: options.delimiter, encoding, signal, bufferBytes }, hash);
    if (read.damaged !== undefined) notices.push(damageNotice(source.path, read.damaged));
    const firstRow = builder!.rows - read.rows;
    files.push({ path: source.path, sizeBytes, firstRow, rows: read.rows, jumps: read.jumps });
  }
  return { builder: builder!, files, notices };
}

function damageNotice(file: string, { line, count }: NonNullable<FileRows["damaged"]>): Notice {
  const more = count > 1 ? `, as do ${count - 1} more` : "";
  const message = `${file}:${line}: the line holds bytes that are no UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`;
  return { level: "warning", message, at: { file, line } };
}

/** What a container or the machine has left; Node before 20.13 knows of the machine alone. */
function freeBytes(): number {
  return process.availableMemory?.() ?? freemem();
}

/** The schema that was given, with the types that the columns turned out to have. */
function foundSchema(columns: readonly Column[], given: TableSchema): TableSchema {
  const types = columns.map(({ name, type }): [string, ColumnSchema] => [
    name,
    { type: type === "integer" ? "number" : type },
  ]);
  return mergeSchemas({ columns: new Map(types) }, given);
}

/** A schema's names that no column has: most likely misspelt. */
function misspelt(builder: TableBuilder, { schema = NO_SCHEMA, optional }: TableOptions, path: string): Notice[] {
  const names = builder.columns.map(({ name }) => name);
  const unknown = unknownNames(schema, names).filter(({ name }) => optional?.has(name) !== true);
  return unknown.map(({ name, close }): Notice => {
    const hint = close === undefined ? "" : ` (did you mean ${close}?)`;
    return { level: "warning", message: `schema: ${path} has no column ${JSON.stringify(name)}${hint}` };
  });
}

function typeOf({ types, schema, skip, only }: TableOptions): (name: string) => CellSyntax["type"] {
  return (name) => {
    if (skip?.has(name) || only?.has(name) === false) return "skipped";
    return types?.get(name) ?? schema?.columns.get(name)?.type;
  };
}

/** @throws {Failure} when a further file has other columns. */
function compareNames(builder: TableBuilder, names: string[], firstPath: string, path: string): void {
  const given = new Set(names);
  const lacking = builder.columns.filter(({ name }) => !given.has(name)).map(({ name }) => name);
  const strange = names.filter((name) => builder.column(name) === undefined);
  if (lacking.length === 0 && strange.length === 0) return;
  const differences = [
    ...(lacking.length > 0 ? [`without ${listed(lacking)}`] : []),
    ...(strange.length > 0 ? [`with ${listed(strange)}`] : []),
  ];
  throw new Failure(
    `${path}: expected the columns of ${firstPath}, got a table ${differences.join(" and ")} (files that are joined have the same columns)`,
    { at: { file: path, line: 1 } },
  );
}

function listed(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}

function fileOf(files: ReadFile[], row: number): ReadFile {
  return files.find(({ firstRow, rows }) => row < firstRow + rows) ?? files[files.length - 1]!;
}

function locateRow(files: ReadFile[], row: number): Location {
  const { path, jumps } = fileOf(files, row);
  if (jumps === undefined) return { file: path };
  let low = 0;
  let high = jumps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (jumps[middle]!.row <= row) low = middle;
    else high = middle - 1;
  }
  return { file: path, line: jumps[low]!.line + row - jumps[low]!.row };
}

function placeRow(files: ReadFile[], row: number): string {
  const { file, line } = locateRow(files, row);
  return line === undefined ? `${file}: row ${row - fileOf(files, row).firstRow + 1}` : `${file}:${line}`;
}
