import type { TestCase } from "./test-case.ts";

const longestLine = 500;
/** Matches `it("adds", …)`, `test.only('adds', …)`, `@test "adds" {`, `it "adds" do`. */
const titling = /(?<!\w)(?:it|test|specify|scenario|example|@test)\b/g;
const declares = /\b(?:def|func|fun|fn|function|void|sub|Task)\b/;

/** Returns the line in which a test begins, from 1. Undefined if its name is not in the source. */
export function declarationLine(source: string, { name }: Pick<TestCase, "name">): number | undefined {
  const simple = /^[\w$]+/.exec(name.split("/", 1)[0]!)?.[0];
  const call = simple === undefined ? undefined : new RegExp(`\\b${simple.replaceAll("$", "\\$")}\\s{0,5}\\(`);
  let longest = "";
  let line: number | undefined;
  for (const [index, text] of source.split("\n").entries()) {
    const start = text.slice(0, longestLine);
    if (call?.test(start) && declares.test(start)) return index + 1;
    const title = titleIn(start);
    if (title.length <= longest.length || !name.endsWith(title)) continue;
    longest = title;
    line = index + 1;
  }
  return line;
}

/** The text in quotes that follows a word that declares a test; empty where there is none. */
function titleIn(line: string): string {
  for (const { 0: word, index } of line.matchAll(titling)) {
    const after = index + word.length;
    const distance = line.slice(after, after + 81).search(/["'`]/);
    if (distance === -1) continue;
    const open = after + distance;
    const close = line.indexOf(line[open]!, open + 2);
    if (close !== -1 && close - open <= 301) return line.slice(open + 1, close);
  }
  return "";
}
