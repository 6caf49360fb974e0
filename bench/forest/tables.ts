/** Reads the tables that data.py wrote. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GrowthTarget } from "../../src/forest/target.ts";
import type { Matrix } from "../../src/table/table.ts";

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

/** Training rows, the first `rows` of them, and test rows. */
export function tableOf(folder: string, name: string, rows = 0): { train: Part; test: Part } {
  const shape = shapes(folder)[name]!;
  const bytes = readFileSync(join(folder, `${name}.y`));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const { columns, classes } = shape;
  const part = (from: number, to: number): Part => {
    const matrix: Matrix = { rows: to - from, columns, data: new Float32Array((to - from) * columns) };
    return {
      matrix,
      target:
        classes > 0
          ? { task: "classification", classes, codes: new Int32Array(buffer).slice(from, to) }
          : { task: "regression", values: new Float64Array(buffer).slice(from, to) },
    };
  };
  const train = part(0, rows || shape.train);
  const test = part(shape.train, shape.rows);
  // Column by column, so that the whole file is never in memory beside the two matrices.
  const file = readFileSync(join(folder, `${name}.x`));
  for (let column = 0; column < columns; column++) {
    const start = file.byteOffset + column * shape.rows * 4;
    const values = new Float32Array(file.buffer, start, shape.rows);
    train.matrix.data.set(values.subarray(0, train.matrix.rows), column * train.matrix.rows);
    test.matrix.data.set(values.subarray(shape.train), column * test.matrix.rows);
  }
  return { train, test };
}
