import { expect, test } from "vitest";
import { Random } from "../../src/core/random.ts";

test("draws below a bound are uniform: chi-squared over 10 cells under its 0.999 quantile", () => {
  const random = new Random(1);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) counts[random.below(10)]!++;
  const chi2 = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chi2).toBeLessThan(27.88); // scipy.stats.chi2.ppf(0.999, 9) = 27.877
});

test("units lie in [0, 1) with the mean and variance of a uniform", () => {
  const random = new Random(2 ** 53 - 1, 7);
  const values = Array.from({ length: 100_000 }, () => random.unit());
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
  // Standard errors: 0.0009 and 0.0002.
  expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.004);
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
});

test("seeds and streams are sequences of their own, and the same ones give the same", () => {
  const first = (seed: number, stream?: number) => new Random(seed, stream).int32();
  const seeds = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1];
  const drawn = seeds.flatMap((seed) => [0, 1, 2, 1000].map((stream) => first(seed, stream)));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(first(5, 3)).toBe(first(5, 3));
});

test("a shuffle keeps every value", () => {
  const values = Int32Array.from({ length: 1000 }, (_, index) => index);
  new Random(3).shuffle(values);
  expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  expect(values[0] === 0 && values[1] === 1 && values[2] === 2).toBe(false);
});
