import { type Column, compareText, type DateColumn, type NumberColumn } from "../table/table.ts";
import { countBelow, sortedValues } from "./statistics.ts";
import type { Target } from "./target.ts";

export interface Leak {
  name: string;
  /** Share of rows that the column predicts correctly by itself, or share of the target's variance that it explains. */
  share: number;
}

type ClassTarget = Extract<Target, { task: "classification" }>;

const BINS = 64;
/** A column is a suspected leak if it explains this share of what the most frequent class, or the mean, leaves open. */
const NEARLY_ALL = 0.99;
/**
 * Screening on this many rows misses no leak: a column that explains nearly all of all rows explains more than
 * `WORTH_A_LOOK` of the sample. With 0.95 of the rows in one class, the standard error is 0.0045, and nine of these
 * lie in between.
 */
const SCREENED = 10_000;
const WORTH_A_LOOK = 0.95;
const MOST_OF_ONE_CLASS = 0.95;

/**
 * Finds columns that predict the target almost perfectly by themselves: usually a copy of it, or something known only
 * later. A category value predicts its most frequent class or its mean. Numbers are cut where classes separate best,
 * with twice as many cuts as classes. For regression, they have 64 bins of equal size.
 *
 * @param rows The training rows.
 */
export function findLeaks(features: Column[], target: Target, rows: Int32Array): Leak[] {
  if (rows.length < 20) return [];
  const some = isScreenable(target, rows) ? spread(rows, SCREENED) : undefined;
  return features
    .flatMap((column): Leak[] => {
      // Sorting every numeric column takes long, so columns are screened on some rows first. Few pass.
      const screened = some !== undefined && !("codes" in column);
      if (screened && strength(column, target, some).explained < WORTH_A_LOOK) return [];
      const { share, explained } = strength(column, target, rows);
      return explained >= NEARLY_ALL ? [{ name: column.name, share }] : [];
    })
    .sort((a, b) => b.share - a.share || compareText(a.name, b.name));
}

/** The bin of each training row, numbered from 0. */
interface Bins {
  bins: Int32Array;
  count: number;
}

/** Measures how well one column predicts the target: the share explained, in total and of what a constant leaves. */
function strength(column: Column, target: Target, rows: Int32Array): { share: number; explained: number } {
  const cuts = target.task === "classification" && !("codes" in column) ? segments(column, target, rows) : undefined;
  const parts = cuts ?? binned(column, rows);
  // With fewer than ten rows per bin, any column seems to predict the target.
  if (parts.count < 2 || parts.count * 10 > rows.length) return { share: 0, explained: 0 };
  if (target.task !== "classification") {
    const share = Math.max(explained(parts, target.values, rows), linear(column, target.values, rows));
    return { share, explained: share };
  }
  const { share, base } = purity(parts, target, rows);
  return { share, explained: (share - base) / (1 - base) };
}

/** Returns true if the table is large and no class is so rare that a sample of rows would judge it by chance. */
function isScreenable(target: Target, rows: Int32Array): boolean {
  if (target.task !== "classification" || rows.length <= 2 * SCREENED) return false;
  const counts = new Int32Array(target.classes.length);
  for (const row of rows) counts[target.codes[row]!]!++;
  return Math.max(...counts) <= MOST_OF_ONE_CLASS * rows.length;
}

/** Returns `count` rows, evenly spread over the table. */
function spread(rows: Int32Array, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]!);
}

function binned(column: Column, rows: Int32Array): Bins {
  if ("codes" in column) {
    const bins = rows.map((row) => column.codes[row]! + 1);
    return { bins, count: new Set(bins).size === 1 ? 1 : column.levels.length + 1 };
  }
  const sorted = sortedValues(column.values, rows);
  if (sorted.length === 0) return { bins: new Int32Array(rows.length), count: 1 };
  const most = Math.min(BINS, Math.floor(rows.length / 20));
  const edges = [
    ...new Set(Array.from({ length: most - 1 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / most)]!)),
  ];
  const bins = rows.map((row) => {
    const value = column.values[row]!;
    if (Number.isNaN(value)) return 0;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edges[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  });
  return { bins, count: edges.length + 2 };
}

