import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type Document,
  documentOf,
  formatMark,
  object,
  oneOf,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";

export const noticeStates = ["pass", "fail", "inconclusive", "error"] as const;

const stateFileShape = object({
  format: formatMark("trainyard-notices-1"),
  states: record(
    object({
      state: oneOf(noticeStates, { description: "The state that was announced last." }),
      since: textValue({ description: "Time at which this state was first seen." }),
    }),
    { key: "what the state is of", description: "State per action, model and destination. Destinations are digests." },
  ),
});

/** The content of the file `state`: what was announced last, and where. */
export type NoticeStateFile = TypeOf<typeof stateFileShape>;

export const noticeStateDocument: Document<NoticeStateFile> = documentOf({
  what: "a file of announced states",
  file: "notices.json",
  format: "trainyard-notices",
  version: 1,
  writer: "every action with `notify`",
  purpose: "The state that was announced last, so that no state is announced twice. It holds no addresses.",
  remedy: "remove the file to start again",
  shape: stateFileShape,
});

/** Reads the states. There are none before the first notification. */
export async function readStates(path: string, cwd: string): Promise<NoticeStateFile["states"]> {
  if ((await stat(resolve(cwd, path)).catch(() => undefined)) === undefined) return {};
  return (await readDocument(noticeStateDocument, path, { cwd })).states;
}

export function writeStates(path: string, cwd: string, states: NoticeStateFile["states"]): Promise<void> {
  const file: NoticeStateFile = { format: "trainyard-notices-1", states };
  return replaceFile(resolve(cwd, path), `${JSON.stringify(file, null, 2)}\n`);
}

/** Names one destination in the file without giving its address away. */
export function stateKey(subject: string, address: string): string {
  return `${subject} ${createHash("sha256").update(address).digest("hex").slice(0, 12)}`;
}
