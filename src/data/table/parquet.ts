import type { Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { AsyncBuffer, ColumnData, Compressors, FileMetaData, SchemaTree } from "hyparquet";
import { Failure } from "../../core/failure.ts";
import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import type { FileRows, TableStart } from "./csv.ts";
import { misfitHint } from "./misfit.ts";
import { type TableSource, textChunks } from "./source.ts";

/** Reads a flat Parquet file one column of one row group at a time. */
export async function readParquet(
  source: TableSource,
  begin: TableStart,
  signal: AbortSignal | undefined,
  hash: Hash | undefined,
): Promise<FileRows> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import("hyparquet");
  const { file, close } = await openBuffer(source, hash);
  try {
    const metadata = await translated(source, () => parquetMetadataAsync(file, { geoparquet: false }));
    const schema = parquetSchema(metadata);
    const table = begin(schema.children.map((child) => child.element.name));
    const firstRow = table.rows;
    const rows = Number(metadata.num_rows);
    if (firstRow + rows > table.capacity) table.makeRoom(firstRow + rows, firstRow + rows);
    const compressors = await decompressors(metadata);
    for (const child of schema.children) {
      const column = table.column(child.element.name);
      if (column === undefined || column.kind === kinds.skipped) continue;
      if (child.children.length > 0 || child.element.repetition_type === "REPEATED") {
        if (!column.reading.tolerant) throw nested(child.element.name, source.path);
        column.kind = kinds.skipped;
        continue;
      }
      const take = taker(child, column, source.path, firstRow);
      let groupStart = 0;
      for (const group of metadata.row_groups) {
        signal?.throwIfAborted();
        const groupEnd = groupStart + Number(group.num_rows);
        const options = { columns: [column.name], rowStart: groupStart, rowEnd: groupEnd, geoparquet: false };
        const pages: ColumnData[] = [];
        const onChunk = (chunk: ColumnData) => {
          pages.push(chunk);
        };
        await translated(source, () =>
          parquetRead({ file, metadata, compressors, parsers: PARSERS, onChunk, ...options }),
        );
        for (const page of pages) take(page);
        groupStart = groupEnd;
      }
    }
    table.rows = firstRow + rows;
    return { rows, jumps: undefined };
  } finally {
    await close();
  }
}

/** Dates as milliseconds, so that no object is made per cell. */
const PARSERS = {
  timestampFromMilliseconds: (milliseconds: bigint) => Number(milliseconds),
  timestampFromMicroseconds: (microseconds: bigint) => Number(microseconds) / 1000,
  timestampFromNanoseconds: (nanoseconds: bigint) => Number(nanoseconds / 1000n) / 1000,
  dateFromDays: (days: number) => days * 86_400_000,
};

function taker(child: SchemaTree, column: ColumnBuilder, path: string, firstRow: number): (page: ColumnData) => void {
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
      const problem = column.numberRun(start, columnData as ArrayLike<number>);
      if (problem !== undefined) throw misfit(path, rowStart, column, problem, undefined);
      return;
    }
    for (let i = 0; i < columnData.length; i++) {
      const value: unknown = columnData[i];
      // Most cells: finite numbers in a column of numbers, in an array only because some may be null.
      if (typeof value === "number" && column.kind === kinds.number && value - value === 0) {
        column.numbers[start + i] = value;
        continue;
      }
      let problem: string | undefined;
      if (value === undefined || value === null) column.missing(start + i);
      else if (typeof value === "number") {
        problem = dated ? column.date(start + i, Math.floor(value)) : column.number(start + i, value);
      } else if (typeof value === "bigint") problem = column.big(start + i, value);
      else if (typeof value === "string" || typeof value === "boolean") problem = column.text(start + i, String(value));
      else throw misfit(path, rowStart + i, column, "a number, a text, a date or a boolean", "bytes");
      if (problem !== undefined) throw misfit(path, rowStart + i, column, problem, String(value));
    }
  };
}

function isBig(values: ArrayBufferView): boolean {
  return values instanceof BigInt64Array || values instanceof BigUint64Array;
}

function nested(name: string, path: string): Failure {
  return new Failure(
    `${path}: ${name}: expected one value a row, got a nested column (list, map or struct; leave it out with \`exclude\`, or flatten it)`,
    { at: { file: path } },
  );
}

function misfit(path: string, row: number, column: ColumnBuilder, expected: string, got: string | undefined): Failure {
  const shown = got === undefined ? "" : `, got ${JSON.stringify(got)}`;
  return new Failure(
    `${path}: row ${row + 1}: ${column.name}: expected ${expected}${shown} (${misfitHint(expected)})`,
    {
      at: { file: path },
    },
  );
}

async function decompressors(metadata: FileMetaData): Promise<Compressors> {
  const used = new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec)));
  const own: Compressors = { GZIP: (input) => gunzipSync(input), BROTLI: (input) => brotliDecompressSync(input) };
  const foreign = [...used].some((codec) => codec !== undefined && codec !== "UNCOMPRESSED" && !(codec in own));
  if (!foreign) return own;
  const { compressors } = await import("hyparquet-compressors");
  return { ...compressors, ...own };
}

/** The library's errors say what is wrong with a file, but not with which. */
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

async function openBuffer(
  source: TableSource,
  hash: Hash | undefined,
): Promise<{ file: AsyncBuffer; close: () => Promise<void> }> {
  if (source.file === undefined || source.gzip) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of textChunks(source, "utf-8", hash)) chunks.push(chunk);
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
