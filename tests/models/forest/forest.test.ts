import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import { drawBootstrap } from "../../../src/models/forest/bootstrap.ts";
import { Crew } from "../../../src/models/forest/crew.ts";
import type { Forest } from "../../../src/models/forest/forest.ts";
import { type Growth, growForest, jobOf, planOf } from "../../../src/models/forest/grow.ts";
import type { Parameters } from "../../../src/models/forest/parameters.ts";
import { predictForest } from "../../../src/models/forest/predict.ts";
import { drawn } from "./data.ts";
import { goldenDigests } from "./golden-digests.ts";

function digest({ roots, feature, threshold, left, right, leaves }: Forest): string {
  const hash = createHash("sha256");
  for (const { buffer } of [roots, feature, threshold, left, right, leaves]) hash.update(new Uint8Array(buffer));
  return hash.digest("hex").slice(0, 16);
}

const weights = (rows: number) => Float64Array.from({ length: rows }, (_, row) => (row % 7) / 4);

const growths: [name: keyof typeof goldenDigests, growth: Omit<Growth, "seed">][] = [
  ["two classes", { ...drawn(1200, 8, 2) }],
  ["three classes", { ...drawn(1500, 9, 3) }],
  ["three classes, six features a node", { ...drawn(1200, 40, 3) }],
  ["three classes, large nodes", { ...drawn(20_000, 6, 3), parameters: { nEstimators: 3 } }],
  ["ten classes", { ...drawn(900, 12, 10) }],
  ["entropy, large leaves", { ...drawn(1500, 9, 3), parameters: { criterion: "entropy", minSamplesLeaf: 4 } }],
  ["weights", { ...drawn(1000, 6, 3), weights: weights(1000), parameters: { classWeight: "balanced" } }],
  ["numbers", { ...drawn(1500, 8, 0) }],
  ["numbers, a third", { ...drawn(1500, 9, 0), parameters: { maxFeatures: "third", minSamplesLeaf: 3 } }],
  ["numbers with weights", { ...drawn(1000, 6, 0), weights: weights(1000), parameters: { maxBins: 32 } }],
];

test.each(growths)(
  "the forest of a seed stays the same, in WebAssembly and in JavaScript alone: %s",
  async (name, growth) => {
    for (const webAssembly of [true, false]) {
      const parameters = { nEstimators: 10, ...growth.parameters };
      const { forest } = await growForest({ ...growth, parameters, seed: 42, webAssembly });
      expect(digest(forest)).toBe(goldenDigests[name]);
    }
  },
);

test.each(growths)("no leaf is held that no node has: %s", async (_, growth) => {
  const { forest } = await growForest({ ...growth, parameters: { nEstimators: 3, ...growth.parameters }, seed: 1 });
  const leaves = forest.feature.filter((feature) => feature < 0).length;
  expect(forest.leaves.length).toBe(leaves * (forest.task === "classification" ? forest.classes : 1));
});

test.each(growths)("the number of threads cannot be seen: %s", async (_, growth) => {
  const options = {
    ...growth,
    parameters: { nEstimators: 10, ...growth.parameters },
    seed: 7,
    outOfBagRows: Number.POSITIVE_INFINITY,
  };
  const alone = await growForest({ ...options, threads: 1 });
  for (const threads of [2, 8]) {
    const plan = planOf(options);
    const { job, finish } = await jobOf(options, plan, threads);
    const grown = await new Crew(plan, threads).grow(job, { signal: undefined, onTree() {} });
    const { forest, outOfBag, importances } = finish(grown);
    expect(digest(forest)).toBe(digest(alone.forest));
    expect(outOfBag).toEqual(alone.outOfBag);
    expect(importances).toEqual(alone.importances);
  }
});

