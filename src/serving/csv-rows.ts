import { Failure } from "../core/failure.ts";
import { formatDate } from "../data/table/date.ts";
import { type Column, type ColumnType, parseTable } from "../data/table/index.ts";
import { modelTableOptions } from "../models/bundle/table-schema.ts";
import type { Predictor } from "../models/predictor/predictor.ts";
import { utf8 } from "./http/json.ts";
import { HttpProblem } from "./http/problem.ts";
import type { RequestRows, RowFields } from "./rows.ts";

/**
 * Parses a CSV body into rows like a file, with the types and the schema of the model.
 *
 * @throws {HttpProblem} 400 that names line and column.
 */
export async function csvRows(body: Buffer, fields: RowFields, model: Predictor): Promise<RequestRows> {
  utf8(body);
  const header = boundedHeader(body, 2 * fields.slots.length + SPARE_NAMES);
  const types = new Map(
    fields.slots.flatMap(({ name, type }): [string, ColumnType][] => (type === "part" ? [[name, "number"]] : [])),
  );
  const only = new Set(fields.slots.map(({ name }) => name));
  const options = modelTableOptions(model, { format: "csv", types, allowEmpty: true });
  try {
    const { columns: named } = await parseTable(header, "line", { format: "csv", allowEmpty: true });
    const extra = named.map(({ name }) => name).filter((name) => !only.has(name));
    const table = await parseTable(body, "line", { ...options, only });
    return fields.columns([
      ...table.columns.map((column) => ({ name: column.name, values: valuesOf(column) })),
      ...extra.map((name) => ({ name, values: new Array<null>(table.rows).fill(null) })),
    ]);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { line } = error.at ?? {};
    // The message has the form `line:14: age: …`, like that for a file.
    const detail = error.message.replace(/^line:(\d+)/, "line $1").replace(/^line: /, "body: ");
    throw new HttpProblem(400, detail, line === undefined ? {} : { line });
  }
}

/** Maximum number of unknown column names to read, so that messages can name them. */
const SPARE_NAMES = 1000;

/** Returns the header line. It limits the number of columns, because each unknown one costs memory and time. */
function boundedHeader(body: Buffer, most: number): Buffer {
  const found = body.indexOf("\n");
  const end = found < 0 ? body.length : found;
  let count = 1;
  for (let at = 0; at < end; at++) {
    const byte = body[at];
    if (byte === COMMA || byte === SEMICOLON || byte === TAB || byte === BAR) count++;
  }
  if (count > most)
    throw new HttpProblem(400, `line 1: expected the model's columns, got about ${count} names`, { line: 1 });
  return body.subarray(0, end);
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
