import { Failure } from "../../core/failure.ts";
import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import type { CsvKernel } from "./csv-kernel.ts";
import type { CsvPlace, CsvShape } from "./csv-shape.ts";
import { quotedBytes } from "./misfit.ts";
import { NumberCells } from "./number-cells.ts";
import { QuotedCell } from "./quoted-cell.ts";

const QUOTE = 34;
const COMMA = 44;
const POINT = 46;
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const ZERO = 48;

/** A longer record is assumed to have a quote that was never closed. */
const LONGEST_RECORD = 32 * 2 ** 20;

/**
 * Parses records (RFC 4180, with any one-byte delimiter, and LF, CR LF or CR) from bytes into column builders. Blank
 * lines and blanks around unquoted cells are removed. Cost per cell: 25 ns for a number of 17 digits, 15 ns for a
 * short text.
 */
export class CsvRecords {
  row: number;
  line: number;
  /** Rows at which the difference between line and row changes, because of blank lines or quoted newlines. */
  readonly jumps: { row: number; line: number }[] = [];
  readonly #path: string;
  readonly #delimiter: number;
  /** Columns in the order of the file. */
  readonly #columns: ColumnBuilder[];
  readonly #numbers = new NumberCells();
  readonly #quoted = new QuotedCell();
  #capacity: number;
  readonly #makeRoom: CsvShape["makeRoom"];
  readonly #kernel: CsvKernel | undefined;
  /** Number of records to read in JavaScript after the kernel left one. */
  #pause = 1;

  constructor(place: CsvPlace, { delimiter, columns, row, capacity, makeRoom, kernel }: CsvShape) {
    this.#path = place.path;
    this.line = place.line;
    this.#delimiter = delimiter;
    this.#columns = columns;
    this.row = row;
    this.#capacity = capacity;
    this.#makeRoom = makeRoom;
    this.#kernel = kernel?.prepare(columns, delimiter) === true ? kernel : undefined;
    this.jumps.push({ row, line: place.line });
  }

  /**
   * Reads the complete records in `bytes` before `end`, and returns the start of the first incomplete one. `SLACK`
   * bytes must follow at `end`, the first of which is overwritten. If `last` is true, the end of the bytes ends the
   * last record.
   */
  read(bytes: Uint8Array, end: number, last: boolean): number {
    const columns = this.#columns;
    const width = columns.length;
    const delimiter = this.#delimiter;
    const numbers = this.#numbers;
    const kernel = this.#kernel?.bytes === bytes ? this.#kernel : undefined;
    const watchSigns = columns.some(({ reading }) => reading.decimalComma);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // This byte stops every inner loop without a comparison with `end`.
    bytes[end] = LF;
    let p = 0;
    let offset = this.#lineOffset;
    // The first record gives most columns their kinds.
    let wait = this.row === 0 ? 1 : 0;

    while (p < end) {
      if (kernel !== undefined && --wait < 0) {
        p = this.#block(kernel, p, end);
        offset = this.#lineOffset;
        wait = this.#pause - 1;
        if (p === end) break;
      }
      const first = bytes[p]!;
      if (first === LF || first === CR) {
        if (first === CR && p + 1 === end && !last) return p;
        p += first === CR && bytes[p + 1] === LF && p + 1 < end ? 2 : 1;
        this.line++;
        continue;
      }
      const recordStart = p;
      const row = this.row;
      if (row === this.#capacity) this.#capacity = this.#makeRoom(row, recordStart);
      if (this.line - row !== offset) {
        offset = this.line - row;
        this.jumps.push({ row, line: this.line });
      }
      let newlines = 0;
      let c = 0;
      for (;;) {
        if (c === width) throw this.#ragged(bytes, p, end);
        const column = columns[c]!;
        let byte = bytes[p]!;
        while (byte === SPACE || (byte === TAB && delimiter !== TAB)) byte = bytes[++p]!;
        const commas = column.kind === kinds.comma && delimiter !== COMMA;
        // 00619 may be a code.
        const zero = byte === ZERO && bytes[p + 1]! - ZERO >= 0 && bytes[p + 1]! - ZERO <= 9;
        if ((commas || column.kind === kinds.number) && byte !== QUOTE && !zero) {
          const close = numbers.read(bytes, view, p, commas ? COMMA : POINT, column.numbers, row);
          if (close !== -1) {
            byte = bytes[close]!;
            const value = column.numbers[row]!;
            if (
              (byte === delimiter || byte === LF || byte === CR) &&
              value <= Number.MAX_SAFE_INTEGER &&
              value >= Number.MIN_SAFE_INTEGER
            ) {
              p = close;
              if (p === end && !last) return this.#unfinished(recordStart, end);
              if (watchSigns && numbers.decimals >= 0) column.noteDecimals(numbers.decimals, value);
              c++;
              if (byte === delimiter) {
                p++;
                continue;
              }
              break;
            }
          }
        }
        byte = bytes[p]!;
        if (byte === QUOTE) {
          const quoted = this.#quoted;
          const close = quoted.end(bytes, p + 1, end);
          if (close === -1) {
            if (last) throw this.#unclosed();
            return this.#unfinished(recordStart, end);
          }
          const opened = p + 1;
          p = close + 1;
          byte = bytes[p]!;
          while ((byte === SPACE && delimiter !== SPACE) || (byte === TAB && delimiter !== TAB)) byte = bytes[++p]!;
          if (p === end && !last) return this.#unfinished(recordStart, end);
          if (byte !== delimiter && byte !== LF && byte !== CR) {
            throw this.#failure(
              `${column.name}: expected a delimiter after the closing quote, got ${quotedBytes(bytes.subarray(p, Math.min(p + 20, end)))} (a quote inside a quoted cell is written twice)`,
            );
          }
          newlines += quoted.newlines;
          if (quoted.doubled) {
            const length = quoted.copy(bytes, opened, close);
            column.cell(row, quoted.text, 0, length);
          } else column.cell(row, bytes, opened, close);
        } else {
          const cell = p;
          while (byte !== delimiter && byte !== LF && byte !== CR) byte = bytes[++p]!;
          if (p === end && !last) return this.#unfinished(recordStart, end);
          let close = p;
          while (close > cell && (bytes[close - 1] === SPACE || bytes[close - 1] === TAB)) close--;
          column.cell(row, bytes, cell, close);
        }
        c++;
        if (byte === delimiter) {
          p++;
          continue;
        }
        break;
      }
      if (c < width) throw this.#narrow(c);
      // The record may end in CR LF, with the LF still unread.
      if (bytes[p] === CR) {
        if (p + 1 >= end && !last) return this.#unfinished(recordStart, end);
        p += p + 1 < end && bytes[p + 1] === LF ? 2 : 1;
      } else p++;
      this.line += 1 + newlines;
      this.row++;
    }
    return end;
  }

