import { expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import { binMatrix } from "../../../src/models/forest/bins.ts";
import { cutColumn } from "../../../src/models/forest/cuts.ts";
import { floatKey, sortKeys } from "../../../src/models/forest/float-keys.ts";

const column = (values: number[]) => Float32Array.from(values);
const noPause = () => Promise.resolve();
const inf = Number.POSITIVE_INFINITY;

/** Finds the bin by definition: the first one whose edge is not exceeded. */
function binOf(x: number, edges: Float32Array): number {
  const first = edges.findIndex((edge) => x <= edge);
  return first < 0 ? edges.length : first;
}

async function codesOf(values: Float32Array, edges: Float32Array) {
  return (await binMatrix({ rows: values.length, columns: 1, data: values }, [edges], noPause)).codes;
}

test("few distinct values have a bin each, edges half-way between", () => {
  expect([...cutColumn(column([3, 1, 2, 2, 7, 1]), 256)]).toEqual([1.5, 2.5, 5]);
  expect([...cutColumn(column([4, 4, 4]), 256)]).toEqual([]);
  expect([...cutColumn(column([-0, 0, -0]), 256)]).toEqual([]);
});

test("more values than bins: bins of about equal size, repeated values do not cost the others theirs", () => {
  const even = cutColumn(
    Float32Array.from({ length: 1000 }, (_, index) => index),
    10,
  );
  expect([...even]).toEqual([99.5, 199.5, 299.5, 399.5, 499.5, 599.5, 699.5, 799.5, 899.5]);
  const zeros = Float32Array.from({ length: 1000 }, (_, index) => Math.max(0, index - 900));
  // 901 zeros fill a bin; 99 other values share the nine left, eleven each.
  expect([...cutColumn(zeros, 10)]).toEqual([0.5, 11.5, 22.5, 33.5, 44.5, 55.5, 66.5, 77.5, 88.5]);
});

test("missing values have the last bin for themselves", async () => {
  const values = column([1, Number.NaN, 2, inf, -inf]);
  const edges = cutColumn(values, 256);
  expect(edges.at(-1)).toBe(inf);
  expect([...(await codesOf(values, edges))]).toEqual([1, 4, 2, 3, 0]);
});

test("a rare value between the rows that are looked at in a large table is not lost", () => {
  const values = new Float32Array(300_000);
  values[7] = 1;
  values[123_457] = -1;
  expect([...cutColumn(values, 256)]).toEqual([-0.5, 0.5]);
});

test("codes follow the definition for floats of every kind, in small tables and large", async () => {
  const random = new Random(1);
  const bits = Int32Array.from({ length: 30_000 }, () => random.int32());
  const wild = new Float32Array(bits.buffer);
  const special = [0, -0, inf, -inf, Number.NaN, 3.4e38, -3.4e38, 1e-45, -1e-45, 1e-39];
  wild.set(special, 100);
  for (const values of [wild, wild.slice(0, 3000), wild.map((x) => 1000 + (x % 1))]) {
    const edges = cutColumn(values, 64);
    expect(edges.length).toBeLessThan(64);
    const codes = await codesOf(values, edges);
    const wrong = values.findIndex((x, row) => codes[row] !== binOf(x, edges));
    expect(wrong).toBe(-1);
  }
});

test("keys sort as floats do", () => {
  const random = new Random(2);
  const floats = new Float32Array(Int32Array.from({ length: 5000 }, () => random.int32()).buffer).filter(
    (x) => !Number.isNaN(x),
  );
  const keys = Int32Array.from(new Int32Array(floats.buffer), floatKey);
  sortKeys(keys, new Int32Array(keys.length));
  const sorted = new Float32Array(Int32Array.from(keys, floatKey).buffer);
  expect(sorted).toEqual(floats.slice().sort());
});
