import { formatDate } from "../table/date.ts";
import type { Table } from "../table/table.ts";

/** A column some rows of which lie outside the range of the training rows. */
export interface RangeExit {
  name: string;
  count: number;
  /** The training range, as people write it: `18 to 90`. */
  range: string;
}

/** The part of a profile that says which values each column had in training. */
export interface TrainedRanges {
  columns: readonly { name: string; role: string; count: number; min?: number; max?: number }[];
}

/** A held-out row is often a little beyond the extremes of a few hundred training rows; a tenth of their range is far. */
const FAR = 0.1;
/** So many rows beyond the extremes are no chance: with n training rows, 2 of n + 1 new ones are expected there. */
const MANY_SHARE = 0.05;
const MANY_TIMES = 5;

const MOST_NAMED = 10;

/**
 * Columns whose values leave the range that the training rows had: some far, or many.
 *
 * @param profile what `profile.json` says of the training rows.
 */
export function rangeExits(profile: TrainedRanges, table: Table, rows: Int32Array): RangeExit[] {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return profile.columns.flatMap(({ role, name, min, max, count: trained }): RangeExit[] => {
    if (role !== "feature" || min === undefined || max === undefined) return [];
    const column = byName.get(name);
    if (column === undefined || "codes" in column) return [];
    const { values } = column;
    const margin = FAR * (max - min);
    const many = Math.max(MANY_SHARE, (MANY_TIMES * 2) / (trained + 1));
    let count = 0;
    let far = 0;
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i]!]!;
      if (value < min || value > max) count++;
      if (value < min - margin || value > max + margin) far++;
    }
    if (far === 0 && count <= many * rows.length) return [];
    const shown = column.type === "date" ? formatDate : String;
    return [{ name, count, range: `${shown(min)} to ${shown(max)}` }];
  });
}

/** Warnings of test rows that the model has learned nothing of, one a column; the first ten columns of each kind are named. */
export function noveltyWarnings(
  exits: readonly RangeExit[],
  unseen: ReadonlyMap<string, number>,
  rows: number,
): string[] {
  const outside = exits.map(
    ({ name, count, range }) =>
      `${name}: ${count} of ${rows} test rows lie outside the training range, ${range}: the model has learned nothing of such rows`,
  );
  const strange = Array.from(
    unseen,
    ([name, count]) =>
      `${name}: ${count} of ${rows} test rows have a category that no training row has: the model has learned nothing of it`,
  );
  return [outside, strange].flatMap((texts) => {
    const more = texts.length - MOST_NAMED;
    return more > 0 ? [...texts.slice(0, MOST_NAMED), `${more} more columns have such test rows`] : texts;
  });
}
