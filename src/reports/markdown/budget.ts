import type { Block, Inline } from "./block.ts";
import { toMarkdown } from "./markdown.ts";

/**
 * What GitHub takes. The texts of checks and comments are told in characters, and are held to as bytes: whatever a character
 * is (a code point, a UTF-16 unit, a byte of a column in a database), a text of so many bytes fits.
 */
export const limits = {
  checkText: 65_535,
  comment: 65_536,
  stepSummary: 1_048_576,
  annotationsPerCall: 50,
  /** Of each level; more are dropped without a word. */
  annotationsPerStep: 10,
} as const;

/** Length in UTF-8, as files and GitHub's limits count. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

export interface Budget {
  /** Of the Markdown, in UTF-8. */
  bytes: number;
  /** Where the rest can be read: ends each note on what was left out. */
  rest?: string | undefined;
}

/**
 * Blocks whose Markdown keeps within a budget, the most important first: whole blocks as long as they fit, then as many rows,
 * items or lines of the next as do. What is left out is always said, with its number.
 */
export function fit(blocks: readonly Block[], { bytes, rest }: Budget): Block[] {
  if (byteLength(toMarkdown(blocks)) <= bytes) return [...blocks];
  const note = (omitted: number): Block => ({
    kind: "paragraph",
    text: `${omitted} more ${omitted === 1 ? "section was" : "sections were"} left out for want of space${where(rest)}`,
  });
  // The longest the closing note can be is kept free from the start.
  const reserve = size(note(blocks.length * 10));
  const kept: Block[] = [];
  let left = bytes - reserve;
  let omitted = 0;
  for (const block of blocks) {
    const whole = size(block);
    if (whole <= left) {
      kept.push(block);
      left -= whole;
      continue;
    }
    const part = cut(block, left, rest);
    if (part === undefined) omitted++;
    else {
      kept.push(part);
      left -= size(part);
    }
  }
  if (omitted > 0 && reserve <= bytes) kept.push(note(omitted));
  return kept;
}

/** A block and the blank line between it and the next. */
function size(block: Block): number {
  return byteLength(toMarkdown([block])) + 1;
}

/** As much of a block as fits, with what is missing said; undefined when nothing of it does. */
function cut(block: Block, bytes: number, rest: string | undefined): Block | undefined {
  switch (block.kind) {
    case "list":
      return most(block.items.length, bytes, (kept) => ({
        ...block,
        items: [...block.items.slice(0, kept), more(block.items.length - kept, rest)],
      }));
    case "table":
      return most(block.rows.length, bytes, (kept) => ({
        ...block,
        rows: [
          ...block.rows.slice(0, kept),
          block.columns.map((_, column): Inline => (column === 0 ? more(block.rows.length - kept, rest) : "")),
        ],
      }));
    case "code": {
      const lines = block.text.split("\n");
      return most(lines.length, bytes, (kept) => ({
        ...block,
        text: [...lines.slice(0, kept), `… and ${lines.length - kept} more lines`].join("\n"),
      }));
    }
    case "details": {
      const frame = size({ ...block, blocks: [] });
      const blocks = bytes > frame ? fit(block.blocks, { bytes: bytes - frame - 2, rest }) : [];
      const part: Block = { ...block, blocks };
      return blocks.length > 0 && size(part) <= bytes ? part : undefined;
    }
    default:
      return undefined;
  }
}

/** The largest of `make(1)` … `make(count - 1)` that fits. */
function most(count: number, bytes: number, make: (kept: number) => Block): Block | undefined {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (size(make(middle)) <= bytes) low = middle;
    else high = middle - 1;
  }
  return low > 0 && size(make(low)) <= bytes ? make(low) : undefined;
}

function more(omitted: number, rest: string | undefined): Inline {
  return `… and ${omitted.toLocaleString("en")} more${where(rest)}`;
}

function where(rest: string | undefined): string {
  return rest === undefined ? "" : ` (${rest})`;
}

/** Text of at most so many bytes in UTF-8, never ending inside a character. */
export function clipped(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  const mark = "…";
  const encoded = Buffer.from(text).subarray(0, Math.max(0, bytes - byteLength(mark)));
  let end = encoded.length;
  // Back to the first byte of the character that was cut.
  const next = Buffer.from(text)[end]!;
  if ((next & 0xc0) === 0x80) {
    do end--;
    while (end > 0 && (encoded[end]! & 0xc0) === 0x80);
  }
  return encoded.toString("utf8", 0, end) + (bytes >= byteLength(mark) ? mark : "");
}
