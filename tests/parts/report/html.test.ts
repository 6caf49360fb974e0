/** The report as a page in a browser, under the content security policy with which Jenkins serves artifacts. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { details, heading, paragraph, table } from "../../../src/reports/markdown/block.ts";
import { toHtml } from "../../../src/reports/markdown/html.ts";
import { launch } from "../browser.ts";

/** https://www.jenkins.io/doc/book/security/configuring-content-security-policy/ */
const policy = "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';";

const page = toHtml(
  [
    heading(2, "Model report"),
    table(["metric", ">value"], [["accuracy", "0.91"]]),
    details("More", [paragraph("Folded words.")]),
    {
      kind: "chart",
      title: "Scores",
      x: { title: "score", values: { from: 0, to: 1 } },
      y: { title: "rows", from: 0, to: 10 },
      series: [{ kind: "bar", values: [5, 10] }],
    },
  ],
  "Model report",
);

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

test.each([
  ["under Jenkins' policy", { "content-security-policy": policy }, "separate"],
  ["anywhere else", {}, "collapse"],
])("tables, folded parts and charts are there %s", async (_, headers, borders) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/model-report.html`);
    const cell = tab.locator("td").nth(1);
    const style = (property: string) =>
      cell.evaluate((node, name) => getComputedStyle(node as never).getPropertyValue(name), property);
    expect(await cell.innerText()).toBe("0.91");
    expect(await style("text-align")).toMatch(/right$/);
    expect(await style("border-top-width")).toBe("1px");
    expect(await tab.locator("p").isVisible()).toBe(false);
    await tab.locator("summary").click();
    expect(await tab.locator("p").innerText()).toBe("Folded words.");
    // Half of the plot's height of 190, and all of it.
    const heights = await tab
      .locator("rect")
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
    expect(heights).toEqual([95, 190]);
    // The policy blocks the style, and nothing depends on it.
    const collapse = await tab.locator("table").evaluate((node) => getComputedStyle(node as never).borderCollapse);
    expect(collapse).toBe(borders);
    expect(asked.filter((path) => path !== "/favicon.ico")).toEqual(["/model-report.html"]);
  } finally {
    server.close();
  }
});
