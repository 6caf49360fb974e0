/** Writes JUnit XML of any size, like that of a large Java or Python project. */
import { closeSync, openSync, writeSync } from "node:fs";

export interface Shape {
  cases: number;
  /** Cases in a suite element. */
  perSuite: number;
  /** Classes in a suite. */
  classes: number;
}

/** About 200 bytes a case; of each 500 cases one fails and one is skipped. */
export function writeReport(path: string, { cases, perSuite, classes }: Shape): void {
  const file = openSync(path, "w");
  let text = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="all">\n';
  for (let written = 0, suite = 0; written < cases; suite++) {
    text += `<testsuite name="com.example.module_${suite}" tests="${perSuite}" time="12.5" timestamp="2026-01-01T00:00:00">\n`;
    for (let i = 0; i < perSuite && written < cases; i++, written++) {
      const className = `com.example.project.module_${suite}.service.AccountService${i % classes}Test`;
      const open = `  <testcase classname="${className}" name="transfers_money_between_accounts[case-${i}-of-suite-${suite}]" file="src/test/module_${suite}.py" line="${i * 7 + 1}" time="0.0${10 + (i % 90)}"`;
      if (i % 500 === 7) {
        text += `${open}>\n    <failure message="expected ${i} but was 8" type="AssertionError">Traceback (most recent call last):\n  File "src/test/module_${suite}.py", line 49, in test\n    assert a == b &amp;&amp; c &lt; d\nAssertionError: expected\n</failure>\n  </testcase>\n`;
      } else if (i % 500 === 9) text += `${open}><skipped message="not today"/></testcase>\n`;
      else text += `${open}/>\n`;
      if (text.length > 1_000_000) {
        writeSync(file, text);
        text = "";
      }
    }
    text += "</testsuite>\n";
  }
  writeSync(file, `${text}</testsuites>\n`);
  closeSync(file);
}
