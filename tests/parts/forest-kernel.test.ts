/** The WebAssembly kernels grow the same trees as JavaScript alone, whatever the parameters. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Random } from "../../src/core/random.ts";
import { classificationMemory } from "../../src/models/forest/classification-kernel.ts";
import type { Forest } from "../../src/models/forest/forest.ts";
import { type Growth, growForest } from "../../src/models/forest/grow.ts";
import { resolveParameters } from "../../src/models/forest/parameters.ts";
import { regressionMemory } from "../../src/models/forest/regression-kernel.ts";
import type { GrowthTarget } from "../../src/models/forest/target.ts";
import { cli, folder } from "../runner.ts";

const random = new Random(21);
const pick = <T>(from: readonly T[]): T => from[random.below(from.length)]!;

/** A table whose columns have two values, several, or all different ones, with some missing. */
function randomGrowth(classes: number): Growth {
  const rows = pick([1, 2, 3, 24, 25, 127, 128, 129, 300, 400, 2000]);
  const columns = 1 + random.below(11);
  const data = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const values = pick([1, 2, 7, 400, 1e9]);
    const missing = pick([0, 0, 0.2]);
    for (let row = 0; row < rows; row++) {
      data[column * rows + row] = random.unit() < missing ? Number.NaN : Math.floor(random.unit() * values);
    }
  }
  const different = pick([1, 2, 5, 1e6]);
  const scale = pick([1e-30, 1, 1e8, 1e30]);
  const values = Float64Array.from({ length: rows }, () => (Math.floor(random.unit() * different) - 2) * scale);
  const codes = Int32Array.from({ length: rows }, () => Math.min(random.below(classes), random.below(classes)));
  const weights = Float64Array.from({ length: rows }, () => pick([0, 0.1, 1, 1 / 3, 1e-9, 1e9]));
  weights[0] = 1;
  return {
    matrix: { rows, columns, data },
    target: classes === 1 ? { task: "regression", values } : { task: "classification", classes, codes },
    weights: classes === 1 ? pick([undefined, undefined, weights]) : undefined,
    parameters: {
      nEstimators: 3,
      maxDepth: pick([undefined, undefined, 1, 6]),
      minSamplesLeaf: classes === 1 ? pick([1, 1, 1, 2, 5, 40]) : 1,
      maxFeatures:
        classes === 1
          ? { share: 1 }
          : pick([{ share: 0.01 }, "sqrt" as const, { share: 0.4 }, { share: 0.6 }, { share: 1 }]),
      minSamplesSplit: pick([2, 2, 3, 30]),
      maxBins: pick([256, 256, 255, 16, 2]),
      ...pick([{ bootstrap: true }, { bootstrap: true, maxSamples: { share: 0.3 } }, { bootstrap: false }]),
    },
    seed: random.below(1000),
    threads: pick([1, 1, 2]),
  };
}

test("the kernels run on this machine", () => {
  const regression = resolveParameters({}, { rows: 10, columns: 2, classes: 0 }, 1);
  const classification = resolveParameters({}, { rows: 10, columns: 2, classes: 2 }, 1);
  expect(regressionMemory(regression, 1)).toBeDefined();
  expect(classificationMemory(classification, false, 1)).toBeDefined();
});

test.each([1, 2, 3, 4, 5, 9, 33, 100, 256])(
  "a kernel and JavaScript alone grow the same forests: %i classes, where 1 is regression",
  async (classes) => {
    for (let round = 0; round < (classes > 9 ? 8 : 40); round++) await sameForest(randomGrowth(classes));
  },
);

test("nodes that weigh more than 65,535 are split in the same way", async () => {
  const rows = 140_000;
  const data = Float32Array.from({ length: 2 * rows }, () => random.unit());
  const codes = Int32Array.from({ length: rows }, (_, row) => Number(data[row]! + random.unit() > 1));
  const target: GrowthTarget = { task: "classification", classes: 2, codes };
  await sameForest({
    matrix: { rows, columns: 2, data },
    target,
    parameters: { nEstimators: 2, maxDepth: 4 },
    seed: 3,
  });
});

