/** `train --model FILE`: a bundle around a model file, which the other commands take like a trained one. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { identityOf } from "../../../src/models/predictor/identity.ts";
import { loadPredictor } from "../../../src/models/predictor/load.ts";
import { cli, folder, root } from "../../runner.ts";
import { post, serve } from "../../serving/server.ts";
import { answersOf } from "./frameworks.ts";

const fixtures = join(root, "tests/fixtures/models");
const sha256 = (path: string) => `sha256:${createHash("sha256").update(readFileSync(path)).digest("hex")}`;

/** The model, and its rows with a class that the framework's own probability of `yes` gives at a threshold. */
function workspace(name: string, file: string, threshold: number, copies = 1): { cwd: string; yes: number } {
  const place = join(fixtures, name);
  const { predicted, rows = "rows.csv" } = answersOf(place, file);
  const [header, ...lines] = readFileSync(join(place, rows), "utf8").trimEnd().split("\n");
  const truth = predicted.map((each) => ((Array.isArray(each) ? each[1]! : each) >= threshold ? "yes" : "no"));
  const cwd = folder();
  const table = lines.map((line, row) => `${line},${truth[row]}`);
  copyFileSync(join(place, file), join(cwd, file));
  const all = Array.from({ length: copies }, () => table).flat();
  writeFileSync(join(cwd, "data.csv"), [`${header},churned`, ...all].join("\n"));
  return { cwd, yes: copies * truth.filter((each) => each === "yes").length };
}

