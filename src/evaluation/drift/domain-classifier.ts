import { Random } from "../../core/random.ts";
import type { Column, Matrix, Table } from "../../data/table/table.ts";
import { findColumn } from "../../data/table/table.ts";
import { growForest } from "../../models/forest/grow.ts";
import { labelsOf } from "../metrics/labels.ts";
import type { DomainClassifier } from "./drift-file.ts";
import { rankSumTest } from "./rank-sum.ts";

export interface ClassifierOptions {
  /** Columns to use. */
  names: readonly string[];
  rows: { reference: Int32Array | undefined; current: Int32Array | undefined };
  seed: number;
  signal: AbortSignal;
}

/** More rows barely change the answer, and each permutation grows a forest. */
const mostRows = 500;
const leastRows = 20;
const mostPermutations = 99;
/** Permutations end after so many at least as extreme (Besag and Clifford 1991). */
const mostExtreme = 5;
const parameters = { nEstimators: 30, minSamplesLeaf: 5, maxDepth: 8 } as const;
const mostCategories = 250;

/**
 * Trains a forest to distinguish reference rows from current rows. If it succeeds on rows that its trees have not
 * seen, all columns together have changed, even if none has alone. The p-value permutes the labels of the rows.
 */
export async function classifyDomains(
  reference: Table,
  current: Table,
  { names, rows, seed, signal }: ClassifierOptions,
): Promise<DomainClassifier> {
  const random = new Random(seed, 0xd0);
  const chosen = {
    reference: sample(rows.reference, reference.rows, random),
    current: sample(rows.current, current.rows, random),
  };
  const total = chosen.reference.length + chosen.current.length;
  const nothing = (unavailable: string) => ({ auc: null, p: null, rows: total, columns: [], unavailable });
  if (Math.min(chosen.reference.length, chosen.current.length) < leastRows) {
    return nothing(`a classifier needs ${leastRows} rows on each side`);
  }
  const features = featuresOf(reference, current, names);
  if (features.length === 0) return nothing("there are no columns of numbers, categories or text on both sides");
  const matrix = matrixOf(features, chosen);
  const codes = new Int32Array(total).fill(1, chosen.reference.length);
  const seen = await outOfBagAuc(matrix, codes, { seed, signal });
  let [extreme, draws] = [0, 0];
  while (draws < mostPermutations && extreme < mostExtreme) {
    draws++;
    random.shuffle(codes);
    const { auc } = await outOfBagAuc(matrix, codes, { seed: seed + draws, signal });
    if (auc >= seen.auc) extreme++;
  }
  const p = extreme === mostExtreme ? extreme / draws : (1 + extreme) / (1 + draws);
  const columns = features
    .map(({ name }, at) => ({ name, importance: Math.min(1, Math.max(0, seen.importances[at]!)) }))
    .sort((a, b) => b.importance - a.importance)
    .slice(0, 10);
  return { auc: seen.auc, p, rows: total, columns };
}

async function outOfBagAuc(
  matrix: Matrix,
  codes: Int32Array,
  { seed, signal }: Pick<ClassifierOptions, "seed" | "signal">,
): Promise<{ auc: number; importances: Float64Array }> {
  const { outOfBag, importances } = await growForest({
    matrix,
    target: { task: "classification", classes: 2, codes },
    parameters,
    seed,
    threads: 1,
    outOfBagRows: Number.POSITIVE_INFINITY,
    signal,
  });
  const scores: [number[], number[]] = [[], []];
  for (const [row, code] of codes.entries()) {
    const score = outOfBag!.decision[row * 2 + 1]!;
    if (!Number.isNaN(score)) scores[code as 0 | 1].push(score);
  }
  const [first, second] = scores.map((each) => Float64Array.from(each).sort()) as [Float64Array, Float64Array];
  return { auc: first.length === 0 || second.length === 0 ? 0.5 : rankSumTest(first, second).above, importances };
}

/** Draws at most 500 rows without replacement. */
function sample(rows: Int32Array | undefined, count: number, random: Random): Int32Array {
  const all = rows ?? Int32Array.from({ length: count }, (_, row) => row);
  if (all.length <= mostRows) return all;
  const drawn = Int32Array.from(all);
  for (let i = 0; i < mostRows; i++) {
    const j = i + random.below(drawn.length - i);
    const held = drawn[i]!;
    drawn[i] = drawn[j]!;
    drawn[j] = held;
  }
  return drawn.subarray(0, mostRows);
}

interface Feature {
  name: string;
  reference(row: number): number;
  current(row: number): number;
}

/** Dates are left out, because later rows have later dates. */
function featuresOf(reference: Table, current: Table, names: readonly string[]): Feature[] {
  return names.flatMap((name): Feature[] => {
    const [first, second] = [findColumn(reference, name), findColumn(current, name)];
    if (first === undefined || second === undefined || first.type === "date" || second.type === "date") return [];
    if (!("codes" in first) && !("codes" in second)) {
      return [{ name, reference: (row) => first.values[row]!, current: (row) => second.values[row]! }];
    }
    if (first.type === "text" || second.type === "text") {
      return "codes" in first && "codes" in second
        ? [{ name, reference: lengthIn(first), current: lengthIn(second) }]
        : [];
    }
    const positions = positionsOf(first, second);
    return [{ name, reference: positionIn(first, positions), current: positionIn(second, positions) }];
  });
}

function lengthIn({ codes, levels }: Extract<Column, { codes: Int32Array }>): (row: number) => number {
  return (row) => levels[codes[row]!]?.length ?? Number.NaN;
}

/** Numbers categories by their frequency on both sides together. */
function positionsOf(...columns: Column[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const column of columns) {
    const { codes, names } = labelsOf(column);
    for (const code of codes) {
      if (code >= 0) counts.set(names[code]!, (counts.get(names[code]!) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(sorted.map(([name], at) => [name, Math.min(at, mostCategories)]));
}

function positionIn(column: Column, positions: ReadonlyMap<string, number>): (row: number) => number {
  const { codes, names } = labelsOf(column);
  return (row) => (codes[row]! < 0 ? Number.NaN : positions.get(names[codes[row]!]!)!);
}

function matrixOf(features: readonly Feature[], rows: { reference: Int32Array; current: Int32Array }): Matrix {
  const total = rows.reference.length + rows.current.length;
  const data = new Float32Array(total * features.length);
  for (const [at, { reference, current }] of features.entries()) {
    let to = at * total;
    for (const row of rows.reference) data[to++] = reference(row);
    for (const row of rows.current) data[to++] = current(row);
  }
  return { rows: total, columns: features.length, data };
}
