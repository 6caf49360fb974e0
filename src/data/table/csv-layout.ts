import { checkHeader, findDelimiter, type TextRecord, textRecord } from "./csv-header.ts";

/** The beginning of a delimited file. */
export interface CsvLayout {
  delimiter: number;
  /** One name per cell of a row. "" is a column to skip: row names of pandas and R, or one after a last delimiter. */
  names: string[];
  /** True if each row ends with a delimiter. The last column is then empty. */
  trailing: boolean;
  /** Offset of the first row, and its line number. */
  end: number;
  line: number;
  notices: string[];
}

const SAMPLE = 20;
/** Maximum number of cells in the sample. A few rows of a very wide table are enough. */
const SAMPLED_CELLS = 20_000;
/** Excel's line that names the delimiter. Programs that quote all texts write it in quotes, too. */
const SEPARATOR_LINE = /^("?)sep=(.)\1\r?$/i;

/**
 * Detects the layout of a file from its first bytes: Excel's `sep=;`, comments above the header, the delimiter, row
 * names without a header (R's `write.table`), and delimiters at the ends of rows. Undefined if the bytes end before
 * the header does.
 *
 * @throws {Failure} for a header without column names.
 */
export function csvLayout(
  bytes: Uint8Array,
  length: number,
  { whole, delimiter: given, path }: { whole: boolean; delimiter: number | undefined; path: string },
): CsvLayout | undefined {
  const notices: string[] = [];
  let start = 0;
  let line = 1;
  let delimiter = given;
  const skipLine = (end: number): void => {
    start = end + 1;
    line++;
  };
  const firstEnd = bytes.subarray(0, length).indexOf(LF);
  if (firstEnd < 0 && !whole) return undefined;
  const separator = SEPARATOR_LINE.exec(text(bytes, 0, firstEnd < 0 ? length : firstEnd));
  if (separator !== null) {
    delimiter ??= separator[2]!.charCodeAt(0);
    skipLine(firstEnd);
  }
  const comments = commentLines(bytes, { start, length, whole, delimiter });
  if (comments === undefined) return undefined;
  if (comments.count > 0) {
    notices.push(
      `${path}: left out ${comments.count === 1 ? "a comment" : `${comments.count} comments`} above the header`,
    );
    start = comments.end;
    line += comments.count;
  }
  delimiter ??= findDelimiter(bytes.subarray(start, length), length - start, whole);
  const header = textRecord(bytes, { start, end: length, whole }, delimiter);
  if (header === undefined) return undefined;
  const rows = sampleRows(bytes, { start: header.end, length, whole, delimiter });
  checkHeader(header.cells, { path, line, rows });
  const names = [...header.cells];
  const wider = rows.length > 0 && rows.every((cells) => cells.length === names.length + 1);
  let trailing = false;
  if (wider && rows.every((cells) => cells[cells.length - 1] === "")) {
    trailing = true;
    names.push("");
  } else if (wider && names.length > 1 && new Set(rows.map(([first]) => first)).size === rows.length) names.unshift("");
  else if (names.length > 1 && names[names.length - 1] === "") trailing = true;
  return { delimiter, names, trailing, end: header.end, line: line + header.newlines, notices };
}

const LF = 10;
const HASH = 35;
const SPACE = 32;

interface Span {
  start: number;
  length: number;
  whole: boolean;
  delimiter: number | undefined;
}

/** Counts the comment lines above the header. Undefined if more bytes are needed to decide. */
function commentLines(
  bytes: Uint8Array,
  { start, length, whole, delimiter }: Span,
): { count: number; end: number } | undefined {
  let count = 0;
  let end = start;
  while (end < length && bytes[end] === HASH) {
    const next = bytes.subarray(0, length).indexOf(LF, end);
    if (next < 0) return whole ? { count, end } : undefined;
    end = next + 1;
    count++;
  }
  if (count === 0) return { count, end };
  if (end >= length) return whole ? { count: 0, end: start } : undefined;
  // A header may begin with #, as in #id. It then has as many cells as the rows.
  const last = bytes.subarray(0, end - 1).lastIndexOf(LF) + 1;
  const found = delimiter ?? findDelimiter(bytes.subarray(last, length), length - last, whole);
  const header = textRecord(bytes, { start: last, end: length, whole }, found);
  const after = textRecord(bytes, { start: end, end: length, whole }, found);
  if (after === undefined && !whole) return undefined;
  const named = header !== undefined && header.cells.length > 1 && bytes[last + 1]! > SPACE;
  const isHeader = named && header.cells.length === after?.cells.length;
  return isHeader ? { count: count - 1, end: last } : { count, end };
}

function sampleRows(bytes: Uint8Array, { start, length, whole, delimiter }: Span & { delimiter: number }): string[][] {
  const rows: string[][] = [];
  let at = start;
  let cells = 0;
  while (rows.length < SAMPLE && cells < SAMPLED_CELLS) {
    const record: TextRecord | undefined = textRecord(bytes, { start: at, end: length, whole }, delimiter);
    if (record === undefined) break;
    rows.push(record.cells);
    cells += record.cells.length;
    at = record.end;
  }
  return rows;
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, 100)).toString("utf8");
}
