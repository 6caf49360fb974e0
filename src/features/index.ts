import { Failure } from "../failure.ts";
import type { Matrix, Table } from "../table/table.ts";
import type { Preparation } from "./preparation.ts";

/** Fits the preparation of every number column on the given rows. */
export function fit(table: Table, target: string, rows: Int32Array): Preparation {
  const columns = table.columns.filter((column) => column.name !== target);
  if (columns.length === 0) throw new Failure(`expected feature columns beside ${target}, got none`);
  return {
    columns: columns.map((column) => {
      if (!("values" in column)) throw new Failure(`${column.name}: expected numbers, got text (leave the column out)`);
      return { name: column.name, type: "number", impute: median(rows, column.values) };
    }),
  };
}

/** The matrix a forest reads: rows as given, columns as prepared. */
export function matrix(preparation: Preparation, table: Table, rows?: Int32Array): Matrix {
  const count = rows?.length ?? table.rows;
  const data = new Float32Array(count * preparation.columns.length);
  preparation.columns.forEach((prepared, index) => {
    const column = table.columns.find((each) => each.name === prepared.name);
    if (column === undefined)
      throw new Failure(`${prepared.name}: the model needs this column, the table has none of that name`);
    if (!("values" in column) || prepared.type !== "number")
      throw new Failure(`${prepared.name}: expected numbers, got text`);
    for (let i = 0; i < count; i++) {
      const value = column.values[rows?.[i] ?? i]!;
      data[index * count + i] = Number.isNaN(value) ? prepared.impute : value;
    }
  });
  return { rows: count, columns: preparation.columns.length, data };
}

function median(rows: Int32Array, values: Float64Array): number {
  const sorted = Float64Array.from(rows, (row) => values[row]!)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (sorted.length === 0) return 0;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
