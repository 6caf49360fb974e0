/** Notations of dates and amounts beyond ISO 8601. They are read if they are unambiguous, and otherwise named with how to fix it. */
import { describe, expect, test } from "vitest";
import { allRows, chooseFeatures } from "../../../src/data/features/index.ts";
import { type Column, parseSchema, parseTable } from "../../../src/data/table/index.ts";

function values(column: Column | undefined): (number | string | null)[] {
  if (column === undefined) throw new Error("no such column");
  if ("codes" in column) return Array.from(column.codes, (code) => column.levels[code] ?? null);
  return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
}

const rows = (cells: string[]) => `a,b\n${cells.map((cell, row) => `"${cell}",x${row % 2}`).join("\n")}\n`;
const read = async (cells: string[], schema?: string) =>
  parseTable(rows(cells), "in.csv", schema === undefined ? {} : { schema: await parseSchema(schema, "s.yaml") });
const moments = (...dates: string[]) => dates.map((date) => Date.parse(date));
const notices = (table: { notices: { message: string }[] }) => table.notices.map(({ message }) => message);

describe("dates that are read", () => {
  test.each<[string, string[], number[]]>([
    // Python's date.fromisocalendar(2020, 5, 1) and so on. A week without a day is its Monday.
    ["ISO weeks", ["2020-W05", "2020-W40"], moments("2020-01-27", "2020-09-28")],
    ["ISO weeks with a day", ["2020-W05-7", "2020-W53-5"], moments("2020-02-02", "2021-01-01")],
    ["ISO weeks without hyphens", ["2020W05", "2021W01"], moments("2020-01-27", "2021-01-04")],
    ["weeks in German", ["KW 5/2020", "KW 40/2020"], moments("2020-01-27", "2020-09-28")],
    [
      "ordinals",
      ["1st May 2020", "22nd June 2020", "3rd July 2020"],
      moments("2020-05-01", "2020-06-22", "2020-07-03"),
    ],
    ["ordinals after the month", ["May 1st, 2020", "June 12th, 2020"], moments("2020-05-01", "2020-06-12")],
    [
      "German",
      ["13. Mai 2020", "1. März 2020", "24. Dezember 2020"],
      moments("2020-05-13", "2020-03-01", "2020-12-24"),
    ],
    ["German abbreviations", ["13. Okt. 2020", "1. Dez. 2020"], moments("2020-10-13", "2020-12-01")],
    ["French", ["1er août 2020", "12 février 2020"], moments("2020-08-01", "2020-02-12")],
    ["Spanish", ["1 de mayo de 2020", "12 de agosto de 2020"], moments("2020-05-01", "2020-08-12")],
    ["Italian", ["1 gennaio 2020", "12 luglio 2020"], moments("2020-01-01", "2020-07-12")],
    ["East Asian", ["2020年1月31日", "2020年12月1日"], moments("2020-01-31", "2020-12-01")],
    ["basic ISO 8601", ["20200131T083015", "20200201T000000"], moments("2020-01-31T08:30:15Z", "2020-02-01")],
    [
      "an offset with a time zone's name",
      ["2020-05-01T08:30:00+02:00[Europe/Paris]", "2020-05-02T08:30:00+02:00[Europe/Paris]"],
      moments("2020-05-01T06:30:00Z", "2020-05-02T06:30:00Z"),
    ],
    [
      "German with a time",
      ["1.5.2020 8:30 Uhr", "13.5.2020 18:05 Uhr"],
      moments("2020-05-01T08:30Z", "2020-05-13T18:05Z"),
    ],
    ["hours with and without minutes", ["8 AM", "9:30 PM", "12 AM"], [8 * 3.6e6, 21.5 * 3.6e6, 0]],
    ["hours with and without minutes and blanks", ["9:30pm", "8 am"], [21.5 * 3.6e6, 8 * 3.6e6]],
    [
      "minutes with and without seconds",
      ["1.5.2020 08:30", "1.5.2020 08:30:15", "1.5.2020 08:30:15.250"],
      moments("2020-05-01T08:30Z", "2020-05-01T08:30:15Z", "2020-05-01T08:30:15.250Z"),
    ],
  ])("%s", async (_, cells, expected) => {
    const table = await read(cells);
    expect(values(table.columns[0])).toEqual(expected);
    // A single later cell is read in the same way.
    const one = await parseTable(rows(cells.slice(0, 1)), "one.csv", { schema: table.schema });
    expect(values(one.columns[0])).toEqual(expected.slice(0, 1));
  });

  test("a schema reads days of a year", async () => {
    const table = await read(["2020-045", "2020-366"], 'columns: { a: { format: "%Y-%j" } }');
    expect(values(table.columns[0])).toEqual(moments("2020-02-14", "2020-12-31"));
    await expect(read(["2021-366"], 'columns: { a: { format: "%Y-%j" } }')).rejects.toThrow(
      'in.csv:2: a: expected a date in the format %Y-%j, got "2021-366"',
    );
  });

  test("weeks that a year does not have are no dates", async () => {
    await expect(read(["2021-W53"], 'columns: { a: { format: "%G-W%V" } }')).rejects.toThrow(
      'in.csv:2: a: expected a date in the format %G-W%V, got "2021-W53"',
    );
  });

  test("words that are months in another language stay text", async () => {
    expect(values((await read(["set 45", "out 99"])).columns[0])).toEqual(["set 45", "out 99"]);
  });
});

