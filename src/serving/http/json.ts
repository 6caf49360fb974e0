import { isUtf8 } from "node:buffer";
import { HttpProblem } from "./problem.ts";

/** No request that means anything here nests deeper: an object, a list of tensors, their rows, their cells. */
const DEEPEST = 16;
/** Lists and objects in one body: each costs memory many times the two bytes it is written with. */
const MOST_CONTAINERS = 2_000_000;
/** Names in one object: each that is new costs a microsecond or more. */
const MOST_NAMES = 100_000;
/** Smaller bodies cannot hold enough of either to matter: what reads their values goes no deeper than it must. */
const HARMLESS_BYTES = 256 * 1024;

/**
 * A body as JSON (RFC 8259), its structure bounded before anything is built of it.
 *
 * @throws {HttpProblem} 400 that says what and where.
 */
export function parseBody(body: Buffer): unknown {
  if (body.length > HARMLESS_BYTES) boundStructure(body);
  const text = utf8(body);
  if (text === "") throw new HttpProblem(400, "body: expected JSON, got nothing");
  try {
    return JSON.parse(text);
  } catch (error) {
    // Node's own words quote the whole text up to some length.
    const words = withoutQuotation((error as Error).message);
    throw new HttpProblem(400, `body: expected JSON, got something else: ${words.slice(0, 120)}`);
  }
}

/** `Unexpected token 'x', "[x]" is not valid JSON` without the part of the text that it quotes. */
function withoutQuotation(message: string): string {
  if (!message.endsWith("is not valid JSON")) return message;
  const places = [message.search(/,? "/), message.indexOf("...")].filter((at) => at !== -1);
  return places.length === 0 ? message : message.slice(0, Math.min(...places));
}

/** @throws {HttpProblem} 400 for bytes that are not UTF-8; a byte order mark is left out. */
export function utf8(body: Buffer): string {
  if (!isUtf8(body)) throw new HttpProblem(400, "body: expected UTF-8, got other bytes");
  const marked = body.length >= 3 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
  return body.toString("utf8", marked ? 3 : 0);
}

/** About 1 ns a byte. */
function boundStructure(body: Buffer): void {
  let depth = 0;
  let containers = 0;
  /** By depth: names of the object that is open there. */
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
