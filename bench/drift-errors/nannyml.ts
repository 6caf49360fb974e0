import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Table } from "../../src/data/table/table.ts";

const python = join(import.meta.dirname, "../drift-estimate/peers/.venv/bin/python");

/** Two tables with the same columns. */
export interface TablePair {
  reference: Table;
  current: Table;
}

/** Returns whether NannyML's check of single columns alarms, with its defaults, about each pair of tables. */
export function nannymlAlarms(pairs: readonly TablePair[]): boolean[] {
  if (!existsSync(python)) throw new Error("expected NannyML (bench/install.sh installs it)");
  const input = pairs.map(({ reference, current }) => ({
    reference: cellsOf(reference),
    current: cellsOf(current),
    categories: reference.columns.filter((column) => "codes" in column).map(({ name }) => name),
  }));
  const run = spawnSync(python, [join(import.meta.dirname, "nannyml_alarms.py")], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { NML_DISABLE_USAGE_LOGGING: "1", PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" },
  });
  if (run.status !== 0) throw new Error(`NannyML failed: ${run.stderr.slice(-2000)}`);
  return JSON.parse(run.stdout) as boolean[];
}

function cellsOf({ columns }: Table): Record<string, (number | string | null)[]> {
  return Object.fromEntries(
    columns.map((column) => [
      column.name,
      "codes" in column
        ? Array.from(column.codes, (code) => column.levels[code] ?? null)
        : Array.from(column.values, (value) => (Number.isNaN(value) ? null : value)),
    ]),
  );
}
