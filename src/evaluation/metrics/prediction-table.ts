import {
  findColumn,
  MISSING,
  mergeSchemas,
  NO_SCHEMA,
  type ReadTable,
  type TableOptions,
} from "../../data/table/index.ts";
import { type PredictionColumns, predictionNames, predictionTypes } from "./prediction-file.ts";

/** A table of predictions with the names of its columns. */
export interface ReadPredictionTable<T extends ReadTable = ReadTable> {
  table: T;
  columns: PredictionColumns;
}

/**
 * Reads a table of predictions. A schema may name columns that the table lacks. Its id column names the rows if
 * `columns` has no id and the table has that column. A class called `None`, `NA` or `null`, which usually means a
 * missing value, stays a class if a probability column or `classes` names it.
 *
 * @param read Reads the table. It is called a second time if there is such a class.
 */
export async function readPredictionTable<T extends ReadTable>(
  read: (options: TableOptions) => Promise<T>,
  { columns = {}, classes = [], slices = [], reading = {} }: PredictionReading,
): Promise<ReadPredictionTable<T>> {
  const schema = reading.schema ?? NO_SCHEMA;
  const named = columns.id ?? schema.id;
  const optional = new Set([...(reading.optional ?? []), ...schema.columns.keys()]);
  const options = {
    ...reading,
    optional,
    types: new Map([...predictionTypes(columns), ...predictionTypes({ id: named })]),
  };
  const withId = (table: T) => {
    const id = columns.id ?? (schema.id !== undefined && findColumn(table, schema.id) ? schema.id : undefined);
    return { table, columns: { ...columns, id } };
  };
  const table = await read(options);
  const { truth, predicted, probability } = predictionNames(columns);
  const missing = schema.missing ?? MISSING;
  const known = new Set([
    ...classes,
    ...table.columns.flatMap(({ name }) => (name.startsWith(probability) ? [name.slice(probability.length)] : [])),
  ]);
  const spellings = missing.filter((text) => !known.has(text));
  const kept = keptTexts(table, slices, missing);
  if (spellings.length === missing.length && kept.size === 0) return withId(table);
  const labels = new Map([...kept, ...[truth, predicted].map((name) => [name, { missing: spellings }] as const)]);
  const again = {
    optional: new Set([...optional, ...labels.keys()]),
    schema: mergeSchemas({ columns: labels }, schema),
  };
  return withId(await read({ ...options, ...again }));
}

/** Returns the spellings of a missing value in each column of which a slice has such a text, as in `team=None`. */
function keptTexts(table: ReadTable, slices: readonly string[], missing: readonly string[]) {
  const kept = new Map<string, { missing: string[] }>();
  for (const slice of slices) {
    const text = missing.find((each) => each !== "" && slice.endsWith(`=${each}`));
    if (text === undefined) continue;
    const name = slice.slice(0, -text.length - 1);
    if (findColumn(table, name) === undefined) continue;
    const spellings = kept.get(name)?.missing ?? missing;
    kept.set(name, { missing: spellings.filter((each) => each !== text) });
  }
  return kept;
}

export interface PredictionReading {
  columns?: PredictionColumns;
  /** Classes that are known from another source. */
  classes?: readonly string[];
  /** Names of slices that are known from another source, such as `team=None`. */
  slices?: readonly string[];
  reading?: TableOptions;
}
