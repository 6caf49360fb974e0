import { formatDate } from "../table/date.ts";
import type { Table } from "../table/table.ts";

/** A column with some rows outside the range of the training rows. */
export interface RangeExit {
  name: string;
  count: number;
  /** Readable training range: `18 to 90`. */
  range: string;
}

/** The part of a profile that says which values each column had in training. */
export interface TrainedRanges {
  columns: readonly { name: string; role: string; count: number; min?: number; max?: number }[];
}

/** Held-out rows often exceed the extremes of a few hundred training rows slightly. A tenth of the range is far. */
const FAR = 0.1;
/** A larger share beyond the extremes is not chance: with n training rows, 2 of n + 1 new rows are expected there. */
const MANY_SHARE = 0.05;
const MANY_TIMES = 5;

const MOST_NAMED = 10;

/**
 * Finds columns whose values leave the range of the training rows, either by far or in many rows.
 *
 * @param profile The training rows' statistics in `profile.json`.
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

/** Returns a warning per column with test rows unlike the training rows. Names the first ten columns of each kind. */
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
