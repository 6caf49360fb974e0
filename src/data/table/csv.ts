import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import type { CellSyntax } from "./cell-syntax.ts";
import { ColumnBuilder } from "./column-builder.ts";
import { type CsvKernel, returnKernel, takeKernel } from "./csv-kernel.ts";
import { csvLayout } from "./csv-layout.ts";
import { CsvRecords } from "./csv-records.ts";
import type { CsvPlace } from "./csv-shape.ts";
import { SLACK } from "./number-cells.ts";
import type { FileRows } from "./rows.ts";
import { type Encoding, type TableSource, textChunks } from "./source.ts";
import type { TableBuilder } from "./table-builder.ts";

export interface CsvOptions {
  /** Delimiter of one character. It is detected if undefined. */
  delimiter: string | undefined;
  encoding: Encoding;
  signal: AbortSignal | undefined;
  /** Size of one read in bytes. It grows for longer records. */
  bufferBytes: number;
  hash: Hash | undefined;
  /** False to read without WebAssembly. */
  webAssembly?: boolean | undefined;
}

/** Called by a file's reader once the column names are known. Returns the builder to read into. */
export type TableStart = (names: string[], delimiter?: string, notices?: readonly string[]) => TableBuilder;

/** Number of bytes after which the total number of rows is estimated. */
const SAMPLE = 2 ** 20;

/** A smaller file is read before a kernel has its memory. */
const KERNEL_BYTES = 2 ** 15;

/** Reads a delimited file in pieces. Only the typed columns stay in memory. */
export async function readCsv(source: TableSource, begin: TableStart, options: CsvOptions): Promise<FileRows> {
  const { sizeBytes = Number.POSITIVE_INFINITY } = source;
  const kernel = (options.webAssembly ?? sizeBytes >= KERNEL_BYTES) ? takeKernel(options.bufferBytes) : undefined;
  try {
    return await readPieces(source, begin, { ...options, kernel });
  } finally {
    returnKernel(kernel);
  }
}

async function readPieces(
  source: TableSource,
  begin: TableStart,
  { kernel, ...options }: CsvOptions & { kernel: CsvKernel | undefined },
): Promise<FileRows> {
  let buffer = kernel?.bytes ?? new Uint8Array(options.bufferBytes + SLACK);
  let filled = 0;
  let consumed = 0;
  let records: CsvRecords | undefined;
  let builder: TableBuilder | undefined;
  let firstRow = 0;
  let delimiter = 0;
  /** True if the buffer holds no complete record, so that reading it again before it is full would only take time. */
  let stuck = false;
  let damaged: FileRows["damaged"];
  /** The columns in the order of this file. */
  let order: ColumnBuilder[] = [];
  /** Column for text after the trailing delimiters. It must be empty, so only its distinct values are kept. */
  let last: ColumnBuilder | undefined;

  const start = (whole: boolean): void => {
    const given = options.delimiter?.charCodeAt(0);
    const layout = csvLayout(buffer, filled, { whole, delimiter: given, path: source.path });
    if (layout === undefined) return;
    delimiter = layout.delimiter;
    const { names, trailing } = layout;
    const table = begin(trailing ? names.slice(0, -1) : names, String.fromCharCode(delimiter), layout.notices);
    builder = table;
    firstRow = table.rows;
    order = names.map((name) => table.column(name) ?? unread(name));
    if (trailing) {
      last = new ColumnBuilder("", { ...UNREAD, type: "text" }, 0);
      order[order.length - 1] = last;
    }
    const place = { path: source.path, line: layout.line };
    if (!isUtf8(buffer.subarray(0, layout.end))) damaged = { line: 1, count: 1 };
    const rowsBefore = table.rows;
    const { sizeBytes } = source;
    const fast = buffer === kernel?.bytes ? kernel : undefined;
    records = new CsvRecords(place, {
      delimiter,
      columns: order,
      row: table.rows,
      capacity: table.capacity,
      kernel: fast,
      makeRoom(rows, bytes) {
        const sample = consumed + bytes;
        const known = sizeBytes !== undefined && sample >= SAMPLE;
        const room = table.makeRoom(rows, known ? rowsBefore + ((rows - rowsBefore) * sizeBytes) / sample : undefined);
        return room;
      },
    });
    buffer = fast?.bytes ?? buffer;
    consumed = layout.end;
    buffer.copyWithin(0, layout.end, filled);
    filled -= layout.end;
  };

  const drain = (ended: boolean): void => {
    if (records === undefined) start(ended);
    if (records === undefined || builder === undefined) return;
    const line = records.line;
    const first = builder.rows === 0;
    const read = records.read(buffer, filled, ended);
    // If a column turns out not to be numeric in the first piece, only this piece is read again.
    if (first) reread(builder, { place: { path: source.path, line }, end: read, ended });
    stuck = read === 0;
    consumed += read;
    builder.rows = records.row;
    buffer.copyWithin(0, read, filled);
    filled -= read;
  };

  const reread = (
    table: TableBuilder,
    { place, end, ended }: { place: CsvPlace; end: number; ended: boolean },
  ): void => {
    const misfits = new Set(table.columns.filter(({ misfit }) => misfit !== undefined));
    if (misfits.size === 0) return;
    for (const column of misfits) column.restart();
    const columns = order.map((column) => (misfits.has(column) ? column : unread(column.name)));
    const { capacity } = table;
    const again = new CsvRecords(place, { delimiter, columns, row: 0, capacity, makeRoom: () => capacity });
    // The reader overwrites the byte after the last record with a line feed, so that byte is restored afterwards.
    const next = buffer[end]!;
    again.read(buffer, end, ended);
    buffer[end] = next;
  };

  for await (const chunk of textChunks(source, options.encoding, { hash: options.hash, reuse: true })) {
    options.signal?.throwIfAborted();
    for (let at = 0; at < chunk.length; ) {
      // If a record is longer than the buffer, the buffer is doubled, which limits the repeated scans.
      if (filled === buffer.length - SLACK) {
        const wider = new Uint8Array((buffer.length - SLACK) * 2 + SLACK);
        wider.set(buffer);
        buffer = wider;
      }
      const taken = Math.min(chunk.length - at, buffer.length - SLACK - filled);
      buffer.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled === buffer.length - SLACK) drain(false);
    }
    // After the first piece, a chunk is read while it is in the processor's cache.
    if (records !== undefined && !stuck) drain(false);
  }
  drain(true);
  if (records === undefined) {
    throw new Failure(
      `${source.path}: expected a header row with the columns' names, got an empty file (write the names into the first line)`,
      {
        at: { file: source.path },
      },
    );
  }
  if (last !== undefined) checkTrailing(last, { path: source.path, cells: order.length });
  return { rows: records.row - firstRow, jumps: records.jumps, damaged };
}

function checkTrailing({ levels }: ColumnBuilder, { path, cells }: { path: string; cells: number }): void {
  for (let code = 0; code < levels.count; code++) {
    if (levels.text(code) === "") continue;
    throw new Failure(
      `${path}: expected nothing after the last delimiter of a row, as in the first rows, got ${JSON.stringify(levels.text(code).slice(0, 60))} (is a cell with the delimiter not quoted? the header has ${cells - 1} names)`,
      { at: { file: path } },
    );
  }
}

const UNREAD: CellSyntax = {
  type: "skipped",
  missing: new Set(),
  decimalComma: false,
  tolerant: true,
  schema: {},
};

/** Returns a builder that ignores the cells of a column that the table lacks. */
function unread(name: string): ColumnBuilder {
  return new ColumnBuilder(name, UNREAD, 0);
}
