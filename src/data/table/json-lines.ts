import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { kinds } from "./cell-syntax.ts";
import type { ColumnBuilder } from "./column-builder.ts";
import type { FileRows, TableStart } from "./csv.ts";
import { misfitHint } from "./misfit.ts";
import { type Encoding, type TableSource, textChunks } from "./source.ts";
import type { TableBuilder } from "./table-builder.ts";

const LF = 10;
const LONGEST_LINE = 256 * 2 ** 20;

/**
 * Reads JSON Lines: one object a line, its keys the columns. The keys of the first 1,000 lines make the header; a key that a
 * line lacks is a missing cell. Costs what `JSON.parse` costs.
 */
export async function readJsonLines(
  source: TableSource,
  begin: TableStart,
  options: { encoding: Encoding; signal: AbortSignal | undefined },
  hash: Hash | undefined,
): Promise<FileRows> {
  const jumps: { row: number; line: number }[] = [];
  let builder: TableBuilder | undefined;
  let line = 0;
  let damaged: FileRows["damaged"];
  let firstRow = 0;
  let head: { record: Map<string, unknown>; line: number }[] = [];

  const add = (table: TableBuilder, record: Map<string, unknown>, at: number): void => {
    const row = table.rows;
    if (row === table.capacity) table.makeRoom(row, undefined);
    const last = jumps[jumps.length - 1];
    if (last === undefined || last.line - last.row !== at - row) jumps.push({ row, line: at });
    let found = 0;
    for (const column of table.columns) {
      const value = record.get(column.name);
      if (value !== undefined || record.has(column.name)) found++;
      put(column, row, value, source.path, at);
    }
    if (found < record.size) {
      const strange = [...record.keys()].find((key) => table.column(key) === undefined);
      throw failure(
        source.path,
        at,
        `${strange}: expected the keys of the first 1,000 lines, got a new one (give it to an early line too, null where unknown)`,
      );
    }
    table.rows++;
  };
  const settle = (): void => {
    if (head.length === 0) return;
    const names = new Set<string>();
    for (const { record } of head) for (const name of record.keys()) names.add(name);
    const table = begin([...names]);
    builder = table;
    firstRow = table.rows;
    for (const each of head) add(table, each.record, each.line);
    head = [];
  };
  const take = (bytes: Uint8Array): void => {
    line++;
    if (!isUtf8(bytes)) damaged = { line: damaged?.line ?? line, count: (damaged?.count ?? 0) + 1 };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").trim();
    if (text === "") return;
    const record = parseRecord(text, source.path, line);
    if (builder !== undefined) add(builder, record, line);
    else if (head.push({ record, line }) === 1000) settle();
  };

  let rest: Uint8Array[] = [];
  let restBytes = 0;
  for await (const chunk of textChunks(source, options.encoding, hash)) {
    options.signal?.throwIfAborted();
    let from = 0;
    for (let to = chunk.indexOf(LF); to !== -1; to = chunk.indexOf(LF, from)) {
      const piece = chunk.subarray(from, to);
      take(rest.length === 0 ? piece : Buffer.concat([...rest, piece]));
      rest = [];
      restBytes = 0;
      from = to + 1;
    }
    if (from < chunk.length) {
      // Streams may use a chunk's memory again.
      rest.push(chunk.slice(from));
      restBytes += chunk.length - from;
      if (restBytes > LONGEST_LINE)
        throw failure(source.path, line + 1, "expected an object a line, got a line of more than 256 MB");
    }
  }
  if (rest.length > 0) take(Buffer.concat(rest));
  settle();
  if (builder === undefined) {
    throw new Failure(`${source.path}: expected one JSON object a line, got an empty file`, {
      at: { file: source.path },
    });
  }
  return { rows: builder.rows - firstRow, jumps, damaged };
}

function parseRecord(text: string, path: string, line: number): Map<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw failure(
      path,
      line,
      `expected one JSON object, got text that is no JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const hint = text.startsWith("[") ? " (write one object a line, without brackets around them: `jq -c .[]`)" : "";
    throw failure(
      path,
      line,
      `expected one JSON object, got ${Array.isArray(value) ? "an array" : JSON.stringify(value)}${hint}`,
    );
  }
  // A map, so that keys such as __proto__ are names like any other.
  return new Map(Object.entries(value));
}

function put(column: ColumnBuilder, row: number, value: unknown, path: string, line: number): void {
  let problem: string | undefined;
  if (value === undefined || value === null) column.missing(row);
  else if (typeof value === "number") problem = column.number(row, value);
  else if (typeof value === "string") problem = column.text(row, value);
  else if (typeof value === "boolean") problem = column.text(row, String(value));
  else if (column.reading.tolerant) column.kind = kinds.skipped;
  else {
    throw failure(
      path,
      line,
      `${column.name}: expected a number, a text, true, false or null, got ${Array.isArray(value) ? "an array" : "an object"} (flatten it into columns, or take the key out)`,
    );
  }
  if (problem !== undefined) {
    throw failure(
      path,
      line,
      `${column.name}: expected ${problem}, got ${JSON.stringify(value)} (${misfitHint(problem)})`,
    );
  }
}

function failure(path: string, line: number, message: string): Failure {
  return new Failure(`${path}:${line}: ${message}`, { at: { file: path, line } });
}
