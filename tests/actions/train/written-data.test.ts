/** Tables in people's usual formats through the command line: train, then predict the same rows in other formats. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../../runner.ts";

const written = join(root, "tests/data/table/fixtures/written");

function workspace(): string {
  const cwd = folder();
  cpSync(written, cwd, { recursive: true });
  return cwd;
}

const train = (cwd: string, data: string, target: string, more: string[] = []) =>
  cli(["train", "--data", data, "--target", target, "--n-estimators", "10", "--seed", "1", ...more], { cwd });

test("booleans spelt by pandas, Excel and JSON give one prediction", async () => {
  const cwd = workspace();
  expect((await train(cwd, "bool_pandas.csv", "y")).code).toBe(0);
  const predictions: string[] = [];
  for (const data of ["bool_pandas.csv", "bool_excel.csv", "bool_pandas.jsonl"]) {
    const result = await cli(["predict", "--model", "model", "--data", data, "--output", "out.csv"], { cwd });
    expect(result).toMatchObject({ code: 0, stderr: expect.not.stringContaining("no training row had") });
    predictions.push(readFileSync(join(cwd, "out.csv"), "utf8"));
  }
  expect(predictions[1]).toBe(predictions[0]);
  expect(predictions[2]).toBe(predictions[0]);
});

test("columns of lists and objects are left out of training, and named where they are asked for", async () => {
  const cwd = workspace();
  const left = await train(cwd, "nested.jsonl", "y");
  expect(left.code).toBe(0);
  expect(left.stderr).toContain("tags: left out: it holds a list");
  const excluded = await train(cwd, "nested.jsonl", "y", ["--exclude", "tags", "--exclude", "meta"]);
  expect(excluded.code).toBe(0);
  expect(excluded.stderr).not.toContain("tags");
  const asked = await train(cwd, "nested.jsonl", "y", ["--features", "tags"]);
  expect(asked.code).toBe(2);
  expect(asked.stderr).toContain("features: tags: expected a column of values: it holds a list");
});

test.each([
  ["word_first.csv", 'word_first.csv:2: umsatz: expected a number, got "n.v."'],
  ["comma_bad_cell.csv", 'comma_bad_cell.csv:62: umsatz: expected a number, got "n.v."'],
  ["base.xlsx", "base.xlsx: expected a table, got an Excel workbook"],
  ["headerless_dup.csv", "headerless_dup.csv:1: expected a header row that names the columns, got 5, 5, red, yes"],
])("%s is one clear line and exit 2", async (data, message) => {
  const result = await train(workspace(), data, "y");
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(message);
});

test("a time column with NaT names the first row without a time", async () => {
  const result = await train(workspace(), "nat.csv", "y", ["--time-column", "d"]);
  expect(result.code).toBe(2);
  expect(result.stderr).toContain("nat.csv:9: d: expected a time, got a missing cell");
});

test("codes with leading zeros are features, and said to be codes", async () => {
  const result = await train(workspace(), "zip.csv", "coast");
  expect(result.code).toBe(0);
  expect(result.stderr).toContain("zip: digits with leading zeros are codes");
  expect(result.stderr).not.toContain("zip: left out");
});
