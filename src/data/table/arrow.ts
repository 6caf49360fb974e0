import type { Hash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { checkFileLists, isArrowFile, withDictionariesFirst } from "./arrow-dictionaries.ts";
import { checkStreamLengths } from "./arrow-stream.ts";
import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import type { TableStart } from "./csv.ts";
import { decodeLz4Frame } from "./lz4-frame.ts";
import type { FileRows } from "./rows.ts";
import { contentChunks, type TableSource } from "./source.ts";

const LARGEST_FILE = 2 ** 31;

/** Reads Arrow IPC: Feather files of version 2, and streams; buffers may be compressed with LZ4 or Zstandard. */
export async function readArrow(
  source: TableSource,
  begin: TableStart,
  { signal, hash }: { signal: AbortSignal | undefined; hash: Hash | undefined },
): Promise<FileRows> {
  const { CompressionType, setCompressionCodec, tableFromIPC, Type } = await import("@uwdata/flechette");
  const { decompress } = await import("fzstd");
  const refuseEncoding = (): Uint8Array => {
    throw new Error("tables are only read");
  };
  setCompressionCodec(CompressionType.LZ4_FRAME, { decode: decodeLz4Frame, encode: refuseEncoding });
  setCompressionCodec(CompressionType.ZSTD, {
    decode: (bytes, size) => decompress(bytes, new Uint8Array(size)),
    encode: refuseEncoding,
  });
  const bytes = await wholeFile(source, hash);
  const content = arrowTable(() => {
    if (isArrowFile(bytes)) checkFileLists(bytes);
    else checkStreamLengths(bytes);
    return withDictionariesFirst(bytes);
  }, source.path);
  const table = arrowTable(() => tableFromIPC(content, { useBigInt: true }), source.path);
  const builder = begin(table.schema.fields.map(({ name }) => name));
  const firstRow = builder.rows;
  if (firstRow + table.numRows > builder.capacity) {
    builder.makeRoom(firstRow + table.numRows, firstRow + table.numRows);
  }
  const unreadable = new Map<number, string>([
    [Type.List, "a list"],
    [Type.LargeList, "a list"],
    [Type.FixedSizeList, "a list"],
    [Type.ListView, "a list"],
    [Type.LargeListView, "a list"],
    [Type.Struct, "a struct"],
    [Type.Union, "a union"],
    [Type.Map, "a map"],
    [Type.Interval, "an interval"],
    [Type.Binary, "bytes"],
    [Type.LargeBinary, "bytes"],
    [Type.BinaryView, "bytes"],
    [Type.FixedSizeBinary, "bytes"],
  ]);
  for (const [index, field] of table.schema.fields.entries()) {
    signal?.throwIfAborted();
    const column = builder.column(field.name);
    if (column === undefined || column.kind === kinds.skipped) continue;
    const type =
      field.type.typeId === Type.Dictionary && "dictionary" in field.type ? field.type.dictionary : field.type;
    const what = unreadable.get(type.typeId);
    if (what !== undefined) {
      column.refuse(firstRow, what);
      continue;
    }
    const dated = type.typeId === Type.Date || type.typeId === Type.Timestamp;
    let row = firstRow;
    arrowTable(() => {
      for (const value of table.getChildAt(index)) put(column, row++, value, dated);
    }, source.path);
  }
  builder.rows = firstRow + table.numRows;
  return { rows: table.numRows, jumps: undefined };
}

function put(column: ColumnBuilder, row: number, value: unknown, dated: boolean): void {
  if (value === null || value === undefined) column.missing(row);
  else if (typeof value === "number") {
    if (dated) column.date(row, Math.floor(value));
    else column.number(row, value);
  } else if (typeof value === "bigint") column.big(row, value);
  else column.text(row, String(value));
}

/** Adds the file's name to the library's errors. */
function arrowTable<T>(work: () => T, path: string): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : error;
    throw new Failure(
      `${path}: expected a whole Arrow file, got one that cannot be read: ${reason} (write or download it again)`,
      { cause: error, at: { file: path } },
    );
  }
}

async function wholeFile(source: TableSource, hash: Hash | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of contentChunks(source, hash)) {
    size += chunk.length;
    if (size > LARGEST_FILE) {
      throw new Failure(`${source.path}: expected an Arrow file of at most 2 GB, got more (write it as Parquet)`);
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
