/** Damaged files in every format, given to the command that reads them. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { cli, folder, root } from "../runner.ts";
import { type Format, formats } from "./formats.ts";

const old = join(root, "tests/fixtures/v0.1.0");
const textOf = ({ files: [file] }: Format) => readFileSync(join(old, file), "utf8");
/** A value that is nested deeper than the stack of a recursive function. */
export const deep = (open: string, close: string, depth = 100_000) => open.repeat(depth) + close.repeat(depth);

const texts: [name: string, text: (whole: string) => string, message: RegExp][] = [
  ["nested a hundred thousand deep", () => deep("[", "]"), /got a list/],
  ["with a deep value where none is known", (whole) => whole.replace("{", `{"more":${deep('{"a":[', "]}")},`), /^$/],
  ["with NaN", (whole) => whole.replace(/\d+(?=[,\n])/, "NaN"), /as JSON, got|expected JSON|expected/],
  ["with a name twice", (whole) => whole.replace("{", '{"format":"x","format":"y",'), /twice|expected/],
  [
    "of a newer version",
    (whole) =>
      whole
        .replace(/("format": ?"trainyard-[a-z]+-)1|"version":1/, (_, start) =>
          start === undefined ? '"version":99' : `${start}99`,
        )
        .replace(/^\{(?!\s*"(format|schema))/, '{"format":"trainyard-provenance-99",'),
    /newer version|^$/,
  ],
];

/** Each format with each of the texts. */
export const hostileFiles = formats.flatMap((format) =>
  texts.map(([name, text, message], index) => ({ format, called: format.document.format, name, text, message, index })),
);

/** Expects one clear message, and exit code 2 if the command needs the file. */
export async function expectRefusal({ format, text, message, name }: (typeof hostileFiles)[number]): Promise<void> {
  const cwd = folder();
  cpSync(old, cwd, { recursive: true });
  writeFileSync(join(cwd, format.files[0]), text(textOf(format)));
  const { code, stderr } = await cli(format.command, { cwd });
  expect(code, stderr).not.toBe(70);
  const tolerated =
    format.document.format === "trainyard-baseline" ||
    name.includes("none is known") ||
    (format.sharesName && name.startsWith("nested"));
  if (!tolerated) {
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n").at(-1)).toMatch(/\S: /);
  }
}
