import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { parseDate } from "../table/date.ts";
import { writtenNumber } from "../table/number-format.ts";
import {
  type CategoryColumn,
  type Column,
  findColumn,
  type NumberColumn,
  type ReadTable,
  type Table,
} from "../table/table.ts";
import { completeRows } from "./missing.ts";

/** Columns with a role other than feature, as named by the user. */
export interface Roles {
  target?: string | undefined;
  id?: string | undefined;
  weight?: string | undefined;
  group?: string | undefined;
  time?: string | undefined;
}

export interface FeatureChoice {
  features: Column[];
  /** Columns that were left out automatically, with the reason. */
  left: { name: string; reason: string }[];
}

/**
 * Chooses the feature columns: those in `features`, or all except columns with a role, excluded columns, and useless
 * ones (constants, free text, identifiers). Only training rows are considered.
 *
 * @param rows The training rows.
 * @throws {Failure} for an unknown name, and if no column is left.
 */
export function chooseFeatures(
  table: Table & Partial<Pick<ReadTable, "unread">>,
  rows: Int32Array,
  options: { roles: Roles; features?: string[] | undefined; exclude?: string[] | undefined },
): FeatureChoice {
  const { roles, features, exclude = [] } = options;
  checkNames(table, options);
  const taken = new Set<string>(Object.values(roles).filter((name) => name !== undefined));
  if (features !== undefined) {
    const clash = features.find((name) => name === roles.target || name === roles.weight);
    if (clash !== undefined) {
      const role = clash === roles.target ? "target" : "weight-column";
      throw new Failure(
        `features: expected columns to predict from, got ${clash}, which is the ${role} (take it out of \`features\`)`,
      );
    }
    return { features: features.map((name) => findColumn(table, name)!), left: [] };
  }
  const chosen: Column[] = [];
  const left: FeatureChoice["left"] = [];
  for (const column of table.columns) {
    if (taken.has(column.name) || exclude.includes(column.name)) continue;
    const reason = uselessness(column, rows);
    if (reason === undefined) chosen.push(column);
    else left.push({ name: column.name, reason });
  }
  if (chosen.length === 0) {
    const reasons = left.map(({ name, reason }) => `${name}: ${reason}`).slice(0, 5);
    throw new Failure(
      `data: expected at least one column to predict from, got none${reasons.length === 0 ? "" : ` (${reasons.join("; ")})`} (name columns under \`features\` to take them all the same)`,
    );
  }
  return { features: chosen, left };
}

/**
 * Chooses features for rows without missing cells. These rows are only known once columns are chosen, and if they are
 * few, a column may be left with a single value.
 *
 * @throws {Failure} like `chooseFeatures`, and if no row is complete.
 */
export function chooseComplete(
  table: Table,
  rows: Int32Array,
  options: Parameters<typeof chooseFeatures>[2],
): { choice: FeatureChoice; rows: Int32Array } {
  const first = chooseFeatures(table, rows, options);
  const complete = completeRows(first.features, rows);
  if (complete.length === 0) {
    throw new Failure("missing: expected rows without missing cells, got none (set missing: impute)");
  }
  if (options.features !== undefined) return { choice: first, rows: complete };
  const names = new Set(first.features.map(({ name }) => name));
  const exclude = table.columns.map(({ name }) => name).filter((name) => !names.has(name));
  const { features, left } = chooseFeatures(table, complete, { roles: options.roles, exclude });
  return { choice: { features, left: [...first.left, ...left] }, rows: complete };
}

function checkNames(
  table: Table & Partial<Pick<ReadTable, "unread">>,
  options: Parameters<typeof chooseFeatures>[2],
): void {
  const problems: string[] = [];
  const check = (input: string, name: string | undefined): void => {
    if (name !== undefined && findColumn(table, name) === undefined) problems.push(unknownColumn(input, name, table));
  };
  const { roles } = options;
  check("target", roles.target);
  check("id-column", roles.id);
  check("weight-column", roles.weight);
  check("group-column", roles.group);
  check("time-column", roles.time);
  for (const name of options.features ?? []) check("features", name);
  const unread = new Set(table.unread?.map(({ name }) => name));
  for (const name of options.exclude ?? []) if (!unread.has(name)) check("exclude", name);
  if (problems.length > 0) throw new Failure(problems.join("\n"));
}

