import type { Block, Inline } from "./block.ts";
import { toBars } from "./chart.ts";
import { visible } from "./escape.ts";
import { spans } from "./markdown.ts";

/** Formats blocks as plain text for a terminal or a log, without markup and escape sequences. */
export function toText(blocks: readonly Block[]): string {
  return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}

/** The same without blank lines: for a few lines of a log. */
export function compactText(blocks: readonly Block[]): string {
  return toText(blocks)
    .replace(/\n{2,}/g, "\n")
    .trimEnd();
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const text = plain(block.text);
      return block.level <= 2 ? `${text}\n${(block.level === 1 ? "=" : "-").repeat(width(text))}` : text;
    }
    case "paragraph":
      return plain(block.text);
    case "list":
      return block.items.map((item) => `- ${plain(item)}`).join("\n");
    case "code":
      return indented(visible(block.text));
    case "fragment":
      return indented(visible(block.text).replaceAll("\u200b", ""));
    case "chart":
      return indented(toBars(block));
    case "details":
      return `${plain(block.title)}\n\n${indented(toText(block.blocks).trimEnd())}`;
    case "table":
      return aligned(block);
  }
}

function aligned(block: Extract<Block, { kind: "table" }>): string {
  const cells = [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(plain))];
  const widths = block.columns.map((_, index) =>
    cells.reduce((most, row) => Math.max(most, width(row[index] ?? "")), 0),
  );
  return cells
    .map((row) =>
      block.columns
        .map((column, index) => {
          const text = row[index] ?? "";
          const gap = " ".repeat(widths[index]! - width(text));
          return column.align === "right" ? gap + text : text + gap;
        })
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join("\n");
}

function plain(inline: Inline): string {
  const text = spans(inline)
    .map((span) => visible(typeof span === "string" ? span : span.text))
    .join("");
  const [first = "", ...rest] = text.split(/[\r\n]+/);
  const last = rest.pop();
  if (last === undefined) return text;
  const between = rest.map((line) => line.trim()).filter((line) => line !== "");
  return [first.trimEnd(), ...between, last.trimStart()].join(" ");
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}

/** Returns the approximate width in a terminal: the number of code points. */
function width(text: string): number {
  return [...text].length;
}
