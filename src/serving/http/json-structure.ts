import { HttpProblem } from "./problem.ts";

/** Maximum nesting depth. A valid request has an object, a list of tensors, their rows and their cells. */
const DEEPEST = 16;
/** Maximum number of lists and objects in a body. Each takes much more memory than its two bytes of text. */
const MOST_CONTAINERS = 2_000_000;
/** Maximum number of names in an object. Each new one costs a microsecond or more. */
const MOST_NAMES = 100_000;
/** Size of a block of a long list. The parsed values of one block are in memory at a time. */
const BLOCK_BYTES = 64 * 1024;

/** A list in a body that is longer than a block, and that is in no other list. */
export interface ListSpan {
  /** Offset of the byte after the opening bracket. */
  start: number;
  /** Offset of the closing bracket, or the length of the body if there is none. */
  end: number;
  closed: boolean;
  /** Offset of the first byte of each block of whole elements, and the number of elements before it. */
  blocks: { start: number; first: number }[];
  /** Number of commas between the elements. */
  commas: number;
}

/**
 * Checks the limits on the structure of a body and finds its long lists, which takes about 1 ns per byte. The body may
 * be invalid JSON: the parts that the spans define are then invalid too.
 *
 * @param listDepth Number of lists and objects that each long list is in, with itself. Any when absent: a long list is
 *   then one that is in no other list.
 * @throws {HttpProblem} 400
 */
export function bodyStructure(body: Buffer, listDepth?: number): ListSpan[] {
  let depth = 0;
  let containers = 0;
  /** Number of names in the open object at each depth. */
  const names = new Int32Array(DEEPEST + 1);
  let inText = false;
  const spans: ListSpan[] = [];
  /** The open list that is in no other list, its depth, and where its last block starts. */
  let open: ListSpan | undefined;
  let openDepth = 0;
  let blockStart = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (inText) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) {
      inText = true;
    } else if (byte === 0x2c) {
      if (open === undefined || depth !== openDepth) continue;
      open.commas++;
      if (at + 1 - blockStart < BLOCK_BYTES) continue;
      blockStart = at + 1;
      open.blocks.push({ start: blockStart, first: open.commas });
    } else if (byte === 0x5b || byte === 0x7b) {
      containers++;
      depth++;
      if (depth > DEEPEST) throw new HttpProblem(400, `body: expected at most ${DEEPEST} levels of nesting, got more`);
      names[depth] = 0;
      if (byte === 0x7b || open !== undefined || depth !== (listDepth ?? depth)) continue;
      blockStart = at + 1;
      open = {
        start: blockStart,
        end: body.length,
        closed: false,
        blocks: [{ start: blockStart, first: 0 }],
        commas: 0,
      };
      openDepth = depth;
    } else if (byte === 0x5d || byte === 0x7d) {
      if (open !== undefined && depth === openDepth) {
        if (byte === 0x5d) {
          open.end = at;
          open.closed = true;
          if (at - open.start > BLOCK_BYTES) spans.push(open);
          open = undefined;
        } else openDepth = NOWHERE;
      }
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
  if (open !== undefined) spans.push(open);
  return spans;
}

/** Depth of a list that a brace closes: its last block, which contains the brace, extends to the end of the body. */
const NOWHERE = Number.NEGATIVE_INFINITY;
