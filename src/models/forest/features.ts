import type { Random } from "../../core/random.ts";

/**
 * Draws features without replacement for each node. When a node considers all features, only the first is drawn and the others
 * follow in turn, which is enough for ties to favour no column. It is reset for each tree, so that no tree depends on another.
 */
export class FeatureDraw {
  readonly #order: Int32Array;
  readonly #all: boolean;
  #random: Random;
  #drawn = 0;
  #first = 0;
  /** The random word that each feature of this node took, and the place it came from. */
  readonly #words: Int32Array;
  readonly #places: Int32Array;
  /** Words that were put back. The last one is drawn next. */
  readonly #waiting: Int32Array;
  #waitingCount = 0;

  constructor(features: number, all: boolean, random: Random) {
    this.#order = new Int32Array(features);
    this.#all = all;
    this.#random = random;
    this.#words = new Int32Array(features);
    this.#places = new Int32Array(features);
    this.#waiting = new Int32Array(features);
  }

  /** Begins a tree. */
  reset(random: Random): void {
    this.#random = random;
    this.#waitingCount = 0;
    for (let i = 0; i < this.#order.length; i++) this.#order[i] = i;
  }

  /** Begins a node: every feature can be drawn again. */
  restart(): void {
    this.#drawn = 0;
    if (this.#all) this.#first = below(this.#word(), this.#order.length);
  }

  /** Draws another feature. To be called at most once per feature and node. */
  next(): number {
    const order = this.#order;
    const drawn = this.#drawn++;
    if (this.#all) {
      const turned = this.#first + drawn;
      return turned < order.length ? turned : turned - order.length;
    }
    const word = this.#word();
    const at = drawn + below(word, order.length - drawn);
    const feature = order[at]!;
    order[at] = order[drawn]!;
    order[drawn] = feature;
    this.#words[drawn] = word;
    this.#places[drawn] = at;
    return feature;
  }

  /**
   * Takes back the last `count` draws for this node, so that later draws do not depend on how many features one pass
   * over the rows counts.
   */
  putBack(count: number): void {
    const order = this.#order;
    for (let i = 0; i < count; i++) {
      const drawn = --this.#drawn;
      if (this.#all) continue;
      const at = this.#places[drawn]!;
      const feature = order[at]!;
      order[at] = order[drawn]!;
      order[drawn] = feature;
      this.#waiting[this.#waitingCount++] = this.#words[drawn]!;
    }
  }

  #word(): number {
    return this.#waitingCount > 0 ? this.#waiting[--this.#waitingCount]! : this.#random.int32();
  }
}

/** Draws a whole number from 0 to `bound` - 1; see `below`. */
export function draw(random: Random, bound: number): number {
  return below(random.int32(), bound);
}

/**
 * Scales a 32-bit word to a whole number from 0 to `bound` - 1 by multiplication: 3 ns including the draw. It rejects no word, so
 * the numbers of words for two results differ by at most one. The bias of bound / 2^32 is far below what a forest can show.
 */
function below(word: number, bound: number): number {
  return Math.floor((word >>> 0) * 2.3283064365386963e-10 * bound);
}
