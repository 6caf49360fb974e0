/** Renders the files that actions write for each other as Markdown. `docs/files.md` comes from their shapes. */

import { crossValidationDocument } from "../src/actions/train/cross-validation.ts";
import type { Document, Shape } from "../src/core/shape/index.ts";
import { preparationDocument } from "../src/data/features/preparation-file.ts";
import { trackingDocument } from "../src/delivery/tracking/record.ts";
import { baselineDocument } from "../src/evaluation/baseline/record.ts";
import { driftDocument } from "../src/evaluation/drift/drift-file.ts";
import { driftHistoryDocument } from "../src/evaluation/drift/history-file.ts";
import { gateDocument } from "../src/evaluation/gate/gate-file.ts";
import { evaluationDocument } from "../src/evaluation/metrics/evaluation.ts";
import { promotionDocument } from "../src/evaluation/promotion/promotion-file.ts";
import { deploymentDocument } from "../src/evaluation/served-model/deployment-file.ts";
import { rolloutDocument } from "../src/evaluation/served-model/rollout-file.ts";
import { importancesDocument } from "../src/models/bundle/importances-file.ts";
import { profileDocument } from "../src/models/bundle/profile-file.ts";
import { provenanceDocument } from "../src/models/bundle/provenance.ts";
import { trainingDocument } from "../src/models/bundle/training-file.ts";
import { testsDocument } from "../src/reports/junit/list.ts";
import { noticeStateDocument } from "../src/reports/notice/state-file.ts";

export const documents: readonly Document<unknown>[] = [
  evaluationDocument,
  gateDocument,
  driftDocument,
  driftHistoryDocument,
  deploymentDocument,
  rolloutDocument,
  promotionDocument,
  noticeStateDocument,
  profileDocument,
  provenanceDocument,
  testsDocument,
  baselineDocument,
  preparationDocument,
  importancesDocument,
  crossValidationDocument,
  trainingDocument,
  trackingDocument,
];

/** A section for each format: what it is for, and a row for each field. */
export function formatPages(): string {
  return documents.map(page).join("\n\n");
}

function page(document: Document<unknown>): string {
  const { file, format, version, versionIn, unmarked, writer, purpose, shape } = document;
  const name = /^[a-z-]+\.json$/.test(file) ? `\`${file}\`` : file[0]!.toUpperCase() + file.slice(1);
  const mark =
    versionIn === "version" ? `"format": "${format}", "version": ${version}` : `"format": "${format}-${version}"`;
  const marked = unmarked === true ? "The file has no field `format`." : `Marked by \`${mark}\`.`;
  return [
    `## ${name}`,
    "",
    `${purpose} Written by \`${writer}\`. ${marked}`,
    "",
    "| field | value | |",
    "|---|---|---|",
    ...rows("", shape, new Set()),
  ].join("\n");
}

function rows(prefix: string, shape: Shape<unknown>, seen: Set<string>): string[] {
  return shape.parts.flatMap(({ path, shape: part }) => {
    const name = prefix === "" || path.startsWith("[") ? `${prefix}${path}` : `${prefix}.${path}`;
    if (path.startsWith("(")) return rows(prefix, part, seen);
    if (seen.has(name)) return [];
    seen.add(name);
    const expected = part.expected.replaceAll("|", "\\|");
    const cells = [`\`${name}\``, part.optional ? `${expected}; may be absent` : expected, part.description ?? ""];
    return [`| ${cells.join(" | ")} |`, ...rows(name, part, seen)];
  });
}
