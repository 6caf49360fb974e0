/**
 * Predictions of XGBoost, LightGBM, scikit-learn and ONNX models, single rows and batches, on one thread: ours compared with the
 * framework's Python interface and with ONNX Runtime as WebAssembly, in turn, in one run. Rates are rows per second of processor
 * time. Our predictor has one thread, so two threads are not compared.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { loadPredictor } from "../src/models/predictor/load.ts";
import type { Predictor } from "../src/models/predictor/predictor.ts";
import { claim } from "./measure.ts";
import { webAssemblyModel } from "./predict/web-assembly.ts";

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

/** The same for batches of 100,000, where scikit-learn's cost per call no longer counts: its compiled loop is as fast as ours. */
const large: Record<string, number> = { "scikit-learn.joblib": 1 };

/**
 * The same for single rows. ONNX Runtime takes 20 µs per call, and walking 100 trees of depth 8 takes 4 µs at 5 ns per node, so
 * 10 times its rate is out of reach.
 */
const single: Record<string, number> = { "forest.onnx": 2.5 };

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
    const model = await loaded(file);
    for (const size of sizes) {
      const ours = rateOf(model, firstRows(cells, size));
      peer.stdin.write(`${file} ${size}\n`);
      const theirs = Number((await lines.next()).value);
      const text = `${file}, ${size} rows: ${Math.round(ours)} rows/s, the framework ${Math.round(theirs)}`;
      console.log(text);
      claim(`${file}, batches of ${size}, ratio`, ours / theirs, "at least", leastOf(file, size));
    }
  }
  const model = await loaded("forest.onnx");
  const runner = await webAssemblyModel(join(folder, "forest.onnx"));
  for (const size of [1, 1000]) {
    const part = firstRows(cells, size);
    const theirs = await webAssemblyRate(runner(part, size), size);
    const ours = rateOf(model, part);
    console.log(`forest.onnx, ${size} rows: ${Math.round(ours)} rows/s, WebAssembly ${Math.round(theirs)}`);
    claim(`forest.onnx, batches of ${size}, ratio to WebAssembly`, ours / theirs, "at least", size === 1 ? 3 : 1);
  }
} finally {
  peer.kill();
  rmSync(folder, { recursive: true, force: true });
}

function leastOf(file: string, size: number): number {
  if (size === 1) return single[file] ?? 10;
  return (size === ROWS ? large[file] : undefined) ?? least[file] ?? 0.5;
}

/** Reads a model and prints what that costs, compared with reading the bytes of the file. */
async function loaded(file: string): Promise<Predictor> {
  const times = { file: Number.POSITIVE_INFINITY, model: Number.POSITIVE_INFINITY };
  let model = await loadPredictor(file, { cwd: folder });
  for (let round = 0; round < 3; round++) {
    let start = process.cpuUsage();
    readFileSync(join(folder, file));
    times.file = Math.min(times.file, millisecondsSince(start));
    start = process.cpuUsage();
    model = await loadPredictor(file, { cwd: folder });
    times.model = Math.min(times.model, millisecondsSince(start));
  }
  console.log(`${file}: loading ${times.model.toFixed(1)} ms, reading the file alone ${times.file.toFixed(1)} ms`);
  return model;
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Rows per second of processor time, the best of three. */
async function webAssemblyRate(predict: () => Promise<unknown>, rows: number): Promise<number> {
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    let calls = 0;
    for (; millisecondsSince(start) < 300; calls++) await predict();
    best = Math.max(best, (calls * rows * 1000) / millisecondsSince(start));
  }
  return best;
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
