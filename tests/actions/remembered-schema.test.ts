/** A schema given in training applies wherever the model is used. See tests/fixtures/tables/remembered/README.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, root } from "../runner.ts";
import { post, serve } from "../serving/server.ts";

const tables = join(root, "tests/fixtures/tables/remembered");
const table = (name: string) => join(tables, name);

async function ok(words: string[], cwd: string) {
  const result = await cli(words, { cwd });
  expect(result.code, result.stderr).toBe(0);
  return result;
}

function csv(path: string, delimiter = ","): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = header.split(delimiter);
  return lines.map((line) => Object.fromEntries(line.split(delimiter).map((cell, index) => [names[index]!, cell])));
}

const shareRight = (rows: Record<string, string>[]) =>
  rows.filter(({ y_true: truth, y_pred: predicted }) => truth === predicted).length / rows.length;

async function train(data: string, target: string, schema: string, cwd: string) {
  await ok(["train", "--data", table(data), "--target", target, "--schema", table(schema)], cwd);
}

async function predicted(data: string, cwd: string, more: string[] = []) {
  await ok(["predict", "--data", table(data), "--output", "predictions.csv", ...more], cwd);
  return csv(join(cwd, "predictions.csv"));
}

test("a category called None is one in predict and test-model", async () => {
  const cwd = folder();
  await train("none_feature.csv", "dear", "none_feature.yaml", cwd);
  const rows = await predicted("none_feature.csv", cwd);
  expect(shareRight(rows)).toBeCloseTo(0.97, 2);
  expect(await predicted("none_feature.csv", cwd, ["--schema", table("none_feature.yaml")])).toEqual(rows);
  const tested = await ok(["test-model", "--data", table("none_feature.csv"), "--json"], cwd);
  expect(JSON.parse(tested.stdout.trim().split("\n").at(-1)!)["accuracy"]).toBeCloseTo(shareRight(rows), 10);
});

test("a schema that is given later wins", async () => {
  const cwd = folder();
  await train("none_feature.csv", "dear", "none_feature.yaml", cwd);
  const rows = await predicted("none_feature.csv", cwd, [
    "--schema",
    join(root, "tests/fixtures/tables/defaults.yaml"),
  ]);
  expect(shareRight(rows)).toBeCloseTo(0.66, 2);
});

test("-999 is missing, and decimal commas are numbers, in predict, test-model, serve and preprocess", async () => {
  const cwd = folder();
  await train("m999.tsv", "y", "m999tsv.yaml", cwd);
  const commas = await predicted("m999.tsv", cwd);
  await ok(["test-model", "--data", "report/test.csv"], cwd);
  const served = await serve(join(cwd, "model"));
  const json = csv(table("m999.csv")).map(({ x, z }) => ({ x: Number(x), z: Number(z) }));
  const byJson = (await (await post(`${served.url}predict`, json)).json()) as { prediction: string }[];
  const text = readFileSync(table("m999.tsv"), "utf8");
  const byCsv = await post(`${served.url}predict`, text, { "content-type": "text/csv" });
  const answers = commas.map((row) => row["y_pred"]);
  expect(byJson.map(({ prediction }) => prediction)).toEqual(answers);
  expect(((await byCsv.json()) as { prediction: string }[]).map(({ prediction }) => prediction)).toEqual(answers);

  const points = folder();
  await train("m999.csv", "y", "m999.yaml", points);
  expect((await predicted("m999.csv", points)).map((row) => row["y_pred"])).toEqual(answers);

  const fitted = ["preprocess", "--data", table("m999.csv"), "--fitted", "fitted.json", "--target", "y"];
  await ok([...fitted, "--output", "first.csv", "--schema", table("m999.yaml")], points);
  await ok([...fitted, "--output", "second.csv"], points);
  const first = readFileSync(join(points, "first.csv"), "utf8");
  expect(first).not.toContain("-999");
  expect(readFileSync(join(points, "second.csv"), "utf8")).toBe(first);
});

test("a class called None goes through the whole pipeline, and through a gate with a baseline", async () => {
  const cwd = folder();
  const words = ["run", "--data", table("sleep.csv"), "--target", "disorder", "--schema", table("sleep.yaml")];
  await ok([...words, "--rules", "accuracy >= 0.3", "--report-dir", "first"], cwd);
  expect(csv(join(cwd, "first/predictions.csv")).filter((row) => row["y_true"] === "None").length).toBeGreaterThan(10);
  await ok([...words, "--rules", "accuracy >= baseline - 0.01", "--baseline", "first", "--report-dir", "second"], cwd);
  const gate = JSON.parse(readFileSync(join(cwd, "second/gate.json"), "utf8"));
  expect(gate.verdict).toBe("pass");
  const all = await predicted("sleep.csv", cwd);
  expect(all.filter((row) => row["y_true"] === "None")).toHaveLength(61);
  const retold = await ok(["test-model", "--predictions", "predictions.csv", "--report-dir", "retold", "--json"], cwd);
  expect(JSON.parse(retold.stdout.trim().split("\n").at(-1)!)["accuracy"]).toBeCloseTo(shareRight(all), 10);
});

test("the id column of the training table names the rows", async () => {
  const cwd = folder();
  const lines = Array.from({ length: 40 }, (_, row) => `c0${row},${row % 8},${row < 20 ? "no" : "yes"}`);
  writeFileSync(join(cwd, "rows.csv"), `customer,a,y\n${lines.join("\n")}\n`);
  await ok(["train", "--data", "rows.csv", "--target", "y", "--id-column", "customer"], cwd);
  await ok(["predict", "--data", "rows.csv", "--output", "predictions.csv"], cwd);
  expect(
    csv(join(cwd, "predictions.csv"))
      .slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(["c00", "c01"]);
  await ok(["test-model", "--data", "report/test.csv"], cwd);
  expect(csv(join(cwd, "report/predictions.csv")).every(({ id }) => /^c0\d+$/.test(id!))).toBe(true);
});

test("columns that the model does not read are ignored with a notice, or an error where that is asked for", async () => {
  const cwd = folder();
  const iris = join(root, "examples/iris/iris.csv");
  await ok(["train", "--data", iris, "--target", "species", "--exclude", "sepal_width"], cwd);
  const words = ["predict", "--data", "report/test.csv", "--output", "predictions.csv"];
  const { stderr } = await ok(words, cwd);
  expect(stderr).toContain("the model does not read sepal_width");
  const refused = await cli([...words, "--extra-columns", "fail"], { cwd });
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toContain("data: expected only columns that the model reads, got sepal_width too");

  const served = await serve(join(cwd, "model"));
  const test = readFileSync(join(cwd, "report/test.csv"), "utf8");
  const answer = await post(`${served.url}predict`, test, { "content-type": "text/csv" });
  const said = ((await answer.json()) as { prediction: string }[]).map(({ prediction }) => prediction);
  expect(said).toEqual(csv(join(cwd, "predictions.csv")).map((row) => row["y_pred"]));
  expect(answer.headers.get("ignored-columns")).toBe("sepal_width");
  const url = ["test-model", "--url", `${served.url}predict`, "--data", "report/test.csv", "--target", "species"];
  await ok([...url, "--report-dir", "by-url"], cwd);
  await ok(["test-model", "--data", "report/test.csv", "--report-dir", "by-bundle"], cwd);
  const accuracy = (report: string) => JSON.parse(readFileSync(join(cwd, report, "metrics.json"), "utf8")).accuracy;
  expect(accuracy("by-url")).toBe(accuracy("by-bundle"));
});

test("test-model reads rows for a command and an address with the schema of the bundle behind them", async () => {
  const cwd = folder();
  await train("m999.tsv", "y", "m999tsv.yaml", cwd);
  const served = await serve(join(cwd, "model"));
  const shared = ["test-model", "--data", table("m999.tsv")];
  const accuracy = async (report: string, words: string[]) => {
    await ok([...shared, "--report-dir", report, ...words], cwd);
    return JSON.parse(readFileSync(join(cwd, report, "metrics.json"), "utf8")).accuracy;
  };
  const expected = await accuracy("by-bundle", []);
  const url = ["--url", `${served.url}predict`];
  expect(await accuracy("by-url", [...url, "--model", "model"])).toBe(expected);
  writeFileSync(join(cwd, "named.yaml"), `${readFileSync(table("m999tsv.yaml"), "utf8")}target: y\n`);
  expect(await accuracy("by-schema", [...url, "--schema", "named.yaml"])).toBe(expected);
  const unnamed = await cli([...shared, ...url, "--schema", table("m999tsv.yaml")], { cwd });
  expect(unnamed.code).toBe(2);
  expect(unnamed.stderr).toContain("target: expected the column that holds the truth, got nothing");
});

test("a table without rows is predicted as one: a header and no more", async () => {
  const cwd = folder();
  await ok(["train", "--data", join(root, "examples/iris/iris.csv"), "--target", "species"], cwd);
  const header = "sepal_length,sepal_width,petal_length,petal_width\n";
  const { code, stdout } = await cli(["predict", "--data", "-"], { cwd, stdin: header });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: "id,y_pred,proba_setosa,proba_versicolor,proba_virginica\n",
  });
});

test.each([
  ["predict", "out.xlsx", "output: expected a name that ends in .csv, .jsonl, .parquet, got out.xlsx, a workbook"],
  [
    "predict",
    "out.csv.gz",
    "output: expected a name that ends in .csv, .jsonl, .parquet, got out.csv.gz, a compressed file",
  ],
  ["preprocess", "out.parquet", "output: expected a name that ends in .csv, got out.parquet, another format"],
])("%s does not write CSV into %s", async (command, output, message) => {
  const { code, stderr } = await cli([command, "--data", table("zip.csv"), "--output", output], { cwd: folder() });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});
