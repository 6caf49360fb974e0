import type { Names } from "./names.ts";

/** A hash table with open addressing for the keys of one suite: 8 bytes per slot, at most three quarters full. */
export class KeyTable {
  #slots = new Int32Array(64);
  #hashes = new Uint32Array(64);
  #count = 0;
  #free = 0;

  /** Clears the table. The cost is at most that of the rows that were inserted. */
  clear(): void {
    if (this.#count === 0) return;
    if (this.#slots.length > 64 && this.#count * 8 < this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length / 2);
      this.#hashes = new Uint32Array(this.#slots.length);
    } else this.#slots.fill(0);
    this.#count = 0;
  }

  find(hash: number, names: Names): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = mix(hash) & mask;
    for (; slots[at] !== 0; at = (at + 1) & mask)
      if (this.#hashes[at] === hash && names.same(slots[at]! - 1)) return slots[at]! - 1;
    this.#free = at;
    return -1;
  }

  /** Inserts an entry in the slot where `find` has just found nothing. */
  insert(hash: number, index: number): void {
    this.#slots[this.#free] = index + 1;
    this.#hashes[this.#free] = hash;
    this.#count++;
    if (this.#count * 4 > this.#slots.length * 3) this.#grow();
  }

  #put(hash: number, value: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = mix(hash) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = value;
    this.#hashes[at] = hash;
  }

  #grow(): void {
    const slots = this.#slots;
    const hashes = this.#hashes;
    this.#slots = new Int32Array(slots.length * 2);
    this.#hashes = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at++) if (slots[at] !== 0) this.#put(hashes[at]!, slots[at]!);
  }
}

/** Mixes a hash, because FNV's low bits are its weakest. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return mixed ^ (mixed >>> 13);
}
