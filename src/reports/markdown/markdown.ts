import type { Block, Inline, Span } from "./block.ts";
import { toMermaid } from "./chart.ts";
import { codeSpan, escapeMarkdown, visible } from "./escape.ts";

/** Formats blocks as GitHub-flavoured Markdown. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${renderInline(block.text)}`;
    case "paragraph":
      return renderInline(block.text);
    case "list":
      return block.items.map((item) => `- ${renderInline(item)}`).join("\n");
    case "code":
      return fenced(block.text, block.language ?? "");
    case "fragment":
      return block.text;
    case "chart":
      return `${fenced(toMermaid(block), "mermaid")}${block.legend === undefined ? "" : `\n\n${renderInline(block.legend)}`}`;
    case "details":
      return `<details><summary>${summaryText(block.title)}</summary>\n\n${toMarkdown(block.blocks)}\n</details>`;
    case "table":
      return [
        row(block.columns.map((column) => escapeMarkdown(column.title))),
        row(block.columns.map((column) => (column.align === "right" ? "--:" : ":--"))),
        ...block.rows.map((cells) => row(cells.map(renderInline))),
      ].join("\n");
  }
}

function row(cells: string[]): string {
  return `| ${cells.join(" | ")} |`;
}

export function renderInline(inline: Inline): string {
  return spans(inline).map(renderSpan).join("");
}

function renderSpan(span: string | Span): string {
  if (typeof span === "string") return escapeMarkdown(span);
  switch (span.kind) {
    case "code":
      return codeSpan(span.text);
    case "strong":
      return `**${escapeMarkdown(span.text)}**`;
    case "link":
      return linked(span.text, span.href);
  }
}

export function spans(inline: Inline): readonly (string | Span)[] {
  return Array.isArray(inline) ? inline : [inline as string | Span];
}

function fenced(text: string, language: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${visible(text)}\n${fence}`;
}

/** Formats text for `<summary>`, where HTML works but Markdown does not. */
function summaryText(inline: Inline): string {
  return spans(inline)
    .map((span) => visible(typeof span === "string" ? span : span.text))
    .join("")
    .replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character]!)
    .replace(/@/g, "@\u200b")
    .replace(/#(?=\d)/g, "#\u200b")
    .replace(/\s+/g, " ");
}

/** Only web addresses become links. Any other scheme, such as `javascript:`, would be an attack. */
function linked(text: string, href: string): string {
  if (!/^https?:\/\//i.test(href)) return escapeMarkdown(text);
  // Existing escapes are kept, and all other characters that are invalid in an address are escaped.
  const address = href
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .replace(/%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
  return `[${escapeMarkdown(text)}](<${address}>)`;
}