/** Returns the message for an unknown column. */
export function unknownColumn(input: string, name: string, table: Table & Partial<Pick<ReadTable, "unread">>): string {
  const unread = table.unread?.find((each) => each.name === name);
  if (unread !== undefined) return `${input}: ${name}: expected a column of values: ${unread.reason}`;
  const names = table.columns.map((column) => column.name);
  const close = nearest(name, names);
  const hint =
    close === undefined
      ? `there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`
      : `did you mean ${close}?`;
  return `${input}: expected a column of the table, got ${JSON.stringify(name)} (${hint})`;
}

function uselessness(column: Column, rows: Int32Array): string | undefined {
  if ("codes" in column) return categoryUselessness(column, rows);
  const { values } = column;
  let first = Number.NaN;
  let varies = false;
  let missing = 0;
  for (let i = 0; i < rows.length && !varies; i++) {
    const value = values[rows[i]!]!;
    if (Number.isNaN(value)) missing++;
    else if (Number.isNaN(first)) first = value;
    else varies = value !== first;
  }
  if (!varies) return missing === rows.length ? "every cell is missing" : "it is the same in every row";
  if (column.type !== "integer" || !isDistinct(column, rows)) return undefined;
  if (ID_NAME.test(column.name)) return "it is called an id, and no value comes twice";
  return isDense(column, rows)
    ? "it numbers the rows: whole numbers without gaps, none of which comes twice"
    : undefined;
}

const ID_NAME = /(^|[_\-. ])(id|uuid|guid|index|key|rownum|row)$|[a-z](Id|ID)$/i;

/** Returns true if there are at least 20 values, none is missing, and none occurs twice. */
function isDistinct({ values }: NumberColumn, rows: Int32Array): boolean {
  const seen = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (Number.isNaN(value) || seen.has(value)) return false;
    seen.add(value);
  }
  return seen.size >= 20;
}

/** Returns true if distinct values are as dense as consecutive numbers. */
function isDense({ values }: NumberColumn, rows: Int32Array): boolean {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows.length; i++) {
    least = Math.min(least, values[rows[i]!]!);
    greatest = Math.max(greatest, values[rows[i]!]!);
  }
  return greatest - least + 1 <= rows.length * 1.5;
}

function categoryUselessness(column: CategoryColumn, rows: Int32Array): string | undefined {
  const counts = new Int32Array(column.levels.length);
  let present = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = column.codes[rows[i]!]!;
    if (code === -1) continue;
    counts[code]!++;
    present++;
  }
  const found = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (found === 0) return "every cell is missing";
  if (found === 1) return "it is the same in every row";
  if (column.type === "text" || (found === present && present >= 20)) {
    const words = column.levels.filter((_, code) => counts[code]! > 0).filter((level) => /\s/.test(level)).length;
    if (column.looks !== undefined) return `it looks like ${column.looks}: ${column.schemaHint}`;
    const signs = column.levels.filter((level, code) => counts[code]! > 0 && isUnknownNotation(level));
    if (signs.length * 2 <= found) return words * 2 > found ? "it is free text" : "its values look like identifiers";
    return `nearly every value is different, and they are no numbers or dates in a known format (${signs[0]}): correct them, or describe them in a schema with \`format\`, \`currency\`, \`decimal\` or \`thousands\``;
  }
  return undefined;
}

/** Returns true for digits and signs that are neither a number nor a date that this project reads. */
function isUnknownNotation(text: string): boolean {
  const hasDigitsAlone = /\d/.test(text) && !/\p{L}/u.test(text);
  return hasDigitsAlone && writtenNumber(text) === undefined && Number.isNaN(parseDate(text));
}
