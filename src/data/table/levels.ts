import { isUtf8 } from "node:buffer";

// The salt differs between processes, so that no file can force all values into one slot. Codes do not depend on it,
// because they follow the order of appearance.
const SALT = Math.floor(Math.random() * 2 ** 32) | 0;

/** The distinct texts of a column with codes in order of appearance: a hash table over bytes, without strings. */
export class Levels {
  count = 0;
  /** Code + 1, or 0 if the slot is free. The length is a power of two. */
  #slots = new Int32Array(16);
  #hashes = new Int32Array(8);
  /** Offset in `#bytes` of each distinct value. A value ends where the next one begins. */
  #starts = new Float64Array(9);
  #bytes = new Uint8Array(64);
  #last = 0;

  /** Returns the code of the text in `bytes` from `start` to `end` - 1. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    let hash = SALT ^ length;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x0100_0193);
    hash ^= hash >>> 15;
    // Runs of the same value are common, so the last one is compared first.
    if (this.count > 0 && this.#same(this.#last, hash, bytes, start, length)) return this.#last;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (this.#same(found - 1, hash, bytes, start, length)) {
        this.#last = found - 1;
        return found - 1;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.count + 1;
    return this.#add(hash, bytes, start, length);
  }

  /** Number of bytes in use, for estimating a table's memory. */
  get sizeBytes(): number {
    return this.#bytes.length + this.#starts.length * 8 + this.#hashes.length * 4 + this.#slots.length * 4;
  }

  /** Returns the text of a code. Bytes that are not UTF-8 become U+FFFD. */
  text(code: number): string {
    return this.#slice(code).toString("utf8");
  }

  isUtf8(code: number): boolean {
    return isUtf8(this.#slice(code));
  }

  #slice(code: number): Buffer {
    const start = this.#starts[code]!;
    return Buffer.from(this.#bytes.buffer, start, this.#starts[code + 1]! - start);
  }

  #same(code: number, hash: number, bytes: Uint8Array, start: number, length: number): boolean {
    if (this.#hashes[code] !== hash) return false;
    const own = this.#starts[code]!;
    if (this.#starts[code + 1]! - own !== length) return false;
    const mine = this.#bytes;
    for (let i = 0; i < length; i++) if (mine[own + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(hash: number, bytes: Uint8Array, start: number, length: number): number {
    const code = this.count++;
    const at = this.#starts[code]!;
    if (this.count >= this.#starts.length) {
      this.#starts = grown(this.#starts, new Float64Array(this.count * 2 + 1));
      this.#hashes = grown(this.#hashes, new Int32Array(this.count * 2));
    }
    if (at + length > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(this.#bytes.length * 2, at + length)));
    }
    for (let i = 0; i < length; i++) this.#bytes[at + i] = bytes[start + i]!;
    this.#starts[code + 1] = at + length;
    this.#hashes[code] = hash;
    this.#last = code;
    if (this.count * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 0; code < this.count; code++) {
      let slot = this.#hashes[code]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

function grown<T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
