import { checkFields, tableAt } from "./arrow-metadata.ts";
import { checkMetadata } from "./arrow-stream.ts";

const MAGIC = "ARROW1";
/** Fields of the flatbuffer `Footer`. */
const SCHEMA = 1;
const DICTIONARIES = 2;
const RECORDS = 3;
/** A `Block`: where a message starts, the length of its metadata, and that of its body. */
const BLOCK_BYTES = 24;
/** Buffers stay aligned when messages move by a multiple of this. */
const ALIGNMENT = 64;

/**
 * The Arrow file with its dictionaries in front of the rows, where the reader expects them. A file may have them in any order,
 * and polars writes them last. Streams, and files that are in order, are returned as they are.
 */
export function withDictionariesFirst(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  const footer = footerOf(file);
  if (footer === undefined) return file;
  const dictionaries = blocksOf(view, footer, DICTIONARIES);
  const records = blocksOf(view, footer, RECORDS);
  const startOf = (block: number) => Number(view.getBigInt64(block, true));
  const last = Math.max(...dictionaries.map(startOf));
  if (dictionaries.length === 0 || records.every((block) => startOf(block) > last)) return file;

  const messages = dictionaries.map((block) => {
    const bytes = view.getInt32(block + 8, true) + Number(view.getBigInt64(block + 16, true));
    return file.subarray(startOf(block), startOf(block) + bytes);
  });
  const aligned = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  const shift = messages.reduce((sum, message) => sum + aligned(message.length), ALIGNMENT);
  const moved = new Uint8Array(file.length + shift);
  // Everything moves behind the dictionaries.
  moved.set(file, shift);
  moved.set(file.subarray(0, MAGIC.length));
  const movedView = viewOf(moved);
  let at = ALIGNMENT;
  for (const [index, message] of messages.entries()) {
    moved.set(message, at);
    movedView.setBigInt64(dictionaries[index]! + shift, BigInt(at), true);
    at += aligned(message.length);
  }
  for (const block of records) movedView.setBigInt64(block + shift, BigInt(startOf(block) + shift), true);
  return moved;
}

/** The position of the footer; undefined in a stream. */
function footerOf(file: Uint8Array): number | undefined {
  const tail = file.length - MAGIC.length - 4;
  if (tail < MAGIC.length || !hasMagic(file, 0) || !hasMagic(file, tail + 4)) return undefined;
  return tail - viewOf(file).getInt32(tail, true);
}

/**
 * Checks the lists in the metadata of an Arrow file, as `checkMetadata` does in a message.
 *
 * @throws {Error} for a list that is longer than the file.
 */
export function checkFileLists(file: Uint8Array): void {
  const view = viewOf(file);
  const footer = footerOf(file);
  if (footer === undefined) return;
  const schema = tableAt(view, footer + view.getInt32(footer, true), 4 + 2 * SCHEMA);
  if (schema !== undefined) checkFields(view, schema);
  for (const block of [...blocksOf(view, footer, DICTIONARIES), ...blocksOf(view, footer, RECORDS)]) {
    const start = Number(view.getBigInt64(block, true));
    const length = view.getInt32(block + 8, true);
    // A message of the time before Arrow 0.15 has no mark in front of its length.
    const prefix = view.getInt32(start, true) === -1 ? 8 : 4;
    if (start < 0 || length < prefix || start + length > file.length) throw new Error(`a message of ${length} bytes`);
    checkMetadata(file.subarray(start + prefix, start + length));
  }
}

/** Returns true if the bytes are an Arrow file, and not a stream. */
export function isArrowFile(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && hasMagic(bytes, 0);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hasMagic(file: Uint8Array, at: number): boolean {
  return Buffer.from(file.buffer, file.byteOffset + at, MAGIC.length).toString("latin1") === MAGIC;
}

/** The positions of the blocks in one field of the footer. */
function blocksOf(view: DataView, footer: number, field: number): number[] {
  const table = footer + view.getInt32(footer, true);
  const offsets = table - view.getInt32(table, true);
  const slot = 4 + 2 * field;
  const offset = slot < view.getUint16(offsets, true) ? view.getUint16(offsets + slot, true) : 0;
  if (offset === 0) return [];
  const vector = table + offset + view.getInt32(table + offset, true);
  const count = view.getInt32(vector, true);
  if (count < 0 || count * BLOCK_BYTES > view.byteLength) throw new Error(`a footer that names ${count} blocks`);
  return Array.from({ length: count }, (_, index) => vector + 4 + index * BLOCK_BYTES);
}
