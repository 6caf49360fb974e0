import { expect, test } from "vitest";
import { between } from "../../../src/models/forest/cuts.ts";
import { largestBelow } from "../../../src/models/forest/largest-below.ts";
import { distribute, gridStep, unitsOfTree } from "../../../src/models/forest/units.ts";

const shares = (amounts: number[], total: number) => {
  const units = new Int32Array(amounts.length);
  return distribute(amounts, total, units, 0, amounts.length) ? [...units] : undefined;
};

test("units are shared by largest remainder, the first of equals first", () => {
  // 10 × 1/3 = 3.33…, each; one is left. 7 × (1, 2, 4)/7 is exact. 5 × (2, 3, 5)/10 = 1, 1.5, 2.5: one is left.
  expect(shares([1, 1, 1], 10)).toEqual([4, 3, 3]);
  expect(shares([1, 2, 4], 7)).toEqual([1, 2, 4]);
  expect(shares([2, 3, 5], 5)).toEqual([1, 2, 2]);
  expect(shares([0, 0.25, 0], 9)).toEqual([0, 9, 0]);
  expect(shares([0, 0], 9)).toBeUndefined();
});

test("the trees' quotas sum to 2^24, whatever their number", () => {
  for (const trees of [1, 3, 7, 100, 999, 262_144]) {
    let sum = 0;
    for (let tree = 0; tree < trees; tree++) sum += unitsOfTree(tree, trees);
    expect(sum).toBe(16_777_216);
  }
});

test("2^24 steps of the grid hold the largest sum, and half as large a step would not", () => {
  for (const [trees, largest] of [
    [1, 1],
    [3, 5.1],
    [100, 1e-30],
    [100, 3e38],
    [7, 0.1],
    [1000, 123_456],
  ] as const) {
    const step = gridStep(trees, largest);
    expect(Math.log2(step) % 1).toBeCloseTo(0, 12);
    expect(trees * Math.round(largest / step)).toBeLessThanOrEqual(2 ** 24);
    expect(trees * (largest / (step / 2) + 0.5)).toBeGreaterThan(2 ** 24);
  }
  expect(gridStep(100, 0)).toBe(1);
});

const next = (x: number) => {
  const bits = new Int32Array(new Float32Array([x]).buffer);
  bits[0] = bits[0]! + (x > 0 ? 1 : -1);
  return new Float32Array(bits.buffer)[0]!;
};

test("an edge is at least the lower of two floats and less than the upper, even of neighbours", () => {
  const inf = Number.POSITIVE_INFINITY;
  const largest = 3.4028234663852886e38;
  const pairs = [1, 1.5, 1e-38, 3e-45, 1e30, 16_777_216, -1, -1e-38, -7e20].map((x) =>
    [Math.fround(x), next(x)].sort((a, b) => a - b),
  );
  for (const [a, b] of [...pairs, [-inf, inf], [-inf, 0], [0, inf], [-largest, largest], [-(2 ** -149), 0]]) {
    const edge = between(a!, b!);
    expect(Math.fround(edge)).toBe(edge);
    expect(edge).toBeGreaterThanOrEqual(a!);
    expect(edge).toBeLessThan(b!);
  }
  expect(between(1, 2)).toBe(1.5);
});

test("the largest float below a number", () => {
  // By hand: the float after 1 is 1 + 2^-23, and the one before it is 1 - 2^-24.
  expect(largestBelow(1)).toBe(1 - 2 ** -24);
  expect(largestBelow(-1)).toBe(-(1 + 2 ** -23));
  expect(largestBelow(0)).toBe(-(2 ** -149));
  expect(largestBelow(1 + 2 ** -40)).toBe(1);
  expect(largestBelow(1e-60)).toBe(0);
  expect(largestBelow(1e39)).toBe(3.4028234663852886e38);
});
