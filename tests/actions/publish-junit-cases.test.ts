/**
 * Files that real programs wrote, in the workspaces they came from. What is right was derived from each program's own console
 * and exit code; `tests/fixtures/junit/README.md` says how.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, root, type StepResult, step } from "../runner.ts";

function workspace(name: string): string {
  const cwd = folder();
  cpSync(join(root, "tests/fixtures/junit", name), cwd, { recursive: true });
  for (const path of readdirSync(cwd, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".txt")) renameSync(join(cwd, path), join(cwd, path.slice(0, -4)));
  return cwd;
}

/** `total/succeeded/failed/errors/skipped`, `~n` for flaky ones, and the exit code. */
function counts({ outputs, code }: StepResult): string {
  const { total, succeeded, failed, errors, skipped, flaky } = outputs;
  return `${total}/${succeeded}/${failed}/${errors}/${skipped}${flaky === "0" ? "" : `~${flaky}`} exit ${code}`;
}

const places = ({ annotations }: StepResult) =>
  annotations.flatMap(({ properties }) => /file=([^,]+)(?:,line=(\d+))?/.exec(properties)?.slice(1, 3).join(":") ?? []);
const reasons = ({ annotations }: StepResult) => annotations.slice(1).map(({ message }) => message.split("\n")[0]);

test.each<[string, string, Record<string, string>, string]>([
  ["dup-jest", "one title for three tests of jest", {}, "3/2/1/0/0 exit 1"],
  ["go", "go test -count=3", { files: "junit-count.xml" }, "3/2/1/0/0 exit 1"],
  ["go", "a Go package that does not compile", { files: "junit-build.xml" }, "2/1/0/1/0 exit 1"],
  [
    "go",
    "the same, where only errors fail the step",
    { files: "junit-build.xml", "fail-on": "errors" },
    "2/1/0/1/0 exit 1",
  ],
  ["go", "the same, of a newer gotestsum", { files: "junit-build-1.13.xml" }, "6/4/1/1/0 exit 1"],
  ["gotestsum-rerun", "gotestsum --rerun-fails", {}, "4/4/0/0/0~2 exit 0"],
  ["nextest", "nextest: a retry that passes, and two that do not", {}, "5/3/2/0/0~1 exit 1"],
  ["testng2", "Surefire's and TestNG's files of the same tests", {}, "3/2/1/0/0 exit 1"],
  ["testng2", "TestNG's files alone, by name", { files: "**/junitreports/*.xml" }, "3/2/1/0/0 exit 1"],
  ["ctnr", "CTest: a program that is missing", {}, "2/1/1/0/0 exit 1"],
  ["eslint", "ESLint: two findings of one rule", {}, "2/0/2/0/0 exit 1"],
  ["jerr", "jest: a suite that does not load", { "fail-on": "errors" }, "1/0/0/1/0 exit 1"],
  ["playwright", "Playwright: one row for all attempts", { files: "junit-pw.xml" }, "10/5/3/0/2 exit 1"],
  ["globs", "files below a folder, once each", { files: "results/**/{junit*,TEST-*}.xml" }, "5/5/0/0/0 exit 0"],
])("%s: %s", async (name, _, inputs, expected) => {
  const result = await step("publish-junit", inputs, { cwd: workspace(name) });
  expect(counts(result)).toBe(expected);
});

test("a suite without tests that counts five fails the step", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "junit.xml"), '<testsuites><testsuite name="worker-3" tests="5"/></testsuites>');
  const result = await step("publish-junit", {}, { cwd });
  expect(counts(result)).toBe("1/0/0/1/0 exit 1");
  expect(reasons(result)).toEqual([
    "5 tests are counted in the attributes of worker-3, but none listed. The test run may have crashed; see its log.",
  ]);
});

test("unknown programs: rows of one name are tests, unless the input says that they are retries", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "junit.xml"),
    '<testsuite name="s"><testcase name="a"><failure message="no"/></testcase><testcase name="a"/><testcase name="b"/></testsuite>',
  );
  expect(counts(await step("publish-junit", {}, { cwd }))).toBe("3/2/1/0/0 exit 1");
  expect(counts(await step("publish-junit", { "repeated-rows": "retries" }, { cwd }))).toBe("2/2/0/0/0~1 exit 0");
});

