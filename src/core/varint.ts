/*
 * Whole numbers of variable length with seven bits per byte, lowest first, as in Protocol Buffers
 * (https://protobuf.dev/programming-guides/encoding/#varints).
 */

/** Returns the number of bytes for a whole number from 0 to 2^31 - 1. */
export function varintSize(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}

/** Writes a whole number from 0 to 2^31 - 1 and returns the next position. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  while (value > 127) {
    bytes[at++] = (value & 127) | 128;
    value >>>= 7;
  }
  bytes[at++] = value;
  return at;
}
