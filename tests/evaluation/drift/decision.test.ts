import { expect, test } from "vitest";
import { columnSide } from "../../../src/evaluation/drift/column-side.ts";
import type { Aspect } from "../../../src/evaluation/drift/compare-column.ts";
import { type ColumnPair, compareSides } from "../../../src/evaluation/drift/compare-sides.ts";
import { controlCharts } from "../../../src/evaluation/drift/control-chart.ts";
import { decideColumns } from "../../../src/evaluation/drift/decision.ts";
import { evidenceOfLooks } from "../../../src/evaluation/drift/e-process.ts";
import { normalCdf } from "../../../src/evaluation/statistics/normal.ts";

const aspect = (p: number, effect: number, measure: Aspect["measure"] = "D"): Aspect => ({
  aspect: measure === "rate" ? "missing" : "values",
  test: "kolmogorov-smirnov",
  statistic: effect,
  p,
  effect,
  measure,
});
const options = { level: 0.05, least: { distance: 0.1, missing: 0.05 } };
const sizes = [1000, 1000] as const;

test("a column drifts if its adjusted p-value and its change both say so", () => {
  const decided = decideColumns(
    [
      { aspects: [aspect(0.012, 0.3)], sizes },
      { aspects: [aspect(0.9, 0.02)], sizes },
      // Bonferroni over two aspects: 2 · 0.001.
      { aspects: [aspect(0.5, 0.05), aspect(0.001, 0.06, "rate")], sizes },
      { aspects: [aspect(0.001, 0.05)], sizes },
    ],
    options,
  );
  // Sorted p-values: 0.001, 0.002, 0.012, 0.9. Holm's factors are 4, 3, 2 and 1.
  const adjusted = [0.024, 0.9, 0.006, 0.004];
  for (const [at, p] of adjusted.entries()) expect(decided[at]!.adjustedP).toBeCloseTo(p, 12);
  // The last one is significant, but D is below 0.1.
  expect(decided.map(({ drifted }) => drifted)).toEqual([true, false, true, false]);
  expect(decided[2]!.because.map(({ measure }) => measure)).toEqual(["rate"]);
});

test("a change is sure if its lower bound is large enough", () => {
  // √(ln(4 / 0.05) / 2) · 2 / √1000 = 0.0936: the bound of D 0.3 is 0.206, that of 0.15 is 0.056.
  const decided = decideColumns(
    [
      { aspects: [aspect(1e-9, 0.3)], sizes },
      { aspects: [aspect(1e-9, 0.15)], sizes },
    ],
    options,
  );
  expect(decided.map(({ sure }) => sure)).toEqual([true, false]);
});

test("the evidence of several looks is the mixture over all starts", () => {
  // e = 1 / (2 √p): 0.5 for p = 1, 5 for p = 0.01. Each of four starts weighs 1/4.
  const [first, second] = evidenceOfLooks([1, 0.01], 4);
  expect(first).toBeCloseTo(0.5 * 0.25 + 0.75, 12);
  expect(second).toBeCloseTo(0.5 * 0.25 * 5 + 0.25 * 5 + 0.5, 12);
});

test("a CUSUM signals many small deviations, and says when they began", () => {
  const looks = (scores: number[]) => scores.map((z) => normalCdf(-z));
  // Sums: 0, 0, 1.5, 3, 4.5, 6.
  expect(controlCharts(looks([0, 0.5, 2, 2, 2]))).toEqual([]);
  expect(controlCharts(looks([0, 0.5, 2, 2, 2, 2]))).toEqual([{ chart: "cusum", began: 2 }]);
  expect(controlCharts(looks([0, 0, 3.1]))).toEqual([{ chart: "shewhart", began: 2 }]);
});

test("labels that are still missing are no drift of the target, but missing features are", () => {
  const numbers = (count: number, missing: number) => {
    const values = Float64Array.from({ length: count + missing }, (_, at) => (at < count ? at % 100 : Number.NaN));
    return columnSide({ name: "y", type: "number", values }, { seed: 0 });
  };
  const compare = (role: ColumnPair["role"]) =>
    compareSides([{ name: "y", role, reference: numbers(500, 0), current: numbers(200, 300) }], {
      ...options,
      preset: "default",
      seed: 0,
    }).columns[0]!.drifted;
  expect([compare("target"), compare("feature")]).toEqual([false, true]);
});
