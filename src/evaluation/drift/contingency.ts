import { Random } from "../../core/random.ts";
import { chiSquareSf } from "../statistics/chi-square.ts";
import { fisherTest } from "../statistics/two-samples.ts";

/** Counts of the same categories in two samples. */
export interface Contingency {
  reference: Float64Array;
  current: Float64Array;
}

export interface ContingencyTest {
  test: "chi-square" | "chi-square-monte-carlo" | "fisher" | "none";
  statistic: number;
  p: number;
  /** Total variation: half the sum of the differences of the shares, after rare categories are put together. */
  effect: number;
  /** Number of categories after rare ones are put together. */
  categories: number;
}

/** Cochran's rule: below this expected count, the chi-square distribution does not fit. */
const leastExpected = 5;
/** Below this number of rows, the p-value comes from random tables with the same margins. */
const leastRows = 50;

export interface ContingencyOptions {
  /** Number of tests in the family: the Monte Carlo p-value must be able to reach its share of the level. */
  family: number;
  seed: number;
}

/**
 * Tests "both samples have the same shares of the categories" by Pearson's chi-square over both samples' counts. Rare
 * categories are put together by their pooled counts alone, so that the choice does not depend on the difference.
 */
export function contingencyTest(table: Contingency, { family, seed }: ContingencyOptions): ContingencyTest {
  const lumped = lumpRare(table);
  const [m, n] = [sum(lumped.reference), sum(lumped.current)];
  const categories = lumped.reference.length;
  if (m === 0 || n === 0 || categories < 2) return { test: "none", statistic: 0, p: 1, effect: 0, categories };
  const statistic = chiSquare(lumped);
  const effect = totalVariation(lumped);
  const smaller = Math.min(m, n);
  const isSmall = smaller < leastRows;
  if (categories === 2 && (isSmall || expectedLeast(lumped) * (smaller / (m + n)) < leastExpected)) {
    const first = { right: lumped.reference[0]!, rows: m };
    const second = { right: lumped.current[0]!, rows: n };
    return { test: "fisher", statistic, p: fisherTest({ first, second }), effect, categories };
  }
  if (isSmall) {
    const p = monteCarlo(statistic, family, tableDraws(lumped, seed));
    return { test: "chi-square-monte-carlo", statistic, p, effect, categories };
  }
  return { test: "chi-square", statistic, p: chiSquareSf(statistic, categories - 1), effect, categories };
}

/** Pearson's statistic of a 2 × K table, without a continuity correction. */
export function chiSquare({ reference, current }: Contingency): number {
  const [m, n] = [sum(reference), sum(current)];
  let statistic = 0;
  for (let k = 0; k < reference.length; k++) {
    const all = reference[k]! + current[k]!;
    // (O - E)² / E of both cells, in a form that is exactly 0 for equal shares.
    if (all > 0) statistic += (reference[k]! * n - current[k]! * m) ** 2 / (all * m * n);
  }
  return statistic;
}

/** Half the sum of the absolute differences of the shares. */
export function totalVariation({ reference, current }: Contingency): number {
  const [m, n] = [sum(reference), sum(current)];
  let total = 0;
  for (let k = 0; k < reference.length; k++) total += Math.abs(reference[k]! * n - current[k]! * m);
  return total / (2 * m * n);
}

/** Puts together categories whose pooled expected count in the smaller sample is below 5; empty ones are left out. */
export function lumpRare({ reference, current }: Contingency): Contingency {
  const [m, n] = [sum(reference), sum(current)];
  const share = Math.min(m, n) / (m + n);
  const kept: [number, number][] = [];
  const rare: [number, number] = [0, 0];
  for (let k = 0; k < reference.length; k++) {
    const all = reference[k]! + current[k]!;
    if (all === 0) continue;
    if (all * share >= leastExpected) kept.push([reference[k]!, current[k]!]);
    else {
      rare[0] += reference[k]!;
      rare[1] += current[k]!;
    }
  }
  kept.sort((a, b) => b[0] + b[1] - a[0] - a[1]);
  const total = rare[0] + rare[1];
  if (total > 0) {
    // Rare categories that are rare even together join the rarest of the others.
    if (total * share < leastExpected && kept.length > 1) {
      const last = kept[kept.length - 1]!;
      last[0] += rare[0];
      last[1] += rare[1];
    } else kept.push(rare);
  }
  return { reference: Float64Array.from(kept, ([r]) => r), current: Float64Array.from(kept, ([, c]) => c) };
}

/** A run of draws stops early after this many tables at least as extreme (Besag and Clifford 1991). */
const mostExtreme = 50;

/**
 * Returns the share of random statistics that are at least as extreme as the observed one, which counts as one of them.
 * Draws end early when enough were as extreme (Besag and Clifford 1991).
 */
export function monteCarlo(seen: number, family: number, draw: () => number): number {
  if (seen === 0) return 1;
  const draws = Math.max(4000, 200 * family);
  let extreme = 0;
  for (let drawn = 1; drawn <= draws; drawn++) {
    if (draw() >= seen * (1 - 1e-12)) extreme++;
    if (extreme === mostExtreme) return extreme / drawn;
  }
  return (1 + extreme) / (1 + draws);
}

/** Draws tables with the same margins: the rows of the smaller sample from the pooled rows, without replacement. */
function tableDraws(table: Contingency, seed: number): () => number {
  const [m, n] = [sum(table.reference), sum(table.current)];
  const [size, all] = [Math.min(m, n), m + n];
  const pooled = table.reference.map((count, k) => count + table.current[k]!);
  const category = new Int32Array(all);
  for (let k = 0, at = 0; k < pooled.length; k++) {
    category.fill(k, at, at + pooled[k]!);
    at += pooled[k]!;
  }
  const random = new Random(seed, pooled.length);
  const drawn = new Float64Array(pooled.length);
  return () => {
    drawn.fill(0);
    for (let i = 0; i < size; i++) {
      const j = i + random.below(all - i);
      const taken = category[j]!;
      category[j] = category[i]!;
      category[i] = taken;
      drawn[taken]!++;
    }
    let statistic = 0;
    for (let k = 0; k < drawn.length; k++) {
      statistic += (drawn[k]! * all - size * pooled[k]!) ** 2 / (pooled[k]! * size * (all - size));
    }
    return statistic;
  };
}

function expectedLeast({ reference, current }: Contingency): number {
  return Math.min(...reference.map((count, k) => count + current[k]!));
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