test("new-failures: the leg that broke is new, the one that failed before is not", async () => {
  const cwd = workspace("legs");
  await step("publish-junit", { files: "base/*.xml", "fail-on": "never", "report-dir": "before" }, { cwd });
  const inputs = { files: "now/*.xml", "fail-on": "new-failures" };
  const listed = await step("publish-junit", { ...inputs, baseline: "before" }, { cwd });
  expect([listed.outputs["new-failures"], listed.code]).toEqual(["1", 1]);
  expect(listed.annotations[1]?.properties).toContain("test_write (now/junit-py312.xml)");
  expect(listed.summary).toMatch(/\[new\] tests.test_io › test_write \\?\(now\/junit-py312.xml\\?\)/);
  const junit = await step("publish-junit", { ...inputs, baseline: "base" }, { cwd });
  expect([junit.outputs["new-failures"], junit.code]).toEqual(["1", 1]);
  const same = await step("publish-junit", { ...inputs, files: "base/*.xml", baseline: "before" }, { cwd });
  expect([same.outputs["new-failures"], same.code]).toEqual(["0", 0]);
});

test("a baseline of version 0.1.0 gives a warning and is compared", async () => {
  const cwd = workspace("legs");
  writeFileSync(
    join(cwd, "tests.json"),
    '{"format":"trainyard-tests","version":1,"groups":[\n{"suites":["pytest"],"class":"tests.test_io","tests":[["test_read","passed",10],["test_write","failed",20]]},\n{"suites":["pytest"],"class":"tests.test_io","tests":[["test_read","passed",10],["test_write","passed",20]]}\n]}\n',
  );
  const result = await step(
    "publish-junit",
    { files: "now/*.xml", baseline: "tests.json", "fail-on": "new-failures" },
    { cwd },
  );
  expect([result.outputs["new-failures"], result.code]).toEqual(["1", 1]);
  expect(result.annotations[0]).toMatchObject({ level: "warning", message: expect.stringContaining("older version") });
});

test("time of a suite whose tests have none", async () => {
  const result = await step("publish-junit", {}, { cwd: workspace("suitetime") });
  expect([result.outputs["duration-ms"], result.code]).toEqual(["12500", 0]);
  expect(result.summary).toMatch(/\| time \| 12.5 s \|/);
  expect(result.summary).not.toContain("0 ms");
});

test.each<[string, Record<string, string>, string[]]>([
  ["dup-jest", {}, ["dup.test.js:3"]],
  [
    "go",
    { files: "junit-all.xml" },
    [
      "cart/util_test.go:7",
      "cart/util_test.go:19",
      "cart/util_test.go:32",
      "pay/util_test.go:8",
      "pay/util_test.go:13",
    ],
  ],
  ["eslint", {}, ["packages/a/src/index.ts:3", "packages/a/src/index.ts:9"]],
  ["googletest", { files: "junit.xml" }, ["calc_test.cc:9", "calc_test.cc:15", "calc_test.cc:20"]],
  ["nunitmulti", {}, ["NunitStack/Class1Tests.cs:22"]],
  ["bazel", { files: "testlogs/**/*.xml" }, ["pkg/foo_test.sh:7"]],
  ["nextest", {}, ["src/lib.rs:18"]],
])("lines: %s", async (name, inputs, expected) => {
  const result = await step("publish-junit", inputs, { cwd: workspace(name) });
  expect(places(result).toSorted()).toEqual(expected.toSorted());
});

test("Playwright: the line that its code frame marks", async () => {
  const result = await step("publish-junit", { files: "junit-pw.xml" }, { cwd: workspace("playwright") });
  const steps = result.annotations.filter(({ properties }) => properties.includes("steps"));
  expect(steps.length).toBeGreaterThan(0);
  for (const { properties } of steps) expect(properties).toContain("file=shop.spec.ts,line=19");
  expect(steps[0]?.properties).toMatch(/steps \((chromium|firefox)\)/);
});

test.each<[string, Record<string, string>, string[]]>([
  ["nextest", {}, ["assertion `left == right` failed: one and one", 'Error: "no such item"']],
  ["go", { files: "junit-all.xml" }, ["first: got 2", 'case "bad case" failed red', "from helper", "no money"]],
  ["googletest", { files: "junit.xml" }, ["Expected equality of these values: helper(2) Which is: 2 3 first & <b>"]],
  ["bazel", { files: "testlogs/**/*.xml" }, ["expected 3, got 4"]],
  ["ctnr", {}, ["Not run: Unable to find executable"]],
  ["eslint", {}, ["'x' is assigned a value but never used.", "'y' is assigned a value but never used."]],
  ["jerr", {}, ["Cannot find module './does-not-exist' from 'broken.test.js'"]],
])("reasons: %s", async (name, inputs, expected) => {
  const result = await step("publish-junit", inputs, { cwd: workspace(name) });
  expect(reasons(result)).toEqual(expect.arrayContaining(expected));
});

