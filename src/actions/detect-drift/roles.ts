import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { findColumn, type Table } from "../../data/table/table.ts";
import type { ColumnRole } from "../../evaluation/drift/column-pairs.ts";
import type { DriftInputs } from "./inputs.ts";
import type { DriftSources } from "./sources.ts";

type RoleInputs = Pick<DriftInputs, "columns" | "exclude" | "id-column" | "time-column" | "group-column" | "target">;

/**
 * Returns the function that says what a column is. Ids, times, groups and excluded columns have no role, because they
 * are not compared.
 *
 * @throws {Failure} for a column that neither side has.
 */
export function columnRoles(
  inputs: RoleInputs,
  { reference, current, model }: DriftSources,
): (name: string) => ColumnRole | undefined {
  const sides = reference.kind === "tables" ? [reference.table, current.table] : [current.table];
  const profiled = new Map(
    reference.kind === "profile" ? reference.profile.columns.map((each) => [each.name, each.role]) : [],
  );
  const known = new Set([...sides.flatMap(({ columns }) => columns.map(({ name }) => name)), ...profiled.keys()]);
  for (const input of ["columns", "exclude", "id-column", "time-column", "group-column", "target"] as const) {
    for (const name of [inputs[input] ?? []].flat()) if (!known.has(name)) throw unknownColumn(input, name, known);
  }
  const wanted = inputs.columns === undefined ? undefined : new Set(inputs.columns);
  const special = [inputs["id-column"], inputs["time-column"], inputs["group-column"]];
  const unwanted = new Set([...special, ...(inputs.exclude ?? [])].filter((name) => !wanted?.has(name ?? "")));
  const target = targetName(inputs, { reference, model });
  return (name) => {
    if (unwanted.has(name) || (wanted !== undefined && !wanted.has(name))) return undefined;
    if (name === target || name === "y_true") return "target";
    if (name === "y_pred" || name.startsWith("proba_")) return "prediction";
    const role = profiled.get(name);
    if (wanted === undefined && role !== undefined && role !== "feature") return undefined;
    return wanted === undefined && isRowNumber(name, sides) ? undefined : "feature";
  };
}

/** Returns the column of the true values, as far as it is known. */
export function targetName(
  { target }: Pick<DriftInputs, "target">,
  { reference, model }: Pick<DriftSources, "reference" | "model">,
): string | undefined {
  if (target !== undefined) return target;
  if (model?.namesTarget === true) return model.target;
  return reference.kind === "profile" ? reference.profile.schema?.target : undefined;
}

/** A column called `id`, or whole numbers that only rise, counts the rows: it always differs and means nothing. */
function isRowNumber(name: string, tables: readonly Table[]): boolean {
  if (name.toLowerCase() === "id") return true;
  return tables.every((table) => {
    const column = findColumn(table, name);
    if (column?.type !== "integer" || table.rows < 20) return false;
    return column.values.every((value, row) => row === 0 || value === column.values[row - 1]! + 1);
  });
}

function unknownColumn(input: string, name: string, known: ReadonlySet<string>): Failure {
  const names = [...known];
  const close = nearest(name, names);
  return new Failure(
    `${input}: ${name}: there is no such column; there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
      (close === undefined ? "" : ` (did you mean ${close}?)`),
  );
}
