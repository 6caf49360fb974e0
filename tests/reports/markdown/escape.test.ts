/** GitHub's renderer shows data as plain text and nothing else. */
import { expect, test } from "vitest";
import { code, codeBlock, details, link, paragraph, table } from "../../../src/reports/markdown/block.ts";
import { toMarkdown } from "../../../src/reports/markdown/markdown.ts";

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "![x](https://evil.example/pixel.png)",
  "[click](javascript:alert(1))",
  "@octocat and @octo/team",
  "fixes #12, GH-34",
  "**bold** _it_ ~~no~~ `code`",
  "| a | b |",
  "# heading",
  "- item",
  "https://evil.example www.evil.example",
  "_https://evil.example 1https://evil.example ahttp://evil.example",
  "ftp://evil.example _www.evil.example 1www.evil.example",
  "mailto:somebody xmpp:somebody",
  "a\n\n# b",
  "</details></summary>",
  "<!-- hidden -->",
  "\u001b[31mred\u001b[0m",
  "\u202egnp.exe",
  "$x^2$",
];

test.each(hostile)("%j as text", (text) => {
  const markdown = toMarkdown([paragraph(text)]);
  expect(markdown).not.toMatch(/<(?!https?:)[a-z!/]/i);
  expect(markdown).not.toMatch(/@(?!\u200b)\w/);
  expect(markdown).not.toMatch(/(?<!\\)[[\]`*_~|$]/);
  expect(markdown).not.toMatch(/(?<!&)#(?!\u200b)\d/);
  expect(markdown).not.toMatch(/(https?|ftp|mailto|xmpp):|www\./);
  expect([...markdown].filter((character) => "\u001b\u202e".includes(character))).toEqual([]);
  expect(markdown.trimEnd()).not.toContain("\n");
  expect(markdown).not.toMatch(/^\s*([#-] |\+)/m);
});

test("a cell cannot end its row, nor its code span", () => {
  const [, , row] = toMarkdown([table(["a", "b"], [[code("x | y ` z"), "1 | 2"]])]).split("\n");
  expect(row).toBe("| ``x \\| y ` z`` | 1 \\| 2 |");
});

test("a fence is longer than any in the text", () => {
  expect(toMarkdown([codeBlock("a\n````\n@team <b>\n")])).toBe("`````\na\n````\n@team <b>\n\n`````\n");
});

test("a title in HTML is text in HTML", () => {
  const [first] = toMarkdown([details("</summary><b> @team #1", [])]).split("\n");
  expect(first).toBe("<details><summary>&lt;/summary&gt;&lt;b&gt; @\u200bteam #\u200b1</summary>");
});

test.each([
  ["https://github.com/o/r/blob/abc/a%23b%20c.py#L3", "[x](<https://github.com/o/r/blob/abc/a%23b%20c.py#L3>)"],
  ["https://github.com/o/r/a b>(c).py", "[x](<https://github.com/o/r/a%20b%3E(c).py>)"],
  ["https://h/100%", "[x](<https://h/100%25>)"],
  ["https://h/größe", "[x](<https://h/gr%C3%B6%C3%9Fe>)"],
  ["javascript:alert(1)", "x"],
  ["file:///etc/passwd", "x"],
])("a link to %s", (href, expected) => {
  expect(toMarkdown([paragraph(link("x", href))])).toBe(`${expected}\n`);
});
