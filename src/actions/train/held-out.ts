import { writeCsv } from "../../data/table/index.ts";
import { readRowTexts, writeTextCsv } from "../../data/table/row-texts.ts";
import { replaceFileOf } from "../../platform/file/write.ts";
import type { TrainingData } from "./data.ts";

/** Writes the held-out rows as a CSV file. Resolves to its path. */
export async function writeHeldOut(data: TrainingData, path: string): Promise<string> {
  await replaceFileOf(path, await testCsv(data));
  return path;
}

/**
 * The held-out rows with the original spelling of the data. A file with semicolons keeps them, because its
 * commas may be decimal signs. Values from JSON, Parquet and Arrow have no original spelling.
 */
async function testCsv({ test: { table, rows }, reading }: TrainingData): Promise<Iterable<string>> {
  const names = table.columns.map(({ name }) => name);
  const texts = await readRowTexts(table, { names, rows }, reading);
  if (texts === undefined) return writeCsv(table, rows);
  return writeTextCsv(texts, texts.delimiter === ";" ? ";" : ",");
}
