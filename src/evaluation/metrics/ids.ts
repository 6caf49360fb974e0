import { Failure } from "../../core/failure.ts";
import type { Column } from "../../data/table/table.ts";
import { labelsOf, shownLabel } from "./labels.ts";

/** Returns a column's cells as ids. @throws {Failure} for the first row without an id, or with a repeated one. */
export function idsOf(column: Column, place: (row: number) => string): string[] {
  const { codes, names } = labelsOf(column);
  const first = new Int32Array(names.length).fill(-1);
  return Array.from(codes, (code, row) => {
    if (code === -1) throw new Failure(`${place(row)}: ${column.name}: expected an id, got nothing`);
    if (first[code] !== -1) {
      const before = place(first[code]!);
      throw new Failure(
        `${place(row)}: ${column.name}: expected each id once, got ${shownLabel(names[code]!)} again (first at ${before})`,
      );
    }
    first[code] = row;
    return names[code]!;
  });
}

/**
 * Finds, for each id of `wanted`, the row of `given` that has it.
 *
 * @throws {Failure} that names the first id without a match on either side, and the number of such ids.
 */
export function alignIds(
  wanted: { ids: string[]; place(row: number): string },
  given: { ids: string[]; place(row: number): string },
): Int32Array {
  const rowOf = new Map(given.ids.map((id, row) => [id, row]));
  const rows = Int32Array.from(wanted.ids, (id) => rowOf.get(id) ?? -1);
  const lacking = rows.indexOf(-1);
  if (lacking >= 0) {
    const count = rows.reduce((sum, row) => sum + (row === -1 ? 1 : 0), 0);
    throw new Failure(
      `${wanted.place(lacking)}: id ${shownLabel(wanted.ids[lacking]!)}: expected a prediction, got none${count > 1 ? ` (nor for ${count - 1} other rows)` : ""}`,
    );
  }
  if (given.ids.length > wanted.ids.length) {
    const known = new Set(wanted.ids);
    const strange = given.ids.findIndex((id) => !known.has(id));
    throw new Failure(
      `${given.place(strange)}: id ${shownLabel(given.ids[strange]!)}: expected an id of the data, which has no such row`,
    );
  }
  return rows;
}
