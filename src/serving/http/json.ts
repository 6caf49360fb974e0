import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { yieldToEventLoop } from "../../core/yield.ts";
import { bodyStructure, type ListSpan } from "./json-structure.ts";
import { LongList } from "./long-list.ts";
import { HttpProblem } from "./problem.ts";

/** Smaller bodies cannot contain enough of either to matter, and no reader recurses deeply. */
const HARMLESS_BYTES = 256 * 1024;

/**
 * Parses a body as JSON (RFC 8259). Limits on its structure are checked before anything is built.
 *
 * @throws {HttpProblem} 400 that describes the error and its position.
 */
export function parseBody(body: Buffer): unknown {
  if (isLarge(body)) bodyStructure(body);
  const text = utf8(body);
  if (text === "") throw new HttpProblem(400, "body: expected JSON, got nothing");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(error as Error, text);
  }
}

/** Returns true if `parseLarge` should parse a body. Its rows would otherwise take several times the memory of their text. */
export function isLarge(body: Buffer): boolean {
  return body.length > HARMLESS_BYTES;
}

/**
 * Parses a large body as JSON. Each long list that is in no other list becomes a `LongList`, whose elements are checked
 * now but only parsed for good when they are read.
 *
 * @param listDepth Depth of the long lists, as for `bodyStructure`.
 * @throws {HttpProblem} 400 as `parseBody` does.
 */
export async function parseLarge(body: Buffer, listDepth?: number): Promise<unknown> {
  const spans = bodyStructure(body, listDepth);
  checkUtf8(body);
  const lists: LongList[] = [];
  for (const span of spans) {
    let block = 0;
    try {
      const list = new LongList(body, span);
      for (; block < list.blocks; block++) {
        list.block(block);
        await yieldToEventLoop();
      }
      if (!span.closed) throw new SyntaxError("the list is not closed");
      lists.push(list);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw largeProblem(body, spans, span.blocks[Math.min(block, span.blocks.length - 1)]!.start);
    }
  }
  const mark = randomUUID();
  let text = "";
  let from = isMarked(body) ? 3 : 0;
  for (const [index, { start, end }] of spans.entries()) {
    text += `${body.toString("utf8", from, start)}"${mark}${index}"`;
    from = end;
  }
  text += body.toString("utf8", from);
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (!Array.isArray(value) || value.length !== 1 || typeof value[0] !== "string") return value;
      return value[0].startsWith(mark) ? lists[Number(value[0].slice(mark.length))] : value;
    });
  } catch {
    throw largeProblem(body, spans, body.length);
  }
}

/**
 * Describes the first error of a large body with its position. The long lists before the block at `failed`, which are
 * valid, are replaced by `[0   ]` of the same length, so that they take no memory.
 */
function largeProblem(body: Buffer, spans: readonly ListSpan[], failed: number): HttpProblem {
  let text = "";
  let from = isMarked(body) ? 3 : 0;
  for (const { start, end } of spans) {
    if (start >= failed) break;
    const to = failed > end ? end : failed - 1;
    text += body.toString("utf8", from, start) + blank(body.subarray(start, to));
    from = to;
  }
  text += body.toString("utf8", from);
  try {
    JSON.parse(text);
  } catch (error) {
    return notJson(error as Error, text);
  }
  return new HttpProblem(400, "body: expected JSON, got something else");
}

/** Returns `0` and blanks with as many characters and newlines as a text in UTF-8. */
function blank(bytes: Buffer): string {
  const blanks = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let zero = false;
  for (const byte of bytes) {
    if (byte >= 0x80 && byte < 0xc0) continue;
    const newline = byte === 0x0a || byte === 0x0d;
    blanks[length++] = newline ? byte : zero ? 0x20 : 0x30;
    zero ||= !newline;
    // Characters of four bytes are two in JavaScript.
    if (byte >= 0xf0) blanks[length++] = 0x20;
  }
  return blanks.toString("latin1", 0, length);
}

function notJson(error: Error, text: string): HttpProblem {
  // Node's message quotes the whole text up to some length.
  const words = withoutQuotation(error.message);
  return new HttpProblem(400, `body: expected JSON, got something else: ${words.slice(0, 120)}${numberHint(text)}`);
}

/** A hint for the words that Python's `json` writes, which JSON does not have. A name or a text with them is in quotes. */
function numberHint(text: string): string {
  const [, word] = /[[:,]\s*(NaN|-?Infinity)\b/.exec(text) ?? [];
  return word === undefined ? "" : ` (JSON has no ${word}: send null for a missing value)`;
}

/** `Unexpected token 'x', "[x]" is not valid JSON` without the part of the text that it quotes. */
function withoutQuotation(message: string): string {
  if (!message.endsWith("is not valid JSON")) return message;
  const places = [message.search(/,? "/), message.indexOf("...")].filter((at) => at !== -1);
  return places.length === 0 ? message : message.slice(0, Math.min(...places));
}

/** @throws {HttpProblem} 400 for bytes that are not UTF-8. */
export function checkUtf8(body: Buffer): void {
  if (!isUtf8(body)) throw new HttpProblem(400, "body: expected UTF-8, got other bytes");
}

/** Decodes UTF-8 without a byte order mark. @throws {HttpProblem} 400 for other bytes. */
function utf8(body: Buffer): string {
  const text = body.toString("utf8", isMarked(body) ? 3 : 0);
  // The decoder writes U+FFFD for bytes that are not UTF-8, and the body may contain this character.
  if (text.includes("\ufffd")) checkUtf8(body);
  return text;
}

/** Returns true if a body starts with a byte order mark. */
export function isMarked(body: Buffer): boolean {
  return body.length >= 3 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
}
