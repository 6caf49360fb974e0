import { integer, listOf, mismatch, noProblems, numberValue, object, type TypeOf } from "../../core/shape/index.ts";

/** Exact counts around cut points. Tests of the whole distribution can be computed from them without the rows. */
export const cutsShape = object(
  {
    values: listOf(numberValue(), { description: "Cut points, ascending: about evenly spaced quantiles." }),
    below: listOf(integer({ min: 0 }), { description: "Number of rows below each cut point." }),
    at: listOf(integer({ min: 0 }), { description: "Number of rows equal to each cut point: 0, or at least 5." }),
  },
  {
    description: "Exact counts below and at up to 64 cut points.",
    also: ({ values, below, at }) => {
      const even = values.length === below.length && values.length === at.length;
      const rising = (k: number) => values[k]! > values[k - 1]! && below[k]! >= below[k - 1]! + at[k - 1]!;
      return even && values.every((_, k) => k === 0 || rising(k))
        ? noProblems
        : mismatch("ascending values, each with counts that do not decrease", { values, below, at });
    },
  },
);

export type CutCounts = TypeOf<typeof cutsShape>;

const MOST_CUTS = 64;
/** A cut point is equal to a value only if so many rows have it. */
const LEAST_ROWS = 5;

/**
 * Chooses cut points and counts the rows below and at each. If a column has at most 64 different values, the frequent
 * ones are the cut points. Otherwise they are quantiles: a value that many rows have, or the middle between two values.
 *
 * @param sorted Ascending values.
 */
export function cutCounts(sorted: Float64Array): CutCounts {
  const counts: CutCounts = { values: [], below: [], at: [] };
  for (const value of (fewValues(sorted) ?? quantileCuts(sorted)).sort((a, b) => a - b)) {
    const below = firstAbove(sorted, value, true);
    counts.values.push(value);
    counts.below.push(below);
    counts.at.push(firstAbove(sorted, value) - below);
  }
  return counts;
}

/** Returns the frequent values, or undefined if there are more than 64 different values. */
function fewValues(sorted: Float64Array): number[] | undefined {
  const frequent: number[] = [];
  let start = 0;
  for (let distinct = 1; start < sorted.length; distinct++) {
    if (distinct > MOST_CUTS) return undefined;
    const end = firstAbove(sorted, sorted[start]!);
    if (end - start >= LEAST_ROWS) frequent.push(sorted[start]!);
    start = end;
  }
  return frequent;
}

/** Returns distinct cut points at evenly spaced quantiles, with at least 5 rows from one quantile to the next. */
function quantileCuts(sorted: Float64Array): number[] {
  const rows = sorted.length;
  const cuts = Math.min(MOST_CUTS, Math.floor(rows / LEAST_ROWS) - 1);
  const chosen = new Set<number>();
  for (let k = 1; k <= cuts; k++) {
    const value = sorted[Math.floor((rows * k) / (cuts + 1))]!;
    const end = firstAbove(sorted, value);
    if (end - firstAbove(sorted, value, true) >= LEAST_ROWS) chosen.add(value);
    else if (end < rows) {
      // If no number lies between two neighbouring doubles, there is no cut point.
      const middle = value / 2 + sorted[end]! / 2;
      if (middle > value && middle < sorted[end]!) chosen.add(middle);
    }
  }
  return [...chosen];
}

/** Returns the index of the first value above `limit`, or with `orAt` of the first that is at least `limit`. */
function firstAbove(sorted: Float64Array, limit: number, orAt = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > limit || (orAt && sorted[middle]! === limit)) high = middle;
    else low = middle + 1;
  }
  return low;
}
