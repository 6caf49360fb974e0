/** A table of one column with very many rows, in pieces of 100,000. */
import { expect } from "vitest";
import { type Column, parseTable } from "../../../src/data/table/index.ts";

export async function expectRows(count: number): Promise<void> {
  const piece = Buffer.from("7\n8.5\n".repeat(50_000));
  async function* rows() {
    yield "v\n";
    for (let i = 0; i < count / 100_000; i++) yield piece;
  }
  const table = await parseTable(rows(), "in.csv");
  expect(table.rows).toBe(count);
  const { values } = table.columns[0] as Extract<Column, { values: Float64Array }>;
  expect([values.length, values[0], values[count - 1]]).toEqual([count, 7, 8.5]);
  expect(table.place(count - 1)).toBe(`in.csv:${count + 1}`);
}
