/**
 * Models that frameworks write here and now, oldest and newest: `predict` gives what the framework predicts of 3,000 rows.
 * The scripts are those of tests/fixtures/models/.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseTable } from "../../src/data/table/index.ts";
import { answersOf, expectFrameworks, modelsIn } from "../models/foreign/frameworks.ts";
import { cli, execute, root } from "../runner.ts";

const environment = (name: string) => join(root, "tests/parts/python", name, ".venv/bin/python");

interface Framework {
  name: string;
  python: string;
  script: string;
  /** Largest relative difference; 0 requires the same bits. */
  relative: number;
}

const frameworks: Framework[] = [
  // Debian's, of the time before base scores were estimated and categories had names.
  { name: "XGBoost 1.7", python: "/usr/bin/python3", script: "xgboost.py", relative: 0 },
  { name: "XGBoost 2.1", python: environment("models-oldest"), script: "xgboost.py", relative: 0 },
  { name: "XGBoost 3.2", python: environment("models-newest"), script: "xgboost.py", relative: 0 },
  // `exp` of the C library and of JavaScript differ in the last bit for some numbers; the sums are equal.
  { name: "LightGBM 3.3", python: environment("models-oldest"), script: "lightgbm.py", relative: 1e-15 },
  { name: "LightGBM 4.7", python: environment("models-newest"), script: "lightgbm.py", relative: 1e-15 },
  // Sums of products are rounded in another order in linear models, and in ONNX Runtime sums of trees are too.
  { name: "scikit-learn 1.1", python: environment("models-oldest"), script: "sklearn_models.py", relative: 1e-12 },
  { name: "scikit-learn 1.9", python: environment("models-newest"), script: "sklearn_models.py", relative: 1e-12 },
  { name: "ONNX of skl2onnx 1.20", python: environment("models-newest"), script: "onnx_models.py", relative: 1e-6 },
];

describe.each(frameworks)("$name", ({ python, script, relative }) => {
  const place = mkdtempSync(join(tmpdir(), "trainyard-models-"));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  beforeAll(async () => {
    expect(existsSync(python), `${python}: run .ci/parts`).toBe(true);
    const made = await execute(python, [join(root, "tests/fixtures/models", script), place, "3000"], {
      cwd: place,
      env: { PATH: process.env["PATH"] ?? "", OMP_NUM_THREADS: "1" },
    });
    expect(made, made.stderr).toMatchObject({ code: 0 });
  });

  test("every model of it", async () => {
    const models = modelsIn(place);
    expect(models.length).toBeGreaterThan(5);
    for (const model of models) {
      const answers = answersOf(place, model);
      const result = await cli(["predict", "--model", model, "--data", answers.rows ?? "rows.csv"], { cwd: place });
      expect(result.code, `${model}: ${result.stderr}`).toBe(0);
      expectFrameworks(await parseTable(result.stdout, "predictions"), answers, relative);
    }
  });
});
