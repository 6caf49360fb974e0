import type { Matrix } from "../../data/table/table.ts";
import { cutColumn, cutRoom } from "./cuts.ts";
import { floatKey, isNanBits } from "./float-keys.ts";

/**
 * A matrix in which every value is replaced by the number of its bin, in row-major order: the code of (row, column)
 * is `codes[row * columns + column]`. The bin of a value is the first one with `x <= edge`, or the last one if there
 * is none. NaN is always in the last bin. A tree that compares codes therefore routes rows like one that compares
 * 32-bit floats with edges.
 */
export interface Bins {
  rows: number;
  columns: number;
  /** Bin of each cell, in shared memory for workers. */
  codes: Uint8Array;
  /** A column's upper edges, ascending: one fewer than it has bins. */
  edges: Float32Array[];
}

/**
 * The edges of a column as keys, with an index by a key's top bits (its cell): the edges of cell c are those from
 * `starts[c]` to `starts[c + 1]` - 1.
 */
interface EdgeTable {
  keys: Int32Array;
  starts: Uint8Array;
  shift: number;
}

/** A cell is the sign, the exponent and the top bits of the fraction: five, or two when a table would outgrow its column. */
const fineShift = 18;
const coarseShift = 21;
const rowsWorthFine = 10_000;
/** Rows that are coded at a time: a block of codes stays in the cache while all columns are written to it. */
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

/** Replaces the values of a matrix by bins, about 10 ns per value. */
export function binMatrix(matrix: Matrix, edges: Float32Array[], pause: () => Promise<void>): Promise<Bins> {
  const { rows, columns } = matrix;
  const codes = new Uint8Array(new SharedArrayBuffer(rows * columns));
  return fillBins(matrix, { rows, columns, codes, edges }, pause);
}

/** Writes the bins of a matrix to `bins.codes`. */
export async function fillBins(matrix: Matrix, bins: Bins, pause: () => Promise<void>): Promise<Bins> {
  const { rows, columns, codes, edges } = bins;
  const tables = edges.map((each) => edgeTable(each, rows < rowsWorthFine ? coarseShift : fineShift));
  const bits = new Int32Array(matrix.data.buffer, matrix.data.byteOffset, matrix.data.length);
  for (let from = 0; from < rows; from += blockRows) {
    const to = Math.min(rows, from + blockRows);
    for (let column = 0; column < columns; column++) {
      lookUpCodes(bits, rows, columns, column, from, to, tables[column]!, codes);
    }
    await pause();
  }
  return bins;
}

function edgeTable(edges: Float32Array, shift: number): EdgeTable {
  const cells = 2 ** (32 - shift);
  const keys = new Int32Array(edges.buffer, edges.byteOffset, edges.length).map(floatKey);
  const starts = new Uint8Array(cells + 1);
  let cell = 0;
  for (let i = 0; i < keys.length; i++) {
    const above = (keys[i]! >> shift) + cells / 2 + 1;
    if (above > cell) starts.fill(i, cell, above);
    cell = above;
  }
  starts.fill(keys.length, cell);
  return { keys, starts, shift };
}

/** Most cells hold no edge or one: 14 ns per value with cold caches. */
function lookUpCodes(
  bits: Int32Array,
  rows: number,
  columns: number,
  column: number,
  from: number,
  to: number,
  { keys, starts, shift }: EdgeTable,
  codes: Uint8Array,
): void {
  const offset = column * rows;
  const middleCell = 2 ** (31 - shift);
  let at = from * columns + column;
  for (let row = from; row < to; row++) {
    const own = bits[offset + row]!;
    let low = keys.length;
    if (!isNanBits(own)) {
      const key = floatKey(own);
      const cell = (key >> shift) + middleCell;
      low = starts[cell]!;
      let left = starts[cell + 1]! - low;
      // Keys of a cell differ in their last bits only, so the sign of their difference compares them without a branch.
      for (; left > 1; left -= left >> 1) low += (left >> 1) & ((keys[low + (left >> 1) - 1]! - key) >> 31);
      if (left === 1) low += (keys[low]! - key) >>> 31;
    }
    codes[at] = low;
    at += columns;
  }
}
