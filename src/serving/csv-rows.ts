import { Failure } from "../core/failure.ts";
import { formatDate } from "../data/table/date.ts";
import { type Column, type ColumnType, parseTable, type TableSchema } from "../data/table/index.ts";
import { modelTableOptions } from "../models/bundle/table-schema.ts";
import type { Predictor } from "../models/predictor/predictor.ts";
import { checkUtf8 } from "./http/json.ts";
import { HttpProblem } from "./http/problem.ts";
import type { RequestRows, RowFields } from "./rows.ts";

/** A body of CSV. */
export interface CsvBody {
  body: Buffer;
  /** False if the first line is a row, and the columns are the model's in order. */
  headed: boolean;
}

/** Reads the parameter `header` of `text/csv` (RFC 4180, section 3), which SageMaker's clients set to `absent`. */
export function hasHeader(contentType: string | undefined): boolean {
  return !/;\s*header\s*=\s*"?absent"?\s*(;|$)/i.test(contentType ?? "");
}

/**
 * Parses a CSV body into rows like a file, with the types and the schema of the model.
 *
 * @throws {HttpProblem} 400 that names line and column.
 */
export async function csvRows({ body, headed }: CsvBody, fields: RowFields, model: Predictor): Promise<RequestRows> {
  checkUtf8(body);
  const text = headed ? body : Buffer.concat([headerOf({ body, headed }, fields), body]);
  try {
    const { rows } = await csvTable(text, fields, model);
    return rows;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { line: found } = error.at ?? {};
    const line = found === undefined || headed ? found : found - 1;
    // The message has the form `line:14: age: …`, like that for a file.
    const detail = error.message.replace(/^line:\d+/, `line ${line}`).replace(/^line: /, "body: ");
    throw new HttpProblem(400, detail, line === undefined ? {} : { line });
  }
}

/** Returns the line with the names, with its line end: that of the body, or one of the model's columns. */
export function headerOf({ body, headed }: CsvBody, fields: RowFields): Buffer {
  if (!headed) return Buffer.from(`${fields.names.map(quoted).join(",")}\n`);
  const end = body.indexOf("\n");
  return body.subarray(0, end < 0 ? body.length : end + 1);
}

/** The rows of a CSV text with a header, and the schema that its cells follow. */
export interface CsvTable {
  rows: RequestRows;
  schema: TableSchema;
}

/** Parses a CSV text with a header. @throws {Failure} in which the text has the path `line`. @throws {HttpProblem} */
export async function csvTable(text: Buffer, fields: RowFields, model: Predictor): Promise<CsvTable> {
  const header = boundedHeader(text, 2 * fields.slots.length + SPARE_NAMES);
  const types = new Map(
    fields.slots.flatMap(({ name, type }): [string, ColumnType][] => (type === "part" ? [[name, "number"]] : [])),
  );
  const only = new Set(fields.slots.map(({ name }) => name));
  const options = modelTableOptions(model, { format: "csv", types, allowEmpty: true });
  const { columns: named } = await parseTable(header, "line", {
    format: "csv",
    allowEmpty: true,
    bufferBytes: Math.max(header.length, 1),
  });
  const extra = named.map(({ name }) => name).filter((name) => !only.has(name));
  const table = await parseTable(text, "line", {
    ...options,
    only,
    bufferBytes: Math.min(Math.max(text.length, 1), BUFFER_BYTES),
  });
  const rows = fields.columns([
    ...table.columns.map((column) => ({
      name: column.name,
      length: table.rows,
      value: readerOf(column, table.schema),
    })),
    ...extra.map((name) => ({ name, length: table.rows, value: () => null })),
  ]);
  return { rows, schema: table.schema };
}

/** Maximum number of unknown column names to read, so that messages can name them. */
const SPARE_NAMES = 1000;

/** Bytes that the reader parses at once. */
const BUFFER_BYTES = 256 * 1024;

function quoted(name: string): string {
  return /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

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

/** Returns a reader of the column's values, so that they are not all in memory twice. */
function readerOf(column: Column, schema: TableSchema): (row: number) => unknown {
  if ("codes" in column) return (row) => column.levels[column.codes[row]!] ?? null;
  const { values } = column;
  if (column.type !== "date") return (row) => values[row];
  // A format such as %Y-%d-%m would read a day alone in another order.
  const yearFirst = schema.columns.get(column.name)?.format?.startsWith("%Y") === true;
  const textOf = yearFirst ? (milliseconds: number) => new Date(milliseconds).toISOString() : formatDate;
  return (row) => (Number.isNaN(values[row]!) ? null : textOf(values[row]!));
}
