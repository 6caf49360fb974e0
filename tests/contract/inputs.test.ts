import { expect, test } from "vitest";
import {
  choice,
  flag,
  type Inputs,
  lines,
  names,
  number,
  path,
  read,
  secret,
  text,
} from "../../src/contract/inputs.ts";
import { Failure } from "../../src/core/failure.ts";
import { nearest } from "../../src/core/nearest.ts";

const inputs = {
  file: path({ description: "", required: true }),
  share: number({ description: "", min: 0, max: 1, default: "0.25" }),
  trees: number({ description: "", min: 1, integer: true }),
  policy: choice({ description: "", choices: ["fail", "warn"], default: "fail" }),
  quiet: flag({ description: "" }),
  rules: lines({ description: "" }),
  columns: names({ description: "" }),
  title: text({ description: "" }),
  token: secret({ description: "", environment: "TOKEN" }),
};

const from = (given: Record<string, string>) => read(inputs, (name) => given[name]);

function problems(given: Record<string, string>, declared: Inputs = inputs): string {
  try {
    read(declared, (name) => given[name]);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  return "none";
}

test("text becomes typed values; empty and blank count as absent", () => {
  expect({
    ...from({ file: " a.csv ", trees: "3", quiet: "True", rules: "a\n\n b \r\nc", columns: "x, y\nz", title: "  " }),
  }).toEqual({
    file: "a.csv",
    share: 0.25,
    trees: 3,
    policy: "fail",
    quiet: true,
    rules: ["a", "b", "c"],
    columns: ["x", "y", "z"],
  });
});

test("all wrong inputs are named at once, in one shape", () => {
  expect(problems({ share: "high", trees: "2.5", policy: "panic", quiet: "yes" })).toMatchInlineSnapshot(`
    "file: expected path, got nothing (this input is required)
    share: expected a number from 0 to 1, got "high"
    trees: expected a whole number of at least 1, got "2.5"
    policy: expected one of fail, warn, got "panic"
    quiet: expected true or false, got "yes""
  `);
});

test.each(["1e999", "NaN", "Infinity", "0x10", "1,5", "1 000", "-0.1", "1.0001", "--1", ""])(
  "%j is no share",
  (share) => {
    if (share === "") expect(from({ file: "f", share })).toMatchObject({ share: 0.25 });
    else expect(problems({ file: "f", share })).toContain("share: expected a number from 0 to 1");
  },
);

test("a long wrong value is cut, a secret is not shown", () => {
  expect(problems({ file: "f", policy: "x".repeat(500) }).length).toBeLessThan(160);
  const declared = { token: { ...inputs.token, parse: () => ({ ok: false as const, expected: "a token" }) } };
  expect(problems({ token: "hunter2" }, declared)).toBe("token: expected a token, got a value that is not shown");
});

test("inputs called after properties of every object are absent", () => {
  expect(Object.keys(from({ file: "f" }))).not.toContain("constructor");
  expect(from({ file: "f" })).not.toHaveProperty("__proto__.polluted");
});

test("the nearest name is near: a third of the letters at most", () => {
  expect(nearest("acuracy", ["accuracy", "recall"])).toBe("accuracy");
  expect(nearest("Accuracy", ["accuracy"])).toBe("accuracy");
  expect(nearest("speed", ["accuracy", "recall"])).toBeUndefined();
  expect(nearest("x".repeat(1e6), ["accuracy"])).toBeUndefined();
});
