/** Reads the tables that data.py wrote. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Matrix } from "../../src/data/table/table.ts";
import type { GrowthTarget } from "../../src/models/forest/target.ts";

interface Shape {
  rows: number;
  train: number;
  columns: number;
  classes: number;
}

export function shapes(folder: string): Record<string, Shape> {
  return JSON.parse(readFileSync(join(folder, "tables.json"), "utf8"));
}

export interface Part {
  matrix: Matrix;
  target: GrowthTarget;
}

/** The training rows, or the first `rows` of them. */
export function trainingRows(folder: string, name: string, rows = 0): Part {
  const shape = shapes(folder)[name]!;
  return part(folder, name, shape, 0, rows || shape.train);
}

export function testRows(folder: string, name: string): Part {
  const shape = shapes(folder)[name]!;
  return part(folder, name, shape, shape.train, shape.rows);
}

/** Reads no more than it returns: what else is in memory would count as what growing takes. */
function part(folder: string, name: string, { rows: all, columns, classes }: Shape, from: number, to: number): Part {
  const rows = to - from;
  const matrix: Matrix = { rows, columns, data: new Float32Array(rows * columns) };
  const cells = openSync(join(folder, `${name}.x`), "r");
  for (let column = 0; column < columns; column++) {
    readSync(cells, matrix.data, column * rows * 4, rows * 4, (column * all + from) * 4);
  }
  closeSync(cells);
  const values = classes > 0 ? new Int32Array(rows) : new Float64Array(rows);
  const targets = openSync(join(folder, `${name}.y`), "r");
  readSync(targets, values, 0, values.byteLength, from * values.BYTES_PER_ELEMENT);
  closeSync(targets);
  return {
    matrix,
    target:
      values instanceof Int32Array
        ? { task: "classification", classes, codes: values }
        : { task: "regression", values },
  };
}
