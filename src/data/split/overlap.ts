import { type CategoryColumn, type DateColumn, findColumn, type NumberColumn, type Table } from "../table/table.ts";
import type { Split } from "./split.ts";

/**
 * Counts the test rows that equal a training row in all of the named columns. They make a model look better than it
 * is. Rows are compared by 53 bits of hash, which confuse two of ten million rows with a probability below 1 %.
 */
export function overlap(
  names: string[],
  train: { table: Table; rows: Int32Array },
  test: { table: Table; rows: Int32Array },
): number {
  const hashes = rowHashes(names, test.table, test.rows);
  const asked = new HashTable(hashes);
  for (const hash of rowHashes(names, train.table, train.rows)) asked.mark(hash);
  return hashes.reduce((sum, hash) => sum + (asked.marked(hash) ? 1 : 0), 0);
}

/** Does the same for one split of one table. */
export function overlapOf(names: string[], table: Table, { train, test }: Split): number {
  return overlap(names, { table, rows: train }, { table, rows: test });
}

/** Whole numbers of up to 53 bits, some of them marked. A `Set` would hold an object for each. */
class HashTable {
  /** Shape (a power of two, at least twice the numbers): number + 1, or 0 where there is none. */
  readonly #keys: Float64Array;
  readonly #marks: Uint8Array;
  readonly #mask: number;

  constructor(numbers: Float64Array) {
    const size = 2 ** Math.ceil(Math.log2(2 * numbers.length + 2));
    this.#keys = new Float64Array(size);
    this.#marks = new Uint8Array(size);
    this.#mask = size - 1;
    for (const number of numbers) this.#keys[this.#place(number)] = number + 1;
  }

  /** Marks a number if the table has it. */
  mark(number: number): void {
    this.#marks[this.#place(number)] = 1;
  }

  marked(number: number): boolean {
    return this.#marks[this.#place(number)] === 1;
  }

  /** Returns where the number is, or the free place where it would be. */
  #place(number: number): number {
    let at = number & this.#mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== number + 1) at = (at + 1) & this.#mask;
    return at;
  }
}

function rowHashes(names: string[], table: Table, rows: Int32Array): Float64Array {
  const high = new Int32Array(rows.length);
  const low = new Int32Array(rows.length).fill(-1);
  for (const name of names) {
    const column = findColumn(table, name);
    if (column === undefined) continue;
    if ("codes" in column) addLevels(column, rows, { high, low });
    else addNumbers(column, rows, { high, low });
  }
  return Float64Array.from(rows, (_, i) => (high[i]! >>> 11) * 2 ** 32 + (low[i]! >>> 0));
}

interface RowHashes {
  high: Int32Array;
  low: Int32Array;
}

function addLevels({ levels, codes }: CategoryColumn, rows: Int32Array, { high, low }: RowHashes): void {
  // The last is that of missing cells, whose code is -1.
  const hashes = [...levels, ""].map(textHash);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    const [a, b] = hashes[code < 0 ? levels.length : code]!;
    high[i] = mix(high[i]! ^ a);
    low[i] = mix(Math.imul(low[i]!, 31) ^ b);
  }
}

function addNumbers({ values }: NumberColumn | DateColumn, rows: Int32Array, { high, low }: RowHashes): void {
  const number = new Float64Array(1);
  const bits = new Int32Array(number.buffer);
  for (let i = 0; i < rows.length; i++) {
    // 0 and -0 count as equal.
    number[0] = values[rows[i]!]! + 0;
    high[i] = mix(high[i]! ^ mix(bits[0]! ^ Math.imul(bits[1]!, 0x9e37_79b1)));
    low[i] = mix(Math.imul(low[i]!, 31) ^ mix(bits[1]! ^ Math.imul(bits[0]!, 0x85eb_ca6b)));
  }
}

function textHash(text: string): readonly [number, number] {
  let a = 0x811c_9dc5 | 0;
  let b = 0x1234_5678;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x0100_0193);
    b = mix(b ^ text.charCodeAt(i));
  }
  return [a, b];
}

function mix(value: number): number {
  let z = Math.imul(value ^ (value >>> 16), 0x21f0_aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
  return z ^ (z >>> 15);
}
