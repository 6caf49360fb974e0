import type { Random } from "../../core/random.ts";

/**
 * Features drawn without replacement, one after the other, for each node anew. Where a node looks at all of them, only the
 * first is drawn and the others follow in turn: that is enough for ties not to favour a column.
 * Reset for each tree: a tree must not depend on the one before.
 */
export class FeatureDraw {
  readonly #order: Int32Array;
  readonly #all: boolean;
  #random: Random;
  #drawn = 0;
  #first = 0;
  /** Of the features drawn last: the random word each took, and the place it came from. */
  readonly #words: Int32Array;
  readonly #places: Int32Array;
  /** Words that were put back; the next to be drawn is the last. */
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

  /** Another feature; to be called at most as often as there are features. */
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
   * The last so many features of this node were drawn in vain: as if they had not been. So what later nodes draw does not depend on
   * how many features a pass over the rows counts.
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

/** A whole number from 0 to `bound` - 1, see `below`. */
export function draw(random: Random, bound: number): number {
  return below(random.int32(), bound);
}

/**
 * A 32-bit word scaled to a whole number from 0 to `bound` - 1 by multiplying, 3 ns with drawing it. No rejection: each number
 * stands for the same count of words give or take one, a bias of bound / 2^32, which no forest can notice.
 */
function below(word: number, bound: number): number {
  return Math.floor((word >>> 0) * 2.3283064365386963e-10 * bound);
}
