import { expect, test } from "vitest";
import { type Column, parseTable, writeCsv } from "../../../src/data/table/index.ts";
import { expectRows } from "./many-rows.ts";

const bad: [name: string, text: string | Uint8Array, message: string | RegExp][] = [
  ["nothing", "", /^in\.csv: expected a header row .*, got an empty file \(write the names into the first line\)$/],
  [
    "blank lines alone",
    "\n\r\n\n",
    /^in\.csv: expected a header row .*, got an empty file \(write the names into the first line\)$/,
  ],
  ["a header alone", "a,b\n", /^in\.csv: expected rows below the header, got none/],
  ["a header alone, cut", "a,b", /^in\.csv: expected rows below the header, got none/],
  [
    "a long row",
    "a,b\n1,2\n1,2,3,4\n",
    "in.csv:3: expected 2 cells as in the header, got 4 (is a cell with a comma not quoted, or a decimal comma used?)",
  ],
  [
    "a short row",
    'a,b\n"x\ny",2\n3\n',
    "in.csv:4: expected 2 cells as in the header, got 1 (is a cell with the delimiter or a newline not quoted, or the line a comment?)",
  ],
  ["a name twice", "a,b,a\n1,2,3\n", "in.csv:1: a: expected each name once, got it for columns 1 and 3 (rename one)"],
  [
    "an empty name",
    "a,b,\n1,2,3\n",
    "in.csv:1: column 3: expected a name, got an empty one (give it a name, or take the last delimiter out of every line)",
  ],
  [
    "data for a header",
    "5.1,3.5,setosa\n4.9,3.0,setosa\n",
    /^in\.csv:1: expected a header row that names the columns, got 5\.1, 3\.5, setosa/,
  ],
  ["numbers for a header", "1,2\n3,4\n", /^in\.csv:1: expected a header row/],
  ["a quote that is never closed", 'a,b\n1,"x\n2,y\n', /^in\.csv:2: expected a closing quote, got the end of the file/],
  [
    "text after a closing quote",
    'a\n"x" y\n',
    /^in\.csv:2: a: expected a delimiter after the closing quote, got "y\\n" /,
  ],
  [
    "mixed decimal signs",
    "a;b\n1,5;x\n2.5;y\n",
    'in.csv:3: a: expected a decimal comma as in other cells, got "2.5" (write all numbers in one way, or say which in a schema: decimal, thousands)',
  ],
  [
    "mixed decimal signs the other way round",
    "a;b\n2.5;x\n1,5;y\n",
    'in.csv:3: a: expected a decimal point as in other cells, got "1,5" (write all numbers in one way, or say which in a schema: decimal, thousands)',
  ],
  [
    "a word among many numbers",
    `a\n${Array.from({ length: 30 }, (_, row) => row / 2).join("\n")}\nn.a.\n`,
    'in.csv:32: a: expected a number, got "n.a." (correct the cell, or in a schema name its text under `missing`, or `a: category`)',
  ],
];

test.each(bad)("%s", async (_, text, message) => {
  await expect(parseTable(text, "in.csv")).rejects.toThrow(message);
});

test.each([
  ["number", "a\n1\nx\n", 'in.csv:3: a: expected a number, got "x"'],
  ["integer", "a\n1\n1.5\n", 'in.csv:3: a: expected a whole number, got "1.5"'],
  [
    "date",
    "a\n2026-11-21\n21.11.2026\n",
    'in.csv:3: a: expected a date such as 2026-11-21 or 2026-11-21T08:30:00Z, got "21.11.2026"',
  ],
] as const)("a cell that is no %s where one was asked for", async (type, text, message) => {
  await expect(parseTable(text, "in.csv", { types: new Map([["a", type]]) })).rejects.toThrow(message);
});

test("names from the prototype of all objects, and formulas, are data", async () => {
  const text = "__proto__,constructor,hasOwnProperty\n=cmd(),+1,@x\n-1+2,2,@y\n";
  const table = await parseTable(text, "in.csv");
  expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
    ["__proto__", "category"],
    ["constructor", "integer"],
    ["hasOwnProperty", "category"],
  ]);
  expect([...writeCsv(table)].join("")).toBe(text.replace("+1", "1"));
});

test("a cell of 1 MB, and a quoted one with newlines over many chunks", async () => {
  const big = "x".repeat(2 ** 20);
  const quoted = 'line "one"\nline two\n'.repeat(200_000);
  const table = await parseTable(`a,b\n1,${big}\n2,"${quoted.replaceAll('"', '""')}"\n3,end\n`, "in.csv");
  const column = table.columns[1] as Extract<Column, { levels: string[] }>;
  expect(column.levels).toEqual([big, quoted, "end"]);
  expect(table.place(2)).toBe("in.csv:400004");
});

test("100,000 columns", async () => {
  const names = Array.from({ length: 100_000 }, (_, column) => `c${column}`);
  const row = names.map((_, column) => column % 100);
  const table = await parseTable([names, row, row, row].join("\n"), "in.csv");
  expect([table.columns.length, table.rows]).toEqual([100_000, 3]);
  const last = table.columns[99_999] as Extract<Column, { values: Float64Array }>;
  expect([last.name, ...last.values]).toEqual(["c99999", 99, 99, 99]);
});

// tests/parts/ reads ten times as many.
test("a million rows of one column", () => expectRows(1_000_000));

test("a table too big for memory is foreseen from its first part, with the size it needs", async () => {
  const text = `a,b,c\n${"1,2,x\n".repeat(400_000)}`;
  const limitBytes = 5 * 2 ** 20;
  await expect(parseTable(text, "in.csv", { limitBytes })).rejects.toThrow(
    // 400,000 rows of 8 + 8 + 4 bytes: 7.6 MB.
    /^in\.csv: expected a table that fits in 5 MB of free memory, got about (399|400|401),\d{3} rows × 3 columns, which need 8 MB/,
  );
  const table = await parseTable(text, "in.csv", { limitBytes: 10 * 2 ** 20 });
  expect(table.rows).toBe(400_000);
});

test("an aborted signal ends the reading", async () => {
  const stop = new AbortController();
  stop.abort(new Error("stop"));
  await expect(parseTable("a\n1\n", "in.csv", { signal: stop.signal })).rejects.toThrow("stop");
});

test("the row index that pandas writes is left out with a notice", async () => {
  const table = await parseTable(",a\n0,5\n1,6\n", "in.csv");
  expect(table.columns.map(({ name }) => name)).toEqual(["a"]);
  expect(table.notices).toEqual([
    {
      level: "notice",
      message: "in.csv: the first column has no name: left out as the row index that pandas and R write",
    },
  ]);
});