test("large tables, of which subtrees are copied, are the same", async () => {
  for (const [columns, classes] of [
    [20, 3],
    [9, 7],
  ] as const) {
    const rows = 80_000;
    const data = Float32Array.from({ length: rows * columns }, () => random.unit());
    const codes = Int32Array.from({ length: rows }, (_, row) =>
      Math.floor((data[row]! + random.unit()) * classes * 0.49),
    );
    const target: GrowthTarget = { task: "classification", classes, codes };
    await sameForest({ matrix: { rows, columns, data }, target, parameters: { nEstimators: 2 }, seed: 4, threads: 2 });
  }
});

test("a tree with more waiting nodes than the kernel keeps counts for is the same", async () => {
  // The classes alternate: one row, then two of each. The best split always separates the last two rows, so every right child waits.
  const runs = 1500;
  const columns = 8;
  const rows = 2 * runs - 1;
  const runOf = (row: number) => Math.floor((row + 1) / 2);
  const data = new Float32Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) data[column * rows + row] = Math.floor((runOf(row) + column) / columns);
  }
  const codes = Int32Array.from({ length: rows }, (_, row) => runOf(row) % 2);
  const forest = await sameForest({
    matrix: { rows, columns, data },
    target: { task: "classification", classes: 2, codes },
    parameters: { nEstimators: 1, bootstrap: false, maxFeatures: { share: 1 } },
    seed: 4,
  });
  let waiting = 0;
  for (let node = 0; forest.feature[node]! >= 0; node = forest.left[node]!) waiting++;
  expect(waiting).toBe(runs - 1);
});

test.each(["label", "number"])(
  "where WebAssembly is off, the bundle trains and predicts the same: %s",
  async (target) => {
    const cwd = folder();
    const cells = Array.from({ length: 1500 }, () => Array.from({ length: 3 }, () => random.unit()));
    const lines = cells.map((row) => `${row.join()},${row[0]! + row[1]! > 1 ? "high" : "low"},${row[0]! * row[2]!}`);
    writeFileSync(join(cwd, "rows.csv"), `a,b,c,label,number\n${lines.join("\n")}\n`);
    const outputs: string[] = [];
    for (const [name, NODE_OPTIONS] of [
      ["with", ""],
      ["without", "--jitless"],
    ] as const) {
      const env = { NODE_OPTIONS };
      const written = ["--model-dir", name, "--report-dir", "report", "--n-estimators", "5"];
      const trained = await cli(["train", "--data", "rows.csv", "--target", target, ...written], { cwd, env });
      expect(trained.code, trained.stderr).toBe(0);
      const predicted = await cli(["predict", "--model", name, "--data", "rows.csv"], { cwd, env });
      expect(predicted.code, predicted.stderr).toBe(0);
      outputs.push(predicted.stdout);
    }
    const [model, other] = ["with", "without"].map((name) => readFileSync(join(cwd, name, "model.onnx")));
    expect(other!.equals(model!)).toBe(true);
    expect(outputs[0]!.split("\n").length).toBeGreaterThan(1500);
    expect(outputs[1]).toBe(outputs[0]);
  },
);

async function sameForest(growth: Growth): Promise<Forest> {
  if (growth.parameters!.bootstrap !== false) growth.outOfBagRows = 60;
  const { forest, importances, outOfBag } = await growForest(growth);
  const expected = await growForest({ ...growth, webAssembly: false });
  const about = `${growth.matrix.rows} × ${growth.matrix.columns}, ${JSON.stringify(growth.parameters)}`;
  for (const part of ["roots", "feature", "threshold", "left", "right", "leaves"] as const) {
    expect(
      Buffer.from(forest[part].buffer).equals(Buffer.from(expected.forest[part].buffer)),
      `${about}: ${part}`,
    ).toBe(true);
  }
  expect(importances, about).toEqual(expected.importances);
  expect(outOfBag, about).toEqual(expected.outOfBag);
  return forest;
}
