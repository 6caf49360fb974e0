/**
 * Every action that reads a table takes a schema, and the schema wins. In the tables here "None" is one of two classes and
 * `customer` names the rows, which only the schema says: without it half of the truth is missing.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root, step } from "../runner.ts";
import { post, serve } from "../serving/server.ts";

const rows = Array.from({ length: 40 }, (_, row) => ({
  customer: `0${row + 10}`,
  x: row % 8,
  y: row % 2 === 0 ? "None" : "some",
}));
const data = `customer,x,y,z\n${rows.map(({ customer, x, y }) => `${customer},${x},${y},${y === "None" ? 1 : 5}`).join("\n")}\n`;

/** A folder with the tables; `plain.csv` calls the class `none`, so that a model of it remembers nothing. */
function tables(): string {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv"), data);
  writeFileSync(join(cwd, "plain.csv"), data.replace("customer", "name"));
  writeFileSync(join(cwd, "schema.yaml"), 'missing: ["", "-"]\nid: customer\ntarget: y\n');
  writeFileSync(join(cwd, "classes.yaml"), 'missing: ["", "-"]\n');
  return cwd;
}

async function ok(words: string[], cwd: string) {
  const result = await cli(words, { cwd });
  expect(result.code, result.stderr).toBe(0);
  return result;
}

function csv(...path: string[]): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(join(...path), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [header.split(",")[at]!, cell])));
}

const isRight = (predictions: Record<string, string>[]) =>
  predictions.every(({ id, y_pred: said }) => rows.find(({ customer }) => customer === id)!.y === said);

/** A model of the table that remembers the class None, and neither an id nor a schema's id. */
const trainPlain = (cwd: string) =>
  ok(["train", "--data", "plain.csv", "--target", "y", "--exclude", "name", "--schema", "classes.yaml"], cwd);

test("every action and command with an input for tables takes a schema", () => {
  // The generated list of all inputs: | `schema` | train, serve | what it is | …
  const lines = readFileSync(join(root, "docs/inputs.md"), "utf8").matchAll(/^\| `([a-z-]+)` \| ([a-z, -]+) \|/gm);
  const takers = new Map<string, string[]>();
  for (const [, input, names] of lines) takers.set(input!, [...(takers.get(input!) ?? []), ...names!.split(", ")]);
  const taking = takers.get("schema")!;
  for (const input of ["data", "test-data", "predictions", "baseline-predictions", "anchor-predictions"]) {
    expect(takers.get(input)!.length, input).toBeGreaterThan(0);
    for (const name of takers.get(input)!) expect(taking, input).toContain(name);
  }
  // Rows to predict come to a server in requests, and a report compares the predictions in its folder.
  expect(taking).toEqual(expect.arrayContaining(["serve", "report-model"]));
});

test("train reads data and test-data with it, and its target and id are the defaults", async () => {
  const cwd = tables();
  await ok(["train", "--data", "rows.csv", "--test-data", "rows.csv", "--schema", "schema.yaml"], cwd);
  expect(csv(cwd, "report/test.csv").map(({ y }) => y)).toEqual(rows.map(({ y }) => y));
  await ok(["test-model", "--data", "report/test.csv"], cwd);
  const predictions = csv(cwd, "report/predictions.csv");
  expect(predictions.map(({ id }) => id)).toEqual(rows.map(({ customer }) => customer));
  expect(isRight(predictions)).toBe(true);
  const unnamed = await cli(["train", "--data", "rows.csv", "--schema", "classes.yaml"], { cwd });
  expect(unnamed.code).toBe(2);
  expect(unnamed.stderr).toContain(
    "target: expected the name of the column to predict, got nothing (name it here or in a schema)",
  );
});

test("the root action hands it to every part", async () => {
  const cwd = tables();
  const inputs = { data: "rows.csv", schema: "schema.yaml", rules: "non-inferior: accuracy >= 0.6" };
  const { code, stderr, outputs } = await step("run", inputs, { cwd });
  expect(code, stderr).toBe(0);
  expect(outputs).toMatchObject({ accuracy: "1", verdict: "pass" });
  expect(isRight(csv(cwd, "report/predictions.csv"))).toBe(true);
});

test("preprocess copies its id and target", async () => {
  const cwd = tables();
  await ok(["preprocess", "--data", "rows.csv", "--output", "out.csv", "--schema", "schema.yaml"], cwd);
  expect(csv(cwd, "out.csv")).toEqual(
    rows.map(({ customer, x, y }) => ({ customer, x: String(x), z: y === "None" ? "1" : "5", y })),
  );
});

test("predict names the rows by its id", async () => {
  const cwd = tables();
  await trainPlain(cwd);
  await ok(["predict", "--data", "rows.csv", "--output", "out.csv", "--schema", "schema.yaml"], cwd);
  expect(csv(cwd, "out.csv").map(({ id }) => id)).toEqual(rows.map(({ customer }) => customer));
  expect(isRight(csv(cwd, "out.csv"))).toBe(true);
});

