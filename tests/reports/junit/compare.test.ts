/** Comparison of two runs, also from the stored list of the earlier one. The expected values are by hand. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareTests } from "../../../src/reports/junit/compare.ts";
import { readList, testListOf, writeList } from "../../../src/reports/junit/list.ts";
import { metricsFile, recordedMetrics } from "../../../src/reports/junit/properties.ts";
import { folder } from "../../runner.ts";
import { reportOf } from "./ledger-of.ts";

const ok = (name: string, time = 1) => `<testcase classname="c" name="${name}" time="${time}"/>`;
const bad = (name: string) => `<testcase classname="c" name="${name}" time="1"><failure/></testcase>`;
const suite = (...cases: string[]) => `<testsuites><testsuite name="s">${cases.join("")}</testsuite></testsuites>`;
const names = (tests: { name: string }[]) => tests.map(({ name }) => name);

test("a list says after a trip through its file what it said before", async () => {
  const report = await reportOf(
    `<testsuites>${suite(ok("a"), bad("b"), '<testcase classname="d" name="größe 😀 &quot;q&quot;"/>')}<testsuite name="t"><testcase name="e"><skipped/></testcase><testcase classname="c" name="f" time="1"><flakyFailure/></testcase></testsuite></testsuites>`,
  );
  const path = join(folder(), "tests.json");
  await writeList(report, path);
  const { list, warning } = await readList(path, "tests.json");
  expect(warning).toBeUndefined();
  expect(list).toEqual(testListOf(report));
  expect(
    [...list].flatMap(([key, tests]) => tests.map(({ outcome }) => [key.split("\u001f").at(-1), outcome])),
  ).toEqual([
    ["a", "passed"],
    ["b", "failed"],
    ['größe 😀 "q"', "passed"],
    ["e", "skipped"],
    ["f", "flaky"],
  ]);
});

test("an empty list is a list", async () => {
  const path = join(folder(), "tests.json");
  await writeList(await reportOf("<testsuites/>"), path);
  expect((await readList(path, path)).list.size).toBe(0);
});

test.each([
  ["[]", "expected a list of tests that `publish-junit` wrote (tests.json), got an empty list"],
  ['{"format":"trainyard-tests","version":1,"groups":[null]}', "groups[0]: expected an object, got null"],
  [
    '{"format":"trainyard-tests","version":1,"groups":[{"suites":[],"class":"c","tests":[["a","great"]]}]}',
    "groups[0].tests[0]: expected a list of 3",
  ],
  ["{", "expected a list of tests as JSON"],
])("%s is none", async (content, message) => {
  const path = join(folder(), "tests.json");
  writeFileSync(path, content);
  await expect(readList(path, "tests.json")).rejects.toThrow(message);
});

test("newly failing, still failing, fixed, new, removed, much slower", async () => {
  const before = testListOf(
    await reportOf(
      suite(ok("breaks"), bad("stays"), bad("mended"), ok("goes"), ok("slow", 1), ok("noise", 0.1), bad("put-off")),
    ),
  );
  const report = await reportOf(
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
  const comparison = compareTests(report, before);
  expect(names(comparison.newlyFailing)).toEqual(["breaks", "new"]);
  expect(names(comparison.stillFailing)).toEqual(["stays"]);
  expect(names(comparison.fixed)).toEqual(["mended"]);
  expect([comparison.added, comparison.addedNames]).toEqual([1, ["c › new"]]);
  expect([comparison.removed, comparison.removedNames]).toEqual([1, ["c › goes"]]);
  expect(comparison.slower.map(({ test, beforeMs }) => [test.name, beforeMs, test.durationMs])).toEqual([
    ["slow", 1000, 2000],
  ]);
});

const leg = (cases: string, host = "vm") =>
  `<testsuites><testsuite name="s" hostname="${host}">${cases}</testsuite></testsuites>`;

test.each<[string, string[], string[], string[], string[]]>([
  ["the same leg fails again", [leg(ok("a")), leg(bad("a"))], [leg(ok("a")), leg(bad("a"))], [], ["1"]],
  ["one more leg fails", [leg(bad("a")), leg(ok("a"))], [leg(bad("a")), leg(bad("a"))], ["1"], ["0"]],
  ["one leg is fixed and another one breaks", [leg(bad("a")), leg(ok("a"))], [leg(ok("a")), leg(bad("a"))], ["1"], []],
  [
    "the machines have other names",
    [leg(bad("a"), "m1"), leg(ok("a"), "m2")],
    [leg(bad("a"), "m3"), leg(ok("a"), "m4")],
    [],
    ["0"],
  ],
  [
    "a browser of one file breaks",
    [leg(bad("a"), "chromium")],
    [`<testsuites>${leg(bad("a"), "chromium")}${leg(bad("a"), "firefox")}</testsuites>`],
    ["0"],
    ["0"],
  ],
  [
    "three rows of one name, one of them failing before, two now",
    [leg(ok("a") + bad("a") + ok("a"))],
    [leg(bad("a") + bad("a") + ok("a"))],
    ["0"],
    ["0"],
  ],
])("legs: %s", async (_, earlier, current, newly, still) => {
  const comparison = compareTests(await reportOf(...current), testListOf(await reportOf(...earlier)));
  expect(comparison.newlyFailing.map(({ report }) => String(report))).toEqual(newly);
  expect(comparison.stillFailing.map(({ report }) => String(report))).toEqual(still);
});

test("a list of version 0.1.0, without reports: compared by number of failures, with a warning", async () => {
  const path = join(folder(), "tests.json");
  writeFileSync(
    path,
    '{"format":"trainyard-tests","version":1,"groups":[\n{"suites":["s"],"class":"c","tests":[["a","failed",1],["b","passed",1]]},\n{"suites":["s"],"class":"c","tests":[["a","passed",1]]}\n]}\n',
  );
  const { list, warning } = await readList(path, "tests.json");
  expect(warning).toContain("older version");
  const comparison = compareTests(await reportOf(suite(ok("a"), ok("b")), suite(bad("a"), bad("b"))), list);
  expect([names(comparison.stillFailing), names(comparison.newlyFailing)]).toEqual([["a"], ["b"]]);
});

test("properties: a number is a metric only when its name says so", async () => {
  const property = (name: string, value: string) => `<property name="${name}" value="${value}"/>`;
  const { properties } = await reportOf(
    `<testsuites><testsuite name="java"><properties>${property("java.version", "21")}${property("java.class.version", "65.0")}</properties>${ok("a")}</testsuite>
<testsuite name="py"><properties>${property("metric.rows", "150")}<property name="f1">0.9</property>${property("issue", "42")}</properties><testcase classname="m" name="t"><properties>${property("auc", " 1e-1 ")}${property("metric:note", "fine")}${property("metric:nan", "NaN")}${property("metric:hex", "0x10")}${property("metric:__proto__", "3")}</properties></testcase></testsuite></testsuites>`,
  );
  const metrics = recordedMetrics(properties, (name) => name === "f1" || name === "auc");
  expect(metrics.map(({ name, value, of }) => [name, value, of])).toEqual([
    ["rows", 150, "py"],
    ["f1", 0.9, "py"],
    ["auc", 0.1, "m::t"],
    ["__proto__", 3, "m::t"],
  ]);
  expect(JSON.stringify(metricsFile(metrics))).toBe('{"rows":150,"f1":0.9,"auc":0.1,"__proto__":3}');
});
