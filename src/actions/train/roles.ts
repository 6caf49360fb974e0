import { Failure } from "../../core/failure.ts";
import { unknownColumn } from "../../data/features/index.ts";
import { type Column, findColumn, type ReadTable } from "../../data/table/index.ts";

type Place = Pick<ReadTable, "locate" | "place">;

/**
 * Returns one weight per row of the table. Only those of `rows` are checked.
 *
 * @throws {Failure} if a weight is missing or negative, or all are zero.
 */
export function weightsOfRows(table: Place, column: Column, rows: Int32Array): Float64Array {
  if ("codes" in column || column.type === "date") {
    throw new Failure(`weight-column: expected numbers, got ${column.name}, a column of type ${column.type}`);
  }
  const { values } = column;
  const wrong = rows.find((row) => !(values[row]! >= 0));
  if (wrong !== undefined) {
    const got = Number.isNaN(values[wrong]) ? "a missing cell" : String(values[wrong]);
    throw new Failure(`${table.place(wrong)}: ${column.name}: expected a weight of at least 0, got ${got}`, {
      at: table.locate(wrong),
    });
  }
  if (rows.every((row) => values[row] === 0)) {
    throw new Failure(
      `weight-column: expected a weight above 0 in some row, got ${column.name}, which is 0 in every row`,
    );
  }
  return values;
}

/** Returns a group number per row of the table, or -1 for a missing cell. */
export function rowGroups(column: Column): Int32Array {
  if ("codes" in column) return column.codes;
  const numbers = new Map<number, number>();
  return Int32Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return -1;
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  });
}

/**
 * Returns one time per row of the table, from dates or from increasing numbers.
 *
 * @throws {Failure} for text, and if one of `rows` has no time.
 */
export function timesOf(table: Place, column: Column, rows: Int32Array): Float64Array {
  if ("codes" in column) {
    const example = JSON.stringify(column.levels[0] ?? "");
    throw new Failure(
      `time-column: expected dates such as 2026-11-21 or numbers, got ${column.name} with texts such as ${example}`,
    );
  }
  const { values } = column;
  const without = rows.find((row) => Number.isNaN(values[row]));
  if (without !== undefined) {
    throw new Failure(`${table.place(without)}: ${column.name}: expected a time, got a missing cell`, {
      at: table.locate(without),
    });
  }
  return values;
}

/** Returns the column that an input names. Undefined if it names none. @throws {Failure} if the table lacks it. */
export function roleColumn(table: ReadTable, input: string, name: string | undefined): Column | undefined {
  if (name === undefined) return undefined;
  const column = findColumn(table, name);
  if (column === undefined) throw new Failure(unknownColumn(input, name, table));
  return column;
}

interface AgeWeighting {
  rows: Int32Array;
  /** Age at which a row counts half, in the units of the times. */
  halfLife: number;
  /** Weights that are multiplied. */
  weights: Float64Array | undefined;
}

/** Returns one weight per row of the table: 1 for the newest of `rows`, and half as much for each half-life of age. */
export function weightsByAge(times: Float64Array, { rows, halfLife, weights }: AgeWeighting): Float64Array {
  const newest = rows.reduce((most, row) => Math.max(most, times[row]!), Number.NEGATIVE_INFINITY);
  return times.map((time, row) => (weights?.[row] ?? 1) * 0.5 ** ((newest - time) / halfLife));
}
