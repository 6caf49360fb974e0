import { dirname, join } from "node:path";
import { Failure } from "../../core/failure.ts";
import { nearest } from "../../core/nearest.ts";
import {
  type Column,
  findColumn,
  type ReadTable,
  readDigestedTable,
  type TableSchema,
} from "../../data/table/index.ts";
import { expandGlobs } from "../../platform/workspace/expand.ts";
import { readEvaluation } from "../metrics/evaluation.ts";
import { predictionsOf } from "../metrics/prediction-file.ts";
import { readPredictionTable } from "../metrics/prediction-table.ts";
import type { PredictionSet } from "../metrics/predictions.ts";
import { cutSlices } from "../slices/cut.ts";

/** A predictions file: the prediction for each row, and further columns for slices and groups. */
export interface PredictionsFile {
  name: string;
  predictions: PredictionSet;
  table: ReadTable;
  /** `sha256:…` of the file. */
  digest: string;
}

export interface PredictionsFileOptions {
  /** Name of the predictions in messages. */
  name: string;
  cwd: string;
  signal: AbortSignal;
  /** Schema for reading the files. Its id column joins the rows. */
  schema?: TableSchema | undefined;
}

/** Reads predictions from files or globs. */
export async function readPredictions(
  paths: string[],
  { name, cwd, signal, schema }: PredictionsFileOptions,
): Promise<PredictionsFile> {
  const files = await expandGlobs(paths, cwd);
  const reported = await reportedNames(files, cwd);
  const { table, columns } = await readPredictionTable((options) => readDigestedTable(files, options), {
    ...reported,
    reading: { cwd, signal, ...(schema !== undefined && { schema }) },
  });
  return { name, predictions: predictionsOf(table, { columns }), table, digest: table.digest };
}

/** Reads the names of classes and slices from the evaluation next to the predictions. */
export async function reportedNames([file]: string[], cwd: string): Promise<{ classes: string[]; slices: string[] }> {
  if (file === undefined) return { classes: [], slices: [] };
  const evaluation = join(dirname(file), "evaluation.json");
  const found = await readEvaluation(evaluation, cwd).catch((error) => {
    // Predictions of other tools have no evaluation.
    if (error instanceof Failure) return undefined;
    throw error;
  });
  return { classes: found?.classes ?? [], slices: found?.slices.map(({ name }) => name) ?? [] };
}

/** Returns the second of two classes, as scikit-learn does. With more classes, returns the named one. */
export function positiveIndex(predictions: PredictionSet, name: string | undefined): number | undefined {
  if (predictions.task !== "classification") return undefined;
  if (name === undefined) return predictions.classes.length === 2 ? 1 : undefined;
  const index = predictions.classes.indexOf(name);
  if (index >= 0) return index;
  throw new Failure(
    `positive-class: expected one of ${predictions.classes.slice(0, 10).join(", ")}, got ${JSON.stringify(name)}`,
  );
}

/**
 * Finds the rows of a slice named as in `metrics.json`: `sex=F`, or a condition on columns of the predictions file.
 * Undefined if the file lacks the slice's columns.
 */
export function sliceRows({ table }: PredictionsFile): (name: string) => Int32Array | undefined {
  const known = new Map<string, Int32Array | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, rowsOf(table, name));
    return known.get(name);
  };
}

function rowsOf(table: ReadTable, name: string): Int32Array | undefined {
  for (let at = name.indexOf("="); at > 0; at = name.indexOf("=", at + 1)) {
    const column = name.slice(0, at);
    if (findColumn(table, column) !== undefined)
      return cutSlices(table, [column]).find((slice) => slice.name === name)?.rows;
  }
  try {
    return cutSlices(table, [name])[0]?.rows;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/**
 * Returns one number per row, which is equal for rows with the same value of `column`.
 *
 * @throws {Failure} if there is no such column, or a row has no value in it and so no group.
 */
export function groupsOf({ table, name }: PredictionsFile, column: string): Int32Array {
  const found = findColumn(table, column);
  if (found === undefined) {
    const names = table.columns.map((each) => each.name);
    const close = nearest(column, names);
    throw new Failure(
      `group-column: expected a column of ${name}, got ${JSON.stringify(column)} (${close === undefined ? `there are ${names.slice(0, 10).join(", ")}` : `did you mean ${close}?`})`,
    );
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: table.rows }, (_, row) => {
    const value = cellOf(found, row);
    if (Number.isNaN(value) || value === -1) {
      throw new Failure(`group-column: ${table.place(row)}: expected a value of ${column}, got nothing`);
    }
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
}

/** Returns a number that represents a cell's value. */
function cellOf(column: Column, row: number): number {
  // -1 is a missing category, and counts as a value like any other.
  if ("codes" in column) return column.codes[row]!;
  return column.values[row] === -1 ? Number.MIN_VALUE : column.values[row]!;
}
