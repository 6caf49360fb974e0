import type { Random } from "../../core/random.ts";
import type { Bins } from "./bins.ts";
import { drawBootstrap } from "./bootstrap.ts";
import { FeatureDraw } from "./features.ts";
import { noSplit } from "./kernels/best-split.ts";
import { entropyTerm, fillWeights } from "./kernels/class-weights.ts";
import { copyNear, forgetCopies, type NearRows, nearRows } from "./kernels/near-rows.ts";
import { sortByBin } from "./kernels/sorted-rows.ts";
import { divideTandem, type Tandem, tandem, type Weights } from "./kernels/tandem.ts";
import type { ForestPlan } from "./parameters.ts";
import type { SplitSource, Splits } from "./splits.ts";
import type { LeafStore } from "./tree-stores.ts";

/** Up to this many rows, sorting is faster than a histogram. */
const rowsToSort = 12;

/**
 * Splits for any number of classes, either criterion and weights of any size, for the forests that `CountSplits` cannot grow.
 * Counting takes about 2.5 ns per row and feature.
 */
export class WeightedSplits implements Splits {
  readonly best = noSplit();
  readonly counts: Uint8Array;
  gain = 0;
  readonly #plan: ForestPlan;
  readonly #bins: Bins;
  readonly #near: NearRows;
  readonly #classes: Uint8Array | Int32Array;
  readonly #weights: Float64Array | undefined;
  readonly #features: FeatureDraw;
  /** `first` holds classes. */
  readonly #sample: Tandem<Int32Array>;
  readonly #node: Float64Array;
  readonly #left: Float64Array;
  readonly #sums: Weights;
  readonly #occupied = new Int32Array(256);
  readonly #mask = new Int32Array(8);
  readonly #keys = new Int32Array(rowsToSort);
  #total = 0;
  #purity = 0;

  /** @param weights Weight of each row of the table, at least 0. Without it, rows weigh only what the bootstrap draws. */
  constructor(
    { plan, bins, random }: SplitSource,
    classes: Uint8Array | Int32Array,
    weights: Float64Array | undefined,
  ) {
    this.#plan = plan;
    this.#bins = { ...bins };
    this.#classes = classes;
    this.#weights = weights;
    this.#features = new FeatureDraw(plan.columns, plan.maxFeatures === plan.columns, random);
    this.counts = new Uint8Array(plan.rows);
    const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
    const weighted = weights !== undefined;
    this.#sample = tandem(new Int32Array(entries), new Int32Array(entries), weighted);
    this.#near = nearRows(bins.codes, bins.columns, entries);
    this.#sums = new (weighted ? Float64Array : Int32Array)(256 * plan.classes);
    this.#node = new Float64Array(plan.classes);
    this.#left = new Float64Array(plan.classes);
  }

