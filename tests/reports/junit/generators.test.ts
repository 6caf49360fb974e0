/** The XML of runners that are installed anyway must have the totals of their console output. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceIndex } from "../../../src/platform/workspace/source-index.ts";
import { placeOf } from "../../../src/reports/junit/locate.ts";
import { readTestReports } from "../../../src/reports/junit/read.ts";
import { execute, folder, root } from "../../runner.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", NO_COLOR: "1" };

async function read(cwd: string, file: string) {
  const { ledger, files } = await readTestReports([{ path: join(cwd, file), shown: file }]);
  const index = await sourceIndex(cwd, env);
  const places = [...ledger.only("failed", "error")].map((test) => {
    const place = placeOf(test, index);
    return `${test.name} ${place?.file}:${place?.line}`;
  });
  expect(files[0]?.broken).toBeUndefined();
  return { totals: ledger.totals(), places };
}

test("node:test: cases right under the root, suites in suites, a failing TODO", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "cart.test.mjs"),
    `import assert from "node:assert";
import { describe, it, test } from "node:test";
test("passes", () => {});
test("fails", () => {
  assert.equal(1, 2);
});
test("to do", { todo: true }, () => { assert.equal(1, 2); });
test("skips", { skip: "why" }, () => {});
describe("outer", () => {
  it("a", () => {});
  describe("inner", () => {
    it("b", () => { assert.ok(false); });
    it("c", () => {});
  });
});
`,
  );
  const reporters = [
    "--test-reporter=junit",
    "--test-reporter-destination=junit.xml",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
  ];
  const { stdout } = await execute(process.execPath, ["--test", ...reporters, "cart.test.mjs"], { cwd, env });
  const count = (word: string) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, "m").exec(stdout)?.[1]);
  const { totals, places } = await read(cwd, "junit.xml");
  expect(totals).toMatchObject({
    total: count("tests"),
    succeeded: count("pass"),
    failed: count("fail"),
    skipped: count("skipped") + count("todo"),
    todo: count("todo"),
  });
  expect(totals.total).toBe(7);
  expect(places).toEqual(["fails cart.test.mjs:5", "b cart.test.mjs:12"]);
});

test("vitest: retries, soft assertions, a file that cannot be loaded", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "sum.test.mjs"),
    `let tries = 0;
describe("sum", () => {
  it("adds", () => { expect(1 + 1).toBe(2); });
  it("fails", () => {
    expect(1 + 1).toBe(3);
  });
  it("flaky", { retry: 2 }, () => { tries++; expect(tries).toBe(2); });
  it("always", { retry: 2 }, () => { expect(tries).toBe(99); });
  it("soft", () => { expect.soft(1).toBe(2); expect.soft(1).toBe(3); });
  it.todo("later");
  it.skip("not now", () => {});
});
`,
  );
  writeFileSync(join(cwd, "broken.test.mjs"), 'throw new Error("cannot load");\n');
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [
    "run",
    "--globals",
    "--root",
    cwd,
    "--reporter=default",
    "--reporter=junit",
    "--outputFile.junit=junit.xml",
  ];
  const { stdout } = await execute(process.execPath, [vitest, ...args], { cwd, env });
  const count = (word: string) => Number(new RegExp(`^ +Tests .*?(\\d+) ${word}`, "m").exec(stdout)?.[1]);
  const { totals, places } = await read(cwd, "junit.xml");
  // The console counts a file that cannot be loaded among the files, not the tests.
  expect(totals).toMatchObject({
    total: 1 + count("failed") + count("passed") + count("skipped") + count("todo"),
    failed: 1 + count("failed"),
    succeeded: count("passed"),
    skipped: count("skipped") + count("todo"),
  });
  expect(totals.total).toBe(8);
  expect(places.toSorted()).toEqual([
    "broken.test.mjs broken.test.mjs:1",
    "sum > always sum.test.mjs:8",
    "sum > fails sum.test.mjs:5",
    "sum > soft sum.test.mjs:9",
  ]);
});
