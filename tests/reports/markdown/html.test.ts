/** The report as a page. `tests/parts/report/html.test.ts` shows it in a browser under Jenkins' policy. */
import { expect, test } from "vitest";
import {
  code,
  codeBlock,
  details,
  heading,
  link,
  list,
  paragraph,
  strong,
  table,
} from "../../../src/reports/markdown/block.ts";
import { fragmentBlocks } from "../../../src/reports/markdown/fragment.ts";
import { toHtml } from "../../../src/reports/markdown/html.ts";

const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)> "' onclick="alert(1)`;

test("nothing in a name is markup", () => {
  const page = toHtml(
    [
      heading(2, hostile),
      paragraph([hostile, code(hostile), strong(hostile), link(hostile, `https://example.com/"><script>${hostile}`)]),
      paragraph([link("x", "javascript:alert(1)")]),
      list([hostile]),
      table([hostile, `>${hostile}`], [[hostile, hostile]]),
      codeBlock(hostile),
      details(hostile, [paragraph(hostile)]),
      ...fragmentBlocks(hostile),
      {
        kind: "chart",
        title: hostile,
        x: { title: hostile, values: [hostile, hostile] },
        y: { title: hostile, from: 0, to: 1 },
        series: [{ kind: "bar", values: [0.5, Number.NaN] }],
      },
    ],
    hostile,
  );
  const tags = [...page.matchAll(/<([a-z]\w*)([^>]*)>/gi)];
  expect(tags.map(([, name]) => name)).not.toContain("script");
  expect(tags.map(([, name]) => name)).not.toContain("img");
  // The attributes that are used, and no others.
  const attributes = new Set(
    tags.flatMap(([, , text]) => [...text!.matchAll(/([\w-]+)="[^"]*"/g)].map(([, attribute]) => attribute)),
  );
  expect([...attributes].filter((name) => /^(on|style|src)/.test(name!))).toEqual([]);
  expect([...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.slice(0, 20))).toEqual(["https://example.com/"]);
});

test("a table's numbers are aligned without a style, and a chart draws its values to scale", () => {
  const page = toHtml(
    [
      table(["name", ">value"], [["accuracy", "0.91"]]),
      {
        kind: "chart",
        title: "Scores",
        x: { title: "score", values: { from: 0, to: 1 } },
        y: { title: "rows", from: 0, to: 10 },
        series: [
          { kind: "bar", values: [5, 10] },
          { kind: "line", values: [0, 20] },
        ],
      },
    ],
    "t",
  );
  expect(page).toContain('<tr><td align="left">accuracy</td><td align="right">0.91</td></tr>');
  // The plot is 190 high, so 5 of 10 is 95 and 10 of 10 is 190. Values beyond the scale end at its edge.
  expect([...page.matchAll(/<rect [^>]*height="(\d+)"/g)].map(([, height]) => height)).toEqual(["95", "190"]);
  expect(
    /points="([^"]*)"/
      .exec(page)?.[1]
      ?.split(" ")
      .map((point) => point.split(",")[1]),
  ).toEqual(["200", "10"]);
});
