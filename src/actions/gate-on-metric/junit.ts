import type { RuleResult } from "../../evaluation/gate/result.ts";
import { xmlText } from "../../reports/junit/xml-text.ts";

/**
 * Writes the rules as JUnit XML: a rule that fails is a `<failure>`, one that warns is `<skipped>` with its reason,
 * and numbers are properties. There is no `time`, because a metric has no duration.
 *
 * The XML is built by hand, because loading a library would take longer than the whole gate.
 */
export function gateJunit(results: readonly RuleResult[]): string {
  const failures = results.filter(({ ends }) => ends === "red").length;
  const skipped = results.filter(isSkipped).length;
  const counts = `tests="${results.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="gate-on-metric" ${counts}>
${results.map(testCase).join("")}  </testsuite>
</testsuites>
`;
}

function testCase(result: RuleResult): string {
  const { status, method, value, bound, baseline, difference, interval, p, adjusted_p, expression, reason, ends } =
    result;
  const numbers = { value, bound, baseline, difference, low: interval?.low, high: interval?.high, p, adjusted_p };
  const properties = Object.entries({ status, method, ...numbers })
    .filter(([, each]) => each !== null && each !== undefined)
    .map(([name, each]) => `        <property name="${name}" value="${xmlText(String(each))}"/>\n`);
  const said = xmlText(reason);
  const end =
    ends === "red"
      ? `      <failure message="${said}">${said}</failure>\n`
      : isSkipped(result)
        ? `      <skipped message="${said}"/>\n`
        : `      <system-out>${said}</system-out>\n`;
  return `    <testcase classname="gate-on-metric" name="${xmlText(expression)}">
      <properties>
${properties.join("")}      </properties>
${end}    </testcase>
`;
}

function isSkipped({ ends, status }: RuleResult): boolean {
  return ends === "warning" || status === "skipped";
}
