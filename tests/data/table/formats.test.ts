import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  type Column,
  findColumn,
  parseSchema,
  parseTable,
  readDigestedTable,
  readTable,
  type Table,
} from "../../../src/data/table/index.ts";
import { expandGlobs } from "../../../src/platform/workspace/expand.ts";
import { folder } from "../../runner.ts";

const fixtures = join(import.meta.dirname, "fixtures");

function cells(table: Table, name: string): (string | number | null)[] {
  const column: Column = findColumn(table, name)!;
  if ("codes" in column) return Array.from(column.codes, (code) => column.levels[code] ?? null);
  return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
}

const every = <T>(make: (row: number) => T) => Array.from({ length: 600 }, (_, row) => make(row));

// The expected content is the one that make-parquet.mjs writes, in three row groups each.
test.each(["uncompressed", "snappy", "gzip", "brotli", "zstd", "lz4-raw"])("Parquet in %s", async (codec) => {
  const table = await readTable([`${codec}.parquet`], { cwd: fixtures });
  expect(table.rows).toBe(600);
  expect(cells(table, "double")).toEqual(every((row) => (row % 7 === 3 ? null : row / 8)));
  expect(cells(table, "float")).toEqual(every((row) => row / 4));
  expect(cells(table, "int")).toEqual(every((row) => row - 100));
  expect(cells(table, "long")).toEqual(every((row) => (row % 11 === 5 ? null : row * 1000)));
  expect(cells(table, "big")).toEqual(every((row) => String(9007199254740993n + BigInt(row))));
  expect(cells(table, "flag")).toEqual(every((row) => (row % 5 === 0 ? null : String(row % 2 === 0))));
  expect(cells(table, "text")).toEqual(every((row) => (row % 13 === 0 ? null : ["rød", "grün", "blue"][row % 3])));
  expect(cells(table, "code")).toEqual(every((row) => `c${row % 4}`));
  expect(cells(table, "day")).toEqual(every((row) => (row % 17 === 0 ? null : Date.UTC(2020, 0, 1 + row))));
  expect(cells(table, "moment")).toEqual(every((row) => Date.UTC(2020, 0, 1 + row, 1)));
  expect(table.columns.map(({ type }) => type)).toEqual(
    "number number integer integer text boolean category category date date".split(" "),
  );
  expect(table.place(13)).toBe(`${codec}.parquet: row 14`);
});

test("a nested Parquet column is left out", async () => {
  const table = await readTable(["nested.parquet"], { cwd: fixtures });
  expect(table.columns).toEqual([{ name: "id", type: "integer", values: Float64Array.of(1, 2, 3) }]);
  expect(table.unread.map(({ name }) => name)).toEqual(["tags"]);
});

test("Parquet through a stream, and gzipped", async () => {
  const bytes = readFileSync(join(fixtures, "zstd.parquet"));
  const streamed = await parseTable(bytes, "in.parquet");
  const zipped = await parseTable(gzipSync(bytes), "in.parquet.gz");
  expect(cells(streamed, "double")).toEqual(every((row) => (row % 7 === 3 ? null : row / 8)));
  expect(zipped.columns).toEqual(streamed.columns);
});

test("a cut Parquet file is one clear line", async () => {
  const bytes = readFileSync(join(fixtures, "snappy.parquet"));
  for (const cut of [8, 400, bytes.length - 1]) {
    await expect(parseTable(bytes.subarray(0, cut), "in.parquet")).rejects.toThrow(
      /^in\.parquet: expected a whole Parquet file/,
    );
  }
  const damaged = Buffer.from(bytes);
  damaged.fill(0xff, 200, 3000);
  await expect(parseTable(damaged, "in.parquet")).rejects.toThrow(/^in\.parquet/);
});

