import { type Column, findColumn, type Table } from "../table/table.ts";
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
  const known = new Set(rowHashes(names, train.table, train.rows));
  return rowHashes(names, test.table, test.rows).reduce((sum, hash) => sum + (known.has(hash) ? 1 : 0), 0);
}

/** Does the same for one split of one table. */
export function overlapOf(names: string[], table: Table, { train, test }: Split): number {
  return overlap(names, { table, rows: train }, { table, rows: test });
}

function rowHashes(names: string[], table: Table, rows: Int32Array): Float64Array {
  const high = new Int32Array(rows.length);
  const low = new Int32Array(rows.length).fill(-1);
  for (const name of names) {
    const column = findColumn(table, name);
    if (column === undefined) continue;
    const cell = cellHash(column);
    for (let i = 0; i < rows.length; i++) {
      const [a, b] = cell(rows[i]!);
      high[i] = mix(high[i]! ^ a);
      low[i] = mix(Math.imul(low[i]!, 31) ^ b);
    }
  }
  return Float64Array.from(rows, (_, i) => (high[i]! >>> 11) * 2 ** 32 + (low[i]! >>> 0));
}

function cellHash(column: Column): (row: number) => readonly [number, number] {
  const of = (text: string): readonly [number, number] => {
    let a = 0x811c_9dc5 | 0;
    let b = 0x1234_5678;
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x0100_0193);
      b = mix(b ^ text.charCodeAt(i));
    }
    return [a, b];
  };
  if ("codes" in column) {
    const byCode = column.levels.map(of);
    const none = of("");
    return (row) => byCode[column.codes[row]!] ?? none;
  }
  const number = new Float64Array(1);
  const bits = new Int32Array(number.buffer);
  return (row) => {
    // 0 and -0 count as equal.
    number[0] = column.values[row]! + 0;
    return [mix(bits[0]! ^ Math.imul(bits[1]!, 0x9e37_79b1)), mix(bits[1]! ^ Math.imul(bits[0]!, 0x85eb_ca6b))];
  };
}

function mix(value: number): number {
  let z = Math.imul(value ^ (value >>> 16), 0x21f0_aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
  return z ^ (z >>> 15);
}
