import { Failure } from "../../core/failure.ts";
import { Random } from "../../core/random.ts";

/** Ascending row numbers, so that each part keeps the order of the files. */
export interface Split {
  train: Int32Array;
  test: Int32Array;
}

/** The method that splits rows into parts, with the values it needs for each row. */
export type SplitMethod =
  | { method: "random" }
  /** `labels` has the index into `classes` of each row. Each part gets its share of every class. */
  | { method: "stratified"; labels: Int32Array; classes: string[] }
  /** `groups` has the group of each row (-1 for none). No group is in two parts. */
  | { method: "group"; groups: Int32Array }
  /** `times` has the time of each row. The test rows are the latest. */
  | { method: "time"; times: Float64Array };

/**
 * Splits the rows into training and test rows.
 *
 * @param rows The rows to split.
 * @param options `testSize` is a share below 1, or a number of rows from 1 up.
 * @throws {Failure} if a part would be empty.
 */
export function split(
  rows: Int32Array,
  method: SplitMethod,
  { testSize, seed }: { testSize: number; seed: number },
): Split {
  const wanted = testSize < 1 ? Math.ceil(rows.length * testSize) : Math.round(testSize);
  if (wanted < 1 || wanted >= rows.length) {
    throw new Failure(
      `test-size: expected to leave rows for training and testing, got ${testSize} of ${rows.length} rows (take a share such as 0.2)`,
    );
  }
  const test = testRows(rows, method, { testSize, wanted, seed });
  return parts(rows, new Set(test));
}

/**
 * Splits the rows into `count` folds, each of which is the test part of one split. For time series, the training rows
 * are those before the test rows (scikit-learn's TimeSeriesSplit), so nothing is learned from the future.
 *
 * @throws {Failure} if there are fewer rows or groups than folds.
 */
export function folds(
  rows: Int32Array,
  method: SplitMethod,
  { count, seed }: { count: number; seed: number },
): Split[] {
  if (method.method === "time") return timeFolds(rows, method.times, count);
  const fold =
    method.method === "group" ? groupFolds(rows, method.groups, count) : rowFolds(rows, method, { count, seed });
  return Array.from({ length: count }, (_, k) => {
    const test = rows.filter((_row, index) => fold[index] === k);
    const train = rows.filter((_row, index) => fold[index] !== k);
    return { train: test.length === 0 ? rows : train.sort(), test: test.sort() };
  });
}

interface TestShare {
  /** Test size in the form that the user gave. */
  testSize: number;
  /** Number of rows that this amounts to. */
  wanted: number;
  seed: number;
}

function testRows(rows: Int32Array, method: SplitMethod, share: TestShare): Iterable<number> {
  const { wanted, seed } = share;
  switch (method.method) {
    case "random":
      return shuffled(rows, seed).subarray(0, wanted);
    case "stratified":
      return stratifiedTest(rows, method, share);
    case "group":
      return groupTest(rows, method.groups, share);
    case "time":
      return latest(rows, method.times, wanted);
  }
}

/** Distributes the test rows by largest remainder. Every class has a row in each part. */
function stratifiedTest(
  rows: Int32Array,
  { labels, classes: names }: Extract<SplitMethod, { method: "stratified" }>,
  { testSize, wanted, seed }: TestShare,
): number[] {
  const classes = byLabel(rows, labels, seed);
  const single = classes.find((members) => members.length < 2);
  if (single !== undefined) {
    const name = JSON.stringify(names[labels[single[0]!]!]);
    throw new Failure(
      `test-size: ${testSize} leaves the class ${name} (1 row) without test rows (give it more rows, take it out, or set split: random)`,
    );
  }
  const shares = classes.map((members) => (members.length * wanted) / rows.length);
  const counts = shares.map(Math.floor);
  const order = shares.map((_, k) => k).sort((a, b) => shares[b]! - counts[b]! - (shares[a]! - counts[a]!) || a - b);
  let rest = wanted - counts.reduce((sum, count) => sum + count, 0);
  for (const k of order) {
    if (rest === 0) break;
    if (counts[k]! < classes[k]!.length) {
      counts[k]!++;
      rest--;
    }
  }
  return classes.flatMap((members, k) => {
    const bounded = Math.min(Math.max(counts[k]!, 1), members.length - 1);
    return [...members.subarray(0, bounded)];
  });
}

