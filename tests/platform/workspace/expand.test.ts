/** Paths and globs of tables are expanded in order, like in bash without dotglob. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { expandGlobs } from "../../../src/platform/workspace/expand.ts";
import { execute, folder } from "../../runner.ts";

function workspace(...files: string[]): string {
  const cwd = folder();
  for (const file of files) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), "x\n1\n");
  }
  return cwd;
}

const files = [
  ...["b.csv", "a.csv", "._a.csv", ".hidden.csv", "old/c.csv", "old/.d.csv", "old/deep/e.csv", ".venv/f.csv"],
  ...["x[1].csv", "y{1}.csv", "z1.csv"],
];

test.each([
  "*.csv",
  ".*.csv",
  "?.csv",
  "[ab].csv",
  "[!a].csv",
  "*/*.csv",
  "**/*.csv",
  "**/.*.csv",
  ".venv/*.csv",
  "**/deep/*",
  "old/**",
  "{b,a}.csv",
  "z*.csv",
])("%s is what bash makes of it", async (pattern) => {
  const cwd = workspace(...files);
  const script = `shopt -s globstar nullglob; for f in ${pattern}; do [ -f "$f" ] && echo "$f"; done; true`;
  const bash = await execute("bash", ["-c", script], { cwd, env: { LC_ALL: "C", PATH: process.env["PATH"] ?? "" } });
  expect((await expandGlobs([pattern], cwd)).sort()).toEqual(bash.stdout.trim().split("\n").sort());
});

test("patterns keep their order, files of one are sorted, none is there twice", async () => {
  const cwd = workspace(...files);
  expect(await expandGlobs(["b.csv", "*.csv", "old/*.csv", "a.csv"], cwd)).toEqual([
    ...["b.csv", "a.csv", "x[1].csv", "y{1}.csv", "z1.csv", "old/c.csv"],
  ]);
});

test("a file's own brackets are no pattern; a path is given back unchecked", async () => {
  const cwd = workspace(...files);
  expect(await expandGlobs(["x[1].csv", "y{1}.csv", "nowhere.csv"], cwd)).toEqual([
    ...["x[1].csv", "y{1}.csv", "nowhere.csv"],
  ]);
});

test("! takes files out of every glob", async () => {
  const cwd = workspace(...files);
  expect(await expandGlobs(["**/*.csv", "!old", "!z*"], cwd)).toEqual(["a.csv", "b.csv", "x[1].csv", "y{1}.csv"]);
});

test("outside the workspace they keep the way they were written", async () => {
  const cwd = workspace("data/a.csv", "work/b.csv");
  expect(await expandGlobs(["../data/*.csv"], join(cwd, "work"))).toEqual(["../data/a.csv"]);
  expect(await expandGlobs([`${cwd}/data/*.csv`], join(cwd, "work"))).toEqual([join(cwd, "data/a.csv")]);
});

test("a glob that matches nothing, or cannot be read, is a mistake", async () => {
  const cwd = workspace("a.csv", ".b.csv");
  await expect(expandGlobs(["b*.csv"], cwd)).rejects.toThrow(
    "b*.csv: expected files that match, got none (globs start from the workspace)",
  );
  await expect(expandGlobs(["?b.csv"], cwd)).rejects.toThrow("got none");
  await expect(expandGlobs(["*{a.csv"], cwd)).rejects.toThrow("*{a.csv: expected a } for each {");
});
