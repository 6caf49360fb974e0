/**
 * A forest of 1.7 million nodes that scikit-learn grew: our bundle compared with its joblib file, and 1,000,000 predictions on one thread compared with
 * scikit-learn and ONNX Runtime, in turn, in one run.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { readBundle } from "../src/models/bundle/bundle.ts";
import { predictProbabilities } from "../src/models/forest/predict.ts";
import { claim, median, medianRatio, run } from "./measure.ts";
import { COLUMNS, convert } from "./model/forest.ts";

type Runtime = typeof import("../tests/parts/node_modules/onnxruntime-node");

const ROWS = 1_000_000;
const ROUNDS = 5;
const TREES = 100;
const LEAVES = 8500;

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "bench-model-"));
const peer = spawn("/usr/bin/python3", [join(here, "model/peer.py"), folder, ROWS, TREES, LEAVES].map(String), {
  stdio: ["pipe", "pipe", "inherit"],
});
try {
  const answers = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
  const grown = JSON.parse((await answers.next()).value ?? "{}") as { joblib: number; nodes: number };
  console.log(`${grown.nodes.toLocaleString("en")} nodes in ${TREES} trees`);
  convert(folder);
  await files(grown.joblib);
  await predictions(peer, answers);
} finally {
  peer.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function files(joblib: number): Promise<void> {
  const io = async (what: string) => {
    const runs = [];
    for (let round = 0; round < 5; round++) {
      const args = ["--expose-gc", join(here, "model/io.ts"), what, folder];
      const { stdout } = await run({ name: what, command: process.execPath, args });
      runs.push(JSON.parse(stdout) as { wallMs: number; processorMs: number; bytes: number });
    }
    console.log(`${what}: median ${median(runs.map(({ wallMs }) => wallMs)).toFixed(0)} ms on the wall`);
    return {
      wallMs: median(runs.map(({ wallMs }) => wallMs)),
      processorMs: median(runs.map(({ processorMs }) => processorMs)),
      bytes: median(runs.map(({ bytes }) => bytes)),
    };
  };
  const write = await io("write");
  const read = await io("read");
  const size = statSync(join(folder, "model/model.onnx")).size;
  console.log(`model.onnx ${megabytes(size)}, joblib ${megabytes(joblib)}: ${(size / joblib).toFixed(2)} of it`);
  claim("writing, seconds by the clock", write.wallMs / 1000, "at most", 1);
  claim("reading, seconds by the clock", read.wallMs / 1000, "at most", 1);
  claim("writing, seconds of the processor", write.processorMs / 1000, "at most", 1);
  claim("reading, seconds of the processor", read.processorMs / 1000, "at most", 1);
  claim("memory while writing ÷ file", write.bytes / size, "at most", 2);
  claim("memory while reading ÷ file", read.bytes / size, "at most", 2);
}

async function predictions(peer: ChildProcess, answers: AsyncIterator<string>): Promise<void> {
  const ort: Runtime = createRequire(resolve(here, "../tests/parts/package.json"))("onnxruntime-node");
  const session = await ort.InferenceSession.create(join(folder, "model/model.onnx"), { intraOpNumThreads: 1 });
  const { model } = await readBundle(join(folder, "model"), "/");
  if (model.forest.task !== "classification") throw new Error("expected a classifier");
  const table = new Float32Array(readFileSync(join(folder, "table.bin")).buffer);
  const rows = ROWS / ROUNDS;
  const times = { "scikit-learn": [] as number[], "ONNX Runtime": [] as number[], trainyard: [] as number[] };
  for (let round = -1; round < ROUNDS; round++) {
    const start = Math.max(round, 0) * rows;
    const columns = Array.from({ length: COLUMNS }, (_, k) => table.slice(k * ROWS + start, k * ROWS + start + rows));

    peer.stdin!.write(`${start} ${start + rows}\n`);
    const theirs = JSON.parse((await answers.next()).value ?? "{}") as { ms: number; mean: number };

    const feeds = Object.fromEntries(columns.map((column, k) => [`x${k}`, new ort.Tensor("float32", column, [rows])]));
    const runtimeStart = performance.now();
    const results = await session.run(feeds);
    const runtimeMs = performance.now() - runtimeStart;
    const runtime = results["probability_1"]!.data as Float32Array;

    const data = new Float32Array(rows * COLUMNS);
    columns.forEach((column, k) => {
      data.set(column, k * rows);
    });
    const ourStart = performance.now();
    const ours = predictProbabilities(model.forest, { rows, columns: COLUMNS, data });
    const ourMs = performance.now() - ourStart;

    let mean = 0;
    for (let row = 0; row < rows; row++) {
      if (ours[2 * row + 1] !== runtime[row])
        throw new Error(`row ${start + row}: ${ours[2 * row + 1]}, ${runtime[row]}`);
      mean += ours[2 * row + 1]! / rows;
    }
    if (Math.abs(mean - theirs.mean) > 1e-6) throw new Error(`mean ${mean}, scikit-learn's ${theirs.mean}`);
    // The first round warms up: caches, and the compiler of each.
    if (round < 0) continue;
    times["scikit-learn"].push(theirs.ms);
    times["ONNX Runtime"].push(runtimeMs);
    times.trainyard.push(ourMs);
  }
  for (const [name, each] of Object.entries(times)) {
    console.log(`${name.padEnd(13)} ${((rows / median(each)) * 1000).toFixed(0).padStart(8)} rows a second`);
  }
  claim("predicting ÷ scikit-learn", medianRatio(times.trainyard, times["scikit-learn"]), "at most", 1);
  claim("predicting ÷ ONNX Runtime", medianRatio(times.trainyard, times["ONNX Runtime"]), "at most", 1);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
