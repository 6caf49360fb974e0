import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDate } from "../../../src/data/table/date.ts";
import { type Column, parseTable, readTable, type Table, writeCsv } from "../../../src/data/table/index.ts";
import { NumberReader } from "../../../src/data/table/number.ts";
import { NumberCells, SLACK } from "../../../src/data/table/number-cells.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const expected = JSON.parse(readFileSync(join(fixtures, "expected.json"), "utf8")) as {
  tables: Record<string, Record<string, (string | number | null)[]>>;
  numbers: [string, string][];
  dates: [string, number][];
};

function cells(column: Column): (string | number | null)[] {
  if ("codes" in column) return Array.from(column.codes, (code) => column.levels[code] ?? null);
  return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
}

const contents = (table: Table) => table.columns.map((column) => [column.name, cells(column)]);

describe("a table reads as pandas reads it", () => {
  test.each(Object.keys(expected.tables))("%s", async (name) => {
    const table = await readTable([`${name}.csv`], { cwd: fixtures });
    expect(contents(table)).toEqual(Object.entries(expected.tables[name]!));
  });

  test.each(Object.keys(expected.tables))("%s, cut anywhere", async (name) => {
    const whole = await readTable([`${name}.csv`], { cwd: fixtures });
    const bytes = readFileSync(join(fixtures, `${name}.csv`));
    async function* trickle() {
      for (const byte of bytes) yield Buffer.of(byte);
    }
    for (let bufferBytes = 1; bufferBytes <= 64; bufferBytes++) {
      // The delimiter is found by the first piece; this one may hold a part of the header.
      const delimiter = { semicolon: ";", tab: "\t", bar: "|" }[name] ?? ",";
      const table = await parseTable(trickle(), `${name}.csv`, { bufferBytes, delimiter });
      expect(table.columns, `${bufferBytes} bytes at a time`).toEqual(whole.columns);
      for (let row = 0; row < table.rows; row++) expect(table.locate(row).line).toBe(whole.locate(row).line);
    }
  });

  test.each(Object.keys(expected.tables))("%s, written and read again", async (name) => {
    const table = await readTable([`${name}.csv`], { cwd: fixtures });
    const again = await parseTable([...writeCsv(table)].join(""), "again.csv");
    expect(contents(again)).toEqual(contents(table));
  });
});

test("numbers are those that Python reads, bit for bit", () => {
  const reader = new NumberReader();
  const wrong = expected.numbers.filter(([text, hex]) => {
    const value = reader.read(Buffer.from(`${text},`), 0);
    return !Object.is(value, fromHex(hex)) || reader.end !== text.length;
  });
  expect(wrong).toEqual([]);
});

test("numbers that are read into columns are the same", () => {
  const cells = new NumberCells();
  const into = new Float64Array(1);
  const wrong = expected.numbers.filter(([text, hex]) => {
    const bytes = Buffer.from(`${text},${"9".repeat(SLACK)}`);
    const end = cells.read(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, 46, into, 0);
    return end !== text.length || !Object.is(into[0], fromHex(hex));
  });
  expect(wrong).toEqual([]);
});

/** Python's float.hex: `-0x1.8p+1`. */
function fromHex(hex: string): number {
  if (hex.endsWith("inf")) return hex.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const [, sign, whole, fraction = "", exponent] = /^(-?)0x(\d)\.?([0-9a-f]*)p([+-]\d+)$/.exec(hex)!;
  const mantissa = Number(`0x${whole}${fraction}`);
  // The power is applied in two steps, because 2^-1074 × 2^… would round in between.
  const power = Number(exponent) - 4 * fraction.length;
  const half = Math.trunc(power / 2);
  const value = mantissa * 2 ** half * 2 ** (power - half);
  return sign === "-" ? -value : value;
}

test.each(expected.dates)("%s is the moment that Python reads", (text, milliseconds) => {
  expect(parseDate(text)).toBe(milliseconds);
});

