/**
 * Test runners that are not here by themselves (pytest with its re-run plugin and PHPUnit from Debian, jest and mocha from npm),
 * run for real: the XML they write must add up to what they told the console.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sourceIndex } from "../../src/platform/workspace/source-index.ts";
import { placeOf } from "../../src/reports/junit/locate.ts";
import { recordedMetrics } from "../../src/reports/junit/properties.ts";
import { readTestReports } from "../../src/reports/junit/read.ts";
import { reasonOf } from "../../src/reports/junit/wording.ts";
import { execute, folder } from "../runner.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", NO_COLOR: "1" };

function project(files: Record<string, string>): string {
  const cwd = folder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), content);
  }
  execFileSync("git", ["init", "-q"], { cwd });
  execFileSync("git", ["add", "."], { cwd });
  return cwd;
}

async function read(cwd: string, file: string) {
  const report = await readTestReports([{ path: join(cwd, file), shown: file }]);
  const index = await sourceIndex(cwd, env);
  expect(report.files[0]).toMatchObject({ broken: undefined, note: undefined });
  const failing = [...report.ledger.only("failed", "error")].map((test) => ({ test, place: placeOf(test, index) }));
  return { report, totals: report.ledger.totals(), failing };
}

/** The line of `source` that ends in `# here NAME`, 1-based. */
function lineOf(source: string, name: string): number {
  return source.split("\n").findIndex((line) => line.endsWith(`# here ${name}`)) + 1;
}

const pytest = `import pytest
from tests.helper import check

count = {"flaky": 0, "always": 0}

def test_pass():
    pass

def test_fail():
    assert 1 == 2  # here test_fail

def test_helper():
    check(3)  # here test_helper

@pytest.mark.flaky(reruns=2)
def test_flaky():
    count["flaky"] += 1
    assert count["flaky"] > 1

@pytest.mark.flaky(reruns=1)
def test_always():
    count["always"] += 1
    assert count["always"] > 100  # here test_always

@pytest.mark.skip(reason="not today")
def test_skip():
    pass

@pytest.mark.xfail
def test_xfail():
    assert False

@pytest.mark.xfail
def test_xpass():
    pass

class TestOuter:
    class TestInner:
        def test_deep(self):
            x = 1
            assert x == 3  # here test_deep

@pytest.fixture
def bad():
    yield 1
    raise RuntimeError("teardown went wrong")  # here test_teardown_after_pass

def test_teardown_after_pass(bad):
    pass

def test_teardown_after_fail(bad):
    assert bad == 2  # here test_teardown_after_fail

@pytest.fixture
def worse():
    raise RuntimeError("setup went wrong")  # here test_setup

def test_setup(worse):
    pass

@pytest.mark.parametrize("who", ["ä", "<b>", "a,b"])
def test_param(who, record_property):
    record_property("f1", 0.93)
    assert who != "<b>", "::error::injected"  # here test_param[<b>]
`;

test.each(["xunit1", "xunit2"])("pytest with re-runs, %s: every outcome, each failure at its line", async (family) => {
  const cwd = project({
    "tests/__init__.py": "",
    "tests/test_model.py": pytest,
    "tests/helper.py": 'def check(x):\n    assert x == 4, "helper says no"\n',
    "tests/sub/__init__.py": "",
    "tests/sub/test_broken.py": "import nothing_there\n",
  });
  const { stdout } = await execute(
    "/usr/bin/python3",
    [
      "-m",
      "pytest",
      "-p",
      "no:cacheprovider",
      "--continue-on-collection-errors",
      "-o",
      `junit_family=${family}`,
      "--junitxml=junit.xml",
    ],
    { cwd, env },
  );
  const summary = stdout.trim().split("\n").at(-1)!;
  const told = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  expect(told("rerun")).toBe(2);
  const { report, totals, failing } = await read(cwd, "junit.xml");
  // The console counts outcomes of phases: a test that passed and whose teardown failed is one passed and one error, a test
  // that failed in both is one failed and one error. Here each is one test, and an error.
  const both = 1;
  const afterPass = 1;
  expect(totals).toMatchObject({
    failed: told("failed") - both,
    errors: told("errors?"),
    skipped: told("skipped") + told("xfailed"),
    xfailed: told("xfailed"),
    succeeded: told("passed") + told("xpassed") - afterPass,
  });
  expect(totals.total).toBe(16);
  expect(Object.fromEntries(failing.map(({ test, place }) => [test.name, place]))).toEqual({
    "tests.sub.test_broken": { file: "tests/sub/test_broken.py", line: 1 },
    ...Object.fromEntries(
      [
        "test_fail",
        "test_helper",
        "test_always",
        "test_deep",
        "test_teardown_after_pass",
        "test_teardown_after_fail",
        "test_setup",
        "test_param[<b>]",
      ].map((name) => [name, { file: "tests/test_model.py", line: lineOf(pytest, name) }]),
    ),
  });
  expect(recordedMetrics(report.properties, (name) => name === "f1").map(({ name, value }) => [name, value])).toEqual(
    Array(3).fill(["f1", 0.93]),
  );
});

