/** The WebAssembly kernel for CSV reads the same tables as JavaScript alone, whatever the bytes and wherever the reads end. */
import { expect, test } from "vitest";
import { Random } from "../../src/core/random.ts";
import { parseSchema, type TableOptions } from "../../src/data/table/index.ts";
import { readSources } from "../../src/data/table/read.ts";
import { bytesSource } from "../../src/data/table/source.ts";

const buffer = new Float64Array(1);
const bits = new BigUint64Array(buffer.buffer);
const random = new Random(20);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random.unit() * from.length)]!;
const whole = (limit: number): number => Math.floor(random.unit() * limit);
const digits = (count: number): string => Array.from({ length: count }, () => whole(10)).join("");

/** Any double: subnormals, both zeros and huge values are as likely as all others. */
function anyDouble(): string {
  bits[0] = (BigInt(whole(2 ** 32)) << 32n) | BigInt(whole(2 ** 32));
  return String(buffer[0]);
}

const numbers: (() => string)[] = [
  () => String(random.unit()),
  () => String((random.unit() - 0.5) * 10 ** whole(20)),
  () => `${pick(["", "-", "+"])}${digits(1 + whole(24))}`,
  () => `${pick(["", "-", "+"])}${digits(whole(9))}.${digits(whole(26))}`,
  () => `${digits(1 + whole(3))}.${digits(whole(20))}${pick(["e", "E"])}${pick(["", "-", "+"])}${whole(400)}`,
  anyDouble,
  () =>
    pick([
      "0",
      "-0",
      "0.0",
      "-.5",
      "5.",
      ".",
      "-",
      "+",
      "1e",
      "1e+",
      "00",
      "007",
      "-007",
      "0.000000000000000000001234",
    ]),
  () => pick(["9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993", "18446744073709551616"]),
  () => pick(["5e-324", "2.2250738585072011e-308", "1.7976931348623157e308", "1e23", "8.5e22", "4503599627370496.5"]),
  () => pick(["inf", "nan", "1_000", "0x10", "1e5x", "1.2.3", "--1", "1 2"]),
];
const others: (() => string)[] = [
  () => pick(["", " ", "\t", "NA", "null"]),
  () => pick(["a", "long text of more than sixteen bytes", "é", "日本語", "true", "2020-01-02", "x\0y"]),
  () => pick(['""', '"a"', '"a""b"', '"a,b"', '"two\nlines"', '"1.5"', '" 2 "', '"x" ', 'a"b', '"\r\n"']),
];

/** The columns' kinds are fixed for a table, but for one cell in `strange`. */
function randomTable(rows: number, strange: number, delimiter: string): string {
  const kinds = Array.from({ length: 1 + whole(5) }, () => pick([...numbers.slice(0, 6), ...numbers, ...others]));
  let text = `${kinds.map((_, column) => `c${column}`).join(delimiter)}${pick(["\n", "\r\n"])}`;
  const end = pick(["\n", "\n", "\r\n", "\r"]);
  for (let row = 0; row < rows; row++) {
    const cells = kinds.map(
      (kind) => `${pick(["", "", "", "", " "])}${whole(strange) === 0 ? pick([...numbers, ...others])() : kind()}`,
    );
    if (whole(strange * 40) === 0) cells.push("extra");
    text += cells.join(delimiter) + (whole(strange) === 0 ? pick(["\n", "\n\n", "\r\n", "\r"]) : end);
  }
  return whole(2) === 0 ? text : text.slice(0, -1);
}

async function outcome(text: string, options: TableOptions): Promise<unknown> {
  try {
    const table = await readSources([await bytesSource("in.csv", text, "csv")], options);
    return {
      columns: table.columns.map((column) =>
        "codes" in column
          ? { ...column, codes: [...column.codes] }
          : { ...column, values: [...new BigUint64Array(Float64Array.from(column.values).buffer)] },
      ),
      rows: table.rows,
      notices: table.notices,
      places: [0, 1, 7, table.rows - 1].filter((row) => row < table.rows).map((row) => table.place(row)),
      schema: [...table.schema.columns],
    };
  } catch (error) {
    return String(error);
  }
}

test("the kernel reads what JavaScript reads", { timeout: 120_000 }, async () => {
  let read = 0;
  for (let run = 0; run < 1500; run++) {
    const text = randomTable(
      1 + whole(run % 10 === 0 ? 400 : 40),
      pick([3, 20, 200, 5000]),
      pick([",", ",", ";", "\t", "|"]),
    );
    const bufferBytes = pick([16, 64, 200, 1000, 2 ** 16]);
    const schema = whole(4) === 0 ? await parseSchema("columns:\n  c0: category\n  c1: number\n", "s.yaml") : undefined;
    const options: TableOptions = { bufferBytes, ...(schema !== undefined && { schema }) };
    const expected = await outcome(text, { ...options, webAssembly: false });
    expect(await outcome(text, { ...options, webAssembly: true }), text).toEqual(expected);
    if (typeof expected !== "string") read++;
  }
  // Most tables are valid, so that values are compared and not only messages.
  expect(read).toBeGreaterThan(600);
});

/** Number() is V8's own parser, which the kernel has no part of. */
test("the kernel rounds numbers like Number()", { timeout: 60_000 }, async () => {
  const cells = Array.from({ length: 200_000 }, (_, i) => {
    if (i % 5 === 4) {
      // The usual form, which has a parser of its own: a sign, 1 to 8 digits, a point and up to 18 more.
      const before = 1 + whole(8);
      return `${pick(["", "-", "+"])}${1 + whole(9)}${digits(before - 1)}.${digits(1 + whole(19 - before))}`;
    }
    if (i % 4 === 0) return String((random.unit() - 0.5) * 10 ** whole(12));
    if (i % 4 === 1) return `${1 + whole(999)}.${digits(1 + (i % 19))}1e${whole(40) - 30}`;
    // An exact eighth, with zeros that make the number too long for one division.
    if (i % 4 === 2) return `${(whole(8000) / 8).toFixed(3)}${"0".repeat(10 + whole(6))}`;
    // The middle between two doubles, in quarters: from 2^51 on they are a half apart.
    const middle = (2n ** 52n + BigInt(whole(2 ** 31))) * 2n + 1n;
    const hundredths = String(middle * 25n);
    return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
  });
  const table = await readSources(
    [await bytesSource("in.csv", `x,y\n${cells.map((cell) => `${cell},${cell}`).join("\n")}\n`)],
    {
      types: new Map([
        ["x", "number"],
        ["y", "number"],
      ]),
      webAssembly: true,
    },
  );
  const [x] = table.columns;
  if (x === undefined || "codes" in x) throw new Error("expected numbers");
  const wrong = cells.filter((cell, row) => !Object.is(x.values[row], Number(cell)));
  expect(wrong).toEqual([]);
});

test("files at once have a kernel each", async () => {
  const text = (seed: number) =>
    `a,b\n${Array.from({ length: 30_000 }, (_, row) => `${row * seed}.5,${row % seed}`).join("\n")}\n`;
  const tables = await Promise.all(
    [3, 5, 7].map(async (seed) => readSources([await bytesSource(`${seed}.csv`, text(seed))], {})),
  );
  const last = tables.map(({ columns }) =>
    columns.map((column) => ("codes" in column ? undefined : column.values[29_999])),
  );
  expect(last).toEqual([
    [89_997.5, 2],
    [149_995.5, 4],
    [209_993.5, 4],
  ]);
});
