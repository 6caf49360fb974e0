/** Tables of correlated columns of every kind, drawn from one distribution unless a shift is asked for. */
import type { Random } from "../../src/core/random.ts";
import type { Column, Table } from "../../src/data/table/table.ts";
import { normal } from "../../src/evaluation/statistics/variates.ts";

export interface TableOptions {
  rows: number;
  /** Number of columns. The kinds are repeated in turn. */
  columns: number;
  /** Shift of the first column in standard deviations. */
  shift?: number;
  /** Rows per group: all rows of a group have the same values. */
  groupSize?: number;
}

type Draw = (z: number, random: Random) => number;

interface Kind {
  draw: Draw;
  /** Number of categories. Numbers when absent. */
  levels?: number;
  missing?: number;
}

const kinds: readonly Kind[] = [
  { draw: (z) => z },
  { draw: (z) => Math.exp(z) },
  { draw: (z) => Math.round(z * 10) / 10 },
  { draw: (z, random) => (random.unit() < 0.6 ? 0 : Math.exp(z)) },
  { draw: () => 7 },
  { draw: (_, random) => poisson(random) },
  { draw: (_, random) => Number(random.unit() < 0.01), levels: 2 },
  { draw: (_, random) => Math.floor(random.unit() ** 2 * 10), levels: 10 },
  { draw: (_, random) => zipf(random), levels: 500 },
  { draw: (z) => z, missing: 0.005 },
  { draw: (z) => z, missing: 0.05 },
  { draw: (_, random) => random.below(4), levels: 4, missing: 0.1 },
  { draw: (z) => Math.round(z), missing: 0.3 },
];

/** Draws a table. Numbers share a factor, so that their tests depend on each other. */
export function drawTable({ rows, columns, shift = 0, groupSize = 1 }: TableOptions, random: Random): Table {
  const groups = Math.ceil(rows / groupSize);
  const factor = Float64Array.from({ length: groups }, () => normal(random));
  const made = Array.from({ length: columns }, (_, at): Column => {
    const kind = kinds[at % kinds.length]!;
    const own = Float64Array.from({ length: groups }, (_, group) => {
      const z = 0.7 * factor[group]! + Math.sqrt(0.51) * normal(random) + (at === 0 ? shift : 0);
      const value = kind.draw(z, random);
      return kind.missing !== undefined && random.unit() < kind.missing ? Number.NaN : value;
    });
    const values = Float64Array.from({ length: rows }, (_, row) => own[Math.floor(row / groupSize)]!);
    const name = `c${at}`;
    if (kind.levels === undefined) return { name, type: "number", values };
    const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : value));
    return { name, type: "category", codes, levels: Array.from({ length: kind.levels }, (_, k) => `l${k}`) };
  });
  if (groupSize > 1) {
    const values = Float64Array.from({ length: rows }, (_, row) => Math.floor(row / groupSize));
    made.push({ name: "group", type: "integer", values });
  }
  return { rows, columns: made };
}

function poisson(random: Random): number {
  let [count, product] = [0, random.unit()];
  for (; product > Math.exp(-3); count++) product *= random.unit();
  return count;
}

function zipf(random: Random): number {
  return Math.min(499, Math.floor(Math.exp(random.unit() * Math.log(501)) - 1));
}
