import {
  boolean,
  type Document,
  documentOf,
  formatMark,
  listOf,
  numberValue,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { runStamp } from "../run-stamp.ts";

const rolloutShape = object({
  format: formatMark("trainyard-rollout-1"),
  version: textValue({ description: "Version of trainyard that wrote the file." }),
  platform: textValue({ description: "Kind of platform, such as `cloud-run`." }),
  target: textValue({ description: "Description of the deployment." }),
  settings: optional(
    record(textValue(), {
      description: "Inputs that differ from their defaults, by which a later step finds the deployment. No secrets.",
    }),
  ),
  state: oneOf(["planned", "started", "deployed", "unchanged", "rolled-back", "failed"], {
    description: "How it ended. `planned` is a dry run, and `started` means that the step was interrupted.",
  }),
  passed: boolean({ description: "Whether the deployment is as asked." }),
  url: optional(textValue({ description: "Address of the deployment." })),
  revision: textValue({ description: "Name of the new revision." }),
  digest: optional(textValue({ description: "Digest of its image." })),
  previous: optional(
    object({
      url: optional(textValue()),
      revisions: listOf(
        object({
          revision: textValue(),
          digest: optional(textValue()),
          percent: numberValue({ min: 0, max: 100, description: "Share of the traffic in percent." }),
        }),
      ),
    }),
  ),
  changes: listOf(textValue(), { description: "What was to be changed." }),
  events: listOf(textValue(), { description: "What was done and seen, in order." }),
  reason: optional(textValue({ description: "Reason of a failure." })),
  run: optional(runStamp),
});

/** The content of `rollout.json`. */
export type RolloutFile = TypeOf<typeof rolloutShape>;

export const rolloutDocument: Document<RolloutFile> = documentOf({
  what: "a rollout",
  file: "rollout.json",
  format: "trainyard-rollout",
  version: 1,
  writer: "deploy-model",
  purpose:
    "What a deployment served before, and what became of the new revision. It is on disk before the first change.",
  remedy: "run `deploy-model` again",
  shape: rolloutShape,
});

/** Reads the result of `deploy-model`. @throws {Failure} for other files and for a newer version. */
export async function readRolloutFile(path: string, cwd: string): Promise<RolloutFile> {
  return readDocument(rolloutDocument, path, { cwd });
}

export async function writeRolloutFile(path: string, rollout: RolloutFile): Promise<void> {
  await replaceFile(path, `${JSON.stringify(rollout, null, 2)}\n`);
}