/** Bins a number column by successive cuts that reduce the Gini impurity most. Missing cells have bin 0. */
function segments({ values }: NumberColumn | DateColumn, target: ClassTarget, rows: Int32Array): Bins {
  const { places, ...ordered } = orderRows(values, target, rows);
  let parts = [{ from: 0, to: places.length, ...bestCut(ordered, 0, places.length) }];
  for (let n = 0; n < target.classes.length * 2; n++) {
    const widest = parts.reduce((best, part) => (part.gain > best.gain ? part : best));
    if (widest.gain <= 0) break;
    const halves = [
      { from: widest.from, to: widest.at },
      { from: widest.at, to: widest.to },
    ];
    const cut = halves.map(({ from, to }) => ({ from, to, ...bestCut(ordered, from, to) }));
    parts = [...parts.filter((part) => part !== widest), ...cut];
  }
  const bins = new Int32Array(rows.length);
  for (const [index, { from, to }] of parts.entries()) {
    for (let k = from; k < to; k++) bins[places[k]!] = index + 1;
  }
  return { bins, count: parts.length + 1 };
}

/** The training rows with a value, sorted by it. */
interface OrderedRows {
  /** Number of classes. */
  classes: number;
  sorted: Float64Array;
  codes: Int32Array;
}

/**
 * Sorts the rows with a value. The values are sorted alone, and each row then finds its place by a binary search: a tenth of the
 * time of sorting the rows with a comparison function.
 *
 * @returns In addition to the ordered rows, the position of each in `rows`.
 */
function orderRows(
  values: Float64Array,
  { codes, classes }: ClassTarget,
  rows: Int32Array,
): OrderedRows & { places: Int32Array } {
  const sorted = sortedValues(values, rows);
  const taken = new Int32Array(sorted.length);
  const places = new Int32Array(sorted.length);
  const own = new Int32Array(sorted.length);
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (Number.isNaN(value)) continue;
    const first = countBelow(sorted, value);
    const at = first + taken[first]!++;
    places[at] = i;
    own[at] = codes[rows[i]!]!;
  }
  return { classes: classes.length, sorted, codes: own, places };
}

/** Finds the best cut between two different values of rows `from` to `to`, and its gain: Σ n²/n over both sides. */
function bestCut({ classes, sorted, codes }: OrderedRows, from: number, to: number): { at: number; gain: number } {
  const left = new Float64Array(classes);
  const right = new Float64Array(classes);
  for (let k = from; k < to; k++) right[codes[k]!]!++;
  let leftSquares = 0;
  let rightSquares = right.reduce((sum, count) => sum + count * count, 0);
  const whole = rightSquares / (to - from);
  let at = from;
  let most = 0;
  for (let k = from; k < to - 1; k++) {
    const code = codes[k]!;
    leftSquares += 2 * left[code]!++ + 1;
    rightSquares -= 2 * right[code]!-- - 1;
    if (sorted[k] === sorted[k + 1]) continue;
    const gain = leftSquares / (k + 1 - from) + rightSquares / (to - k - 1) - whole;
    if (gain > most + 1e-9) {
      most = gain;
      at = k + 1;
    }
  }
  return { at, gain: most };
}

/** Returns the share of rows in the most frequent class of their bin, and that in the most frequent class of all. */
function purity({ bins, count }: Bins, { codes, classes: { length: classes } }: ClassTarget, rows: Int32Array) {
  const table = new Int32Array(count * classes);
  const totals = new Int32Array(classes);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    table[bins[i]! * classes + code]!++;
    totals[code]!++;
  }
  let right = 0;
  for (let bin = 0; bin < count; bin++) right += Math.max(...table.subarray(bin * classes, (bin + 1) * classes));
  return { share: right / rows.length, base: Math.max(...totals) / rows.length };
}

/** Returns the share of the variance between bins. */
function explained({ bins, count }: Bins, values: Float64Array, rows: Int32Array): number {
  const sums = new Float64Array(count);
  const sizes = new Int32Array(count);
  let mean = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    sums[bins[i]!]! += value;
    sizes[bins[i]!]!++;
    mean += value / rows.length;
  }
  let total = 0;
  let within = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    total += (value - mean) ** 2;
    within += (value - sums[bins[i]!]! / sizes[bins[i]!]!) ** 2;
  }
  return total === 0 ? 0 : 1 - within / total;
}

/** Returns the squared correlation, because bins are too coarse for a copy of a target with long tails. */
function linear(column: Column, values: Float64Array, rows: Int32Array): number {
  if ("codes" in column) return 0;
  const pairs = rows.filter((row) => !Number.isNaN(column.values[row]));
  if (pairs.length < rows.length) return 0;
  let xMean = 0;
  let yMean = 0;
  for (const row of pairs) {
    xMean += column.values[row]! / pairs.length;
    yMean += values[row]! / pairs.length;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const row of pairs) {
    const x = column.values[row]! - xMean;
    const y = values[row]! - yMean;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xx * yy === 0 ? 0 : xy ** 2 / (xx * yy);
}
