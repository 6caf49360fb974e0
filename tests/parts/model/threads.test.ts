/** Trees that several threads sum, compared with the sums of a single thread in JavaScript. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import { BlockRing, ringBytes } from "../../../src/models/trees/block-ring.ts";
import { kernelTypes } from "../../../src/models/trees/kernel-layout.ts";
import { packTrees } from "../../../src/models/trees/packed-trees.ts";
import { sumTrees } from "../../../src/models/trees/sum-trees.ts";
import { TreeCrew, type TreeOrder } from "../../../src/models/trees/tree-crew.ts";
import { TreeKernel } from "../../../src/models/trees/tree-kernel.ts";
import type { TreeSource } from "../../../src/models/trees/tree-source.ts";
import { root } from "../../runner.ts";

const TREES = 60;
const DEPTH = 8;
const FEATURES = 3;
const BLOCK = 64;
const ROWS = 400 * BLOCK + 5;

const random = new Random(1);
const packed = packTrees(
  Array.from({ length: TREES }, (): TreeSource => {
    const nodes = 2 ** (DEPTH + 1) - 1;
    const splits = 2 ** DEPTH - 1;
    const each = <Value>(value: (node: number) => Value) => Array.from({ length: nodes }, (_, node) => value(node));
    return {
      root: 0,
      feature: each((node) => (node < splits ? Math.floor(random.unit() * FEATURES) : -1)),
      threshold: each(() => random.unit()),
      left: each((node) => 2 * node + 1),
      right: each((node) => 2 * node + 2),
      missing: each(() => 0),
      values: each(() => random.unit() - 0.5),
      width: 1,
      output: 0,
    };
  }),
  { file: "trees", features: FEATURES, outputs: 1 },
);
const cells = Float64Array.from({ length: FEATURES * ROWS }, () => random.unit());
const expected = new Float64Array(ROWS);
sumTrees(packed, { cells, rows: ROWS, sums: expected, kernel: false });

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

/** Starts a thread on the bundle, or on a program. */
function started(program?: string): Worker {
  const worker =
    program === undefined
      ? new Worker(join(root, "dist/index.js"), { workerData: { work: { kind: "trees" } } })
      : new Worker(program, { eval: true });
  workers.push(worker);
  return worker;
}

function newKernel(): TreeKernel {
  return TreeKernel.of(packed, { types: kernelTypes.double, float: false, flushed: false }, BLOCK)!;
}

/** Sums all rows as `sumTrees` does with a crew. Returns the number of rows that the crew did. */
function summed(crew: TreeCrew, kernel: TreeKernel): number {
  const sums = new Float64Array(ROWS);
  const task = { cells, rows: ROWS, sums };
  const done = crew.sum(kernel, task, { size: BLOCK, estimateMs: 100 });
  for (let start = done; start < ROWS; start += BLOCK) kernel.addBlock(task, start, Math.min(BLOCK, ROWS - start));
  expect(Buffer.compare(new Uint8Array(sums.buffer), new Uint8Array(expected.buffer))).toBe(0);
  return done;
}

test("a thread of the bundle sums the blocks that it is offered", () => {
  const kernel = newKernel();
  const places = 4;
  expect(kernel.grow(ringBytes(kernel.layout, { places, threads: 2 }), places)).toBe(true);
  const { layout, module, memory } = kernel;
  const place = { layout, places, state: layout.end + places * layout.blockBytes };
  const ring = new BlockRing(memory.buffer, place);
  ring.open(true);
  started().postMessage({ module, memory, place, thread: 1 } satisfies TreeOrder);
  const sums = new Float64Array(ROWS);
  for (let number = 0; number < 10; number++) {
    const block = { start: number * BLOCK, count: BLOCK, block: ring.blockOf(number) };
    kernel.fill({ cells, rows: ROWS, sums }, block);
    ring.offer(BLOCK);
    expect(ring.waitForSums(number, 60_000)).toBe(true);
    kernel.collect({ cells, rows: ROWS, sums }, block);
  }
  ring.open(false);
  expect(sums.subarray(0, 10 * BLOCK)).toEqual(expected.subarray(0, 10 * BLOCK));
});

test.each([1, 2, 3, 5])("%i threads", async (most) => {
  const crew = new TreeCrew({ most, start: started, patienceMs: 60_000 });
  const kernel = newKernel();
  const whole = most === 1 ? 0 : ROWS - 5;
  expect(summed(crew, kernel)).toBe(whole);
  // By now the threads have started.
  await Promise.all(workers.map((worker) => new Promise((online) => worker.once("online", online))));
  expect(summed(crew, kernel)).toBe(whole);
  expect(crew.most).toBe(most);
});

test("a short batch starts no thread", () => {
  const crew = new TreeCrew({ most: 2, start: started, patienceMs: 60_000 });
  const task = { cells, rows: ROWS, sums: new Float64Array(ROWS) };
  expect(crew.sum(newKernel(), task, { size: BLOCK, estimateMs: 50 })).toBe(0);
  expect(workers).toEqual([]);
});

test("threads that cannot start", () => {
  const start = () => {
    throw new Error("no thread");
  };
  const crew = new TreeCrew({ most: 2, start, patienceMs: 60_000 });
  expect(summed(crew, newKernel())).toBe(0);
  expect(crew.most).toBe(1);
});

test("a thread that fails", async () => {
  const crew = new TreeCrew({ most: 2, start: () => started("throw new Error('failed')"), patienceMs: 60_000 });
  const kernel = newKernel();
  expect(summed(crew, kernel)).toBe(ROWS - 5);
  await new Promise((exit) => workers[0]!.once("exit", exit));
  expect(crew.most).toBe(1);
  expect(summed(crew, kernel)).toBe(0);
});

test("a thread that takes a block and never sums it", async () => {
  // The words are those of a ring: the second counts the blocks that are filled, the third those that are taken.
  const thief = `require("node:worker_threads").parentPort.on("message", ({ memory, place }) => {
    const words = new Int32Array(memory.buffer, place.state, 3);
    for (let taken = words[2]; ; taken = Atomics.load(words, 2)) {
      if (taken !== Atomics.load(words, 1) && Atomics.compareExchange(words, 2, taken, taken + 1) === taken) break;
    }
  });`;
  const crew = new TreeCrew({ most: 2, start: () => started(thief), patienceMs: 200 });
  const kernel = newKernel();
  for (let batch = 0; crew.most > 1; batch++) {
    expect(batch).toBeLessThan(100);
    summed(crew, kernel);
    await new Promise((later) => setTimeout(later, 20));
  }
  expect(summed(crew, kernel)).toBe(0);
});
