/**
 * Predictions of XGBoost, LightGBM, scikit-learn and ONNX models, single rows and batches, on one thread: ours compared with the
 * framework's Python interface, in turn, in one run. Rates are rows per second of processor time.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { loadPredictor } from "../src/models/predictor/load.ts";
import type { Predictor } from "../src/models/predictor/predictor.ts";
import { claim } from "./measure.ts";

const ROWS = 100_000;
const sizes = [1, 1000, ROWS];
const files = ["xgboost.ubj", "lightgbm.txt", "scikit-learn.joblib", "forest.onnx"];

/** Least share of the framework's rate for a batch. */
const least: Record<string, number> = {
  "xgboost.ubj": 0.5,
  "lightgbm.txt": 0.5,
  "scikit-learn.joblib": 2,
  "forest.onnx": 0.5,
};

/**
 * The same for single rows. ONNX Runtime takes 20 µs per call, and walking 100 trees of depth 8 takes 4 µs at 5 ns per node, so
 * 10 times its rate is out of reach.
 */
const single: Record<string, number> = { "forest.onnx": 3 };

const python = join(import.meta.dirname, "../tests/parts/python/models-newest/.venv/bin/python");
const folder = mkdtempSync(join(tmpdir(), "bench-predict-"));
const peer = spawn(python, [join(import.meta.dirname, "predict/peer.py"), folder, String(ROWS)], {
  stdio: ["pipe", "pipe", "inherit"],
});
try {
  const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
  if ((await lines.next()).value !== "ready") throw new Error("the models could not be trained");
  const bytes = readFileSync(join(folder, "cells.bin"));
  const cells = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  for (const file of files) {
    const model = await loadPredictor(file, { cwd: folder });
    for (const size of sizes) {
      const ours = rateOf(model, firstRows(cells, size));
      peer.stdin.write(`${file} ${size}\n`);
      const theirs = Number((await lines.next()).value);
      const text = `${file}, ${size} rows: ${Math.round(ours)} rows/s, the framework ${Math.round(theirs)}`;
      console.log(text);
      claim(
        `${file}, batches of ${size}, ratio`,
        ours / theirs,
        "at least",
        size === 1 ? (single[file] ?? 10) : (least[file] ?? 0.5),
      );
    }
  }
} finally {
  peer.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** The first rows of columns of `ROWS` cells. */
function firstRows(cells: Float64Array, rows: number): Float64Array {
  const columns = cells.length / ROWS;
  const part = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++)
    part.set(cells.subarray(column * ROWS, column * ROWS + rows), column * rows);
  return part;
}

/** Rows per second of processor time, the best of three. */
function rateOf(model: Predictor, data: Float64Array): number {
  const columns = model.preparation.columns.length;
  const rows = data.length / columns;
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    let calls = 0;
    let spent = 0;
    while (spent < 0.3) {
      const most = rows === 1 ? 200 : 1;
      for (let call = 0; call < most; call++) model.predict({ rows, columns, data });
      calls += most;
      const { user, system } = process.cpuUsage(start);
      spent = (user + system) / 1e6;
    }
    best = Math.max(best, (calls * rows) / spent);
  }
  return best;
}
