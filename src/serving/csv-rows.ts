import { Failure } from "../core/failure.ts";
import { formatDate } from "../data/table/date.ts";
import { type Column, type ColumnType, parseTable } from "../data/table/index.ts";
import { utf8 } from "./http/json.ts";
import { HttpProblem } from "./http/problem.ts";
import type { RequestRows, RowFields } from "./rows.ts";

/**
 * A body of CSV as rows: read as files are, with the types that the model knows.
 *
 * @throws {HttpProblem} 400 that names line and column.
 */
export async function csvRows(body: Buffer, fields: RowFields, target: string): Promise<RequestRows> {
  utf8(body);
  boundHeader(body, 2 * fields.slots.length + SPARE_NAMES);
  const types = new Map(
    fields.slots.map(({ name, type }): [string, ColumnType] => [name, type === "part" ? "number" : type]),
  );
  try {
    const table = await parseTable(body, "line", { format: "csv", types, skip: new Set([target]), allowEmpty: true });
    return fields.columns(table.columns.map((column) => ({ name: column.name, values: valuesOf(column) })));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { line } = error.at ?? {};
    // `line:14: age: …`, as a file's name would stand there.
    const detail = error.message.replace(/^line:(\d+)/, "line $1").replace(/^line: /, "body: ");
    throw new HttpProblem(400, detail, line === undefined ? {} : { line });
  }
}

/** Names beyond the model's that are still told apart, so that a wrong one can be named. */
const SPARE_NAMES = 1000;

/** A column costs memory and time before it is known to be strange: of a million of them, none is made. */
function boundHeader(body: Buffer, most: number): void {
  const end = body.indexOf("\n");
  let count = 1;
  for (let at = 0; at < (end < 0 ? body.length : end); at++) {
    const byte = body[at];
    if (byte === COMMA || byte === SEMICOLON || byte === TAB || byte === BAR) count++;
  }
  if (count > most)
    throw new HttpProblem(400, `line 1: expected the model's columns, got about ${count} names`, { line: 1 });
}

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const TAB = 0x09;
const BAR = 0x7c;

function valuesOf(column: Column): readonly unknown[] {
  if ("codes" in column) return Array.from(column.codes, (code) => column.levels[code] ?? null);
  if (column.type === "date")
    return Array.from(column.values, (value) => (Number.isNaN(value) ? null : formatDate(value)));
  return Array.from(column.values);
}
