import { expect, test } from "vitest";
import type { ClassificationForest, RegressionForest } from "../../../src/models/forest/forest.ts";
import { growForest } from "../../../src/models/forest/grow.ts";
import { impurityImportances } from "../../../src/models/forest/importances.ts";
import { permutationImportances } from "../../../src/models/forest/permutation.ts";
import { drawn } from "./data.ts";

/** Returns a forest of one tree that predicts class 1 if column 0 is above 0. */
const stump: ClassificationForest = {
  task: "classification",
  classes: 2,
  features: 3,
  roots: Int32Array.of(0, 3),
  feature: Int32Array.of(0, -1, -1),
  threshold: Float32Array.of(0, 0, 0),
  left: Int32Array.of(1, 0, 1),
  right: Int32Array.of(2, -1, -1),
  leaves: Int32Array.of(2 ** 24, 0, 0, 2 ** 24),
};

test("a column that the model looks at costs what shuffling it is known to cost; others cost nothing", async () => {
  const rows = 4000;
  const data = new Float32Array(rows * 3);
  for (let row = 0; row < rows; row++) data[row] = row % 4 === 0 ? 1 : -1;
  const codes = Int32Array.from({ length: rows }, (_, row) => (row % 4 === 0 ? 1 : 0));
  const target = { task: "classification" as const, classes: 2, codes };
  const options = { repeats: 5, seed: 3 };
  const [first, others] = await permutationImportances(
    stump,
    { matrix: { rows, columns: 3, data }, target, groups: [[0], [1, 2]] },
    options,
  );
  // A quarter of the rows are of class 1: a shuffled row is right with probability 1/16 + 9/16, so 6/16 are lost.
  expect(Math.abs(first!.mean - 6 / 16)).toBeLessThan(0.02);
  expect(first!.std).toBeGreaterThan(0);
  expect(others).toEqual({ mean: 0, std: 0 });
});

test("a shuffled copy of the target turns R² from 1 to about -1", async () => {
  const forest: RegressionForest = {
    ...stump,
    task: "regression",
    base: 10,
    leaves: Float32Array.of(-1, 1),
  };
  const rows = 4000;
  const data = new Float32Array(rows * 3);
  for (let row = 0; row < rows; row++) data[row] = row % 2 === 0 ? 1 : -1;
  const values = Float64Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 11 : 9));
  const [loss] = await permutationImportances(
    forest,
    { matrix: { rows, columns: 3, data }, target: { task: "regression", values }, groups: [[0]] },
    { repeats: 3, seed: 1 },
  );
  // Half the rows are off by 2: the residual is 2 a row, the spread 1.
  expect(Math.abs(loss!.mean - 2)).toBeLessThan(0.1);
});

test("a group's columns are shuffled together, and the matrix is left as it was", async () => {
  const { matrix, target } = drawn(400, 4, 2, 2);
  const before = matrix.data.slice();
  const { forest } = await growForest({ matrix, target, parameters: { nEstimators: 20 }, seed: 1 });
  const [all] = await permutationImportances(
    forest,
    { matrix, target, groups: [[0, 1, 2, 3]] },
    { repeats: 2, seed: 1 },
  );
  // All columns of a row together: answers are those of other rows, right half of the time.
  expect(Math.abs(all!.mean - 0.5)).toBeLessThan(0.1);
  expect(matrix.data).toEqual(before);
});

test("impurity importances are means over trees that split, each tree's sum to 1", () => {
  const trees = [Float64Array.of(3, 1), Float64Array.of(0, 0), Float64Array.of(0, 5)];
  expect([...impurityImportances(trees, 2)]).toEqual([0.375, 0.625]);
  expect([...impurityImportances([new Float64Array(2)], 2)]).toEqual([0, 0]);
});
