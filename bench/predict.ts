/**
 * Predictions of XGBoost, LightGBM, scikit-learn and ONNX models, single rows and batches, on one thread and on two: ours compared
 * with the framework's Python interface and with ONNX Runtime as WebAssembly, in turn, in one run. Rates are rows per second of
 * processor time, or by the clock with two threads, the best of several rounds: the two measure alternately, because other work slows
 * both down. Loading is compared with reading the bytes of the file, and with what the framework takes to load it.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { loadPredictor } from "../src/models/predictor/load.ts";
import type { Predictor } from "../src/models/predictor/predictor.ts";
import { treeCrew } from "../src/models/trees/tree-crew.ts";
import { startThread } from "../src/platform/process/thread.ts";
import { threadStarter } from "../src/platform/process/thread-starter.ts";
import { claim } from "./measure.ts";
import { webAssemblyModel } from "./predict/web-assembly.ts";

const ROWS = 100_000;
const sizes = [1, 1000, ROWS];
const files = ["xgboost.ubj", "lightgbm.txt", "scikit-learn.joblib", "forest.onnx"];

const ROUNDS = 4;

/** Least ratio to the framework's rate for single rows, batches of 1,000 and of 100,000. */
const least: Record<string, readonly [number, number, number]> = {
  "xgboost.ubj": [10, 0.5, 0.5],
  "lightgbm.txt": [10, 0.5, 0.5],
  "scikit-learn.joblib": [10, 2, 2],
  "forest.onnx": [10, 0.5, 0.5],
};

/** Least ratio for batches of 100,000 with two threads each. */
const leastOnTwo: Record<string, number> = {
  "xgboost.ubj": 0.5,
  "lightgbm.txt": 0.5,
  "scikit-learn.joblib": 2,
  "forest.onnx": 0.5,
};

/** Least ratio to ONNX Runtime as WebAssembly. */
const leastToWebAssembly = 3;

threadStarter.start = startThread;
treeCrew.most = 1;

const python = join(import.meta.dirname, "../tests/parts/python/models-newest/.venv/bin/python");
const folder = mkdtempSync(join(tmpdir(), "bench-predict-"));
const peer = spawn(python, [join(import.meta.dirname, "predict/peer.py"), folder, String(ROWS)], {
  stdio: ["pipe", "pipe", "inherit"],
});
try {
  const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
  const asked = async (question: string): Promise<number> => {
    peer.stdin.write(`${question}\n`);
    return Number((await lines.next()).value);
  };
  if ((await lines.next()).value !== "ready") throw new Error("the models could not be trained");
  const bytes = readFileSync(join(folder, "cells.bin"));
  const cells = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  for (const file of files) {
    const model = await loaded(file, await asked(`${file} load`));
    for (const [index, size] of sizes.entries()) {
      const part = firstRows(cells, size);
      const best = { ours: 0, theirs: 0 };
      for (let round = 0; round < ROUNDS; round++) {
        best.ours = Math.max(best.ours, rateOf(model, part));
        best.theirs = Math.max(best.theirs, await asked(`${file} ${size}`));
      }
      compare(`${file}, ${size} rows`, best, least[file]![index]!);
    }
    const best = { ours: 0, theirs: 0 };
    treeCrew.most = 2;
    for (let round = 0; round < ROUNDS; round++) {
      best.ours = Math.max(best.ours, rateByClock(model, cells));
      best.theirs = Math.max(best.theirs, await asked(`${file} two`));
    }
    treeCrew.most = 1;
    compare(`${file}, ${ROWS} rows, two threads`, best, leastOnTwo[file]!);
  }
  const model = await loadPredictor("forest.onnx", { cwd: folder });
  const runner = await webAssemblyModel(join(folder, "forest.onnx"));
  for (const size of [1, 1000]) {
    const part = firstRows(cells, size);
    const predict = runner(part, size);
    const best = { ours: 0, theirs: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      best.ours = Math.max(best.ours, rateOf(model, part));
      best.theirs = Math.max(best.theirs, await webAssemblyRate(predict, size));
    }
    compare(`forest.onnx, ${size} rows, WebAssembly`, best, leastToWebAssembly);
  }
} finally {
  peer.kill();
  rmSync(folder, { recursive: true, force: true });
}

function compare(name: string, { ours, theirs }: { ours: number; theirs: number }, atLeast: number): void {
  console.log(`${name}: ${Math.round(ours)} rows/s, the other ${Math.round(theirs)}`);
  claim(`${name}, ratio`, ours / theirs, "at least", atLeast);
}

/** Reads a model and prints what that costs, compared with reading the bytes of the file and with the framework's loading. */
async function loaded(file: string, framework: number): Promise<Predictor> {
  const times = { file: Number.POSITIVE_INFINITY, first: 0, model: Number.POSITIVE_INFINITY };
  let start = process.cpuUsage();
  let model = await loadPredictor(file, { cwd: folder });
  times.first = millisecondsSince(start);
  for (let round = 0; round < 10; round++) {
    start = process.cpuUsage();
    readFileSync(join(folder, file));
    times.file = Math.min(times.file, millisecondsSince(start));
    start = process.cpuUsage();
    model = await loadPredictor(file, { cwd: folder });
    times.model = Math.min(times.model, millisecondsSince(start));
  }
  const [first, again, bytes, other] = [times.first, times.model, times.file, framework].map((time) => time.toFixed(1));
  console.log(
    `${file}: loading ${again} ms (${first} ms at first), the framework ${other} ms, the bytes alone ${bytes} ms`,
  );
  console.log(`${file}: the aim for loading is twice the time of the bytes alone, which is not reached`);
  return model;
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Rows per second of processor time. */
async function webAssemblyRate(predict: () => Promise<unknown>, rows: number): Promise<number> {
  const start = process.cpuUsage();
  let calls = 0;
  for (; millisecondsSince(start) < 300; calls++) await predict();
  return (calls * rows * 1000) / millisecondsSince(start);
}

/** Rows per second by the clock. */
function rateByClock(model: Predictor, data: Float64Array): number {
  const columns = model.preparation.columns.length;
  const rows = data.length / columns;
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < 500; calls++) model.predict({ rows, columns, data });
  return (calls * rows * 1000) / (performance.now() - start);
}

/** The first rows of columns of `ROWS` cells. */
function firstRows(cells: Float64Array, rows: number): Float64Array {
  const columns = cells.length / ROWS;
  const part = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++)
    part.set(cells.subarray(column * ROWS, column * ROWS + rows), column * rows);
  return part;
}

/** Rows per second of processor time. */
function rateOf(model: Predictor, data: Float64Array): number {
  const columns = model.preparation.columns.length;
  const rows = data.length / columns;
  const most = rows === 1 ? 200 : 1;
  const start = process.cpuUsage();
  let calls = 0;
  for (; millisecondsSince(start) < 300; calls += most) {
    for (let call = 0; call < most; call++) model.predict({ rows, columns, data });
  }
  return (calls * rows * 1000) / millisecondsSince(start);
}
