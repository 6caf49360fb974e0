import { Failure } from "../../core/failure.ts";
import { CategoryIndex } from "../table/spelling.ts";
import { type Column, type ColumnType, compareText, findColumn, type Matrix, type Table } from "../table/table.ts";
import { datePart } from "./dates.ts";
import type {
  InputColumn,
  InputColumns,
  PlainCategory,
  Preparation,
  PreparedCategory,
  PreparedDate,
  PreparedNumber,
} from "./preparation.ts";
import { allRows } from "./statistics.ts";

/** Returns the columns of a preparation with their types, for `readTable(paths, { types, only })`. */
export function preparedTypes({ columns }: InputColumns): Map<string, ColumnType> {
  return new Map(columns.map(({ name, type }) => [name, plainTypes[type]]));
}

const plainTypes = {
  number: "number",
  category: "category",
  date: "date",
  "plain number": "number",
  "plain category": "category",
} as const;

/** Returns one name per matrix column: `age`, `sex=female`, `city=(other)`, `opened.year`. */
export function matrixColumns(preparation: Preparation): string[] {
  return preparation.columns.flatMap((column) => {
    if (column.type === "number") return [column.name];
    if (column.type === "date") return column.parts.map((part) => `${column.name}.${part}`);
    const levels = column.levels.map((level) => `${column.name}=${level}`);
    return column.infrequent.length > 0 ? [...levels, `${column.name}=(other)`] : levels;
  });
}

/**
 * Returns the prepared rows in 32-bit floats, with exactly the bits that ONNX Runtime computes: each number is
 * rounded first, NaN becomes fround(impute), and Scaler is fround(fround(x - offset) × factor).
 *
 * @throws {Failure} if the table lacks a column, or has it with another type.
 */
export function matrix(preparation: Preparation, table: Table, rows: Int32Array = allRows(table.rows)): Matrix {
  const columns = matrixWidth(preparation);
  const data = new Float32Array(rows.length * columns);
  fill(preparation, { table, rows }, { data, round: Math.fround });
  return { rows: rows.length, columns, data };
}

/** Does the same in doubles, like scikit-learn. Column-major: element (row, column) is at `column * rows + row`. */
export function transform(
  preparation: InputColumns,
  table: Table,
  rows: Int32Array = allRows(table.rows),
): Float64Array {
  const data = new Float64Array(rows.length * matrixWidth(preparation));
  fill(preparation, { table, rows }, { data, round: (value) => value });
  return data;
}

/** Counts cells with categories that no training row had, by column. They become all zeros. Zero counts are omitted. */
export function unseenCells(
  preparation: InputColumns,
  table: Table,
  rows: Int32Array = allRows(table.rows),
): Map<string, number> {
  const found = new Map<string, number>();
  for (const prepared of preparation.columns) {
    const column = findColumn(table, prepared.name);
    if ((prepared.type !== "category" && prepared.type !== "plain category") || column === undefined) continue;
    const position = positionOf(prepared, column);
    let count = 0;
    for (let i = 0; i < rows.length; i++) if (position(rows[i]!) === UNSEEN) count++;
    if (count > 0) found.set(prepared.name, count);
  }
  return found;
}

/** Returns the number of columns in the matrix. */
export function matrixWidth(preparation: InputColumns): number {
  return preparation.columns.reduce((sum, column) => sum + columnWidth(column), 0);
}

/** Returns the number of matrix columns for one prepared column. */
export function columnWidth(column: InputColumn): number {
  if (column.type === "date") return column.parts.length;
  if (column.type !== "category") return 1;
  return column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
}

type Round = (value: number) => number;
type Data = Float32Array | Float64Array;

/** One column of a table, the rows to read, and the part of the matrix to write them to. */
interface Filling {
  column: Column;
  rows: Int32Array;
  target: Data;
}

