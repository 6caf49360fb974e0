/** Returns advice for a cell that does not have the expected type. */
export function misfitHint(expected: string): string {
  return /as in (other c|the training)/.test(expected)
    ? "write all numbers in one way, or say which in a schema: decimal, thousands"
    : "correct the cell, leave it empty, or name its text under `missing` in a schema";
}

/** Quotes the bytes of a cell for a message, with at most 60 characters. */
export function quotedBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("utf8");
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
