import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { ColumnBuilder } from "./column-builder.ts";
import { checkHeader, findDelimiter, type TextRecord, textRecord } from "./csv-header.ts";
import { type CsvPlace, CsvRecords } from "./csv-records.ts";
import { type Encoding, type TableSource, textChunks } from "./source.ts";
import type { TableBuilder } from "./table-builder.ts";

export interface CsvOptions {
  /** One character; found by itself where it is undefined. */
  delimiter: string | undefined;
  encoding: Encoding;
  signal: AbortSignal | undefined;
  /** How much is read at a time; it grows where a record is longer. */
  bufferBytes: number;
}

/** Where the rows of one file went. */
export interface FileRows {
  rows: number;
  /** From a row of the table on, the line is that jump's plus the rows since. Undefined for formats without lines. */
  jumps: readonly { row: number; line: number }[] | undefined;
  /** First line and number of lines with bytes that are no UTF-8, where the columns cannot tell. */
  damaged?: { line: number; count: number } | undefined;
}

/** What a file's reader is told once the names of the columns are known; it gives the builder to read into. */
export type TableStart = (names: string[], delimiter?: string) => TableBuilder;

/** From this many bytes on, the number of rows in the whole file is foreseen. */
const SAMPLE = 2 ** 20;

/** Reads a delimited file in pieces of 1 MB; nothing but the typed columns stays in memory. */
export async function readCsv(
  source: TableSource,
  begin: TableStart,
  options: CsvOptions,
  hash: Hash | undefined,
): Promise<FileRows> {
  let buffer = new Uint8Array(options.bufferBytes + 1);
  let filled = 0;
  let consumed = 0;
  let records: CsvRecords | undefined;
  let builder: TableBuilder | undefined;
  let firstRow = 0;
  let delimiter = 0;
  let damaged: FileRows["damaged"];
  /** The columns in this file's order. */
  let order: ColumnBuilder[] = [];

  const start = (whole: boolean): void => {
    delimiter = options.delimiter?.charCodeAt(0) ?? findDelimiter(buffer, filled, whole);
    const header = textRecord(buffer, 0, filled, whole, delimiter);
    if (header === undefined) return;
    const table = begin(headerNames(header, source.path), String.fromCharCode(delimiter));
    builder = table;
    firstRow = table.rows;
    order = header.cells.map((name) => table.column(name) ?? unread(name));
    const place = { path: source.path, line: 1 + header.newlines };
    if (!isUtf8(buffer.subarray(0, header.end))) damaged = { line: 1, count: 1 };
    const rowsBefore = table.rows;
    const { sizeBytes } = source;
    records = new CsvRecords(place, delimiter, order, table.rows, table.capacity, (rows, bytes) => {
      const sample = consumed + bytes;
      const known = sizeBytes !== undefined && sample >= SAMPLE;
      return table.makeRoom(rows, known ? rowsBefore + ((rows - rowsBefore) * sizeBytes) / sample : undefined);
    });
    consumed = header.end;
    buffer.copyWithin(0, header.end, filled);
    filled -= header.end;
  };

  const drain = (last: boolean): void => {
    if (records === undefined) start(last);
    if (records === undefined || builder === undefined) return;
    const line = records.line;
    const first = builder.rows === 0;
    const read = records.read(buffer, 0, filled, last);
    // A column that turns out to be no numbers within the first piece costs no second reading of the files.
    if (first) reread(builder, { path: source.path, line }, read, last);
    consumed += read;
    builder.rows = records.row;
    buffer.copyWithin(0, read, filled);
    filled -= read;
  };

  const reread = (table: TableBuilder, place: CsvPlace, end: number, last: boolean): void => {
    const misfits = new Set(table.columns.filter(({ misfit }) => misfit !== undefined));
    if (misfits.size === 0) return;
    for (const column of misfits) column.restart();
    const columns = order.map((column) => (misfits.has(column) ? column : unread(column.name)));
    const again = new CsvRecords(place, delimiter, columns, 0, table.capacity, () => table.capacity);
    again.read(buffer, 0, end, last);
  };

  for await (const chunk of textChunks(source, options.encoding, hash)) {
    options.signal?.throwIfAborted();
    for (let at = 0; at < chunk.length; ) {
      // A record longer than the buffer: twice the room, so that it is scanned again only twice as often as it doubles.
      if (filled === buffer.length - 1) {
        const wider = new Uint8Array((buffer.length - 1) * 2 + 1);
        wider.set(buffer);
        buffer = wider;
      }
      const taken = Math.min(chunk.length - at, buffer.length - 1 - filled);
      buffer.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled === buffer.length - 1) drain(false);
    }
  }
  drain(true);
  if (records === undefined) {
    throw new Failure(`${source.path}: expected a header row with the columns' names, got an empty file`, {
      at: { file: source.path },
    });
  }
  return { rows: records.row - firstRow, jumps: records.jumps, damaged };
}

function headerNames(header: TextRecord, path: string): string[] {
  checkHeader(header.cells, path);
  return header.cells;
}

/** Takes the cells of a column that the table does not have. */
function unread(name: string): ColumnBuilder {
  return new ColumnBuilder(name, { type: "skipped", missing: new Set(), decimalComma: false, tolerant: true }, 0);
}
