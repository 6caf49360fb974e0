import type { DriftFile } from "../../evaluation/drift/drift-file.ts";
import { xmlText } from "../../reports/junit/xml-text.ts";

interface TestCase {
  classname: string;
  name: string;
  /** Numbers, as properties. */
  numbers: Record<string, number | null | undefined>;
  ends: "passed" | "failed" | "skipped";
  text: string;
}

/** Writes columns, findings that decide and metrics as JUnit XML: drift is a `<failure>`. There is no `time`. */
export function driftJunit(drift: DriftFile): string {
  const cases = [...columnCases(drift), ...findingCases(drift), ...metricCases(drift)];
  const count = (ends: TestCase["ends"]) => cases.filter((each) => each.ends === ends).length;
  const counts = `tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="detect-drift" ${counts}>
${cases.map(testCase).join("")}  </testsuite>
</testsuites>
`;
}

function columnCases({ columns, verdict }: DriftFile): TestCase[] {
  return columns.map(({ name, slice, drifted, reason, role, effect, p, adjusted_p, tests }) => ({
    classname: `detect-drift.${role}`,
    name: slice === undefined ? name : `${name} where ${slice}`,
    numbers: { effect, p, adjusted_p },
    ends: drifted ? "failed" : tests.length === 0 || verdict === "inconclusive" ? "skipped" : "passed",
    text: reason,
  }));
}

function findingCases({ findings }: DriftFile): TestCase[] {
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

function metricCases({ performance }: DriftFile): TestCase[] {
  return (performance?.metrics ?? []).map(({ name, reference, current, low, high, verdict }) => ({
    classname: "detect-drift.performance",
    name,
    numbers: { reference, current, low, high },
    ends: verdict === "worse" ? "failed" : verdict === "inconclusive" ? "skipped" : "passed",
    text: verdict,
  }));
}

function testCase({ classname, name, numbers, ends, text }: TestCase): string {
  const properties = Object.entries(numbers)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `        <property name="${key}" value="${value}"/>\n`);
  const said = xmlText(text);
  const end =
    ends === "failed"
      ? `      <failure message="${said}">${said}</failure>\n`
      : ends === "skipped"
        ? `      <skipped message="${said}"/>\n`
        : `      <system-out>${said}</system-out>\n`;
  const head = properties.length === 0 ? "" : `      <properties>\n${properties.join("")}      </properties>\n`;
  return `    <testcase classname="${xmlText(classname)}" name="${xmlText(name)}">
${head}${end}    </testcase>
`;
}
