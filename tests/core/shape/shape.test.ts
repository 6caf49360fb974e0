import { describe, expect, expectTypeOf, test } from "vitest";
import { duplicateName } from "../../../src/core/shape/duplicates.ts";
import {
  anything,
  boolean,
  documentOf,
  either,
  formatMark,
  integer,
  listOf,
  literal,
  nullable,
  numberValue,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  textValue,
  tuple,
  variants,
} from "../../../src/core/shape/index.ts";
import { problemText } from "../../../src/core/shape/problem.ts";
import type { Shape } from "../../../src/core/shape/shape.ts";

const column = variants("type", {
  number: object({ type: literal("number"), mean: numberValue() }),
  category: object({ type: literal("category"), levels: listOf(textValue(), { minLength: 1 }) }),
});

const everything = object({
  share: numberValue({ min: 0, max: 1 }),
  rows: integer({ min: 1 }),
  name: optional(textValue({ pattern: /^[a-z]+$/, expected: "lower-case letters" })),
  verdict: oneOf(["pass", "fail"]),
  passed: boolean(),
  p: nullable(numberValue()),
  metrics: record(numberValue()),
  columns: listOf(column),
  pair: tuple([textValue(), numberValue()]),
  says: either(textValue(), numberValue()),
  rest: optional(anything()),
});

const right = {
  share: 1,
  rows: 3,
  verdict: "pass",
  passed: true,
  p: null,
  metrics: { accuracy: 0.5, constructor: 1 },
  columns: [
    { type: "number", mean: -1 },
    { type: "category", levels: ["a"] },
  ],
  pair: ["a", 1],
  says: 2,
  unknown: { to: "this version" },
};

const messages = (shape: Shape<unknown>, value: unknown) => shape.problems(value).map(problemText);

test("the type follows from the declaration", () => {
  expectTypeOf<TypeOf<typeof everything>>().toEqualTypeOf<{
    share: number;
    rows: number;
    name?: string;
    verdict: "pass" | "fail";
    passed: boolean;
    p: number | null;
    metrics: Record<string, number>;
    columns: ({ type: "number"; mean: number } | { type: "category"; levels: string[] })[];
    pair: [string, number];
    says: string | number;
    rest?: unknown;
  }>();
});

test("a value that fits has no problems, and names that no shape declares are allowed", () => {
  expect(messages(everything, right)).toEqual([]);
});

test.each<[change: Record<string, unknown>, message: string]>([
  [{ share: 1.5 }, "share: expected a number from 0 to 1, got 1.5"],
  [{ share: "x" }, 'share: expected a number from 0 to 1, got "x"'],
  [{ share: Number.POSITIVE_INFINITY }, "share: expected a number from 0 to 1, got Infinity"],
  [{ rows: 1.5 }, "rows: expected a whole number of at least 1, got 1.5"],
  [{ rows: 2 ** 53 }, "rows: expected a whole number of at least 1, got 9007199254740992"],
  [{ rows: undefined }, "rows: expected a whole number of at least 1, got nothing"],
  [{ name: "A" }, 'name: expected lower-case letters, got "A"'],
  [{ name: null }, "name: expected lower-case letters, got null"],
  [{ verdict: "maybe" }, 'verdict: expected pass or fail, got "maybe"'],
  [{ passed: 0 }, "passed: expected true or false, got 0"],
  [{ p: "0" }, 'p: expected a number or null, got "0"'],
  [{ metrics: [] }, "metrics: expected an object, got an empty list"],
  [{ metrics: { "sex=F": null } }, 'metrics."sex=F": expected a number, got null'],
  [{ columns: {} }, "columns: expected a list, got an object"],
  [{ columns: [{ type: "date" }] }, 'columns[0].type: expected number or category, got "date"'],
  [{ columns: [{ type: "toString" }] }, 'columns[0].type: expected number or category, got "toString"'],
  [{ columns: [null] }, "columns[0]: expected an object, got null"],
  [
    { columns: [{ type: "category", levels: [] }] },
    "columns[0].levels: expected a list of at least 1, got an empty list",
  ],
  [{ pair: ["a"] }, "pair: expected a list of 2, got a list"],
  [{ pair: [1, 1] }, "pair[0]: expected text, got 1"],
  [{ says: [] }, "says: expected text or a number, got an empty list"],
])("%j: %s", (change, message) => {
  expect(messages(everything, { ...right, ...change })).toEqual([message]);
});

