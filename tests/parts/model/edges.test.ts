/**
 * Cells at which a comparison could go wrong: the thresholds of a model, the numbers next to them in 32 and 64 bits, zeros of both
 * signs, subnormal numbers, infinities and NaN. The frameworks themselves say what is right.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPredictor } from "../../../src/models/predictor/load.ts";
import { execute, root } from "../../runner.ts";

const ROWS = 3000;
const place = mkdtempSync(join(tmpdir(), "trainyard-edges-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeAll(async () => {
  const python = join(root, "tests/parts/python/models-newest/.venv/bin/python");
  const made = await execute(python, [join(root, "tests/parts/model/edges.py"), place, String(ROWS)], {
    cwd: place,
    env: { PATH: process.env["PATH"] ?? "", OMP_NUM_THREADS: "1" },
  });
  expect(made, made.stderr).toMatchObject({ code: 0 });
});

function doubles(name: string): Float64Array {
  return new Float64Array(new Uint8Array(readFileSync(join(place, name))).buffer);
}

test.each([
  ["xgboost.ubj", 0],
  ["lightgbm.txt", 0],
  ["lightgbm-zero.txt", 0],
  ["forest.joblib", 0],
  ["extra.joblib", 0],
  ["histogram.joblib", 0],
  // ONNX Runtime adds trees in another order. Another leaf would differ by more.
  ["extra.onnx", 1e-6],
])("%s, all rows at once and one by one", async (name, relative) => {
  const model = await loadPredictor(name, { cwd: place });
  const columns = model.preparation.columns.length;
  const cells = doubles(`${name}.rows`);
  const expected = doubles(`${name}.expected`);
  const together = model.predict({ rows: ROWS, columns, data: cells });
  const single = new Float64Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const data = Float64Array.from({ length: columns }, (_, column) => cells[column * ROWS + row]!);
    single[row] = model.predict({ rows: 1, columns, data })[0]!;
  }
  expect(single).toEqual(together);
  let most = 0;
  for (const [row, value] of expected.entries()) {
    most = Math.max(most, Math.abs(together[row]! - value) / Math.max(Math.abs(value), 1));
  }
  expect(most).toBeLessThanOrEqual(relative);
});
