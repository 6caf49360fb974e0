/** Every statistic equals SciPy's, or NumPy's evaluation of its formula, to 1e-9. `fixture.py` writes the fixture. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ColumnSide } from "../../../src/evaluation/drift/column-side.ts";
import { chiSquare, contingencyTest } from "../../../src/evaluation/drift/contingency.ts";
import { deepchecksScore } from "../../../src/evaluation/drift/deepchecks.ts";
import { divergences, wassersteinDistance } from "../../../src/evaluation/drift/divergences.ts";
import { kolmogorovSf, ksDistance, ksPValue } from "../../../src/evaluation/drift/kolmogorov-smirnov.ts";
import { rankSumTest } from "../../../src/evaluation/drift/rank-sum.ts";
import { chiSquareSf } from "../../../src/evaluation/statistics/chi-square.ts";
import { fisherTest } from "../../../src/evaluation/statistics/two-samples.ts";

interface Fixture {
  samples: { a: number[]; b: number[]; d: number; p: number; wasserstein: number; mann_whitney_p: number | null }[];
  tables: ({ reference: number[]; current: number[]; chi_square: number; p: number; fisher: number | null } & Record<
    string,
    number
  >)[];
  chi_square_sf: [number, number, number][];
  kolmogorov_sf: [number, number][];
  cramers_v: { reference: number[]; current: number[]; v: number }[];
  /** Tables with the p-value of all tables that have the same margins. */
  enumerated: { reference: number[]; current: number[]; p: number }[];
}

const fixture: Fixture = JSON.parse(readFileSync(join(import.meta.dirname, "statistics.json"), "utf8"));

/** Small p-values are compared relative to their size. */
function close(ours: number, theirs: number, what: string): void {
  expect(Math.abs(ours - theirs), `${what}: ${ours}, expected ${theirs}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(theirs), theirs < 1e-3 ? 0 : 1e-3),
  );
}

const sorted = (values: number[]) => Float64Array.from(values).sort();

test("Kolmogorov-Smirnov, Wasserstein and Mann-Whitney of samples with and without ties", () => {
  for (const [at, { a, b, d, p, wasserstein, mann_whitney_p }] of fixture.samples.entries()) {
    const [first, second] = [sorted(a), sorted(b)];
    const what = `sample ${at} (${a.length}, ${b.length})`;
    close(ksDistance(first, second), d, `${what} D`);
    close(ksPValue(d, a.length, b.length), p, `${what} p`);
    close(wassersteinDistance(first, second), wasserstein, `${what} Wasserstein`);
    if (mann_whitney_p !== null) close(rankSumTest(first, second).p, mann_whitney_p, `${what} Mann-Whitney`);
  }
});

test("chi-square, Fisher and the divergences of two samples of categories", () => {
  for (const [at, each] of fixture.tables.entries()) {
    const table = { reference: Float64Array.from(each.reference), current: Float64Array.from(each.current) };
    close(chiSquare(table), each.chi_square, `table ${at} chi-square`);
    close(chiSquareSf(each.chi_square, each.reference.length - 1), each.p, `table ${at} p`);
    for (const [name, value] of Object.entries(divergences(table))) close(value, each[name]!, `table ${at} ${name}`);
    if (each.fisher === null) continue;
    const [m, n] = [each.reference, each.current].map((counts) => counts[0]! + counts[1]!) as [number, number];
    const p = fisherTest({
      first: { right: each.reference[0]!, rows: m },
      second: { right: each.current[0]!, rows: n },
    });
    close(p, each.fisher, `table ${at} Fisher`);
  }
});

test("Cramér's V as Deepchecks computes it", () => {
  const side = (counts: number[]): ColumnSide => ({
    kind: "category",
    count: counts.reduce((all, count) => all + count, 0),
    missing: 0,
    categories: new Map(counts.map((count, k) => [`value ${k}`, count] as const).filter(([, count]) => count > 0)),
  });
  for (const { reference, current, v } of fixture.cramers_v) {
    const { score, drifted } = deepchecksScore(side(reference), side(current))!;
    close(score, v, `V of ${reference} and ${current}`);
    expect(drifted).toBe(v >= 0.2);
  }
});

test("the tails of the chi-square and of Kolmogorov's distribution", () => {
  for (const [x, df, p] of fixture.chi_square_sf) close(chiSquareSf(x, df), p, `chi-square ${x}, ${df}`);
  for (const [x, p] of fixture.kolmogorov_sf) close(kolmogorovSf(x), p, `Kolmogorov ${x}`);
});

test("identical counts never differ, and a Monte Carlo p-value agrees with the exact one", () => {
  const counts = Float64Array.of(3, 0, 17, 11, 2, 9);
  const options = { family: 20, seed: 0 };
  expect(contingencyTest({ reference: counts, current: counts }, options)).toMatchObject({ p: 1, effect: 0 });
  // Two of the C(20, 10) ways to choose ten of twenty rows separate the categories.
  const apart = { reference: Float64Array.of(10, 0), current: Float64Array.of(0, 10) };
  expect(contingencyTest(apart, options).p).toBeCloseTo(2 / 184_756, 12);
  for (const { reference, current, p } of fixture.enumerated) {
    const table = { reference: Float64Array.from(reference), current: Float64Array.from(current) };
    const found = contingencyTest(table, options);
    expect(found.test).toBe("chi-square-monte-carlo");
    // Draws end after 50 tables as extreme, or after 4,000. Four standard errors of the estimate are allowed.
    const draws = Math.min(4000, 50 / p);
    expect(Math.abs(found.p - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws) + 1 / draws);
  }
});
