/** The same rows through predict, test-model and each protocol of serve give what the framework itself predicts. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folder, root, step } from "../../runner.ts";
import { post, serve } from "../../serving/server.ts";
import { answersOf } from "./frameworks.ts";

const fixtures = join(root, "tests/fixtures/models");

/** A two-class model of each tool, with the framework's probability of the second class. */
const models: [folder: string, file: string][] = [
  ["xgboost-3.2.0", "partition.ubj"],
  ["lightgbm-4.7.0", "categories.txt"],
  ["skl2onnx-1.20.0", "mixed-logistic.onnx"],
  ["scikit-learn-1.9.1", "mixed.pkl"],
];

/** Equal, up to 32-bit floats of ONNX Runtime. */
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 6));

describe.each(models)("%s/%s", (name, file) => {
  const place = join(fixtures, name);
  const { predicted, rows: table = "rows.csv" } = answersOf(place, file);
  const expected = predicted.map((each) => (Array.isArray(each) ? each[1]! : each));
  const [header, ...lines] = readFileSync(join(place, table), "utf8").trimEnd().split("\n");
  const names = header!.split(",");
  const records = lines.map((line) =>
    Object.fromEntries(
      line
        .split(",")
        .map((cell, index) => [names[index]!, cell === "" ? null : Number.isNaN(Number(cell)) ? cell : Number(cell)]),
    ),
  );

  test("predict and test-model", async () => {
    const cwd = folder();
    copyFileSync(join(place, file), join(cwd, file));
    const truth = expected.map((p) => (p > 0.5 ? 1 : 0));
    writeFileSync(
      join(cwd, "test.csv"),
      [`${header},truth`, ...lines.map((line, row) => `${line},${truth[row]}`)].join("\n"),
    );
    const tested = await step("test-model", { model: file, "test-data": "test.csv", target: "truth" }, { cwd });
    expect(tested.stderr).toBe("");
    expect(tested).toMatchObject({ code: 0 });
    const metrics = JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"));
    expect(metrics).toMatchObject({ accuracy: 1, roc_auc: 1 });
    const told = await cli(["predict", "--model", file, "--data", "test.csv"], { cwd });
    const columns = told.stdout
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",").at(-1)));
    expect(columns).toEqual(near(expected));
    const untold = await cli(["test-model", "--model", file, "--test-data", "test.csv"], { cwd });
    expect(untold.code).toBe(2);
    expect(untold.stderr).toContain(`target: expected the column of the true values, which ${file} does not name`);
  });

  test("serve, in each protocol", async () => {
    const served = await serve(join(place, file), ["--name", "m"]);
    const ask = async (path: string, body: unknown) => (await post(`${served.url}${path}`, body)).json();
    const classOf = (p: number) => (p > 0.5 ? 1 : 0);
    const plain = await ask("predict", records);
    expect(plain.map((each: { probabilities: Record<string, number> }) => each.probabilities["1"])).toEqual(
      near(expected),
    );
    expect(plain.map(({ prediction }: { prediction: number }) => prediction)).toEqual(expected.map(classOf));
    const single = await Promise.all(records.slice(0, 3).map((row) => ask("predict", row)));
    expect(single.map(({ probabilities }) => probabilities["1"])).toEqual(near(expected.slice(0, 3)));
    const mlflow = await ask("invocations", { dataframe_records: records });
    expect(mlflow.predictions.map((each: Record<string, number>) => each["probability_1"])).toEqual(near(expected));
    const inputs = names.map((column) => {
      const data = records.map((row) => row[column]);
      const text = data.some((each) => typeof each === "string");
      return { name: column, datatype: text ? "BYTES" : "FP64", shape: [data.length], data };
    });
    const infer = await ask("v2/models/m/infer", { inputs });
    const output = infer.outputs.find((each: { name: string }) => each.name === "probability_1");
    expect(output.data).toEqual(near(expected));
  });
});

test("labels that a file lacks are the same in test-model and serve", async () => {
  const place = join(fixtures, "xgboost-3.2.0");
  const labels = ["--classes", "no", "--classes", "yes"];
  const cwd = folder();
  const [header, ...lines] = readFileSync(join(place, "rows.csv"), "utf8").trimEnd().split("\n");
  const answers = answersOf(place, "binary.ubj").predicted as number[];
  writeFileSync(
    join(cwd, "test.csv"),
    [`${header},churned`, ...lines.map((line, row) => `${line},${answers[row]! > 0.5 ? "yes" : "no"}`)].join("\n"),
  );
  copyFileSync(join(place, "binary.ubj"), join(cwd, "binary.ubj"));
  const args = ["--model", "binary.ubj", "--test-data", "test.csv", "--target", "churned"];
  const tested = await cli(["test-model", ...args, ...labels], { cwd });
  expect(tested.code, tested.stderr).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"))).toMatchObject({ accuracy: 1 });
  const served = await serve(join(cwd, "binary.ubj"), labels);
  const row = { age: null, fare: 1, "x 3": 0, size: -1 };
  const answer = await (await post(`${served.url}predict`, row)).json();
  expect(Object.keys(answer.probabilities)).toEqual(["no", "yes"]);
});
