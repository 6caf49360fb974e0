import { Random } from "../../../src/core/random.ts";
import type { PreparedColumn } from "../../../src/data/features/preparation.ts";
import type { Column, Table } from "../../../src/data/table/table.ts";
import { SPECIAL } from "./random-models.ts";

/** Creates rows for a preparation's columns: special numbers, ties, and known, rare, unseen and missing values. */
export function randomTable(columns: PreparedColumn[], rows: number, seed: number): Table {
  const random = new Random(seed, 1);
  return { rows, columns: columns.map((column) => randomColumn(column, rows, random)) };
}

function randomColumn(column: PreparedColumn, rows: number, random: Random): Column {
  const { name } = column;
  if (column.type === "number") {
    return { name, type: "number", values: Float64Array.from({ length: rows }, () => number(random)) };
  }
  if (column.type === "date") {
    const values = Float64Array.from({ length: rows }, () =>
      random.below(10) === 0 ? Number.NaN : Math.floor((random.unit() * 2 - 0.5) * 3e12),
    );
    return { name, type: "date", values };
  }
  const levels = ["never seen", ...column.levels, ...column.infrequent, "İstanbul", " "];
  return {
    name,
    type: "category",
    levels,
    codes: Int32Array.from({ length: rows }, () => random.below(levels.length + 1) - 1),
  };
}

function number(random: Random): number {
  const kind = random.below(4);
  if (kind === 0) return SPECIAL[random.below(SPECIAL.length)]!;
  if (kind === 1) return 0.5;
  if (kind === 2) return random.unit() * 4 - 2;
  return random.below(2 ** 26);
}

/** The same rows as the graph's inputs take them: numbers and a date's parts as floats, levels as texts, "" where missing. */
export function graphFeeds(columns: PreparedColumn[], table: Table): Record<string, Float32Array | string[]> {
  const feeds: Record<string, Float32Array | string[]> = {};
  for (const prepared of columns) {
    const column = table.columns.find(({ name }) => name === prepared.name)!;
    if ("codes" in column)
      feeds[column.name] = Array.from(column.codes, (code) => (code < 0 ? "" : column.levels[code]!));
    else if (prepared.type === "date") {
      for (const part of prepared.parts) {
        feeds[`${column.name}.${part}`] = Float32Array.from(column.values, (time) => datePart(time, part));
      }
    } else feeds[column.name] = Float32Array.from(column.values);
  }
  return feeds;
}

export function datePart(time: number, part: "year" | "month" | "weekday" | "hour"): number {
  const date = new Date(time);
  if (part === "year") return date.getUTCFullYear();
  if (part === "month") return date.getUTCMonth() + 1;
  if (part === "weekday") return (date.getUTCDay() + 6) % 7;
  return date.getUTCHours();
}
