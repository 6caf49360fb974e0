import { expect, test } from "vitest";
import { cutCounts, cutsShape } from "../../../src/data/profile/cuts.ts";

const ascending = (values: readonly number[]) => Float64Array.from(values).sort();
const times = (count: number, value: number) => new Array<number>(count).fill(value);

test("each frequent value of a column of few values is a cut point, a rare one is not", () => {
  const counts = cutCounts(ascending([...times(60, 0), ...times(4, 1), ...times(20, 2), ...times(16, 7.5)]));
  expect(counts).toEqual({ values: [0, 2, 7.5], below: [0, 64, 84], at: [60, 20, 16] });
});

test("a column of many values is cut between two of them, and at a value that many rows have", () => {
  // 400 zeros and 1 to 600: 64 cut points at the values with index 1000 k / 65.
  const { values, below, at } = cutCounts(
    ascending([...times(400, 0), ...Array.from({ length: 600 }, (_, i) => i + 1)]),
  );
  expect([values[0], below[0], at[0]]).toEqual([0, 0, 400]);
  // k = 26 is index 400, the value 1, and k = 27 is index 415, the value 16. One row has each.
  expect(values.slice(1, 3)).toEqual([1.5, 16.5]);
  expect(below.slice(1, 3)).toEqual([401, 416]);
  expect(at.slice(1).every((count) => count === 0)).toBe(true);
  expect(values.length).toBe(1 + 64 - 25);
});

test("few rows have few cut points, and neighbours among the doubles have none between them", () => {
  const next = 1 + Number.EPSILON;
  expect(cutCounts(ascending([...times(3, 1), ...times(3, next)]))).toEqual({ values: [], below: [], at: [] });
  // 70 different values in 80 rows: 15 cut points, so that about 5 rows lie between two.
  expect(cutCounts(ascending(Array.from({ length: 80 }, (_, i) => Math.min(i, 69)))).values.length).toBe(14);
});

test("counts that decrease are not read", () => {
  const good = { values: [1, 2], below: [5, 12], at: [5, 0] };
  expect(cutsShape.fits(good)).toBe(true);
  for (const bad of [
    { ...good, values: [2, 1] },
    { ...good, below: [5, 9] },
    { ...good, at: [5] },
  ])
    expect(cutsShape.fits(bad)).toBe(false);
});
