import { parseTable, type ReadTable } from "../../../src/data/table/index.ts";

/** A table from CSV text, as a predictions file is read. */
export function tableOf(csv: string, types?: ReadonlyMap<string, "category">): Promise<ReadTable> {
  return parseTable(`${csv.trim().replaceAll(/\n\s+/g, "\n")}\n`, "p.csv", types === undefined ? {} : { types });
}
