/** Damaged and hostile JSON in every format gives one clear message, never a bug report or a value of another type. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../src/core/failure.ts";
import { root } from "../runner.ts";
import { formats } from "./formats.ts";
import { deep, expectRefusal, hostileFiles } from "./hostile-files.ts";

const old = join(root, "tests/fixtures/v0.1.0");

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
  deep("[", "]", 20_000),
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

// Each format with one of the texts, and each text with some format. tests/parts/ has all combinations.
test.each(hostileFiles.filter(({ format, index }) => formats.indexOf(format) % 5 === index))(
  "$called $name, through the command line",
  expectRefusal,
);
