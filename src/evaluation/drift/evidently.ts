import { moments } from "../../data/features/statistics.ts";
import { chiSquareSf } from "../statistics/chi-square.ts";
import { normalCdf } from "../statistics/normal.ts";
import type { ColumnSide } from "./column-side.ts";
import { categoryTable } from "./compare-column.ts";
import { type Contingency, sum } from "./contingency.ts";
import { divergences, wassersteinDistance } from "./divergences.ts";
import { ksDistance, ksPValue } from "./kolmogorov-smirnov.ts";
import type { PresetScore } from "./presets.ts";

const level = 0.05;
const distanceLimit = 0.1;
/** With more reference rows, Evidently compares distances instead of testing. */
const mostTestedRows = 1000;
const mostCategories = 5;
/** Numbers with more distinct reference values are cut into bins. */
const mostPlainValues = 20;

/** Decides as Evidently 0.7 does by default. Missing and infinite values are left out. */
export function evidentlyScore(reference: ColumnSide, current: ColumnSide): PresetScore | undefined {
  if (reference.kind === "category") return categoryScore(categoryTable(reference, current), reference.count);
  const [first, second] = [finite(reference.numbers!), finite(current.numbers!)];
  if (first.length === 0 || second.length === 0) return undefined;
  const values = distinct(first);
  if (values <= mostCategories) return categoryScore(valueTable(first, second), first.length);
  if (first.length <= mostTestedRows) {
    const d = ksDistance(first, second);
    return tested("Kolmogorov-Smirnov", ksPValue(d, first.length, second.length), true);
  }
  const deviation = Math.max(moments(first).deviation, 0.001);
  return distance("Wasserstein distance in standard deviations", wassersteinDistance(first, second) / deviation);
}

function categoryScore(table: Contingency, rows: number): PresetScore {
  if (rows > mostTestedRows) return distance("Jensen-Shannon distance", divergences(table).js);
  const known = table.reference.filter((count) => count > 0).length;
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

function valueTable(first: Float64Array, second: Float64Array): Contingency {
  const values = [...new Set([...first, ...second])].sort((a, b) => a - b);
  const counts = (sorted: Float64Array) => {
    const found = new Map<number, number>();
    for (const value of sorted) found.set(value, (found.get(value) ?? 0) + 1);
    return Float64Array.from(values, (value) => found.get(value) ?? 0);
  };
  return { reference: counts(first), current: counts(second) };
}

function distinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length && count <= mostPlainValues; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
  return count;
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
