import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ModelRecord, recordOf } from "../../models/bundle/record.ts";

/** The file by which a report's folder says whose it is when it was fetched to be compared with. */
export const RECORD = "baseline.json";

/** Where the files beside it come from. */
export interface BaselineRecord {
  /** How to call it: `artifact champion of run 12 (commit 1a2b3c4)`. */
  name: string;
  commit?: string;
  model_digest?: string;
  /** How its model came about, where its bundle was there. */
  model?: ModelRecord;
  /** `tested` on the same rows as the candidate; `copied` as it was found; `same model`: the candidate itself. */
  how: "tested" | "copied" | "same model";
}

export function recordText(record: BaselineRecord): string {
  return `${JSON.stringify({ format: "trainyard-baseline-1", ...record }, null, 2)}\n`;
}

/** What the folder says of itself, undefined when it was not fetched. */
export async function readBaselineRecord(folder: string): Promise<BaselineRecord | undefined> {
  try {
    const { format, name, model, ...record } = JSON.parse(await readFile(join(folder, RECORD), "utf8"));
    if (format !== "trainyard-baseline-1" || typeof name !== "string") return undefined;
    return { ...record, name, ...(model !== undefined && { model: recordOf(model) }) };
  } catch {
    // Missing, or somebody else's file of that name.
    return undefined;
  }
}
