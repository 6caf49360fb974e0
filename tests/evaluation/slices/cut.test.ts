import { expect, test } from "vitest";
import { splitCuts } from "../../../src/contract/slices-input.ts";
import { cutColumns, cutSlices } from "../../../src/evaluation/slices/cut.ts";
import { tableOf } from "../metrics/table.ts";

const people = await tableOf(
  `age,sex,smoker,city,seen,income,score
   61,F,True,"New York",2024-01-05,10,1
   20,M,False,Oslo,2023-12-31,20,2
   ,F,False,Oslo,2024-03-01,30,1
   60,,True,Bergen,,40,3`,
);

/** Slices as `name: rows`. */
const cut = (...cuts: string[]) =>
  Object.fromEntries(cutSlices(people, cuts).map(({ name, rows }) => [name, [...rows]]));

test("a column is one slice a value, missing ones too", () => {
  expect(cut("sex", "score", "smoker")).toEqual({
    "sex=F": [0, 2],
    "sex=M": [1],
    "sex=(missing)": [3],
    "score=1": [0, 2],
    "score=2": [1],
    "score=3": [3],
    "smoker=False": [1, 2],
    "smoker=True": [0, 3],
  });
});

// Expected rows are by hand. A missing value leaves a comparison open, and a slice has only rows that certainly match.
test.each<[condition: string, rows: number[]]>([
  ["age >= 60", [0, 3]],
  ["60 <= age", [0, 3]],
  ["!(age >= 60)", [1]],
  ["age != 60", [0, 1]],
  ["age == missing", [2]],
  ["age != missing && sex == F", [0]],
  ["sex == F", [0, 2]],
  ["sex != F", [1]],
  ["city == \"New York\" || city == 'Bergen'", [0, 3]],
  ["age >= 60 || sex == F", [0, 2, 3]],
  ["smoker && age > 60", [0]],
  ["!smoker", [1, 2]],
  ["smoker == True", [0, 3]],
  ['seen >= "2024-01-01"', [0, 2]],
  ["seen < '2024-01-01'", [1]],
  ["seen == missing", [3]],
  ["income / score < 15", [0, 1, 3]],
  ["income - 10 * score >= 0 && income - 10 * score < 1", [0, 1]],
  ["max(age, income) > 45", [0, 3]],
  ["score == 1", [0, 2]],
  ["(sex == F || sex == M) && income > 15", [1, 2]],
])("%s", (condition, rows) => expect(cut(condition)).toEqual({ [condition]: rows }));

test("many numbers become quarters", async () => {
  const table = await tableOf(`x\n${Array.from({ length: 40 }, (_, i) => i).join("\n")}\nNA`);
  expect(cutSlices(table, ["x"]).map(({ name, rows }) => [name, rows.length])).toEqual([
    ["x < 10", 10],
    ["x >= 10 && x < 20", 10],
    ["x >= 20 && x < 30", 10],
    ["x >= 30", 10],
    ["x=(missing)", 1],
  ]);
});

test.each<[cut: string, message: string]>([
  ["sxe", 'slices: sxe: character 1: expected a column of the table, got "sxe" (did you mean sex?)'],
  ["wealth > 3", "slices: wealth > 3: character 1: expected a column of the table"],
  ["sex == X", 'slices: sex == X: character 8: expected a value that sex holds ("F", "M"), got "X"'],
  ["sex >= F", "slices: sex >= F: character 8: expected == or != with sex, which holds text, got >="],
  ["age = 60", "slices: age = 60: character 5: expected"],
  ["age and sex", "slices: age and sex: character 5: expected"],
  ["age", "ok"],
  ["seen", 'slices: seen: expected a condition on a column of dates (seen >= "2024-01-01")'],
  ["seen > yesterday", 'slices: seen > yesterday: character 8: expected a date such as "2024-01-31", got "yesterday"'],
  [
    "age > 1 && sex",
    "slices: age > 1 && sex: character 12: expected a comparison, or a column of true and false, got sex, of type category",
  ],
  ["process.exit()", "slices: process.exit(): character"],
  ["constructor", "slices: constructor: character 1: expected a column of the table"],
  [`${"(".repeat(5000)}age`, "slices: ((((("],
])("%s", (text, message) => {
  if (message === "ok") expect(Object.keys(cut(text))).toContain("age=60");
  else expect(() => cut(text)).toThrow(message);
});

test("text of too many values is refused", async () => {
  const table = await tableOf(`name\n${Array.from({ length: 51 }, (_, i) => `n${i}`).join("\n")}`);
  expect(() => cutSlices(table, ["name"])).toThrow(
    'slices: name: expected a column of at most 50 values, got 51 (write conditions: name == "n0")',
  );
});

test("commas and newlines part cuts, but not within quotes and parentheses", () => {
  expect(splitCuts('sex, age >= 60\ncity == "a, b", max(age, 3) > 1,\n\n')).toEqual([
    "sex",
    "age >= 60",
    'city == "a, b"',
    "max(age, 3) > 1",
  ]);
});

test("the columns that are cut", () => {
  expect(cutColumns(people, ["sex", "income / score > age"]).map(({ name }) => name)).toEqual([
    "age",
    "sex",
    "income",
    "score",
  ]);
});
