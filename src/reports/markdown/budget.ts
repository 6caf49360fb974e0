import type { Block, Inline } from "./block.ts";
import { toMarkdown } from "./markdown.ts";

/**
 * The limits of GitHub. It gives the limits of checks and comments in characters, which are applied to bytes here. A
 * text of that many bytes fits, whether a character is a code point, a UTF-16 unit or a byte.
 */
export const limits = {
  checkText: 65_535,
  comment: 65_536,
  stepSummary: 1_048_576,
  annotationsPerCall: 50,
  /** Maximum number of annotations per kind. GitHub drops more of them silently. */
  annotationsPerStep: 10,
} as const;

/** Returns the length in UTF-8, by which files and GitHub's limits are measured. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

export interface Budget {
  /** Maximum size of the Markdown in UTF-8 bytes. */
  bytes: number;
  /** Location of the full report, which each note about omitted parts ends with. */
  rest?: string | undefined;
}

/**
 * Fits blocks into a budget for their Markdown, the most important first: whole blocks as long as they fit, then as
 * many rows, items or lines of the next block as possible. The number of omitted parts is always given.
 */
export function fit(blocks: readonly Block[], { bytes, rest }: Budget): Block[] {
  if (byteLength(toMarkdown(blocks)) <= bytes) return [...blocks];
  const note = (omitted: number): Block => ({
    kind: "paragraph",
    text: `${omitted} more ${omitted === 1 ? "section was" : "sections were"} left out for lack of space${where(rest)}`,
  });
  // Space for the longest possible closing note is reserved first.
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

/** Returns the size of a block with the blank line after it. */
function size(block: Block): number {
  return byteLength(toMarkdown([block])) + 1;
}

/** Cuts a block to fit and adds a note about what is missing. Undefined if none of it fits. */
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

/** Returns the largest of `make(1)` … `make(count - 1)` that fits. */
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

/** Shortens text to a number of UTF-8 bytes, without splitting a character. */
export function clipped(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  const mark = "…";
  const encoded = Buffer.from(text).subarray(0, Math.max(0, bytes - byteLength(mark)));
  let end = encoded.length;
  // Go back to the first byte of the character that was cut.
  const next = Buffer.from(text)[end]!;
  if ((next & 0xc0) === 0x80) {
    do end--;
    while (end > 0 && (encoded[end]! & 0xc0) === 0x80);
  }
  return encoded.toString("utf8", 0, end) + (bytes >= byteLength(mark) ? mark : "");
}
