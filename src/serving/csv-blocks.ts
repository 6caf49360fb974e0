import { yieldToEventLoop } from "../core/yield.ts";
import { schemaToJson } from "../data/table/index.ts";
import { type CsvBody, csvTable, headerOf } from "./csv-rows.ts";
import { checkUtf8, isMarked } from "./http/json.ts";
import type { RequestRows } from "./rows.ts";
import type { ServedModel } from "./served-model.ts";

/** Some rows of a request. */
export interface RowBlock {
  /** Index of the first one in the request. */
  first: number;
  rows: RequestRows;
}

/** The rows of a large CSV body, which are parsed one block at a time. Each call parses them again. */
export interface CsvBlocks {
  count: number;
  ignored: ReadonlySet<string>;
  blocks(): AsyncGenerator<RowBlock>;
}

/** Bytes of a block of whole lines. The parsed values of one block are in memory at a time. */
const BLOCK_BYTES = 64 * 1024;

/**
 * Divides a large CSV body into blocks and checks every row, so that the response can start before all rows are
 * predicted.
 *
 * @returns Undefined for a small body, for one with an error, and for a body whose rows cannot be read independently:
 *   with quotes inside cells without quotes, with a delimiter other than a comma, with more than names above the rows, or
 *   with numbers whose format changes. It is then read as a whole, which also describes the error.
 */
export async function csvBlocks(csv: CsvBody, served: ServedModel): Promise<CsvBlocks | undefined> {
  const { body, headed } = csv;
  if (body.length <= 4 * BLOCK_BYTES) return undefined;
  checkUtf8(body);
  const header = headerOf(csv, served.fields);
  if (header.length > BLOCK_BYTES || !isPlain(body, header)) return undefined;
  const start = headed ? header.length : 0;
  const end = isQuoted(body, header) ? quotedRecordEnd : lineEnd;
  const ends = await blockEnds(body, start, { header, end });
  if (ends === undefined) return undefined;

  async function* tables() {
    let from = start;
    let first = 0;
    for (const end of ends!) {
      const text = Buffer.concat([header, body.subarray(from, end)]);
      const { rows, schema } = await csvTable(text, served.fields, served.model);
      yield { first, rows, schema };
      from = end;
      first += rows.count;
      await yieldToEventLoop();
    }
  }

  let count = 0;
  let syntax: string | undefined;
  const check = served.checker();
  let ignored: ReadonlySet<string> = new Set();
  try {
    for await (const { first, rows, schema } of tables()) {
      const own = JSON.stringify(schemaToJson(schema));
      syntax ??= own;
      if (own !== syntax) return undefined;
      check({ first, rows });
      count = first + rows.count;
      ignored = rows.ignored;
    }
  } catch {
    return undefined;
  }
  return { count, ignored, blocks: tables };
}

/** Returns true if the first line of a body has names with commas between them, which are all on that line. */
function isPlain(body: Buffer, header: Buffer): boolean {
  if (body.includes(0) || header.at(-1) !== LF) return false;
  const names = header.toString("utf8").trim();
  return names.includes(",") && !names.endsWith(",") && !/^#|^sep=|[;\t|]/.test(names.replace("\uFEFF", ""));
}

function isQuoted(body: Buffer, header: Buffer): boolean {
  return body.includes(QUOTE) || header.includes(QUOTE);
}

/** A record that starts at an offset: the offset after its line end, and its number of delimiters. */
interface RecordEnd {
  next: number;
  delimiters: number;
}

/** Finds the end of a record. Undefined for one with an error. */
type EndFinder = (body: Buffer, from: number) => RecordEnd | undefined;

/** Returns the ends of the blocks. Undefined if a first record has more or fewer cells than there are names. */
async function blockEnds(
  body: Buffer,
  start: number,
  { header, end }: { header: Buffer; end: EndFinder },
): Promise<number[] | undefined> {
  const ends: number[] = [];
  const names = end(header, isMarked(header) ? 3 : 0);
  if (names?.next !== header.length) return undefined;
  for (let from = start; from < body.length; ) {
    const first = end(body, from);
    if (first?.delimiters !== names.delimiters) return undefined;
    if (end === lineEnd) {
      const found = body.indexOf(LF, Math.min(from + BLOCK_BYTES, body.length));
      from = found < 0 ? body.length : found + 1;
    } else {
      const least = from + BLOCK_BYTES;
      from = first.next;
      while (from < least && from < body.length) {
        const record = end(body, from);
        if (record === undefined) return undefined;
        from = record.next;
      }
      await yieldToEventLoop();
    }
    ends.push(from);
  }
  return ends;
}

/** Finds the end of a record without quotes, which is a line. */
function lineEnd(body: Buffer, from: number): RecordEnd {
  const line = body.indexOf(LF, from);
  const end = line < 0 ? body.length : line;
  let delimiters = 0;
  for (let at = from; at < end; at++) if (body[at] === COMMA) delimiters++;
  return { next: Math.min(end + 1, body.length), delimiters };
}

/** Finds the end of a record with quotes as in RFC 4180, 2.5 to 2.7. A quoted cell of more than a block is an error. */
function quotedRecordEnd(body: Buffer, from: number): RecordEnd | undefined {
  let delimiters = 0;
  let at = from;
  while (at < body.length) {
    if (body[at] === QUOTE) {
      at = closingQuote(body, at);
      if (at < 0) return undefined;
      if (at < body.length && body[at] !== COMMA && body[at] !== LF && body[at] !== CR) return undefined;
    }
    let byte = body[at];
    while (byte !== undefined && byte !== COMMA && byte !== LF) {
      if (byte === QUOTE) return undefined;
      byte = body[++at];
    }
    at++;
    if (byte !== COMMA) break;
    delimiters++;
  }
  return { next: Math.min(at, body.length), delimiters };
}

/** Returns the offset after the quote that closes the one at `from`. -1 if there is none within a block. */
function closingQuote(body: Buffer, from: number): number {
  const most = Math.min(body.length, from + BLOCK_BYTES);
  for (let at = from + 1; at < most; at++) {
    if (body[at] !== QUOTE) continue;
    if (body[at + 1] !== QUOTE) return at + 1;
    at++;
  }
  return -1;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;
