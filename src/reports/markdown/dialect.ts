import { type Block, codeBlock, type Inline, type Span } from "./block.ts";
import { toBars } from "./chart.ts";
import { spans, toMarkdown } from "./markdown.ts";

/** Systems whose Markdown differs from GitHub's in what it acts on. */
export type Dialect = "gitlab" | "azure";

const zeroWidth = "\u200b";

/**
 * Formats blocks as Markdown for GitLab or Azure DevOps. In addition to what GitHub acts on, data cannot refer to merge
 * requests (`!12`), labels (`~bug`), milestones, snippets, epics or alerts, and cannot run a quick action such as `/merge`,
 * which GitLab would carry out with the rights of the token.
 */
export function toDialect(blocks: readonly Block[], dialect: Dialect): string {
  return toMarkdown(blocks.map((block) => guarded(block, dialect))).replace(
    /^([ \t]*)(?=\/[a-z])/gim,
    `$1${zeroWidth}`,
  );
}

function guarded(block: Block, dialect: Dialect): Block {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, text: guardedInline(block.text) };
    case "list":
      return { ...block, items: block.items.map(guardedInline) };
    case "table":
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: guardedText(column.title) })),
        rows: block.rows.map((row) => row.map(guardedInline)),
      };
    case "fragment":
      return { ...block, text: guardedText(block.text) };
    case "details":
      return {
        ...block,
        title: guardedInline(block.title),
        blocks: block.blocks.map((each) => guarded(each, dialect)),
      };
    case "chart":
      // Azure DevOps shows a diagram in a comment as its source.
      if (dialect === "azure") return codeBlock(toBars(block));
      return block.legend === undefined ? block : { ...block, legend: guardedText(block.legend) };
    case "code":
      return block;
  }
}

function guardedInline(inline: Inline): Inline {
  return spans(inline).map((span): string | Span => {
    if (typeof span === "string") return guardedText(span);
    return span.kind === "code" ? span : { ...span, text: guardedText(span.text) };
  });
}

/** A zero-width space after the sign breaks up a reference, and nobody sees it. */
function guardedText(text: string): string {
  return text.replace(/[!$%&~#@^*[](?=[\w"'])/g, `$&${zeroWidth}`);
}
