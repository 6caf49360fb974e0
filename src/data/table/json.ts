import type { Hash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import type { TableStart } from "./csv.ts";
import { parseExactJson, RecordTable, recordOf } from "./record-table.ts";
import type { FileRows } from "./rows.ts";
import { type Encoding, type TableSource, textChunks } from "./source.ts";

const LONGEST_RECORD = 32 * 2 ** 20;
/** Maximum size of a document that is not a list of records, which is parsed as a whole. */
const LARGEST_DOCUMENT = 256 * 2 ** 20;

const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;

/**
 * Reads a JSON document: a list of records, which is read one by one, or an object in a shape that pandas, Hugging
 * Face and others write: columns of lists, columns of objects by row, rows by index, `columns` with `data`, or a list
 * of records under a name.
 */
export async function readJsonTable(
  source: TableSource,
  begin: TableStart,
  options: { encoding: Encoding; signal: AbortSignal | undefined; hash: Hash | undefined },
): Promise<FileRows> {
  const table = new RecordTable(source.path, begin);
  const scanner = new ElementScanner(source.path);
  for await (const chunk of textChunks(source, options.encoding, options)) {
    options.signal?.throwIfAborted();
    scanner.push(chunk, (text, line) => {
      const record = recordOf(parsed(text, source.path, line));
      if (record === undefined) throw wrongElement(source.path, line, text);
      table.add(record, line);
    });
  }
  const document = scanner.finish();
  if (document === undefined) return table.finish();
  for (const record of recordsIn(parsed(document, source.path, 1), source.path)) table.add(record, 1);
  // Rows of such a document have no line numbers.
  return { ...table.finish(), jumps: undefined };
}

/** Splits a list into its elements while the bytes arrive. Keeps any other document as a whole. */
class ElementScanner {
  readonly #path: string;
  #kind: "unknown" | "list" | "document" | "done" = "unknown";
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  #firstLine = 1;

  constructor(path: string) {
    this.#path = path;
  }

  push(chunk: Uint8Array, take: (text: string, line: number) => void): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === LF) this.#line++;
      if (this.#kind === "unknown") {
        if (byte <= 32) continue;
        this.#kind = byte === 91 ? "list" : "document";
        if (this.#kind === "document") break;
        from = at + 1;
        this.#firstLine = this.#line;
        continue;
      }
      if (this.#kind !== "list") break;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        continue;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === 123 || byte === 91) {
        if (this.#depth === 0) this.#firstLine = this.#line;
        this.#depth++;
      } else if (this.#depth > 0 && (byte === 125 || byte === 93)) this.#depth--;
      else if (this.#depth === 0 && (byte === 44 || byte === 93)) {
        const text = this.#collected(chunk.subarray(from, at)).trim();
        if (text !== "") take(text, this.#firstLine);
        else if (byte === 44)
          throw new Failure(
            `${this.#path}:${this.#line}: expected an object, got a comma (is a record missing before it?)`,
          );
        from = at + 1;
        if (byte === 93) this.#kind = "done";
      }
    }
    if (this.#kind === "list" || this.#kind === "document") this.#keep(chunk.slice(this.#kind === "list" ? from : 0));
  }

  /** Returns the text of a document that is not a list. */
  finish(): string | undefined {
    if (this.#kind === "list") {
      throw new Failure(
        `${this.#path}: expected a whole JSON list, got one that ends too early (write or download it again)`,
        {
          at: { file: this.#path },
        },
      );
    }
    return this.#kind === "document" ? this.#collected(new Uint8Array(0)) : undefined;
  }

  #keep(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    const most = this.#kind === "list" ? LONGEST_RECORD : LARGEST_DOCUMENT;
    if (this.#bytes <= most) return;
    const what = this.#kind === "list" ? "records of at most 32 MB" : "a document of at most 256 MB";
    throw new Failure(`${this.#path}: expected ${what}, got more (write JSON Lines, or Parquet)`, {
      at: { file: this.#path },
    });
  }

  #collected(last: Uint8Array): string {
    const text = Buffer.concat([...this.#pieces, last]).toString("utf8");
    this.#pieces = [];
    this.#bytes = 0;
    return text;
  }
}

function parsed(text: string, path: string, line: number): unknown {
  try {
    return parseExactJson(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Failure(
      `${path}:${line}: expected JSON, got other text: ${reason} (write one list of objects, or one object per line)`,
      { at: { file: path, line } },
    );
  }
}

function wrongElement(path: string, line: number, text: string): Failure {
  const got = text.startsWith("[") ? "a list" : text.slice(0, 40);
  return new Failure(`${path}:${line}: expected a list of objects, got ${got} in it (give each value a name)`, {
    at: { file: path, line },
  });
}

type RecordMap = Map<string, unknown>;

function* recordsIn(value: unknown, path: string): Generator<RecordMap> {
  const root = recordOf(value);
  const found = root === undefined ? undefined : (namedRecords(root) ?? splitRows(root) ?? columnsOf(root));
  if (found === undefined) {
    throw new Failure(
      `${path}: expected a list of objects, one a row, or an object with a list for each column, got another JSON document (pandas writes a list with \`to_json(orient="records")\`)`,
      { at: { file: path } },
    );
  }
  yield* found;
}

/** Reads `{"data": [{…}, …]}`, and the rows of Hugging Face's viewer, each of which is under `row`. */
function namedRecords(root: RecordMap): RecordMap[] | undefined {
  const lists = [...root.values()].filter((each) => Array.isArray(each) && recordOf(each[0]) !== undefined);
  const named = [root.get("data"), root.get("rows")].find((each) => lists.includes(each));
  const list = named ?? (lists.length === 1 && root.size <= 2 ? lists[0] : undefined);
  if (!Array.isArray(list)) return undefined;
  return list.map((each) => {
    const record = recordOf(each) ?? new Map();
    return recordOf(record.get("row")) ?? record;
  });
}

/** Reads pandas' `orient="split"`. */
function splitRows(root: RecordMap): RecordMap[] | undefined {
  const names = root.get("columns");
  const data = root.get("data");
  if (!Array.isArray(names) || !Array.isArray(data) || !data.every(Array.isArray)) return undefined;
  return data.map((row: unknown[]) => new Map(names.map((name, index) => [String(name), row[index]])));
}

/** Reads columns of lists, columns of objects by row (pandas' default), rows by index, or a row of plain values. */
function columnsOf(root: RecordMap): RecordMap[] | undefined {
  const entries = [...root];
  if (entries.length === 0) return undefined;
  if (entries.every(([, each]) => Array.isArray(each))) {
    const lists = entries as [string, unknown[]][];
    const rows = lists[0]![1].length;
    if (!lists.every(([, list]) => list.length === rows)) return undefined;
    return Array.from({ length: rows }, (_, row) => new Map(lists.map(([name, list]) => [name, list[row]])));
  }
  const maps = entries.flatMap(([name, each]) => {
    const map = recordOf(each);
    return map === undefined ? [] : [[name, map] as const];
  });
  if (maps.length === 0) return [root];
  if (maps.length < entries.length) return undefined;
  const isIndex = (key: string) => /^\d+$/.test(key);
  if (maps.every(([name, map]) => isIndex(name) && ![...map.keys()].every(isIndex))) return maps.map(([, map]) => map);
  const keys = [...new Set(maps.flatMap(([, map]) => [...map.keys()]))];
  return keys.map((key) => new Map(maps.map(([name, map]) => [name, map.get(key)])));
}
