/** Identical data never alarms: for every kind of column, statistic, preset and size. */
import { expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import { profileOf } from "../../../src/data/profile/profile.ts";
import type { Column } from "../../../src/data/table/table.ts";
import { pairColumns } from "../../../src/evaluation/drift/column-pairs.ts";
import { compareSides } from "../../../src/evaluation/drift/compare-sides.ts";
import { classifyDomains } from "../../../src/evaluation/drift/domain-classifier.ts";

function columns(rows: number, seed: number): Column[] {
  const random = new Random(seed);
  const numbers = (name: string, draw: () => number): Column => ({
    name,
    type: "number",
    values: Float64Array.from({ length: rows }, draw),
  });
  const codes = (levels: number, missing: number) =>
    Int32Array.from({ length: rows }, () => (random.unit() < missing ? -1 : random.below(levels)));
  const levels = (count: number) => Array.from({ length: count }, (_, k) => `value ${k}`);
  return [
    numbers("continuous", () => random.unit()),
    numbers("rounded", () => random.below(40)),
    numbers("zeros", () => (random.unit() < 0.6 ? 0 : random.unit())),
    numbers("missing", () => (random.unit() < 0.3 ? Number.NaN : random.unit())),
    numbers("constant", () => 7),
    numbers("empty", () => Number.NaN),
    numbers("infinite", () => (random.unit() < 0.1 ? Number.POSITIVE_INFINITY : random.unit())),
    { name: "dates", type: "date", values: Float64Array.from({ length: rows }, () => random.below(1e9) * 1000) },
    { name: "categories", type: "category", codes: codes(5, 0.1), levels: levels(5) },
    { name: "rare", type: "category", codes: codes(200, 0), levels: levels(200) },
    { name: "boolean", type: "boolean", codes: codes(2, 0), levels: ["no", "yes"] },
    { name: "text", type: "text", codes: codes(rows, 0), levels: levels(rows) },
  ];
}

/** The value of each statistic for equal samples. */
const neutral: Record<string, number> = { intersection: 1, mann_whitney_above: 0.5 };
const options = { level: 0.05, least: { distance: 0, missing: 0 }, seed: 0 };
const roleOf = () => "feature" as const;

test.each([1, 2, 7, 50, 300, 2000])("no drift in %i identical rows", (rows) => {
  const table = { rows, columns: columns(rows, rows) };
  const profile = profileOf(
    table.columns,
    Int32Array.from({ length: rows }, (_, row) => row),
    roleOf,
  );
  for (const reference of [{ table }, profile]) {
    const { pairs, findings } = pairColumns(reference, table, { roleOf, seed: 0 });
    expect(findings.filter(({ decides }) => decides)).toEqual([]);
    for (const preset of ["default", "evidently", "deepchecks", "psi"] as const) {
      if (preset !== "default" && preset !== "psi" && !("table" in reference)) continue;
      const compared = compareSides(pairs, { ...options, preset });
      expect(compared.columns.filter(({ drifted }) => drifted).map(({ name, reason }) => `${name}: ${reason}`)).toEqual(
        [],
      );
      for (const { name, statistics, tests } of compared.columns) {
        for (const { p, effect } of tests) expect([name, p, effect]).toEqual([name, 1, 0]);
        for (const [key, value] of Object.entries(statistics)) {
          if (key.startsWith("entropy") || value === null) continue;
          expect(value, `${name} ${key}`).toBeCloseTo(neutral[key] ?? (key.endsWith("_p") ? 1 : 0), 12);
        }
      }
    }
  }
});

test("a forest cannot distinguish a table from itself", async () => {
  const table = { rows: 200, columns: columns(200, 1) };
  const { auc, p } = await classifyDomains(table, table, {
    names: table.columns.map(({ name }) => name),
    rows: { reference: undefined, current: undefined },
    seed: 0,
    signal: new AbortController().signal,
  });
  expect(auc).toBeLessThanOrEqual(0.5);
  expect(p).toBeGreaterThan(0.5);
});
