import type { DriftFile } from "../../evaluation/drift/drift-file.ts";
import { type JunitCase, junitText } from "../../reports/junit/write.ts";

/** Writes columns, findings that decide and metrics as JUnit XML: drift is a `<failure>`. There is no `time`. */
export function driftJunit(drift: DriftFile): string {
  return junitText("detect-drift", [...columnCases(drift), ...findingCases(drift), ...metricCases(drift)]);
}

function columnCases({ columns, verdict }: DriftFile): JunitCase[] {
  return columns.map(({ name, slice, drifted, reason, role, effect, p, adjusted_p, tests }) => ({
    classname: `detect-drift.${role}`,
    name: slice === undefined ? name : `${name} where ${slice}`,
    numbers: { effect, p, adjusted_p },
    ends: drifted ? "failed" : tests.length === 0 || verdict === "inconclusive" ? "skipped" : "passed",
    text: reason,
  }));
}

function findingCases({ findings }: DriftFile): JunitCase[] {
  return findings
    .filter(({ decides }) => decides)
    .map(({ column, text }) => ({
      classname: "detect-drift.schema",
      name: column,
      numbers: {},
      ends: "failed",
      text,
    }));
}

function metricCases({ performance }: DriftFile): JunitCase[] {
  return (performance?.metrics ?? []).map(({ name, reference, current, low, high, verdict }) => ({
    classname: "detect-drift.performance",
    name,
    numbers: { reference, current, low, high },
    ends: verdict === "worse" ? "failed" : verdict === "inconclusive" ? "skipped" : "passed",
    text: verdict,
  }));
}