  begin(random: Random): number {
    this.#features.reset(random);
    drawBootstrap(this.counts, this.#plan.draws, random);
    forgetCopies(this.#near);
    const { rows, first, weight: weights } = this.#sample;
    let length = 0;
    for (let row = 0; row < this.counts.length; row++) {
      const weight = this.counts[row]! * (this.#weights === undefined ? 1 : this.#weights[row]!);
      if (weight === 0) continue;
      rows[length] = row;
      first[length] = this.#classes[row]!;
      weights[length++] = weight;
    }
    return length;
  }

  /** Sums the node's weights instead of subtracting the sibling's: a difference of real weights is rounded. */
  enter(start: number, end: number): boolean {
    const node = this.#node;
    const { rows, first: own, weight } = this.#sample;
    this.#bins.codes = copyNear(this.#near, rows, -1, this.#bins.columns, start, end);
    node.fill(0);
    let total = 0;
    for (let i = start; i < end; i++) {
      node[own[i]!] = node[own[i]!]! + weight[i]!;
      total += weight[i]!;
    }
    let present = 0;
    let purity = 0;
    const { criterion } = this.#plan;
    for (let k = 0; k < node.length; k++) {
      if (node[k] === 0) continue;
      present++;
      purity += criterion === "gini" ? node[k]! * node[k]! : entropyTerm(node[k]!);
    }
    this.#total = total;
    this.#purity = purity;
    return present <= 1;
  }

  find(start: number, end: number): boolean {
    const { columns, maxFeatures, criterion } = this.#plan;
    const best = this.best;
    const total = this.#total;
    best.score = Number.NEGATIVE_INFINITY;
    best.feature = -1;
    // A split into pure children scores this, which no other feature can exceed.
    const perfect = criterion === "gini" ? total : 0;
    this.#features.restart();
    let varied = false;
    for (let seen = 0; seen < columns && (seen < maxFeatures || !varied) && best.score < perfect; seen++) {
      const feature = this.#features.next();
      const tells = end - start <= rowsToSort ? this.#sort(start, end, feature) : this.#count(start, end, feature);
      varied ||= tells;
    }
    if (best.feature < 0) return false;
    this.gain =
      criterion === "gini" ? best.score - this.#purity / total : best.score - (this.#purity - entropyTerm(total));
    return true;
  }

  #sort(start: number, end: number, feature: number): boolean {
    const { rows, first: own, weight: weights } = this.#sample;
    const keys = this.#keys;
    const length = end - start;
    sortByBin(keys, rows, start, end, this.#bins, feature);
    if (keys[0]! >> 8 === keys[length - 1]! >> 8) return false;
    const gini = this.#plan.criterion === "gini";
    const least = this.#plan.minSamplesLeaf;
    const node = this.#node;
    const left = this.#left.fill(0);
    let weightLeft = 0;
    let purityLeft = 0;
    let purityRight = this.#purity;
    for (let i = 0; i < length - 1; i++) {
      const at = start + (keys[i]! & 255);
      const k = own[at]!;
      const weight = weights[at]!;
      const l = left[k]!;
      const r = node[k]! - l;
      left[k] = l + weight;
      weightLeft += weight;
      if (gini) {
        purityLeft += weight * (2 * l + weight);
        purityRight -= weight * (2 * r - weight);
      } else {
        purityLeft += entropyTerm(l + weight) - entropyTerm(l);
        purityRight += entropyTerm(r - weight) - entropyTerm(r);
      }
      const bin = keys[i]! >> 8;
      const next = keys[i + 1]! >> 8;
      if (next === bin || i + 1 < least || length - i - 1 < least) continue;
      this.#offer(feature, bin, next, weightLeft, purityLeft, purityRight);
    }
    return true;
  }

  #count(start: number, end: number, feature: number): boolean {
    const classes = this.#node.length;
    const sums = this.#sums;
    const mask = this.#mask;
    const occupied = this.#occupied;
    fillWeights(this.#sample, start, end, this.#bins, feature, classes, sums, occupied, mask);
    const gini = this.#plan.criterion === "gini";
    const least = this.#plan.minSamplesLeaf;
    const node = this.#node;
    const left = this.#left.fill(0);
    const rows = end - start;
    let rowsLeft = 0;
    let weightLeft = 0;
    let purityLeft = 0;
    let purityRight = this.#purity;
    let previous = -1;
    let bounds = 0;
    for (let word = 0; word < 8; word++) {
      let bits = mask[word]!;
      mask[word] = 0;
      while (bits !== 0) {
        const bin = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        if (previous >= 0) {
          bounds++;
          if (rowsLeft >= least && rows - rowsLeft >= least) {
            this.#offer(feature, previous, bin, weightLeft, purityLeft, purityRight);
          }
        }
        const base = bin * classes;
        for (let k = 0; k < classes; k++) {
          const weight = sums[base + k]!;
          if (weight === 0) continue;
          sums[base + k] = 0;
          const l = left[k]!;
          const r = node[k]! - l;
          left[k] = l + weight;
          weightLeft += weight;
          if (gini) {
            purityLeft += weight * (2 * l + weight);
            purityRight -= weight * (2 * r - weight);
          } else {
            purityLeft += entropyTerm(l + weight) - entropyTerm(l);
            purityRight += entropyTerm(r - weight) - entropyTerm(r);
          }
        }
        rowsLeft += occupied[bin]!;
        occupied[bin] = 0;
        previous = bin;
      }
    }
    return bounds > 0;
  }

  /** Gini: sum over both sides of squared class weights / weight. Entropy: sum of w log w over classes less that of the side. */
  #offer(
    feature: number,
    low: number,
    high: number,
    weightLeft: number,
    purityLeft: number,
    purityRight: number,
  ): void {
    const weightRight = this.#total - weightLeft;
    if (!(weightRight > 0)) return;
    const score =
      this.#plan.criterion === "gini"
        ? purityLeft / weightLeft + purityRight / weightRight
        : purityLeft - entropyTerm(weightLeft) + purityRight - entropyTerm(weightRight);
    const { best } = this;
    if (score > best.score) {
      best.score = score;
      best.feature = feature;
      best.low = low;
      best.high = high;
    }
  }

  divide(start: number, end: number): number {
    const { feature, low } = this.best;
    return divideTandem(this.#sample, this.#bins, feature, low, start, end);
  }

  descend(): void {}

  resume(): void {}

  close(leaves: LeafStore, tree: number): void {
    leaves.addCounts(this.#node, tree);
  }
}
