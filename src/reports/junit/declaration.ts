import type { TestCase } from "./test-case.ts";

const longestLine = 500;
/** `it("adds", …)`, `test.only('adds', …)`, `@test "adds" {`, `it "adds" do`. */
const titled = /(?:^|\W)(?:it|test|specify|scenario|example|@test)\b[^"'`\n]{0,80}(["'`])([^\n]{1,300}?)\1/;
const declares = /\b(?:def|func|fun|fn|function|void|sub|Task)\b/;

/** The line in which a test begins, 1-based; undefined when its name is not found in the source. */
export function declarationLine(source: string, { name }: Pick<TestCase, "name">): number | undefined {
  const simple = /^[\w$]+/.exec(name.split("/", 1)[0]!)?.[0];
  const call = simple === undefined ? undefined : new RegExp(`\\b${simple.replaceAll("$", "\\$")}\\s{0,5}\\(`);
  let longest = "";
  let line: number | undefined;
  for (const [index, text] of source.split("\n").entries()) {
    const start = text.slice(0, longestLine);
    if (call?.test(start) && declares.test(start)) return index + 1;
    const title = titled.exec(start)?.[2] ?? "";
    if (title.length <= longest.length || !name.endsWith(title)) continue;
    longest = title;
    line = index + 1;
  }
  return line;
}
