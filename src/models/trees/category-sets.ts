import { Failure } from "../../core/failure.ts";

/** Flags of a set. */
export const setFlags = {
  missingLeft: 1,
  /** A value that is no whole number is not in the set. */
  exact: 2,
} as const;

/** Values of categories above this are refused: each set would take megabytes. */
const MOST_CATEGORY = 1 << 24;
/** Words of 32 bits in all sets of a model together. */
const MOST_SET_WORDS = 1 << 24;

/** The place of a set's bits: bit c is in word `start + (c >> 5)`. */
interface CategorySet {
  start: number;
  /** 4 × the number of words, plus `setFlags`. */
  flags: number;
}

/** Collects the category sets of all nodes of a model in one array of bits. */
export class CategorySets {
  readonly #file: string;
  readonly #sets: Int32Array[] = [];
  #length = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws {Failure} for categories whose bits would take too much memory. */
  add(categories: ReadonlySet<number>, { missingLeft, exact }: { missingLeft: boolean; exact: boolean }): CategorySet {
    const words = bitsOf(categories, this.#file);
    const start = this.#length;
    this.#sets.push(words);
    this.#length += words.length;
    if (this.#length > MOST_SET_WORDS) {
      throw new Failure(
        `${this.#file}: expected categories whose numbers are smaller, got sets of more than 64 MB together`,
      );
    }
    return {
      start,
      flags: 4 * words.length + (missingLeft ? setFlags.missingLeft : 0) + (exact ? setFlags.exact : 0),
    };
  }

  words(): Int32Array {
    const words = new Int32Array(this.#length);
    let start = 0;
    for (const set of this.#sets) {
      words.set(set, start);
      start += set.length;
    }
    return words;
  }
}

function bitsOf(categories: ReadonlySet<number>, file: string): Int32Array {
  let most = 0;
  for (const category of categories) {
    if (!(category >= 0 && category < MOST_CATEGORY)) {
      throw new Failure(`${file}: expected categories from 0 to ${MOST_CATEGORY - 1}, got ${category}`);
    }
    most = Math.max(most, category);
  }
  const words = new Int32Array((most >> 5) + 1);
  for (const category of categories) words[category >> 5]! |= 1 << (category & 31);
  return words;
}

/** Returns true if a value is in the set. A category is cut to an integer: -0.5 is category 0. */
export function isMember(words: Int32Array, { start, flags }: CategorySet, value: number): boolean {
  if (Number.isNaN(value)) return (flags & setFlags.missingLeft) !== 0;
  if (!(value > -1 && value < 2 ** 31)) return false;
  const category = value | 0;
  if ((flags & setFlags.exact) !== 0 && category !== value) return false;
  const word = category >> 5;
  return word < flags >> 2 && (words[start + word]! & (1 << (category & 31))) !== 0;
}
