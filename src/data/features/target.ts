import { Failure } from "../../core/failure.ts";
import { type Column, compareText, isMissing, type NumberColumn, type ReadTable } from "../table/table.ts";

/** The values to predict, one per row of the table. */
export type Target =
  | {
      task: "classification";
      name: string;
      /** Classes in scikit-learn's order: integers by value, text by code point. */
      classes: string[];
      classType: "string" | "integer";
      /** Indices into `classes`, or -1 if missing. */
      codes: Int32Array;
    }
  | { task: "regression"; name: string; values: Float64Array };

/** Whole numbers with at most this many different values are classes. With more, they are a regression target. */
const MOST_INTEGER_CLASSES = 20;
const MOST_CLASSES = 1000;

/**
 * Converts a column into a target. With `auto`, these become classes: text, booleans, and whole numbers with at most
 * 20 different values that occur five times each on average. Other numbers become a regression target.
 *
 * @throws {Failure} if the column cannot be used for the requested task.
 */
export function targetFrom(column: Column, task: "auto" | "classification" | "regression"): Target {
  const { name } = column;
  if (column.type === "date")
    throw new Failure(
      `${name}: expected a target of numbers or classes, got dates (for classes, a schema can say \`${name}: category\`)`,
    );
  const wanted = task === "auto" ? guess(column) : task;
  if (wanted === "regression") {
    if (!("codes" in column)) return { task: "regression", name, values: column.values };
    const example = JSON.stringify(column.levels[0] ?? "");
    throw new Failure(
      `${name}: expected numbers for task: regression, got text such as ${example} (set task: classification)`,
    );
  }
  const target = "codes" in column ? textClasses(column) : numberClasses(column);
  if (target.classes.length < 2) {
    const got = target.classes.length === 0 ? "none" : `only ${JSON.stringify(target.classes[0])}`;
    throw new Failure(
      `${name}: expected at least two classes, got ${got} (is it the right target? add rows of another class)`,
    );
  }
  if (target.classes.length > MOST_CLASSES) {
    throw new Failure(
      `${name}: expected at most ${MOST_CLASSES} classes, got ${target.classes.length} (is another column the target, or task: regression meant?)`,
    );
  }
  return { task: "classification", name, ...target };
}

/**
 * Returns the rows that have a target.
 *
 * @param options If `drop` is true, rows without a target are left out. Otherwise they are an error.
 * @throws {Failure} that names the first row without a target.
 */
export function labelled(
  table: Pick<ReadTable, "locate" | "place">,
  column: Column,
  { rows, drop }: { rows: Int32Array; drop: boolean },
): Int32Array {
  const first = rows.find((row) => isMissing(column, row));
  if (first === undefined) return rows;
  if (drop) return rows.filter((row) => !isMissing(column, row));
  const count = rows.reduce((sum, row) => sum + (isMissing(column, row) ? 1 : 0), 0);
  throw new Failure(
    `${table.place(first)}: ${column.name}: expected a value to learn, got a missing cell, one of ${count} (fill it in, take the row out, or set missing: drop)`,
    { at: table.locate(first) },
  );
}

function guess(column: Exclude<Column, { type: "date" }>): "classification" | "regression" {
  if ("codes" in column) return "classification";
  if (column.type !== "integer") return "regression";
  const distinct = new Set<number>();
  let present = 0;
  for (const value of column.values) {
    if (Number.isNaN(value)) continue;
    present++;
    distinct.add(value);
    if (distinct.size > MOST_INTEGER_CLASSES) return "regression";
  }
  return distinct.size * 5 <= present || distinct.size <= 2 ? "classification" : "regression";
}

function textClasses({ codes, levels }: Extract<Column, { codes: Int32Array }>) {
  // Values that no row has are not classes.
  const used = new Set(codes);
  const classes = levels.filter((_, code) => used.has(code)).sort(compareText);
  const index = new Map(classes.map((level, k) => [level, k]));
  const byCode = levels.map((level) => index.get(level) ?? -1);
  return { classes, classType: "string" as const, codes: codes.map((code) => byCode[code] ?? -1) };
}

function numberClasses({ name, values, digits }: NumberColumn) {
  const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const fraction = distinct.find((value) => !Number.isSafeInteger(value));
  if (fraction !== undefined) {
    throw new Failure(
      `${name}: expected whole numbers or text as classes, got ${fraction} (set task: regression, or \`${name}: category\` in a schema)`,
    );
  }
  const index = new Map(distinct.map((value, k) => [value, k]));
  return {
    // Codes such as 007 are classes named by their text.
    classes: distinct.map((value) => String(value).padStart(digits ?? 0, "0")),
    classType: digits === undefined ? ("integer" as const) : ("string" as const),
    codes: Int32Array.from(values, (value) => index.get(value) ?? -1),
  };
}
