import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc, { type Arbitrary } from "fast-check";
import { testsDocument } from "../../src/reports/junit/list.ts";
import { runStep } from "../step.ts";
import { attack, hold, type Target } from "../target.ts";
import { damaged, damages, numberText, text, wellFormed } from "../values.ts";

const fixtures = resolve(import.meta.dirname, "../../tests/fixtures/junit");
const originals = [
  "ctnr/junit.xml",
  "go/junit-all.xml",
  "googletest/rep.xml",
  "nunitmulti/junit.xml",
  "playwright/junit-pw.xml",
].map((path) => readFileSync(join(fixtures, path)));

const elements = [
  ...["testsuites", "testsuite", "testcase", "testcase", "testcase", "failure", "error", "skipped", "system-out"],
  ...["system-err", "properties", "property", "rerunFailure", "flakyFailure", "rerunError", "flakyError", "stackTrace"],
  ...[
    "test-run",
    "test-case",
    "test-suite",
    "assemblies",
    "assembly",
    "collection",
    "test",
    "testng-results",
    "x:y",
    "a",
  ],
];
const attributes = [
  ...["name", "classname", "time", "tests", "failures", "errors", "skipped", "disabled", "file", "line", "message"],
  ...["type", "value", "timestamp", "hostname", "id", "package", "status", "result", "retry", "xmlns:x", "xml:lang"],
];

interface Element {
  name: string;
  attributes: [string, string][];
  content: (string | Element)[];
  /** How its text and its end are written. */
  style: "escaped" | "cdata" | "raw" | "unclosed" | "crossed";
}

const element: Arbitrary<Element> = fc.letrec<{ element: Element }>((tie) => ({
  element: fc.record({
    name: fc.constantFrom(...elements),
    attributes: fc.array(fc.tuple(fc.constantFrom(...attributes), fc.oneof(text, numberText)), { maxLength: 4 }),
    content: fc.array(fc.oneof({ maxDepth: 5 }, text, tie("element"), tie("element")), { maxLength: 5 }),
    style: fc.constantFrom<Element["style"]>(
      "escaped",
      "escaped",
      "escaped",
      "escaped",
      "cdata",
      "cdata",
      "raw",
      "unclosed",
      "crossed",
    ),
  }),
})).element;

function escaped(value: string): string {
  return (
    wellFormed(value)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll('"', "&quot;")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these.
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
  );
}

function written({ name, attributes, content, style }: Element): string {
  const raw = style === "raw";
  const given = raw ? attributes : [...new Map(attributes)];
  const start = given.map(([key, value]) => ` ${key}="${raw ? value : escaped(value)}"`).join("");
  const inner = content
    .map((each) => {
      if (typeof each !== "string") return written(each);
      if (style === "cdata") return `<![CDATA[${each.replaceAll("]]>", "")}]]>`;
      return raw ? each : escaped(each);
    })
    .join("");
  if (style === "unclosed") return `<${name}${start}>${inner}`;
  return `<${name}${start}>${inner}</${style === "crossed" ? "testsuite" : name}>`;
}

const generated = fc
  .tuple(
    fc.constantFrom(
      "",
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="latin1"?>\n',
      "\ufeff",
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      "\n\n",
    ),
    fc.constantFrom("testsuites", "testsuite", "test-run", "assemblies"),
    fc.array(element, { minLength: 1, maxLength: 6 }),
    fc.constantFrom<BufferEncoding>("utf8", "utf8", "utf8", "utf16le", "latin1"),
  )
  .map(([head, root, content, encoding]) =>
    Buffer.from(`${head}<${root}>${content.map(written).join("")}</${root}>`, encoding),
  );
const fixture = fc.tuple(fc.constantFrom(...originals), damages).map(([bytes, changes]) => damaged(bytes, changes));
const hurt = fc.tuple(generated, damages).map(([bytes, changes]) => damaged(bytes, changes));

const inputs = fc.record({
  files: fc.array(fc.oneof(generated, generated, fixture, hurt), { minLength: 1, maxLength: 2 }),
  policy: fc.constantFrom("failures", "never", "new-failures"),
  rows: fc.constantFrom("tests", "retries"),
  source: text,
});

export const target: Target = {
  about:
    "JUnit XML: publish-junit on generated and damaged reports; its list of tests reads back, and has no new failure",
  sources: ["reports/junit", "actions/publish-junit"],
  batch: 50,
  open: () => ({
    attack: attack({
      inputs,
      async check({ files, policy, rows, source }) {
        const reports = Object.fromEntries(files.map((bytes, i) => [`${i}.xml`, bytes]));
        const all = { ...reports, "tests/test_a.py": `def test_a():\n    ${source}\n` };
        const given = {
          files: "*.xml",
          "report-dir": "out",
          "fail-on": policy,
          "repeated-rows": rows,
          "require-tests": "false",
          "on-broken": "warn",
        };
        const first = await runStep({ action: "publish-junit", inputs: given, files: all, writes: ["out"] });
        if (first.outcome === undefined) return;
        const { total, succeeded, failed, errors, skipped } = first.outcome.outputs;
        const parts = [succeeded, failed, errors, skipped].map(Number).reduce((a, b) => a + b);
        hold(Number(total) === parts, () => `${total} tests, but ${parts} results`);
        const list = first.written["out/tests.json"];
        if (list === undefined) return;
        testsDocument.parse(list.toString(), "tests.json");
        const again = await runStep({
          action: "publish-junit",
          inputs: { ...given, "fail-on": "new-failures", baseline: "before.json" },
          files: { ...all, "before.json": list },
          writes: ["out"],
        });
        hold(again.outcome !== undefined, () => "the list of tests is refused as a baseline");
        hold(Number(again.outcome.outputs["new-failures"]) === 0, () => "the same report has new failures");
      },
    }),
  }),
};