test.each([
  "2026-02-30",
  "2026-13-01",
  "26-01-01",
  "2026.11",
  "2026-00-21",
  "2026-11-21T24:00",
  "21/11/2026",
  "2026-11-21x",
  "",
])("%j is no date", (text) => {
  expect(parseDate(text)).toBeNaN();
});

test("every row knows its line, past blank lines and newlines in cells", async () => {
  const table = await parseTable('a,b\n1,x\n\n2,"two\nlines"\n3,y\n\n\n4,z\n', "in.csv");
  expect([0, 1, 2, 3].map((row) => table.place(row))).toEqual(["in.csv:2", "in.csv:4", "in.csv:6", "in.csv:9"]);
  expect(table.locate(3)).toEqual({ file: "in.csv", line: 9 });
});

test.each([
  ["from the first piece", 2 ** 20],
  ["from the whole file", 32],
])("a column is read again as text, %s, when a later cell is no number: spellings are kept", async (_, bufferBytes) => {
  const text = `code\n${"007\n1.0\n".repeat(30)}A1\n`;
  const table = await parseTable(text, "in.csv", { bufferBytes });
  expect(table.columns).toEqual([
    {
      name: "code",
      type: "category",
      levels: ["007", "1.0", "A1"],
      codes: Int32Array.from([...new Array(30).fill([0, 1]).flat(), 2]),
    },
  ]);
  expect(table.notices).toEqual([
    {
      level: "warning",
      at: { file: "in.csv", line: 62 },
      message:
        'in.csv:62: code: "A1" is no number, as 98 % of the cells are: the column is taken for categories (correct the cell, or in a schema name its text under `missing`, or `code: category`)',
    },
  ]);
});

test("integers beyond 2^53 stay text, so that two ids never become one", async () => {
  const table = await parseTable("id,n\n9007199254740993,1\n9007199254740992,2\n", "in.csv");
  expect(cells(table.columns[0]!)).toEqual(["9007199254740993", "9007199254740992"]);
  expect(table.notices[0]?.message).toMatch(/^in\.csv:2: id: 9007199254740993 is beyond 2\^53/);
  const rounded = await parseTable("id\n9007199254740993\n", "in.csv", { types: new Map([["id", "number"]]) });
  expect(cells(rounded.columns[0]!)).toEqual([9007199254740992]);
});

test("types: whole numbers, booleans, dates, text", async () => {
  const names = Array.from({ length: 60 }, (_, row) => `Name of ${row}`);
  const text = `whole,part,flag,day,name\n${names.map((name, row) => `${row}.0,${row / 2},${row % 2 ? "True" : "False"},2026-01-${String((row % 28) + 1).padStart(2, "0")},${name}`).join("\n")}`;
  const table = await parseTable(text, "in.csv");
  expect(table.columns.map(({ type }) => type)).toEqual(["integer", "number", "boolean", "date", "text"]);
});

test("infinite values count as missing, and are said to", async () => {
  const table = await parseTable("a,b\ninf,1\n-Infinity,2\n3,Inf\n", "in.csv");
  expect(contents(table)).toEqual([
    ["a", [null, null, 3]],
    ["b", [1, 2, null]],
  ]);
  expect(table.notices.map(({ message }) => message)).toEqual([
    "a: 2 infinite values count as missing",
    "b: 1 infinite value counts as missing",
  ]);
});

test("a decimal comma in semicolon files, where others have thousands", async () => {
  const european = await parseTable("a;b\n1,5;1\n-2;0,25\n", "in.csv");
  expect(contents(european)).toEqual([
    ["a", [1.5, -2]],
    ["b", [1, 0.25]],
  ]);
  const american = await parseTable('a,b\n"1,500",1\n"2,000",2\n', "in.csv");
  expect(contents(american)).toEqual([
    ["a", [1500, 2000]],
    ["b", [1, 2]],
  ]);
});
