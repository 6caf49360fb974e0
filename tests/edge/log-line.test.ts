import { expect, test } from "vitest";
import { logLine } from "../../src/edge/log-line.ts";

/** Finds commands like the runner (ActionCommand.TryParse): leading blanks are trimmed, and `##[` counts anywhere. */
const commands = (log: string) =>
  log.split(/\r\n|\r|\n/).filter((line) => /^\s*::[^:]*::/.test(line) || /##\[/.test(line));

test.each([
  "::error::boo",
  "  ::set-output name=x::y",
  "fine\n::warning file=a::b",
  "fine\r::warning::b",
  "x ##[error]boo",
  "\u00a0::error::boo",
  "::stop-commands::t",
  "a\u2028::error::b",
])("%j is text, not a command", (text) => {
  expect(commands(logLine(text))).toEqual([]);
});

test("ordinary text stays as it is", () => {
  expect(logLine("std::vector at a.cpp:3\n  indented")).toBe("std::vector at a.cpp:3\n  indented");
});
