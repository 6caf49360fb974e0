/** A row alone and a row of a batch have the same bits: the two are computed by different loops. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseTable, readTable } from "../../../src/data/table/index.ts";
import { modelTableOptions } from "../../../src/models/bundle/table-schema.ts";
import { loadPredictor } from "../../../src/models/predictor/load.ts";
import { cli, root } from "../../runner.ts";
import { answersOf, expectFrameworks } from "./frameworks.ts";

const models: [folder: string, file: string][] = [
  ["xgboost-3.2.0", "forest.ubj"],
  ["xgboost-3.2.0", "partition.ubj"],
  ["lightgbm-4.7.0", "zeros.txt"],
  ["lightgbm-4.7.0", "linear.txt"],
  ["scikit-learn-1.9.1", "forestholes.pkl"],
  ["scikit-learn-1.9.1", "gradientmany.pkl"],
  ["skl2onnx-1.20.0", "ensemble.onnx"],
];

test.each(models)("%s/%s", async (name, file) => {
  const place = join(root, "tests/fixtures/models", name);
  const { rows = "rows.csv" } = answersOf(place, file);
  const model = await loadPredictor(file, { cwd: place });
  const table = await readTable([join(place, rows)], modelTableOptions(model));
  const batch = model.predict(model.cellsOf(table));
  const alone = Array.from({ length: table.rows }, (_, row) => [
    ...model.predict(model.cellsOf(table, Int32Array.of(row))),
  ]);
  expect(alone.flat()).toEqual([...batch]);
});

test("a host without WebAssembly predicts the same", async () => {
  const place = join(root, "tests/fixtures/models/xgboost-3.2.0");
  const args = ["predict", "--model", "forest.ubj", "--data", answersOf(place, "forest.ubj").rows ?? "rows.csv"];
  const result = await cli(args, { cwd: place, env: { NODE_OPTIONS: "--jitless" } });
  expect(result.code, result.stderr).toBe(0);
  expectFrameworks(await parseTable(result.stdout, "predictions"), answersOf(place, "forest.ubj"), 0);
});
