import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { AsyncBuffer, ColumnData, Compressors, FileMetaData, SchemaTree } from "hyparquet";
import { Failure } from "../../core/failure.ts";
import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import type { TableStart } from "./csv.ts";
import type { FileRows } from "./rows.ts";
import { contentChunks, type TableSource } from "./source.ts";

/** Reads a flat Parquet file one column of one row group at a time. */
export async function readParquet(
  source: TableSource,
  begin: TableStart,
  { signal, hash }: { signal: AbortSignal | undefined; hash: Hash | undefined },
): Promise<FileRows> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import("hyparquet");
  const { file, close } = await openBuffer(source, hash);
  try {
    const metadata = await translated(source, () => parquetMetadataAsync(file, { geoparquet: false }));
    const schema = parquetSchema(metadata);
    const table = begin(schema.children.map((child) => child.element.name));
    const firstRow = table.rows;
    const rows = Number(metadata.num_rows);
    checkRows(rows, file, source.path);
    if (firstRow + rows > table.capacity) table.makeRoom(firstRow + rows, firstRow + rows);
    const compressors = await decompressors(metadata, source.path);
    for (const child of schema.children) {
      const column = table.column(child.element.name);
      if (column === undefined || column.kind === kinds.skipped) continue;
      const what = unreadableType(child);
      if (what !== undefined) {
        column.refuse(firstRow, what);
        continue;
      }
      const take = taker(child, column, firstRow);
      let groupStart = 0;
      for (const group of metadata.row_groups) {
        signal?.throwIfAborted();
        const groupEnd = groupStart + Number(group.num_rows);
        if (groupEnd > groupStart) {
          const range = { columns: [column.name], rowStart: groupStart, rowEnd: groupEnd };
          const pages: ColumnData[] = [];
          const onChunk = (chunk: ColumnData) => {
            pages.push(chunk);
          };
          await translated(source, () =>
            parquetRead({
              file,
              metadata,
              compressors,
              parsers: PARSERS,
              utf8: false,
              geoparquet: false,
              onChunk,
              ...range,
            }),
          );
          for (const page of pages) take(page);
        }
        groupStart = groupEnd;
      }
    }
    table.rows = firstRow + rows;
    return { rows, jumps: undefined };
  } finally {
    await close();
  }
}

/** Dates become milliseconds, so that no object is created per cell. JSON stays text. */
const PARSERS = {
  timestampFromMilliseconds: (milliseconds: bigint) => Number(milliseconds),
  timestampFromMicroseconds: (microseconds: bigint) => Number(microseconds) / 1000,
  timestampFromNanoseconds: (nanoseconds: bigint) => Number(nanoseconds / 1000n) / 1000,
  dateFromDays: (days: number) => days * 86_400_000,
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString("utf8"),
};

/** Describes the type of a column that cannot be read as one value per row. Undefined for readable columns. */
function unreadableType({ children, element }: SchemaTree): string | undefined {
  const { repetition_type, type, converted_type, logical_type } = element;
  const logical = logical_type?.type;
  if (repetition_type === "REPEATED" || converted_type === "LIST" || logical === "LIST") return "a list";
  if (converted_type === "MAP" || logical === "MAP") return "a map";
  if (logical === "VARIANT") return "a variant";
  if (children.length > 0) return "a struct";
  if (converted_type === "INTERVAL") return "an interval";
  if (converted_type === "BSON" || logical === "BSON") return "BSON";
  if (logical === "GEOMETRY" || logical === "GEOGRAPHY") return "a geometry";
  const known = converted_type === "DECIMAL" || logical === "DECIMAL" || logical === "FLOAT16" || logical === "UUID";
  return type === "FIXED_LEN_BYTE_ARRAY" && !known ? "bytes" : undefined;
}

function taker(child: SchemaTree, column: ColumnBuilder, firstRow: number): (page: ColumnData) => void {
  const { element } = child;
  const dated =
    element.type === "INT96" ||
    element.converted_type === "DATE" ||
    element.converted_type?.startsWith("TIMESTAMP") === true ||
    element.logical_type?.type === "DATE" ||
    element.logical_type?.type === "TIMESTAMP";
  return ({ columnData, rowStart }) => {
    const start = firstRow + rowStart;
    if (ArrayBuffer.isView(columnData) && !dated && !isBig(columnData)) {
      column.numberRun(start, columnData as ArrayLike<number>);
      return;
    }
    for (let i = 0; i < columnData.length; i++) {
      const value: unknown = columnData[i];
      // Most cells are finite numbers, in an array only because some may be null.
      if (typeof value === "number" && column.kind === kinds.number && value - value === 0) {
        column.numbers[start + i] = value;
        continue;
      }
      if (value === undefined || value === null) column.missing(start + i);
      else if (typeof value === "number") {
        if (dated) column.date(start + i, Math.floor(value));
        else column.number(start + i, value);
      } else if (typeof value === "bigint") column.big(start + i, value);
      else if (typeof value === "string" || typeof value === "boolean") column.text(start + i, String(value));
      // The writer did not mark this text as text.
      else if (value instanceof Uint8Array && isText(value))
        column.text(start + i, Buffer.from(value).toString("utf8"));
      else {
        column.refuse(start + i, "bytes");
        return;
      }
    }
  };
}

