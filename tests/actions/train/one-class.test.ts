/** Training rows from which nothing can be learned are rejected, whatever their source. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../../runner.ts";

const tables = join(root, "tests/fixtures/tables/remembered");

async function refusal(words: string[], cwd = folder()): Promise<string> {
  const { code, stderr } = await cli(["train", ...words], { cwd });
  expect(code, stderr).toBe(2);
  return stderr;
}

test("a split by group that leaves one class", async () => {
  const data = join(tables, "group_class.csv");
  expect(await refusal(["--data", data, "--target", "y", "--group-column", "g"])).toContain(
    "group-column: g: expected training rows of at least two classes of y, got only",
  );
});

test("a split by time that leaves one class", async () => {
  const cwd = folder();
  const rows = Array.from({ length: 40 }, (_, row) => `${row},${row % 7},${row < 30 ? "no" : "yes"}`);
  writeFileSync(join(cwd, "rows.csv"), `t,a,y\n${rows.join("\n")}\n`);
  expect(await refusal(["--data", "rows.csv", "--target", "y", "--time-column", "t"], cwd)).toContain(
    "time-column: t: expected training rows of at least two classes of y, got only",
  );
});

test("a number that is the same in every row", async () => {
  const data = join(tables, "target_constnum.csv");
  expect(await refusal(["--data", data, "--target", "y", "--task", "regression"])).toContain(
    "target: expected training rows with different numbers in y, got 3.5 in all 160 rows",
  );
});

test("missing: drop that takes a class out", async () => {
  const cwd = folder();
  const rows = Array.from({ length: 60 }, (_, row) => {
    const klass = ["a", "b", "c"][row % 3];
    return `${klass === "c" ? "" : row},${row % 5},${klass}`;
  });
  writeFileSync(join(cwd, "rows.csv"), `x,z,y\n${rows.join("\n")}\n`);
  expect(await refusal(["--data", "rows.csv", "--target", "y", "--missing", "drop"], cwd)).toContain(
    'missing: drop removes every training row of "c" (set missing: impute,',
  );
});

test("a test-size of 1", async () => {
  const data = join(root, "examples/iris/iris.csv");
  expect(await refusal(["--data", data, "--target", "species", "--test-size", "1"])).toContain(
    "test-size: expected a share of the rows above 0 and below 1, got 1 (0.25 holds out a quarter)",
  );
});
