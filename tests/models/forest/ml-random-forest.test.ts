import { RandomForestClassifier, RandomForestRegression } from "ml-random-forest";
import { expect, test } from "vitest";
import { growWithMlRandomForest } from "../../../src/models/forest/ml-random-forest.ts";
import { packageCost } from "../../../src/models/forest/package-cost.ts";
import { predictForest } from "../../../src/models/forest/predict.ts";
import { drawn } from "./data.ts";

const rowsOf = ({ rows, columns, data }: ReturnType<typeof drawn>["matrix"]) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => data[column * rows + row]!));

type Options = ConstructorParameters<typeof RandomForestClassifier>[0];

const options = {
  nEstimators: 9,
  maxFeatures: 3,
  replacement: false,
  seed: 17,
  useSampleBagging: true,
  noOOB: true,
  treeOptions: { maxDepth: 6 },
} as Options;
const parameters = { nEstimators: 9, maxFeatures: 3, maxDepth: 6 };

test("our forest gives the votes of the package's own, and its class wherever the vote is not tied", async () => {
  const { matrix, target } = drawn(120, 4, 3, 5);
  const fresh = drawn(200, 4, 3, 6).matrix;
  if (target.task !== "classification") throw new Error("expected classes");
  const progress: number[] = [];
  const forest = await growWithMlRandomForest({
    matrix,
    target,
    parameters,
    seed: 17,
    onProgress: (done) => progress.push(done),
  });
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const own = new RandomForestClassifier(options);
  own.train(rowsOf(matrix), [...target.codes]);
  for (const rows of [matrix, fresh]) {
    const values = own.predictionValues(rowsOf(rows));
    const predicted = own.predict(rowsOf(rows));
    const probabilities = predictForest(forest, rows);
    for (let row = 0; row < rows.rows; row++) {
      const votes = [0, 0, 0];
      for (let tree = 0; tree < 9; tree++) votes[values.get(row, tree)]!++;
      const ours = [...probabilities.subarray(row * 3, row * 3 + 3)];
      expect(ours.map((each) => Math.round(each * 9))).toEqual(votes);
      const most = Math.max(...votes);
      if (votes.filter((each) => each === most).length > 1) continue;
      expect(ours.indexOf(Math.max(...ours))).toBe(predicted[row]);
    }
  }
});

test("our forest predicts the numbers of the package's own", async () => {
  const { matrix, target } = drawn(100, 4, 0, 7);
  if (target.task !== "regression") throw new Error("expected numbers");
  const forest = await growWithMlRandomForest({ matrix, target, parameters, seed: 17 });
  const own = new RandomForestRegression(options);
  own.train(rowsOf(matrix), [...target.values]);
  const fresh = drawn(200, 4, 0, 8).matrix;
  const off = own.predict(rowsOf(fresh)).map((value, row) => Math.abs(value - predictForest(forest, fresh)[row]!));
  expect(Math.max(...off)).toBeLessThan(1e-5);
});

test("one column a tree is one column, not all", async () => {
  const { matrix, target } = drawn(60, 4, 2, 9);
  const forest = await growWithMlRandomForest({
    matrix,
    target,
    parameters: { nEstimators: 5, maxFeatures: 1 },
    seed: 1,
  });
  for (let tree = 0; tree < 5; tree++) {
    const used = forest.feature.subarray(forest.roots[tree]!, forest.roots[tree + 1]!).filter((each) => each >= 0);
    expect(new Set(used).size).toBeLessThanOrEqual(1);
  }
});

test("four rows, of which a sample often holds every one, train for any seed", async () => {
  const matrix = { rows: 4, columns: 1, data: Float32Array.of(1, 2, 3, 4) };
  const target = { task: "classification" as const, classes: 2, codes: Int32Array.of(0, 0, 1, 1) };
  for (const seed of [1, 2, 3]) {
    const forest = await growWithMlRandomForest({ matrix, target, parameters: { nEstimators: 20 }, seed });
    expect(forest.roots.length).toBe(21);
  }
});

test("what the package does not have is refused by name", async () => {
  const { matrix, target } = drawn(20, 2, 2);
  const growing = growWithMlRandomForest({
    matrix,
    target,
    parameters: { criterion: "entropy", minSamplesLeaf: 3, maxSamples: 5, classWeight: "balanced", maxBins: 16 },
    weighted: true,
    seed: 1,
  });
  await expect(growing).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Failure: weight-column: the engine ml-random-forest has no such thing (leave it out, or engine)
    criterion: entropy: the engine ml-random-forest has no such thing (leave it out, or engine)
    min-samples-leaf: the engine ml-random-forest has no such thing (leave it out, or engine)
    max-samples: the engine ml-random-forest has no such thing (leave it out, or engine)
    class-weight: the engine ml-random-forest has no such thing (leave it out, or engine)
    max-bins: the engine ml-random-forest has no such thing (leave it out, or engine)]
  `);
});

test("what it costs is said from 2,000 rows on", () => {
  expect(packageCost(1999, 20, 100)).toBeUndefined();
  expect(packageCost(2000, 20, 100)).toMatch(/at 2000 rows, expect very roughly 112 seconds/);
  expect(packageCost(50_000, 20, 100)).toMatch(/very roughly 19 hours/);
});

test("an aborted signal ends the package's thread, too", async () => {
  const stop = new AbortController();
  const growing = growWithMlRandomForest({ ...drawn(3000, 10, 2), seed: 1, signal: stop.signal });
  setTimeout(() => stop.abort(new Error("enough")), 100);
  await expect(growing).rejects.toThrow("enough");
});