test.each([
  [2, 9, 900],
  [2, 30, 6000],
  [3, 20, 6000],
  [4, 48, 2000],
  [5, 9, 700],
  [10, 64, 3000],
  [70, 25, 3000],
])(
  "%i classes and %i columns: packed counts and plain weights of one grow the same forest",
  async (classes, columns, rows) => {
    const growth = { ...drawn(rows, columns, classes), parameters: { nEstimators: 4 }, seed: 8 };
    const { forest } = await growForest(growth);
    const weighed = await growForest({ ...growth, weights: new Float64Array(rows).fill(1) });
    expect(digest(forest)).toBe(digest(weighed.forest));
  },
);

const forests: [string, number, Parameters][] = [
  ["counts", 3, {}],
  ["weights", 12, {}],
  ["numbers", 0, {}],
];

test.each(forests)(
  "every training row goes the same way by bins and by thresholds: %s",
  async (_, classes, parameters) => {
    const { matrix, target } = drawn(800, 6, classes, 3);
    // A tree without bootstrap and limits puts every training row into a leaf of its own class.
    const { forest } = await growForest({
      matrix,
      target,
      parameters: { ...parameters, nEstimators: 4, bootstrap: false },
      seed: 1,
    });
    const answers = predictForest(forest, matrix);
    if (target.task === "classification") {
      for (let row = 0; row < 800; row++) expect(answers[row * classes + target.codes[row]!]).toBe(1);
    } else {
      const off = answers.map((answer, row) => Math.abs(answer - target.values[row]!));
      expect(Math.max(...off)).toBeLessThan(1e-5);
    }
  },
);

test.each(forests)("a sample of rows has the out-of-bag predictions of all: %s", async (_, classes, parameters) => {
  const growth = { ...drawn(300, 6, classes, 4), parameters: { ...parameters, nEstimators: 7 }, seed: 9 };
  const all = (await growForest({ ...growth, outOfBagRows: 300 })).outOfBag!;
  const { voters, decision, rows } = (await growForest({ ...growth, outOfBagRows: 60 })).outOfBag!;
  // One row from each range of five.
  expect([...voters].map((row) => Math.floor(row / 5))).toEqual(Array.from({ length: 60 }, (_, range) => range));
  expect(new Set([...voters].map((row) => row % 5)).size).toBe(5);
  const width = Math.max(1, classes);
  const expected = all.decision.map((each, at) => (voters.includes(Math.floor(at / width)) ? each : Number.NaN));
  expect(decision).toEqual(expected);
  expect(rows).toBe(voters.filter((row) => !Number.isNaN(expected[row * width]!)).length);
});

test.each(forests)(
  "out-of-bag votes are those of the trees that did not see a row: %s",
  async (_, classes, parameters) => {
    const { matrix, target } = drawn(300, 6, classes, 4);
    const trees = 7;
    const { forest, outOfBag } = await growForest({
      matrix,
      target,
      parameters: { ...parameters, nEstimators: trees },
      seed: 9,
      outOfBagRows: Number.POSITIVE_INFINITY,
    });
    const width = Math.max(1, classes);
    const sums = new Float64Array(300 * width);
    const seen = new Int32Array(300);
    for (let tree = 0; tree < trees; tree++) {
      const counts = new Uint8Array(300);
      drawBootstrap(counts, 300, new Random(9, tree));
      for (let row = 0; row < 300; row++) {
        if (counts[row]! > 0) continue;
        let node = forest.roots[tree]!;
        while (forest.feature[node]! >= 0) {
          const right = matrix.data[forest.feature[node]! * 300 + row]! > forest.threshold[node]!;
          node = right ? forest.right[node]! : forest.left[node]!;
        }
        for (let k = 0; k < width; k++) sums[row * width + k]! += forest.leaves[forest.left[node]! * width + k]!;
        seen[row]!++;
      }
    }
    let right = 0;
    for (let row = 0; row < 300; row++) {
      const own = [...sums.subarray(row * width, (row + 1) * width)];
      const all = own.reduce((sum, each) => sum + each, 0);
      for (let k = 0; k < width; k++) {
        const expected =
          seen[row] === 0
            ? Number.NaN
            : forest.task === "regression"
              ? own[0]! / seen[row]! + forest.base
              : own[k]! / all;
        const got = outOfBag!.decision[row * width + k]!;
        if (Number.isNaN(expected)) expect(got).toBeNaN();
        else expect(got).toBeCloseTo(expected, 9);
      }
      if (target.task === "classification" && seen[row]! > 0 && own.indexOf(Math.max(...own)) === target.codes[row])
        right++;
    }
    expect(outOfBag!.rows).toBe(seen.filter((each) => each > 0).length);
    if (classes > 0) expect(outOfBag!.score).toBe(right / outOfBag!.rows);
    else expect(outOfBag!.score).toBeGreaterThan(0.3);
  },
);