function fill(
  preparation: InputColumns,
  { table, rows }: { table: Table; rows: Int32Array },
  { data, round }: { data: Data; round: Round },
): void {
  let at = 0;
  for (const prepared of preparation.columns) {
    const column = findColumn(table, prepared.name);
    if (column === undefined) throw lacking(preparation, table);
    const width = columnWidth(prepared);
    const target = data.subarray(at, at + width * rows.length);
    const filling = { column, rows, target };
    if (prepared.type === "number") fillNumber(prepared, filling, round);
    else if (prepared.type === "date") fillDate(prepared, filling);
    else if (prepared.type === "plain number") fillPlainNumber(filling);
    else if (prepared.type === "plain category") fillPlainCategory(prepared, filling);
    else fillCategory(prepared, filling);
    at += width * rows.length;
  }
}

function fillNumber(prepared: PreparedNumber, { column, rows, target }: Filling, round: Round): void {
  if ("codes" in column || column.type === "date") throw wrongType(column, "numbers");
  const { values } = column;
  const impute = round(prepared.impute);
  const { scale } = prepared;
  const offset = scale === undefined ? 0 : round(scale.offset);
  const factor = scale === undefined ? 1 : round(scale.factor);
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    const filled = Number.isNaN(value) ? impute : round(value);
    target[i] = scale === undefined ? filled : round(round(filled - offset) * factor);
  }
}

function fillPlainNumber({ column, rows, target }: Filling): void {
  // A column without a single value has no type.
  if ("codes" in column ? column.codes.some((code) => code >= 0) : column.type === "date") {
    throw wrongType(column, "numbers");
  }
  for (let i = 0; i < rows.length; i++) target[i] = "codes" in column ? Number.NaN : column.values[rows[i]!]!;
}

function fillPlainCategory(prepared: PlainCategory, { column, rows, target }: Filling): void {
  const position = positionOf(prepared, column);
  for (let i = 0; i < rows.length; i++) target[i] = position(rows[i]!);
}

function fillDate(prepared: PreparedDate, { column, rows, target }: Filling): void {
  // A column without a single date has no type.
  if ("codes" in column || (column.type !== "date" && column.values.some((value) => !Number.isNaN(value)))) {
    throw wrongType(column, "dates");
  }
  for (const [index, part] of prepared.parts.entries()) {
    const impute = prepared.impute[index]!;
    for (let i = 0; i < rows.length; i++) {
      const value = datePart(column.values[rows[i]!]!, part);
      target[index * rows.length + i] = Number.isNaN(value) ? impute : value;
    }
  }
}

const UNSEEN = -1;

function fillCategory(prepared: PreparedCategory, { column, rows, target }: Filling): void {
  const position = positionOf(prepared, column);
  for (let i = 0; i < rows.length; i++) {
    const at = position(rows[i]!);
    if (at !== UNSEEN) target[at * rows.length + i] = 1;
  }
}

/** Returns the column of the row's category, or NaN for a missing value that nothing replaces. */
function positionOf(prepared: PreparedCategory | PlainCategory, column: Column): (row: number) => number {
  const positions = levelPositions(prepared);
  const position = (text: string): number => positions.find(text) ?? UNSEEN;
  const impute = prepared.type === "category" ? position(prepared.impute) : Number.NaN;
  if ("codes" in column) {
    const byCode = column.levels.map(position);
    return (row) => byCode[column.codes[row]!] ?? impute;
  }
  const { values } = column;
  return (row) => (Number.isNaN(values[row]) ? impute : position(String(values[row])));
}

/** Maps each value of a category, in any spelling, to its one-hot column. Rare values share the last column. */
export function levelPositions({
  levels,
  infrequent = [],
}: {
  levels: readonly string[];
  infrequent?: readonly string[];
}): CategoryIndex {
  return new CategoryIndex([
    ...levels.map((level, index): [string, number] => [level, index]),
    ...infrequent.map((level): [string, number] => [level, levels.length]),
  ]);
}

function lacking(preparation: InputColumns, table: Table): Failure {
  const names = preparation.columns.map(({ name }) => name).filter((name) => findColumn(table, name) === undefined);
  const found = table.columns.map(({ name }) => name).sort(compareText);
  return new Failure(
    `data: expected the columns the model was trained on, got a table without ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""} (it has ${found.slice(0, 10).join(", ")}${found.length > 10 ? ", …" : ""})`,
  );
}

function wrongType(column: Column, expected: string): Failure {
  return new Failure(
    `data: ${column.name}: expected ${expected} as in training, got a column of type ${column.type} (write its cells as in the training table)`,
  );
}
