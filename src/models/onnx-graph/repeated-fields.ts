import { FIXED32, LENGTH, MessageReader, VARINT } from "../onnx/wire.ts";

/** Numbers whose count is not known beforehand. An array of JavaScript's takes twice the time for 20,000 of them. */
export class NumberList {
  #numbers = new Float64Array(16);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  values(): Float64Array {
    return this.#numbers.slice(0, this.#length);
  }
}

/** Reads a list of floats or whole numbers, packed or one by one. */
export function readPacked(fields: MessageReader, floats: boolean, numbers: NumberList): void {
  if (fields.wire !== LENGTH) {
    numbers.push(floats ? fields.float() : fields.wholeNumber());
    readRun(fields, floats, numbers);
    return;
  }
  const { start, end } = fields.range();
  const packed = new MessageReader(fields.content, { start, end });
  packed.wire = floats ? FIXED32 : VARINT;
  while (packed.at < packed.end) numbers.push(floats ? packed.float() : packed.signedNumber());
}

/** Bytes that are copied at once. A list of numbers that the copy does not help costs this much for each. */
const MOST_RUN_BYTES = 4096;
/** Bytes of a varint that a whole number up to 2^49 takes at most. */
const MOST_SHORT = 7;

/**
 * Reads further elements of the same field from a copy of the message's bytes, in 10 ns instead of 60. It stops at another field,
 * and at what it leaves to the reader: an element that is cut off, and whole numbers that are negative or large.
 */
function readRun(fields: MessageReader, floats: boolean, numbers: NumberList): void {
  const tag = (fields.field << 3) | fields.wire;
  if (tag > 127 || fields.at >= fields.end || fields.content.byte(fields.at) !== tag) return;
  const bytes = fields.content.slice(fields.at, Math.min(fields.end, fields.at + MOST_RUN_BYTES));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  while (bytes[at] === tag) {
    if (floats) {
      if (at + 5 > bytes.length) break;
      numbers.push(view.getFloat32(at + 1, true));
      at += 5;
      continue;
    }
    let value = 0;
    let scale = 1;
    let next = at + 1;
    while (next <= at + MOST_SHORT && bytes[next]! > 127) {
      value += (bytes[next++]! & 127) * scale;
      scale *= 128;
    }
    if (next > at + MOST_SHORT || next >= bytes.length) break;
    numbers.push(value + bytes[next]! * scale);
    at = next + 1;
  }
  fields.at += at;
}

/** The last text of each length, with its bytes. */
export type KnownTexts = Map<number, { text: string; bytes: Uint8Array }>;

/** Longer texts are decoded each time. */
const MOST_KNOWN_BYTES = 32;

/** Reads the texts of a list, such as the modes of nodes, up to the first whose bytes are not those of the last of its length. */
export function readTexts(fields: MessageReader, known: KnownTexts, texts: string[]): void {
  const { at: start, content } = fields;
  const tag = (fields.field << 3) | fields.wire;
  const { start: first, end } = fields.range();
  fields.at = start;
  texts.push(fields.text());
  const length = end - first;
  if (length <= MOST_KNOWN_BYTES) known.set(length, { text: texts.at(-1)!, bytes: content.slice(first, end) });
  // Copying a run only helps if there is one.
  if (end + 1 >= fields.end || content.byte(end) !== tag || !known.has(content.byte(end + 1))) return;
  const bytes = content.slice(end, Math.min(fields.end, end + MOST_RUN_BYTES));
  let at = 0;
  while (bytes[at] === tag) {
    const found = known.get(bytes[at + 1]!);
    if (found === undefined) break;
    let same = 0;
    while (same < found.bytes.length && bytes[at + 2 + same] === found.bytes[same]) same++;
    if (same < found.bytes.length) break;
    texts.push(found.text);
    at += 2 + same;
  }
  fields.at += at;
}
