/**
 * Decodes an LZ4 frame (LZ4 Frame Format 1.6.1) of `size` decompressed bytes. Checksums are not checked.
 *
 * @throws {Error} for a damaged frame, or another number of bytes.
 */
export function decodeLz4Frame(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== 0x184d_2204) throw new Error("no LZ4 frame");
  const flags = bytes[4]!;
  const hasBlockChecksum = (flags & 0x10) !== 0;
  // The header has flags, the block size, optional content size and dictionary, and a checksum.
  let at = 6 + ((flags & 0x08) === 0 ? 0 : 8) + ((flags & 0x01) === 0 ? 0 : 4) + 1;
  const output = new Uint8Array(size);
  let filled = 0;
  for (;;) {
    const header = view.getUint32(at, true);
    at += 4;
    if (header === 0) break;
    const length = header & 0x7fff_ffff;
    const block = bytes.subarray(at, at + length);
    if (header >>> 31 === 1) {
      output.set(block, filled);
      filled += length;
    } else filled = decodeBlock(block, output, filled);
    at += length + (hasBlockChecksum ? 4 : 0);
  }
  if (filled !== size) throw new Error(`an LZ4 frame of ${filled} bytes in place of ${size}`);
  return output;
}

/** Decodes one block, which may refer to earlier ones. Returns the end of its output. */
function decodeBlock(block: Uint8Array, output: Uint8Array, from: number): number {
  let p = 0;
  let q = from;
  const extended = (length: number): number => {
    let sum = length;
    if (length !== 15) return sum;
    for (let byte = 255; byte === 255; ) {
      byte = block[p++]!;
      sum += byte;
    }
    return sum;
  };
  while (p < block.length) {
    const token = block[p++]!;
    const literals = extended(token >> 4);
    if (p + literals > block.length || q + literals > output.length) throw new Error("a damaged LZ4 block");
    output.set(block.subarray(p, p + literals), q);
    p += literals;
    q += literals;
    if (p >= block.length) break;
    const offset = block[p]! | (block[p + 1]! << 8);
    p += 2;
    const length = extended(token & 15) + 4;
    if (offset === 0 || offset > q || q + length > output.length) throw new Error("a damaged LZ4 block");
    for (let k = 0; k < length; k++) output[q + k] = output[q + k - offset]!;
    q += length;
  }
  return q;
}
