import { Random } from "../../core/random.ts";
import { findColumn, type Table } from "../../data/table/table.ts";
import { labelsOf } from "../../evaluation/metrics/labels.ts";

/** Tests need this many groups on each side, as everywhere. */
export const leastGroups = 5;

/**
 * Draws one row per group, because the rows of one group depend on each other and tests count independent rows. Rows
 * without a group are left out. Undefined if there is no such column.
 */
export function oneRowPerGroup(table: Table, name: string | undefined, seed: number): Int32Array | undefined {
  const column = name === undefined ? undefined : findColumn(table, name);
  if (column === undefined) return undefined;
  const { codes, names } = labelsOf(column);
  const random = new Random(seed);
  const chosen = new Int32Array(names.length).fill(-1);
  const seen = new Int32Array(names.length);
  for (let row = 0; row < table.rows; row++) {
    const code = codes[row]!;
    // The k-th row of a group replaces the chosen one with probability 1 / k.
    if (code >= 0 && random.below(++seen[code]!) === 0) chosen[code] = row;
  }
  return chosen.filter((row) => row >= 0).sort();
}
