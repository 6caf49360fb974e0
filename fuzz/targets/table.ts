import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc, { type Arbitrary } from "fast-check";
import { parseTable, writeCsv } from "../../src/data/table/index.ts";
import { writeTextCsv } from "../../src/data/table/row-texts.ts";
import { attack, hold, plainly, type Target } from "../target.ts";
import { damaged, damages, numberText, text, wellFormed } from "../values.ts";

const root = resolve(import.meta.dirname, "../..");
const originals = [
  "tests/fixtures/tables/titanic-like.csv",
  "tests/fixtures/tables/penguins-like.csv",
  "tests/fixtures/tables/adult-like.csv",
  "examples/iris/iris.csv",
].map((path) => readFileSync(join(root, path)).subarray(0, 4000));

const cell: Arbitrary<string> = fc.oneof(
  numberText,
  text,
  fc.constantFrom(
    "a",
    "b",
    "true",
    "yes",
    "2024-01-02",
    "02.01.2024",
    "$1,234.50",
    "12 %",
    "NA",
    "62,880",
    "1.062",
    "00619",
  ),
);
const grid = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** Rows as careless programs write them: any delimiter, quotes that do not match, ragged. */
const careless = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
    fc.constantFrom(",", ";", "\t", "|", " ", "::"),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.constantFrom("", "sep=;\n", "# comment\n", "\ufeff", "\n\n"),
    fc.constantFrom<BufferEncoding>("utf8", "utf8", "utf16le", "latin1"),
  )
  .map(([rows, delimiter, end, head, encoding]) =>
    Buffer.from(head + rows.map((row) => row.join(delimiter)).join(end), encoding),
  );
const fixture = fc.tuple(fc.constantFrom(...originals), damages).map(([bytes, changes]) => damaged(bytes, changes));

const inputs = fc.record({
  bytes: fc.oneof(careless, fixture),
  name: fc.constantFrom("t.csv", "t.tsv", "t.csv.gz", "t.zst", "t.json", "t.jsonl", "t", "t.arrow"),
  grid,
  bufferBytes: fc.constantFrom(64, 1000, 2 ** 21),
});

export const target: Target = {
  about: "CSV and other text tables: any bytes are read or refused, and what was written reads back",
  sources: ["data/table"],
  batch: 500,
  open: () => ({
    attack: attack({
      inputs,
      async check({ bytes, name, grid, bufferBytes }) {
        const limitBytes = 200_000_000;
        const table = await plainly(() => parseTable(bytes, name, { limitBytes, bufferBytes }));
        if (table !== undefined) [...writeCsv(table)];
        const names = grid[0]!.map((_, i) => `c${i}`);
        const rows = grid.map((row) => row.map(wellFormed));
        const csv = [...writeTextCsv({ names, rows, delimiter: "," }, ",")].join("");
        const types = new Map(names.map((each) => [each, "text" as const]));
        const read = await plainly(() =>
          parseTable(csv, "t.csv", {
            types,
            schema: { columns: new Map(), missing: ["no such text"] },
            bufferBytes,
            limitBytes,
          }),
        );
        if (read === undefined) return;
        hold(read.rows === rows.length, () => `${rows.length} rows were written, ${read.rows} read`);
        for (const [c, column] of read.columns.entries()) {
          if (!("codes" in column)) continue;
          for (const [r, row] of rows.entries()) {
            const found = column.levels[column.codes[r]!] ?? "";
            hold(
              found === row[c],
              () => `row ${r}: ${JSON.stringify(row[c])} was written, ${JSON.stringify(found)} read`,
            );
          }
        }
      },
    }),
  }),
};
