import { writeVarint } from "../../core/varint.ts";

const pageBytes = 65_536;
const blockEntries = 64;
const longestPart = 2000;
/** Three parts of at most three bytes a unit, and separators. */
const longestKey = 3 * 3 * longestPart + 3;
/** Never a byte of UTF-8: it parts file, class and name. */
const separator = 0xff;
/** A character no XML text can hold. */
const comma = "\x01";
const commaByte = 1;

/**
 * The (file, class, name) of every test, in the order they came, in a few bytes each: entries are front-coded against the one
 * before (Witten, Moffat, Bell, "Managing Gigabytes", §4.1), in blocks that start whole, so that any entry is read by
 * decoding at most 64. Half a million names held as strings would cost more than the parser itself.
 */
export class Names {
  readonly #pages: Uint8Array[] = [];
  #free = pageBytes;
  /** Per block: its first entry, and where it lies (page × page size + offset). */
  readonly #blockFirst: number[] = [];
  readonly #blockAt: number[] = [];
  #inBlock = blockEntries;
  #length = 0;

  /** Texts to be spelt, in UTF-8, a `comma` after each: encoding hundreds at a time is much faster than one by one. */
  #loaded = new Uint8Array(65_536);
  #at = 0;

  /** The key under the pen. The next key is written over it, and what stays the same is what the two share. */
  readonly #key = Buffer.alloc(longestKey);
  /** Of the key's first n bytes: what keys share is not hashed again. */
  readonly #hashes = new Int32Array(longestKey + 1).fill(0x811c_9dc5);
  #keyLength = 0;
  #shared = 0;
  #hash = 0;
  /** How much of the key is the entry stored last: 0 when the key before was not stored. */
  #storedLength = 0;
  /** File, class and separators: the same for many keys in a row. */
  #prefixLength = 0;
  #prefixHash = 0;
  readonly #decoded = new Uint8Array(longestKey);

  get length(): number {
    return this.#length;
  }

