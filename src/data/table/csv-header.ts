import { Failure } from "../../core/failure.ts";
import { looksLikeRow } from "./header-guess.ts";
import { looksNumeric } from "./number-text.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;
const DELIMITERS = [44, 59, 9, 124];
const SPACE = 32;

/** The cells of a record as text, and the start of the next one. Undefined if the bytes end too early. */
export interface TextRecord {
  cells: string[];
  end: number;
  newlines: number;
}

/**
 * The delimiter of a file that begins with `bytes`: of comma, semicolon, tab and bar the one by which most of the first
 * records have as many cells as the header, more than one. Where none has, a blank, as R's `write.table` writes it, if that
 * cannot be text; else a comma.
 */
export function findDelimiter(bytes: Uint8Array, length: number, whole: boolean): number {
  let best = DELIMITERS[0]!;
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    let width = 0;
    let agreeing = 0;
    let clear = 0;
    let at = 0;
    for (let i = 0; i < 20; i++) {
      const record = textRecord(bytes, { start: at, end: length, whole }, delimiter);
      if (record === undefined) break;
      at = record.end;
      if (i === 0) width = record.cells.length;
      else if (record.cells.length === width) {
        agreeing++;
        clear += record.cells.filter((cell) => isClear(cell, delimiter)).length / width;
      }
    }
    // A header alone is enough to detect a delimiter. A tie is decided by the cells, and then by their number.
    const score = width < 2 ? 0 : agreeing + 1 + (agreeing === 0 ? 0 : (clear / agreeing) * 0.9) - 0.1 / width;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return bestScore === 0 && isBlankSeparated(bytes, length, whole) ? SPACE : best;
}

/** Returns true if blanks separate cells. Rows have as many cells as the header, or one more for their name. */
function isBlankSeparated(bytes: Uint8Array, length: number, whole: boolean): boolean {
  const header = textRecord(bytes, { start: 0, end: length, whole }, SPACE);
  const width = header?.cells.length ?? 0;
  if (header === undefined || width < 2 || (width === 2 && bytes[0] !== QUOTE)) return false;
  const widths = new Set<number>();
  let rows = 0;
  for (let at = header.end; rows < 20; rows++) {
    const record = textRecord(bytes, { start: at, end: length, whole }, SPACE);
    if (record === undefined) break;
    widths.add(record.cells.length);
    at = record.end;
  }
  return rows > 1 && widths.size === 1 && (widths.has(width) || widths.has(width + 1));
}

/** Returns true if a cell contains no other delimiter, or is a number with a decimal comma. */
function isClear(cell: string, delimiter: number): boolean {
  return !/[,;\t|]/.test(cell) || (delimiter !== DELIMITERS[0] && looksNumeric(cell, true));
}

/** Parses the record at `start`, after blank lines. */
export function textRecord(
  bytes: Uint8Array,
  { start, end, whole }: { start: number; end: number; whole: boolean },
  delimiter: number,
): TextRecord | undefined {
  let p = start;
  let newlines = 0;
  while (p < end && (bytes[p] === LF || bytes[p] === CR)) if (bytes[p++] === LF) newlines++;
  if (p === end) return undefined;
  const cells: string[] = [];
  for (;;) {
    while (p < end && (bytes[p] === 32 || (bytes[p] === 9 && delimiter !== 9))) p++;
    const from = p;
    if (p < end && bytes[p] === QUOTE) {
      for (p++; p < end; p++) {
        if (bytes[p] === LF) newlines++;
        if (bytes[p] !== QUOTE) continue;
        if (p + 1 < end && bytes[p + 1] === QUOTE) p++;
        else break;
      }
      cells.push(text(bytes, from + 1, p).replaceAll('""', '"'));
      p = Math.min(p + 1, end);
      while (p < end && bytes[p] !== delimiter && bytes[p] !== LF && bytes[p] !== CR) p++;
    } else {
      while (p < end && bytes[p] !== delimiter && bytes[p] !== LF && bytes[p] !== CR) p++;
      cells.push(text(bytes, from, p).trim());
    }
    if (p < end && bytes[p] === delimiter) {
      p++;
      continue;
    }
    if (p >= end) return whole ? { cells, end, newlines } : undefined;
    if (bytes[p] === CR && p + 1 < end && bytes[p + 1] === LF) p++;
    else if (bytes[p] === CR && p + 1 === end && !whole) return undefined;
    return { cells, end: p + 1, newlines: newlines + 1 };
  }
}

/**
 * Checks the names in a header. An unnamed first column is the row index of pandas or R. It stays "", and the caller
 * leaves it out.
 *
 * @throws {Failure} for any other empty name, and for a name that occurs twice.
 */
export function checkHeader(
  cells: string[],
  { path, line, rows }: { path: string; line: number; rows: readonly string[][] },
): void {
  const at = { file: path, line };
  const where = `${path}:${line}`;
  const repeated = new Set(cells).size < cells.length && cells.some((cell) => looksNumeric(cell, false));
  if (repeated || looksLikeData(cells) || looksLikeRow(cells, rows)) {
    throw new Failure(
      `${where}: expected a header row that names the columns, got ${cells.slice(0, 5).join(", ")} (put the columns' names in the first line)`,
      { at },
    );
  }
  const seen = new Map<string, number>();
  for (const [index, name] of cells.entries()) {
    const last = index === cells.length - 1;
    const emptyBelow = () => rows.length > 0 && rows.every((row) => (row[index] ?? "") === "");
    if (name === "" && (index > 0 || cells.length === 1) && !(last && emptyBelow())) {
      const hint = last ? "or take the last delimiter out of every line" : "or take the column out";
      throw new Failure(`${where}: column ${index + 1}: expected a name, got an empty one (give it a name, ${hint})`, {
        at,
      });
    }
    const before = name === "" ? undefined : seen.get(name);
    if (before !== undefined) {
      throw new Failure(
        `${where}: ${name}: expected each name once, got it for columns ${before + 1} and ${index + 1} (rename one)`,
        { at },
      );
    }
    seen.set(name, index);
  }
}

/** Returns true if these cells are data: fractions, or numbers other than the 0, 1, 2, … of tables made from arrays. */
function looksLikeData(cells: string[]): boolean {
  const numbers = cells.filter((cell) => cell !== "" && Number.isFinite(Number(cell)));
  if (numbers.some((cell) => !/^\d+$/.test(cell))) return true;
  return numbers.length === cells.length && cells.some((cell, index) => cell !== String(index));
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
}
