/** Slots of the flatbuffer `Message`: what it holds, and the length of the body that follows it. */
const HEADER = 8;
const BODY_LENGTH = 10;
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
    const body = bodyLength(view, at);
    if (body < 0) throw new Error(`a message with a body of ${body} bytes`);
    at += length + body;
  }
}

function bodyLength(view: DataView, start: number): number {
  const table = start + view.getInt32(start, true);
  const slots = table - view.getInt32(table, true);
  const field = (slot: number) => (slot < view.getUint16(slots, true) ? view.getUint16(slots + slot, true) : 0);
  const offset = field(HEADER) === 0 ? 0 : field(BODY_LENGTH);
  return offset === 0 ? 0 : Number(view.getBigInt64(table + offset, true));
}
