import type { Hash } from "node:crypto";
import { freemem } from "node:os";
import { Failure } from "../../core/failure.ts";
import { readArrow } from "./arrow.ts";
import { type CellSyntax, cellSyntax } from "./cell-syntax.ts";
import { readCsv, type TableStart } from "./csv.ts";
import { readJsonTable } from "./json.ts";
import { readJsonLines } from "./json-lines.ts";
import type { TableOptions } from "./options.ts";
import { readParquet } from "./parquet.ts";
import type { FileRows, ReadFile } from "./rows.ts";
import { NO_SCHEMA } from "./schema.ts";
import type { TableSource } from "./source.ts";
import type { Notice } from "./table.ts";
import { TableBuilder } from "./table-builder.ts";

/** The result of reading the files once. */
export interface Pass {
  builder: TableBuilder;
  files: ReadFile[];
  notices: Notice[];
  /** Delimiter of the first file of delimited text. */
  delimiter: string | undefined;
}

/**
 * Reads all files once, in order.
 *
 * @param typeOf Returns the type to read a column as, or undefined if its cells decide.
 * @param hash Receives the files' bytes, if given.
 */
export async function readPass(
  sources: readonly TableSource[],
  options: TableOptions,
  { typeOf, hash }: { typeOf: (name: string) => CellSyntax["type"]; hash?: Hash | undefined },
): Promise<Pass> {
  let builder: TableBuilder | undefined;
  let delimiter: string | undefined;
  const files: ReadFile[] = [];
  const notices: Notice[] = [];
  const { schema = NO_SCHEMA, encoding = "utf-8", bufferBytes = 2 ** 21, signal, webAssembly } = options;
  for (const source of sources) {
    const begin: TableStart = (names, found, remarks = []) => {
      for (const message of remarks) notices.push({ level: "notice", message });
      if (builder !== undefined) {
        compareNames(builder, names, { first: sources[0]!.path, path: source.path });
        return builder;
      }
      delimiter = found;
      if (names[0] === "") {
        const message = `${source.path}: the first column has no name: left out as the row index that pandas and R write`;
        notices.push({ level: "notice", message });
      }
      const reading = (name: string) =>
        cellSyntax(name, schema, {
          type: name === "" ? "skipped" : typeOf(name),
          tolerant: options.tolerant?.has(name) === true,
          delimiter: found,
        });
      // A cell of delimited text usually has at least one character and a delimiter.
      const mostRows = source.sizeBytes === undefined ? undefined : Math.ceil(source.sizeBytes / names.length / 2);
      const limitBytes = options.limitBytes ?? freeBytes();
      builder = new TableBuilder(names, {
        reading,
        limitBytes,
        path: source.path,
        mostRows: source.format === "csv" ? mostRows : undefined,
      });
      return builder;
    };
    let sizeBytes = 0;
    const counted: TableSource = {
      ...source,
      chunks: async function* (reuse) {
        for await (const chunk of source.chunks(reuse)) {
          sizeBytes += chunk.length;
          yield chunk;
        }
      },
    };
    let read: FileRows;
    if (source.format === "parquet") read = await readParquet(counted, begin, { signal, hash });
    else if (source.format === "arrow") read = await readArrow(counted, begin, { signal, hash });
    else if (source.format === "json") read = await readJsonTable(counted, begin, { encoding, signal, hash });
    else if (source.format === "json-lines") read = await readJsonLines(counted, begin, { encoding, signal, hash });
    else {
      read = await readCsv(counted, begin, {
        delimiter: options.delimiter,
        encoding,
        signal,
        bufferBytes,
        hash,
        webAssembly,
      });
    }
    if (read.damaged !== undefined) notices.push(damageNotice(source.path, read.damaged));
    const firstRow = builder!.rows - read.rows;
    files.push({ path: source.path, sizeBytes, firstRow, rows: read.rows, jumps: read.jumps });
  }
  return { builder: builder!, files, notices, delimiter };
}

function damageNotice(file: string, { line, count }: NonNullable<FileRows["damaged"]>): Notice {
  const more = count > 1 ? `, as do ${count - 1} more` : "";
  const message = `${file}:${line}: the line contains bytes that are not UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`;
  return { level: "warning", message, at: { file, line } };
}

/** Returns the free memory of the container or the machine. Node before 20.13 only knows the machine's. */
function freeBytes(): number {
  return process.availableMemory?.() ?? freemem();
}

/** Compares the column names. @throws {Failure} if another file has different ones. */
function compareNames(builder: TableBuilder, names: string[], { first, path }: { first: string; path: string }): void {
  const given = new Set(names);
  const lacking = builder.columns.filter(({ name }) => !given.has(name)).map(({ name }) => name);
  const strange = names.filter((name) => builder.column(name) === undefined);
  if (lacking.length === 0 && strange.length === 0) return;
  const differences = [
    ...(lacking.length > 0 ? [`without ${listed(lacking)}`] : []),
    ...(strange.length > 0 ? [`with ${listed(strange)}`] : []),
  ];
  throw new Failure(
    `${path}: expected the columns of ${first}, got a table ${differences.join(" and ")} (files that are joined have the same columns)`,
    { at: { file: path, line: 1 } },
  );
}

function listed(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
