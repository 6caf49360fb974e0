import { MISSING, mergeSchemas, NO_SCHEMA, type ReadTable, type TableOptions } from "../../data/table/index.ts";
import { type PredictionColumns, predictionNames, predictionTypes } from "./prediction-file.ts";

/**
 * Reads a table of predictions. A class that is called `None`, `NA` or `null` stays a class there, although these texts count
 * as missing elsewhere: a probability column, or `classes`, says that there is such a class.
 *
 * @param read reads the table; called a second time when there is such a class.
 */
export async function readPredictionTable(
  read: (options: TableOptions) => Promise<ReadTable>,
  { columns = {}, classes = [], reading = {} }: PredictionReading,
): Promise<ReadTable> {
  const options = { ...reading, types: predictionTypes(columns) };
  const table = await read(options);
  const { truth, predicted, probability } = predictionNames(columns);
  const schema = reading.schema ?? NO_SCHEMA;
  const missing = schema.missing ?? MISSING;
  const known = new Set([
    ...classes,
    ...table.columns.flatMap(({ name }) => (name.startsWith(probability) ? [name.slice(probability.length)] : [])),
  ]);
  const spellings = missing.filter((text) => !known.has(text));
  if (spellings.length === missing.length) return table;
  const labels = new Map([truth, predicted].map((name) => [name, { missing: spellings }]));
  const optional = new Set([...(reading.optional ?? []), ...labels.keys()]);
  return read({ ...options, optional, schema: mergeSchemas({ columns: labels }, schema) });
}

export interface PredictionReading {
  columns?: PredictionColumns;
  /** Classes that are known from elsewhere. */
  classes?: readonly string[];
  reading?: TableOptions;
}
