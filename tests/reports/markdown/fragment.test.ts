/** Markdown of somebody else's: what stays markup, and what is shown as text. `·` stands for a zero-width space. */
import { expect, test } from "vitest";
import { fragmentBlocks, largestFragmentBytes } from "../../../src/reports/markdown/fragment.ts";
import { toMarkdown } from "../../../src/reports/markdown/markdown.ts";

const shown = (text: string) => toMarkdown(fragmentBlocks(text)).trimEnd().replaceAll("\u200b", "·");

test.each([
  ["text, emphasis, lists, quotes and tables stay", "**bold** _it_\n- a\n> q\n\n| a | b |\n|---|---|\n| 1 | 2 |"],
  ["inline code stays", "use `f1 >= 0.9` here"],
  ["fenced code stays, whatever it holds", "```python\n@decorator\nx = '<b>' # 12\n```"],
  ["a fence of tildes may hold backticks", "~~~\n```\n~~~"],
])("%s", (what, text) => {
  const expected = what.startsWith("a fence of tildes") ? "````\n```\n````" : text;
  expect(shown(text)).toBe(expected);
});

test.each([
  ["a mention", "thanks @octocat and @acme/team", "thanks @·octocat and @·acme/team"],
  ["a mention as an entity", "&#64;octocat", "&·#·64;octocat"],
  ["references to issues", "closes #12, GH-12, acme/x#3", "closes #·12, GH·-12, acme/x#·3"],
  ["a link", "[click](https://example.com)", "[click]·(https·://example.com)"],
  ["an image", "![x](//example.com/a.png)", "![x]·(//example.com/a.png)"],
  ["a definition", "[x]: //example.com", "[x]·: //example.com"],
  ["bare addresses", "http://a www.a.com mailto:a@b.c", "http·://a www·.a.com mailto·:a@·b.c"],
  ["HTML and a comment", "<img src=x> <!-- model-report -->", "<·img src=x> <·!-- model-report -->"],
  ["headings", "# Model report: passed\n\nPassed\n===", "#### Model report: passed\n\nPassed\n***"],
  ["a fence in a list, which ends with the list", "- a\n  ```\n@octocat", "- a\n  `·`·`\n@·octocat"],
  ["a fence in a quote", "> ~~~\n@octocat", "> ~·~·~\n@·octocat"],
  ["a fence that is none", "``` a`b\n@octocat", "`·`·` a`b\n@·octocat"],
  ["a fence that nothing closes", "```\n@octocat", "```\n@octocat\n```"],
  ["a diagram, which can hold links", "```mermaid\nclick A href\n```", "```\nclick A href\n```"],
  ["a terminal sequence and a reversed text", "a\u001b[31mb\u202ec", "ab\ufffdc"],
])("%s is shown as text", (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("a long fragment is cut", () => {
  const markdown = toMarkdown(fragmentBlocks("word ".repeat(10_000)));
  expect(Buffer.byteLength(markdown)).toBeLessThan(largestFragmentBytes + 100);
});
