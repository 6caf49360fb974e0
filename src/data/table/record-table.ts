import { Failure } from "../../core/failure.ts";
import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import type { TableStart } from "./csv.ts";
import type { FileRows } from "./rows.ts";
import type { TableBuilder } from "./table-builder.ts";

/** Number of records whose keys make the header. */
const HEADER_RECORDS = 1000;

/**
 * Adds JSON records to a table. The header consists of the keys of the first 1,000 records. A key that a record lacks
 * is a missing cell.
 */
export class RecordTable {
  readonly #jumps: { row: number; line: number }[] = [];
  readonly #path: string;
  readonly #begin: TableStart;
  #builder: TableBuilder | undefined;
  #firstRow = 0;
  #head: { record: Map<string, unknown>; line: number }[] = [];

  constructor(path: string, begin: TableStart) {
    this.#path = path;
    this.#begin = begin;
  }

  /** Adds a record. @param line Line number where it begins, from 1. */
  add(record: Map<string, unknown>, line: number): void {
    if (this.#builder !== undefined) this.#put(this.#builder, record, line);
    else if (this.#head.push({ record, line }) === HEADER_RECORDS) this.#settle();
  }

  /** Finishes the file. @throws {Failure} if there was no record. */
  finish(damaged?: FileRows["damaged"]): FileRows {
    this.#settle();
    if (this.#builder === undefined) {
      throw new Failure(
        `${this.#path}: expected JSON objects, one a row, got none (did the step that writes it find no rows?)`,
        { at: { file: this.#path } },
      );
    }
    return { rows: this.#builder.rows - this.#firstRow, jumps: this.#jumps, damaged };
  }

  #settle(): void {
    if (this.#head.length === 0) return;
    const names = new Set<string>();
    for (const { record } of this.#head) for (const name of record.keys()) names.add(name);
    const table = this.#begin([...names]);
    this.#builder = table;
    this.#firstRow = table.rows;
    for (const { record, line } of this.#head) this.#put(table, record, line);
    this.#head = [];
  }

  #put(table: TableBuilder, record: Map<string, unknown>, line: number): void {
    const row = table.rows;
    if (row === table.capacity) table.makeRoom(row, undefined);
    const last = this.#jumps[this.#jumps.length - 1];
    if (last === undefined || last.line - last.row !== line - row) this.#jumps.push({ row, line });
    let found = 0;
    for (const column of table.columns) {
      const value = record.get(column.name);
      if (value !== undefined || record.has(column.name)) found++;
      putValue(column, row, value);
    }
    if (found < record.size) {
      const strange = [...record.keys()].find((key) => table.column(key) === undefined);
      throw new Failure(
        `${this.#path}:${line}: ${strange}: expected the keys of the first 1,000 records, got a new one (give it to an early record too, null where unknown)`,
        { at: { file: this.#path, line } },
      );
    }
    table.rows++;
  }
}

function putValue(column: ColumnBuilder, row: number, value: unknown): void {
  if (value === undefined || value === null) column.missing(row);
  else if (typeof value === "number") column.number(row, value);
  else if (typeof value === "bigint") column.big(row, value);
  else if (typeof value === "string") column.text(row, value);
  else if (typeof value === "boolean") column.text(row, String(value));
  else if (column.kind !== kinds.skipped) column.refuse(row, Array.isArray(value) ? "a list" : "an object");
}

/** Parses JSON, including Python's bare NaN and Infinity, which become null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/\b(NaN|Infinity)\b/.test(text)) throw error;
    return JSON.parse(withNulls(text));
  }
}

/** JSON with null for each NaN and Infinity outside of texts. */
function withNulls(text: string): string {
  return outsideTexts(text, (piece) => piece.replace(/-?\b(?:NaN|Infinity)\b/g, "null"));
}

/** JSON of which everything but its texts is changed. */
function outsideTexts(text: string, change: (piece: string) => string): string {
  let result = "";
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const start = quote === -1 ? text.length : quote;
    const end = quote === -1 ? start : endOfText(text, quote);
    result += change(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return result;
}

/** The position after the quote that ends the text that begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** The same, with whole numbers beyond 2^53 as BigInt, so that two ids never become one. */
export function parseExactJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return parseJson(text);
  // Such numbers are parsed as texts with a mark in front, which no other text has before so many digits.
  const marked = outsideTexts(text, (piece) =>
    piece.replace(/[-+\d.eE]+/g, (token) => (isLongWhole(token) ? `"\\u0000${token}"` : token)),
  );
  if (marked.length === text.length) return parseJson(text);
  const exact = (value: unknown): unknown =>
    typeof value === "string" && value[0] === "\0" && isLongWhole(value.slice(1)) ? BigInt(value.slice(1)) : value;
  try {
    return JSON.parse(marked, (_, value) => exact(value));
  } catch {
    return parseJson(text);
  }
}

function isLongWhole(text: string): boolean {
  return text.length >= 16 && /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text));
}

/** Converts a record to a map, so that keys such as __proto__ are ordinary names. Undefined for other values. */
export function recordOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}
