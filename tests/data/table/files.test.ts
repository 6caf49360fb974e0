/** Files whose format is detected from their bytes: they are read, or rejected by name. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Column, parseTable, readTable } from "../../../src/data/table/index.ts";
import { folder, root } from "../../runner.ts";

const written = join(import.meta.dirname, "fixtures/written");
const read = (file: string) => readTable([file], { cwd: written });
const cells = (column: Column) =>
  "codes" in column
    ? Array.from(column.codes, (code) => column.levels[code] ?? null)
    : Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
const contents = (columns: readonly Column[]) => columns.map((column) => [column.name, cells(column)]);

test.each(["percent.csv.xz", "percent.csv.bz2", "percent.csv.zst", "percent.csv.zip"])("%s", async (file) => {
  expect((await read(file)).columns).toEqual((await read("percent.csv")).columns);
  const damaged = readFileSync(join(written, file)).subarray(0, 200);
  await expect(parseTable(damaged, file)).rejects.toThrow(/expected whole \w+ data, got /);
});

describe("JSON documents", () => {
  const truth = async () =>
    contents((await read("first-thirty.csv")).columns).map(([name, values]) => [
      name,
      (values as unknown[]).map((value) => ({ True: "true", False: "false" })[String(value)] ?? value),
    ]);

  test.each(["pandas-columns.json", "pandas-split.json", "pandas-index.json", "lists.json"])("%s", async (file) => {
    expect(contents((await read(file)).columns)).toEqual(await truth());
  });

  test("pandas' table, with its index", async () => {
    expect(contents((await read("pandas-table.json")).columns.slice(1))).toEqual(await truth());
  });

  const expected = JSON.parse(readFileSync(join(written, "expected.json"), "utf8"));
  test.each(["records.json", "lines.json"])("%s, as pandas reads it", async (file) => {
    expect(cells((await read(file)).columns[0]!)).toEqual(expected[file].a);
  });

  test("a bare NaN of Python is missing", async () => {
    expect(cells((await read("lines_nan.jsonl")).columns[0]!).slice(0, 2)).toEqual([null, 62.48]);
    expect(
      cells((await parseTable('[{"a":NaN,"b":"NaN, x"},{"a":-Infinity,"b":"y"}]', "in.json")).columns[1]!),
    ).toEqual(["NaN, x", "y"]);
  });

  test.each([
    [
      "a list of lists",
      "[[1,2],[3,4]]",
      "in.json:1: expected a list of objects, got a list in it (give each value a name)",
    ],
    ["a list that ends too early", '[{"a":1},', "in.json: expected a whole JSON list, got one that ends too early"],
    ["text", "hello", "in.json:1: expected JSON, got other text"],
    ["a number", "5", "in.json: expected a list of objects, one a row, or an object with a list for each column"],
    [
      "columns of two lengths",
      '{"a":[1,2],"b":[1]}',
      "in.json: expected a list of objects, one a row, or an object with a list",
    ],
    ["an empty list", "[]", "in.json: expected JSON objects, one a row, got none"],
  ])("%s", async (_, text, message) => {
    await expect(parseTable(text, "in.json")).rejects.toThrow(message);
  });
});

test.each(["gz", "bz2", "xz", "zip", "zst"])(
  "long.csv.%s, of more than the first bytes, is read whole and twice",
  async (end) => {
    const warnings: string[] = [];
    const note = (warning: Error) => warnings.push(warning.message);
    process.on("warning", note);
    onTestFinished(() => {
      process.off("warning", note);
    });
    for (let time = 0; time < 2; time++) {
      const table = await read(`long.csv.${end}`);
      expect(table.rows).toBe(20_000);
      expect(contents(table.columns)[0]).toEqual(["a", Array.from({ length: 20_000 }, (_, row) => row % 10)]);
    }
    const bytes = readFileSync(join(written, `long.csv.${end}`));
    await expect(parseTable(bytes.subarray(0, bytes.length >> 1), `half.csv.${end}`)).rejects.toThrow(
      `half.csv.${end}: expected whole`,
    );
    expect(warnings).toEqual([]);
  },
);

test("ids beyond 2^53 stay apart in JSON, whatever stands around them", async () => {
  const rows = [
    String.raw`{"id":12345678901234567890,"text":"call 12345678901234567890, \"now\"","x":0.1234567890123456}`,
    '{"id":12345678901234567891,"text":"b","x":1e-7}',
    '{"id":-9007199254740991,"text":"c","x":9007199254740991}',
  ];
  const expected = [
    ["id", ["12345678901234567890", "12345678901234567891", "-9007199254740991"]],
    ["text", ['call 12345678901234567890, "now"', "b", "c"]],
    ["x", [0.1234567890123456, 1e-7, 9007199254740991]],
  ];
  expect(contents((await parseTable(rows.join("\n"), "in.jsonl")).columns)).toEqual(expected);
  expect(contents((await parseTable(`[${rows.join(",")}]`, "in.json")).columns)).toEqual(expected);
  await expect(parseTable("12345678901234567890\n", "in.jsonl")).rejects.toThrow(
    "in.jsonl:1: expected one JSON object, got 12345678901234567890",
  );
});

describe("Arrow, as pyarrow writes it", () => {
  const rows = Array.from({ length: 300 }, (_, row) => row);
  test.each(["lz4.feather", "zstd.feather", "uncompressed.feather", "stream.arrow", "kinds.parquet"])(
    "%s",
    async (file) => {
      const table = await read(file);
      expect(contents(table.columns)).toEqual([
        ["whole", rows.map((row) => (row % 7 === 3 ? null : row))],
        ["half", rows.map((row) => row / 2)],
        ["text", rows.map((row) => ["red", "green", null][row % 3])],
        ["coded", rows.map((row) => ["a", "b"][row % 2])],
        ["flag", rows.map((row) => String(row % 2 === 0))],
        ["day", rows.map((row) => Date.UTC(2024, 0, 1 + row))],
        ["moment", rows.map(() => Date.UTC(2024, 0, 1, 8, 30))],
      ]);
      expect(table.unread.map(({ name, reason }) => [name, reason.slice(0, 20)])).toEqual([
        ["tags", "it holds a list, whe"],
        ["raw", "it holds bytes, wher"],
      ]);
    },
  );

  test("dictionaries may follow the rows, as polars writes them", async () => {
    expect(contents((await read("polars.arrow")).columns)).toEqual([
      ["whole", rows.slice(0, 40)],
      ["color", rows.slice(0, 40).map((row) => ["red", "green", null][row % 3])],
      ["size", rows.slice(0, 40).map((row) => ["S", "M"][row % 2])],
    ]);
  });

  test("a page without values is read", async () => {
    expect(contents((await read("empty-page.parquet")).columns)).toEqual([
      ["a", [1, 2, 3]],
      ["none", [null, null, null]],
    ]);
  });
});

test.each([
  ["base.xlsx", "expected a table, got an Excel workbook (save the sheet as CSV)"],
  ["page.csv", "expected a table, got an HTML page"],
  [
    "pandas.pkl",
    "expected a table, got a Python pickle (which runs code when it is loaded: write the table with `to_parquet` or `to_csv`)",
  ],
  ["two.zip", "expected a zip archive of one file, got 2 (percent.csv, zip.csv) (unpack it before this step)"],
])("%s is refused by name", async (file, message) => {
  await expect(read(file)).rejects.toThrow(`${file}: ${message}`);
});

test.each([
  ["in.zip", Buffer.from(`PK\x05\x06${"\0".repeat(18)}`), "an empty zip archive (zip one table)"],
  ["in.csv", Buffer.from("fffe0000610000002c000000", "hex"), "text in UTF-32 (save it as UTF-8)"],
  // The first bytes of a file of SAS 9 (sas7bdat), and of a transport file.
  [
    "in.sas7bdat",
    Buffer.from("000000000000000000000000c2ea8160b31411cfbd92080009c7318c181f1011", "hex"),
    "a SAS table (write it as CSV or Parquet)",
  ],
  [
    "in.xpt",
    Buffer.from("HEADER RECORD*******LIBRARY HEADER RECORD"),
    "a SAS transport file (write it as CSV or Parquet)",
  ],
  ["in.arff", Buffer.from("% a comment\n@RELATION iris\n@DATA\n"), "an ARFF file of Weka (save it as CSV)"],
  [
    "in.lzma",
    Buffer.from("5d00008000ffffffffffffffff", "hex"),
    "an lzma file of the old kind (compress it with xz, gzip or zstd)",
  ],
])("%s is refused by its bytes", async (name, bytes, message) => {
  await expect(parseTable(bytes, name)).rejects.toThrow(`${name}: expected a table, got ${message}`);
});

test.each([
  ["https://example.org/a.csv", "expected a file, got an address (download it in a step before this one"],
  ["s3://bucket/a.parquet", "expected a file, got an address (copy it in a step before this one"],
])("%s is refused", async (path, message) => {
  await expect(read(path)).rejects.toThrow(message);
});

describe("headers", () => {
  const columns = async (text: string | Uint8Array, name = "in.csv") =>
    contents((await parseTable(text, name)).columns);
  const ab = [
    ["a", [1, 3]],
    ["b", [2, 4]],
  ];
  test.each<[string, string | Uint8Array]>([
    ["Excel's sep line", "sep=;\na;b\n1;2\n3;4\n"],
    ["Excel's sep line in quotes", '"sep=;"\n"a";"b"\n"1";"2"\n3;4\n'],
    ["R's names of rows", '"a"\t"b"\n"1"\t1\t2\n"2"\t3\t4\n'],
    ["R's write.table as it comes", '"a" "b"\n"1" 1 2\n"2" 3 4\n'],
    ["delimiters at the ends of rows", "a,b\n1,2,\n3,4,\n"],
    ["delimiters at the ends of all lines", "a,b,\n1,2,\n3,4,\n"],
    ["comments above", "# made by a program\n# 2 rows, 2 columns\na,b\n1,2\n3,4\n"],
    ["UTF-16 without a mark", Buffer.from("a,b\n1,2\n3,4\n", "utf16le")],
    ["UTF-16 without a mark, the other way round", Buffer.from("a,b\n1,2\n3,4\n", "utf16le").swap16()],
  ])("%s", async (_, text) => {
    expect(await columns(text)).toEqual(ab);
  });

  test("a name that begins with # is no comment", async () => {
    expect(await columns("#id,b\n1,2\n3,4\n")).toEqual([
      ["#id", [1, 3]],
      ["b", [2, 4]],
    ]);
  });

  test("blanks separate cells where every row has as many words; texts of one column stay whole", async () => {
    expect(await columns('"name of row" x z\n"a b" 1.5 NA\n"c" 2 3\n')).toEqual([
      ["name of row", ["a b", "c"]],
      ["x", [1.5, 2]],
      ["z", [null, 3]],
    ]);
    expect(await columns("what they said\nvery good service\nbad\n")).toEqual([
      ["what they said", ["very good service", "bad"]],
    ]);
    expect(await columns("full name\nAda Lovelace\nAlan Turing\n")).toEqual([
      ["full name", ["Ada Lovelace", "Alan Turing"]],
    ]);
  });

  test("the rows decide between two delimiters", async () => {
    expect(await columns("a,x;b\n1,5;2\n3,25;4\n")).toEqual([
      ["a,x", [1.5, 3.25]],
      ["b", [2, 4]],
    ]);
  });

  test.each([
    [
      "no header",
      "5,5,red\n7,7,blue\n5,7,red\n7,5,blue\n",
      "in.csv:1: expected a header row that names the columns, got 5, 5, red",
    ],
    [
      "no header, of texts that come again",
      "red,yes\nblue,no\nred,no\nblue,yes\n",
      "in.csv:1: expected a header row that names the columns, got red, yes",
    ],
    [
      "lines above",
      "Report of May\na,b\n1,2\n",
      "in.csv:2: expected 1 cells as in the header, got 2 (are there lines above the header? take them out)",
    ],
    [
      "a comment among rows",
      "a,b\n1,2\n# note\n",
      "in.csv:3: expected 2 cells as in the header, got 1 (is a cell with the delimiter or a newline not quoted, or the line a comment?)",
    ],
    [
      "something after the last delimiter",
      `a,b\n${"1,2,\n".repeat(30)}1,2,3\n`,
      'in.csv: expected nothing after the last delimiter of a row, as in the first rows, got "3"',
    ],
  ])("%s", async (_, text, message) => {
    await expect(parseTable(text, "in.csv")).rejects.toThrow(message);
  });
});

describe("small files that would become very large, with a heap of 96 MB", () => {
  test.each([
    ["page.parquet", /page\.parquet: expected pages that are as large as their data, got one of 401 MB in \d+ kB/],
    ["cell.csv.gz", /cell\.csv\.gz:2: expected a record of at most 32 MB, got a longer one/],
    ["rows.parquet", /rows\.parquet: expected as many rows as \d+ bytes can hold, got 200,000,000/],
  ])("%s", async (file, message) => {
    const cwd = folder();
    writeFileSync(join(cwd, file), gunzipSync(readFileSync(join(import.meta.dirname, "fixtures/bombs", `${file}.gz`))));
    const args = ["--max-old-space-size=96", join(root, "bin/trainyard.js"), "train", "--data", file, "--target", "b"];
    const run = promisify(execFile)(process.execPath, args, { cwd });
    await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
  });
});
