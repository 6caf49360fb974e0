/**
 * Test runners that write several rows of one name, retry, or put the reason in an unusual place, run for real. The action must
 * fail when they fail, count what their console counts, and name the failing line.
 */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { execute, folder, type Result, root, type StepResult, step } from "../runner.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", NO_COLOR: "1" };
const python = join(import.meta.dirname, "python/junit/.venv/bin/python");

function project(files: Record<string, string>): string {
  const cwd = folder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), content);
  }
  return cwd;
}

/** Packages of tests/parts are found from the project through a link. */
function npmProject(files: Record<string, string>): string {
  const cwd = project({ "package.json": "{}", ...files });
  symlinkSync(join(import.meta.dirname, "node_modules"), join(cwd, "node_modules"));
  return cwd;
}

interface Expectation {
  files: string;
  /** Counts on the runner's console. */
  told: Record<string, number>;
  /** The place and the reason of each failure, in order. */
  failures: unknown[];
}

/** Publishes what a runner wrote: both fail or none does, and the counts are those of its console. */
async function published(runner: Result, cwd: string, { files, told, failures }: Expectation): Promise<StepResult> {
  const result = await step("publish-junit", { files }, { cwd });
  expect([result.code, runner.stdout]).toEqual([runner.code === 0 ? 0 : 1, runner.stdout]);
  const counts = Object.fromEntries(Object.keys(told).map((name) => [name, Number(result.outputs[name])]));
  expect(counts).toEqual(told);
  const found = result.annotations.flatMap(({ properties, message }) => {
    const place = /file=([^,]+)(?:,line=(\d+))?/.exec(properties)?.slice(1, 3).join(":");
    return properties === "" ? [] : [`${place} ${message.split("\n")[0]}`];
  });
  expect(found).toEqual(failures);
  return result;
}

/** The number in front of a word, or after it and a colon, in a runner's summary. */
function told(text: string, word: string): number {
  return Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? new RegExp(`${word}:? +(\\d+)`).exec(text)?.[1] ?? 0);
}

const oneTitle = (call: string) => `describe("isEven", () => {
  ${call}("accepts an even number", (n) => {
    expect(n % 2).toBe(0);
  });
});
`;

test("jest: test.each with one title", async () => {
  const cwd = npmProject({ "dup.test.js": oneTitle("test.each([[2], [3], [4]])") });
  const jest = join(cwd, "node_modules/jest/bin/jest.js");
  const run = await execute(process.execPath, [jest, "--reporters=default", "--reporters=jest-junit"], { cwd, env });
  const summary = /^Tests: .*/m.exec(run.stderr)?.[0] ?? "";
  await published(run, cwd, {
    files: "junit.xml",
    told: { total: told(summary, "total"), failed: told(summary, "failed"), flaky: 0 },
    failures: ["dup.test.js:3 Error: expect(received).toBe(expected) // Object.is equality"],
  });
});

test("jest: a suite that does not load is one error", async () => {
  const cwd = npmProject({ "broken.test.js": 'require("./nothing");\n' });
  const jest = join(cwd, "node_modules/jest/bin/jest.js");
  const run = await execute(process.execPath, [jest, "--reporters=default", "--reporters=jest-junit"], {
    cwd,
    env: { ...env, JEST_JUNIT_REPORT_TEST_SUITE_ERRORS: "true" },
  });
  expect(run.stderr).toMatch(/Test Suites: 1 failed/);
  const result = await step("publish-junit", { files: "junit.xml", "fail-on": "errors" }, { cwd });
  expect([run.code, result.code, result.outputs["errors"], result.outputs["total"]]).toEqual([1, 1, "1", "1"]);
});

test("vitest: it.each with one title, and a retry that passes", async () => {
  const cwd = project({ "dup.test.mjs": oneTitle("it.each([2, 3, 4])") });
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [
    "run",
    "--globals",
    "--root",
    cwd,
    "--reporter=default",
    "--reporter=junit",
    "--outputFile.junit=j.xml",
  ];
  const run = await execute(process.execPath, [vitest, ...args], { cwd, env });
  await published(run, cwd, {
    files: "j.xml",
    told: { failed: told(run.stdout, "failed"), succeeded: 2, total: 3, flaky: 0 },
    failures: ["dup.test.mjs:3 AssertionError: expected 1 to be +0 // Object.is equality"],
  });
});

test("mocha: tests in a loop", async () => {
  const cwd = npmProject({
    "cart.js": `const assert = require("node:assert");
for (const n of [1, 2, 1]) {
  it("adds", () => {
    assert.equal(n, 1);
  });
}
`,
  });
  const mocha = join(cwd, "node_modules/mocha/bin/mocha.js");
  const spec = await execute(process.execPath, [mocha, "cart.js"], { cwd, env });
  const args = [mocha, "cart.js", "--reporter", "xunit", "--reporter-option", "output=junit.xml"];
  const run = await execute(process.execPath, args, { cwd, env });
  await published(run, cwd, {
    files: "junit.xml",
    told: { succeeded: told(spec.stdout, "passing"), failed: told(spec.stdout, "failing"), flaky: 0 },
    failures: [expect.stringMatching(/^cart.js:4 .*2 == 1/)],
  });
});

