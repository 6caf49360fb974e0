import { yieldToEventLoop } from "../core/yield.ts";
import { schemaToJson } from "../data/table/index.ts";
import { type CsvBody, csvTable, headerOf } from "./csv-rows.ts";
import { checkUtf8 } from "./http/json.ts";
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
 * @returns Undefined for a small body, for one with an error, and for a body whose lines cannot be read independently:
 *   with quotes, with a delimiter other than a comma, with more than names above the rows, or with numbers whose format
 *   changes. It is then read as a whole, which also describes the error.
 */
export async function csvBlocks(csv: CsvBody, served: ServedModel): Promise<CsvBlocks | undefined> {
  const { body, headed } = csv;
  if (body.length <= 4 * BLOCK_BYTES) return undefined;
  checkUtf8(body);
  const header = headerOf(csv, served.fields);
  if (header.length > BLOCK_BYTES || !isPlain(body, header)) return undefined;
  const start = headed ? header.length : 0;
  const ends = blockEnds(body, start, delimitersIn(header));
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

/** Whether each line of a body is a row of cells without quotes, below names with commas between them. */
function isPlain(body: Buffer, header: Buffer): boolean {
  if (body.includes(QUOTE) || header.includes(QUOTE) || body.includes(0) || header.at(-1) !== LF) return false;
  const names = header.toString("utf8").trim();
  return names.includes(",") && !names.endsWith(",") && !/^#|^sep=|[;\t|]/.test(names.replace("\uFEFF", ""));
}

/** Returns the ends of the blocks. Undefined if a first line has more or fewer cells than there are names. */
function blockEnds(body: Buffer, start: number, delimiters: number): number[] | undefined {
  const ends: number[] = [];
  for (let from = start; from < body.length; ) {
    const line = body.indexOf(LF, from);
    if (delimitersIn(body.subarray(from, line < 0 ? body.length : line)) !== delimiters) return undefined;
    const found = body.indexOf(LF, Math.min(from + BLOCK_BYTES, body.length));
    from = found < 0 ? body.length : found + 1;
    ends.push(from);
  }
  return ends;
}

function delimitersIn(line: Buffer): number {
  let count = 0;
  for (const byte of line) if (byte === COMMA) count++;
  return count;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