  /** The line of a row is this much more than its number. */
  get #lineOffset(): number {
    const { line, row } = this.jumps[this.jumps.length - 1]!;
    return line - row;
  }

  /** Lets the kernel read records until it leaves one, and returns the position of that one. */
  #block(kernel: CsvKernel, start: number, end: number): number {
    const from = this.row;
    let p = start;
    while (p < end) {
      const { row } = this;
      if (row === this.#capacity) this.#capacity = this.#makeRoom(row, p);
      const rows = kernel.read(p, end, { row, most: this.#capacity - row });
      if (rows === 0) break;
      if (this.line - row !== this.#lineOffset) this.jumps.push({ row, line: this.line });
      p = kernel.position;
      this.row += rows;
      this.line += rows;
    }
    // Where most records have to be read in JavaScript, asking the kernel for each would only cost time.
    this.#pause = this.row - from >= 4 ? 1 : Math.min(this.#pause * 2, 256);
    return p;
  }

  #unfinished(recordStart: number, end: number): number {
    if (end - recordStart > LONGEST_RECORD) {
      throw this.#failure(
        "expected a record of at most 32 MB, got a longer one (is a quote not closed, or is this no table?)",
      );
    }
    return recordStart;
  }

  #unclosed(): Failure {
    return this.#failure("expected a closing quote, got the end of the file (the record that begins here opens one)");
  }

  #narrow(found: number): Failure {
    return this.#failure(
      `expected ${this.#columns.length} cells as in the header, got ${found} (is a cell with the delimiter or a newline not quoted, or the line a comment?)`,
    );
  }

  #ragged(bytes: Uint8Array, from: number, end: number): Failure {
    let found = this.#columns.length + 1;
    for (let p = from; p < end && bytes[p] !== LF && bytes[p] !== CR; p++) if (bytes[p] === this.#delimiter) found++;
    const hint =
      this.#columns.length === 1
        ? "are there lines above the header? take them out"
        : this.#delimiter === COMMA
          ? "is a cell with a comma not quoted, or a decimal comma used?"
          : "is a cell with the delimiter not quoted?";
    return this.#failure(`expected ${this.#columns.length} cells as in the header, got ${found} (${hint})`);
  }

  #failure(message: string): Failure {
    return new Failure(`${this.#path}:${this.line}: ${message}`, { at: { file: this.#path, line: this.line } });
  }
}