test("node: tests in a loop, and a subtest", async () => {
  const cwd = project({
    "cart.test.mjs": `import assert from "node:assert";
import { test } from "node:test";
for (const n of [1, 2, 1]) test("adds", () => assert.equal(n, 1));
test("outer", async (t) => {
  await t.test("inner", () => {
    assert.equal(3, 4);
  });
});
`,
  });
  const reporters = ["junit", "spec"].flatMap((name) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${name === "junit" ? "junit.xml" : "stdout"}`,
  ]);
  const run = await execute(process.execPath, ["--test", ...reporters, "cart.test.mjs"], { cwd, env });
  const result = await step("publish-junit", { files: "junit.xml" }, { cwd });
  expect([run.code, result.code, result.outputs["flaky"]]).toEqual([1, 1, "0"]);
  // The console counts the outer test too; the file has it as a suite.
  expect(Number(result.outputs["succeeded"])).toBe(told(run.stdout, "pass"));
  const places = result.annotations.map(({ properties }) => /file=(.*)$/.exec(properties)?.[1]);
  expect(places).toContain("cart.test.mjs,line=3");
  expect(places).toContain("cart.test.mjs,line=6");
});

test("Playwright: a step, a retry that passes, two projects", async () => {
  const cwd = npmProject({
    "playwright.config.js": `module.exports = {
  retries: 1,
  reporter: [["junit", { outputFile: "junit.xml" }], ["line"]],
  projects: [{ name: "chromium" }, { name: "firefox" }],
};
`,
    "shop.spec.js": `const { expect, test } = require("@playwright/test");
test("steps", async () => {
  await test.step("inner", async () => {
    expect.soft(1).toBe(2);
    expect.soft(3).toBe(4);
  });
});
test("flaky", async ({}, info) => {
  expect(info.retry).toBe(1);
});
test("one browser", async ({}, info) => {
  expect(info.project.name).toBe("chromium");
});
`,
  });
  const playwright = join(cwd, "node_modules/@playwright/test/cli.js");
  const run = await execute(process.execPath, [playwright, "test"], { cwd, env });
  const result = await published(run, cwd, {
    files: "junit.xml",
    told: {
      failed: told(run.stdout, "failed"),
      succeeded: told(run.stdout, "flaky") + told(run.stdout, "passed"),
      total: 6,
    },
    failures: [
      "shop.spec.js:4 expect(received).toBe(expected) // Object.is equality",
      "shop.spec.js:4 expect(received).toBe(expected) // Object.is equality",
      "shop.spec.js:12 expect(received).toBe(expected) // Object.is equality",
    ],
  });
  const places = result.annotations.map(({ properties }) => properties);
  expect(places.filter((text) => text.includes("one browser (firefox)"))).toHaveLength(1);
});

test("pytest with re-runs: an attempt that is run again is no test", async () => {
  const cwd = project({
    "test_a.py": `import pytest
count = {"flaky": 0}

def check(x):
    assert x == 1

@pytest.mark.flaky(reruns=2)
def test_flaky():
    count["flaky"] += 1
    assert count["flaky"] > 1

@pytest.mark.flaky(reruns=1)
def test_always():
    check(2)

@pytest.mark.skip(reason="not today")
def test_skip():
    pass
`,
  });
  const run = await execute(python, ["-m", "pytest", "-p", "no:cacheprovider", "--junitxml=j.xml"], { cwd, env });
  expect(told(run.stdout, "rerun")).toBe(2);
  const result = await published(run, cwd, {
    files: "j.xml",
    told: { total: 3, failed: told(run.stdout, "failed"), succeeded: told(run.stdout, "passed"), flaky: 1, skipped: 1 },
    failures: ["test_a.py:14 assert 2 == 1"],
  });
  expect(result.summary).toContain("`test_a › test_skip`: not today");
});

test("unittest: a subtest, an error, and a traceback through a helper", async () => {
  const cwd = project({
    "tests/__init__.py": "",
    "tests/test_cart.py": `import unittest

class CartTest(unittest.TestCase):
    def check(self, n):
        self.assertEqual(n, 1)

    def test_fails(self):
        self.check(2)

    def test_error(self):
        {}["missing"]

    def test_passes(self):
        pass
`,
  });
  const run = await execute(python, ["-m", "xmlrunner", "-o", "out", "tests.test_cart"], { cwd, env });
  await published(run, cwd, {
    files: "out/*.xml",
    told: {
      total: told(run.stderr, "tests"),
      failed: told(run.stderr.replaceAll("=", " "), "failures"),
      errors: told(run.stderr.replaceAll("=", " "), "errors"),
    },
    failures: ["tests/test_cart.py:8 AssertionError: 2 != 1", "tests/test_cart.py:11 KeyError: 'missing'"],
  });
});

const go = {
  "go.mod": "module example.com/shop\n\ngo 1.19\n",
  "cart/util_test.go": `package cart

import "testing"

func TestAdd(t *testing.T) {}

func TestLog(t *testing.T) {
	t.Log("a log line")
	t.Error("cart is wrong")
}
`,
  "pay/util_test.go": `package pay

import "testing"

var runs = 0

func TestCount(t *testing.T) {
	runs++
	if runs == 2 {
		t.Errorf("run %d fails", runs)
	}
}
`,
};
const goEnv = { ...env, GOFLAGS: "-mod=mod", GOTOOLCHAIN: "local" };

test("gotestsum -count=3, two packages with a file of one name", async () => {
  const cwd = project(go);
  const run = await execute("gotestsum", ["--junitfile", "junit.xml", "--", "-count=3", "./..."], { cwd, env: goEnv });
  await published(run, cwd, {
    files: "junit.xml",
    told: { total: told(run.stdout, "tests"), failed: told(run.stdout, "failures?"), flaky: 0 },
    failures: [...Array(3).fill("cart/util_test.go:9 cart is wrong"), "pay/util_test.go:10 run 2 fails"],
  });
});

test("gotestsum: a package that does not compile", async () => {
  const cwd = project({
    ...go,
    "cart/util_test.go": go["pay/util_test.go"].replace("package pay", "package cart\n\nvar x = y"),
    "pay/util_test.go": 'package pay\n\nimport "testing"\n\nfunc TestOk(t *testing.T) {}\n',
  });
  const run = await execute("gotestsum", ["--junitfile", "junit.xml", "./..."], { cwd, env: goEnv });
  // Newer versions of Go make gotestsum write a failure of the package, older ones only count an error.
  expect(run.code).not.toBe(0);
  const result = await step("publish-junit", { files: "junit.xml" }, { cwd });
  const { failed, errors, succeeded } = result.outputs;
  expect([result.code, Number(failed) + Number(errors), succeeded]).toEqual([1, 1, "1"]);
});

test("gotestsum --rerun-fails: the second run passes", async () => {
  const cwd = project({
    "go.mod": go["go.mod"],
    "slow/s_test.go": `package slow

import (
	"os"
	"testing"
)

func TestA(t *testing.T) {}

func TestFlaky(t *testing.T) {
	if _, err := os.Stat("mark"); err != nil {
		os.WriteFile("mark", nil, 0o644)
		t.Error("first time")
	}
}
`,
  });
  const args = ["--rerun-fails", "--packages=./...", "--junitfile", "junit.xml"];
  const run = await execute("gotestsum", args, { cwd, env: goEnv });
  expect(run.code).toBe(0);
  await published(run, cwd, {
    files: "junit.xml",
    told: { total: 2, succeeded: 2, failed: 0, flaky: 1 },
    failures: [],
  });
});

test("GoogleTest: two failures in one test, a disabled one, an exception", async () => {
  const source = `#include <gtest/gtest.h>
#include <stdexcept>
TEST(Calc, Adds) { EXPECT_EQ(1 + 1, 2); }
TEST(Calc, Fails) {
  EXPECT_EQ(1, 2) << "first";
  EXPECT_EQ(3, 4) << "second";
}
TEST(Calc, DISABLED_Later) {}
TEST(Calc, Throws) { throw std::runtime_error("boom"); }
`;
  const cwd = project({ "calc_test.cc": source });
  const libraries = ["-lgtest", "-lgtest_main", "-lpthread"];
  const built = await execute("g++", ["-O0", "-o", "calc", "calc_test.cc", ...libraries], { cwd, env });
  expect(built.code, built.stderr).toBe(0);
  const run = await execute("./calc", ["--gtest_output=xml:junit.xml"], { cwd, env });
  await published(run, cwd, {
    files: "junit.xml",
    told: {
      failed: told(run.stdout, "FAILED TESTS"),
      succeeded: 1,
      skipped: told(run.stdout, "DISABLED TEST"),
      total: 4,
    },
    failures: [
      "calc_test.cc:5 Expected equality of these values: 1 2 first",
      'calc_test.cc:9 C++ exception with description "boom" thrown in the test body.',
    ],
  });
});

test("CTest: a program that is missing, a disabled test, a skip of its own", async () => {
  const cwd = project({
    "CMakeLists.txt": `cmake_minimum_required(VERSION 3.21)
project(shop NONE)
enable_testing()
add_test(NAME ok COMMAND \${CMAKE_COMMAND} -E true)
add_test(NAME fails COMMAND sh \${CMAKE_SOURCE_DIR}/fails.sh)
add_test(NAME missing COMMAND /nonexistent/prog)
add_test(NAME off COMMAND \${CMAKE_COMMAND} -E true)
set_tests_properties(off PROPERTIES DISABLED TRUE)
add_test(NAME skip COMMAND \${CMAKE_COMMAND} -E true)
set_tests_properties(skip PROPERTIES SKIP_RETURN_CODE 0)
`,
    "fails.sh": 'echo starting\necho "fails.sh:3: expected 3, got 4"\nexit 1\n',
  });
  await execute("cmake", ["-S", ".", "-B", "build"], { cwd, env });
  const run = await execute("ctest", ["--test-dir", "build", "--output-junit", "junit.xml"], { cwd, env });
  expect(run.code).toBe(8);
  await published(run, cwd, {
    files: "build/junit.xml",
    told: { failed: told(run.stdout, "tests failed"), succeeded: 1, skipped: 2, total: 5 },
    failures: ["fails.sh:3 expected 3, got 4", "undefined Not run: Unable to find executable"],
  });
});

test("RSpec: examples in a loop", async () => {
  const cwd = project({
    "spec/cart_spec.rb": `RSpec.describe "cart" do
  [1, 2, 1].each do |n|
    it "adds" do
      expect(n).to eq(1)
    end
  end
  it "waits"
end
`,
  });
  const formats = ["--format", "progress", "--format", "RspecJunitFormatter", "--out", "rspec.xml"];
  const run = await execute("rspec", formats, { cwd, env });
  await published(run, cwd, {
    files: "rspec.xml",
    told: {
      total: told(run.stdout, "examples"),
      failed: told(run.stdout, "failure"),
      skipped: told(run.stdout, "pending"),
    },
    failures: ["spec/cart_spec.rb:4 ExpectationNotMetError: expected: 1 got: 2 (compared using ==)"],
  });
});

test("Bats: the command that failed, and a skip with its reason", async () => {
  const cwd = project({
    "cart.bats": `@test "adds" {
  true
}
@test "fails" {
  echo "some output"
  [ 1 -eq 2 ]
}
@test "skips" {
  skip "not today"
}
`,
  });
  const run = await execute("bats", ["--report-formatter", "junit", "--output", ".", "cart.bats"], { cwd, env });
  const lines = (pattern: RegExp) => run.stdout.match(pattern)?.length ?? 0;
  const result = await published(run, cwd, {
    files: "report.xml",
    told: { total: 3, failed: lines(/^not ok/gm), skipped: lines(/# skip/gm), succeeded: 1 },
    failures: ["cart.bats:6 `[ 1 -eq 2 ]' failed"],
  });
  expect(result.summary).toContain("`cart.bats › skips`: not today");
});

