import { expect, test } from "vitest";
import type { Block } from "../../../src/reports/markdown/block.ts";
import { bar } from "../../../src/reports/markdown/chart.ts";
import { toMarkdown } from "../../../src/reports/markdown/markdown.ts";
import { toText } from "../../../src/reports/markdown/text.ts";

const chart = (values: string[], title = "Calibration"): Block => ({
  kind: "chart",
  title,
  x: { title: "confidence", values },
  y: { title: "accuracy", from: 0, to: 1 },
  series: [
    { kind: "bar", values: [0.5, 0.75] },
    { kind: "line", values: [0.55, 0.95] },
  ],
});

test("a bar in eighths of a cell, never beyond its ends", () => {
  expect([0, 0.05, 0.5, 0.96, 1, 7, -1].map((share) => bar(share))).toEqual([
    "",
    "▌",
    "█████",
    "█████████▋",
    "██████████",
    "██████████",
    "",
  ]);
});

test("Mermaid in Markdown", () => {
  expect(toMarkdown([chart(["low", "high"])])).toMatchInlineSnapshot(`
    "\`\`\`mermaid
    xychart-beta
      title "Calibration"
      x-axis "confidence" ["low", "high"]
      y-axis "accuracy" 0 --> 1
      bar [0.5, 0.75]
      line [0.55, 0.95]
    \`\`\`
    "
  `);
});

test("bars in a terminal", () => {
  expect(toText([chart(["low", "high"])])).toMatchInlineSnapshot(`
    "  Calibration (accuracy by confidence)
       low  ██████████ 0.5
      high  ███████████████ 0.75
    "
  `);
});

test("names are data: no quote, directive, entity or fence gets out", () => {
  const hostile = 'a" --> ``` %%{init: {"securityLevel": "loose"}}%%\n<script>&#35;';
  const [fence, , title, xAxis, ...rest] = toMarkdown([chart([hostile, "b"], hostile)]).split("\n");
  expect([fence, rest.at(-2)]).toEqual(["```mermaid", "```"]);
  expect(title).toMatch(/^ {2}title "[^"`%<>{}#&;]*"$/);
  expect(xAxis).toMatch(/^ {2}x-axis "confidence" \["[^"`%<>{}#&;]*", "b"\]$/);
  expect(rest).toHaveLength(5);
});
