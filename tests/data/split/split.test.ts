import { describe, expect, test } from "vitest";
import { overlapOf } from "../../../src/data/split/overlap.ts";
import { folds, type Split, type SplitMethod, split } from "../../../src/data/split/split.ts";
import { parseTable } from "../../../src/data/table/index.ts";

const rows = Int32Array.from({ length: 100 }, (_, row) => row);
// 70 of class 0, 25 of class 1, 5 of class 2.
const labels = rows.map((row) => (row < 70 ? 0 : row < 95 ? 1 : 2));
const stratified: SplitMethod = { method: "stratified", labels, classes: ["a", "b", "c"] };
const count = (part: Int32Array, label: number) => part.filter((row) => labels[row] === label).length;
const sorted = (part: Int32Array) => part.every((row, index) => index === 0 || part[index - 1]! < row);

function expectPartition({ train, test: held }: Split, all = rows) {
  expect([...train, ...held].sort((a, b) => a - b)).toEqual([...all]);
  expect([sorted(train), sorted(held)]).toEqual([true, true]);
}

describe("split", () => {
  test("random: sizes, every row once, the same for a seed", () => {
    const one = split(rows, { method: "random" }, { testSize: 0.2, seed: 7 });
    expectPartition(one);
    expect(one.test).toHaveLength(20);
    expect(split(rows, { method: "random" }, { testSize: 0.2, seed: 7 })).toEqual(one);
    expect(split(rows, { method: "random" }, { testSize: 0.2, seed: 8 })).not.toEqual(one);
    expect(split(rows, { method: "random" }, { testSize: 30, seed: 7 }).test).toHaveLength(30);
  });

  test("stratified: each class its share", () => {
    const one = split(rows, stratified, { testSize: 0.2, seed: 7 });
    expectPartition(one);
    expect([0, 1, 2].map((label) => count(one.test, label))).toEqual([14, 5, 1]);
    const small = split(rows, stratified, { testSize: 0.02, seed: 7 });
    expect([0, 1, 2].map((label) => count(small.test, label))).toEqual([1, 1, 1]);
  });

  test("group: no group in both parts", () => {
    const groups = rows.map((row) => row % 10);
    const one = split(rows, { method: "group", groups }, { testSize: 0.3, seed: 1 });
    expectPartition(one);
    expect(one.test).toHaveLength(30);
    const held = new Set([...one.test].map((row) => groups[row]));
    expect([...one.train].filter((row) => held.has(groups[row]))).toEqual([]);
  });

  test("time: the latest are held out, equal times together", () => {
    const times = Float64Array.from(rows, (row) => 100 - Math.floor(row / 4));
    const one = split(rows, { method: "time", times }, { testSize: 0.21, seed: 1 });
    expectPartition(one);
    // 21 rows wanted; times 100 to 95 are four rows each.
    expect([...one.test]).toEqual(Array.from({ length: 24 }, (_, row) => row));
  });

  test.each<[string, SplitMethod, number, RegExp]>([
    ["no test rows", { method: "random" }, 0, /^test-size: expected to leave rows .* got 0 of 100 rows/],
    ["no training rows", { method: "random" }, 100, /^test-size: expected to leave rows/],
    [
      "a class of one row",
      { method: "stratified", labels: rows.map((row) => (row === 3 ? 1 : 0)), classes: ["a", "b"] },
      0.2,
      /^test-size: 0\.2 leaves the class "b" \(1 row\) without test rows/,
    ],
    ["one group", { method: "group", groups: rows.map(() => 4) }, 0.2, /^group-column: expected at least two groups/],
    ["one time", { method: "time", times: new Float64Array(100) }, 0.2, /^time-column: expected times that divide/],
  ])("%s is refused", (_, method, testSize, message) => {
    expect(() => split(rows, method, { testSize, seed: 1 })).toThrow(message);
  });
});

describe("folds", () => {
  test.each<[string, SplitMethod]>([
    ["random", { method: "random" }],
    ["stratified", stratified],
    ["group", { method: "group", groups: rows.map((row) => row % 25) }],
  ])("%s: every row is tested once", (_, method) => {
    const all = folds(rows, method, { count: 5, seed: 3 });
    for (const fold of all) expectPartition(fold);
    expect(all.map((fold) => fold.test.length)).toEqual([20, 20, 20, 20, 20]);
    expect(all.flatMap((fold) => [...fold.test]).sort((a, b) => a - b)).toEqual([...rows]);
  });

  test("stratified folds have each class alike", () => {
    for (const fold of folds(rows, stratified, { count: 5, seed: 3 })) {
      expect([0, 1, 2].map((label) => count(fold.test, label))).toEqual([14, 5, 1]);
    }
  });

  test("over time as scikit-learn's TimeSeriesSplit(3) cuts 10 rows", () => {
    const ten = rows.subarray(0, 10);
    const cuts = folds(ten, { method: "time", times: Float64Array.from(ten) }, { count: 3, seed: 0 });
    expect(cuts.map((fold) => [[...fold.train], [...fold.test]])).toEqual([
      [
        [0, 1, 2, 3],
        [4, 5],
      ],
      [
        [0, 1, 2, 3, 4, 5],
        [6, 7],
      ],
      [
        [0, 1, 2, 3, 4, 5, 6, 7],
        [8, 9],
      ],
    ]);
  });

  test("more folds than rows or groups are refused", () => {
    expect(() => folds(rows.subarray(0, 3), { method: "random" }, { count: 5, seed: 0 })).toThrow(
      /got 5 for 3 rows \(set a lower number\)$/,
    );
    expect(() => folds(rows, { method: "group", groups: rows.map((row) => row % 2) }, { count: 5, seed: 0 })).toThrow(
      /got 5 for 2 groups \(set a lower number\)$/,
    );
  });
});

test("rows that stand in both parts are counted: all columns equal, missing cells too", async () => {
  const text = "n,c,y\n1,a,k\n0,b,k\n,a,l\n1,a,k\n1,a,l\n-0,b,k\n,a,l\n2,,k\n";
  const table = await parseTable(text, "in.csv");
  const parts = { train: Int32Array.of(0, 1, 2), test: Int32Array.of(3, 4, 5, 6, 7) };
  expect(overlapOf(["n", "c", "y"], table, parts)).toBe(3);
  expect(overlapOf(["n", "c"], table, parts)).toBe(4);
});
