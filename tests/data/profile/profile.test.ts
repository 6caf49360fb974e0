import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allRows } from "../../../src/data/features/index.ts";
import { type LevelsProfile, profileOf, type ValuesProfile } from "../../../src/data/profile/profile.ts";
import { parseTable, readTable } from "../../../src/data/table/index.ts";

interface Expected {
  count: number;
  missing: number;
  min: number;
  max: number;
  mean: number;
  std: number;
  quantiles: Record<string, number>;
  edges: number[];
  counts: number[] | Record<string, number>;
  distinct?: number;
}

const expected: Record<string, Expected> = JSON.parse(
  readFileSync(join(import.meta.dirname, "fixtures/expected.json"), "utf8"),
);
const table = await readTable(["mixed.csv"], { cwd: join(import.meta.dirname, "../features/fixtures") });
const profile = profileOf(table.columns, allRows(table.rows), () => "feature");

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));

test.each(Object.keys(expected).filter((name) => expected[name]!.distinct === undefined))(
  "%s as pandas and numpy",
  (name) => {
    const wanted = expected[name]!;
    const found = profile.columns.find((column) => column.name === name) as ValuesProfile;
    expect([found.count, found.missing, found.min, found.max]).toEqual([
      wanted.count,
      wanted.missing,
      wanted.min,
      wanted.max,
    ]);
    expect(close(Number(found.mean), wanted.mean) && close(Number(found.std), wanted.std)).toBe(true);
    expect(Object.keys(found.quantiles)).toEqual(Object.keys(wanted.quantiles));
    for (const [share, value] of Object.entries(wanted.quantiles))
      expect(close(Number(found.quantiles[share]), value)).toBe(true);
    expect(found.histogram.edges.every((edge, k) => close(edge, wanted.edges[k]!))).toBe(true);
    expect(found.histogram.counts).toEqual(wanted.counts);
  },
);

test.each(["colour", "city", "tied"])("%s: levels of five rows and more, the others counted together", (name) => {
  const wanted = expected[name]!;
  const found = profile.columns.find((column) => column.name === name) as LevelsProfile;
  expect([found.count, found.missing, found.distinct]).toEqual([wanted.count, wanted.missing, wanted.distinct]);
  const frequent = Object.entries(wanted.counts).filter(([, count]) => count >= 5);
  expect(Object.fromEntries(found.levels.map(({ level, count }) => [level, count]))).toEqual(
    Object.fromEntries(frequent),
  );
  expect(found.other).toBe(wanted.count - frequent.reduce((sum, [, count]) => sum + count, 0));
});

test("nothing gives a row away: rare levels, text, ids and tiny columns have no values", async () => {
  const rows = Array.from({ length: 80 }, (_, i) => [
    i === 5 ? "rareillness" : ["flu", "cold"][i % 2],
    `Secret Person ${i}`,
    i < 9 ? 12345 + i : "",
    i + 777_000,
    "k",
  ]);
  const read = await parseTable(`illness,name,rarely,id,y\n${rows.map((row) => row.join(",")).join("\n")}`, "in.csv");
  const found = profileOf(read.columns, allRows(80), (name) =>
    name === "id" ? "id" : name === "y" ? "target" : "feature",
  );
  const text = JSON.stringify(found);
  for (const secret of ["rareillness", "Secret", "12345", "777"]) expect(text).not.toContain(secret);
  expect(found.columns).toEqual([
    {
      name: "illness",
      role: "feature",
      type: "category",
      count: 80,
      missing: 0,
      distinct: 3,
      levels: [
        { level: "cold", count: 39 },
        { level: "flu", count: 40 },
      ].sort((a, b) => b.count - a.count),
      other: 1,
    },
    { name: "name", role: "feature", type: "text", count: 80, missing: 0 },
    { name: "rarely", role: "feature", type: "integer", count: 9, missing: 71 },
    { name: "id", role: "id", type: "integer", count: 80, missing: 0 },
    {
      name: "y",
      role: "target",
      type: "category",
      count: 80,
      missing: 0,
      distinct: 1,
      levels: [{ level: "k", count: 80 }],
      other: 0,
    },
  ]);
});

test("dates are described in milliseconds, one value is one bin", async () => {
  const read = await parseTable(
    `d,one\n${Array.from({ length: 12 }, (_, i) => `2026-01-${i + 10},4`).join("\n")}`,
    "in.csv",
  );
  const [dates, one] = profileOf(read.columns, allRows(12), () => "feature").columns as ValuesProfile[];
  expect([dates!.type, dates!.min, dates!.max]).toEqual(["date", Date.UTC(2026, 0, 10), Date.UTC(2026, 0, 21)]);
  expect(one!.histogram).toEqual({ edges: [4, 4], counts: [12] });
});
