import { moments } from "../../data/features/statistics.ts";
import { chiSquareSf } from "../statistics/chi-square.ts";
import { normalCdf } from "../statistics/normal.ts";
import type { ColumnSide } from "./column-side.ts";
import { categoryTable, fewNumbers } from "./compare-column.ts";
import { type Contingency, sum } from "./contingency.ts";
import { divergences, wassersteinDistance } from "./divergences.ts";
import { exactKsPValue, ksDistance, ksPValue } from "./kolmogorov-smirnov.ts";
import type { PresetScore } from "./presets.ts";

const level = 0.05;
const distanceLimit = 0.1;
/** With more reference rows, Evidently compares distances instead of testing. */
const mostTestedRows = 1000;
const mostCategories = 5;

/** Decides as Evidently 0.7 does by default. Missing and infinite values are left out. */
export function evidentlyScore(reference: ColumnSide, current: ColumnSide): PresetScore | undefined {
  if (reference.kind === "category") return categoryScore(categoryTable(reference, current));
  const [first, second] = [finite(reference.numbers!), finite(current.numbers!)];
  if (first.length === 0 || second.length === 0) return undefined;
  const table = valueTable(first, second);
  if (table !== undefined) return categoryScore(table);
  if (first.length <= mostTestedRows) {
    return tested("Kolmogorov-Smirnov", scipyKsPValue(first, second), true);
  }
  const deviation = Math.max(moments(first).deviation, 0.001);
  return distance("Wasserstein distance in standard deviations", wassersteinDistance(first, second) / deviation);
}

/** SciPy computes the exact p-value of up to 10,000 rows a side. */
function scipyKsPValue(first: Float64Array, second: Float64Array): number {
  const d = ksDistance(first, second);
  if (d === 0) return 1;
  const [m, n] = [first.length, second.length];
  return Math.max(m, n) <= 10_000 ? exactKsPValue(d, m, n) : ksPValue(d, m, n);
}

function categoryScore(table: Contingency): PresetScore {
  if (sum(table.reference) > mostTestedRows) return distance("Jensen-Shannon distance", divergences(table).js);
  const known = table.reference.filter((count, k) => count + table.current[k]! > 0).length;
  return known > 2 ? tested("chi-square", goodnessOfFitP(table), false) : tested("z-test", zTestP(table), false);
}

/** The reference counts are taken as expected, so that a new category has a p-value of 0. */
function goodnessOfFitP({ reference, current }: Contingency): number {
  const factor = sum(current) / sum(reference);
  let statistic = 0;
  for (let k = 0; k < reference.length; k++) {
    const expected = reference[k]! * factor;
    if (current[k] !== expected) statistic += (current[k]! - expected) ** 2 / expected;
  }
  return chiSquareSf(statistic, reference.length - 1);
}

/** A z-test of the share of all values but the first. */
function zTestP({ reference, current }: Contingency): number {
  const [m, n] = [sum(reference), sum(current)];
  const [p, q] = [1 - reference[0]! / m, 1 - current[0]! / n];
  const pooled = (p * m + q * n) / (m + n);
  if (p === q) return 1;
  return 2 * normalCdf(-Math.abs(p - q) / Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n)));
}

/** Counts of at most five distinct numbers on both sides together. Undefined if there are more. */
function valueTable(first: Float64Array, second: Float64Array): Contingency | undefined {
  const table = fewNumbers(first, second);
  return table === undefined || table.reference.length > mostCategories ? undefined : table;
}

function finite(sorted: Float64Array): Float64Array {
  return sorted.filter(Number.isFinite);
}

function tested(method: string, p: number, inclusive: boolean): PresetScore {
  const rule = inclusive ? `p of at most ${level}` : `p below ${level}`;
  return { method: `${method}, p`, score: p, drifted: inclusive ? p <= level : p < level, rule };
}

function distance(method: string, score: number): PresetScore {
  return { method, score, drifted: score >= distanceLimit, rule: `at least ${distanceLimit}` };
}
