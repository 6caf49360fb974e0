/** The WebAssembly kernel grows the same regression trees as JavaScript alone, whatever the parameters. */
import { expect, test } from "vitest";
import { Random } from "../../src/core/random.ts";
import { type Growth, growForest } from "../../src/models/forest/grow.ts";
import { resolveParameters } from "../../src/models/forest/parameters.ts";
import { regressionMemory } from "../../src/models/forest/regression-kernel.ts";

const random = new Random(21);
const pick = <T>(from: readonly T[]): T => from[random.below(from.length)]!;

/** A table whose columns have two values, several, or all different ones, with some missing. */
function randomGrowth(): Growth {
  const rows = pick([1, 2, 3, 24, 25, 127, 128, 129, 300, 2000, 6000]);
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
  const weights = Float64Array.from({ length: rows }, () => pick([0, 0.1, 1, 1 / 3, 1e-9, 1e9]));
  weights[0] = 1;
  return {
    matrix: { rows, columns, data },
    target: { task: "regression", values },
    weights: pick([undefined, undefined, weights]),
    parameters: {
      nEstimators: 3,
      maxDepth: pick([undefined, undefined, 1, 6]),
      minSamplesLeaf: pick([1, 1, 1, 2, 5, 40]),
      minSamplesSplit: pick([2, 2, 3, 30]),
      maxBins: pick([256, 256, 255, 16, 2]),
      bootstrap: pick([true, true, false]),
    },
    seed: random.below(1000),
    threads: pick([1, 1, 2]),
  };
}

test("the kernel runs on this machine", () => {
  const plan = resolveParameters({}, { rows: 10, columns: 2, classes: 0 }, 1);
  expect(regressionMemory(plan, 1)).toBeDefined();
});

test("the kernel and JavaScript alone grow the same forests", async () => {
  for (let round = 0; round < 150; round++) {
    const growth = randomGrowth();
    if (growth.parameters!.bootstrap === true) growth.outOfBagRows = 500;
    const { forest, importances, outOfBag } = await growForest(growth);
    const expected = await growForest({ ...growth, webAssembly: false });
    const about = `round ${round}: ${growth.matrix.rows} × ${growth.matrix.columns}, ${JSON.stringify(growth.parameters)}`;
    expect(forest, about).toEqual(expected.forest);
    expect(importances, about).toEqual(expected.importances);
    expect(outOfBag, about).toEqual(expected.outOfBag);
  }
}, 120_000);
