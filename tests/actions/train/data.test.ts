/** Realistic tables end to end through dist: read, prepare, split, train and test. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseTable, type Table } from "../../../src/data/table/index.ts";
import { cli, folder, root, step } from "../../runner.ts";

const tables = join(root, "tests/fixtures/tables");
const quick = { "n-estimators": "10", seed: "1" };

async function held(path: string): Promise<Table> {
  return parseTable(readFileSync(path), "test.csv");
}

function messages(annotations: { level: string; message: string }[]): string[] {
  return annotations.map(({ level, message }) => `${level}: ${message}`);
}

test("a table like Titanic: names and ids left out, cabins grouped, ages filled in, better than guessing", async () => {
  const cwd = folder();
  const trained = await step(
    "train",
    { ...quick, data: join(tables, "titanic-like.csv"), target: "Survived" },
    { cwd },
  );
  expect(trained.code, trained.stdout).toBe(0);
  expect(messages(trained.annotations).map((line) => line.replace(`${tables}/`, ""))).toEqual([
    'warning: titanic-like.csv:6: Ticket: "A/5 181263" is no number, as 61 % of the cells are: the column is taken for categories (correct the cell, or in a schema name its text under `missing`, or `Ticket: category`)',
    "notice: PassengerId: left out: it is called an id, and no value comes twice (name it under `features` to keep it)",
    "notice: Name: left out: it is free text (name it under `features` to keep it)",
    "notice: Ticket: left out: its values look like identifiers (name it under `features` to keep it)",
    "notice: Cabin: left out: its values look like identifiers (name it under `features` to keep it)",
  ]);
  expect(trained.summary).toContain("Age: ");
  const tested = await step("test-model", { model: "model", "test-data": trained.outputs["test-data-path"]! }, { cwd });
  expect(tested.code, tested.stdout).toBe(0);
  // Two thirds of all passengers die.
  expect(Number(tested.outputs["accuracy"])).toBeGreaterThan(0.7);
});

test("a table like Adult: blanks, question marks, 60 countries of which the rarest share a column", async () => {
  const cwd = folder();
  const trained = await step(
    "train",
    { ...quick, data: join(tables, "adult-like.csv"), target: "income", "max-levels": "8", "max-depth": "8" },
    { cwd },
  );
  expect(trained.code, trained.stdout).toBe(0);
  expect(messages(trained.annotations)).toEqual([
    "notice: 2 of the held-out rows are also training rows: metrics on such rows say nothing (remove duplicates, or name a group-column)",
    "warning: native-country: 2 of 375 test rows have a category that no training row has: the model has learned nothing of it",
  ]);
  const profile = JSON.parse(readFileSync(join(cwd, "model/profile.json"), "utf8"));
  const column = (name: string) => profile.columns.find((each: { name: string }) => each.name === name);
  expect(column("workclass").levels.map(({ level }: { level: string }) => level)).toEqual([
    "Private",
    "State-gov",
    "Self-emp",
  ]);
  expect(column("workclass").missing).toBeGreaterThan(30);
  expect(column("native-country").distinct).toBeGreaterThan(50);
  expect(profile.calibration).toMatchObject({ source: "out-of-bag", curves: [{ class: ">50K" }] });
  expect(profile.calibration.metrics.accuracy).toBe(Number(trained.outputs["out-of-bag-score"]));
  expect(trained.summary).toMatch(/columns \| +6, as \d+ numbers/);
  // Each held-out row is a row of the data, blanks after commas left out.
  const written = readFileSync(join(cwd, "report/test.csv"), "utf8").trimEnd().split("\n");
  expect(written).toHaveLength(1 + 375);
  const given = readFileSync(join(tables, "adult-like.csv"), "utf8").replaceAll(", ", ",").split("\n");
  expect(written.filter((row) => !given.includes(row))).toEqual([]);
  const tested = await step("test-model", { model: "model", "test-data": trained.outputs["test-data-path"]! }, { cwd });
  expect(Number(tested.outputs["accuracy"])).toBeGreaterThan(0.75);
});

test("a table like Penguins: semicolons, decimal commas, latin-1, CRLF, dates", async () => {
  const cwd = folder();
  const trained = await step(
    "train",
    {
      ...quick,
      data: join(tables, "penguins-like.csv"),
      target: "species",
      encoding: "latin-1",
      delimiter: ";",
      cv: "3",
    },
    { cwd },
  );
  expect(trained.code, trained.stdout).toBe(0);
  const test = await held(trained.outputs["test-data-path"]!);
  expect(test.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    "species: category",
    "island: category",
    "bill_length_mm: number",
    "bill_depth_mm: number",
    "flipper_length_mm: integer",
    "body_mass_g: integer",
    "sex: category",
    "egg_date: date",
  ]);
  const folds = JSON.parse(readFileSync(trained.outputs["cross-validation-path"]!, "utf8"));
  expect(folds.folds.map(({ rows }: { rows: number }) => rows)).toEqual([83, 82, 82]);
  const accuracies: number[] = folds.folds.map(({ metrics }: { metrics: { accuracy: number } }) => metrics.accuracy);
  const mean = (accuracies[0]! + accuracies[1]! + accuracies[2]!) / 3;
  expect(folds.metrics.accuracy.mean).toBeCloseTo(mean, 12);
  expect(folds.metrics.accuracy.std).toBeCloseTo(
    Math.sqrt(accuracies.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2),
    12,
  );
  expect(mean).toBeGreaterThan(0.8);
});

test("the whole line takes every input there is about data", async () => {
  const cwd = folder();
  const rows = Array.from({ length: 240 }, (_, i) => {
    const x = (i * 37) % 101;
    return [
      `r${i}`,
      i % 12,
      1 + (i % 3),
      `2026-${String(1 + (i % 12)).padStart(2, "0")}-01`,
      x,
      i % 7 === 0 ? "" : (i * 13) % 50,
      `${i % 2}`,
      x > 50 ? "big" : "small",
    ];
  });
  const header = ["key", "customer", "weight", "day", "x", "gappy", "side", "size"];
  const text = [header, ...rows].map((row) => row.join("|")).join("\n");
  writeFileSync(join(cwd, "train.csv.gz"), gzipSync(text));
  writeFileSync(
    join(cwd, "held.csv"),
    [header, ...rows.filter((_, i) => i % 5 === 0)].map((row) => row.join("|")).join("\n"),
  );
  writeFileSync(join(cwd, "schema.yaml"), "columns: { side: category }\n");
  const inputs = {
    ...quick,
    data: "train*.gz",
    "test-data": "held.csv",
    target: "size",
    task: "classification",
    features: "x, gappy, side",
    exclude: "customer",
    "id-column": "key",
    "weight-column": "weight",
    "group-column": "customer",
    "time-column": "day",
    schema: "schema.yaml",
    encoding: "utf-8",
    delimiter: "|",
    missing: "drop",
    scale: "standard",
    "max-levels": "20",
    split: "group",
    "test-size": "0.25",
    cv: "2",
  };
  const result = await step("run", inputs, { cwd });
  expect(result.code, result.stdout).toBe(0);
  expect(messages(result.annotations)).toEqual(
    expect.arrayContaining([
      "warning: 41 of the held-out rows are also training rows: metrics on such rows say nothing (remove duplicates, or name a group-column)",
      "warning: x: this column alone predicts 100.0 % of the rows right: is it known before the target is? (if not: exclude: x)",
    ]),
  );
  expect(result.summary).toContain("rows with missing cells were left out");
  expect((await held(result.outputs["test-data-path"]!)).rows).toBe(41);
  const trained = await step("train", inputs, { cwd });
  expect(trained.outputs["model-digest"]).toBe(result.outputs["model-digest"]);
});

test("group and time splits hold out what they say", async () => {
  const cwd = folder();
  const rows = Array.from(
    { length: 200 },
    (_, i) =>
      `${(i * 7) % 20},${i % 2 ? "2026-02" : "2026-01"}-${String(1 + (i % 28)).padStart(2, "0")},${(i * 31) % 97},${i % 3 ? "a" : "b"}`,
  );
  writeFileSync(join(cwd, "in.csv"), `customer,day,x,y\n${rows.join("\n")}\n`);
  const values = (table: Table, name: string) => {
    const column = table.columns.find((each) => each.name === name)!;
    return "codes" in column ? [] : [...column.values];
  };
  const grouped = await step("train", { ...quick, data: "in.csv", target: "y", "group-column": "customer" }, { cwd });
  const customers = new Set(values(await held(grouped.outputs["test-data-path"]!), "customer"));
  expect(customers.size).toBe(5);
  const timed = await step("train", { ...quick, data: "in.csv", target: "y", "time-column": "day" }, { cwd });
  const days = values(await held(timed.outputs["test-data-path"]!), "day");
  const all = values(await parseTable(`customer,day,x,y\n${rows.join("\n")}`, "in.csv"), "day");
  expect(Math.min(...days)).toBe([...all].sort((a, b) => b - a)[days.length - 1]);
});

test("a badly unbalanced target is said to be", async () => {
  const cwd = folder();
  const rows = Array.from(
    { length: 400 },
    (_, i) => `${(i * 31) % 97},${(i * 17) % 89},${i % 50 === 0 ? "fraud" : "fine"}`,
  );
  writeFileSync(join(cwd, "in.csv"), `a,b,y\n${rows.join("\n")}\n`);
  const result = await step("train", { ...quick, data: "in.csv", target: "y" }, { cwd });
  expect(messages(result.annotations)).toEqual([
    'warning: y: only 6 of 300 training rows are "fraud": accuracy says little of it (look at balanced_accuracy and its recall; set class-weight: balanced)',
  ]);
});

const lines = Array.from({ length: 40 }, (_, i) => `${i / 8},${(i * 7) % 11},${i % 2 ? "k" : "l"}`);
const bad: [name: string, text: string, flags: string[], message: RegExp][] = [
  [
    "a missing target",
    "a,b,y\n1,2,k\n3,4,\n5,6,l\n",
    [],
    /^in\.csv:3: y: expected a value to learn, got a missing cell, one of 1 /,
  ],
  [
    "missing: error",
    `a,b,y\n${lines.join("\n")}\n,1,k\n`,
    ["--missing", "error"],
    /^in\.csv:42: a: expected a value, got a missing cell, one of 1 \(a 1\) \(set missing: drop or impute\)/,
  ],
  [
    "a negative weight",
    `a,b,y\n${lines.join("\n")}\n-1,1,k\n`,
    ["--weight-column", "a"],
    /^in\.csv:42: a: expected a weight of at least 0, got -1/,
  ],
  [
    "text as time",
    `a,b,y\n${lines.join("\n")}\n`,
    ["--time-column", "y"],
    /^time-column: expected dates such as 2026-11-21 or numbers, got y with texts/,
  ],
  [
    "split: group without a column",
    `a,b,y\n${lines.join("\n")}\n`,
    ["--split", "group"],
    /^group-column: expected a column for split: group, got nothing/,
  ],
  [
    "an unknown feature",
    `a,b,y\n${lines.join("\n")}\n`,
    ["--features", "a,bb"],
    /^features: expected a column of the table, got "bb" \(there are a, b, y\)/,
  ],
  [
    "a delimiter of two characters",
    "a\n",
    ["--delimiter", "||"],
    /^delimiter: expected one character such as ; or \|, or tab, got "\|\|"/,
  ],
  ["a schema that is not there", "a,b,y\n1,2,k\n", ["--schema", "no.yaml"], /^no\.yaml: there is no such file/],
  ["a glob without files", "a\n", ["--data", "x-*.csv"], /^x-\*\.csv: expected files that match, got none/],
  ["one class alone", "a,b,y\n1,2,k\n3,4,k\n", [], /^y: expected at least two classes/],
];

test.each(bad)("%s is one clear line and exit 2", async (_, text, flags, message) => {
  const cwd = folder();
  writeFileSync(join(cwd, "in.csv"), text);
  const data = flags.includes("--data") ? [] : ["--data", "in.csv"];
  const result = await cli(["train", ...data, "--target", "y", "--n-estimators", "2", ...flags], { cwd });
  expect(result.stderr.trim()).toMatch(message);
  expect(result.stderr.trim().split("\n")).toHaveLength(1);
  expect(result.code).toBe(2);
});

test("a pointer or a gzipped file where data should be is named with the way out", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "a.csv.dvc"), "outs:\n- md5: 0a\n  path: a.csv\n");
  writeFileSync(join(cwd, "b.csv.gz"), gzipSync("x,y\n1,k\n"));
  const flags = ["--target", "y"];
  const [pointer, zipped] = await Promise.all([
    cli(["train", "--data", "a.csv", ...flags], { cwd }),
    cli(["train", "--data", "b.csv", ...flags], { cwd }),
  ]);
  expect(pointer.stderr.trim()).toBe(
    "a.csv: expected a table, got only the DVC pointer a.csv.dvc (run `dvc pull` before this step)",
  );
  expect(zipped.stderr.trim()).toBe("b.csv: there is no such file (there is b.csv.gz)");
  expect([pointer.code, zipped.code]).toEqual([2, 2]);
});

test("20,000 columns", async () => {
  const cwd = folder();
  const names = Array.from({ length: 20_000 }, (_, column) => `c${column}`);
  const rows = Array.from({ length: 30 }, (_, row) => [
    ...names.map((_name, column) => (column * 31 + row * 17) % 97),
    row % 2 ? "k" : "l",
  ]);
  writeFileSync(join(cwd, "wide.csv"), [[...names, "y"], ...rows].map((cells) => cells.join(",")).join("\n"));
  const result = await cli(
    ["train", "--data", "wide.csv", "--target", "y", "--n-estimators", "1", "--max-features", "3"],
    { cwd },
  );
  expect(result.code, result.stderr).toBe(0);
  expect(result.stdout).toContain("20000, as 20000 numbers");
}, 120_000);
