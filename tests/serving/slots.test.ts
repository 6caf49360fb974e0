/** The same row gives the same bits in a request and in a table. */
import { expect, test } from "vitest";
import { matrix } from "../../src/data/features/index.ts";
import type { Preparation, PreparedDate } from "../../src/data/features/preparation.ts";
import { parseTable } from "../../src/data/table/index.ts";
import { Chunk } from "../../src/serving/chunk.ts";
import { listed, type RequestRows, RowFields } from "../../src/serving/rows.ts";
import { slotsOf } from "../../src/serving/slots.ts";

const preparation: Preparation = {
  columns: [
    { name: "age", type: "number", impute: 38.1 },
    { name: "score", type: "number", impute: 0.1, scale: { offset: 0.3, factor: 1.7 } },
    {
      name: "city",
      type: "category",
      levels: ["Köln", "Oslo", "New York, NY"],
      infrequent: ["Bern", "Rom"],
      impute: "Oslo",
    },
    { name: "member", type: "category", levels: ["False", "True"], infrequent: [], impute: "True" },
    { name: "opened", type: "date", parts: ["year", "month", "weekday", "hour"], impute: [2020, 6, 2, 0] },
  ],
};
const width = 1 + 1 + 4 + 2 + 4;
const parts = (column: PreparedDate, part: number) => `${column.name}.${column.parts[part]}`;
const fields = new RowFields(slotsOf(preparation.columns, parts), { known: ["churned"], extraColumns: "fail" });

const rows = [
  { age: 41, score: 0.123456789, city: "Oslo", member: "True", opened: "2024-02-29" },
  { age: 16_777_217, score: -1e-50, city: "Bern", member: "False", opened: "2021-12-31T23:59:59Z" },
  { age: null, score: 1e39, city: "New York, NY", member: "True", opened: "2021-01-01T00:30:00+02:00" },
  { age: -0, score: null, city: null, member: null, opened: null },
  { age: 5.1, score: 3.3, city: "Atlantis", member: "maybe", opened: "1999-01-03 08:00" },
];

function bits(x: { data: Float32Array | Float64Array }): number[] {
  return [...new Uint32Array(x.data.buffer, x.data.byteOffset, x.data.length)];
}

function written(given: RequestRows): Chunk {
  const cells = { rows: given.count, columns: width, data: new Float32Array(given.count * width) };
  const chunk = new Chunk({ cells, columns: preparation.columns.length, first: 0 });
  given.write(chunk, 0, given.count);
  return chunk;
}

test("records, lists and columns are the matrix of the same table, bit for bit", async () => {
  const names = fields.names;
  const quoted = (value: unknown) => (value === null ? "" : Object.is(value, -0) ? "-0" : `"${value}"`);
  const csv = [names, ...rows.map((row) => Object.values(row))].map((cells) => cells.map(quoted).join(",")).join("\n");
  const types = new Map(preparation.columns.map(({ name, type }) => [name, type] as const));
  const expected = bits(matrix(preparation, await parseTable(csv, "t.csv", { types })));
  const chunk = written(fields.records(rows));
  expect(bits(chunk.cells)).toEqual(expected);
  expect([...chunk.missing]).toEqual([1, 1, 1, 1, 1]);
  expect([...chunk.unseen]).toEqual([0, 0, 1, 1, 0]);
  expect(chunk.examples).toEqual([
    { row: 5, column: "city", value: "Atlantis" },
    { row: 5, column: "member", value: "maybe" },
  ]);
  const reversed = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
  expect(bits(written(fields.records(reversed)).cells)).toEqual(expected);
  // Numbers as texts, as CSV has them and JSON Lines of some programs.
  const spelled = (value: unknown) => (Object.is(value, -0) ? "-0" : typeof value === "number" ? String(value) : value);
  const texts = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, each]) => [name, spelled(each)])));
  expect(bits(written(fields.records(texts)).cells)).toEqual(expected);
  const lists = rows.map((row) => Object.values(row));
  expect(bits(written(fields.lists(names, lists)).cells)).toEqual(expected);
  const columns = names.map((name) =>
    listed(
      name,
      rows.map((row) => row[name as keyof typeof row]),
    ),
  );
  expect(bits(written(fields.columns(columns)).cells)).toEqual(expected);
});

test("a date may come as its parts, as the ONNX graph takes it, but not as both or in part", () => {
  const whole = { ...rows[0], opened: "2024-02-29T13:00:00Z" };
  const { opened: _, ...rest } = whole;
  // 2024-02-29 was a Thursday.
  const inParts = { ...rest, "opened.year": 2024, "opened.month": 2, "opened.weekday": 3, "opened.hour": 13 };
  expect(bits(written(fields.records([inParts])).cells)).toEqual(bits(written(fields.records([whole])).cells));
  const { "opened.hour": __, ...three } = inParts;
  expect(() => written(fields.records([three]))).toThrow("row 1: opened: expected a value, got no such column");
  expect(() => written(fields.records([{ ...whole, "opened.hour": 1 }]))).toThrow(
    "expected a date or its parts, got both",
  );
  // Fields as many as columns, and still not all of them.
  const { age: ___, ...ageless } = { ...rows[0]!, "opened.hour": 1 };
  expect(() => written(fields.records([ageless]))).toThrow("got both");
});

test("JSON's true and false are levels as the training file spelt them; numbers are levels by their text", () => {
  const one = (member: unknown) => [...written(fields.records([{ ...rows[0], member }])).cells.data.subarray(6, 8)];
  expect([one(true), one(false), one("True")]).toEqual([
    [0, 1],
    [1, 0],
    [0, 1],
  ]);
});

test.each([
  [
    { opened: "29.02.2024" },
    'row 1: opened: expected a date such as "2026-11-21" or "2026-11-21T08:30:00Z", got "29.02.2024"',
  ],
  [{ opened: 1_700_000_000 }, "row 1: opened: expected a date such as"],
  [{ city: { name: "Oslo" } }, "row 1: city: expected a text, got an object"],
  [{ age: "old" }, 'row 1: age: expected a number, got "old"'],
])("%j is refused", (cell, message) => {
  expect(() => written(fields.records([{ ...rows[0], ...cell }]))).toThrow(message);
});

test("the target's column is left out", () => {
  expect(bits(written(fields.records([{ ...rows[0], churned: { any: "thing" } }])).cells)).toEqual(
    bits(written(fields.records([rows[0]])).cells),
  );
});
