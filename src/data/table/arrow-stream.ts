import { checkBatch, checkFields, slotOf, tableAt } from "./arrow-metadata.ts";

/** Slots of the flatbuffer `Message`: the kind of what it holds, that itself, and the length of the body that follows it. */
const TYPE = 6;
const HEADER = 8;
const BODY_LENGTH = 10;
/** Kinds of messages, as their type says. */
const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
/** Marks the messages of Arrow 0.15 and later. */
const CONTINUATION = -1;

/**
 * Walks over the messages of an Arrow stream. The reader takes a negative length for a step back, and never comes to an end.
 *
 * @throws {Error} for a length that no message can have.
 */
export function checkStreamLengths(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 8 <= stream.length; ) {
    let length = view.getInt32(at, true);
    at += 4;
    if (length === CONTINUATION) {
      length = view.getInt32(at, true);
      at += 4;
    }
    if (length === 0) return;
    if (length < 0 || at + length > stream.length) throw new Error(`a message of ${length} bytes`);
    checkMetadata(stream.subarray(at, at + length));
    const body = bodyLength(view, at);
    if (body < 0) throw new Error(`a message with a body of ${body} bytes`);
    at += length + body;
  }
}

function bodyLength(view: DataView, start: number): number {
  const table = start + view.getInt32(start, true);
  const offset = slotOf(view, table, HEADER) === 0 ? 0 : slotOf(view, table, BODY_LENGTH);
  return offset === 0 ? 0 : Number(view.getBigInt64(table + offset, true));
}

/**
 * Checks the lists in the metadata of one message.
 *
 * @throws {Error} for a list that is longer than the metadata.
 */
export function checkMetadata(metadata: Uint8Array): void {
  const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.byteLength);
  const message = view.getInt32(0, true);
  const header = tableAt(view, message, HEADER);
  const type = slotOf(view, message, TYPE);
  if (header === undefined || type === 0) return;
  const kind = view.getUint8(message + type);
  if (kind === SCHEMA) checkFields(view, header);
  else if (kind === RECORDS) checkBatch(view, header);
  else if (kind === DICTIONARY) {
    const batch = tableAt(view, header, 6);
    if (batch !== undefined) checkBatch(view, batch);
  }
}
