/** Categories, dates, missing values, new categories and regression over HTTP, compared with `trainyard predict`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { RegressionForest } from "../../src/models/forest/forest.ts";
import { bundlePredictor } from "../../src/models/predictor/bundle-predictor.ts";
import { PredictAnswer } from "../../src/serving/predict.ts";
import { ServedModel } from "../../src/serving/served-model.ts";
import { cli } from "../runner.ts";
import { post, type Served, serve, trained } from "./server.ts";

const cities = ["Oslo", "Köln", '"New York, NY"', "São Paulo"];

/** 300 rows; every tenth lacks an age, every eleventh a city. */
const training = [
  "age,income,city,member,opened,churned",
  ...Array.from({ length: 300 }, (_, index) => {
    const age = 18 + ((index * 37) % 61);
    const income = (20_000 + ((index * 7919) % 50_000) / 3).toFixed(2);
    const opened = `20${15 + (index % 10)}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
    const churned = age > 50 !== (index % 4 === 1) ? "yes" : "no";
    return [
      index % 10 ? age : "",
      income,
      index % 11 ? cities[index % 4] : "",
      index % 3 ? "true" : "false",
      opened,
      churned,
    ].join(",");
  }),
].join("\n");

const rows: Record<string, unknown>[] = [
  { age: 41.5, income: 0.1, city: "Oslo", member: "true", opened: "2024-02-29" },
  { age: null, income: 1e38, city: null, member: null, opened: null },
  { age: 16_777_217, income: -1e-50, city: "Atlantis", member: "maybe", opened: "1999-12-31T23:59:59Z" },
  { age: 55, income: 31_234.56, city: "New York, NY", member: "false", opened: "2026-11-21" },
  ...Array.from({ length: 200 }, (_, index) => ({
    age: 18 + index / 3,
    income: 20_000 + index * 77.7,
    city: ["Oslo", "Köln", "New York, NY", "São Paulo"][index % 4],
    member: index % 2 === 0 ? "true" : "false",
    opened: `20${15 + (index % 10)}-06-15`,
  })),
];

let folder: string;
let served: Served;

beforeAll(async () => {
  const data = join(await trained(), "churn.csv");
  writeFileSync(data, training);
  folder = await trained(data, "churned");
  served = await serve(join(folder, "model"), [], { keep: true });
});

interface Answer {
  prediction: string;
  probabilities: Record<string, number>;
  unseen?: Record<string, string>;
}

test("the same bits as `trainyard predict`, from JSON and from CSV", async () => {
  const lines = rows.map((row) => JSON.stringify(row)).join("\n");
  writeFileSync(join(folder, "rows.jsonl"), lines);
  const predicted = await cli(["predict", "model", "--data", "rows.jsonl", "--output", "out.jsonl"], { cwd: folder });
  expect(predicted.code, predicted.stderr).toBe(0);
  const expected = readFileSync(join(folder, "out.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map((each) => ({ prediction: each.y_pred, probabilities: { no: each.proba_no, yes: each.proba_yes } }));
  const answers = (await (await post(`${served.url}predict`, rows)).json()) as Answer[];
  expect(answers.map(({ prediction, probabilities }) => ({ prediction, probabilities }))).toEqual(expected);
  expect(answers[2]!.unseen).toEqual({ city: "Atlantis", member: "maybe" });
  expect(answers.filter(({ unseen }) => unseen !== undefined)).toHaveLength(1);
  expect(new Set(answers.map(({ prediction }) => prediction))).toEqual(new Set(["yes", "no"]));

  const names = Object.keys(rows[0]!);
  const cell = (value: unknown) => (value === null ? "" : `"${value}"`);
  const csv = [names.join(","), ...rows.map((row) => names.map((name) => cell(row[name])).join(","))].join("\n");
  const fromCsv = await post(`${served.url}predict`, csv, { "content-type": "text/csv" });
  expect(await fromCsv.json()).toEqual(answers);
});

test("a date's parts, as MLflow and the ONNX graph have them, answer as the date does", async () => {
  const example = JSON.parse(readFileSync(join(folder, "model/serving_input_example.json"), "utf8"));
  expect((await post(`${served.url}invocations`, example)).status).toBe(200);
  const { opened: _, ...rest } = rows[3]!;
  // 2026-11-21 is a Saturday.
  const parts = { "opened.year": 2026, "opened.month": 11, "opened.weekday": 5, "opened.hour": 0 };
  const given = Object.fromEntries(
    Object.entries(parts).filter(([name]) => example.dataframe_split.columns.includes(name)),
  );
  expect(Object.keys(given).length).toBeGreaterThan(0);
  const whole = await (await post(`${served.url}predict`, rows[3])).json();
  expect(await (await post(`${served.url}predict`, { ...rest, ...given })).json()).toEqual(whole);
});

test.each(["predict", "invocations"])("test-model asks /%s and finds what it finds in the bundle", async (path) => {
  const words = (...source: string[]) => ["test-model", ...source, "--data", "report/test.csv", "--target", "churned"];
  const asked = await cli([...words("--url", served.url + path), "--report-dir", "asked"], { cwd: folder });
  expect(asked.code, asked.stderr).toBe(0);
  await cli([...words("--model", "model"), "--report-dir", "own"], { cwd: folder });
  // MLflow's records are read for their labels alone.
  const columns = path === "predict" ? 5 : 3;
  const predictions = (report: string) => {
    const lines = readFileSync(join(folder, report, "predictions.csv"), "utf8")
      .trim()
      .split("\n");
    return lines.map((line) => line.split(",").slice(0, columns));
  };
  expect(predictions("asked")).toHaveLength(76);
  expect(predictions("asked")).toEqual(predictions("own"));
});

test("metrics tell unseen and missing cells by column", async () => {
  const text = await (await fetch(`${served.url}metrics`)).text();
  expect(Number(/^trainyard_unseen_categories_total\{column="city"\} (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(0);
  expect(Number(/^trainyard_missing_values_total\{column="opened"\} (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(0);
});

test("regression: a value, without probabilities", () => {
  // Two stumps on one column: (1 or 3) and (2 or 6) by x <= 0.5, their mean and a base of 0.5.
  const forest: RegressionForest = {
    task: "regression",
    features: 1,
    roots: Int32Array.of(0, 3, 6),
    feature: Int32Array.of(0, -1, -1, 0, -1, -1),
    threshold: Float32Array.of(0.5, 0, 0, 0.5, 0, 0),
    left: Int32Array.of(1, 0, 1, 4, 2, 3),
    right: Int32Array.of(2, 0, 0, 5, 0, 0),
    base: 0.5,
    leaves: Float32Array.of(1, 3, 2, 6),
  };
  const predictor = bundlePredictor({
    model: {
      task: "regression",
      target: "y",
      classes: [],
      classType: "string",
      preparation: { columns: [{ name: "x", type: "number", impute: 1 }] },
      forest,
      parameters: {},
    },
    digest: "",
    sizeBytes: 0,
    profile: undefined,
    provenance: undefined,
  });
  const body = Buffer.from('[{"x":0.5},{"x":0.6},{"x":null}]');
  const reply = new PredictAnswer(new ServedModel(predictor)).answer(
    { id: "", target: "/predict", headers: {}, body, mediaType: "application/json", parameters: {} },
    () => {},
  );
  expect(reply).toMatchObject({ body: '[{"prediction":2},\n{"prediction":5},\n{"prediction":5}]\n' });
});