function groupTest(rows: Int32Array, groups: Int32Array, { wanted, seed }: TestShare): number[] {
  const members = byGroup(rows, groups);
  if (members.length < 2)
    throw new Failure(
      "group-column: expected at least two groups to divide, got one (name another column, or give separate rows as `test-data`)",
    );
  const order = Int32Array.from(members.keys());
  new Random(seed).shuffle(order);
  const test: number[] = [];
  for (const [index, group] of order.entries()) {
    const next = members[group]!;
    // Stop if another group would miss the size by more than leaving it out. One group stays for training.
    if (index > 0 && (test.length + next.length - wanted > wanted - test.length || index === order.length - 1)) break;
    test.push(...next);
  }
  return test;
}

/** Returns the latest rows. Rows of the same time stay together. */
function latest(rows: Int32Array, times: Float64Array, wanted: number): Int32Array {
  const sorted = byTime(rows, times);
  let from = sorted.length - wanted;
  while (from > 0 && times[sorted[from - 1]!] === times[sorted[from]!]) from--;
  if (from === 0) {
    throw new Failure(
      "time-column: expected times that divide the rows, got one time for too many of them (take another test-size)",
    );
  }
  return sorted.subarray(from);
}

function rowFolds(
  rows: Int32Array,
  method: Extract<SplitMethod, { method: "random" | "stratified" }>,
  { count, seed }: { count: number; seed: number },
): Int32Array {
  if (rows.length < count) throw tooMany(count, `${rows.length} rows`);
  const fold = new Map<number, number>();
  // Rows are dealt out in turn across classes, so that the folds' sizes differ by at most one.
  let dealt = 0;
  const lists = method.method === "random" ? [shuffled(rows, seed)] : byLabel(rows, method.labels, seed);
  for (const members of lists) for (const row of members) fold.set(row, dealt++ % count);
  return rows.map((row) => fold.get(row)!);
}

/** Assigns the largest group first, to the fold with the fewest rows (scikit-learn's GroupKFold). */
function groupFolds(rows: Int32Array, groups: Int32Array, count: number): Int32Array {
  const members = byGroup(rows, groups);
  if (members.length < count) throw tooMany(count, `${members.length} groups`);
  const sizes = new Int32Array(count);
  const fold = new Map<number, number>();
  for (const group of members.sort((a, b) => b.length - a.length || a[0]! - b[0]!)) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least]! += group.length;
    for (const row of group) fold.set(row, least);
  }
  return rows.map((row) => fold.get(row)!);
}

function timeFolds(rows: Int32Array, times: Float64Array, count: number): Split[] {
  const size = Math.floor(rows.length / (count + 1));
  if (size < 1) throw tooMany(count, `${rows.length} rows`);
  const sorted = byTime(rows, times);
  return Array.from({ length: count }, (_, k) => {
    const from = rows.length - (count - k) * size;
    return { train: sorted.slice(0, from).sort(), test: sorted.slice(from, from + size).sort() };
  });
}

function tooMany(count: number, found: string): Failure {
  return new Failure(
    `cv: expected at most as many folds as there are rows or groups, got ${count} for ${found} (set a lower number)`,
  );
}

function parts(rows: Int32Array, test: ReadonlySet<number>): Split {
  const sorted = rows.slice().sort();
  const split = { train: sorted.filter((row) => !test.has(row)), test: sorted.filter((row) => test.has(row)) };
  if (split.test.length === 0 || split.train.length === 0) {
    throw new Failure(
      "split: expected rows for training and testing, got every class or group in one of them (take split: random)",
    );
  }
  return split;
}

function shuffled(rows: Int32Array, seed: number): Int32Array {
  const copy = rows.slice();
  new Random(seed).shuffle(copy);
  return copy;
}

function byLabel(rows: Int32Array, labels: Int32Array, seed: number): Int32Array[] {
  const random = new Random(seed);
  return [...grouped(rows, (row) => labels[row]!).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => {
      const list = Int32Array.from(members);
      random.shuffle(list);
      return list;
    });
}

function byGroup(rows: Int32Array, groups: Int32Array): number[][] {
  // A row without a group counts as its own group.
  return [...grouped(rows, (row) => (groups[row]! < 0 ? -1 - row : groups[row]!)).values()];
}

function grouped(rows: Int32Array, keyOf: (row: number) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const members = found.get(keyOf(row));
    if (members === undefined) found.set(keyOf(row), [row]);
    else members.push(row);
  }
  return found;
}

function byTime(rows: Int32Array, times: Float64Array): Int32Array {
  return rows.slice().sort((a, b) => times[a]! - times[b]! || a - b);
}