test("what is found is cut and quoted, however long or odd it is", () => {
  expect(messages(textValue({ pattern: /^a$/ }), `\u0000\n${"x".repeat(100)}`)).toEqual([
    `expected text, got "\\u0000\\n${"x".repeat(57)}…"`,
  ]);
  expect(messages(record(numberValue()), { ["\u2028".repeat(100)]: "x" })[0]!.length).toBeLessThan(120);
});

test("of a million wrong numbers a few are named", () => {
  expect(messages(listOf(numberValue()), new Array(1_000_000).fill("x"))).toHaveLength(5);
});

test("inherited names count as absent", () => {
  expect(messages(object({ constructor: optional(textValue()), toString: textValue() }), {})).toEqual([
    "toString: expected text, got nothing",
  ]);
});

describe("a document", () => {
  const note = documentOf({
    what: "a note",
    file: "note.json",
    format: "trainyard-note",
    version: 2,
    writer: "train",
    purpose: "For this test.",
    remedy: "run `train` again",
    shape: object({ format: formatMark("trainyard-note-2"), size: numberValue({ min: 0 }) }),
  });
  const foreign = "n.json: expected a note that `train` wrote (note.json), got";

  test("is read in its own version and in older ones", () => {
    expect(note.parse('{"format":"trainyard-note-2","size":1}', "n.json").size).toBe(1);
    expect(note.parse('{"format":"trainyard-note-1","size":1}', "n.json").size).toBe(1);
  });

  test.each<[text: string, message: string]>([
    [
      '{"format":"trainyard-note-99","size":"x"}',
      "n.json: expected trainyard-note of version 2, got version 99, which a newer version of trainyard wrote (update trainyard)",
    ],
    ['{"format":"trainyard-note-0","size":1}', `${foreign} other JSON (run \`train\` again)`],
    ['{"format":"trainyard-notes-1","size":1}', `${foreign} other JSON (run \`train\` again)`],
    ['{"format":2,"size":1}', `${foreign} other JSON (run \`train\` again)`],
    ["null", `${foreign} null (run \`train\` again)`],
    ["[]", `${foreign} an empty list (run \`train\` again)`],
    [
      '{"format":"trainyard-note-2","size":-1}',
      "n.json: size: expected a number of at least 0, got -1 (was it edited? run `train` again)",
    ],
    [
      '{"format":"trainyard-note-2","size":1,"size":2}',
      'n.json: expected each name once in an object, got "size" twice (readers do not agree on which counts)',
    ],
  ])("%s", (text, message) => {
    expect(() => note.parse(text, "n.json")).toThrow(message);
  });

  test("text that is no JSON is quoted on one line", () => {
    const message = /^n\.json: expected a note as JSON, got "\{\\n\\u001b\[31m": [ -~]*$/;
    expect(() => note.parse("{\n\u001b[31m", "n.json")).toThrow(message);
  });
});

test.each<[text: string, name: string | undefined]>([
  ['{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}', undefined],
  ['{"a":1,"b":{"c":2,"c" :3}}', "c"],
  ['{"a":":","b\\"":"\\\\","b\\u0022":1}', 'b"'],
  ['{"__proto__":1,"\\u005f_proto__":2}', "__proto__"],
  ['["a:b","{\\"a\\":1}"]', undefined],
  ["1", undefined],
])("names that occur twice in %s: %s", (text, name) => {
  expect(duplicateName(text, JSON.parse(text))).toBe(name);
});
