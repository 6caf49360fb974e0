import type { ColumnProfile } from "../../data/profile/profile.ts";
import { type Column, findColumn, type Table } from "../../data/table/table.ts";
import { isNumeric, labelsOf } from "../metrics/labels.ts";
import { type ColumnSide, columnSide } from "./column-side.ts";
import type { ColumnPair } from "./compare-sides.ts";
import type { DriftedColumn, Finding } from "./drift-file.ts";
import { columnFindings } from "./findings.ts";
import { profileSide } from "./profile-side.ts";

export type ColumnRole = DriftedColumn["role"];

/** The reference for the current table: another table, or the profile of one. */
export type PairReference =
  | {
      table: Table;
      /** Profiles of columns that the table lacks. They describe all rows, and are not compared in slices. */
      described?: readonly ColumnProfile[];
    }
  | { columns: readonly ColumnProfile[] };

/** The rows of a comparison. */
export interface PairRows {
  reference?: Int32Array | undefined;
  current?: Int32Array | undefined;
}

export interface PairOptions {
  /** Role of a column. Undefined if it is not compared. */
  roleOf(name: string): ColumnRole | undefined;
  seed: number;
  rows?: PairRows;
  slice?: string;
}

export interface FoundPairs {
  pairs: ColumnPair[];
  findings: Finding[];
}

/** Pairs the columns of both sides by name. What cannot be paired is a finding. */
export function pairColumns(reference: PairReference, current: Table, options: PairOptions): FoundPairs {
  const { roleOf, slice } = options;
  const pairs: ColumnPair[] = [];
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const { name, side, absent } of referenceColumns(reference, options)) {
    known.add(name);
    const role = roleOf(name);
    if (role === undefined) continue;
    const column = findColumn(current, name);
    if (column === undefined) {
      // Labels come later, and rows may come without predictions.
      if (role === "feature" && !absent) findings.push(missingColumn(name));
      continue;
    }
    const own = columnSide(sameKind(column, side()), {
      rows: options.rows?.current,
      asText: side().kind === "text" ? true : side().kind === "category" ? false : undefined,
      seed: options.seed,
    });
    findings.push(...columnFindings(name, side(), own));
    // Labels that have not come yet are no drift.
    const arrived = (each: ColumnSide): ColumnSide => (role === "target" ? { ...each, missing: 0 } : each);
    pairs.push({
      name,
      role,
      ...(slice !== undefined && { slice }),
      reference: arrived(side()),
      current: arrived(own),
    });
  }
  for (const { name } of current.columns) {
    if (!known.has(name) && roleOf(name) === "feature") {
      findings.push({
        column: name,
        kind: "new-column",
        decides: false,
        text: "the reference rows have no such column",
      });
    }
  }
  return { pairs, findings };
}

interface ReferenceColumn {
  name: string;
  /** True if the model does not need the column. */
  absent: boolean;
  side(): ColumnSide;
}

function referenceColumns(reference: PairReference, { rows, seed, slice }: PairOptions): ReferenceColumn[] {
  if ("columns" in reference) return reference.columns.map(describedColumn);
  const { table, described = [] } = reference;
  const more = slice === undefined ? described.filter(({ name }) => findColumn(table, name) === undefined) : [];
  const own = table.columns.map((column) => {
    let side: ColumnSide | undefined;
    return {
      name: column.name,
      absent: false,
      side: () => {
        side ??= columnSide(column, { rows: rows?.reference, seed });
        return side;
      },
    };
  });
  return [...own, ...more.map(describedColumn)];
}

function describedColumn(profile: ColumnProfile): ReferenceColumn {
  const side = profileSide(profile);
  return { name: profile.name, absent: profile.role !== "feature", side: () => side };
}

/** Categories such as 0 and 1 look like numbers in a table without its schema. */
function sameKind(column: Column, reference: ColumnSide): Column {
  const numeric = reference.kind === "category" && [...(reference.categories?.keys() ?? [])].every(isNumeric);
  if (!numeric || "codes" in column) return column;
  const { codes, names } = labelsOf(column);
  return { name: column.name, type: "category", codes, levels: names };
}

function missingColumn(column: string): Finding {
  return { column, kind: "missing-column", decides: true, text: "the current rows have no such column" };
}