describe("an imported model", () => {
  test("is tested, gated, described, served and predicts as a bundle, with the threshold that it keeps", async () => {
    const { cwd, yes } = workspace("xgboost-3.2.0", "binary.ubj", 0.3, 2);
    const args = [
      "--data",
      "data.csv",
      "--test-data",
      "data.csv",
      "--target",
      "churned",
      "--decision-threshold",
      "0.3",
    ];
    const imported = await cli(["train", "--model", "binary.ubj", ...args, "--json"], { cwd });
    expect(imported.code, imported.stderr).toBe(0);
    expect(imported.stderr).toContain(
      "classes: binary.ubj does not name them: those of churned in sorted order were taken: no, yes",
    );
    const { "model-digest": digest } = JSON.parse(imported.stdout);
    expect(sha256(join(cwd, "model/model.ubj"))).toBe(sha256(join(cwd, "binary.ubj")));
    const profile = JSON.parse(readFileSync(join(cwd, "model/profile.json"), "utf8"));
    expect(profile).toMatchObject({
      rows: 80,
      calibration: { source: "data", rows: 80, positive_class: "yes" },
      schema: { task: "classification", target: "churned", classes: ["no", "yes"], classType: "string" },
    });
    expect(parse(readFileSync(join(cwd, "model/params.yaml"), "utf8"))).toEqual({
      model: "XGBoost 3.2.0: gbtree, binary:logistic",
      "decision-threshold": 0.3,
      "positive-class": "yes",
    });

    const rules = "accuracy >= 1";
    const tested = await cli(["test-model", "--model", "model", "--test-data", "data.csv"], { cwd });
    expect(tested.code, tested.stderr).toBe(0);
    const gated = await cli(["gate-on-metric", "--rules", rules, "--model", "model"], { cwd });
    expect(gated.code, gated.stderr).toBe(0);
    const gate = JSON.parse(readFileSync(join(cwd, "report/gate.json"), "utf8"));
    expect(gate.model_digest).toBe(digest);
    expect(await identityOf("model", cwd)).toMatchObject({ digest });

    const described = await cli(["describe", "model"], { cwd });
    expect(described.stdout).toContain("XGBoost 3.2.0: gbtree, binary:logistic");
    expect(described.stdout).toContain("decision-threshold");
    const predicted = await cli(["predict", "--model", "model", "--data", "data.csv"], { cwd });
    const answers = predicted.stdout.trimEnd().split("\n").slice(1);
    expect(answers.filter((line) => line.split(",")[2] === "yes").length).toBe(yes);
    const served = await serve(join(cwd, "model"));
    const row = { age: null, fare: 1, "x 3": -0.4808549, size: 1.9725542 };
    const answer = await (await post(`${served.url}predict`, row)).json();
    expect(answer.prediction).toBe(answers[0]!.split(",")[2]);
  });

  test("goes through the whole pipeline in one step, and a change in its folder is noticed", async () => {
    const { cwd } = workspace("scikit-learn-1.9.1", "mixed.pkl", 0.5);
    // The model has the classes 0 and 1.
    const table = readFileSync(join(cwd, "data.csv"), "utf8").replaceAll(/,yes$/gm, ",1").replaceAll(/,no$/gm, ",0");
    writeFileSync(join(cwd, "data.csv"), table);
    const args = ["run", "--model", "mixed.pkl", "--data", "data.csv", "--target", "churned"];
    const ran = await cli([...args, "--comment", "never", "--issue", "never", "--rules", "accuracy >= 1"], { cwd });
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toContain("Pipeline passed");
    expect(await loadPredictor("model", { cwd })).toMatchObject({ target: "churned", classes: ["0", "1"] });
    const parameters = readFileSync(join(cwd, "model/params.yaml"), "utf8");
    writeFileSync(join(cwd, "model/params.yaml"), `${parameters}decision-threshold: 0.1\npositive-class: "1"\n`);
    await expect(loadPredictor("model", { cwd })).rejects.toThrow("(the bundle was changed: restore it, or import");
    writeFileSync(join(cwd, "model/params.yaml"), parameters);
    copyFileSync(join(fixtures, "scikit-learn-1.9.1/mixedforest.joblib"), join(cwd, "model/model.pkl"));
    await expect(loadPredictor("model", { cwd })).rejects.toThrow(/expected (files of model-digest|the model's own)/);
  });
});

describe("an imported model in the whole pipeline", () => {
  test("has the labels that are given where its file has none", async () => {
    const { cwd } = workspace("xgboost-3.2.0", "binary.ubj", 0.5);
    const args = ["run", "--model", "binary.ubj", "--classes", "no", "--classes", "yes", "--data", "data.csv"];
    const ran = await cli([...args, "--target", "churned", "--comment", "never", "--rules", "accuracy >= 1"], { cwd });
    expect(ran.code, ran.stderr).toBe(0);
    expect(await loadPredictor("model", { cwd })).toMatchObject({ target: "churned", classes: ["no", "yes"] });
  });
});

describe("an import refuses", () => {
  const refused = async (cwd: string, ...args: string[]) => {
    const result = await cli(["train", "--model", "binary.ubj", "--data", "data.csv", "--target", "churned", ...args], {
      cwd,
    });
    expect(result).toMatchObject({ code: 2, stdout: "" });
    return result.stderr;
  };

  test("inputs of a forest, other classes, and columns that the table lacks", async () => {
    const { cwd } = workspace("xgboost-3.2.0", "binary.ubj", 0.5);
    expect(await refused(cwd, "--n-estimators", "20")).toContain(
      "n-estimators: expected nothing with `model`, because a model file is imported as it is",
    );
    expect(await refused(cwd, "--classes", "a", "--classes", "b")).toContain(
      'churned: expected one of "a", "b", got "yes"',
    );
    writeFileSync(join(cwd, "data.csv"), "age,fare,churned\n1,2,yes\n3,4,no\n1,2,yes\n3,4,no\n");
    expect(await refused(cwd)).toContain('features: expected a column of the table, got "x 3"');
  });
});

test("a model file alone in a folder, as in an image, is read like the file", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "model"));
  copyFileSync(join(fixtures, "xgboost-3.2.0/binary.ubj"), join(cwd, "model/model.ubj"));
  const digest = sha256(join(cwd, "model/model.ubj"));
  expect(await loadPredictor("model", { cwd })).toMatchObject({ digest });
  expect(await loadPredictor("model/model.ubj", { cwd })).toMatchObject({ digest });
});

test("a model file in an MLflow folder has one digest, whoever asks, and the columns of the signature", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "mlflow"));
  copyFileSync(join(fixtures, "skl2onnx-1.20.0/ridge.onnx"), join(cwd, "mlflow/model.onnx"));
  const inputs = ["age", "fare", "height", "size"].map((name) => ({ type: "double", name, required: true }));
  writeFileSync(
    join(cwd, "mlflow/MLmodel"),
    `flavors:\n  onnx:\n    data: model.onnx\nsignature:\n  inputs: '${JSON.stringify(inputs)}'\n`,
  );
  writeFileSync(join(cwd, "mlflow/requirements.txt"), "onnx\n");
  const digest = sha256(join(cwd, "mlflow/model.onnx"));
  const model = await loadPredictor("mlflow", { cwd });
  expect(model.digest).toBe(digest);
  expect((await identityOf("mlflow", cwd)).digest).toBe(digest);
  expect(model.preparation.columns.map(({ name }) => name)).toEqual(["age", "fare", "height", "size"]);
});
