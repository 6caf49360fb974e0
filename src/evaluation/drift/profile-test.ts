import { Random } from "../../core/random.ts";
import { binomial, gamma } from "../statistics/variates.ts";
import type { ColumnSide } from "./column-side.ts";
import {
  type Contingency,
  type ContingencyOptions,
  type ContingencyTest,
  chiSquare,
  contingencyTest,
  lumpRare,
  monteCarlo,
  sum,
  totalVariation,
} from "./contingency.ts";

/** With more current rows per reference row, the reference's error no longer fits the chi-square distribution. */
const mostRatio = 2;

/**
 * Tests counts in cells that were cut at the reference's own quantiles. If there are many more current rows, the p-value
 * comes from random counts: the share of a cell between two values of the reference has a Dirichlet distribution.
 */
export function cellTest(table: Contingency, options: ContingencyOptions): ContingencyTest {
  const [m, n] = [sum(table.reference), sum(table.current)];
  if (n <= mostRatio * m) return contingencyTest(table, options);
  const lumped = lumpRare(table);
  const categories = lumped.reference.length;
  if (categories < 2) return contingencyTest(table, options);
  const random = new Random(options.seed, categories);
  const drawn = { reference: lumped.reference, current: lumped.current.slice() };
  const statistic = chiSquare(lumped);
  const p = monteCarlo(statistic, options.family, () => {
    drawCounts(drawn, n, random);
    return chiSquare(drawn);
  });
  return { test: "chi-square-monte-carlo", statistic, p, effect: totalVariation(lumped), categories };
}

/** Draws shares from the Dirichlet distribution with the reference's counts, and current counts of `n` rows with them. */
function drawCounts({ reference, current }: Contingency, n: number, random: Random): void {
  const weights = reference.map((count) => gamma(Math.max(1, count), random));
  let [left, rest] = [n, sum(weights)];
  for (let k = 0; k < current.length; k++) {
    const share = k === current.length - 1 ? 1 : Math.min(1, weights[k]! / rest);
    current[k] = share === 1 ? left : binomial(left, share, random);
    left -= current[k]!;
    rest -= weights[k]!;
  }
}

/** A category has a row of its own in the test if so many reference rows are expected to have it. */
const leastReferenceRows = 15;
/** A profile does not name categories with fewer rows than this. */
const leastNamedRows = 5;

/**
 * Counts both sides by category where the reference is a profile, which names frequent categories only. Those were
 * chosen by their reference counts, which are therefore too high; so only categories are tested that are frequent on
 * both sides together. A category that the profile does not name has at most four reference rows, and counts with them.
 */
export function profileCategories(reference: ColumnSide, current: ColumnSide): Contingency {
  const [first, second] = [reference.categories!, current.categories!];
  const unnamed = reference.unnamed ?? 0;
  const share = reference.count / (reference.count + current.count);
  const r: number[] = [];
  const c: number[] = [];
  for (const name of new Set([...first.keys(), ...second.keys()])) {
    const known = first.get(name) ?? Math.min(leastNamedRows - 1, unnamed);
    const now = second.get(name) ?? 0;
    if (unnamed > 0 && (known + now) * share < leastReferenceRows) continue;
    r.push(known);
    c.push(now);
  }
  const total = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  r.push(Math.max(0, reference.count - total(r)));
  c.push(Math.max(0, current.count - total(c)));
  return { reference: Float64Array.from(r), current: Float64Array.from(c) };
}
