/** Damaged and hostile JSON in every format gives one clear message, never a bug report or a value of another type. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../src/core/failure.ts";
import { cli, folder, root } from "../runner.ts";
import { type Format, formats } from "./formats.ts";

const old = join(root, "tests/fixtures/v0.1.0");
const textOf = ({ files: [file] }: Format) => readFileSync(join(old, file), "utf8");
const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);

/** Values of every kind, as JSON text, to stand in for each value of a file. */
const substitutes = [
  "null",
  '"x"',
  '""',
  "-1",
  "0.5",
  "1e999",
  "true",
  "[]",
  "{}",
  "[null]",
  '{"__proto__":1}',
  deep("[", "]"),
];

/** The text of a value with the part at one place replaced, for each place; of lists and tables the first entries. */
function* replaced(value: unknown, substitute: string, most = 40): Generator<string> {
  yield substitute;
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  const texts = Object.entries(value).map(([name, each]) => [name, JSON.stringify(each)] as const);
  for (const [key, part] of Object.entries(value).slice(0, isList ? 2 : most)) {
    for (const inner of replaced(part, substitute, 8)) {
      const parts = texts.map(([name, text]) => {
        const own = name === key ? inner : text;
        return isList ? own : `${JSON.stringify(name)}:${own}`;
      });
      yield isList ? `[${parts.join(",")}]` : `{${parts.join(",")}}`;
    }
  }
}

test.each(formats)(
  "$document.format: any value in any place is refused in one line, or fits",
  ({ document, files }) => {
    const value: unknown = JSON.parse(readFileSync(join(old, files[0]), "utf8"));
    // A small evaluation has every kind of field; with all its slices there would be millions of texts.
    const small =
      typeof value === "object" && value !== null && "slices" in value
        ? { ...value, slices: (value.slices as unknown[]).slice(0, 1) }
        : value;
    let refused = 0;
    for (const substitute of substitutes) {
      for (const text of replaced(small, substitute)) {
        try {
          document.parse(text, "f.json");
        } catch (error) {
          expect(error, text.slice(0, 200)).toBeInstanceOf(Failure);
          expect((error as Failure).message).toMatch(/^f\.json: [^\n]{1,1000}$/);
          refused++;
        }
      }
    }
    expect(refused).toBeGreaterThan(50);
  },
);

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

test.each(
  formats.flatMap((format) =>
    texts.map(([name, text, message]) => ({ format, called: format.document.format, name, text, message })),
  ),
)("$called $name, through the command line", async ({ format, text, message, name }) => {
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
});
