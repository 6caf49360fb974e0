import { writeVarint } from "../../core/varint.ts";

const pageBytes = 65_536;
const blockEntries = 64;
const longestPart = 2000;
/** Maximum length of a key: three parts of at most three bytes per unit, and separators. */
const longestKey = 3 * 3 * longestPart + 3;
/** Separates file, class and name. This byte never occurs in UTF-8. */
const separator = 0xff;
/** A character that XML text cannot contain. */
const comma = "\x01";
const commaByte = 1;

/**
 * Stores the (file, class, name) of every test in order, in a few bytes each. Entries are front-coded against the
 * previous one (Witten, Moffat, Bell, "Managing Gigabytes", §4.1) in blocks that start with a full entry, so that
 * reading any entry decodes at most 64. Half a million names as strings would need more memory than the parser
 * itself.
 */
export class Names {
  readonly #pages: Uint8Array[] = [];
  #free = pageBytes;
  /** First entry of each block, and its address (page × page size + offset). */
  readonly #blockFirst: number[] = [];
  readonly #blockAt: number[] = [];
  #inBlock = blockEntries;
  #length = 0;

  /** Texts in UTF-8, each followed by a `comma`. Encoding hundreds at a time is much faster than one by one. */
  #loaded = new Uint8Array(65_536);
  #at = 0;

  /** The current key. The next one is written over it, so the parts that both share do not change. */
  readonly #key = Buffer.alloc(longestKey);
  /** Hashes of the key's prefixes. The part that it shares with the previous key is not hashed again. */
  readonly #hashes = new Int32Array(longestKey + 1).fill(0x811c_9dc5);
  #keyLength = 0;
  #shared = 0;
  #hash = 0;
  /** Length of the last stored entry within the key. It is 0 if the previous key was not stored. */
  #storedLength = 0;
  /** Length of the file, class and separators, which many consecutive keys share. */
  #prefixLength = 0;
  #prefixHash = 0;
  readonly #decoded = new Uint8Array(longestKey);

  get length(): number {
    return this.#length;
  }

  /** Loads the texts for the next calls of `spell`, in order: file and class if they changed, and each name. */
  load(texts: readonly string[]): void {
    const joined = texts.join(comma);
    if (this.#loaded.length < joined.length * 3 + 1) this.#loaded = new Uint8Array(joined.length * 3 + 1);
    const { written } = encoder.encodeInto(joined, this.#loaded);
    this.#loaded[written] = commaByte;
    this.#at = 0;
  }

  /**
   * Writes the next key and returns its hash (FNV-1a, 32 bits). The cost is one step per byte, and only for the name
   * if file and class did not change.
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

  /** Stores the current key and returns its index. */
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
    // A call into the runtime would cost more than comparing most names here.
    if (rest > 200) key.copy(page, at, shared, end);
    else for (let from = shared, to = at; from < end; from++, to++) page[to] = key[from]!;
    this.#free = at + rest;
    this.#inBlock++;
    this.#storedLength = this.#keyLength;
    return this.#length++;
  }

  /** Returns true if the current key is equal to the one stored at `index`. */
  same(index: number): boolean {
    const length = this.#decode(index);
    if (length !== this.#keyLength) return false;
    for (let i = 0; i < length; i++) if (this.#decoded[i] !== this.#key[i]) return false;
    return true;
  }

  at(index: number): { file: string; className: string; name: string } {
    return parts(this.#decoded, this.#decode(index));
  }

  /** Iterates over all entries in order, in one pass over the pages. */
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

  /** Appends the next loaded text and `end` to the key. The same loop computes the hash and the shared length. */
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

/** Shortens a very long name. A hash of the removed part keeps it distinct. */
export function clip(text: string): string {
  if (text.length <= longestPart) return text;
  let hash = 0x811c_9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return `${text.slice(0, longestPart - 20)}… #${(hash >>> 0).toString(16)}`;
}

/** Returns a copy, because a slice would keep the whole text in memory. */
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
