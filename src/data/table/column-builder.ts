import { type CellSyntax, isFormatted, kinds, usesComma } from "./cell-syntax.ts";
import { checkDate, parseDate } from "./date.ts";
import { isNoDate } from "./date-guess.ts";
import { Levels } from "./levels.ts";
import { isWhole, looksNumeric, parseNumber, withPoint } from "./number-text.ts";

const WHOLE = /^[+-]?\d+$/;
const LEADING_ZERO = /^[+-]?0\d/;

/**
 * A column while it is read. Its type follows from its first cell. If a later cell does not fit, the column becomes
 * `skipped`, the cell is stored in `misfit`, and the files are read again with that column as text, because numbers
 * do not keep a spelling such as "1.0" or "007". A text column gets its type when all its cells are known.
 */
export class ColumnBuilder {
  readonly name: string;
  readonly reading: CellSyntax;
  kind: number = kinds.empty;
  numbers = new Float64Array(0);
  codes = new Int32Array(0);
  levels = new Levels();
  /** The first cell that the fast parsers could not read. */
  misfit: { row: number; text: string; reason: "type" | "precision" | "text" } | undefined;
  /** The first value that is not a cell: a list, an object or bytes. */
  unreadable: { row: number; what: string } | undefined;
  /** Number of infinite cells, which count as missing. */
  infinite = 0;
  /** True if some number has a decimal sign. `certain`: one of these signs cannot separate thousands. */
  signed = false;
  certain = false;
  /** True if texts were strings in JSON or Parquet, where "5" is not a number. */
  quoted = false;
  #capacity: number;
  /** Codes of texts that were strings, which are faster to look up than to encode. */
  readonly #known = new Map<string, number>();

  constructor(name: string, reading: CellSyntax, capacity: number) {
    this.name = name;
    this.reading = reading;
    this.#capacity = capacity;
    const type = reading.type;
    if (type === "skipped") this.kind = kinds.skipped;
    else if (type === "category" || type === "text" || type === "boolean") this.#become(kinds.category, 0);
    else if (isFormatted(reading)) this.#become(kinds.category, 0);
  }

  /** Makes room for `capacity` rows. */
  grow(capacity: number, rows: number): void {
    this.#capacity = capacity;
    if (this.numbers.length > 0) {
      const numbers = new Float64Array(capacity);
      numbers.set(this.numbers.subarray(0, rows));
      this.numbers = numbers;
    }
    if (this.codes.length > 0) {
      const codes = new Int32Array(capacity);
      codes.set(this.codes.subarray(0, rows));
      this.codes = codes;
    }
  }

  /** Bytes per row, without texts. */
  get rowBytes(): number {
    if (this.kind === kinds.skipped || this.kind === kinds.empty) return 0;
    return this.kind === kinds.category ? 4 : 8;
  }