test("PHPUnit: suites in suites, data sets, risky and incomplete tests", async () => {
  const cwd = project({
    "tests/CartTest.php": `<?php
use PHPUnit\\Framework\\TestCase;
final class CartTest extends TestCase {
    public function testOk(): void { $this->assertSame(1, 1); }
    public function testFails(): void {
        $this->assertSame(1, 2);
    }
    public function testError(): void { throw new RuntimeException('boo'); }
    public function testSkipped(): void { $this->markTestSkipped('no'); }
    public function testIncomplete(): void { $this->markTestIncomplete('later'); }
    public function testRisky(): void { }
    /** @dataProvider rows */
    public function testRows(int $a): void { $this->assertLessThan(3, $a); }
    public static function rows(): array { return [[1], [2], [3]]; }
}
`,
  });
  const { stdout } = await execute("phpunit", ["--log-junit", "junit.xml", "tests"], { cwd, env });
  const told = (word: string) => Number(new RegExp(`${word}: (\\d+)`).exec(stdout)?.[1] ?? 0);
  const { totals, failing } = await read(cwd, "junit.xml");
  expect(totals).toMatchObject({
    total: told("Tests"),
    failed: told("Failures"),
    errors: told("Errors"),
    skipped: told("Skipped") + told("Incomplete") + told("Risky"),
  });
  expect(totals.total).toBe(9);
  expect(failing.map(({ test, place }) => `${test.name} ${place?.file}:${place?.line}`)).toEqual([
    "testFails tests/CartTest.php:6",
    "testError tests/CartTest.php:8",
    "testRows with data set #2 tests/CartTest.php:13",
  ]);
  // The console prints the same sentences.
  const reasons = failing.map(({ test, place }) => reasonOf(test, 200, place?.line));
  expect(reasons).toEqual([
    "ExpectationFailedException: Failed asserting that 2 is identical to 1.",
    "RuntimeException: boo",
    "ExpectationFailedException: Failed asserting that 3 is less than 3.",
  ]);
  for (const reason of reasons) expect(stdout).toContain(reason.replace("ExpectationFailedException: ", ""));
});

/** Packages of tests/parts are found from the project through a link. */
function npmProject(files: Record<string, string>): string {
  const cwd = project(files);
  symlinkSync(join(import.meta.dirname, "node_modules"), join(cwd, "node_modules"));
  return cwd;
}

test("jest: two files with the same suite and test names", async () => {
  const body = (...outcomes: number[]) =>
    `describe("sum", () => {\n${outcomes.map((n, i) => `  test("case ${i}", () => { expect(1).toBe(${n}); });\n`).join("")}  test.skip("no", () => {});\n});\n`;
  const cwd = npmProject({ "package.json": "{}", "a.test.js": body(1, 2), "b.test.js": body(2, 1) });
  const jest = join(cwd, "node_modules/jest/bin/jest.js");
  const { stderr } = await execute(process.execPath, [jest, "--reporters=default", "--reporters=jest-junit"], {
    cwd,
    env,
  });
  const told = (word: string) => Number(new RegExp(`^Tests: .*?(\\d+) ${word}`, "m").exec(stderr)?.[1] ?? 0);
  const { totals, failing } = await read(cwd, "junit.xml");
  expect(totals).toMatchObject({
    total: told("total"),
    succeeded: told("passed"),
    failed: told("failed"),
    skipped: told("skipped"),
  });
  expect(totals.total).toBe(6);
  expect(failing.map(({ test, place }) => `${test.name} ${place?.file}:${place?.line}`).toSorted()).toEqual([
    "sum case 0 b.test.js:2",
    "sum case 1 a.test.js:3",
  ]);
});

test("mocha: hooks, retries and pending tests", async () => {
  const cwd = npmProject({
    "cart.js": `const assert = require("node:assert");
describe("cart", () => {
  it("ok", () => {});
  it("bad", () => {
    assert.equal(1, 2);
  });
  it("pending");
  let tries = 0;
  it("flaky", function () { this.retries(2); tries++; assert(tries > 1); });
  describe("hook", () => {
    beforeEach(() => { throw new Error("hook"); });
    it("never", () => {});
  });
});
`,
  });
  const mocha = join(cwd, "node_modules/mocha/bin/mocha.js");
  const { stdout } = await execute(process.execPath, [mocha, "cart.js", "--reporter", "spec"], { cwd, env });
  await execute(process.execPath, [mocha, "cart.js", "--reporter", "xunit", "--reporter-option", "output=junit.xml"], {
    cwd,
    env,
  });
  const told = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(stdout)?.[1] ?? 0);
  const { totals, failing } = await read(cwd, "junit.xml");
  expect(totals).toMatchObject({ succeeded: told("passing"), failed: told("failing"), skipped: told("pending") });
  expect(totals.total).toBe(5);
  expect(failing.map(({ place }) => `${place?.file}:${place?.line}`)).toEqual(["cart.js:5", "cart.js:11"]);
});
