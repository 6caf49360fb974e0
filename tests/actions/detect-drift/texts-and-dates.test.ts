import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DriftedColumn, DriftFile } from "../../../src/evaluation/drift/drift-file.ts";
import { cli, folder } from "../../runner.ts";

const day = (date: number) => `2026-03-${String(date).padStart(2, "0")}`;
const text = (words: readonly string[], row: number) => [0, 1, 2, 3].map((k) => words[(row + 3 * k) % 7]).join(" ");
/** Seven words of five letters each. */
const fruit = ["apple", "grape", "lemon", "mango", "melon", "olive", "peach"];
const metal = ["metal", "steel", "brass", "irony", "tinny", "niobe", "xenon"];

/** Every row has a text of four words and a date. */
function table(rows: number, row: (at: number) => { note: string; date: string }): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const { note, date } = row(at);
    return `"${note} ${1000 + at}",${date}`;
  });
  return `note,date\n${lines.join("\n")}\n`;
}

test("texts are compared by length and words, dates by weekday, and their range is a finding", async () => {
  const cwd = folder();
  // March 2026 begins with a Sunday: 28 days are four whole weeks.
  const reference = table(280, (at) => ({ note: text(fruit, at), date: day(1 + (at % 28)) }));
  // A quarter of the texts are longer, and all words are others; Saturdays and Sundays of three weeks until the 29th.
  const weekends = [8, 14, 15, 21, 22, 28, 29];
  const current = table(210, (at) => ({
    note: at % 4 === 0 ? `${text(metal, at)} and much more` : text(metal, at),
    date: day(weekends[at % 7]!),
  }));
  writeFileSync(join(cwd, "ref.csv"), reference);
  writeFileSync(join(cwd, "new.csv"), current);
  const run = async (of: string): Promise<DriftFile> => {
    const result = await cli(
      ["detect-drift", "--reference", "ref.csv", "--current", of, "--classifier", "false", "--seed", "3"],
      { cwd },
    );
    expect([0, 1], result.stderr).toContain(result.code);
    return JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  };
  const drift = await run("new.csv");
  const [note, date] = ["note", "date"].map((name) => drift.columns.find((each) => each.name === name)!) as [
    DriftedColumn,
    DriftedColumn,
  ];
  expect([note.type, note.drifted, date.type, date.drifted]).toEqual(["text", true, "date", true]);
  const effects = ({ tests }: DriftedColumn) => Object.fromEntries(tests.map(({ aspect, effect }) => [aspect, effect]));
  // 53 of 210 texts are longer than every reference text.
  expect(effects(note)["length"]).toBeCloseTo(53 / 210, 12);
  // One of the five words of a reference text is a number, which the current texts have too; the other words are not on both
  // sides. A share of 0.8 of 280 drawn words has a standard error of √(0.8 · 0.2 / 280) = 0.024, of which four are allowed.
  expect(Math.abs(effects(note)["words"]! - 0.8)).toBeLessThan(0.096);
  // Four of seven days are Sundays and three are Saturdays: |4/7 - 1/7| + |3/7 - 1/7| + 5/7, halved.
  expect(effects(date)["weekdays"]).toBeCloseTo(5 / 7, 12);
  expect(drift.findings.filter(({ column }) => column === "date")).toEqual([
    {
      column: "date",
      kind: "out-of-range",
      decides: false,
      // 30 of 210 rows are of the 29th.
      text: "14.29 % of the rows are outside 2026-03-01 to 2026-03-28",
    },
  ]);
  const same = await run("ref.csv");
  expect([same.drift, same.columns.map(({ effect }) => effect)]).toEqual(["none", [0, 0]]);
});

test("too few rows are said in standard deviations", async () => {
  const cwd = folder();
  const numbers = (rows: number) => `x\n${Array.from({ length: rows }, (_, row) => (row * 73) % 211).join("\n")}\n`;
  writeFileSync(join(cwd, "ref.csv"), numbers(200));
  writeFileSync(join(cwd, "new.csv"), numbers(7));
  const args = ["detect-drift", "--reference", "ref.csv", "--current", "new.csv", "--classifier", "false"];
  const result = await cli(args, { cwd });
  expect(result.code).toBe(1);
  const { verdict, notes } = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  // √(-ln(0.025) / 2) · √(1/200 + 1/7) = 0.5222, and 2 · scipy.stats.norm.ppf((1 + 0.5222) / 2) = 1.420.
  expect([verdict, notes]).toEqual([
    "inconclusive",
    ["too few rows: a shift under 1.4 standard deviations would go unseen"],
  ]);
});

test("a few rows are read in the notation of the reference: dates in American order, decimal commas", async () => {
  const cwd = folder();
  // The reference shows both notations: the 13th is no month, and 0,125 has no thousands. The current rows show neither.
  const row = (at: number, month: number, date: number, whole: number) =>
    `"${whole},${String((at * 125) % 1000).padStart(3, "0")}",${month}/${date}/2026`;
  const reference = Array.from({ length: 240 }, (_, at) => row(at, 1 + (at % 12), 1 + (at % 28), at % 9));
  const current = Array.from({ length: 120 }, (_, at) => row(at, 1 + (at % 12), 1 + (at % 12), 1 + (at % 8)));
  writeFileSync(join(cwd, "ref.csv"), `amount,date\n${reference.join("\n")}\n`);
  writeFileSync(join(cwd, "new.csv"), `amount,date\n${current.join("\n")}\n`);
  const words = ["detect-drift", "--reference", "ref.csv", "--current", "new.csv", "--classifier", "false"];
  expect((await cli(words, { cwd })).code).toBeLessThan(2);
  const drift: DriftFile = JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8"));
  expect(Object.fromEntries(drift.columns.map(({ name, type }) => [name, type]))).toEqual({
    amount: "number",
    date: "date",
  });
  // 1,062 is between 0 and 9: none of the current amounts is beyond those of the reference.
  expect(drift.findings.map(({ kind }) => kind)).toEqual([]);
});