test("a column of nothing but NaT has no values, and is left out as such", async () => {
  const table = await read(Array.from({ length: 30 }, () => "NaT"));
  expect(table.columns[0]!.type).toBe("date");
  expect(values(table.columns[0])).toEqual(Array.from({ length: 30 }, () => null));
  const { left } = chooseFeatures(table, allRows(30), { roles: {} });
  expect(left).toEqual([{ name: "a", reason: "every cell is missing" }]);
});

describe("what stays text says how it can be read", () => {
  test.each([
    [["2020-045", "2020-046"], "days of a year or numbers within a year (2020-045)", '`"a": { format: "%Y-%j" }`'],
    [["~12", "~15"], "numbers with a unit (~12)", '`"a": { currency: "~" }`'],
    [["Rs. 12", "Rs. 1,500"], "numbers with a unit (Rs. 12)", '`"a": { currency: "Rs." }`'],
    [["12 руб.", "15 руб."], "numbers with a unit (12 руб.)", '`"a": { currency: "руб." }`'],
  ])("%s", async (cells, looks, key) => {
    const table = await read(cells);
    expect(notices(table)).toEqual([
      `a: looks like ${looks}: kept as text (say which in a schema, under columns: ${key})`,
    ]);
    const schema = `columns: {${key.slice(1, -1)}}`;
    expect((await read(cells, schema)).columns[0]!.type).toMatch(/number|integer|date/);
  });

  test("durations and amounts in several units have no schema line", async () => {
    expect(notices(await read(["36:15:00", "08:00:00"]))).toEqual([
      "a: looks like durations (36:15:00): kept as text (write them as numbers, such as seconds)",
    ]);
    expect(notices(await read(["2 km", "500 m"]))).toEqual([
      "a: looks like amounts in several units (km, m): kept as text (write them in one unit)",
    ]);
  });

  test("categories with a number in their names are no amounts", async () => {
    const names = ["class", "type", "grade", "group", "step", "no."];
    for (const name of names) {
      const numbered = Array.from({ length: 3 }, (_, row) => `${name} ${row}`);
      expect(notices(await read(numbered)), name).toEqual(name === "no." ? [expect.stringContaining("a unit")] : []);
      expect(notices(await read([...numbered, ...numbered])), name).toEqual([]);
    }
    expect(notices(await read(["2 beds", "3 beds", "2 beds", "3 beds"]))).toEqual([]);
  });

  test("texts of digits and signs are not called identifiers", async () => {
    const table = await read(Array.from({ length: 60 }, (_, row) => `${row * 5}-${row * 5 + 5}`));
    const { left } = chooseFeatures(table, allRows(60), { roles: {} });
    expect(left[0]).toEqual({
      name: "a",
      reason:
        "nearly every value is different, and they are no numbers or dates in a known format (0-5): correct them, or describe them in a schema with `format`, `currency`, `decimal` or `thousands`",
    });
  });
});
