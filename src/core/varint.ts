/*
 * Whole numbers of variable length, seven bits a byte and the lowest first, as Protocol Buffers write them
 * (https://protobuf.dev/programming-guides/encoding/#varints).
 */

/** Bytes that a whole number from 0 to 2^31 - 1 takes. */
export function varintSize(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}

/** Writes a whole number from 0 to 2^31 - 1 and returns where the next one goes. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  while (value > 127) {
    bytes[at++] = (value & 127) | 128;
    value >>>= 7;
  }
  bytes[at++] = value;
  return at;
}
