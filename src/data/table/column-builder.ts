import { type CellSyntax, kinds } from "./cell-syntax.ts";
import { parseDate } from "./date.ts";
import { finishCategory, fitted, takeOut } from "./finished.ts";
import { Levels } from "./levels.ts";
import { isWhole, looksNumeric, parseNumber, withPoint } from "./number-text.ts";
import type { Column } from "./table.ts";

const WHOLE = /^[+-]?\d+$/;

/**
 * One column as it grows. It starts as whatever its first cell looks like; a later cell that does not fit makes it `skipped`,
 * with the cell in `misfit`, and the files are read again for that column as text: what "1.0" or "007" looked like is
 * not kept in a number.
 */
export class ColumnBuilder {
  readonly name: string;
  readonly reading: CellSyntax;
  kind: number = kinds.empty;
  numbers = new Float64Array(0);
  codes = new Int32Array(0);
  levels = new Levels();
  /** The first cell that did not fit, and what it should have been. */
  misfit: { row: number; text: string; kind: number; reason: "type" | "precision" } | undefined;
  /** Infinite cells, which count as missing. */
  infinite = 0;
  #capacity: number;
  /** Codes of texts that came as strings, which are quicker to look up than to take apart. */
  readonly #known = new Map<string, number>();

  constructor(name: string, reading: CellSyntax, capacity: number) {
    this.name = name;
    this.reading = reading;
    this.#capacity = capacity;
    const type = reading.type;
    if (type === "skipped") this.kind = kinds.skipped;
    else if (type === "category" || type === "text" || type === "boolean") this.#become(kinds.category, 0);
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

  /** Bytes a row takes, levels apart. */
  get rowBytes(): number {
    if (this.kind === kinds.skipped || this.kind === kinds.empty) return 0;
    return this.kind === kinds.category ? 4 : 8;
  }

  /** Takes a cell of bytes; returns what was expected instead when the cell does not fit the type that was asked for. */
  cell(row: number, bytes: Uint8Array, start: number, end: number): string | undefined {
    if (this.kind === kinds.category) {
      this.codes[row] = this.levels.code(bytes, start, end);
      return undefined;
    }
    if (this.kind === kinds.skipped) return undefined;
    if (start === end) {
      this.missing(row);
      return undefined;
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
    if (this.reading.missing.has(text)) {
      this.missing(row);
      return undefined;
    }
    switch (this.kind) {
      case kinds.number:
      case kinds.comma:
      case kinds.whole:
        return this.#numberCell(row, text);
      case kinds.date:
        return this.#dateCell(row, text);
      default:
        return this.#firstCell(row, text, bytes, start, end);
    }
  }

  missing(row: number): void {
    if (this.kind === kinds.category) this.codes[row] = -1;
    else if (this.kind !== kinds.empty && this.kind !== kinds.skipped) this.numbers[row] = Number.NaN;
  }

  /** Takes a number that is one already, from JSON or Parquet. */
  number(row: number, value: number): string | undefined {
    if (this.kind === kinds.empty && this.reading.type === undefined) this.#become(kinds.number, row);
    if (this.kind === kinds.number && Number.isFinite(value)) this.numbers[row] = value;
    else if (this.kind === kinds.number) this.#infinite(row, value);
    else return this.text(row, String(value));
    return undefined;
  }

  /** Takes a 64-bit integer; beyond 2^53 it would lose its last digits as a number. */
  big(row: number, value: bigint): string | undefined {
    const number = Number(value);
    if (Number.isSafeInteger(number) || this.reading.type === "number") return this.number(row, number);
    if (this.reading.type === undefined && (this.kind === kinds.number || this.kind === kinds.empty)) {
      return this.#demote(row, String(value), "precision");
    }
    return this.text(row, String(value));
  }

  /** Takes a date, in milliseconds since 1970 UTC. */
  date(row: number, milliseconds: number): string | undefined {
    if (this.kind === kinds.empty && this.reading.type !== "number" && this.reading.type !== "integer") {
      this.#become(kinds.date, row);
    }
    if (this.kind === kinds.date) this.numbers[row] = milliseconds;
    else return this.text(row, Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString());
    return undefined;
  }

  /** Takes text that is text already: "5" in JSON is no number, unless that is what was asked for. */
  text(row: number, text: string): string | undefined {
    if (this.kind === kinds.skipped) return undefined;
    const known = this.#known.get(text);
    if (known !== undefined && this.kind === kinds.category) {
      this.codes[row] = known;
      return undefined;
    }
    if (text === "" || this.reading.missing.has(text)) {
      this.missing(row);
      return undefined;
    }
    if (this.kind === kinds.empty && this.reading.type === undefined && Number.isNaN(parseDate(text))) {
      this.#become(kinds.category, row);
    }
    if (this.kind === kinds.number && this.reading.type === undefined) return this.#demote(row, text, "type");
    const bytes = Buffer.from(text);
    const problem = this.cell(row, bytes, 0, bytes.length);
    if (this.kind === kinds.category && this.#known.size < 4096) this.#known.set(text, this.codes[row]!);
    return problem;
  }

  /** Takes a run of numbers that begins at `row`. */
  numberRun(row: number, values: ArrayLike<number>): string | undefined {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (this.kind === kinds.number && value - value === 0) this.numbers[row + i] = value;
      else {
        const problem = this.number(row + i, value);
        if (problem !== undefined) return problem;
      }
    }
    return undefined;
  }

  /**
   * The finished column of `rows` rows. The builder must not be used again.
   *
   * @param guess whether the kind of category is still open.
   */
  finish(rows: number, guess = false): Column {
    const { name } = this;
    const type = guess ? undefined : this.reading.type;
    if (this.kind === kinds.date) return { name, type: "date", values: fitted(this.numbers, rows) };
    if (this.kind === kinds.category) return finishCategory(this, rows, type);
    if (this.kind === kinds.empty) {
      const values = new Float64Array(rows).fill(Number.NaN);
      return { name, type: type === "date" || type === "integer" ? type : "number", values };
    }
    const values = fitted(this.numbers, rows);
    takeOut(values, this.reading.missing);
    if (type === "number") return { name, type, values };
    return { name, type: isWhole(values) ? "integer" : "number", values };
  }

  /** Starts again as a category, for a misfit that is found while the rows before it are still at hand. */
  restart(): void {
    this.#become(kinds.category, 0);
  }

  #become(kind: number, row: number): void {
    this.kind = kind;
    // Rows before were all missing.
    if (kind === kinds.category) this.codes = new Int32Array(this.#capacity).fill(-1, 0, row);
    else this.numbers = new Float64Array(this.#capacity).fill(Number.NaN, 0, row);
  }

  #firstCell(row: number, text: string, bytes: Uint8Array, start: number, end: number): string | undefined {
    const type = this.reading.type;
    if (type === "number") this.#become(kinds.number, row);
    else if (type === "integer") this.#become(kinds.whole, row);
    else if (type === "date") this.#become(kinds.date, row);
    else if (looksNumeric(text, this.reading.decimalComma)) this.#become(kinds.number, row);
    else if (!Number.isNaN(parseDate(text))) this.#become(kinds.date, row);
    else this.#become(kinds.category, row);
    return this.cell(row, bytes, start, end);
  }

  #numberCell(row: number, text: string): string | undefined {
    const value = parseNumber(text);
    if (this.kind === kinds.whole && value !== Math.floor(value)) return "a whole number";
    if (!Number.isNaN(value) && (this.kind !== kinds.comma || WHOLE.test(text))) {
      if (this.reading.type === undefined && Math.abs(value) > Number.MAX_SAFE_INTEGER && WHOLE.test(text)) {
        return this.#demote(row, text, "precision");
      }
      if (Number.isFinite(value)) this.numbers[row] = value;
      else this.#infinite(row, value);
      return undefined;
    }
    if (this.reading.decimalComma) {
      const withComma = parseNumber(withPoint(text));
      if (!Number.isNaN(withComma)) {
        if (this.kind === kinds.number && !isWhole(this.numbers.subarray(0, row)))
          return "a decimal point as in the lines before";
        if (text.includes(".")) return "a decimal comma as in the lines before";
        this.kind = kinds.comma;
        this.numbers[row] = withComma;
        return undefined;
      }
    }
    if (this.reading.type !== undefined) return "a number";
    return this.#demote(row, text, "type");
  }

  #dateCell(row: number, text: string): string | undefined {
    const value = parseDate(text);
    this.numbers[row] = value;
    if (!Number.isNaN(value)) return undefined;
    if (this.reading.type !== undefined) return "a date such as 2026-11-21 or 2026-11-21T08:30:00Z";
    return this.#demote(row, text, "type");
  }

  #infinite(row: number, value: number): void {
    if (!Number.isNaN(value)) this.infinite++;
    this.numbers[row] = Number.NaN;
  }

  #demote(row: number, text: string, reason: "type" | "precision"): undefined {
    this.misfit = { row, text, kind: this.kind, reason };
    this.kind = kinds.skipped;
    this.numbers = new Float64Array(0);
    return undefined;
  }
}
