import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import {
  completeRows,
  fitPreparation,
  matrix,
  matrixColumns,
  missingCells,
  refuseMissing,
  transform,
  unseenCells,
} from "../../../src/data/features/index.ts";
import {
  type Column,
  findColumn,
  parseTable,
  type ReadTable,
  readTable,
  selectRows,
} from "../../../src/data/table/index.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const expected = JSON.parse(readFileSync(join(fixtures, "expected.json"), "utf8")) as {
  train: number;
  numbers: Record<"none" | "standard" | "minmax", number[][]>;
  categories: Record<string, number[][]>;
  imputed: Record<string, number | string>;
};
const numbers = ["small", "huge", "tiny", "whole", "skewed", "flat"];
const categories = ["colour", "city", "tied"];
const table = await readTable(["mixed.csv"], { cwd: fixtures });
const columns = (names: string[]): Column[] => names.map((name) => findColumn(table, name)!);
const train = Int32Array.from({ length: expected.train }, (_, row) => row);

/** Biggest difference to scikit-learn, relative where values are big. */
function difference(data: Float64Array, rows: number[][]): number {
  let worst = 0;
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      worst = Math.max(worst, Math.abs(data[c * rows.length + r]! - value) / Math.max(1, Math.abs(value)));
    });
  });
  return worst;
}

describe("equal to scikit-learn", () => {
  test.each(["none", "standard", "minmax"] as const)("SimpleImputer and scale: %s", (scale) => {
    const preparation = fitPreparation(columns(numbers), train, { scale, maxLevels: 50 });
    expect(difference(transform(preparation, table), expected.numbers[scale])).toBeLessThan(1e-12);
  });

  test.each([100, 5])("SimpleImputer and OneHotEncoder with at most %i levels", (maxLevels) => {
    const preparation = fitPreparation(columns(categories), train, { scale: "none", maxLevels });
    const rows = expected.categories[String(maxLevels)]!;
    expect(matrixColumns(preparation)).toHaveLength(rows[0]!.length);
    expect(difference(transform(preparation, table), rows)).toBe(0);
  });

  test("the medians and most frequent levels", () => {
    const preparation = fitPreparation(columns([...numbers, ...categories]), train, { scale: "none", maxLevels: 50 });
    expect(Object.fromEntries(preparation.columns.map(({ name, impute }) => [name, impute]))).toEqual(expected.imputed);
  });
});

test("what is fitted does not change when test rows are shuffled, changed or left out", async () => {
  const options = { scale: "standard", maxLevels: 5 } as const;
  const names = [...numbers, ...categories];
  const fitted = JSON.stringify(fitPreparation(columns(names), train, options));

  const order = Int32Array.from({ length: table.rows }, (_, row) => row);
  new Random(1).shuffle(order.subarray(expected.train));
  const shuffled = selectRows(table, order);
  const [header, ...lines] = readFileSync(join(fixtures, "mixed.csv"), "utf8").trim().split("\n");
  const changed = [
    ...lines.slice(0, expected.train),
    ...lines.slice(expected.train).map(() => "1e30,-5,0,9,7,1,new,newer,newest"),
  ];
  const others = [
    shuffled,
    selectRows(table, train),
    await parseTable([header, ...changed].join("\n"), "in.csv"),
    // Test rows first: levels get other codes.
    await parseTable(
      [header, ...changed.slice(expected.train), ...lines.slice(0, expected.train)].join("\n"),
      "in.csv",
    ),
  ];
  for (const [index, other] of others.entries()) {
    const rows = index === 3 ? train.map((row) => row + table.rows - expected.train) : train;
    const found = names.map((name) => findColumn(other, name)!);
    expect(JSON.stringify(fitPreparation(found, rows, options))).toBe(fitted);
  }
});

test("the matrix is in 32-bit floats, each step rounded as ONNX Runtime rounds it", async () => {
  const read = await parseTable('x\n0.1\n16777217\n""\n1e39\n', "in.csv");
  const preparation = {
    columns: [{ name: "x", type: "number" as const, impute: 0.3, scale: { offset: 0.1, factor: 3 } }],
  };
  const f = Math.fround;
  expect([...matrix(preparation, read).data]).toEqual([
    f(f(f(0.1) - f(0.1)) * f(3)),
    f(f(16777216 - f(0.1)) * f(3)),
    f(f(f(0.3) - f(0.1)) * f(3)),
    Number.POSITIVE_INFINITY,
  ]);
});

test("dates become the parts that vary in training rows", async () => {
  // A Monday, a Tuesday and a Sunday of 2024, at midnight; the last row is not trained on.
  const read = await parseTable('d\n2024-01-01\n2024-02-13\n2024-12-29\n""\n2031-03-05T17:00\n', "in.csv");
  const preparation = fitPreparation(read.columns, Int32Array.of(0, 1, 2, 3), { scale: "none", maxLevels: 9 });
  expect(preparation.columns).toEqual([{ name: "d", type: "date", parts: ["month", "weekday"], impute: [2, 1] }]);
  expect(matrixColumns(preparation)).toEqual(["d.month", "d.weekday"]);
  expect([...matrix(preparation, read).data]).toEqual([1, 2, 12, 2, 3, 0, 1, 6, 1, 2]);
});

test("levels never seen become all zeros, and are counted; missing ones become the most frequent", async () => {
  const seen = await parseTable("c\na\nb\nb\n", "in.csv");
  const preparation = fitPreparation(seen.columns, Int32Array.of(0, 1, 2), { scale: "none", maxLevels: 9 });
  const next = await parseTable('c\nz\na\n""\nz\n', "in.csv");
  expect([...matrix(preparation, next).data]).toEqual([0, 1, 0, 0, 0, 0, 1, 0]);
  expect([...unseenCells(preparation, next)]).toEqual([["c", 2]]);
});

test("a table without a column of the preparation, or with another type of it, is refused", async () => {
  const preparation = fitPreparation(columns(["small", "colour"]), train, { scale: "none", maxLevels: 9 });
  const without = await parseTable("small,other\n1,2\n", "in.csv");
  expect(() => matrix(preparation, without)).toThrow(
    "data: expected the columns the model was trained on, got a table without colour (it has other, small)",
  );
  const text = await parseTable("small,colour\nx,red\n", "in.csv");
  expect(() => matrix(preparation, text)).toThrow(
    "data: small: expected numbers as in training, got a column of type category",
  );
});

describe("missing cells", () => {
  const read = () => parseTable("a,b\n1,x\n,y\n3,\n4,\n", "in.csv");
  const rows = Int32Array.of(0, 1, 2, 3);
  test("are counted by column", async () => {
    expect(missingCells((await read()).columns, rows)).toEqual([
      { name: "a", count: 1 },
      { name: "b", count: 2 },
    ]);
  });
  test("take their rows out", async () => {
    expect([...completeRows((await read()).columns, rows)]).toEqual([0]);
  });
  test("are an error that names the first", async () => {
    const table: ReadTable = await read();
    expect(() => refuseMissing(table, table.columns, rows)).toThrow(
      "in.csv:3: a: expected a value, got a missing cell, one of 3 (a 1, b 2) (set missing: drop or impute)",
    );
    expect(() => refuseMissing(table, table.columns, Int32Array.of(0))).not.toThrow();
  });
});
