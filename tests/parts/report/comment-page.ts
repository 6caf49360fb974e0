/// <reference lib="dom" />
/** A comment as GitHub shows it: its Markdown, its style sheet, its Mermaid. HTML in it is not sanitized, so that a test sees it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { marked } from "marked";
import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";

const { resolve } = createRequire(import.meta.url);
const styles = readFileSync(resolve("github-markdown-css/github-markdown.css"), "utf8");
const mermaid = resolve("mermaid/dist/mermaid.min.js");

interface Drawing {
  initialize(options: object): void;
  run(options: { nodes: NodeListOf<HTMLElement> }): Promise<void>;
}

export type Theme = "light" | "dark";

/** The page with the comment drawn; `errors` fills with what its scripts complain of. */
export async function show(
  browser: Browser,
  markdown: string,
  theme: Theme,
  width = 1000,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 800 },
    deviceScaleFactor: 2,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => errors.push(dialog.message()));
  page.on("request", (request) => errors.push(`asks for ${request.url()}`));
  // Line ends are breaks in GitHub's comments.
  await page.setContent(frame(await marked.parse(markdown, { gfm: true, breaks: true }), theme));
  await page.addScriptTag({ path: mermaid });
  await page.evaluate(async (dark) => {
    for (const code of document.querySelectorAll("code.language-mermaid")) {
      const drawing = document.createElement("div");
      drawing.className = "mermaid";
      drawing.textContent = code.textContent;
      code.parentElement!.replaceWith(drawing);
    }
    // Nothing folded away is drawn at its size.
    const folded = [...document.querySelectorAll("details")];
    for (const each of folded) each.open = true;
    const drawer = (globalThis as unknown as { mermaid: Drawing }).mermaid;
    drawer.initialize({ startOnLoad: false, securityLevel: "strict", theme: dark ? "dark" : "default" });
    await drawer.run({ nodes: document.querySelectorAll<HTMLElement>(".mermaid") });
    for (const each of folded) each.open = false;
  }, theme === "dark");
  return { page, errors };
}

function frame(body: string, theme: Theme): string {
  const [back, line, bar, text] =
    theme === "dark" ? ["#0d1117", "#3d444d", "#151b23", "#9198a1"] : ["#ffffff", "#d1d9e0", "#f6f8fa", "#59636e"];
  return `<!doctype html><meta charset="utf-8"><style>${styles}
    body { margin: 0; padding: 16px; background: ${back}; font-family: -apple-system, "Segoe UI", "DejaVu Sans", sans-serif }
    .comment { border: 1px solid ${line}; border-radius: 6px }
    .who { background: ${bar}; color: ${text}; border-bottom: 1px solid ${line}; border-radius: 6px 6px 0 0; padding: 8px 16px; font-size: 14px }
    .markdown-body { padding: 16px; font-size: 14px }
    .mermaid { text-align: center }
  </style><div class="comment"><div class="who"><b>github-actions</b> bot commented</div>
  <div class="markdown-body">${body}</div></div>`;
}
