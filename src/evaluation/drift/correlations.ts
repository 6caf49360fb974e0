import { findColumn, type Table } from "../../data/table/table.ts";
import type { DriftFile } from "./drift-file.ts";
import { correlations } from "./pearson.ts";

const mostColumns = 50;
const mostPairs = 10;

export interface CorrelationRows {
  reference: Int32Array | undefined;
  current: Int32Array | undefined;
}

/** Pearson's correlation of pairs of numbers on both sides, the largest change first. It looks at 50 columns at most. */
export function correlationChanges(
  reference: Table,
  current: Table,
  { names, rows }: { names: readonly string[]; rows: CorrelationRows },
): DriftFile["correlations"] {
  const numbers = names
    .flatMap((name) => {
      const [first, second] = [findColumn(reference, name), findColumn(current, name)];
      if (first === undefined || second === undefined || "codes" in first || "codes" in second) return [];
      return first.type === "date" || second.type === "date"
        ? []
        : [{ name, first: first.values, second: second.values }];
    })
    .slice(0, mostColumns);
  const columnsOf = (side: "first" | "second") => numbers.map((column) => column[side]);
  const before = correlations(columnsOf("first"), rows.reference);
  const after = correlations(columnsOf("second"), rows.current);
  const pairs = numbers.flatMap((a, i) => numbers.slice(i + 1).map((b): [string, string] => [a.name, b.name]));
  const changes = pairs.flatMap((columns, at): DriftFile["correlations"] => {
    const [first, second] = [before[at], after[at]];
    if (first === undefined || second === undefined || first === second) return [];
    return [{ columns, reference: first, current: second }];
  });
  const size = (each: DriftFile["correlations"][number]) => Math.abs(each.reference - each.current);
  return changes.sort((a, b) => size(b) - size(a)).slice(0, mostPairs);
}
