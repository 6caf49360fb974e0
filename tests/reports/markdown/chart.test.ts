import { expect, test } from "vitest";
import type { Block } from "../../../src/reports/markdown/block.ts";
import { bar, palette } from "../../../src/reports/markdown/chart.ts";
import { toDialect } from "../../../src/reports/markdown/dialect.ts";
import { toHtml } from "../../../src/reports/markdown/html.ts";
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
    %%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2f81f7, #d1570a, #848d97, #848d97"}}}}%%
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
  const [fence, , , title, xAxis, ...rest] = toMarkdown([chart([hostile, "b"], hostile)]).split("\n");
  expect([fence, rest.at(-2)]).toEqual(["```mermaid", "```"]);
  expect(title).toMatch(/^ {2}title "[^"`%<>{}#&;]*"$/);
  expect(xAxis).toMatch(/^ {2}x-axis "confidence" \["[^"`%<>{}#&;]*", "b"\]$/);
  expect(rest).toHaveLength(5);
});

/** WCAG 2.2's contrast ratio of two colours. */
function contrast(first: string, second: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

test("every series is visible on GitHub's light and dark background: WCAG asks graphics for 3 to 1", () => {
  for (const colour of palette)
    for (const background of ["#ffffff", "#0d1117"]) expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
  // Mermaid's own first colour on white, which nobody sees.
  expect(contrast("#ececff", "#ffffff")).toBeLessThan(1.3);
});

test("a legend of colours is next to a picture, and not below the bars of a terminal", () => {
  const legend = "Blue: this model. Orange: chance.";
  const block = { ...chart(["low", "high"]), legend };
  expect(toMarkdown([block]).trimEnd().split("\n").at(-1)).toBe(legend);
  expect(toHtml([block], "A report")).toContain(`<p>${legend}</p>`);
  expect(toDialect([block], "gitlab")).toContain(legend);
  for (const text of [toText([block]), toDialect([block], "azure")]) expect(text).not.toContain("Blue");
});
