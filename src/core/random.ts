/**
 * Seeded random numbers that are the same on every machine: sfc32 (Chris Doty-Humphrey, PractRand), seeded through
 * splitmix32. `stream` selects an independent sequence of the same seed, for example for a tree, a resample or a
 * shuffle.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream = 0) {
    // Seeds are whole numbers up to 2^53, so both halves are used.
    let state = (seed | 0) ^ Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x85eb_ca6b);
    const next = () => {
      state = (state + 0x9e37_79b9) | 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x21f0_aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
      return z ^ (z >>> 15);
    };
    this.#a = next();
    this.#b = next() ^ stream;
    this.#c = next() ^ Math.imul(stream, 0x9e37_79b1);
    for (let i = 0; i < 12; i++) this.int32();
  }

  /** Returns a whole number from -2^31 to 2^31 - 1. */
  int32(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
    this.#c |= 0;
    return result;
  }

  /** The four words from which the next numbers follow. */
  get state(): [a: number, b: number, c: number, counter: number] {
    return [this.#a, this.#b, this.#c, this.#counter];
  }

  /** Returns a number from 0 to less than 1, in steps of 2^-53. */
  unit(): number {
    return ((this.int32() >>> 5) * 67_108_864 + (this.int32() >>> 6)) / 9_007_199_254_740_992;
  }

  /** Returns a whole number from 0 to `bound` - 1 (at most 2^32). Lemire's method with rejection avoids bias. */
  below(bound: number): number {
    const limit = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      const drawn = this.int32() >>> 0;
      if (drawn < limit) return drawn % bound;
    }
  }

  /** Shuffles in place (Fisher and Yates). */
  shuffle(values: { length: number; [index: number]: number }): void {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = values[i]!;
      values[i] = values[j]!;
      values[j] = held;
    }
  }
}