test("test-model takes it with each source of predictions", async () => {
  const cwd = tables();
  await trainPlain(cwd);
  const served = await serve(join(cwd, "model"));
  const shuffled = [...rows].reverse();
  writeFileSync(
    join(cwd, "said.csv"),
    `customer,y_pred\n${shuffled.map((row) => `${row.customer},${row.y}`).join("\n")}\n`,
  );
  writeFileSync(
    join(cwd, "say.cjs"),
    'console.log("y_pred\\n" + Array.from({ length: 40 }, (_, row) => (row % 2 ? "some" : "None")).join("\\n"));',
  );
  const sources = {
    bundle: ["--model", "model"],
    predictions: ["--predictions", "said.csv"],
    command: ["--command", `"${process.execPath}" say.cjs`],
    url: ["--url", `${served.url}predict`],
  };
  for (const [name, words] of Object.entries(sources)) {
    await ok(["test-model", "--data", "rows.csv", "--schema", "schema.yaml", "--report-dir", name, ...words], cwd);
    expect(JSON.parse(readFileSync(join(cwd, name, "metrics.json"), "utf8")).accuracy, name).toBe(1);
    const predictions = csv(cwd, name, "predictions.csv");
    expect(
      predictions.map(({ id }) => id),
      name,
    ).toEqual(rows.map(({ customer }) => customer));
    expect(isRight(predictions), name).toBe(true);
  }
  // There is no schema, but the bundle behind the predictions says that a class is named None.
  const words = ["test-model", "--data", "rows.csv", "--predictions", "said.csv", "--id-column", "customer"];
  await ok([...words, "--model", "model", "--report-dir", "behind"], cwd);
  expect(isRight(csv(cwd, "behind/predictions.csv"))).toBe(true);
});

test("serve reads texts with it", async () => {
  const cwd = tables();
  await trainPlain(cwd);
  const path = join(cwd, "signs.yaml");
  writeFileSync(path, 'thousands: "."\nmissing: ["", "gone"]\n');
  const asked = { x: "gone", z: "1.500" };
  const plain = await serve(join(cwd, "model"));
  expect((await post(`${plain.url}predict`, [asked])).status).toBe(400);
  const served = await serve(join(cwd, "model"), ["--schema", path]);
  // 1500 is beyond the cut between 1 and 5; 1.5 is not.
  expect(await (await post(`${served.url}predict`, [asked])).json()).toMatchObject([{ prediction: "some" }]);
});

/** Predictions of the rows, in reverse for the baseline, wrong on the first `wrong` rows. */
function report(cwd: string, name: string, wrong: number): void {
  const said = rows.map(
    ({ customer, y }, row) => `${customer},${y},${row < wrong ? (y === "None" ? "some" : "None") : y}`,
  );
  mkdirSync(join(cwd, name));
  writeFileSync(
    join(cwd, name, "predictions.csv"),
    `customer,y_true,y_pred\n${(name === "old" ? said.reverse() : said).join("\n")}\n`,
  );
  writeFileSync(join(cwd, name, "metrics.json"), JSON.stringify({ accuracy: 1 - wrong / rows.length }));
}

test("gate-on-metric and report-model join predictions by its id", async () => {
  const cwd = tables();
  report(cwd, "new", 2);
  report(cwd, "old", 10);
  report(cwd, "anchor", 10);
  const gate = [
    "gate-on-metric",
    "--metrics",
    "new",
    "--rules",
    "non-inferior: accuracy >= baseline\nnon-inferior: accuracy >= anchor",
  ];
  const others = ["--baseline", "old", "--anchor", "anchor"];
  expect((await cli([...gate, ...others], { cwd })).code).toBe(2);
  const judged = await cli([...gate, ...others, "--schema", "schema.yaml", "--json"], { cwd });
  const [byBaseline, byAnchor] = JSON.parse(judged.stdout).results;
  // 8 of 40 rows are gained and none is lost, so the mid-p of McNemar's test is half of 0.5 ** 8.
  expect(byBaseline).toMatchObject({ value: 0.95, baseline: 0.75, method: "mcnemar" });
  expect(byBaseline.p).toBeCloseTo(0.5 ** 9, 12);
  expect(byAnchor.p).toBeCloseTo(0.5 ** 9, 12);

  const inputs = { "report-dir": "new", baseline: "old" };
  const unpaired = "Differences have no interval";
  expect((await step("report-model", inputs, { cwd })).summary).toContain(unpaired);
  const { summary } = await step("report-model", { ...inputs, schema: "schema.yaml" }, { cwd });
  expect(summary).not.toContain(unpaired);
  expect(summary).toContain("difference on the same rows");
});
