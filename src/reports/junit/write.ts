import { xmlText } from "./xml-text.ts";

/** A check of ours, as a test case. */
export interface JunitCase {
  classname: string;
  name: string;
  /** Numbers, as properties. */
  numbers: Readonly<Record<string, number | null | undefined>>;
  ends: "passed" | "failed" | "skipped";
  /** Finding in one line. */
  text: string;
}

/** Writes checks as JUnit XML, by hand, because loading a library would take longer. There is no `time`. */
export function junitText(suite: string, cases: readonly JunitCase[]): string {
  const count = (ends: JunitCase["ends"]) => cases.filter((each) => each.ends === ends).length;
  const counts = `tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="${suite}" ${counts}>
${cases.map(testCase).join("")}  </testsuite>
</testsuites>
`;
}

function testCase({ classname, name, numbers, ends, text }: JunitCase): string {
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
