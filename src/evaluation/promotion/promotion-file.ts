import {
  boolean,
  type Document,
  digest,
  documentOf,
  formatMark,
  listOf,
  object,
  oneOf,
  optional,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { runStamp } from "../run-stamp.ts";

const promotionShape = object({
  format: formatMark("trainyard-promotion-1"),
  version: textValue({ description: "Version of trainyard that wrote the file." }),
  verdict: oneOf(["pass", "fail"]),
  passed: boolean({ description: "Whether every target names the model." }),
  name: textValue({ description: "Name of the model." }),
  stage: textValue({ description: "Stage, such as `prod`." }),
  model_digest: optional(digest({ description: "Digest of the model that was to be promoted." })),
  previous_digest: optional(digest({ description: "Digest of the model that the stage named before." })),
  model_version: optional(textValue({ description: "Version of the promoted model." })),
  changed: boolean({ description: "Whether anything was written that was not undone." }),
  rolled_back: boolean({ description: "Whether it was a rollback that passed." }),
  reason: optional(textValue({ description: "Reason why it was refused or undone." })),
  targets: listOf(
    object({
      name: textValue({ description: "Target as in the input `to`." }),
      before: optional(textValue({ description: "What it named before." })),
      now: optional(textValue({ description: "What it named at the end." })),
      ends: oneOf(["unchanged", "written", "undone", "not written", "failed", "not undone"]),
      text: textValue({ description: "What was done." }),
    }),
    { description: "The targets in the order of their writes. Empty if it was refused before." },
  ),
  run: optional(runStamp),
});

/** The content of `promotion.json`. Fields have the same names as in the file. */
export type PromotionFile = TypeOf<typeof promotionShape>;

export const promotionDocument: Document<PromotionFile> = documentOf({
  what: "a promotion",
  file: "promotion.json",
  format: "trainyard-promotion",
  version: 1,
  writer: "promote-model",
  purpose: "Which model was promoted to a stage, what each target named before, and what it names now.",
  remedy: "run `promote-model` again",
  shape: promotionShape,
});

/** Reads the result of `promote-model`. @throws {Failure} for other files and for a newer version. */
export async function readPromotionFile(path: string, cwd: string): Promise<PromotionFile> {
  return readDocument(promotionDocument, path, { cwd });
}

export async function writePromotionFile(path: string, promotion: PromotionFile): Promise<void> {
  await replaceFile(path, `${JSON.stringify(promotion, null, 2)}\n`);
}
