import { expect, test } from "vitest";
import { pairColumns } from "../../../src/evaluation/drift/column-pairs.ts";
import { lookCounts } from "../../../src/evaluation/drift/history-counts.ts";
import { addLook } from "../../../src/evaluation/drift/looks.ts";

function table(rows: number, shift: number) {
  const values = Float64Array.from({ length: rows }, (_, row) => ((row * 37) % 101) + shift);
  return { rows, columns: [{ name: "x", type: "number" as const, values }] };
}

const present = (at: string, digest: string, shift = 0, from?: string) => ({
  at,
  ...(from !== undefined && { from }),
  rows: 100,
  digest,
  seed: 0,
  counts: lookCounts(
    pairColumns({ table: table(500, 0) }, table(100, shift), { roleOf: () => "feature", seed: 0 }).pairs,
  ),
});
const options = { reference: "sha256:a", method: "spending", looks: 2 } as const;

test("a clock that jumped back, a new reference and too many looks are said", () => {
  const first = addLook(undefined, present("2026-05-11T05:00:00Z", "one"), options);
  expect([first.history.look, first.notes]).toEqual([1, []]);
  const earlier = addLook(first.file, present("2026-05-04T05:00:00Z", "two"), options);
  expect([earlier.history.look, earlier.notes]).toEqual([
    2,
    ["history: the last look is of 2026-05-11T05:00:00Z, which is later than now: is the clock right?"],
  ]);
  const third = addLook(earlier.file, present("2026-05-18T05:00:00Z", "three"), options);
  expect(third.notes).toEqual([
    "history: this is look 3 of 2 that share the level (raise planned-looks, or take a newer reference)",
  ]);
  const renewed = addLook(third.file, present("2026-05-25T05:00:00Z", "four"), { ...options, reference: "sha256:b" });
  expect([renewed.history.look, renewed.notes]).toEqual([
    1,
    ["history: the reference is a new one, so looks are counted from 1 again"],
  ]);
});

test("the change began on the day that the rows of its look begin", () => {
  const first = addLook(undefined, present("2026-05-04T05:00:00Z", "one", 0, "2026-04-27"), options);
  const second = addLook(first.file, present("2026-05-11T05:00:00Z", "two", 60, "2026-05-04"), options);
  expect(second.history.charts.map(({ chart, began, look }) => [chart, began, look])).toEqual([
    ["shewhart", "2026-05-04", 2],
    ["cusum", "2026-05-04", 2],
  ]);
});
