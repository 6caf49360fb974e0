/**
 * Test cases that are read without the XML parser mean what the parser says. A second space within each tag, which XML allows,
 * sends all of them through the parser: both readings must agree. The other expected values are by hand from the text.
 */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { Ledger } from "../../../src/reports/junit/ledger.ts";
import { parser } from "../../../src/reports/junit/parse.ts";
import { counts, reportOf } from "./ledger-of.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/junit");
const throughParser = (text: string) => text.replaceAll("<testcase ", "<testcase  ");

/** Returns all tests, and what is wrong with the file, of a text that arrives in the given chunks. */
function readingOf(...chunks: string[]): unknown {
  const ledger = new Ledger();
  ledger.openReport();
  const properties: [] = [];
  const reader = parser({ ledger, properties, repeated: "tests" });
  for (const chunk of chunks) reader.write(chunk);
  return { file: reader.end(), tests: [...ledger] };
}

test.each(globSync("**/*.xml", { cwd: fixtures }))("fixture %s", (path) => {
  const text = readFileSync(resolve(fixtures, path), "utf8").trimStart();
  expect(readingOf(text)).toEqual(readingOf(throughParser(text)));
});

const mixed = `<?xml version="1.0"?>
<testsuites><testsuite name="s">
  <testcase classname="a.B" name="é 試験" file="a.py" line="3" time="0.5"/>\r
  <testcase name='single "quotes"' time="1"></testcase>
\t<testcase classname="a.B" name="a &lt; b" /><testcase name="a > b" />
  <testcase name="empty" classname=""> </testcase><testcase/>
  <!-- <testcase name="in a comment"/> --><testcase name="after it"/>
  <testcase name="fails"><failure message="no"><![CDATA[ <testcase/> ]]></failure></testcase>
  <testcase name="other" status="run"/><testcase name="last" time="0.25"/>
  <system-out><testcase name="within a log"/></system-out>
</testsuite></testsuites>`;

test("a text that is split anywhere", () => {
  const whole = readingOf(throughParser(mixed)) as { tests: { name: string; durationMs: number }[] };
  const names = [
    "é 試験",
    'single "quotes"',
    "a < b",
    "a > b",
    "empty",
    "",
    "after it",
    "fails",
    "other",
    "last",
    "within a log",
  ];
  expect(whole.tests.map(({ name }) => name)).toEqual(names);
  expect(whole.tests.map(({ durationMs }) => durationMs)).toEqual([
    500,
    1000,
    ...Array(7).fill(Number.NaN),
    250,
    Number.NaN,
  ]);
  for (let at = 0; at <= mixed.length; at++) expect(readingOf(mixed.slice(0, at), mixed.slice(at))).toEqual(whole);
});

const plain = (count: number) => '<testcase name="a"/>\n'.repeat(count);

test.each([
  ["an attribute twice", '<testcase name="a" name="b"/>', "line 4: duplicate attribute: name"],
  ["no space between attributes", '<testcase name="a"file="b"/>', "line 4: no whitespace between attributes"],
  ["a value without quotes", '<testcase name=a"/>', "line 4: unquoted attribute value"],
  [
    "an & that begins no entity",
    '<testcase name="a & b"/>',
    "near line 1: an & that begins no entity (should be &amp;)",
  ],
])("%s", async (_, broken, message) => {
  const report = await reportOf(`<testsuite>${plain(3)}${broken}${plain(2)}</testsuite>`);
  expect(report.files[0]!.broken).toContain(message);
});

test.each([
  ["a case after the root", `<testsuite>${plain(1)}</testsuite>${plain(1)}`],
  ["a case before the root", `${plain(1)}<testsuite>${plain(1)}</testsuite>`],
  ["an end that is missing", `<testsuite>${plain(2)}<testcase name="a"`],
  ["another end tag", `<testsuite>${plain(1)}<testcase name="a"></testcases></testsuite>`],
  ["an element whose name only begins like it", `<testsuite>${plain(1)}<testcases name="a"/></testsuite>`],
  ["control characters", `<testsuite>${plain(1)}<testcase name="a\u0001b"/>${plain(1)}</testsuite>`],
  ["< within a value", `<testsuite>${plain(1)}<testcase name="a<b"/>${plain(1)}</testsuite>`],
  ["half a character", `<testsuite>${plain(1)}<testcase name="a\ud800"/></testsuite>`],
  ["a lone carriage return", `<testsuite>${plain(1)}\r<testcase name="a\rb"/>${plain(1)}<</testsuite>`],
  [
    "XML 1.1's line ends",
    `<?xml version="1.1"?><testsuite>${plain(1)}\u0085<testcase name="a\u0085b\u2028c"/></testsuite>`,
  ],
  ["the cases of other XML", `<html>${plain(2)}</html>`],
])("%s", (_, text) => {
  expect(readingOf(text)).toEqual(readingOf(throughParser(text)));
});

test("line numbers count what the XML parser did not see", async () => {
  const report = await reportOf(`<testsuite>\n${plain(5)}\r\n\r\n<testcase name="b">\n<oops></testcase></testsuite>`);
  expect(report.files[0]!.broken).toContain("line 10:");
  expect(counts(report)).toMatch(/^6\//);
});