test("a forest of one row, of equal rows, of one tree", async () => {
  const codes = Int32Array.of(0, 1, 1, 0);
  const equal = { rows: 4, columns: 2, data: new Float32Array(8).fill(3) };
  const { forest } = await growForest({
    matrix: equal,
    target: { task: "classification", classes: 2, codes },
    parameters: { nEstimators: 1, bootstrap: false },
    seed: 0,
  });
  expect(forest.feature.length).toBe(1);
  expect([...predictForest(forest, equal).subarray(0, 2)]).toEqual([0.5, 0.5]);
  const one = { rows: 1, columns: 1, data: Float32Array.of(5) };
  const single = await growForest({
    matrix: one,
    target: { task: "regression", values: Float64Array.of(7.5) },
    seed: 0,
  });
  expect([...predictForest(single.forest, one)]).toEqual([7.5]);
});

test("a tree whose rows all weigh nothing answers as the whole table does", async () => {
  const matrix = { rows: 3, columns: 1, data: Float32Array.of(1, 2, 3) };
  const { forest } = await growForest({
    matrix,
    target: { task: "classification", classes: 2, codes: Int32Array.of(0, 1, 0) },
    weights: Float64Array.of(0, 0, 2),
    parameters: { nEstimators: 50 },
    seed: 3,
  });
  expect([...predictForest(forest, matrix)]).toEqual([1, 0, 1, 0, 1, 0]);
});

test("missing values that reach the forest are a value of their own", async () => {
  const nan = Number.NaN;
  const matrix = { rows: 6, columns: 1, data: Float32Array.of(nan, 1, 9, nan, 5, nan) };
  const target = { task: "classification" as const, classes: 2, codes: Int32Array.of(1, 0, 0, 1, 0, 1) };
  const { forest } = await growForest({ matrix, target, parameters: { nEstimators: 1, bootstrap: false }, seed: 0 });
  const answers = predictForest(forest, matrix);
  expect(Array.from(target.codes, (code, row) => answers[row * 2 + code])).toEqual([1, 1, 1, 1, 1, 1]);
});

test("progress counts every tree, once, in order", async () => {
  const said: string[] = [];
  await growForest({
    ...drawn(100, 3, 2),
    parameters: { nEstimators: 5 },
    seed: 1,
    onProgress: (done, total) => said.push(`${done}/${total}`),
  });
  expect(said).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
});

test.each([1, 2])("an aborted signal ends growing after the trees at hand, on %i threads", async (threads) => {
  const stop = new AbortController();
  let grown = 0;
  const growing = growForest({
    ...drawn(20_000, 10, 2),
    parameters: { nEstimators: 20_000 },
    seed: 1,
    threads,
    signal: stop.signal,
    onProgress(done) {
      grown = done;
      if (done === 3) stop.abort(new Error("enough"));
    },
  });
  await expect(growing).rejects.toThrow("enough");
  // A thread asks for the signal between trees, and where trees are small, after some of them.
  expect(grown).toBeLessThan(50);
});

test("a signal aborted before is heard before anything is grown", async () => {
  const signal = AbortSignal.abort(new Error("never mind"));
  const growing = growForest({ ...drawn(100, 3, 2), seed: 1, signal, onProgress: () => expect.unreachable() });
  await expect(growing).rejects.toThrow("never mind");
});
