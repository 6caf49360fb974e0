import { Failure } from "../../core/failure.ts";
import { type CategoryColumn, type Column, findColumn, isMissing, type Table } from "../../data/table/table.ts";
import type { Slice } from "../metrics/slices.ts";
import { columnsIn, readCondition } from "./condition.ts";

/** Maximum number of different values. With more, numbers become quartiles, and text is an error. */
const MOST_NUMBERS = 20;
const MOST_LEVELS = 50;
const MOST_SLICES = 1000;

/**
 * Splits a table into slices. The name of a column gives one slice per value (`sex=F`, and `sex=(missing)`), or
 * quartiles for a column of many numbers. Anything else is a condition, which gives one slice of that name.
 *
 * @throws {Failure} for unknown columns, text with too many values, and invalid conditions.
 */
export function cutSlices(table: Table, cuts: string[]): Slice[] {
  const slices = new Map<string, Slice>();
  for (const cut of cuts) {
    const column = findColumn(table, cut);
    const own = column === undefined ? [conditional(table, cut)] : byValue(table, column);
    for (const slice of own) slices.set(slice.name, slice);
    if (slices.size > MOST_SLICES)
      throw new Failure(`slices: expected at most ${MOST_SLICES} slices, got more (${cut})`);
  }
  return [...slices.values()];
}

function conditional(table: Table, text: string): Slice {
  const condition = readCondition(text, table);
  return { name: text.replace(/\s+/g, " "), rows: rowsOf(table, (row) => condition(row) === true) };
}

function byValue(table: Table, column: Column): Slice[] {
  if ("codes" in column) return withMissing(table, column, byLevel(table, column));
  if (column.type === "date") {
    throw new Failure(
      `slices: ${column.name}: expected a condition on a column of dates (${column.name} >= "2024-01-01")`,
    );
  }
  const distinct = new Set<number>();
  for (const value of column.values) {
    if (!Number.isNaN(value)) distinct.add(value);
    if (distinct.size > MOST_NUMBERS) return withMissing(table, column, quarters(table, column.name, column.values));
  }
  const values = [...distinct].sort((a, b) => a - b);
  return withMissing(
    table,
    column,
    values.map((value) => ({
      name: `${column.name}=${value}`,
      rows: rowsOf(table, (row) => column.values[row] === value),
    })),
  );
}

function byLevel(table: Table, { name, levels, codes }: CategoryColumn): Slice[] {
  const counts = new Int32Array(levels.length);
  for (const code of codes) if (code >= 0) counts[code]!++;
  const held = levels.map((level, code) => ({ level, code })).filter(({ code }) => counts[code]! > 0);
  if (held.length > MOST_LEVELS) {
    throw new Failure(
      `slices: ${name}: expected a column of at most ${MOST_LEVELS} values, got ${held.length} (write conditions: ${name} == ${JSON.stringify(held[0]!.level)})`,
    );
  }
  return held.map(({ level, code }) => ({
    name: `${name}=${level}`,
    rows: rowsOf(table, (row) => codes[row] === code),
  }));
}

/** Returns four slices of similar size, cut at values that occur. */
function quarters(table: Table, name: string, values: Float64Array): Slice[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const edges = [...new Set([1, 2, 3].map((quarter) => sorted[Math.floor((sorted.length * quarter) / 4)]!))].filter(
    (edge) => edge > sorted[0]!,
  );
  return [undefined, ...edges].map((from, index) => {
    const to = edges[index];
    const low = from === undefined ? undefined : `${name} >= ${from}`;
    const high = to === undefined ? undefined : `${name} < ${to}`;
    return {
      name: [low, high].filter((each) => each !== undefined).join(" && "),
      rows: rowsOf(
        table,
        (row) =>
          (from === undefined || values[row]! >= from) &&
          (to === undefined || values[row]! < to) &&
          !Number.isNaN(values[row]),
      ),
    };
  });
}

function withMissing(table: Table, column: Column, slices: Slice[]): Slice[] {
  const rows = rowsOf(table, (row) => isMissing(column, row));
  return rows.length === 0 ? slices : [...slices, { name: `${column.name}=(missing)`, rows }];
}

function rowsOf(table: Table, belongs: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) if (belongs(row)) rows[count++] = row;
  return rows.slice(0, count);
}

/** Returns the columns that the slices use. */
export function cutColumns(table: Table, cuts: string[]): Column[] {
  const names = new Set<string>();
  for (const cut of cuts) {
    if (findColumn(table, cut) !== undefined) names.add(cut);
    else for (const name of columnsIn(cut)) names.add(name);
  }
  return table.columns.filter(({ name }) => names.has(name));
}