test("monorepo: the report's folder decides, or the input does", async () => {
  const cwd = workspace("pytest-monorepo");
  const api = await step("publish-junit", { files: "services/api/junit.xml" }, { cwd });
  expect(counts(api)).toBe("13/1/9/1/2 exit 1");
  const failures = api.annotations.slice(1);
  expect(failures).toHaveLength(9);
  for (const { properties } of failures) expect(properties).toMatch(/file=services\/api\/tests\/test_a.py,line=\d+/);
  expect(failures.find(({ properties }) => properties.includes("test_helper"))?.properties).toContain("line=10");
  const inputs = { files: "junit-x1.xml", "working-directory": "services/web" };
  const web = await step("publish-junit", inputs, { cwd });
  for (const { properties } of web.annotations.slice(1)) expect(properties).toContain("file=services/web/tests/");
});

test("a checkout in a folder of the workspace: paths are those of the repository", async () => {
  const cwd = workspace("subco");
  await execute("git", ["init", "-q", join(cwd, "app")], { cwd, env: { PATH: process.env["PATH"] ?? "", HOME: cwd } });
  const result = await step("publish-junit", { files: "app/junit.xml" }, { cwd });
  expect(places(result)).toEqual(["tests/test_x.py:2"]);
});

test.each<[string, string]>([
  ["results", "got the folder results: write results/**/*.xml for all XML files in it"],
  ["results/a/junit.xml, results/b/*.xml", "write results/a/junit.xml and results/b/*.xml on separate lines"],
])("files: %s says how to fix it", async (files, message) => {
  const result = await step("publish-junit", { files }, { cwd: workspace("globs") });
  expect([result.code, result.outputs["total"]]).toEqual([1, undefined]);
  expect(result.annotations.map((each) => each.message).join("\n")).toContain(message);
});

test("XML of another kind that was asked for is a broken file, and the message says how to leave it out", async () => {
  const result = await step("publish-junit", { files: "results/a/*.xml" }, { cwd: workspace("globs") });
  expect([result.code, result.outputs["total"], result.outputs["broken-files"]]).toEqual([1, "2", "3"]);
  expect(result.annotations.map((each) => each.message).join("\n")).toContain(
    "exclude it with !results/a/coverage.xml",
  );
});

test("each file counts once: links to it, and files that trainyard wrote", async () => {
  const cwd = folder();
  const xml = '<testsuite name="s"><testcase name="a"/></testsuite>';
  mkdirSync(join(cwd, "report"));
  writeFileSync(join(cwd, "junit.xml"), xml);
  symlinkSync(join(cwd, "junit.xml"), join(cwd, "junit-latest.xml"));
  const red = '<testsuite name="gate"><testcase name="r"><failure/></testcase></testsuite>';
  writeFileSync(join(cwd, "report/junit-gate.xml"), red);
  writeFileSync(join(cwd, "report/junit-model-tests.xml"), red);
  expect(counts(await step("publish-junit", {}, { cwd }))).toBe("1/1/0/0/0 exit 0");
});

test("skipped and expected failures are listed with their reasons, folded", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "junit.xml"),
    '<testsuite name="pytest"><testcase classname="t" name="a"><skipped type="pytest.skip" message="no GPU">t.py:3: no GPU</skipped></testcase><testcase classname="t" name="b"><skipped type="pytest.xfail" message="bug 7"/></testcase></testsuite>',
  );
  const { summary } = await step("publish-junit", {}, { cwd });
  expect(summary).toMatch(
    /<summary>Skipped: 2<\/summary>[\s\S]*`t › a`: no GPU[\s\S]*`t › b`: failed as expected: bug 7/,
  );
});

test("metrics are properties that are named so", async () => {
  const cwd = folder();
  const property = (name: string, value: string) => `<property name="${name}" value="${value}"/>`;
  writeFileSync(
    join(cwd, "junit.xml"),
    `<testsuite name="s"><testcase name="a"><properties>${property("issue", "42")}${property("f1", "0.9")}${property("metric.rows", "7")}${property("speed.p50", "3")}</properties></testcase></testsuite>`,
  );
  const result = await step("publish-junit", { "metric-properties": "speed.*" }, { cwd });
  expect(JSON.parse(readFileSync(result.outputs["metrics-path"]!, "utf8"))).toEqual({
    f1: 0.9,
    rows: 7,
    "speed.p50": 3,
  });
});
