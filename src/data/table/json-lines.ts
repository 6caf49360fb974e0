import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import type { TableStart } from "./csv.ts";
import { parseExactJson, RecordTable, recordOf } from "./record-table.ts";
import type { FileRows } from "./rows.ts";
import { type Encoding, type TableSource, textChunks } from "./source.ts";

const LF = 10;
const LONGEST_LINE = 32 * 2 ** 20;

/** Reads JSON Lines: one object per line, whose keys are columns. It takes as long as `JSON.parse`. */
export async function readJsonLines(
  source: TableSource,
  begin: TableStart,
  options: { encoding: Encoding; signal: AbortSignal | undefined; hash: Hash | undefined },
): Promise<FileRows> {
  const table = new RecordTable(source.path, begin);
  let line = 0;
  let damaged: FileRows["damaged"];
  const take = (bytes: Uint8Array): void => {
    line++;
    if (!isUtf8(bytes)) damaged = { line: damaged?.line ?? line, count: (damaged?.count ?? 0) + 1 };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").trim();
    if (text !== "") table.add(parseRecord(text, source.path, line), line);
  };
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  for await (const chunk of textChunks(source, options.encoding, options)) {
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
      // Streams may reuse a chunk's memory.
      rest.push(chunk.slice(from));
      restBytes += chunk.length - from;
      if (restBytes > LONGEST_LINE) {
        throw failure(source.path, line + 1, "expected an object a line, got a line of more than 32 MB");
      }
    }
  }
  if (rest.length > 0) take(Buffer.concat(rest));
  return table.finish(damaged);
}

function parseRecord(text: string, path: string, line: number): Map<string, unknown> {
  let value: unknown;
  try {
    value = parseExactJson(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw failure(path, line, `expected one JSON object, got text that is no JSON: ${reason}`);
  }
  const record = recordOf(value);
  if (record !== undefined) return record;
  const got = Array.isArray(value) ? "an array" : typeof value === "bigint" ? String(value) : JSON.stringify(value);
  const hint = Array.isArray(value) ? " (give each value a name: an object a line)" : "";
  throw failure(path, line, `expected one JSON object, got ${got}${hint}`);
}

function failure(path: string, line: number, message: string): Failure {
  return new Failure(`${path}:${line}: ${message}`, { at: { file: path, line } });
}
