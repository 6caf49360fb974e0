import type { Hash } from "node:crypto";
import { type Encoding, type TableSource, textChunks } from "./source.ts";

const lineEnd = 10;
const quote = 34;

export interface PieceOptions {
  encoding: Encoding;
  hash: Hash | undefined;
  /** Size of a piece. The last record may make it longer. */
  pieceBytes: number;
}

/**
 * Cuts a file of delimited text or JSON Lines into pieces of whole records. Each piece of delimited text starts with the
 * file's first record, which names the columns.
 */
export async function* filePieces(
  source: TableSource,
  { encoding, hash, pieceBytes }: PieceOptions,
): AsyncGenerator<Uint8Array> {
  const quoted = source.format === "csv";
  let head: Uint8Array | undefined;
  let held: Uint8Array[] = [];
  let size = 0;
  const whole = (bytes: Uint8Array): Uint8Array => {
    const piece = head === undefined ? bytes : Buffer.concat([head, bytes]);
    if (quoted) head ??= firstRecord(bytes);
    return piece;
  };
  for await (const chunk of textChunks(source, encoding, { hash })) {
    held.push(chunk);
    size += chunk.length;
    if (size < pieceBytes) continue;
    const bytes = Buffer.concat(held);
    const end = lastRecordEnd(bytes, quoted);
    held = end === 0 ? [bytes] : [Buffer.from(bytes.subarray(end))];
    size = held[0]!.length;
    if (end > 0) yield whole(bytes.subarray(0, end));
  }
  if (size > 0) yield whole(Buffer.concat(held));
}

/** Returns the end of the last complete record, or 0 if there is none. A line end in quotes is part of a cell. */
function lastRecordEnd(bytes: Buffer, quoted: boolean): number {
  if (!quoted) return bytes.lastIndexOf(lineEnd) + 1;
  const quotes: number[] = [];
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) quotes.push(at);
  // Text before the quote k is outside of quotes if k is even.
  for (let k = quotes.length; k >= 0; k--) {
    if (k % 2 === 1) continue;
    const from = k === 0 ? 0 : quotes[k - 1]! + 1;
    const at = bytes.lastIndexOf(lineEnd, (quotes[k] ?? bytes.length) - 1);
    if (at >= from) return at + 1;
  }
  return 0;
}

function firstRecord(bytes: Uint8Array): Uint8Array {
  let inside = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) inside = !inside;
    if (bytes[at] === lineEnd && !inside) return Buffer.from(bytes.subarray(0, at + 1));
  }
  return Buffer.from(bytes);
}