  /** Adds a cell given as bytes. */
  cell(row: number, bytes: Uint8Array, start: number, end: number): void {
    if (this.kind === kinds.category) {
      this.codes[row] = this.levels.code(bytes, start, end);
      return;
    }
    if (this.kind === kinds.skipped) return;
    if (start === end) {
      this.missing(row);
      return;
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
    if (this.reading.missing.has(text)) this.missing(row);
    else if (this.kind === kinds.number || this.kind === kinds.comma || this.kind === kinds.whole) {
      this.#numberCell(row, text);
    } else if (this.kind === kinds.date) this.#dateCell(row, text);
    else this.#firstCell(row, text, bytes, start, end);
  }

  missing(row: number): void {
    if (this.kind === kinds.category) this.codes[row] = -1;
    else if (this.kind !== kinds.empty && this.kind !== kinds.skipped) this.numbers[row] = Number.NaN;
  }

  /** Adds a number from JSON or Parquet. */
  number(row: number, value: number): void {
    const { type } = this.reading;
    if (this.kind === kinds.empty && (type === undefined || type === "number")) this.#become(kinds.number, row);
    const numeric = this.kind === kinds.number || this.kind === kinds.comma;
    if (numeric && Number.isFinite(value)) this.numbers[row] = value;
    else if (numeric) this.#infinite(row, value);
    else this.#number(row, value);
  }

  /** Adds a 64-bit integer, which would lose its last digits as a number beyond 2^53. */
  big(row: number, value: bigint): void {
    const number = Number(value);
    if (Number.isSafeInteger(number) || this.reading.type === "number") this.number(row, number);
    else if (this.reading.type === undefined && (this.kind === kinds.number || this.kind === kinds.empty)) {
      this.#demote(row, String(value), "precision");
    } else this.text(row, String(value));
  }

  /** Adds a date in milliseconds since 1970 UTC. */
  date(row: number, milliseconds: number): void {
    checkDate(milliseconds, this.name, row);
    if (this.kind === kinds.empty && this.reading.type !== "number" && this.reading.type !== "integer")
      this.#become(kinds.date, row);
    if (this.kind === kinds.date) this.numbers[row] = milliseconds;
    else this.text(row, Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString());
  }

  /** Adds a string: "5" in JSON is not a number, unless this type was requested. */
  text(row: number, text: string): void {
    if (this.kind === kinds.skipped) return;
    const known = this.#known.get(text);
    if (known !== undefined && this.kind === kinds.category) {
      this.codes[row] = known;
      return;
    }
    if (text === "" || this.reading.missing.has(text)) {
      this.missing(row);
      return;
    }
    this.quoted = true;
    if (this.kind === kinds.empty && this.reading.type === undefined && Number.isNaN(parseDate(text))) {
      this.#become(kinds.category, row);
    }
    if (this.kind === kinds.number && this.reading.type === undefined) {
      this.#demote(row, text, "text");
      return;
    }
    const bytes = Buffer.from(text);
    this.cell(row, bytes, 0, bytes.length);
    if (this.kind === kinds.category && this.#known.size < 4096) this.#known.set(text, this.codes[row]!);
  }

  /** Notes a value that no cell can contain. The column is left out, or is an error if it is needed. */
  refuse(row: number, what: string): void {
    this.unreadable ??= { row, what };
    this.kind = kinds.skipped;
    this.numbers = new Float64Array(0);
  }

  /** Adds consecutive numbers from `row` on. */
  numberRun(row: number, values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (this.kind === kinds.number && value - value === 0) this.numbers[row + i] = value;
      else this.number(row + i, value);
    }
  }

  /** Notes the decimal sign of a number, because it may be a thousands separator if three digits follow. */
  noteDecimals(decimals: number, value: number): void {
    if (decimals < 0) return;
    this.signed = true;
    if (decimals !== 3 || value >= 1000 || value <= -1000 || (value > -1 && value < 1)) this.certain = true;
  }

  /** Starts again as a category if a misfit is found while the previous rows are still in memory. */
  restart(): void {
    this.#become(kinds.category, 0);
  }

  #become(kind: number, row: number): void {
    this.kind = kind;
    // All previous rows were missing.
    if (kind === kinds.category) this.codes = new Int32Array(this.#capacity).fill(-1, 0, row);
    else this.numbers = new Float64Array(this.#capacity).fill(Number.NaN, 0, row);
  }

  /** Adds a number to a text column, with the decimal sign that its texts have. */
  #number(row: number, value: number): void {
    const { quoted } = this;
    const { type, schema } = this.reading;
    const numeric = type === undefined || type === "number" || type === "integer";
    const text = String(value);
    this.text(row, numeric && usesComma(schema) ? text.replace(".", ",") : text);
    this.quoted = quoted;
  }

  #firstCell(row: number, text: string, bytes: Uint8Array, start: number, end: number): void {
    const type = this.reading.type;
    if (type === "number") this.#become(kinds.number, row);
    else if (type === "integer") this.#become(kinds.whole, row);
    else if (type === "date") this.#become(kinds.date, row);
    else if (looksNumeric(text, this.reading.decimalComma)) this.#become(kinds.number, row);
    else if (!Number.isNaN(parseDate(text))) this.#become(kinds.date, row);
    else this.#become(kinds.category, row);
    this.cell(row, bytes, start, end);
  }

  #numberCell(row: number, text: string): void {
    // 00619 is a code if all cells have the same width, which only the whole column shows.
    if (LEADING_ZERO.test(text)) {
      this.#demote(row, text, "type");
      return;
    }
    const value = parseNumber(text);
    const { decimalComma, type } = this.reading;
    if (!Number.isNaN(value) && (this.kind !== kinds.comma || WHOLE.test(text))) {
      if (this.kind === kinds.whole && value !== Math.floor(value)) {
        this.#demote(row, text, "type");
        return;
      }
      if (type === undefined && Math.abs(value) > Number.MAX_SAFE_INTEGER && WHOLE.test(text)) {
        this.#demote(row, text, "precision");
        return;
      }
      if (decimalComma && text.includes(".")) this.noteDecimals(text.length - 1 - text.indexOf("."), value);
      if (Number.isFinite(value)) this.numbers[row] = value;
      else this.#infinite(row, value);
      return;
    }
    const withComma = decimalComma && !text.includes(".") ? parseNumber(withPoint(text)) : Number.NaN;
    const turns = this.kind === kinds.comma || (this.kind === kinds.number && !this.signed);
    if (Number.isNaN(withComma) || !turns || !(this.kind === kinds.comma || isWhole(this.numbers.subarray(0, row)))) {
      this.#demote(row, text, "type");
      return;
    }
    this.kind = kinds.comma;
    this.noteDecimals(text.length - 1 - text.indexOf(","), withComma);
    this.numbers[row] = withComma;
  }

  #dateCell(row: number, text: string): void {
    const value = parseDate(text);
    this.numbers[row] = value;
    if (Number.isNaN(value) && !isNoDate(text)) this.#demote(row, text, "type");
  }

  #infinite(row: number, value: number): void {
    if (!Number.isNaN(value)) this.infinite++;
    this.numbers[row] = Number.NaN;
  }

  #demote(row: number, text: string, reason: "type" | "precision" | "text"): void {
    this.misfit = { row, text, reason };
    this.kind = kinds.skipped;
    this.numbers = new Float64Array(0);
  }
}
