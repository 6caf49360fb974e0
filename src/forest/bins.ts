import type { Matrix } from "../table/table.ts";
import { cutColumn, cutRoom } from "./cuts.ts";
import { floatKey } from "./float-keys.ts";

/**
 * A matrix with every value replaced by the number of its bin, row after row: the code of (row, column) is
 * `codes[row * columns + column]`. A value is in the first bin whose upper edge it does not exceed (`x <= edge`), in the last
 * bin where there is none; NaN always in the last. So a tree that compares codes and one that compares 32-bit floats with
 * edges take the same way.
 */
export interface Bins {
  rows: number;
  columns: number;
  /** In shared memory, for workers. */
  codes: Uint8Array;
  /** A column's upper edges, ascending: one fewer than it has bins. */
  edges: Float32Array[];
}

/** Cells by which a value's first candidate edge is looked up: sign, exponent and the top five bits of the fraction. */
const cellShift = 18;
const cells = 2 ** (32 - cellShift);
/** Below so many rows, building the table of cells costs more than searching all edges. */
const rowsWorthCells = 10_000;
/** Rows coded at a time: a block of codes stays in the cache while the columns are written into it. */
const blockRows = 4096;

/** Places edges for every column. `pause` is called between columns, so that the caller stays responsive. */
export async function cutMatrix(matrix: Matrix, maxBins: number, pause: () => Promise<void>): Promise<Float32Array[]> {
  const edges: Float32Array[] = [];
  const room = cutRoom(matrix.rows);
  for (let column = 0; column < matrix.columns; column++) {
    edges.push(cutColumn(matrix.data.subarray(column * matrix.rows, (column + 1) * matrix.rows), maxBins, room));
    await pause();
  }
  return edges;
}

/** Codes a matrix with given edges; about 10 ns a value. */
export async function binMatrix(matrix: Matrix, edges: Float32Array[], pause: () => Promise<void>): Promise<Bins> {
  const { rows, columns } = matrix;
  const codes = new Uint8Array(new SharedArrayBuffer(rows * columns));
  const starts = edges.map((each) => (rows < rowsWorthCells ? undefined : cellStarts(each)));
  const bits = new Int32Array(matrix.data.buffer, matrix.data.byteOffset, matrix.data.length);
  for (let from = 0; from < rows; from += blockRows) {
    const to = Math.min(rows, from + blockRows);
    for (let column = 0; column < columns; column++) {
      const start = starts[column];
      if (start === undefined) searchCodes(matrix, column, from, to, edges[column]!, codes);
      else lookUpCodes(matrix, bits, column, from, to, edges[column]!, start, codes);
    }
    await pause();
  }
  return { rows, columns, codes, edges };
}

/** Number of edges in the cells below each: the edges of cell c are those from `starts[c]` to `starts[c + 1]` - 1. */
function cellStarts(edges: Float32Array): Uint8Array {
  const starts = new Uint8Array(cells + 1);
  const bits = new Int32Array(edges.buffer, edges.byteOffset, edges.length);
  let cell = 0;
  for (let i = 0; i < edges.length; i++) {
    const own = (floatKey(bits[i]!) >> cellShift) + cells / 2;
    while (cell <= own) starts[cell++] = i;
  }
  while (cell <= cells) starts[cell++] = edges.length;
  return starts;
}

/** Most cells hold no edge or one: 10 ns a value. */
function lookUpCodes(
  matrix: Matrix,
  bits: Int32Array,
  column: number,
  from: number,
  to: number,
  edges: Float32Array,
  starts: Uint8Array,
  codes: Uint8Array,
): void {
  const { data, columns } = matrix;
  const offset = column * matrix.rows;
  let at = from * columns + column;
  for (let row = from; row < to; row++) {
    const x = data[offset + row]!;
    const cell = (floatKey(bits[offset + row]!) >> cellShift) + cells / 2;
    let low = starts[cell]!;
    let high = starts[cell + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x <= edges[middle]!) high = middle;
      else low = middle + 1;
    }
    codes[at] = Number.isNaN(x) ? edges.length : low;
    at += columns;
  }
}

/** Binary search over all edges: up to 70 ns a value. */
function searchCodes(
  matrix: Matrix,
  column: number,
  from: number,
  to: number,
  edges: Float32Array,
  codes: Uint8Array,
): void {
  const { data, columns } = matrix;
  const offset = column * matrix.rows;
  let at = from * columns + column;
  for (let row = from; row < to; row++) {
    const x = data[offset + row]!;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x <= edges[middle]!) high = middle;
      else low = middle + 1;
    }
    codes[at] = low;
    at += columns;
  }
}
