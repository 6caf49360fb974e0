import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import { CategoryIndex } from "../../data/table/spelling.ts";
import { type Column, compareText } from "../../data/table/table.ts";

/** A column's labels: one code per row (-1 if missing) into distinct `names`, in order of appearance. */
export interface ColumnLabels {
  codes: Int32Array;
  names: string[];
}

/** Converts cells to labels. Numbers get their shortest form, so that 1, 1.0 and "1" are the same label. */
export function labelsOf(column: Column): ColumnLabels {
  if ("codes" in column) return { codes: column.codes, names: column.levels };
  const codeOf = new Map<number, number>();
  const codes = new Int32Array(column.values.length);
  column.values.forEach((value, row) => {
    let code = Number.isNaN(value) ? -1 : codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
    }
    codes[row] = code;
  });
  const digits = column.type === "date" ? 0 : (column.digits ?? 0);
  return { codes, names: [...codeOf.keys()].map((value) => String(value).padStart(digits, "0")) };
}

/** Sorts labels like scikit-learn: by value if all are numbers, else by code point. */
export function sortLabels(labels: Iterable<string>): string[] {
  const distinct = [...new Set(labels)];
  return distinct.every(isNumeric)
    ? distinct.sort((a, b) => Number(a) - Number(b) || compareText(a, b))
    : distinct.sort(compareText);
}

export function isNumeric(label: string): boolean {
  return label.trim() !== "" && Number.isFinite(Number(label));
}

/** Returns the names that occur in some row. */
export function usedNames({ codes, names }: ColumnLabels): string[] {
  const used = new Uint8Array(names.length);
  for (const code of codes) if (code >= 0) used[code] = 1;
  return names.filter((_, code) => used[code] === 1);
}

/** Returns indices into `classes`. @throws {Failure} for the first row without a label, or with an unknown one. */
export function codesIn(
  classes: string[],
  labels: ColumnLabels,
  { name, place }: { name: string; place(row: number): string },
): Int32Array {
  const positions = new CategoryIndex(classes.map((each, index) => [each, index]));
  const target = labels.names.map((each) => positions.find(each) ?? -1);
  const codes = new Int32Array(labels.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = labels.codes[row]!;
    const index = code === -1 ? -1 : target[code]!;
    if (index === -1) {
      if (code === -1) throw new Failure(`${place(row)}: ${name}: expected a label, got nothing`);
      const close = nearest(labels.names[code]!, classes);
      const hint = close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`;
      throw new Failure(
        `${place(row)}: ${name}: expected one of ${shortList(classes)}, got ${shownLabel(labels.names[code]!)}${hint}`,
      );
    }
    codes[row] = index;
  }
  return codes;
}

/** Returns the numbers of a column. @throws {Failure} for the first row without one. */
export function numbersOf(column: Column, place: (row: number) => string, expected = "a number"): Float64Array {
  if ("codes" in column || column.type === "date") {
    const row = "codes" in column ? column.codes.findIndex((code) => code >= 0 && !isNumeric(column.levels[code]!)) : 0;
    const got =
      "codes" in column && row >= 0
        ? shownLabel(column.levels[column.codes[row]!]!)
        : `a column of type ${column.type}`;
    throw new Failure(`${place(Math.max(0, row))}: ${column.name}: expected ${expected}, got ${got}`);
  }
  const row = column.values.findIndex((value) => !Number.isFinite(value));
  if (row >= 0)
    throw new Failure(`${place(row)}: ${column.name}: expected ${expected}, got nothing or no finite number`);
  return column.values;
}

/** Lists the first ten names for a message. */
export function shortList(names: string[]): string {
  return `${names.slice(0, 10).map(shownLabel).join(", ")}${names.length > 10 ? ", …" : ""}`;
}

/** Quotes the user's text for a message, and shortens it. */
export function shownLabel(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
