/** The files that a pattern matches. The expectations follow bash (globstar, dotglob) and gitignore. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findFiles } from "../../../src/platform/workspace/find.ts";
import { execute, folder } from "../../runner.ts";

function tree(...files: string[]): string {
  const root = folder();
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "x");
  }
  return root;
}

const files = [
  "junit.xml",
  "a/junit-1.xml",
  "a/b/TEST-x.xml",
  "a/b/c/deep.xml",
  "test-results/r.xml",
  "node_modules/m/junit.xml",
  ".git/junit.xml",
  ".hidden/junit.xml",
  "a[1]/x.xml",
  "ä/größe.xml",
];

test.each<[string[], string[]]>([
  [["junit.xml"], ["junit.xml"]],
  [["./junit.xml"], ["junit.xml"]],
  [["*.xml"], ["junit.xml"]],
  [["**/junit*.xml"], [".hidden/junit.xml", "a/junit-1.xml", "junit.xml"]],
  [
    ["**/*.xml", "!a/**", "!**/junit.xml"],
    ["a[1]/x.xml", "test-results/r.xml", "ä/größe.xml"],
  ],
  [
    ["**/*.xml", "!a"],
    [".hidden/junit.xml", "a[1]/x.xml", "junit.xml", "test-results/r.xml", "ä/größe.xml"],
  ],
  [["a/{junit-1,b/TEST-x}.xml"], ["a/b/TEST-x.xml", "a/junit-1.xml"]],
  [["{a,test-results}/**/{deep,r}.xml"], ["a/b/c/deep.xml", "test-results/r.xml"]],
  [["a/b/"], ["a/b/TEST-x.xml", "a/b/c/deep.xml"]],
  [["a\\b\\*.xml"], ["a/b/TEST-x.xml"]],
  [["a/?/TEST-[w-y].xml"], ["a/b/TEST-x.xml"]],
  [["a/?/TEST-[!x].xml"], []],
  [["node_modules/**/*.xml"], ["node_modules/m/junit.xml"]],
  [["**/größe.xml", "**/größe.xml"], ["ä/größe.xml"]],
  [["a[[]1]/*.xml"], ["a[1]/x.xml"]],
  [["(a|b).xml", "a+.xml"], []],
])("%j", async (patterns, expected) => {
  const { files: found } = await findFiles(patterns, tree(...files));
  expect(found.map(({ shown }) => shown)).toEqual(expected);
});

test("an absolute pattern names files outside", async () => {
  const root = tree("x.xml");
  const elsewhere = tree("r/y.xml");
  const { files: found } = await findFiles([`${elsewhere}/**/*.xml`], root);
  expect(found.map(({ shown }) => shown)).toEqual([join(elsewhere, "r/y.xml")]);
});

test("patterns without a match are told; a pipe is no file; links in a circle are not followed", async () => {
  const root = tree("real.xml");
  await execute("mkfifo", [join(root, "pipe.xml")], { cwd: root, env: { PATH: process.env["PATH"] ?? "" } });
  symlinkSync(root, join(root, "loop"));
  symlinkSync(join(root, "real.xml"), join(root, "link.xml"));
  const { files: found, unmatched } = await findFiles(["**/*.xml", "nothing/*.xml"], root);
  expect(found.map(({ shown }) => shown)).toEqual(["link.xml", "real.xml"]);
  expect(unmatched).toEqual(["nothing/*.xml"]);
});

test.each([
  ["a{b.xml", "a{b.xml: expected a } for each {"],
  ["a[b.xml", "a[b.xml: expected a ] for each ["],
  ["a[z-a].xml", "a[z-a].xml: expected a pattern, got one with an impossible range"],
  ["!", "!: expected a path or pattern, got nothing"],
  ["{1,2,3,4}".repeat(6), `${"{1,2,3,4}".repeat(6)}: expected at most 1000 alternatives`],
])("%s cannot be read", async (pattern, message) => {
  await expect(findFiles([pattern], folder())).rejects.toThrow(message);
});

test("a pattern reaches as deep as it says: what lies deeper is not looked at", async () => {
  const root = tree("a.csv", "b/c.csv", "b/d/e.csv");
  const shown = async (pattern: string) => (await findFiles([pattern], root)).files.map((file) => file.shown);
  expect(await shown("*.csv")).toEqual(["a.csv"]);
  expect(await shown("b/*.csv")).toEqual(["b/c.csv"]);
  expect(await shown("*/*.csv")).toEqual(["b/c.csv"]);
  expect(await shown("*/d/*.csv")).toEqual(["b/d/e.csv"]);
  expect(await shown("{b,b/d}/*.csv")).toEqual(["b/c.csv", "b/d/e.csv"]);
});
