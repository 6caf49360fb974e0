import type { DriftedColumn, DriftFile, Finding } from "../../evaluation/drift/drift-file.ts";
import type { DriftPerformance } from "../../evaluation/drift/performance-shape.ts";
import { type Preset, presetAlarm } from "../../evaluation/drift/presets.ts";

export interface DriftEvidence {
  columns: readonly DriftedColumn[];
  findings: readonly Finding[];
  /** Reason why the rows are too few to judge. */
  tooFew: string | undefined;
  performance: DriftPerformance | undefined;
  /** Largest share of drifted columns that is accepted. */
  maxShare: number;
  /** True if the e-process over all looks alarms. Undefined if it does not decide. */
  alarm?: boolean | undefined;
  preset: Preset;
}

export type DriftVerdict = Pick<DriftFile, "verdict" | "passed" | "drift" | "share">;

/** Decides about the data set. The most serious kind of drift is named. */
export function driftVerdict({
  columns,
  findings,
  tooFew,
  performance,
  maxShare,
  alarm,
  preset,
}: DriftEvidence): DriftVerdict {
  const whole = columns.filter(({ slice }) => slice === undefined);
  const drifted = whole.filter((column) => column.drifted);
  const share = whole.length === 0 ? 0 : drifted.length / whole.length;
  const inSlice = maxShare === 0 && columns.some((column) => column.drifted);
  const many = alarm ?? (preset === "default" ? share > maxShare || inSlice : presetAlarm(preset, share));
  const worse = performance?.metrics.some(({ verdict }) => verdict === "worse") ?? false;
  const schema = findings.some(({ decides }) => decides);
  const predictions = many && columns.some((column) => column.drifted && column.role !== "feature");
  const drift = worse ? "performance" : predictions ? "predictions" : many || schema ? "data" : "none";
  const verdict = drift !== "none" ? "fail" : tooFew === undefined ? "pass" : "inconclusive";
  return { verdict, passed: verdict === "pass", drift, share };
}
