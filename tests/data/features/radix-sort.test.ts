import { expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import { sortNumbers } from "../../../src/data/features/radix-sort.ts";
import { countAbove, countBelow, unsortedMedian } from "../../../src/data/features/statistics.ts";

/** Numbers whose order is known: each is larger than the one before, in steps from the smallest to the largest number. */
function ascending(): number[] {
  const positive = [Number.MIN_VALUE, 2 ** -1022, 1e-300, 0.1, 0.1 + 2 ** -56, 1, 1 + Number.EPSILON, 2 ** 53, 1e308];
  const whole = Array.from({ length: 4000 }, (_, k) => 3 + k / 4);
  const all = [...positive, ...whole, Number.MAX_VALUE, Number.POSITIVE_INFINITY].sort((a, b) => a - b);
  return [...all.map((value) => -value).reverse(), -0, 0, ...all];
}

test.each([
  ["of both signs", ascending()],
  ["above 0", ascending().filter((value) => value > 0)],
  ["below 0", ascending().filter((value) => value < 0)],
  ["with many ties", Array.from({ length: 9000 }, (_, k) => Math.floor(k / 3000) - 1)],
  ["that are equal", new Array<number>(5000).fill(0.1)],
  ["with the same upper half of bits", Array.from({ length: 9000 }, (_, k) => 2 ** 52 + k)],
  ["that are few", [-1, -0, 0, 2]],
])("numbers %s come back in order after a shuffle, and their median is the middle one", (_, sorted) => {
  const shuffled = Float64Array.from(sorted);
  new Random(1).shuffle(shuffled);
  const half = sorted.length >> 1;
  expect(unsortedMedian(shuffled)).toBe(
    sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2,
  );
  // A part of a larger array leaves the rest as it is.
  const held = new Float64Array(shuffled.length + 2).fill(7);
  held.set(shuffled, 1);
  sortNumbers(held.subarray(1, -1));
  expect(Array.from(held)).toEqual([7, ...sorted, 7]);
});

test("sorted values beyond a limit are counted without those that are equal to it", () => {
  const sorted = Float64Array.of(1, 2, 2, 3, Number.POSITIVE_INFINITY);
  expect([0, 2, 2.5, 9].map((limit) => countBelow(sorted, limit))).toEqual([0, 1, 3, 4]);
  expect([0, 2, 2.5, 9].map((limit) => countAbove(sorted, limit))).toEqual([5, 2, 2, 1]);
  expect([countBelow(sorted, Number.NaN), countAbove(sorted, Number.NaN)]).toEqual([0, 0]);
});
