/** The part of a tar header that readers need. */
export interface TarHeader {
  path: string;
  sizeBytes: number;
  /** `0` for a file, `5` for a folder, `2` and `1` for links, `L` and `x` for a long name of the next member. */
  type: string;
  /** Target of a link. */
  target: string;
}

/** Reads a header of 512 bytes. Undefined if it is not one. */
export function tarHeader(block: Buffer): TarHeader | undefined {
  if (block.toString("latin1", 257, 262) !== "ustar") return undefined;
  const text = (from: number, length: number) => block.toString("utf8", from, from + length).split("\0")[0]!;
  const sizeBytes =
    block[124]! & 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 12).trim() || "0", 8);
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return undefined;
  // GNU tar writes two spaces after "ustar" and other fields in place of the prefix.
  const prefix = block[262] === 0 ? text(345, 155) : "";
  return {
    path: prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    sizeBytes,
    type: String.fromCharCode(block[156] || 0x30),
    target: text(157, 100),
  };
}

/** The path in a pax header: records of `LENGTH KEY=VALUE` and a newline, the length counting the whole record in bytes. */
export function paxPath(header: Buffer): string | undefined {
  let path: string | undefined;
  for (let at = 0; at < header.length; ) {
    const space = header.indexOf(" ", at);
    const length = space === -1 ? 0 : Number(header.toString("latin1", at, Math.min(space, at + 12)));
    if (!Number.isSafeInteger(length) || at + length <= space) return path;
    const record = header.toString("utf8", space + 1, at + length - 1);
    if (record.startsWith("path=")) path = record.slice("path=".length);
    at += length;
  }
  return path;
}
