import type { Random } from "../random.ts";

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

  constructor(features: number, all: boolean, random: Random) {
    this.#order = new Int32Array(features);
    this.#all = all;
    this.#random = random;
  }

  /** Begins a tree. */
  reset(random: Random): void {
    this.#random = random;
    for (let i = 0; i < this.#order.length; i++) this.#order[i] = i;
  }

  /** Begins a node: every feature can be drawn again. */
  restart(): void {
    this.#drawn = 0;
    if (this.#all) this.#first = draw(this.#random, this.#order.length);
  }

  /** Another feature; to be called at most as often as there are features. */
  next(): number {
    const order = this.#order;
    const drawn = this.#drawn++;
    if (this.#all) {
      const turned = this.#first + drawn;
      return turned < order.length ? turned : turned - order.length;
    }
    const at = drawn + draw(this.#random, order.length - drawn);
    const feature = order[at]!;
    order[at] = order[drawn]!;
    order[drawn] = feature;
    return feature;
  }
}

/**
 * A whole number from 0 to `bound` - 1 by multiplying, 3 ns. No rejection: each number stands for the same count of 32-bit
 * words give or take one, a bias of bound / 2^32, which no forest can notice.
 */
export function draw(random: Random, bound: number): number {
  return Math.floor((random.int32() >>> 0) * 2.3283064365386963e-10 * bound);
}