  /** Takes the texts that `spell` will ask for, in that order: file and class of a key that has new ones, and each name. */
  load(texts: readonly string[]): void {
    const joined = texts.join(comma);
    if (this.#loaded.length < joined.length * 3 + 1) this.#loaded = new Uint8Array(joined.length * 3 + 1);
    const { written } = encoder.encodeInto(joined, this.#loaded);
    this.#loaded[written] = commaByte;
    this.#at = 0;
  }

  /**
   * Spells the next key and returns its hash (FNV-1a, 32 bits). Costs a step a byte, of the name alone where file and class
   * stay those of the key before.
   */
  spell(newPrefix: boolean): number {
    if (newPrefix) {
      this.#keyLength = 0;
      this.#shared = 0;
      this.#hash = 0x811c_9dc5 | 0;
      this.#write(separator);
      this.#write(separator);
      this.#prefixLength = this.#keyLength;
      this.#prefixHash = this.#hash;
    } else {
      this.#keyLength = this.#prefixLength;
      this.#shared = this.#prefixLength;
      this.#hash = this.#prefixHash;
    }
    this.#write(separator);
    this.#keyLength--;
    this.#shared = Math.min(this.#shared, this.#storedLength, this.#keyLength);
    this.#storedLength = 0;
    return this.#hash >>> 0;
  }

  /** Stores the key just spelt and returns its index. */
  store(): number {
    const worst = this.#keyLength + 6;
    let shared = this.#shared;
    if (this.#free + worst > pageBytes) {
      this.#pages.push(new Uint8Array(pageBytes));
      this.#free = 0;
      this.#inBlock = blockEntries;
    }
    if (this.#inBlock === blockEntries) {
      shared = 0;
      this.#blockFirst.push(this.#length);
      this.#blockAt.push((this.#pages.length - 1) * pageBytes + this.#free);
      this.#inBlock = 0;
    }
    const page = this.#pages[this.#pages.length - 1]!;
    const rest = this.#keyLength - shared;
    let at = writeVarint(page, this.#free, shared);
    at = writeVarint(page, at, rest);
    const key = this.#key;
    const end = this.#keyLength;
    // A call into the runtime costs more than most names are long.
    if (rest > 200) key.copy(page, at, shared, end);
    else for (let from = shared, to = at; from < end; from++, to++) page[to] = key[from]!;
    this.#free = at + rest;
    this.#inBlock++;
    this.#storedLength = this.#keyLength;
    return this.#length++;
  }

  /** Whether the key just spelt is the one stored at `index`. */
  same(index: number): boolean {
    const length = this.#decode(index);
    if (length !== this.#keyLength) return false;
    for (let i = 0; i < length; i++) if (this.#decoded[i] !== this.#key[i]) return false;
    return true;
  }

  at(index: number): { file: string; className: string; name: string } {
    return parts(this.#decoded, this.#decode(index));
  }

  /** All in order; one pass over the pages. */
  *[Symbol.iterator](): Generator<{ file: string; className: string; name: string }> {
    const bytes = new Uint8Array(longestKey);
    for (let block = 0; block < this.#blockFirst.length; block++) {
      const entries = (this.#blockFirst[block + 1] ?? this.#length) - this.#blockFirst[block]!;
      const start = this.#blockAt[block]!;
      const page = this.#pages[Math.floor(start / pageBytes)]!;
      let at = start % pageBytes;
      for (let i = 0; i < entries; i++) {
        const [shared, afterShared] = readVarint(page, at);
        const [rest, body] = readVarint(page, afterShared);
        bytes.set(page.subarray(body, body + rest), shared);
        at = body + rest;
        yield parts(bytes, shared + rest);
      }
    }
  }

  #decode(index: number): number {
    let low = 0;
    let high = this.#blockFirst.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#blockFirst[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    const start = this.#blockAt[low]!;
    const page = this.#pages[Math.floor(start / pageBytes)]!;
    let at = start % pageBytes;
    for (let entry = this.#blockFirst[low]!; ; entry++) {
      const [shared, afterShared] = readVarint(page, at);
      const [rest, body] = readVarint(page, afterShared);
      this.#decoded.set(page.subarray(body, body + rest), shared);
      if (entry === index) return shared + rest;
      at = body + rest;
    }
  }

  /** Appends the next loaded text and `end` to the key; hash and shared length come of the same loop. */
  #write(end: number): void {
    const loaded = this.#loaded;
    const key = this.#key;
    let from = this.#at;
    let at = this.#keyLength;
    let hash = this.#hash;
    let byte = loaded[from++]!;
    const hashes = this.#hashes;
    if (this.#shared === at) {
      while (byte !== commaByte && key[at] === byte) {
        at++;
        byte = loaded[from++]!;
      }
      hash = hashes[at]!;
      this.#shared = byte === commaByte && key[at] === end ? at + 1 : at;
    }
    while (byte !== commaByte) {
      hash = Math.imul(hash ^ byte, 0x0100_0193);
      key[at++] = byte;
      hashes[at] = hash;
      byte = loaded[from++]!;
    }
    hash = Math.imul(hash ^ end, 0x0100_0193);
    key[at++] = end;
    hashes[at] = hash;
    this.#at = from;
    this.#keyLength = at;
    this.#hash = hash;
  }
}

const encoder = new TextEncoder();

/** A name of megabytes stays told apart from its like by a hash of what is cut off. */
export function clip(text: string): string {
  if (text.length <= longestPart) return text;
  let hash = 0x811c_9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return `${text.slice(0, longestPart - 20)}… #${(hash >>> 0).toString(16)}`;
}

/** A string of its own: slices keep the text they were cut from alive. */
export function copy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}

function parts(bytes: Uint8Array, length: number): { file: string; className: string; name: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, length);
  const first = buffer.indexOf(separator);
  const second = buffer.indexOf(separator, first + 1);
  return {
    file: buffer.toString("utf8", 0, first),
    className: buffer.toString("utf8", first + 1, second),
    name: buffer.toString("utf8", second + 1, length),
  };
}

function readVarint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return [value, at];
  }
}
