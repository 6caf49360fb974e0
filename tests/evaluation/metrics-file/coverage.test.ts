/** Code coverage as metrics: the reports of coverage.py in tests/fixtures/coverage against its own totals. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseMetrics } from "../../../src/evaluation/metrics-file/parse.ts";
import { cli, folder, root, step } from "../../runner.ts";

const file = (name: string) => readFileSync(join(root, "tests/fixtures/coverage", name), "utf8");
const { totals } = JSON.parse(file("totals.json"));

test.each(["cobertura.xml", "lcov.info"])("%s has the figures of the program that wrote it", async (name) => {
  const { tree } = await parseMetrics(file(name), name);
  expect(tree["line_coverage"]).toBe(totals.covered_lines / totals.num_statements);
  expect(tree["branch_coverage"]).toBe(totals.covered_branches / totals.num_branches);
});

test("lcov: functions, and a file that two tests cover counts once", async () => {
  // Lines 1 and 2 of a.c: each run by one of the tests. Line 3 by none.
  const record = (test: string, lines: string) => `TN:${test}\nSF:a.c\n${lines}end_of_record\n`;
  const text =
    record("one", "FNDA:1,f\nFNDA:0,g\nDA:1,1\nDA:2,0\nDA:3,0\n") + record("two", "DA:1,0\nDA:2,5\nDA:3,0\n");
  const { tree } = await parseMetrics(text, "coverage");
  expect(tree).toEqual({ line_coverage: 2 / 3, function_coverage: 1 / 2 });
});

test("lcov: totals where no lines are listed", async () => {
  const { tree } = await parseMetrics("SF:a.c\nLF:8\nLH:6\nend_of_record\n", "lcov.info");
  expect(tree).toEqual({ line_coverage: 6 / 8 });
});

test("Cobertura: packages, and no branches where none were measured", async () => {
  const text =
    '<coverage line-rate="0.5" branch-rate="0" branches-valid="0"><packages><package name="shop" line-rate="0.25" branch-rate="0"/></packages></coverage>';
  const { tree } = await parseMetrics(text, "coverage.xml");
  expect(tree).toEqual({ line_coverage: 0.5, packages: { shop: { line_coverage: 0.25 } } });
});

test.each([
  [
    "truncated lcov",
    "SF:a.c\nDA:1,1\n",
    "lcov.info: expected end_of_record at the end, got a truncated file (did the tests finish?)",
  ],
  [
    "a count that is none",
    "SF:a.c\nDA:1,many\nend_of_record\n",
    'lcov.info:2: expected a line of lcov such as DA:12,3, got "DA:1,many"',
  ],
  [
    "XML of another kind",
    "<testsuite/>",
    "lcov.info:1: expected a Cobertura report (<coverage line-rate=…>), got <testsuite>",
  ],
  ["truncated XML", '<coverage line-rate="1"><packages>', "lcov.info:1: expected XML, got unclosed tag: packages"],
  ["a percentage", '<coverage line-rate="62.5"/>', 'lcov.info:1: expected a rate from 0 to 1, got line-rate="62.5"'],
  [
    "more than all",
    '<coverage line-rate="1" lines-covered="9" lines-valid="8"/>',
    "lcov.info:1: expected a rate from 0 to 1, got lines-covered=9 of lines-valid=8",
  ],
])("%s is refused", async (_, text, message) => {
  await expect(parseMetrics(text, "lcov.info")).rejects.toThrow(message);
});

test("coverage is a rule of the gate: 5 of 8 lines", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "coverage.xml"), file("cobertura.xml"));
  writeFileSync(join(cwd, "lcov.info"), file("lcov.info"));
  const red = await step("gate-on-metric", { metrics: "coverage.xml", rules: "line_coverage >= 0.8" }, { cwd });
  expect([red.code, JSON.parse(red.outputs["results"]!)[0].value]).toEqual([1, 0.625]);
  const green = await cli(
    [
      "gate-on-metric",
      "--metrics",
      "lcov.info",
      "--rules",
      "line_coverage >= 0.6",
      "--rules",
      "function_coverage >= 0.5",
    ],
    { cwd },
  );
  expect([green.code, green.stderr]).toEqual([0, ""]);
  const percent = await cli(["gate-on-metric", "--metrics", "lcov.info", "--rules", "line_coverage >= 80"], { cwd });
  expect(percent.code).not.toBe(0);
});