test("Robot Framework", async () => {
  const cwd = project({
    "cart.robot": `*** Test Cases ***
Adds
    Should Be Equal    1    1
Fails
    Should Be Equal    1    2
Skips
    Skip    not today
`,
  });
  const args = [
    "-m",
    "robot",
    "--xunit",
    "robot.xml",
    "--output",
    "NONE",
    "--report",
    "NONE",
    "--log",
    "NONE",
    "cart.robot",
  ];
  const run = await execute(python, args, { cwd, env });
  const summary = /\d+ tests, .*/.exec(run.stdout)?.[0] ?? "";
  await published(run, cwd, {
    files: "robot.xml",
    told: { total: told(summary, "tests"), failed: told(summary, "failed"), skipped: told(summary, "skipped") },
    failures: ["undefined AssertionError: 1 != 2"],
  });
});

test("Surefire with TestNG: a data provider, in both report folders", async () => {
  const source = join(import.meta.dirname, "maven");
  const cwd = folder();
  for (const name of ["pom.xml", "src"]) cpSync(join(source, name), join(cwd, name), { recursive: true });
  const args = ["-o", "-q", "-B", `-Dmaven.repo.local=${join(source, ".repository")}`, "test"];
  const run = await execute("mvn", args, { cwd, env: { ...env, MAVEN_OPTS: "-Djansi.mode=strip" } });
  const summary = /Tests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+$/m.exec(run.stdout)?.[0] ?? "";
  // The default patterns match both folders.
  const result = await step("publish-junit", {}, { cwd });
  expect([run.code, result.code]).toEqual([1, 1]);
  expect(`Tests run: ${result.outputs["total"]}, Failures: ${result.outputs["failed"]}, Errors: 0, Skipped: 0`).toBe(
    summary,
  );
  const places = result.annotations.map(({ properties }) => properties);
  expect(places.filter((text) => text.includes("file=src/test/java/com/acme/LoginTest.java,line=16"))).toHaveLength(1);
});
