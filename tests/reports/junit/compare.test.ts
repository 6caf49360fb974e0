/** Two runs side by side, and the list that stands for the earlier one. Expectations by hand. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareTests } from "../../../src/reports/junit/compare.ts";
import { listOf, readList, writeList } from "../../../src/reports/junit/list.ts";
import { metricsFile, recordedMetrics } from "../../../src/reports/junit/properties.ts";
import { folder } from "../../runner.ts";
import { reportOf } from "./ledger-of.ts";

const ok = (name: string, time = 1) => `<testcase classname="c" name="${name}" time="${time}"/>`;
const bad = (name: string) => `<testcase classname="c" name="${name}" time="1"><failure/></testcase>`;
const suite = (...cases: string[]) => `<testsuites><testsuite name="s">${cases.join("")}</testsuite></testsuites>`;
const names = (tests: { name: string }[]) => tests.map(({ name }) => name);

test("a list says after a trip through its file what it said before", async () => {
  const { ledger } = await reportOf(
    `<testsuites>${suite(ok("a"), bad("b"), '<testcase classname="d" name="größe 😀 &quot;q&quot;"/>')}<testsuite name="t"><testcase name="e"><skipped/></testcase>${bad("f")}${ok("f")}</testsuite></testsuites>`,
  );
  const path = join(folder(), "tests.json");
  await writeList(ledger, path);
  const list = await readList(path, "tests.json");
  expect(list).toEqual(listOf(ledger));
  expect([...list].map(([key, { outcome }]) => [key.split("\u001f").at(-1), outcome])).toEqual([
    ["a", "passed"],
    ["b", "failed"],
    ['größe 😀 "q"', "passed"],
    ["e", "skipped"],
    ["f", "flaky"],
  ]);
});

test("an empty list is a list", async () => {
  const path = join(folder(), "tests.json");
  await writeList((await reportOf("<testsuites/>")).ledger, path);
  expect((await readList(path, path)).size).toBe(0);
});

test.each([
  ["[]", "expected a list of tests that publish-junit wrote (tests.json), got other JSON"],
  ['{"format":"trainyard-tests","groups":[null]}', "got a damaged one"],
  ['{"format":"trainyard-tests","groups":[{"suites":[],"class":"c","tests":[["a","great"]]}]}', "got a damaged one"],
  ["{", "expected a list of tests as JSON"],
])("%s is none", async (content, message) => {
  const path = join(folder(), "tests.json");
  writeFileSync(path, content);
  await expect(readList(path, "tests.json")).rejects.toThrow(message);
});

test("newly failing, still failing, fixed, new, removed, much slower", async () => {
  const before = listOf(
    (
      await reportOf(
        suite(ok("breaks"), bad("stays"), bad("mended"), ok("goes"), ok("slow", 1), ok("noise", 0.1), bad("put-off")),
      )
    ).ledger,
  );
  const { ledger } = await reportOf(
    suite(
      bad("breaks"),
      bad("stays"),
      ok("mended"),
      bad("new"),
      ok("slow", 2),
      ok("noise", 0.4),
      '<testcase classname="c" name="put-off"><skipped/></testcase>',
    ),
  );
  const comparison = compareTests(ledger, before);
  expect(names(comparison.newlyFailing)).toEqual(["breaks", "new"]);
  expect(names(comparison.stillFailing)).toEqual(["stays"]);
  expect(names(comparison.fixed)).toEqual(["mended"]);
  expect([comparison.added, comparison.addedNames]).toEqual([1, ["c › new"]]);
  expect([comparison.removed, comparison.removedNames]).toEqual([1, ["c › goes"]]);
  expect(comparison.slower.map(({ test, beforeMs }) => [test.name, beforeMs, test.durationMs])).toEqual([
    ["slow", 1000, 2000],
  ]);
});

test("a matrix' legs are one entry, the worst of them: failing on one leg before is no new failure", async () => {
  const before = listOf((await reportOf(suite(ok("a")), suite(bad("a")))).ledger);
  const comparison = compareTests((await reportOf(suite(bad("a")), suite(ok("a")))).ledger, before);
  expect(names(comparison.stillFailing)).toEqual(["a"]);
  expect([comparison.newlyFailing, comparison.added, comparison.removed]).toEqual([[], 0, 0]);
});

test("properties: numbers are metrics, a Java machine's settings and words are not", async () => {
  const property = (name: string, value: string) => `<property name="${name}" value="${value}"/>`;
  const { properties } = await reportOf(
    `<testsuites><testsuite name="java"><properties>${property("java.version", "21")}${property("java.class.version", "65.0")}</properties>${ok("a")}</testsuite>
<testsuite name="py"><properties>${property("rows", "150")}<property name="f1">0.9</property></properties><testcase classname="m" name="t"><properties>${property("auc", " 1e-1 ")}${property("note", "fine")}${property("nan", "NaN")}${property("hex", "0x10")}${property("__proto__", "3")}</properties></testcase></testsuite></testsuites>`,
  );
  const metrics = recordedMetrics(properties);
  expect(metrics.map(({ name, value, of }) => [name, value, of])).toEqual([
    ["rows", 150, "py"],
    ["f1", 0.9, "py"],
    ["auc", 0.1, "m::t"],
    ["__proto__", 3, "m::t"],
  ]);
  expect(JSON.stringify(metricsFile(metrics))).toBe('{"rows":150,"f1":0.9,"auc":0.1,"__proto__":3}');
});
