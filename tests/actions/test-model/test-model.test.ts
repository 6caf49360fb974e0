import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { cli, folder, root, step } from "../../runner.ts";

const trained = mkdtempSync(join(tmpdir(), "trained-"));
const held = join(trained, "report/test.csv");
const model = join(trained, "model");

beforeAll(async () => {
  const iris = join(root, "examples/iris/iris.csv");
  const result = await cli(["train", "--data", iris, "--target", "species", "--n-estimators", "20"], { cwd: trained });
  expect(result.code, result.stderr).toBe(0);
  return () => rmSync(trained, { recursive: true });
});

test("a step tests the bundle: metrics, evaluation, predictions, JUnit", async () => {
  const cwd = folder();
  const result = await step(
    "test-model",
    { model, "test-data": held, target: "species", "report-dir": "r", "on-failure": "fail" },
    { cwd },
  );
  expect(result.code, result.stdout).toBe(0);
  expect(result.outputs).toMatchObject({
    passed: "true",
    verdict: "pass",
    "metrics-path": join(cwd, "r/metrics.json"),
  });
  const metrics = JSON.parse(readFileSync(join(cwd, "r/metrics.json"), "utf8"));
  expect(JSON.parse(result.outputs["metrics"]!)).toEqual(metrics);
  expect(Number(result.outputs["accuracy"])).toBe(metrics.accuracy);
  // The expected accuracy is computed by hand from the predictions file: the share of rows with equal labels.
  const rows = readFileSync(join(cwd, "r/predictions.csv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  expect(rows[0]?.slice(0, 3)).toEqual(["id", "y_true", "y_pred"]);
  const right = rows.slice(1).filter(([, truth, predicted]) => truth === predicted).length;
  expect(metrics.accuracy).toBeCloseTo(right / (rows.length - 1), 12);
  expect(metrics.accuracy).toBeGreaterThanOrEqual(0.9);
  const junit = readFileSync(join(cwd, "r/junit-model-tests.xml"), "utf8");
  for (const name of ["the model file exists", "loads and is", "known sample"]) expect(junit).toContain(name);
  const evaluation = JSON.parse(readFileSync(join(cwd, "r/evaluation.json"), "utf8"));
  expect(evaluation.model_digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(evaluation.data_digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(evaluation.n).toBe(rows.length - 1);
});

test.each<[what: string, args: string[], message: RegExp]>([
  ["a missing model", ["--model", "nowhere", "--test-data", held], /^nowhere: .*(no such|does not exist)/],
  ["a folder that is no bundle", ["--model", ".", "--test-data", held], /^\.: expected a model bundle|^\.: /],
  ["data without the target", ["--model", model, "--test-data", "no-target.csv"], /species/],
  ["data without a feature", ["--model", model, "--test-data", "no-feature.csv"], /petal_width/],
  [
    "a class the model does not know",
    ["--model", model, "--test-data", "class.csv"],
    /class\.csv|species.*row 1|tulip/,
  ],
])("%s: exit 2, nothing written", async (_, args, message) => {
  const cwd = folder();
  writeFileSync(join(cwd, "no-target.csv"), "sepal_length,sepal_width,petal_length,petal_width\n1,2,3,4\n2,3,4,5\n");
  writeFileSync(
    join(cwd, "no-feature.csv"),
    "sepal_length,sepal_width,petal_length,species\n1,2,3,setosa\n1,2,4,virginica\n",
  );
  writeFileSync(join(cwd, "class.csv"), "sepal_length,sepal_width,petal_length,petal_width,species\n1,2,3,4,tulip\n");
  const result = await cli(["test-model", ...args], { cwd });
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(2);
  expect(() => readFileSync(join(cwd, "report/metrics.json"))).toThrow();
});
