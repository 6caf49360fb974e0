import { join } from "node:path";
import { Failure } from "../../core/failure.ts";
import {
  type Document,
  digest,
  documentOf,
  formatMark,
  object,
  oneOf,
  optional,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { modelRecord } from "../../models/bundle/record.ts";
import { readDocument } from "../../platform/file/document.ts";

/** Name of the file that records the origin of a fetched report. */
export const RECORD = "baseline.json";

const recordShape = object({
  format: formatMark("trainyard-baseline-1"),
  name: textValue({ description: "Name in messages: `artifact champion of run 12 (commit 1a2b3c4)`." }),
  commit: optional(textValue({ description: "Commit that it was made from." })),
  model_digest: optional(digest()),
  model: optional(modelRecord),
  how: oneOf(["tested", "copied", "same model"], {
    description:
      "`tested` on the candidate's rows; `copied` as it was found; `same model` when it is the candidate itself.",
  }),
});

/** The origin of the files in a baseline's folder. */
export type BaselineRecord = Omit<TypeOf<typeof recordShape>, "format">;

export const baselineDocument: Document<TypeOf<typeof recordShape>> = documentOf({
  what: "a baseline's record",
  file: RECORD,
  format: "trainyard-baseline",
  version: 1,
  writer: "test-model",
  purpose: "Where the baseline in the folder `baseline` of a report comes from, and how its model was trained.",
  remedy: "run `test-model` again",
  shape: recordShape,
});

export function recordText(record: BaselineRecord): string {
  return `${JSON.stringify({ format: "trainyard-baseline-1", ...record }, null, 2)}\n`;
}

/** Reads the folder's record. Undefined if the folder was not fetched, or the file belongs to another program. */
export async function readBaselineRecord(folder: string): Promise<BaselineRecord | undefined> {
  try {
    const { format, ...record } = await readDocument(baselineDocument, join(folder, RECORD), { cwd: "/" });
    return record;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
