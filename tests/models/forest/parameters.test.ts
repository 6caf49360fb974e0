import { expect, test } from "vitest";
import { growForest } from "../../../src/models/forest/grow.ts";
import { type Parameters, resolveParameters } from "../../../src/models/forest/parameters.ts";
import { drawn } from "./data.ts";

const size = { rows: 150, columns: 20, classes: 3 };
const plan = (parameters: Parameters, more: Partial<typeof size> = {}) =>
  resolveParameters(parameters, { ...size, ...more }, 0);

test("defaults are scikit-learn's", () => {
  expect(plan({})).toEqual({
    task: "classification",
    ...size,
    trees: 100,
    criterion: "gini",
    maxDepth: Number.POSITIVE_INFINITY,
    minSamplesSplit: 2,
    minSamplesLeaf: 1,
    maxFeatures: 4,
    draws: 150,
    maxBins: 256,
    seed: 0,
  });
  expect(plan({}, { classes: 0 })).toMatchObject({ criterion: "squared_error", maxFeatures: 20 });
});

test("shares and names become numbers as scikit-learn rounds them", () => {
  // max(1, int(sqrt(20))), int(log2(20)), int(0.26 × 20); ceil(0.011 × 150); round(0.333 × 150).
  expect(plan({ maxFeatures: "sqrt" }).maxFeatures).toBe(4);
  expect(plan({ maxFeatures: "log2" }).maxFeatures).toBe(4);
  expect(plan({ maxFeatures: "third" }).maxFeatures).toBe(6);
  expect(plan({ maxFeatures: { share: 0.26 } }).maxFeatures).toBe(5);
  expect(plan({ maxFeatures: { share: 0.01 } }).maxFeatures).toBe(1);
  expect(plan({ maxFeatures: 1 }).maxFeatures).toBe(1);
  expect(plan({ minSamplesLeaf: { share: 0.011 } }).minSamplesLeaf).toBe(2);
  expect(plan({ minSamplesSplit: { share: 0.001 } }).minSamplesSplit).toBe(2);
  expect(plan({ maxSamples: { share: 0.333 } }).draws).toBe(50);
  expect(plan({ bootstrap: false }).draws).toBe(0);
});

test("all wrong parameters are named at once, each with what was expected", () => {
  expect(() =>
    plan({
      nEstimators: 0,
      criterion: "squared_error",
      maxDepth: 0,
      minSamplesSplit: 1,
      minSamplesLeaf: { share: 1.5 },
      maxFeatures: 21,
      bootstrap: false,
      maxSamples: 151,
      maxBins: 257,
    }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [Failure: n-estimators: expected a whole number from 1 to 262144, got 0
    criterion: expected gini or entropy (the task is classification), got "squared_error"
    max-depth: expected a whole number of at least 1, got 0
    min-samples-split: expected a whole number of at least 2, or a share of more than 0 and at most 1 (written with a point), got 1
    min-samples-leaf: expected a whole number of at least 1, or a share of more than 0 and at most 1 (written with a point), got the share 1.5
    max-features: expected a whole number from 1 to 20, or a share of more than 0 and at most 1 (written with a point), got 21
    max-samples: expected a whole number from 1 to 150, or a share of more than 0 and at most 1 (written with a point), got 151
    max-samples: expected nothing where bootstrap is false, got 151
    max-bins: expected a whole number from 2 to 256, got 257]
  `);
  expect(() =>
    plan({ classWeight: "balanced", criterion: "gini" }, { classes: 0 }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [Failure: criterion: expected squared_error (the task is regression), got "gini"
    class-weight: expected nothing for regression, got "balanced"]
  `);
});

test("targets and weights that no forest can be grown on are refused", async () => {
  const { matrix, target } = drawn(20, 4, 2);
  const refused = async (more: object) =>
    growForest({ matrix, target, seed: 1, parameters: { nEstimators: 1 }, ...more }).then(
      () => "grown",
      (error: Error) => `${error.name}: ${error.message}`,
    );
  const values = Float64Array.from({ length: 20 }, (_, row) => (row === 3 ? Number.NaN : row));
  const weights = new Float64Array(20);
  expect(await refused({ target: { ...target, classes: 1 } })).toMatch(
    /^Failure: target: expected at least two classes/,
  );
  expect(await refused({ target: { task: "regression", values } })).toMatch(/^Failure: target: .* got NaN in row 4/);
  expect(await refused({ target: { task: "regression", values: values.fill(1e39) } })).toMatch(/got 1e\+39 in row 1/);
  expect(await refused({ weights })).toMatch(/^Failure: weights: expected some row to weigh more than 0/);
  expect(await refused({ weights: weights.fill(-1) })).toMatch(/^Failure: weights: .* got -1 in row 1/);
  expect(await refused({ matrix: { rows: 0, columns: 4, data: new Float32Array(0) } })).toMatch(
    /^Failure: data: .* rows/,
  );
  expect(await refused({ matrix: { rows: 20, columns: 0, data: new Float32Array(0) } })).toMatch(
    /^Failure: data: .* columns/,
  );
});
