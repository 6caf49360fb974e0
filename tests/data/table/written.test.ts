/** Numbers, dates and booleans in people's usual formats. The whole column decides, in any order of its rows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Column,
  findColumn,
  parseSchema,
  parseTable,
  readTable,
  writeCsv,
} from "../../../src/data/table/index.ts";

const written = join(import.meta.dirname, "fixtures/written");
const expected: Record<string, Record<string, (number | null)[]>> = JSON.parse(
  readFileSync(join(written, "expected.json"), "utf8"),
);

function values(column: Column | undefined): (number | string | null)[] {
  if (column === undefined) throw new Error("no such column");
  if ("codes" in column) return Array.from(column.codes, (code) => column.levels[code] ?? null);
  return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
}

async function column(text: string, name = "a", file = "in.csv"): Promise<(number | string | null)[]> {
  return values(findColumn(await parseTable(text, file), name));
}

const csv = (cells: string[], delimiter = ",") =>
  `a${delimiter}b\n${cells.map((cell, row) => `${cell.includes(delimiter) ? `"${cell}"` : cell}${delimiter}x${row % 2}`).join("\n")}\n`;

describe("as pandas reads it when it is given how cells are written", () => {
  test.each(Object.keys(expected).filter((file) => !file.endsWith(".json")))("%s", async (file) => {
    const table = await readTable([file], { cwd: written });
    for (const [name, cells] of Object.entries(expected[file]!)) expect(values(findColumn(table, name))).toEqual(cells);
  });
});

describe("one word among numbers or dates is named, wherever it is", () => {
  test.each([
    ["word_first.csv", 'word_first.csv:2: umsatz: expected a number, got "n.v."'],
    ["word_second.csv", 'word_second.csv:3: umsatz: expected a number, got "n.v."'],
    ["comma_bad_cell.csv", 'comma_bad_cell.csv:62: umsatz: expected a number, got "n.v."'],
    ["point_bad_cell.csv", 'point_bad_cell.csv:62: umsatz: expected a number, got "n.v."'],
  ])("%s", async (file, message) => {
    await expect(readTable([file], { cwd: written })).rejects.toThrow(message);
  });

  const dates = Array.from({ length: 30 }, (_, day) => `2024-01-${String(day + 1).padStart(2, "0")}`);
  test.each([
    ["a date column", csv([...dates, "soon"]), 'in.csv:32: a: expected a date, got "soon"'],
    ["a date column, first", csv(["soon", ...dates]), 'in.csv:2: a: expected a date, got "soon"'],
    ["percentages", csv([...dates.map((_, row) => `${row}.5 %`), "-"]), 'in.csv:32: a: expected a number, got "-"'],
    [
      "JSON Lines",
      `{"a":"n.v."}\n${dates.map((_, row) => `{"a":${row}.5}`).join("\n")}\n`,
      'in.jsonl:1: a: expected a number, got "n.v."',
    ],
  ])("%s", async (name, text, message) => {
    await expect(parseTable(text, name === "JSON Lines" ? "in.jsonl" : "in.csv")).rejects.toThrow(message);
  });
});

describe("signs of decimals and thousands", () => {
  test.each<[string, string, (number | string)[]]>([
    ["thousands in quotes", csv(["62,880", "1,234,567", "12"]), [62880, 1234567, 12]],
    ["thousands and decimals", csv(["1,234.50", "12.25"]), [1234.5, 12.25]],
    ["the other way round", csv(["1.234,50", "12,25"]), [1234.5, 12.25]],
    ["a space", csv(["1 234,5", "12,5"]), [1234.5, 12.5]],
    ["a narrow no-break space", csv(["1\u202f234,5", "12,5"]), [1234.5, 12.5]],
    ["an apostrophe", csv(["1’234.5", "12.5"]), [1234.5, 12.5]],
    ["lakhs and crores", csv(["12,34,567", "1,234"]), [1234567, 1234]],
    ["accountants' parentheses", csv(["(12)", "15.5"]), [-12, 15.5]],
    ["a minus behind", csv(["12.5-", "15.5"]), [-12.5, 15.5]],
    ["a minus sign", csv(["\u221212.5", "15.5"]), [-12.5, 15.5]],
    ["currency in front", csv(["$1,062.88", "-$5.00"]), [1062.88, -5]],
    ["currency behind", csv(["1.062,88 €", "5,00 €"], ";"), [1062.88, 5]],
    ["a code of a currency", csv(["CHF 12.50", "CHF 1'300.00"]), [12.5, 1300]],
    ["percent", csv(["62.88 %", "5 %"]), [62.88, 5]],
  ])("%s", async (_, text, cells) => {
    expect(await column(text)).toEqual(cells);
  });

  test("a point in a file of decimal commas separates thousands, or is an error that names the cell", async () => {
    expect(await column("a;b\n1.062;2,99\n954;1,5\n")).toEqual([1062, 954]);
    expect(await column("a;b\n2.000;2,99\n3.000;1,5\n")).toEqual([2000, 3000]);
    // No cell could have thousands separators, so these are certainly decimals.
    expect(await column("a;b\n52.5;2,99\n13.25;1,5\n")).toEqual([52.5, 13.25]);
    await expect(parseTable("a;b\n1.062;2,99\n1.5;1,5\n", "in.csv")).rejects.toThrow(
      'in.csv:3: a: expected a decimal comma as in other columns, and points for thousands only, got "1.5"',
    );
    // If no cell has a decimal comma, this is a decimal point, as in pandas.
    expect(await column("a;b\n1.062;x\n954;y\n")).toEqual([1.062, 954]);
  });

  test("decimal commas in a file of tabs say the same, and in quotes between commas they say nothing", async () => {
    expect(await column("a\tb\n1.062\t2,99\n954\t1,5\n")).toEqual([1062, 954]);
    expect(await column("a\tb\n52.5\t2,99\n13.25\t1,5\n")).toEqual([52.5, 13.25]);
    await expect(parseTable("a\tb\n1.062\t2,99\n1.5\t1,5\n", "in.csv")).rejects.toThrow(
      "in.csv:3: a: expected a decimal",
    );
    expect(await column("a\tb\n1.062\t1,500\n1.5\t2,500\n")).toEqual([1.062, 1.5]);
    expect(await column('a,b\n1.062,"2,99"\n954,"1,5"\n')).toEqual([1.062, 954]);
  });

  test("a comma in a file of decimal points separates thousands", async () => {
    expect(await column("a;b\n1,062;2.99\n954;1.5\n")).toEqual([1062, 954]);
  });

  test("what cannot be decided stays text, and a notice says which schema line decides", async () => {
    const table = await parseTable("a\tb\n1,062\tx\n2,954\ty\n", "in.tsv");
    expect(values(table.columns[0])).toEqual(["1,062", "2,954"]);
    expect(table.notices.map(({ message }) => message)).toEqual([
      'a: looks like numbers of which the comma could be a decimal sign or separate thousands (1,062): kept as text (say which in a schema, under columns: `"a": { thousands: "," }` or `"a": { decimal: "," }`)',
    ]);
    const read = async (schema: string) =>
      values((await parseTable("a\tb\n1,062\tx\n", "in.tsv", { schema: await parseSchema(schema, "s") })).columns[0]);
    expect(await read('columns: { "a": { thousands: "," } }')).toEqual([1062]);
    expect(await read('columns: { "a": { decimal: "," } }')).toEqual([1.062]);
  });
});

describe("dates", () => {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
  test.each<[string, string[], number[]]>([
    ["days first", ["25.12.2020", "1.5.2020"], [day("2020-12-25"), day("2020-05-01")]],
    ["days first, by one that cannot be a month", ["01/02/2020", "13/02/2020"], [day("2020-02-01"), day("2020-02-13")]],
    ["months first", ["5/1/2020", "5/28/2020"], [day("2020-05-01"), day("2020-05-28")]],
    [
      "months first with a time",
      ["5/28/2020 1:30 PM", "5/1/2020 12:00 AM"],
      [day("2020-05-28") + 13.5 * 3.6e6, day("2020-05-01")],
    ],
    ["not padded", ["2020-5-1", "2020-12-11"], [day("2020-05-01"), day("2020-12-11")]],
    ["months", ["2020-05", "2020-12"], [day("2020-05-01"), day("2020-12-01")]],
    ["months first, which are no numbers", ["01.2020", "12.2019"], [day("2020-01-01"), day("2019-12-01")]],
    ["times of day", ["08:30", "23:05"], [8.5 * 3.6e6, (23 * 60 + 5) * 60_000]],
    ["times of day in halves", ["8:30:15 pm", "12:00:00 am"], [(20.5 * 3600 + 15) * 1000, 0]],
    ["names of months", ["1 May 2020", "25 Dec 2020"], [day("2020-05-01"), day("2020-12-25")]],
    ["hours in halves", ["8 AM", "12 AM", "11 PM"], [8 * 3.6e6, 0, 23 * 3.6e6]],
    ["times of day with an offset", ["08:30:00Z", "23:00:00Z"], [8.5 * 3.6e6, 23 * 3.6e6]],
    ["a time of day that is on the day before in UTC", ["01:00+02:00", "12:00+02:00"], [23 * 3.6e6, 10 * 3.6e6]],
    ["quarters", ["2020Q1", "2020Q3"], [day("2020-01-01"), day("2020-07-01")]],
    ["quarters in front", ["Q2 2020", "Q4 2020"], [day("2020-04-01"), day("2020-10-01")]],
    ["months with a year that is no day", ["Jan-20", "Feb-95"], [day("2020-01-01"), day("1995-02-01")]],
    ["months with an apostrophe", ["Jan '20", "Feb '20"], [day("2020-01-01"), day("2020-02-01")]],
    [
      "the year last, as C writes it",
      ["Fri May  1 08:00:00 2020", "Sun May 31 00:00:00 2020"],
      [day("2020-05-01") + 8 * 3.6e6, day("2020-05-31")],
    ],
    [
      "the year last, after an offset",
      ["Wed Oct 10 20:19:24 +0000 2018", "Wed Oct 10 20:19:24 +0200 2018"],
      [Date.parse("2018-10-10T20:19:24Z"), Date.parse("2018-10-10T18:19:24Z")],
    ],
    ["names of months in front", ["May 1, 2020", "December 25, 2020"], [day("2020-05-01"), day("2020-12-25")]],
  ])("%s", async (_, cells, moments) => {
    expect(await column(csv(cells))).toEqual(moments);
  });

  test("a month with two digits could be a day, and a schema says that it is not", async () => {
    const table = await parseTable(csv(["Jan-20", "Feb-14"]), "in.csv");
    expect(values(table.columns[0])).toEqual(["Jan-20", "Feb-14"]);
    expect(table.notices.map(({ message }) => message)).toEqual([
      'a: looks like months with a year or a day (Jan-20): kept as text (say which in a schema, under columns: `"a": { format: "%b-%y" }`)',
    ]);
    const schema = await parseSchema('columns: { a: { format: "%b-%y" } }', "s");
    const read = await parseTable(csv(["Jan-20", "Feb-14"]), "in.csv", { schema });
    expect(values(read.columns[0])).toEqual([day("2020-01-01"), day("2014-02-01")]);
  });

  test("without a zero in front, months are numbers, and times of day could be durations", async () => {
    expect(await column(csv(["1.2020", "12.2019"]))).toEqual([1.202, 12.2019]);
    expect(await column(csv(["12.2020", "11.2019"]))).toEqual([12.202, 11.2019]);
    const table = await parseTable(csv(["3:45", "12:10"]), "in.csv");
    expect(table.notices.map(({ message }) => message)).toEqual([
      'a: looks like times of day or durations (3:45): kept as text (say which in a schema, under columns: `"a": { type: date, format: "%H:%M" }`)',
    ]);
    const schema = await parseSchema('columns: { "a": { type: date, format: "%H:%M" } }', "s");
    expect(values((await parseTable(csv(["3:45", "12:10"]), "in.csv", { schema })).columns[0])).toEqual([
      3.75 * 3.6e6,
      (12 * 60 + 10) * 60_000,
    ]);
  });

  test("NaT and MySQL's zero date are missing", async () => {
    expect(await column(csv(["NaT", "2020-05-01", "0000-00-00", "0000-00-00 00:00:00"]))).toEqual([
      null,
      day("2020-05-01"),
      null,
      null,
    ]);
    expect(await column(csv(["0000-00-00", "25.12.2020"]))).toEqual([null, day("2020-12-25")]);
  });

  test("day and month that cannot be told apart are kept as text, with the schema line for each", async () => {
    const table = await parseTable(csv(["5/1/2020", "7/2/2021"]), "in.csv");
    expect(table.notices.map(({ message }) => message)).toEqual([
      'a: looks like dates whose day and month are ambiguous (5/1/2020): kept as text (say which in a schema, under columns: `"a": { format: "%m/%d/%Y" }` or `"a": { format: "%d/%m/%Y" }`)',
    ]);
    const schema = await parseSchema('columns: { "a": { format: "%d/%m/%Y" } }', "s");
    const read = await parseTable(csv(["5/1/2020", "7/2/2021"]), "in.csv", { schema });
    expect(values(read.columns[0])).toEqual([day("2020-01-05"), day("2021-02-07")]);
    await expect(parseTable(csv(["5/1/2020", "x"]), "in.csv", { schema })).rejects.toThrow(
      'in.csv:3: a: expected a date in the format %d/%m/%Y, got "x"',
    );
  });
});

// Moments that Python's strptime gives for the format in the comment.
test.each([
  ["Wed 01 Jan 2020", "2020-01-01"], // %a %d %b %Y
  ["Wednesday, January 1, 2020", "2020-01-01"], // %A, %B %d, %Y
  ["Wed, 01 Jan 2020 03:05:07 GMT", "2020-01-01T03:05:07Z"], // %a, %d %b %Y %H:%M:%S %Z
  ["01/Jan/2020:03:05:07 +0200", "2020-01-01T01:05:07Z"], // %d/%b/%Y:%H:%M:%S %z
  ["12/31/2020 11:05:07 PM UTC", "2020-12-31T23:05:07Z"], // %m/%d/%Y %I:%M:%S %p %Z
  ["Jan 1 2020", "2020-01-01"], // %b %d %Y
  ["Feb 2020", "2020-02-01"], // %b %Y
  ["February-2020", "2020-02-01"], // %B-%Y
  ["12/2020", "2020-12-01"], // %m/%Y
])("%s is a date", async (text, iso) => {
  expect(await column(csv([text, text], "|"), "a")).toEqual([Date.parse(iso), Date.parse(iso)]);
});

test("numbers with a unit stay text, with the schema line that reads them", async () => {
  const cells = ["82.8 kg", "55.1 kg", "1,048.5 kg"];
  const table = await parseTable(csv(cells), "in.csv");
  expect(values(table.columns[0])).toEqual(cells);
  expect(table.notices.map(({ message }) => message)).toEqual([
    'a: looks like numbers with a unit (82.8 kg): kept as text (say which in a schema, under columns: `"a": { currency: "kg" }`)',
  ]);
  const schema = await parseSchema('columns: { "a": { currency: "kg" } }', "s");
  expect(values((await parseTable(csv(cells), "in.csv", { schema })).columns[0])).toEqual([82.8, 55.1, 1048.5]);
});

test("what was found reads one row alone in the same way", async () => {
  const table = await parseTable(csv(["5/28/2020", "5/1/2020"]), "train.csv");
  const one = await parseTable(csv(["5/1/2020"]), "one.csv", { schema: table.schema });
  expect(values(one.columns[0])).toEqual([Date.UTC(2020, 4, 1)]);
  const money = await parseTable(csv(["$1,062", "$5"]), "train.csv");
  expect(values((await parseTable("a\tb\n$1,062\tx\n", "one.tsv", { schema: money.schema })).columns[0])).toEqual([
    1062,
  ]);
});

describe("booleans", () => {
  test("one value in several spellings is one level, spelt as it came first", async () => {
    expect(await column(csv(["True", "TRUE", "false", "true", "FALSE"]))).toEqual([
      "True",
      "True",
      "false",
      "True",
      "false",
    ]);
    expect(await column(csv(["yes", "YES", "No"]))).toEqual(["yes", "yes", "No"]);
    expect(await column("a\nx\n1\n1.0\n")).toEqual(["x", "1", "1"]);
  });
});

describe("codes with leading zeros", () => {
  test("are numbers to a model, and written as they were read", async () => {
    const table = await parseTable("zip,b\n00619,1\n38000,2\n", "in.csv");
    expect(values(table.columns[0])).toEqual([619, 38000]);
    expect([...writeCsv(table)].join("")).toBe("zip,b\n00619,1\n38000,2\n");
    expect(table.notices.map(({ message }) => message)).toEqual([
      "zip: digits with leading zeros are codes: they are written as they were read, and a model compares them as numbers (a schema can say `zip: category`)",
    ]);
  });

  test("of several widths are numbers, as pandas has them", async () => {
    expect(await column(csv(["007", "12"]))).toEqual([7, 12]);
  });
});

test("columns of lists and objects are left out, and named where they are needed", async () => {
  for (const file of ["list.parquet", "nested.jsonl"]) {
    const table = await readTable([file], { cwd: written });
    expect(table.unread.length).toBeGreaterThan(0);
    expect(table.notices[0]!.message).toMatch(/^\w+: left out: it holds a list/);
  }
  const json = await readTable(["json.parquet"], { cwd: written });
  expect(values(findColumn(json, "j")).slice(0, 2)).toEqual(['{"k":0}', '{"k":1}']);
  const types = new Map([["tags", "category" as const]]);
  await expect(readTable(["nested.jsonl"], { cwd: written, types })).rejects.toThrow(
    "nested.jsonl:1: tags: expected a value, got a list (flatten it into columns, write it as text, or leave it out with `exclude`)",
  );
});

test("a column that turns out to be text in the first piece leaves the next record whole", async () => {
  const rows = Array.from({ length: 40 }, (_, row) => `1234567,${row === 3 ? "x" : "y"},${row}`);
  const text = `n,a,b\n0,5,0\n${rows.join("\n")}\n`;
  for (let bufferBytes = 20; bufferBytes < 120; bufferBytes++) {
    const table = await parseTable(text, "in.csv", { bufferBytes });
    expect(values(table.columns[0])).toEqual([0, ...rows.map(() => 1234567)]);
  }
});
