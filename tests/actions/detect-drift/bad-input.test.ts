import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../../runner.ts";

function workspace(files: Record<string, string>): string {
  const cwd = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const table = (rows: number, row: (at: number) => string, header = "x,y") =>
  `${header}\n${Array.from({ length: rows }, (_, at) => row(at)).join("\n")}\n`;

const good = table(200, (at) => `${(at * 37) % 101},${at % 3 === 0 ? "a" : "b"}`);

async function drift(cwd: string, args: string[]) {
  const result = await cli(["detect-drift", "--classifier", "false", ...args], { cwd });
  return { ...result, file: () => JSON.parse(readFileSync(join(cwd, "report/drift.json"), "utf8")) };
}

test.each([
  ["--current nothing.csv", "nothing.csv: there is no such file"],
  ["--current empty.csv", "empty.csv: the file is empty"],
  ["--current header.csv", "header.csv: expected rows below the header, got none"],
  ["--current other.csv", "columns: expected columns that both good.csv and other.csv have, got none to compare"],
  ["--current good.csv --columns z", "columns: z: there is no such column; there are x, y"],
  ["--current good.csv --group-column groop", "group-column: groop: there is no such column"],
  ["--current good.csv --preset evidentl", "preset: expected one of default, evidently, deepchecks, psi"],
  ["--current good.csv --history other.csv", "expected a history of drift checks as JSON"],
  ["--current good.csv --slices y==", "y=="],
])("%s is one clear error", async (args, message) => {
  const cwd = workspace({
    "good.csv": good,
    "empty.csv": "",
    "header.csv": "x,y\n",
    "other.csv": table(30, (at) => `${at}`, "id"),
  });
  const result = await drift(cwd, ["--reference", "good.csv", ...args.split(" ")]);
  expect([result.code, result.stdout]).toEqual([2, ""]);
  expect(result.stderr).toContain(message);
});

test("a folder that is no bundle is named", async () => {
  const cwd = workspace({ "good.csv": good });
  mkdirSync(join(cwd, "data"));
  const result = await drift(cwd, ["--reference", "data", "--current", "good.csv"]);
  expect(result.code).toBe(2);
  expect(result.stderr).toContain("reference: expected tables or a model bundle, got the folder data");
});

test("columns that are gone, new, empty, constant or of another type are findings", async () => {
  const cwd = workspace({
    "ref.csv": table(100, (at) => `${at % 41},${at % 7},2026-01-0${(at % 9) + 1},${at % 5}.5,q${at % 4}`, "a,b,c,d,e"),
    "new.csv": table(100, (at) => `x${at % 5},,not a date ${at % 3},3.5,${at}`, "a,b,c,d,f"),
  });
  const result = await drift(cwd, ["--reference", "ref.csv", "--current", "new.csv"]);
  expect(result.code, result.stderr).toBe(1);
  const { findings, drift: kind } = result.file();
  expect(kind).toBe("data");
  const said = findings.map((each: { column: string; kind: string; decides: boolean }) => [
    each.column,
    each.kind,
    each.decides,
  ]);
  expect(said.sort()).toEqual([
    ["a", "type", true],
    ["b", "empty", false],
    ["c", "type", true],
    ["d", "constant", false],
    ["e", "missing-column", true],
    ["f", "new-column", false],
  ]);
});

test("one row cannot show anything, and says so", async () => {
  const cwd = workspace({ "ref.csv": good, "one.csv": "x,y\n50,a\n" });
  const result = await drift(cwd, ["--reference", "ref.csv", "--current", "one.csv"]);
  expect(result.code, result.stderr).toBe(1);
  const { verdict, passed, notes } = result.file();
  expect({ verdict, passed }).toEqual({ verdict: "inconclusive", passed: false });
  expect(notes).toEqual(["too few rows: no change of any size would be seen"]);
  const warned = await drift(cwd, ["--reference", "ref.csv", "--current", "one.csv", "--on-inconclusive", "warn"]);
  expect(warned.code).toBe(0);
});

test("a thousand columns and categories without end are judged as one data set", async () => {
  const names = Array.from({ length: 1000 }, (_, at) => `c${at}`);
  const wide = (shift: number) =>
    table(
      60,
      (row) => names.map((_, at) => (at === 0 ? `k${100_000 + row + shift}` : (row * ((at % 59) + 2)) % 61)).join(","),
      names.join(","),
    );
  const cwd = workspace({ "ref.csv": wide(0), "new.csv": wide(1000) });
  const result = await drift(cwd, ["--reference", "ref.csv", "--current", "new.csv"]);
  expect(result.code, result.stderr).toBe(0);
  expect(result.file().columns).toHaveLength(1000);
});
