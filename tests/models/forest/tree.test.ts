/** Single trees without bootstrap, compared with scikit-learn's: `fixtures/make.py`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { growForest } from "../../../src/models/forest/grow.ts";
import type { Parameters } from "../../../src/models/forest/parameters.ts";
import { predictForest } from "../../../src/models/forest/predict.ts";
import type { GrowthTarget } from "../../../src/models/forest/target.ts";
import { drawn } from "./data.ts";

interface Expected {
  nodes: number;
  features: number[];
  importances: number[];
  answers: number[];
}

const fixture = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "fixtures", `${name}.json`), "utf8"));
const classification = fixture("classification");
const regression = fixture("regression");

const one: Parameters = { nEstimators: 1, bootstrap: false, maxFeatures: { share: 1 } };

async function same(
  columns: number[],
  target: GrowthTarget,
  parameters: Parameters,
  expected: Expected,
  tolerance: number,
  weights?: Float64Array,
) {
  const rows = target.task === "classification" ? target.codes.length : target.values.length;
  const matrix = { rows, columns: columns.length / rows, data: Float32Array.from(columns) };
  const { forest, importances } = await growForest({
    matrix,
    target,
    weights,
    parameters: { ...one, ...parameters },
    seed: 5,
  });
  expect(forest.feature.length).toBe(expected.nodes);
  expect([...forest.feature].filter((feature) => feature >= 0).sort((a, b) => a - b)).toEqual(expected.features);
  const answers = predictForest(forest, matrix);
  const off = answers.map((answer, index) => Math.abs(answer - expected.answers[index]!));
  expect(Math.max(...off)).toBeLessThan(tolerance);
  const importanceOff = importances.map((each, index) => Math.abs(each - expected.importances[index]!));
  expect(Math.max(...importanceOff)).toBeLessThan(1e-8);
}

const { columns, codes } = classification;
const three: GrowthTarget = { task: "classification", classes: 3, codes: Int32Array.from(codes) };
const rowWeights = Float64Array.from(classification.weights);
// Shares are kept in units of 2^-24.
const unit = 1e-7;

test.each<[string, Parameters]>([
  ["gini", { maxDepth: 4 }],
  ["entropy", { maxDepth: 3, criterion: "entropy" }],
  ["leaf", { maxDepth: 3, minSamplesLeaf: 25 }],
  ["split", { minSamplesSplit: 40 }],
  ["balanced", { maxDepth: 3, classWeight: "balanced" }],
])("a tree of three classes is scikit-learn's: %s", (name, parameters) =>
  same(columns, three, parameters, classification[name], unit),
);

test("a tree of two classes is scikit-learn's", () => {
  const two = Int32Array.from(codes, (code: number) => (code > 0 ? 1 : 0));
  return same(
    columns,
    { task: "classification", classes: 2, codes: two },
    { maxDepth: 2 },
    classification.binary,
    unit,
  );
});

test("a tree of six classes is scikit-learn's", () => {
  const { six } = classification;
  const target: GrowthTarget = { task: "classification", classes: 6, codes: Int32Array.from(six.codes) };
  return same(six.columns, target, { maxDepth: 3 }, six, unit);
});

test("rows weigh what their weights say, and their class' weight times that", async () => {
  await same(columns, three, { maxDepth: 2 }, classification.weighted, unit, rowWeights);
  await same(columns, three, { maxDepth: 3, classWeight: "balanced" }, classification.both, unit, rowWeights);
});

test("whole weights grow the tree of rows that stand so often in the table", async () => {
  const matrix = { rows: 240, columns: 6, data: Float32Array.from(columns as number[]) };
  const times = Int32Array.from({ length: 240 }, (_, row) => row % 3);
  const order = [...times.keys()].flatMap((row) => Array<number>(times[row]!).fill(row));
  const repeated = {
    rows: order.length,
    columns: 6,
    data: Float32Array.from({ length: order.length * 6 }, (_, at) => {
      const row = order[at % order.length]!;
      return matrix.data[Math.floor(at / order.length) * 240 + row]!;
    }),
  };
  const parameters = { ...one, maxDepth: 4 };
  const weighted = await growForest({ matrix, target: three, weights: Float64Array.from(times), parameters, seed: 1 });
  const copies = await growForest({
    matrix: repeated,
    target: { ...three, codes: Int32Array.from(order, (row) => codes[row]) },
    parameters,
    seed: 1,
  });
  expect(predictForest(weighted.forest, matrix)).toEqual(predictForest(copies.forest, matrix));
});

const values: GrowthTarget = { task: "regression", values: Float64Array.from(regression.values) };

test.each<[string, Parameters, Float64Array | undefined]>([
  ["all", { maxDepth: 4 }, undefined],
  ["leaf", { minSamplesLeaf: 7 }, undefined],
  ["weighted", { maxDepth: 5 }, Float64Array.from(regression.weights)],
])("a tree of numbers is scikit-learn's: %s", (name, parameters, weights) =>
  same(regression.columns, values, parameters, regression[name], 1e-4, weights),
);

test("an offset of 1e8 changes nothing but the base", async () => {
  const matrix = { rows: 250, columns: 5, data: Float32Array.from(regression.columns as number[]) };
  // Quarters: 1e8 and any sum with it are exact.
  const quarters = values.values.map((value) => Math.round(value * 4) / 4);
  const grow = (offset: number) =>
    growForest({
      matrix,
      target: { task: "regression", values: quarters.map((value) => value + offset) },
      parameters: { nEstimators: 5 },
      seed: 2,
    });
  const [plain, shifted] = [(await grow(0)).forest, (await grow(1e8)).forest];
  expect(shifted.feature).toEqual(plain.feature);
  expect(shifted.threshold).toEqual(plain.threshold);
  const answer = (forest: typeof plain, leaf: number) =>
    forest.task === "regression" ? forest.leaves[leaf]! + forest.base : Number.NaN;
  for (let leaf = 0; leaf < plain.leaves.length; leaf++) {
    expect(Math.abs(answer(shifted, leaf) - 1e8 - answer(plain, leaf))).toBeLessThan(1e-3);
  }
});

test.each([
  ["columns in whole words of four", 30_000, 12, 3, "gini"],
  ["two bytes more", 30_000, 10, 2, "gini"],
  ["six classes and several copies", 60_000, 18, 6, "gini"],
  ["the splitter of entropy", 30_000, 9, 3, "entropy"],
] as const)(
  "a tree without limits that saw every row knows every row, however large the table: %s",
  async (_, rows, columns, classes, criterion) => {
    const { matrix, target } = drawn(rows, columns, classes);
    const parameters = { nEstimators: 1, bootstrap: false, maxFeatures: { share: 1 }, criterion };
    const { forest } = await growForest({ matrix, target, parameters, seed: 3 });
    const probabilities = predictForest(forest, matrix);
    const { codes } = target as { codes: Int32Array };
    expect(codes.findIndex((code, row) => probabilities[row * classes + code] !== 1)).toBe(-1);
  },
);
