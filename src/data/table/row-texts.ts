import type { CellSyntax } from "./cell-syntax.ts";
import { ColumnBuilder } from "./column-builder.ts";
import { readCsv, type TableStart } from "./csv.ts";
import type { TableOptions } from "./index.ts";
import { fileSource, type TableSource } from "./source.ts";
import type { ReadTable } from "./table.ts";
import { TableBuilder } from "./table-builder.ts";

/** The options that the table was read with. */
export type TextOptions = Pick<TableOptions, "cwd" | "format" | "encoding" | "delimiter" | "bufferBytes" | "signal">;

/** The cells to read again from the files of a table. */
export interface TextChoice {
  /** Names of the columns, in the order of the result. */
  names: readonly string[];
  /** Ascending row numbers. */
  rows: Int32Array;
}

export interface RowTexts {
  names: readonly string[];
  /** The texts of each row, in the order of `names`. */
  rows: string[][];
  /** Delimiter of the cells in the first file. */
  delimiter: string;
}

/**
 * Returns the original text of the cells in some rows: `00619`, `38.0`, `NA`. The files are read again, and only
 * these cells are kept.
 *
 * @returns Undefined if a file is not delimited text: JSON, Parquet and Arrow contain values without a spelling.
 */
export async function readRowTexts(
  { files }: Pick<ReadTable, "files">,
  choice: TextChoice,
  options: TextOptions,
): Promise<RowTexts | undefined> {
  const sources: TableSource[] = [];
  for (const { path } of files) sources.push(await fileSource(path, options.cwd ?? ".", options.format));
  if (sources.some(({ format }) => format !== "csv")) return undefined;
  const { encoding = "utf-8", bufferBytes = 2 ** 21, signal, delimiter } = options;
  const collector = new TextCollector(choice);
  let builder: TextTable | undefined;
  let found = ",";
  const begin: TableStart = (names, separator = ",") => {
    // Blanks cannot separate empty cells.
    if (builder === undefined) found = separator === " " ? "," : separator;
    builder ??= new TextTable(names, collector);
    return builder;
  };
  for (const source of sources) {
    await readCsv(source, begin, { delimiter, encoding, signal, bufferBytes, hash: undefined });
  }
  return { names: choice.names, rows: collector.finish(), delimiter: found };
}

/**
 * Writes texts as CSV in pieces of about 64 kB (RFC 4180, LF line ends).
 *
 * @param delimiter A single character.
 */
export function* writeTextCsv({ names, rows }: RowTexts, delimiter: string): Generator<string> {
  const special = new RegExp(`["\\r\\n${delimiter}]|^[ \\t]|[ \\t]$`);
  const quote = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  let piece = `${names.map(quote).join(delimiter)}\n`;
  for (const row of rows) {
    const line = row.map(quote).join(delimiter);
    // A blank line would not be a row.
    piece += line === "" ? '""\n' : `${line}\n`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

const PIECE = 2 ** 16;

/** Collects cells in the order of the files. A row that is read twice because it was incomplete counts once. */
class TextCollector {
  readonly #rows: Int32Array;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #found: string[][] = [];
  /** Index of the current row in `#rows`. */
  #at = -1;
  #current: string[] = [];
  #bytes: Uint8Array = new Uint8Array(0);
  #view: Buffer = Buffer.from(this.#bytes.buffer);

  constructor({ names, rows }: TextChoice) {
    this.#rows = rows;
    this.#positions = new Map(names.map((name, index) => [name, index]));
  }

  position(name: string): number | undefined {
    return this.#positions.get(name);
  }

  take(row: number, position: number, bytes: Uint8Array, start: number, end: number): void {
    if (row !== this.#rows[this.#at]) {
      if (row !== this.#rows[this.#at + 1]) return;
      this.#at++;
      this.#current = new Array<string>(this.#positions.size).fill("");
      this.#found.push(this.#current);
    }
    // A view of each cell would take longer than its text.
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.#current[position] = this.#view.toString("utf8", start, end);
  }

  finish(): string[][] {
    return this.#found;
  }
}

const UNREAD: CellSyntax = { type: "skipped", missing: new Set(), decimalComma: false, tolerant: true, schema: {} };

/** Passes on the text of each cell. */
class TextColumn extends ColumnBuilder {
  readonly #collector: TextCollector;
  readonly #position: number;

  constructor(name: string, position: number, collector: TextCollector) {
    // The reader passes on no cell of a column that is skipped.
    super(name, { ...UNREAD, type: "text" }, 0);
    this.#collector = collector;
    this.#position = position;
  }

  override cell(row: number, bytes: Uint8Array, start: number, end: number): void {
    this.#collector.take(row, this.#position, bytes, start, end);
  }
}

class TextTable extends TableBuilder {
  readonly #texts: ReadonlyMap<string, ColumnBuilder>;

  constructor(names: string[], collector: TextCollector) {
    super(names, { reading: () => UNREAD, limitBytes: Number.POSITIVE_INFINITY, path: "" });
    // Nothing is stored per row, so there is room for all.
    this.capacity = Number.MAX_SAFE_INTEGER;
    this.#texts = new Map(
      this.columns.map((column) => {
        const position = collector.position(column.name);
        return [column.name, position === undefined ? column : new TextColumn(column.name, position, collector)];
      }),
    );
  }

  override column(name: string): ColumnBuilder | undefined {
    return this.#texts.get(name);
  }
}