function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

function isBig(values: ArrayBufferView): boolean {
  return values instanceof BigInt64Array || values instanceof BigUint64Array;
}

/** Larger pages with a higher compression ratio than this are not valid data. */
const LARGE_PAGE = 64 * 2 ** 20;
const MOST_COMPRESSED = 100;

/** Returns decompressors that reject a page that claims to be much larger than it can be, before they unpack it. */
async function decompressors(metadata: FileMetaData, path: string): Promise<Compressors> {
  const used = new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec)));
  const own: Compressors = {
    GZIP: (input, size) => gunzipSync(input, { maxOutputLength: Math.max(size, 1) }),
    BROTLI: (input, size) => brotliDecompressSync(input, { maxOutputLength: Math.max(size, 1) }),
  };
  const foreign = [...used].some((codec) => codec !== undefined && codec !== "UNCOMPRESSED" && !(codec in own));
  const all = foreign ? { ...(await import("hyparquet-compressors")).compressors, ...own } : own;
  const bounded: Compressors = {};
  for (const [codec, decompress] of Object.entries(all)) {
    bounded[codec as keyof Compressors] = (input, size) => {
      // An empty page has no bytes, which some libraries reject.
      if (size === 0) return new Uint8Array(0);
      if (size > LARGE_PAGE && size > input.length * MOST_COMPRESSED) {
        throw new Failure(
          `${path}: expected pages that are as large as their data, got one of ${Math.ceil(size / 2 ** 20)} MB in ${Math.ceil(input.length / 1024)} kB (write the file again)`,
          { at: { file: path } },
        );
      }
      return decompress(input, size);
    };
  }
  return bounded;
}

/** Maximum number of rows per byte of a file: a column with one value takes about 100 bytes per million rows. */
const MOST_ROWS_PER_BYTE = 10_000;

/** Checks the number of rows. @throws {Failure} if the file's bytes cannot contain so many. */
function checkRows(rows: number, file: AsyncBuffer, path: string): void {
  if (rows >= 0 && rows <= Math.max(1_000_000, file.byteLength * MOST_ROWS_PER_BYTE)) return;
  throw new Failure(
    `${path}: expected as many rows as ${file.byteLength} bytes can hold, got ${rows.toLocaleString("en-US")} (the file is damaged: write it again)`,
    { at: { file: path } },
  );
}

/** Adds the file's name to the library's errors. */
async function translated<T>(source: TableSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `${source.path}: expected a whole Parquet file, got one that cannot be read: ${error instanceof Error ? error.message : error} (write or download it again)`,
      { cause: error, at: { file: source.path } },
    );
  }
}

const LARGEST_UNPACKED = 2 ** 31;

async function openBuffer(
  source: TableSource,
  hash: Hash | undefined,
): Promise<{ file: AsyncBuffer; close: () => Promise<void> }> {
  if (source.file === undefined || source.compression !== undefined) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of contentChunks(source, hash)) {
      size += chunk.length;
      if (size > LARGEST_UNPACKED) {
        throw new Failure(
          `${source.path}: expected at most 2 GB of Parquet through a pipe or compressed once more, got more (name the plain file)`,
        );
      }
      chunks.push(chunk);
    }
    const whole = Buffer.concat(chunks);
    const buffer = whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer;
    return { file: buffer, close: async () => {} };
  }
  if (hash !== undefined) for await (const chunk of source.chunks()) hash.update(chunk);
  const handle = await open(source.file);
  const { size } = await handle.stat();
  return {
    file: { byteLength: size, slice: (start, end = size) => slice(handle, start, end) },
    close: () => handle.close(),
  };
}

async function slice(handle: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  const buffer = new ArrayBuffer(end - start);
  const bytes = new Uint8Array(buffer);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) throw new Error("the file ends too early");
    filled += bytesRead;
  }
  return buffer;
}
