import { plainNumber } from "../../core/number-text.ts";
import type { DriftedColumn, DriftFile, Finding } from "../../evaluation/drift/drift-file.ts";
import type { DriftPerformance } from "../../evaluation/drift/performance-shape.ts";

export interface RetrainEvidence {
  columns: readonly DriftedColumn[];
  findings: readonly Finding[];
  performance: DriftPerformance | undefined;
  /** True if the verdict names drift. */
  drifted: boolean;
}

/** Says whether a new model should be trained. */
export function retraining({ columns, findings, performance, drifted }: RetrainEvidence): DriftFile["retrain"] {
  const reasons: string[] = [];
  for (const { name, reference, current, verdict } of performance?.metrics ?? []) {
    if (verdict !== "worse") continue;
    const before = reference === null ? "" : `, ${plainNumber(reference)} at training`;
    const how = performance?.basis === "labels" ? "is" : "is estimated at";
    reasons.push(`${name} ${how} ${plainNumber(current)}${before}`);
  }
  if (drifted) {
    const names = [...new Set(columns.filter((each) => each.drifted).map(({ name }) => name))];
    if (names.length > 0) {
      const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
      reasons.push(`these columns drifted: ${names.slice(0, 5).join(", ")}${more}`);
    }
    const broken = findings.filter(({ decides }) => decides).map(({ column }) => column);
    // A model cannot be trained on a column that is gone, but the data may be repaired.
    if (broken.length > 0 && names.length === 0) return { needed: false, reasons: [] };
  }
  return { needed: reasons.length > 0, reasons };
}
