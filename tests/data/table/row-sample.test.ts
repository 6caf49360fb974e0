import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDigestedTable, readTable } from "../../../src/data/table/index.ts";
import { readRowSample } from "../../../src/data/table/row-sample.ts";
import type { NumberColumn, Table } from "../../../src/data/table/table.ts";
import { ksDistance } from "../../../src/evaluation/drift/kolmogorov-smirnov.ts";
import { folder } from "../../runner.ts";

/** 2,000 rows with quoted line ends and quotes, a column that is a number only at first, and one that is empty at first. */
const rows = Array.from({ length: 2000 }, (_, row) => {
  const note = row % 3 === 0 ? `"a ""b""\n${row}, c"` : `n${row % 7}`;
  return `${(row * 37) % 2003},${note},${row < 1500 ? row : `x${row % 5}`},${row < 1000 ? "" : row % 11},2026-01-0${(row % 9) + 1}`;
});
const header = "number,note,late,empty,day";

function file(name: string, text: string): { cwd: string; path: string } {
  const cwd = folder();
  writeFileSync(join(cwd, name), text);
  return { cwd, path: name };
}

/** Cells as text, with the levels of categories. */
function cells({ columns }: Table): unknown[] {
  return columns.map((column) => [
    column.name,
    column.type,
    "codes" in column ? Array.from(column.codes, (code) => column.levels[code]) : Array.from(column.values),
  ]);
}

test("pieces of a table make the same table as the whole file", async () => {
  const { cwd, path } = file("table.csv", `${header}\n${rows.join("\n")}\n`);
  const whole = await readDigestedTable([path], { cwd });
  for (const pieceBytes of [700, 5000]) {
    const { table, total } = await readRowSample([path], { cwd, mostRows: 5000, seed: 0, pieceBytes });
    expect(total).toBe(2000);
    expect(table.digest).toBe(whole.digest);
    expect(cells(table)).toEqual(cells(whole));
  }
  const lines = rows.map((_, row) => JSON.stringify({ a: row, b: `t${row % 4}` })).join("\n");
  const json = file("table.jsonl", lines);
  const sample = await readRowSample([json.path], { cwd: json.cwd, mostRows: 5000, seed: 0, pieceBytes: 1000 });
  expect(cells(sample.table)).toEqual(cells(await readTable([json.path], { cwd: json.cwd })));
});

test("many short rows after a piece of long ones are all kept", async () => {
  const text = Array.from(
    { length: 6000 },
    (_, row) => `${row},${(row < 1500 ? "long " : "").repeat(200)}${row % 3},${row < 4500 ? "" : row}`,
  );
  const { cwd, path } = file("long.csv", `a,b,late\n${text.join("\n")}\n`);
  const { table } = await readRowSample([path], { cwd, mostRows: 7000, seed: 0, pieceBytes: 4000 });
  expect(cells(table)).toEqual(cells(await readTable([path], { cwd })));
});

test.each([1000, 2 ** 25])(
  "a sample of rows keeps rows together and has their distribution (pieces of %i bytes)",
  async (pieceBytes) => {
    const text = Array.from({ length: 20_000 }, (_, row) => `${row},${2 * row},k${row % 10}`).join("\n");
    const { cwd, path } = file("many.csv", `a,b,c\n${text}\n`);
    const { table, total } = await readRowSample([path], { cwd, mostRows: 4000, seed: 3, pieceBytes });
    expect([table.rows, total]).toEqual([4000, 20_000]);
    const [a, b] = table.columns as [NumberColumn, NumberColumn];
    expect(a.values.every((value, row) => b.values[row] === 2 * value)).toBe(true);
    expect(new Set(a.values).size).toBe(4000);
    // Massart's bound of the distance: √(ln(2 / 0.001) / (2 · 4000)) = 0.0308 with a probability of 99.9 %.
    const all = Float64Array.from({ length: 20_000 }, (_, row) => row);
    expect(ksDistance(all, Float64Array.from(a.values).sort())).toBeLessThan(0.0308);
  },
);
