/** `test-model` through dist, with predictions in an existing file. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { cli, folder, step } from "../../runner.ts";

// A 2 x 2 table by hand: of 8 rows, tp 3, fp 1, fn 1, tn 3.
const LABELS = `key,actual,guess,p_no,p_yes,sex,age,w
a,yes,yes,0.1,0.9,F,61,1
b,yes,yes,0.2,0.8,F,20,1
c,yes,yes,0.3,0.7,M,60,1
d,yes,no,0.6,0.4,M,30,1
e,no,no,0.9,0.1,F,40,1
f,no,no,0.8,0.2,F,62,1
g,no,no,0.7,0.3,M,65,1
h,no,yes,0.4,0.6,M,25,1
`;
const NAMES = {
  "truth-column": "actual",
  "prediction-column": "guess",
  "probability-prefix": "p_",
  "id-column": "key",
};

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

test("under other names, with slices, as a step", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "p.csv"), LABELS);
  const columns = { predictions: "p.csv", ...NAMES, "weight-column": "w" };
  const inputs = { ...columns, slices: "sex\nage >= 60", "positive-class": "yes", seed: "3", task: "classification" };
  const result = await step("test-model", inputs, { cwd });
  expect(result.code, result.stdout).toBe(0);
  const metrics = json(cwd, "report/metrics.json");
  expect(metrics).toMatchObject({ accuracy: 0.75, precision: 0.75, recall: 0.75, mcc: 0.5, kappa: 0.5 });
  // 15 of the 16 pairs rank right: only d (0.4) stands below h (0.6).
  expect(metrics.roc_auc).toBeCloseTo(15 / 16, 12);
  expect(metrics.slices["sex=F"].accuracy).toBe(1);
  expect(metrics.slices["sex=M"].recall).toBe(0.5);
  expect(metrics.slices["age >= 60"]).toMatchObject({ accuracy: 1, per_class: { yes: { support: 2 } } });
  const evaluation = json(cwd, "report/evaluation.json");
  expect(evaluation).toMatchObject({ n: 8, seed: 3, weighted: true, classes: ["no", "yes"], positive_class: "yes" });
  expect(evaluation.data_digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(evaluation).not.toHaveProperty("model_digest");
  expect(evaluation.absent.latency_p50_ms).toBe("predictions from a file were not timed");
  expect(evaluation.slices.map(({ name, n, small }: Record<string, unknown>) => [name, n, small])).toEqual([
    ["sex=F", 4, true],
    ["sex=M", 4, true],
    ["age >= 60", 4, true],
  ]);
  expect(readFileSync(join(cwd, "report/predictions.csv"), "utf8").split("\n").slice(0, 2)).toEqual([
    "id,y_true,y_pred,proba_no,proba_yes,sex,age",
    "a,yes,yes,0.1,0.9,F,61",
  ]);
  expect(result.summary).toContain("sex=F");
});

test("its own predictions.csv read again gives the same metrics, and speaks of the same data", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "p.csv"), LABELS);
  const flags = Object.entries(NAMES).flatMap(([name, value]) => [`--${name}`, value]);
  const first = await cli(["test-model", "--predictions", "p.csv", "--slices", "sex", ...flags], { cwd });
  const again = ["--predictions", "report/predictions.csv", "--slices", "sex", "--report-dir", "again"];
  const second = await cli(["test-model", ...again], { cwd });
  expect([first.code, second.code], second.stderr).toEqual([0, 0]);
  expect(json(cwd, "again/metrics.json")).toEqual(json(cwd, "report/metrics.json"));
  expect(json(cwd, "again/evaluation.json").data_digest).toBe(json(cwd, "report/evaluation.json").data_digest);
});

test("regression from JSON Lines; a model next to it supplies digest and size", async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, "p.jsonl"),
    '{"y_true":1.5,"y_pred":2}\n{"y_true":2.5,"y_pred":2}\n{"y_true":4,"y_pred":5}\n',
  );
  writeFileSync(join(cwd, "model.pkl"), "abc");
  const result = await cli(["test-model", "--predictions", "p.jsonl", "--model", "model.pkl"], { cwd });
  expect(result.code, result.stderr).toBe(0);
  // Errors -0.5, 0.5, -1; around the mean 8/3 the squares add up to 19/6.
  const metrics = json(cwd, "report/metrics.json");
  expect(metrics).toMatchObject({ mse: 0.5, median_ae: 0.5, max_error: 1, model_bytes: 3 });
  expect(metrics.r2).toBeCloseTo(1 - 1.5 / (19 / 6), 12);
  const { model_digest: digest } = json(cwd, "report/evaluation.json");
  // printf abc | sha256sum
  expect(digest).toBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const front = parse(readFileSync(join(cwd, "report/model-card.md"), "utf8").split("---\n")[1]!);
  expect(front["model-index"][0].results[0].metrics).toContainEqual({ type: "mse", value: 0.5 });
});

test("from Parquet, as step outputs", async () => {
  const cwd = folder();
  const columns = [
    { name: "y_true", data: [0, 1, 1, 0], type: "INT32" as const },
    { name: "y_pred", data: [0, 1, 0, 0], type: "INT32" as const },
    { name: "proba_1", data: [0.25, 0.75, 0.5, 0.125], type: "DOUBLE" as const },
  ];
  writeFileSync(join(cwd, "p.parquet"), Buffer.from(parquetWriteBuffer({ columnData: columns })));
  const result = await step("test-model", { predictions: "p.parquet", "report-dir": "r" }, { cwd });
  expect(result.code, result.stdout).toBe(0);
  expect(result.outputs).toMatchObject({ accuracy: "0.75", passed: "true", "card-path": join(cwd, "r/model-card.md") });
  // Half of the true class is found, and nothing else is predicted as it. All four pairs are ranked correctly.
  expect(JSON.parse(result.outputs["metrics"]!)).toMatchObject({ recall: 0.5, precision: 1, roc_auc: 1 });
});

test("in another encoding, with another delimiter, and types from a schema", async () => {
  const cwd = folder();
  const text = "y_true~y_pred~code\ncafé~café~01\nthé~café~02\n";
  writeFileSync(join(cwd, "p.csv"), Buffer.from(text, "latin1"));
  writeFileSync(join(cwd, "schema.yaml"), "columns:\n  code: category\n");
  const spelling = ["--encoding", "latin-1", "--delimiter", "~", "--schema", "schema.yaml"];
  const result = await cli(["test-model", "--predictions", "p.csv", "--slices", "code", ...spelling], { cwd });
  expect(result.code, result.stderr).toBe(0);
  expect(json(cwd, "report/evaluation.json").classes).toEqual(["café", "thé"]);
  expect(Object.keys(json(cwd, "report/metrics.json").slices)).toEqual(["code=01", "code=02"]);
});

test("the truth from data, joined by id, in another order", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "data.csv"), "id,label,region\nx,a,north\ny,b,north\nz,b,south\n");
  writeFileSync(join(cwd, "p.csv"), "id,y_pred\nz,b\nx,a\ny,a\n");
  const joined = ["--test-data", "data.csv", "--target", "label", "--slices", "region"];
  const result = await cli(["test-model", "--predictions", "p.csv", ...joined], { cwd });
  expect(result.code, result.stderr).toBe(0);
  const metrics = json(cwd, "report/metrics.json");
  expect(metrics.accuracy).toBeCloseTo(2 / 3, 12);
  expect(metrics.slices["region=south"].accuracy).toBe(1);
});

const data = "row,label\nx,a\ny,b\nz,b\n";
const withTestData = ["--test-data", "data.csv", "--target", "label"];
const byId = [...withTestData, "--id-column", "row"];
const labels = "y_true,y_pred\na,a\nb,b\n";

test.each<[what: string, file: string, args: string[], message: RegExp]>([
  [
    "too few rows",
    "y_pred\na\nb\n",
    withTestData,
    /^data\.csv:4: expected a prediction for each row of the data, got 2 predictions for 3 rows/,
  ],
  ["too many rows", "y_pred\na\nb\nb\na\n", withTestData, /^p\.csv:5: expected a prediction for each row/],
  [
    "an id that the data lacks",
    "row,y_pred\nx,a\ny,b\nz,b\nq,b\n",
    byId,
    /^p\.csv:5: id "q": expected an id of the data/,
  ],
  [
    "an id without prediction",
    "row,y_pred\nx,a\nz,b\nw,b\n",
    byId,
    /^data\.csv:3: id "y": expected a prediction, got none/,
  ],
  [
    "another truth",
    "y_true,y_pred\na,a\na,b\nb,b\n",
    withTestData,
    /^p\.csv:3: y_true: expected the truth of data\.csv:3, "b", got "a"/,
  ],
  [
    "a NaN",
    "y_true,y_pred,proba_a,proba_b\na,a,1,0\nb,b,NaN,1\n",
    [],
    /^p\.csv:3: proba_a: expected a probability from 0 to 1/,
  ],
  ["no rows", "y_true,y_pred\n", [], /^p\.csv: expected rows below the header, got none/],
  ["an empty file", "", [], /^p\.csv: .*empty/],
  [
    "an unknown positive class",
    labels,
    ["--positive-class", "c"],
    /^positive-class: expected one of "a", "b", got "c"/,
  ],
  ["a slice of nothing", labels, ["--slices", "region"], /^slices: region: .*expected a column of the table/],
  [
    "two sources",
    labels,
    ["--url", "http://127.0.0.1:9"],
    /^predictions, url: expected one source of predictions, got 2/,
  ],
])("%s: exit 2, the row named, nothing written", async (_, file, args, message) => {
  const cwd = folder();
  writeFileSync(join(cwd, "p.csv"), file);
  writeFileSync(join(cwd, "data.csv"), data);
  const result = await cli(["test-model", "--predictions", "p.csv", ...args], { cwd });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
  expect(existsSync(join(cwd, "report"))).toBe(false);
});

test("a loss that one row decides has no interval, and its comparison with a trivial model says that it was not tested", async () => {
  const cwd = folder();
  const rows: string[] = Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? "yes,yes,0.9,0.1" : "no,no,0.1,0.9"));
  // The loss of this row, -ln(1e-9) = 20.7, is 200 times that of each other row, -ln(0.9) = 0.105.
  rows[0] = "yes,no,0.000000001,0.999999999";
  writeFileSync(join(cwd, "p.csv"), `y_true,y_pred,proba_yes,proba_no\n${rows.join("\n")}\n`);
  const { code, stdout, stderr } = await cli(["test-model", "--predictions", "p.csv"], { cwd });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/- accuracy 0\.9750, and 0\.5000 when always predicting “\w+”: better by 0\.475/);
  // (20.72 + 39 * 0.1054) / 40 = 0.6208. A model that always says one half has ln 2 = 0.6931.
  expect(stdout).toContain("- log_loss 0.6208, and 0.6931 when always predicting");
  expect(stdout).toContain(": better, not tested (difference 0.0723)");
});
