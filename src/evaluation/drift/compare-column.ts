import type { ColumnSide } from "./column-side.ts";
import { type Contingency, contingencyTest } from "./contingency.ts";
import { ksDistance, ksPValue, smallestDetectableDistance } from "./kolmogorov-smirnov.ts";
import { cellDistance, countInCells, mergedCells } from "./profile-side.ts";
import { cellTest, profileCategories } from "./profile-test.ts";

/** The values that one part of a column's comparison uses. */
export type AspectName = "values" | "weekdays" | "length" | "words" | "missing";

/** The test of one aspect of a column. */
export interface Aspect {
  aspect: AspectName;
  test: "kolmogorov-smirnov" | "chi-square" | "chi-square-monte-carlo" | "fisher" | "none";
  statistic: number;
  p: number;
  /** Size of the change, from 0 to 1. */
  effect: number;
  /** Kind of effect: `D` of distribution functions, `TV` of shares, or the difference of missing rates. */
  measure: "D" | "TV" | "rate";
}

export interface ComparisonOptions {
  /** Number of columns that are tested together. */
  family: number;
  seed: number;
}

/** Largest number of distinct numbers that are compared as categories. */
const mostNumberCategories = 20;
/** Dates must cover this many days on both sides before their weekdays are compared. */
const weekdaysMs = 14 * 86_400_000;

/**
 * Tests the aspects in which two sides of a column of the same kind can differ. The p-values are not adjusted.
 * Dates are not tested for their range, because later rows have later dates.
 */
export function compareColumn(reference: ColumnSide, current: ColumnSide, options: ComparisonOptions): Aspect[] {
  return [...valueAspects(reference, current, options), ...missingAspect(reference, current, options)];
}

function valueAspects(reference: ColumnSide, current: ColumnSide, options: ComparisonOptions): Aspect[] {
  if (reference.kind !== current.kind || reference.kind === "empty") return [];
  if (reference.kind === "category") {
    return [categoryAspect("values", categoryTable(reference, current), options)];
  }
  if (reference.kind === "number") return [numberAspect(reference, current, options)];
  if (reference.kind === "text") {
    return [
      distanceAspect("length", reference, current),
      categoryAspect("words", categoryTable(reference, current), options),
    ];
  }
  if (reference.categories === undefined || span(reference) < weekdaysMs || span(current) < weekdaysMs) return [];
  return [categoryAspect("weekdays", categoryTable(reference, current), options)];
}

function numberAspect(reference: ColumnSide, current: ColumnSide, options: ComparisonOptions): Aspect {
  if (reference.numbers === undefined) {
    const table = countInCells(mergedCells(reference.cells ?? []), current.numbers!);
    const { test, statistic, p } = cellTest(table, options);
    return { aspect: "values", test, statistic, p, effect: cellDistance(table), measure: "D" };
  }
  const table = fewNumbers(reference.numbers, current.numbers!);
  if (table !== undefined) return categoryAspect("values", table, options);
  return distanceAspect("values", reference, current);
}

function distanceAspect(aspect: AspectName, reference: ColumnSide, current: ColumnSide): Aspect {
  const distance = ksDistance(reference.numbers!, current.numbers!);
  return {
    aspect,
    test: "kolmogorov-smirnov",
    statistic: distance,
    p: ksPValue(distance, reference.count, current.count),
    effect: distance,
    measure: "D",
  };
}

function categoryAspect(aspect: AspectName, table: Contingency, options: ComparisonOptions): Aspect {
  const { test, statistic, p, effect } = contingencyTest(table, options);
  return { aspect, test, statistic, p, effect, measure: "TV" };
}

/** Tests the missing rates, if any row lacks a value. */
function missingAspect(reference: ColumnSide, current: ColumnSide, options: ComparisonOptions): Aspect[] {
  if (reference.missing + current.missing === 0) return [];
  const table = {
    reference: Float64Array.of(reference.missing, reference.count),
    current: Float64Array.of(current.missing, current.count),
  };
  return [{ ...categoryAspect("missing", table, options), measure: "rate" }];
}

/** Counts both sides by category. */
export function categoryTable(reference: ColumnSide, current: ColumnSide): Contingency {
  if (reference.unnamed !== undefined) return profileCategories(reference, current);
  const [first, second] = [reference.categories!, current.categories!];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return {
    reference: Float64Array.from(names, (name) => first.get(name) ?? 0),
    current: Float64Array.from(names, (name) => second.get(name) ?? 0),
  };
}

/** Counts numbers with at most 20 distinct values on both sides together. Undefined if there are more. */
export function fewNumbers(first: Float64Array, second: Float64Array): Contingency | undefined {
  const counts = new Map<number, [number, number]>();
  for (const [side, sorted] of [first, second].entries()) {
    for (let i = 0; i < sorted.length; ) {
      const value = sorted[i]!;
      let end = i + 1;
      while (end < sorted.length && sorted[end] === value) end++;
      const pair = counts.get(value) ?? [0, 0];
      pair[side] = end - i;
      counts.set(value, pair);
      if (counts.size > mostNumberCategories) return undefined;
      i = end;
    }
  }
  const pairs = [...counts].sort(([a], [b]) => a - b).map(([, pair]) => pair);
  return { reference: Float64Array.from(pairs, ([r]) => r), current: Float64Array.from(pairs, ([, c]) => c) };
}

/** Returns the smallest change of distribution functions that these rows can show at a level. */
export function detectableDistance(reference: ColumnSide, current: ColumnSide, level: number): number {
  if (reference.count === 0 || current.count === 0) return 1;
  return smallestDetectableDistance(level, reference.count, current.count);
}

function span({ summary }: ColumnSide): number {
  return summary === undefined ? 0 : summary.max - summary.min;
}
