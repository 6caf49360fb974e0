import { parseTable, type ReadTable } from "../../../src/data/table/index.ts";

/** Reads a table from CSV text like a predictions file. */
export function tableOf(csv: string, types?: ReadonlyMap<string, "category">): Promise<ReadTable> {
  return parseTable(`${csv.trim().replaceAll(/\n\s+/g, "\n")}\n`, "p.csv", types === undefined ? {} : { types });
}
