/** The fitted preparation as a separate step, through dist. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../runner.ts";

const fixtures = join(root, "tests/data/features/fixtures");
const mixed = readFileSync(join(fixtures, "mixed.csv"), "utf8").trim().split("\n");
const expected = JSON.parse(readFileSync(join(fixtures, "expected.json"), "utf8"));
const train = mixed.slice(0, expected.train + 1).join("\n");
const test_ = [mixed[0], ...mixed.slice(expected.train + 1)].join("\n");

function numbers(path: string): number[][] {
  const [, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  return rows.map((row) => row.split(",").map(Number));
}

test("fits on one table and applies the same to another, as scikit-learn's pipeline does", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "train.csv"), train);
  writeFileSync(join(cwd, "test.csv"), test_);
  const flags = [
    "--features",
    "small,skewed,colour",
    "--scale",
    "standard",
    "--max-levels",
    "5",
    "--fitted",
    "prep.json",
  ];
  const fitted = await cli(["preprocess", "--data", "train.csv", "--output", "a/clean.csv", ...flags], { cwd });
  expect(fitted.code, fitted.stderr).toBe(0);
  const again = await cli(
    ["preprocess", "--data", "test.csv", "--output", "clean.csv", "--fitted", "prep.json", "--json"],
    { cwd },
  );
  expect(again.code, again.stderr).toBe(0);
  expect(JSON.parse(again.stdout.trim().split("\n").at(-1)!)).toMatchObject({
    "output-path": join(cwd, "clean.csv"),
    "fitted-path": join(cwd, "prep.json"),
    rows: 40,
    columns: 7,
  });
  const header = readFileSync(join(cwd, "clean.csv"), "utf8").split("\n")[0];
  expect(header).toMatch(/^small,skewed,colour=[^,]+,colour=[^,]+,colour=[^,]+,colour=[^,]+,colour=\(other\)$/);
  const wanted = expected.numbers.standard.map((row: number[], index: number) => [
    row[0],
    row[4],
    ...expected.categories["5"][index].slice(0, 5),
  ]);
  const found = [...numbers(join(cwd, "a/clean.csv")), ...numbers(join(cwd, "clean.csv"))];
  const worst = Math.max(...found.flatMap((row, r) => row.map((value, c) => Math.abs(value - wanted[r][c]))));
  expect(found).toHaveLength(130);
  expect(worst).toBeLessThan(1e-12);
});

test("drops rows, carries id and target along, reads what a schema, a delimiter and an encoding say", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "in.csv"),
    Buffer.from("key|größe|farbe|x|y\n007|1|grün|a|k\n008|-9|rot|b|l\n009|3|grün|c|k\n", "latin1"),
  );
  writeFileSync(join(cwd, "schema.yaml"), "columns: { größe: { type: number, missing: ['-9'] } }\n");
  const flags =
    "--delimiter | --encoding latin-1 --schema schema.yaml --missing drop --id-column key --target y --exclude x";
  const result = await cli(["preprocess", "--data", "in.csv", "--output", "out.csv", ...flags.split(" ")], { cwd });
  expect(result.code, result.stderr).toBe(0);
  expect(readFileSync(join(cwd, "out.csv"), "utf8")).toBe("key,größe,y\n007,1,k\n009,3,k\n");
  // Both remaining rows are green, so the colour column says nothing.
  expect(result.stderr).toContain("farbe: left out: it is the same in every row");
  expect(result.stdout).toContain("1 rows with missing cells were left out");
});

test.each([
  ["no JSON", "{", /^prep\.json: expected a fitted preparation as JSON/],
  ["another format", "{}", /^prep\.json: expected a fitted preparation that `preprocess` wrote/],
  [
    "a changed column",
    '{"format":"trainyard-preparation-1","missing":"impute","columns":[{"name":"a","type":"number","impute":null}]}',
    /^prep\.json: columns\[0\]\.impute: expected a number, got null/,
  ],
  [
    "a column that the table lacks",
    '{"format":"trainyard-preparation-1","missing":"impute","columns":[{"name":"zz","type":"number","impute":1}]}',
    /^data: expected the columns the model was trained on, got a table without zz/,
  ],
])("a fitted file with %s is one clear line, exit 2, and nothing written", async (_, text, message) => {
  const cwd = folder();
  writeFileSync(join(cwd, "in.csv"), "a\n1\n2\n");
  writeFileSync(join(cwd, "prep.json"), text);
  const result = await cli(["preprocess", "--data", "in.csv", "--output", "out.csv", "--fitted", "prep.json"], { cwd });
  expect(result.stderr.trim()).toMatch(message);
  expect(result.code).toBe(2);
  expect(readdirSync(cwd).sort()).toEqual(["in.csv", "prep.json"]);
});