test("JSON Lines: keys in any order, missing keys, text that looks like numbers stays text", async () => {
  const lines = [
    '{"a": 1, "b": "5", "__proto__": "x", "day": "2026-11-21"}',
    '{"b": "6", "a": 2.5, "late": true}',
    "",
    '{"a": null, "b": null, "__proto__": "y"}\r',
  ];
  const table = await parseTable(lines.join("\n"), "in.jsonl");
  expect(table.columns.map(({ name, type }) => [name, type, cells(table, name)])).toEqual([
    ["a", "number", [1, 2.5, null]],
    ["b", "category", ["5", "6", null]],
    ["__proto__", "category", ["x", null, "y"]],
    ["day", "date", [Date.UTC(2026, 10, 21), null, null]],
    ["late", "boolean", [null, "true", null]],
  ]);
  expect(table.place(2)).toBe("in.jsonl:4");
});

test.each([
  ["not json", '{"a":1}\nnope\n', /^in\.jsonl:2: expected one JSON object, got text that is no JSON/],
  ["an array", "[1,2]\n", /^in\.jsonl:1: expected one JSON object, got an array \(give each value a name/],
  ["no line", "\n", /^in\.jsonl: expected JSON objects, one a row, got none/],
  ["a word among numbers", `${'{"a":1}\n{"a":2}\n'.repeat(8)}{"a":"x"}\n`, undefined],
])("JSON Lines with %s", async (_, text, message) => {
  const reading = parseTable(text, "in.jsonl");
  if (message === undefined) expect(cells(await reading, "a").at(-1)).toBe("x");
  else await expect(reading).rejects.toThrow(message);
});

test("gzip by its bytes, whatever the name; truncated, it is named", async () => {
  const text = `a,b\n${Array.from({ length: 5000 }, (_, row) => `${row},${Math.sin(row)}`).join("\n")}\n`;
  const zipped = gzipSync(text);
  const table = await parseTable(zipped, "in.csv");
  expect(cells(table, "b")[4999]).toBe(Math.sin(4999));
  await expect(parseTable(zipped.subarray(0, zipped.length >> 1), "in.csv.gz")).rejects.toThrow(
    /^in\.csv\.gz: expected whole gzip data, got data that ends too early/,
  );
  const damaged = Buffer.from(zipped);
  damaged.fill(7, 100, 200);
  await expect(parseTable(damaged, "in.csv.gz")).rejects.toThrow(
    /^in\.csv\.gz: expected whole gzip data, got damaged data/,
  );
});

test("encodings: latin-1 by name, UTF-16 by its mark, anything else replaced and reported", async () => {
  const text = "größe,stadt\n1,Köln\n2,Bern\n";
  const latin = await parseTable(Buffer.from(text, "latin1"), "in.csv", { encoding: "latin-1" });
  expect([latin.columns[0]!.name, cells(latin, "stadt")]).toEqual(["größe", ["Köln", "Bern"]]);
  const wide = await parseTable(Buffer.from(`\ufeff${text}`, "utf16le"), "in.csv");
  expect([wide.columns[0]!.name, cells(wide, "stadt")]).toEqual(["größe", ["Köln", "Bern"]]);
  const wrong = await parseTable(Buffer.from("a,b\n1,x\n2,K\u00f6ln\n", "latin1"), "in.csv");
  expect(wrong.notices).toEqual([
    {
      level: "warning",
      at: { file: "in.csv", line: 3 },
      message:
        'in.csv:3: b: "K\ufffdln" contains bytes that are not UTF-8, shown as \ufffd (set encoding: latin-1, or save the file as UTF-8)',
    },
  ]);
});

test("bytes that are no UTF-8 in a header and in JSON are reported too", async () => {
  const header = await parseTable(Buffer.from("gr\u00f6\u00dfe\n1\n", "latin1"), "in.csv");
  const json = await parseTable(Buffer.from('{"a":"x"}\n{"a":"K\u00f6ln"}\n{"a":"G\u00f6d"}\n', "latin1"), "in.jsonl");
  expect([...header.notices, ...json.notices].map(({ message }) => message)).toEqual([
    "in.csv:1: the line contains bytes that are not UTF-8, shown as \ufffd (set encoding: latin-1, or save the file as UTF-8)",
    "in.jsonl:2: the line contains bytes that are not UTF-8, shown as \ufffd, as do 1 more (set encoding: latin-1, or save the file as UTF-8)",
  ]);
});

test("several files and globs are one table; its digest is that of their bytes in a row", async () => {
  const cwd = folder();
  const parts = ["a,b\n1,x\n2,y\n", "b,a\nz,3\n"];
  for (const [index, part] of parts.entries()) writeFileSync(join(cwd, `part-${index}.csv`), part);
  writeFileSync(join(cwd, "other.csv"), "a,c\n1,2\n");
  const paths = await expandGlobs(["part-?.{csv,tsv}", "*-0.csv"], cwd);
  expect(paths).toEqual(["part-0.csv", "part-1.csv"]);
  const table = await readDigestedTable(paths, { cwd });
  expect([cells(table, "a"), cells(table, "b")]).toEqual([
    [1, 2, 3],
    ["x", "y", "z"],
  ]);
  expect([table.place(1), table.place(2)]).toEqual(["part-0.csv:3", "part-1.csv:2"]);
  expect(table.digest).toBe(`sha256:${createHash("sha256").update(parts.join("")).digest("hex")}`);
  await expect(readTable([...paths, "other.csv"], { cwd })).rejects.toThrow(
    "other.csv: expected the columns of part-0.csv, got a table without b and with c (files that are joined have the same columns)",
  );
  await expect(expandGlobs(["nothing-*.csv"], cwd)).rejects.toThrow(
    /^nothing-\*\.csv: expected files that match, got none/,
  );
});

test("a schema gives types, missing spellings and the decimal sign", async () => {
  const schema = await parseSchema(
    'missing: ["", "-999"]\ndecimal: ","\ncolumns:\n  zip: category\n  2019: number\n  __proto__: { type: number, missing: [none] }\n',
    "schema.yaml",
  );
  const table = await parseTable("zip\t2019\t__proto__\n007\t1,5\tnone\nNA\t-999\t3\n", "in.tsv", { schema });
  expect(table.columns.map(({ name, type }) => [name, type, cells(table, name)])).toEqual([
    ["zip", "category", ["007", "NA"]],
    ["2019", "number", [1.5, null]],
    ["__proto__", "number", [null, 3]],
  ]);
});

test("a schema's name that no column has is said", async () => {
  const schema = await parseSchema("columns: { colour: category }", "schema.yaml");
  const table = await parseTable("color,n\nred,1\n", "in.csv", { schema });
  expect(table.notices).toEqual([
    { level: "warning", message: 'schema: in.csv has no column "colour" (did you mean color?)' },
  ]);
});

test("a number that stands for a missing value is one in every format", async () => {
  const schema = await parseSchema('missing: ["-999", "0.5"]', "schema.yaml");
  const csv = await parseTable("a,b\n-999,1\n1.5,-999.0\n0.5,3\n", "in.csv", { schema });
  const json = await parseTable('{"a":-999,"b":1}\n{"a":1.5,"b":-999}\n{"a":0.5,"b":3}\n', "in.jsonl", { schema });
  for (const table of [csv, json]) {
    expect([cells(table, "a"), cells(table, "b")]).toEqual([
      [null, 1.5, null],
      [1, null, 3],
    ]);
  }
});

test.each([
  ["columns: [a]", /^schema\.yaml: expected columns to map names to values, got \["a"\]/],
  ["columns: { a: float }", /^schema\.yaml: columns: a: expected one of number, .*, got "float"/],
  ["colums: {}", /^schema\.yaml: colums: there is no such key \(did you mean columns\?\)/],
  ["decimal: ;", /^schema\.yaml: decimal: expected "\." or ",", got ";"/],
  ["a: [1\nb: 2", /^schema\.yaml:2: expected YAML, got /],
  ["a: &x [*x]", /^schema\.yaml/],
])("the schema %j is refused", async (text, message) => {
  await expect(parseSchema(text, "schema.yaml")).rejects.toThrow(message);
});
