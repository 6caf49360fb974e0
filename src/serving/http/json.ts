import { isUtf8 } from "node:buffer";
import { HttpProblem } from "./problem.ts";

/** Maximum nesting depth. A valid request has an object, a list of tensors, their rows and their cells. */
const DEEPEST = 16;
/** Maximum number of lists and objects in a body. Each takes much more memory than its two bytes of text. */
const MOST_CONTAINERS = 2_000_000;
/** Maximum number of names in an object. Each new one costs a microsecond or more. */
const MOST_NAMES = 100_000;
/** Smaller bodies cannot contain enough of either to matter, and no reader recurses deeply. */
const HARMLESS_BYTES = 256 * 1024;

/**
 * Parses a body as JSON (RFC 8259). Limits on its structure are checked before anything is built.
 *
 * @throws {HttpProblem} 400 that describes the error and its position.
 */
export function parseBody(body: Buffer): unknown {
  if (body.length > HARMLESS_BYTES) boundStructure(body);
  const text = utf8(body);
  if (text === "") throw new HttpProblem(400, "body: expected JSON, got nothing");
  try {
    return JSON.parse(text);
  } catch (error) {
    // Node's message quotes the whole text up to some length.
    const words = withoutQuotation((error as Error).message);
    throw new HttpProblem(400, `body: expected JSON, got something else: ${words.slice(0, 120)}${numberHint(text)}`);
  }
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
  checkUtf8(body);
  const marked = body.length >= 3 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
  return body.toString("utf8", marked ? 3 : 0);
}

/** Checks the limits, which takes about 1 ns per byte. */
function boundStructure(body: Buffer): void {
  let depth = 0;
  let containers = 0;
  /** Number of names in the open object at each depth. */
  const names = new Int32Array(DEEPEST + 1);
  let inText = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (inText) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) {
      inText = true;
    } else if (byte === 0x5b || byte === 0x7b) {
      containers++;
      depth++;
      if (depth > DEEPEST) throw new HttpProblem(400, `body: expected at most ${DEEPEST} levels of nesting, got more`);
      names[depth] = 0;
    } else if (byte === 0x5d || byte === 0x7d) {
      depth--;
    } else if (byte === 0x3a && depth >= 0) {
      names[depth]!++;
      if (names[depth]! > MOST_NAMES) {
        throw new HttpProblem(400, `body: expected at most ${MOST_NAMES} names in an object, got more`);
      }
    }
  }
  if (containers > MOST_CONTAINERS) {
    throw new HttpProblem(400, `body: expected at most ${MOST_CONTAINERS} lists and objects, got ${containers}`);
  }
}
